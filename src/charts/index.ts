/** Every chart of the site: pure functions from a view to an SVG string. */
export { lottery, type LotteryOptions } from "./lottery.ts";
export { multiple, type MultipleOptions } from "./multiple.ts";
export { pathwayNarrow, type PathwayOptions, pathwayWide, stageLabel } from "./pathway.ts";
export { rankingHead, type RankingOptions, rankingRow } from "./ranking.ts";
export { skylineLabel, skylineNarrow, type SkylineOptions, skylineWide } from "./skyline.ts";
export { spread, type SpreadOptions } from "./spread.ts";
export { strip, type StripOptions } from "./strip.ts";
export type { ChartOptions } from "./svg.ts";
export { darkTheme, lightTheme, pageTheme, type Theme } from "./theme.ts";
export { trend, type TrendOptions } from "./trend.ts";
