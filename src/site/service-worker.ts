import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Handbook } from "../document/handbook.ts";
import { element, escapeText } from "../html/escape.ts";
import { fill } from "../locale/words.ts";
import { pageFiles } from "./addresses.ts";
import type { Asset } from "./assets.ts";
import { forReaders } from "./scripts.ts";

/** Beside the pages under a name that stays: browsers look there for a newer one. */
export const serviceWorkerFile = "service-worker.js";

/** Other handbooks may lie on the same host, and each removes only its own. */
export function cachePrefixOf({ identifier }: Handbook): string {
  return `${identifier}--`;
}

/** What keeps the pages and what they load on a device; downloads are not among it. */
export async function makeServiceWorker(
  handbook: Handbook,
  pages: readonly string[],
  assets: readonly Asset[],
): Promise<Asset> {
  const files = [...pages, ...assets.map(({ href }) => href)];
  // The name is of all that the files are made from: another text, and other styles, are held anew.
  const { images: _images, ...texts } = handbook;
  const made = createHash("sha256")
    .update(JSON.stringify([texts, files]))
    .digest("hex")
    .slice(0, 16);
  const held = {
    cachePrefix: cachePrefixOf(handbook),
    cacheName: cachePrefixOf(handbook) + made,
    files,
    homeFile: pageFiles.home,
    offlineFile: pageFiles.offline,
    offlineNote: renderNote(handbook.words.tools.offline.note, handbook),
    slowNote: renderNote(handbook.words.tools.offline.slowNote, handbook),
  };
  const script = await readFile(new URL("../../templates/service-worker.js", import.meta.url), "utf8");
  const text = `self.held = ${JSON.stringify(held)};\n${forReaders(script)}`;
  return { href: serviceWorkerFile, bytes: new TextEncoder().encode(text) };
}

/** What stands on a page that was held, above its text. */
function renderNote(note: string, { version, dates, language, modified }: Handbook): string {
  const written = dates.find(({ kind, date }) => kind === "written" && date !== null)?.text;
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  const text = fill(note, { version: version ?? "–", date: written ?? day.format(new Date(modified)) });
  return element("div", { class: "bounds" }, element("p", { class: "panel" }, escapeText(text)));
}
