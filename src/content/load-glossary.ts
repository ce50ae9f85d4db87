import type { MarkdownIt } from "markdown-it";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { GlossaryTerm } from "../document/glossary-term.ts";
import type { Inline } from "../document/inline.ts";
import { loadText } from "./content-files.ts";
import { freshId } from "./markdown/heading-ids.ts";
import { placeInlines } from "./markdown/inline-place.ts";
import { parseInlines } from "./markdown/inlines.ts";
import { report } from "./markdown/section-context.ts";
import type { ContentData, SectionContext } from "./markdown/section-context.ts";
import { glossarySchema } from "./schemas/glossary-schema.ts";
import type { GlossaryFileEntry } from "./schemas/glossary-schema.ts";
import { parseYaml } from "./yaml.ts";

export const glossaryFile = "glossary.yaml";

/** Reads glossary.yaml; without one, there are no terms. */
export async function loadGlossary(
  contentFolder: string,
  files: readonly string[],
  settings: { readonly parser: MarkdownIt; readonly data: ContentData },
  diagnostics: Diagnostic[],
): Promise<readonly GlossaryTerm[]> {
  if (!files.includes(glossaryFile)) return [];
  const yaml = await loadText(contentFolder, glossaryFile, diagnostics);
  if (yaml === null) return [];
  const { value: entries, placeOf, diagnostics: found } = parseYaml(yaml, glossaryFile, glossarySchema);
  diagnostics.push(...found);
  if (entries === null) return [];
  reportRepeatedNames(entries, placeOf, diagnostics);

  const context: SectionContext = {
    file: glossaryFile,
    sectionId: "glossary",
    lines: yaml.split("\n"),
    data: settings.data,
    diagnostics,
    // What an author wrote stays; ids that are made keep out of its way.
    waivers: { found: [], waiting: [] },
    ids: new Set(["glossary", ...entries.flatMap(({ id }) => id ?? [])]),
    nextKey: 0,
    awaitsTitle: false,
    titleId: null,
    headingLevel: 1,
    levelAbove: 1,
    noteReferenceCount: 0,
    isInCard: false,
  };
  return entries.map((entry, index) => {
    const { line, column } = placeOf([index, "term"]);
    return {
      id: entry.id ?? freshId(entry.term, context),
      term: oneLine(entry.term),
      say: entry.say === undefined ? null : oneLine(entry.say),
      forms: entry.forms.map(oneLine),
      definition: parseDefinition(entry.definition, placeOf([index, "definition"]), settings.parser, context),
      source: { file: glossaryFile, line, column, endLine: line, endColumn: column },
    };
  });
}

/** YAML can hold a term on several lines. */
function oneLine(text: string): string {
  return text.split(/\s+/).join(" ");
}

function parseDefinition(
  text: string,
  place: Place,
  parser: MarkdownIt,
  context: SectionContext,
): readonly Inline[] {
  const [token] = parser.parseInline(text.replaceAll(/\s*\n\s*/g, "\n"), {});
  if (token === undefined) return [];
  const image = token.children?.find(({ type }) => type === "image");
  if (image !== undefined) {
    report(
      context,
      "data-matches-schema",
      place,
      "A definition can't hold an image.",
      "Put the image into a section.",
    );
    return [];
  }
  return parseInlines(token.children ?? [], placeInlines(context, token.content, place.line - 1), context);
}

/** `glossary-term-unique`: a word can lead to one entry only, and an address to one place. */
function reportRepeatedNames(
  entries: readonly GlossaryFileEntry[],
  placeOf: (path: readonly PropertyKey[]) => Place,
  diagnostics: Diagnostic[],
): void {
  const owners = new Map<string, number>();
  const ids = new Map<string, number>();
  entries.forEach((entry, index) => {
    take(entry.term, [index, "term"]);
    entry.forms.forEach((form, at) => take(form, [index, "forms", at]));
    if (entry.id === undefined) return;
    if (ids.has(entry.id)) complain(`The id "${entry.id}"`, [index, "id"], ids.get(entry.id) ?? 0);
    ids.set(entry.id, index);

    function take(name: string, path: readonly PropertyKey[]): void {
      const key = oneLine(name).toLowerCase();
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, index);
      else if (owner !== index) complain(`"${name}"`, path, owner);
    }
  });

  function complain(what: string, path: readonly PropertyKey[], owner: number): void {
    const other = entries[owner]?.term ?? "";
    const message = `${what} belongs to the term "${other}" already.`;
    const hint = "A word can lead to one entry only: remove it here or there.";
    diagnostics.push(diagnose("glossary-term-unique", placeOf(path), message, hint));
  }
}
