import type { Evaluation } from "../document/evaluation.ts";
import type { Inline } from "../document/inline.ts";
import type { SourceRange } from "../document/source-range.ts";
import { fill } from "../locale/words.ts";
import type { Words } from "../locale/words.ts";
import type { DataFiles } from "./data-files.ts";
import { dateInWords } from "./dates.ts";
import type { DataTable } from "./markdown/section-context.ts";
import { providerFacets } from "./provider-facets.ts";
import type { CountryNumbers, Provider } from "./schemas/data-schemas.ts";

/** What `{{< providers kind=register >}}` lists, and `{{< providers >}}` does not. */
export const registersShortcode = "providers kind=register";

/** The tables that shortcodes stand for, by the words between their marks. */
export function dataTables(
  data: DataFiles,
  evaluations: readonly Evaluation[],
  words: Words,
  language: string,
): Record<string, DataTable> {
  const header = [words.providerName, words.providerDoes, words.providerDoesNot, words.providerChecked];
  const tableOf = (caption: string, providers: readonly Provider[]): DataTable => ({
    caption,
    header,
    rows: providers.map((provider) => providerRow(provider, words, language)),
    facets: providers.map((provider) => providerFacets(provider, words, language)),
    countries: providers.map(({ country }) => country),
  });
  return {
    providers: tableOf(
      words.providersCaption,
      data.providers.filter(({ register }) => !register),
    ),
    [registersShortcode]: tableOf(
      words.registersCaption,
      data.providers.filter(({ register }) => register),
    ),
    "emergency-numbers": {
      caption: words.emergencyNumbersCaption,
      header: [words.country, words.emergencyNumber, words.otherNumbers],
      rows: data.emergencyNumbers.map((entry) => numbersRow(entry, words)),
      countries: data.emergencyNumbers.map(({ country }) => country),
    },
    evaluations: {
      caption: words.evaluationsCaption,
      header: [words.evaluationSheet, words.evaluationResult, words.evaluationBy],
      rows: evaluations.flatMap((evaluation) => evaluationRows(evaluation, words, language)),
    },
  };
}

function providerRow(provider: Provider, words: Words, language: string): readonly (readonly Inline[])[] {
  const source = rangeOf("providers.yaml");
  const checked = provider.checked === null ? words.notChecked : dateInWords(provider.checked, language);
  const name: Inline = {
    type: "link",
    target: { kind: "unresolved", href: provider.url },
    title: null,
    children: [text(provider.name, source)],
    source,
  };
  return [
    // A register is of use in one country only.
    provider.register ? [name, text(`, ${countryName(provider.country, language)}`, source)] : [name],
    [text(`${provider.kind}. ${provider.does}`, source)],
    [text(provider["does-not"], source)],
    [text(checked, source)],
  ];
}

/** A row for each scale; a result is shown with whoever gave it, and an old one is told as such. */
function evaluationRows(
  { file, status, rater, scales }: Evaluation,
  words: Words,
  language: string,
): DataTable["rows"] {
  const source = rangeOf(file);
  return scales.map(({ scale, points, applicable, score }) => {
    const phrase = status === "changed" ? words.evaluationOldScore : words.evaluationScore;
    const result = score === null ? words.notScored : fill(phrase, { score, points, applicable });
    const by =
      rater === null
        ? words.nobodyYet
        : fill(words.personOnDate, { ...rater, date: dateInWords(rater.date, language) });
    return [words.evaluationScales[scale], result, by].map((value) => [text(value, source)]);
  });
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

/** `GB` as "United Kingdom"; a code that nobody knows stays as it is. */
export function countryName(country: string, language: string): string {
  return new Intl.DisplayNames([language], { type: "region" }).of(country) ?? country;
}

function text(value: string, source: SourceRange): Inline {
  return { type: "text", value, source };
}

function rangeOf(file: string): SourceRange {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
