import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SectionFile } from "./content-files.ts";
import { sectionId, withoutNumber } from "./load-section.ts";

/**
 * The sections in reading order: file-name order, or the order of the list in handbook.yaml.
 *
 * A file that the list forgets, names twice, or that is not there is an error, so that no section is lost.
 */
export function orderSections(
  files: readonly SectionFile[],
  listed: readonly string[] | undefined,
  diagnostics: Diagnostic[],
): readonly SectionFile[] {
  const ordered = listed === undefined ? files : fromList(files, listed, diagnostics);
  const seen = new Map<string, string>();
  for (const { path } of ordered) {
    const id = sectionId(path);
    const other = seen.get(id);
    if (other !== undefined) {
      const place = { file: path, line: 1, column: 1 };
      const message = `This file and ${other} would both be the page "${id}".`;
      diagnostics.push(diagnose("section-id-unique", place, message, "Rename one of them."));
    }
    seen.set(id, path);
  }
  return ordered;
}

function fromList(
  files: readonly SectionFile[],
  listed: readonly string[],
  diagnostics: Diagnostic[],
): readonly SectionFile[] {
  const complain = (message: string, hint: string): void => {
    diagnostics.push(
      diagnose("section-listed-once", { file: "handbook.yaml", line: 1, column: 1 }, message, hint),
    );
  };
  const ordered: SectionFile[] = [];
  for (const name of listed) {
    const file = files.find(({ path }) =>
      [name, `${name}.md`].some((end) => path === end || path === `sections/${end}`),
    );
    if (file === undefined)
      complain(`"sections" names ${name}, and there is no such file.`, "Check the name.");
    else if (ordered.includes(file)) complain(`"sections" names ${name} twice.`, "Remove one of the two.");
    else ordered.push(file);
  }
  for (const file of files) {
    if (!ordered.includes(file))
      complain(`"sections" leaves out ${file.path}.`, "Add it, or move the file away.");
  }
  return ordered;
}

/** A folder's title: from `parts` in handbook.yaml, else its name. */
export function partTitle(folder: string, titles: Readonly<Record<string, string>>): string {
  const name = withoutNumber(folder).replaceAll(/[-_]+/g, " ").trim();
  return titles[folder] ?? titles[withoutNumber(folder)] ?? name.charAt(0).toUpperCase() + name.slice(1);
}
