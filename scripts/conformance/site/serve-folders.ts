import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const mediaTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".js": "text/javascript; charset=utf-8",
};

/** Serves folders on this machine alone while the work goes on: the first below /0/, the next below /1/. */
export async function withServedFolders<T>(
  folders: readonly string[],
  work: (origin: string) => Promise<T>,
): Promise<T> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const [, index = "", ...path] = decodeURIComponent(pathname).split("/");
    const folder = folders[Number(index)];
    // A URL has no ".." left in its path, so nothing outside the folder can be asked for.
    const file = folder === undefined ? null : join(folder, ...path);
    (file === null ? Promise.reject(new Error("no such folder")) : readFile(file)).then(
      (body) =>
        response
          .writeHead(200, { "content-type": mediaTypes[extname(pathname)] ?? "application/octet-stream" })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  try {
    return await work(`http://127.0.0.1:${String(address.port)}`);
  } finally {
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  }
}
