import { once } from "node:events";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Book } from "./book.ts";

export interface BookServer {
  readonly origin: string;
  close(): Promise<void>;
}

const readerEngine = fileURLToPath(new URL("../../node_modules/foliate-js/", import.meta.url));
const readerScript = new URL("./in-page/read-book.js", import.meta.url);
const readerPage = '<!DOCTYPE html><html lang="en"><title>Reader</title><body></body></html>';

/**
 * Serves the reader engine, the book as a file, and the book's own files, on this machine alone:
 * /, /read-book.js, /engine/..., /book.epub, /book/OEBPS/... and the scripts of other engines, by their place here.
 */
export async function serveBook(
  book: Book,
  scripts: Readonly<Record<string, string | URL>> = {},
): Promise<BookServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    answer(decodeURIComponent(pathname), book, scripts).then(
      ({ type, body }) => response.writeHead(200, { "content-type": type }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  pathname: string,
  book: Book,
  scripts: Readonly<Record<string, string | URL>>,
): Promise<{ type: string; body: string | Uint8Array }> {
  if (pathname === "/") return { type: "text/html", body: readerPage };
  if (pathname === "/favicon.ico") return { type: "image/x-icon", body: "" };
  if (pathname === "/read-book.js") return { type: "text/javascript", body: await readFile(readerScript) };
  const script = scripts[pathname];
  if (script !== undefined) return { type: "text/javascript", body: await readFile(script) };
  if (pathname === "/book.epub") return { type: "application/epub+zip", body: book.bytes };
  if (pathname.startsWith("/engine/") && extname(pathname) === ".js") {
    return {
      type: "text/javascript",
      body: await readFile(readerEngine + pathname.slice("/engine/".length)),
    };
  }
  const entryPath = pathname.replace(/^\/book\//, "");
  const body = book.entries.get(entryPath);
  if (body === undefined) throw new Error(`There is no ${pathname}.`);
  return { type: book.mediaTypes.get(entryPath) ?? "application/octet-stream", body };
}
