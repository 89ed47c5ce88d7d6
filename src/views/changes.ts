/** How spending on each child moved in every authority: non-statutory beside statutory. */
import { existedOn } from "../core/area.ts";
import { financialYear } from "../core/period.ts";
import { percentChange } from "../core/unit.ts";
import { authorities, dataOf } from "../data.ts";
import { cellAt, englandValue } from "./series.ts";
import type { Change, ChangesView } from "./types.ts";

const early = () => dataOf("spend-non-statutory");
const late = () => dataOf("spend-statutory");

/** Authorities with both figures in the first year and in the latest, those that fell most first. */
export function changesView(): ChangesView {
  const [thenYear, nowYear] = [early().years[0]!, early().latest];
  const changes = authorities
    .filter((area) => existedOn(area, `${thenYear}-03-31`))
    .flatMap((area): Change[] => {
      const [a, b] = [early(), late()].map((data) => {
        const [then, now] = [thenYear, nowYear].map((year) => cellAt(data, area, year).value);
        return then == null || now == null || then <= 0 ? null : now / then - 1;
      });
      return a == null || b == null ? [] : [{ id: area.id, name: area.short, early: a, late: b }];
    })
    .toSorted((a, b) => a.early - b.early);
  const of = (data: ReturnType<typeof early>) => englandValue(data, nowYear) / englandValue(data, thenYear) - 1;
  return {
    kind: "changes",
    thenYear,
    nowYear,
    changes,
    england: { early: of(early()), late: of(late()) },
    named: namedChanges(changes),
  };
}

/** The ends of either group: what a reader will ask about. */
function namedChanges(changes: readonly Change[]): ChangesView["named"] {
  const byLate = changes.toSorted((a, b) => a.late - b.late);
  const name = (side: "early" | "late", change: Change | undefined) =>
    change === undefined ? [] : [{ id: change.id, side, text: `${change.name} ${percentChange(change[side])}` }];
  return [
    ...name("early", changes[0]),
    ...name("early", changes.at(-1)),
    ...name("late", byLate.at(-1)),
    ...name("late", byLate[0]),
  ];
}

/** "Non-statutory spending on each child fell in 132 of 145 authorities; statutory spending rose in 138". */
export function changesFinding({ changes }: ChangesView): string {
  const fell = changes.filter((change) => change.early < 0).length;
  const rose = changes.filter((change) => change.late > 0).length;
  return `Non-statutory spending on each child fell in ${fell} of ${changes.length} authorities; statutory spending rose in ${rose}`;
}

/** Whether the two went together, in words no stronger than the figures: of those whose non-statutory spending halved. */
export function halvedSentence({ changes, thenYear, nowYear }: ChangesView): string {
  const halved = changes.filter((change) => change.early <= -0.5);
  const alsoRose = halved.filter((change) => change.late > 0).length;
  return `From ${financialYear(thenYear)} to ${financialYear(nowYear)} non-statutory spending on each child fell by half or more in ${halved.length} authorities; in ${alsoRose} of them statutory spending rose.`;
}
