import type { GeneratedHandbook } from "./random-handbook.ts";

/** Whether a handbook still builds, and still goes wrong. */
export type StillFails = (handbook: GeneratedHandbook) => Promise<boolean>;

/**
 * The smallest handbook that still fails: sections are dropped, then the blocks of those that are left, then their
 * lines.
 */
export async function shrink(
  handbook: GeneratedHandbook,
  stillFails: StillFails,
): Promise<GeneratedHandbook> {
  let smallest = handbook;
  const attempt = async (files: GeneratedHandbook["files"]): Promise<boolean> => {
    const candidate = { ...smallest, files };
    if (!(await stillFails(candidate))) return false;
    smallest = candidate;
    return true;
  };
  for (const path of sectionsOf(handbook)) await attempt(without(smallest.files, path));
  for (const separator of ["\n\n", "\n"]) {
    for (const path of sectionsOf(smallest)) {
      const text = smallest.files[path];
      if (typeof text !== "string") continue;
      const pieces = text.replaceAll("\r\n", "\n").split(separator);
      await dropPieces(pieces, (left) => attempt({ ...smallest.files, [path]: left.join(separator) }));
    }
  }
  return smallest;
}

/** The Markdown of all sections, for a person to read. */
export function sectionTexts(handbook: GeneratedHandbook): string {
  return sectionsOf(handbook)
    .map((path) => `--- ${path}\n${String(handbook.files[path])}`)
    .join("\n");
}

function sectionsOf({ files }: GeneratedHandbook): readonly string[] {
  return Object.keys(files).filter((path) => path.startsWith("sections/"));
}

function without(files: GeneratedHandbook["files"], path: string): GeneratedHandbook["files"] {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
}

/** Drops runs of pieces: halves first, then shorter and shorter ones. */
async function dropPieces(
  pieces: readonly string[],
  attempt: (pieces: readonly string[]) => Promise<boolean>,
): Promise<void> {
  let left = pieces;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < left.length;) {
      const fewer = left.toSpliced(start, size);
      if (fewer.length > 0 && (await attempt(fewer))) left = fewer;
      else start += size;
    }
  }
}
