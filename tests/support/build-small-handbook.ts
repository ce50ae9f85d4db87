import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../../src/build.ts";

/** A finished small handbook: the shared content of the golden cases, with one file more as its first section. */
export interface SmallHandbook {
  /** To be removed after the test. */
  readonly folder: string;
  readonly content: string;
  readonly dist: string;
}

export async function buildSmallHandbook(sharedContent: string, input: string): Promise<SmallHandbook> {
  const folder = mkdtempSync(join(tmpdir(), "carebook-golden-"));
  const content = join(folder, "content");
  const dist = join(folder, "dist");
  cpSync(sharedContent, content, { recursive: true });
  writeFileSync(join(content, "sections", "01-case.md"), input);
  const { diagnostics, record } = await build({
    contentFolder: content,
    outputFolder: dist,
    formats: new Set(["site", "pdf", "epub"]),
    jobs: 1,
    sourceDateEpoch: "0",
  });
  if (record === null) throw new Error(JSON.stringify(diagnostics, null, 2));
  return { folder, content, dist };
}
