import { ImportProblem } from "./problem.ts";

/**
 * Text of a CSV file. The byte-order mark goes; anything that is not UTF-8, or
 * not a CSV at all, or that stops in mid-line is refused.
 *
 * @throws {ImportProblem}
 */
export function decode(file: string, bytes: Uint8Array): string {
  const text = decodeUtf8(file, bytes);
  if (/^\s*<(!doctype|html|\?xml|head|body)/i.test(text)) {
    throw new ImportProblem({
      file,
      row: 1,
      found: `a web page (${quote(text.trimStart().slice(0, 40))})`,
      expected: "a CSV file",
      todo: "The download saved an error page: download the file again from the publisher’s page.",
    });
  }
  if (text.trim() === "") {
    throw new ImportProblem({ file, found: "an empty file", expected: "a CSV file", todo: "Download the file again." });
  }
  if (!text.endsWith("\n")) {
    throw new ImportProblem({
      file,
      row: text.split("\n").length,
      found: `the end of the file in mid-line (${quote(text.slice(-40))})`,
      expected: "a line break after the last row",
      todo: "The file looks cut off: download it again and compare its size with the publisher’s.",
    });
  }
  return text;
}

function decodeUtf8(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const at = firstInvalid(bytes);
    const line = bytes.subarray(0, at).filter((byte) => byte === 10).length + 1;
    const lineStart = bytes.lastIndexOf(10, Math.max(0, at - 1)) + 1;
    const before = new TextDecoder("latin1").decode(bytes.subarray(lineStart, at));
    const around = new TextDecoder("latin1")
      .decode(bytes.subarray(Math.max(lineStart, at - 15), at + 15))
      .split(/[\r\n]/)[0]!;
    throw new ImportProblem({
      file,
      row: line,
      column: `number ${before.split(",").length}`,
      found: `bytes that are not UTF-8, near ${quote(around)}`,
      expected: "UTF-8 text",
      todo: "The file was saved as Latin-1 or Windows-1252, perhaps by a spreadsheet: use the original download, or convert it to UTF-8.",
    });
  }
}

/** Position of the first byte that no valid UTF-8 text could hold there. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (isValidStart(bytes.subarray(0, middle))) low = middle;
    else high = middle;
  }
  return low;
}

function isValidStart(bytes: Uint8Array): boolean {
  try {
    // `stream` allows a character cut at the end, which is not an error here.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

export const quote = (text: string): string => `"${text}"`;
