import { once } from "node:events";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

export interface SiteServer {
  readonly origin: string;
  /** From now on: whole answers, none at all, or the first half and then nothing; connections stay open. */
  answer(amount: "all" | "nothing" | "half"): void;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Serves the built site on this machine alone, with the policy as a header, as a careful host would. */
export async function serveSite(dist: string): Promise<SiteServer> {
  let amount: "all" | "nothing" | "half" = "all";
  const server = createServer((request, response) => {
    if (amount === "nothing") return;
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = normalize(decodeURIComponent(pathname));
    const headers = {
      "content-type": types[extname(path)] ?? "application/octet-stream",
      "content-security-policy": "default-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    };
    readFile(join(dist, path)).then(
      (body) => {
        response.writeHead(200, headers);
        if (amount === "half") response.write(body.subarray(0, body.length / 2));
        else response.end(body);
      },
      () => response.writeHead(404, headers).end(),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    answer: (next) => {
      amount = next;
    },
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
