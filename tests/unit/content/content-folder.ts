import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The smallest handbook. */
export const smallest: Files = {
  "handbook.yaml": "title: Small\nlanguage: en\n",
  "sections/one.md": "# One\n\nText.\n",
};

/** A content folder with these files, gone when the test is over. */
export async function contentFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "carebook-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFiles(folder, files);
  return folder;
}

export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, data] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), data);
  }
}
