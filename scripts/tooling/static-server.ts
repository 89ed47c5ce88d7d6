import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";

export interface StaticServer {
  /** Such as http://localhost:4321, without a closing slash. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a folder as a static host would: index pages, validators, 404.html. Tries the ports in order; 0 is any free one. */
export async function serveFolder(folder: string, host: string, ports: readonly number[]): Promise<StaticServer> {
  const notFound = join(folder, "404.html");
  // Looked up on each request, so that a build while it serves is safe.
  const handler = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders,
    onNoMatch: (_request, response) => {
      response.writeHead(404, { "Content-Type": "text/html;charset=utf-8" });
      response.end(existsSync(notFound) ? readFileSync(notFound) : "Not found");
    },
  });
  const server = createServer((request, response) => handler(request, response));
  const port = await listenOnFirst(server, host, ports);
  return {
    origin: `http://${host.includes(":") ? `[${host}]` : host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function setHeaders(response: ServerResponse, path: string): void {
  // Astro puts a hash of the content in these names.
  if (path.startsWith("/_astro/")) response.setHeader("Cache-Control", "public,max-age=31536000,immutable");
  if (path.endsWith(".csv")) response.setHeader("Content-Type", "text/csv;charset=utf-8");
}

async function listenOnFirst(server: Server, host: string, ports: readonly number[]): Promise<number> {
  for (const port of ports) {
    if (await listens(server, host, port)) return (server.address() as AddressInfo).port;
  }
  throw new Error(`Port ${ports.join(", ")} on ${host} is in use: set PORT to another, or to 0 for any free one.`);
}

/** False when something else has the port. */
function listens(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error));
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      resolve(true);
    });
  });
}
