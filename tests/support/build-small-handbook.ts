import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../../src/build.ts";

/** A finished small handbook, made of the shared content of the golden cases. */
export interface SmallHandbook {
  /** To be removed after the test. */
  readonly folder: string;
  readonly content: string;
  readonly dist: string;
}

/** `files` are written into the shared content, by path inside it. */
export async function buildSmallHandbook(files: Readonly<Record<string, string>>): Promise<SmallHandbook> {
  const folder = mkdtempSync(join(tmpdir(), "carebook-golden-"));
  const content = join(folder, "content");
  const dist = join(folder, "dist");
  cpSync(fileURLToPath(new URL("../golden/content", import.meta.url)), content, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  const { diagnostics, record } = await build({
    contentFolder: content,
    outputFolder: dist,
    formats: new Set(["site", "pdf", "epub"]),
    printouts: ["a4"],
    jobs: 1,
    sourceDateEpoch: "0",
  });
  if (record === null) throw new Error(JSON.stringify(diagnostics, null, 2));
  return { folder, content, dist };
}
