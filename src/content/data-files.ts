import type { z } from "zod";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Inline } from "../document/inline.ts";
import type { Reference } from "../document/reference.ts";
import type { SourceRange } from "../document/source-range.ts";
import { fill } from "../locale/words.ts";
import type { Words } from "../locale/words.ts";
import { loadText } from "./content-files.ts";
import { dateInWords } from "./dates.ts";
import type { DataTable } from "./markdown/section-context.ts";
import { emergencyNumbersSchema, providersSchema } from "./schemas/data-schemas.ts";
import type { CountryNumbers, Provider } from "./schemas/data-schemas.ts";
import { referencesSchema } from "./schemas/references-schema.ts";

import { parseYaml } from "./yaml.ts";

export interface DataFiles {
  readonly references: readonly Reference[];
  readonly providers: readonly PlacedProvider[];
  readonly emergencyNumbers: readonly CountryNumbers[];
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
  const [references, providers, emergencyNumbers] = await Promise.all([
    load("references.yaml", referencesSchema),
    load("providers.yaml", providersSchema),
    load("emergency-numbers.yaml", emergencyNumbersSchema),
  ]);
  return {
    references: references.items,
    providers: providers.items.map((provider, index) => ({
      ...provider,
      checkedAt: providers.placeOf([index, "checked"]),
    })),
    emergencyNumbers: emergencyNumbers.items,
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
  diagnostics: Diagnostic[],
): string | null {
  const entry = numbers.find((candidate) => candidate.country === country);
  const number = entry?.numbers.find(({ type }) => type === "emergency")?.number ?? null;
  if (number === null) {
    diagnostics.push(
      diagnose(
        "country-has-emergency-number",
        { file: "handbook.yaml", line: 1, column: 1 },
        `There is no emergency number for the country ${country}.`,
        "Add it to emergency-numbers.yaml, or remove the country.",
      ),
    );
  }
  return number;
}

/** The tables that `{{< providers >}}` and `{{< emergency-numbers >}}` stand for. */
export function dataTables(data: DataFiles, words: Words, language: string): Record<string, DataTable> {
  return {
    providers: {
      caption: words.providersCaption,
      header: [words.providerName, words.providerDoes, words.providerDoesNot, words.providerChecked],
      rows: data.providers.map((provider) => providerRow(provider, words, language)),
    },
    "emergency-numbers": {
      caption: words.emergencyNumbersCaption,
      header: [words.country, words.emergencyNumber, words.otherNumbers],
      rows: data.emergencyNumbers.map((entry) => numbersRow(entry, words)),
    },
  };
}

function providerRow(provider: Provider, words: Words, language: string): readonly (readonly Inline[])[] {
  const source = rangeOf("providers.yaml");
  const checked = provider.checked === null ? words.notChecked : dateInWords(provider.checked, language);
  return [
    [
      {
        type: "link",
        target: { kind: "unresolved", href: provider.url },
        title: null,
        children: [text(provider.name, source)],
        source,
      },
    ],
    [text(`${provider.kind}. ${provider.does}`, source)],
    [text(provider["does-not"], source)],
    [text(checked, source)],
  ];
}

function numbersRow(entry: CountryNumbers, words: Words): readonly (readonly Inline[])[] {
  const source = rangeOf("emergency-numbers.yaml");
  const emergency = entry.numbers.filter(({ type }) => type === "emergency");
  const others = entry.numbers.filter(({ type }) => type !== "emergency");
  return [
    [text(entry.name, source)],
    joined(emergency.map((number) => numberInlines(number.number, number.note ?? ""))),
    joined(
      others.map((number) => {
        const kind = number.type === "urgent" ? words.urgentNumber : words.textRelayNumber;
        return numberInlines(number.number, number.note === undefined ? kind : `${kind}; ${number.note}`);
      }),
    ),
  ];

  function numberInlines(number: string, note: string): readonly Inline[] {
    const link: Inline = {
      type: "link",
      target: { kind: "unresolved", href: `tel:${number.replaceAll(/[^\d+]/g, "")}` },
      title: null,
      children: [text(number, source)],
      source,
    };
    return note === "" ? [link] : [link, text(` (${note})`, source)];
  }

  function joined(lists: readonly (readonly Inline[])[]): readonly Inline[] {
    return lists.flatMap((list, index) => (index === 0 ? list : [text(", ", source), ...list]));
  }
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

function text(value: string, source: SourceRange): Inline {
  return { type: "text", value, source };
}

function rangeOf(file: string): SourceRange {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
