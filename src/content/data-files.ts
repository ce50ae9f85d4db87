import type { z } from "zod";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Reference } from "../document/reference.ts";
import { fill } from "../locale/words.ts";
import type { Words } from "../locale/words.ts";
import { loadText } from "./content-files.ts";
import { changesSchema, emergencyNumbersSchema, providersSchema } from "./schemas/data-schemas.ts";
import type { CountryNumbers, Provider, VersionChanges } from "./schemas/data-schemas.ts";
import { referencesSchema } from "./schemas/references-schema.ts";

import { parseYaml } from "./yaml.ts";

export interface DataFiles {
  readonly references: readonly Reference[];
  readonly providers: readonly PlacedProvider[];
  readonly emergencyNumbers: readonly CountryNumbers[];
  readonly changes: readonly VersionChanges[];
}

/** A provider, and where its date of checking stands in providers.yaml. */
export interface PlacedProvider extends Provider {
  readonly checkedAt: Place;
}

/** Reads the data files that are there; one that is missing is an empty list. */
export async function loadDataFiles(
  contentFolder: string,
  files: readonly string[],
  diagnostics: Diagnostic[],
): Promise<DataFiles> {
  const [references, providers, emergencyNumbers, changes] = await Promise.all([
    load("references.yaml", referencesSchema),
    load("providers.yaml", providersSchema),
    load("emergency-numbers.yaml", emergencyNumbersSchema),
    load("changes.yaml", changesSchema),
  ]);
  return {
    references: references.items,
    providers: providers.items.map((provider, index) => ({
      ...provider,
      checkedAt: providers.placeOf([index, "checked"]),
    })),
    emergencyNumbers: emergencyNumbers.items,
    changes: changes.items,
  };

  async function load<Item>(file: string, schema: z.ZodType<Item[]>): Promise<LoadedItems<Item>> {
    const none = { items: [], placeOf: () => ({ file, line: 1, column: 1 }) };
    if (!files.includes(file)) return none;
    const yaml = await loadText(contentFolder, file, diagnostics);
    if (yaml === null) return none;
    const { value, placeOf, diagnostics: found } = parseYaml(yaml, file, schema);
    diagnostics.push(...found);
    return { items: value ?? [], placeOf };
  }
}

interface LoadedItems<Item> {
  readonly items: readonly Item[];
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/** The number that "call …" means in a country; null, with a diagnostic, when the data has none. */
export function emergencyNumberOf(
  country: string,
  numbers: readonly CountryNumbers[],
  place: Place,
  diagnostics: Diagnostic[],
): string | null {
  const entry = numbers.find((candidate) => candidate.country === country);
  const number = entry?.numbers.find(({ type }) => type === "emergency")?.number ?? null;
  if (number === null) {
    diagnostics.push(
      diagnose(
        "country-has-emergency-number",
        place,
        `There is no emergency number for the country ${country}.`,
        "Add it to emergency-numbers.yaml, or remove the country.",
      ),
    );
  }
  return number;
}

/** The kind of a source in plain words, with the number of people when it is known: "Small study, 47 people". */
export function describeSource(reference: Reference, words: Words, language: string): string {
  const { level, people } = reference.carebook;
  const kind = words.sourceKinds[level];
  if (people === undefined) return kind;
  const size =
    people === 1 ? words.onePerson : fill(words.people, { count: numberInWords(people, language) });
  return `${kind}, ${size}`;
}

/** `16573` as "16,573". */
function numberInWords(value: number, language: string): string {
  return new Intl.NumberFormat(language).format(value);
}
