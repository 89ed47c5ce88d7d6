import { brotliCompressSync, constants } from "node:zlib";
import type { Page } from "playwright-core";

/** One answer that came over the wire. */
export interface Transfer {
  readonly url: string;
  /** Bytes of the body as a static host sends it: text by Brotli at its best, the rest as it is. */
  readonly bytes: number;
  readonly isScript: boolean;
}

const TEXT = /^(text\/|image\/svg|application\/(javascript|json|manifest\+json|xml))/;

/** Collects what a page fetches from here on. What the browser has in its cache, or is told is unchanged, weighs nothing. */
export async function recordTransfers(page: Page): Promise<() => Promise<Transfer[]>> {
  const session = await page.context().newCDPSession(page);
  const answers = new Map<string, { url: string; type: string; body?: Promise<Buffer> }>();
  const fromMemory = new Set<string>();
  session.on("Network.responseReceived", ({ requestId, response }) => {
    const fromWire =
      !fromMemory.has(requestId) && !response.fromDiskCache && response.status !== 304 && /^https?:/.test(response.url);
    if (fromWire) answers.set(requestId, { url: response.url, type: response.mimeType });
  });
  // Told before the answer, and not said of the answer itself.
  session.on("Network.requestServedFromCache", ({ requestId }) => fromMemory.add(requestId));
  session.on("Network.loadingFinished", ({ requestId }) => {
    const answer = answers.get(requestId);
    // Asked for at once: the browser forgets bodies when the page moves on.
    if (answer) answer.body = bodyOf(requestId);
  });
  await session.send("Network.enable");

  async function bodyOf(requestId: string): Promise<Buffer> {
    const { body, base64Encoded } = await session.send("Network.getResponseBody", { requestId });
    return Buffer.from(body, base64Encoded ? "base64" : "utf8");
  }

  return async () => {
    const found: Transfer[] = [];
    for (const { url, type, body } of answers.values()) {
      const content = (await body) ?? Buffer.alloc(0);
      found.push({ url, bytes: weigh(content, type), isScript: type.includes("javascript") });
    }
    return found;
  };
}

/** Bytes on the wire of a body of this media type. */
export function weigh(body: Buffer, type: string): number {
  if (!TEXT.test(type)) return body.length;
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
