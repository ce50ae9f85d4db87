import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PublishError } from "../diagnostics/publish-error.ts";

/** Writes texts into a folder, which is made when it is not there; other files in it stay. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  } catch (cause) {
    throw new PublishError(`${folder} can't be written to.`, { cause });
  }
}
