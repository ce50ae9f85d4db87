import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Abbreviation } from "../document/abbreviation.ts";
import { loadText } from "./content-files.ts";
import { abbreviationsSchema } from "./schemas/abbreviations-schema.ts";
import { parseYaml } from "./yaml.ts";

const abbreviationsFile = "abbreviations.yaml";

/** Reads abbreviations.yaml; without one, no letters stand for words. */
export async function loadAbbreviations(
  contentFolder: string,
  files: readonly string[],
  diagnostics: Diagnostic[],
): Promise<readonly Abbreviation[]> {
  if (!files.includes(abbreviationsFile)) return [];
  const yaml = await loadText(contentFolder, abbreviationsFile, diagnostics);
  if (yaml === null) return [];
  const {
    value: entries,
    placeOf,
    diagnostics: found,
  } = parseYaml(yaml, abbreviationsFile, abbreviationsSchema);
  diagnostics.push(...found);
  return Object.entries(entries ?? {}).map(([short, expansion]) => {
    const { line, column } = placeOf([short]);
    const source = { file: abbreviationsFile, line, column, endLine: line, endColumn: column };
    return { short, expansion, source };
  });
}
