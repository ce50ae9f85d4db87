import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { GeneratedHandbook } from "./random-handbook.ts";

/** Writes a generated handbook into a folder, as an author would have left it there. */
export function writeContent(handbook: GeneratedHandbook, folder: string): void {
  for (const [path, data] of Object.entries(handbook.files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
}
