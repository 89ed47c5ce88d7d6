import { expect, test } from "vitest";
import { whole } from "./whole.ts";

test.each([
  ["In 2012-13 it rose", 'In <span class="nobr">2012-13</span> it rose'],
  [
    "Stoke-on-Trent, non-statutory",
    '<span class="nobr">Stoke-on-Trent</span>, <span class="nobr">non-statutory</span>',
  ],
  ['<a href="/a-b/">Plain</a>', '<a href="/a-b/">Plain</a>'],
  ["a – b, −28%", "a – b, −28%"],
  ["ending 31 March 2025", 'ending <span class="nobr">31 March</span> 2025'],
])("%s", (text, html) => expect(whole(text)).toBe(html));
