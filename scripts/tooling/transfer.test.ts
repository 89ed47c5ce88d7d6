import { expect, test } from "vitest";
import { weigh } from "./transfer.ts";

const body = Buffer.from("<p>184 of every 10,000 children</p>".repeat(100));

test.each(["text/html", "text/css", "text/javascript", "image/svg+xml", "application/json"])(
  "%s is compressed",
  (type) => {
    expect(weigh(body, type)).toBeLessThan(body.length / 10);
  },
);

test.each(["font/woff2", "image/png"])("%s is not", (type) => {
  expect(weigh(body, type)).toBe(body.length);
});
