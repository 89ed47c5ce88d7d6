import { expect, test } from "vitest";
import { authorities, dataOf } from "../data.ts";
import { fifthsBetween, fifthsFinding, fifthsMembers, fifthsView, splitSentence } from "./fifths.ts";

test("every authority is in one fifth, or left out with a reason", () => {
  const { groups, formedSince, without } = fifthsMembers();
  const all = [...groups.flat(), ...formedSince, ...without].map(({ id }) => id);
  expect(all.toSorted()).toEqual(authorities.map(({ id }) => id).toSorted());
  expect(groups.map((group) => group.length)).toEqual([29, 29, 29, 29, 29]);
  expect(without.map(({ slug }) => slug)).toEqual(["middlesbrough", "wandsworth"]);
});

test("scores that are equal as printed are put in order of their printed rank", () => {
  const [first, second] = fifthsMembers().groups;
  // Lewisham and Lambeth both have 0.229 in 2019: ranks 30 and 31.
  expect(first!.at(-1)!.slug).toBe("lewisham");
  expect(second![0]!.slug).toBe("lambeth");
});

test("authorities that were abolished since are compared while they stood", () => {
  const data = dataOf("spend-total");
  const members = fifthsMembers([data], [2013, 2017]).groups.flat();
  expect(members.map(({ slug }) => slug)).toContain("cumbria");
});

test("change for each child is change of money over change of children", () => {
  for (const { sides } of fifthsView().rows) {
    for (const { then, now, spending, children } of sides) expect(now / then).toBeCloseTo(spending / children, 10);
  }
});

test("a fifth is pooled: its money over its children, as the authorities' own figures add up to", () => {
  const data = dataOf("spend-non-statutory");
  const [most] = fifthsMembers().groups;
  const money = most!.reduce((total, { id }) => total + data.at(id, 2025)!.numerator!.value!, 0);
  const children = most!.reduce((total, { id }) => total + data.at(id, 2025)!.denominator!.value!, 0);
  expect(fifthsBetween("spend-non-statutory", 2013, 2025)[0]!.now).toBeCloseTo(money / children, 8);
});

test("what is said of the fifths", () => {
  const view = fifthsView();
  expect(fifthsFinding(view)).toBe(
    "Non-statutory spending on each child fell by 30% to 38%; statutory spending rose by 35% to 65% across the fifths of authorities by deprivation",
  );
  expect(splitSentence(view)).toBe(
    "In the most deprived fifth total non-statutory spending fell by 32% from 2012-13 to 2024-25 and the number of children rose by 9%, so spending for each child fell by 38%.",
  );
});
