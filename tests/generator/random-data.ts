import type { Chance } from "./chance.ts";
import { plainWords } from "./vocabulary.ts";

const levels =
  "systematic-review rct small-rct observational case-report case-series guideline review lab law expert-opinion".split(
    " ",
  );

/** The records of references.yaml: every field now there and now not. */
export function randomReferences(
  chance: Chance,
  language: string,
): readonly Readonly<Record<string, unknown>>[] {
  return Array.from({ length: chance.between(2, 12) }, (_, index) => ({
    id: `${chance.pick(["lee", "von-der-Heide", "who", "a_b"])}${String(1990 + index)}`,
    type: chance.pick(["article-journal", "webpage", "book"]),
    title: `${plainWords(language, chance.between(1, 20), chance)}${chance.pick(["", "?", ".", " <i>in vivo</i> & more"])}`,
    ...sometimes(0.8, {
      author: Array.from({ length: chance.between(1, 7) }, () =>
        chance.pick([
          { family: "Lee", given: "A" },
          { family: "Müller-Straße", given: "Ö" },
          { family: "O’Neill" },
          { literal: "The Board of Rest & Care" },
        ]),
      ),
    }),
    ...sometimes(0.2, { etal: true }),
    ...sometimes(0.7, { "container-title": chance.pick(["J Rest", "Ann. Rest.", "Cephalalgia"]) }),
    ...sometimes(0.2, { publisher: "Rest House" }),
    ...sometimes(0.6, { volume: chance.pick(["7", 12]) }),
    ...sometimes(0.5, { issue: chance.pick(["2", "Suppl 1"]) }),
    ...sometimes(0.6, { page: chance.pick(["11-19", "e12", 5]) }),
    ...sometimes(0.1, { number: "CD001" }),
    ...sometimes(0.1, { genre: "Clinical guideline" }),
    ...sometimes(0.1, { note: "Read on 2 May 2026" }),
    ...sometimes(0.8, { issued: chance.between(1980, 2026) }),
    ...sometimes(0.4, {
      DOI: chance.pick(["10.1000/rest.7", "10.1002/(SICI)1097-4679(199601)52:1<1::AID-JCLP1>3.0.CO;2-X"]),
    }),
    ...sometimes(0.4, { PMID: chance.pick(["12345", 678]) }),
    ...sometimes(0.4, { URL: chance.pick(["https://example.org/rest", "https://example.org/a?b=c&d=e#f"]) }),
    carebook: {
      level: chance.pick(levels),
      ...sometimes(0.6, { people: chance.pick([1, 2, 47, 1657, 16_573, 1_234_567]) }),
      status: chance.pick(["VERIFIED", "PART"]),
    },
  }));

  function sometimes<T>(share: number, fields: T): T | Record<string, never> {
    return chance.happens(share) ? fields : {};
  }
}

export function randomProviders(
  chance: Chance,
  language: string,
): readonly Readonly<Record<string, unknown>>[] {
  return Array.from({ length: chance.between(1, 4) }, (_, index) => ({
    id: `provider-${String(index + 1)}`,
    name: plainWords(language, chance.between(1, 4), chance),
    url: chance.pick(["https://example.org/house", "https://example.org/a?b=c&d=e"]),
    country: chance.pick(["GB", "DE", "VN"]),
    kind: chance.pick(["Association", "Register"]),
    does: `${plainWords(language, chance.between(2, 15), chance)}.`,
    "does-not": `${plainWords(language, chance.between(2, 15), chance)}.`,
    checked: chance.pick([null, "2026-11-01", "2025-03-02"]),
  }));
}

export const emergencyCountries = ["GB", "NZ", "DE"];

export function randomEmergencyNumbers(chance: Chance): readonly Readonly<Record<string, unknown>>[] {
  return emergencyCountries.map((country) => ({
    country,
    name: `Country ${country}`,
    numbers: [
      { type: "emergency", number: chance.pick(["999", 112, "0300 123"]) },
      ...(chance.happens(0.5) ? [{ type: "emergency", number: "112", note: "from a mobile" }] : []),
      ...(chance.happens(0.5) ? [{ type: "urgent", number: "+44 300 111" }] : []),
      ...(chance.happens(0.3) ? [{ type: "text-relay", number: "18000", note: "type “999”" }] : []),
    ],
  }));
}

/** Invented words, so that nothing but a term is one. */
export const glossaryTerms = ["auraphoria", "neckmelt", "warm stone ease", "QZ ease"];

export const abbreviations = { QZ: "quiet zest", "MCR 2": "mellow chair rest" };

export function randomGlossary(
  chance: Chance,
  language: string,
): readonly Readonly<Record<string, unknown>>[] {
  return glossaryTerms.map((term) => ({
    term,
    definition: `${plainWords(language, chance.between(3, 20), chance)}.`,
    ...(chance.happens(0.5) ? { say: "or-uh-FOR-ee-uh" } : {}),
    ...(chance.happens(0.5) ? { forms: [`${term}s`] } : {}),
    ...(chance.happens(0.5) ? { id: term.replaceAll(" ", "-") } : {}),
  }));
}
