import type { Block, Table } from "../document/block.ts";
import type { Edition } from "../document/edition.ts";
import { shortAddress } from "../document/imprint.ts";
import type { DateLine, Handbook, HelpLine, ImageAsset, Section } from "../document/handbook.ts";
import type { Inline } from "../document/inline.ts";
import type { GlossaryTerm } from "../document/glossary-term.ts";
import { mapBlocks, mapInlines, mapSection } from "../document/map-tree.ts";
import type { Mapper } from "../document/map-tree.ts";
import { fill } from "../locale/words.ts";

/** What a clinic's file asks for. */
export interface EditionChange {
  readonly edition: Edition;
  /** Null: that of the handbook. */
  readonly country: {
    readonly code: string;
    readonly name: string;
    readonly emergencyNumber: string;
  } | null;
  readonly url: string | null;
  readonly expires: DateLine | null;
  readonly logo: readonly ImageAsset[];
}

/** A handbook that is loaded, and not resolved yet. */
export interface UnresolvedHandbook {
  readonly handbook: Handbook;
  readonly glossary: readonly GlossaryTerm[];
}

/**
 * The handbook as a clinic hands it out: another handbook, and not a mark on this one, so that no format can forget it.
 *
 * The words stay those that were reviewed. What changes is what data decides: the emergency numbers, who is listed, the
 * values that are the clinic's own; and who hands it out.
 */
export function applyEdition(base: UnresolvedHandbook, change: EditionChange): UnresolvedHandbook {
  const { edition, country, logo } = change;
  const { handbook } = base;
  const mapper: Mapper = {
    inline: (inline) => withValue(inline, valuesOf(change)),
    block: (block) =>
      block.type === "table" && country !== null
        ? ofCountry(block, country.code, () => {
            const names = { country: country.name, clinic: edition.clinic };
            return fill(handbook.words.noRowsForCountry, names);
          })
        : block,
  };
  return {
    handbook: {
      ...handbook,
      identifier: `${handbook.identifier}-${edition.name}`,
      url: change.url ?? (handbook.url === null ? null : `${handbook.url}editions/${edition.name}/`),
      // Whoever found that the handbook conforms had other colours before them, and no logo.
      accessibilityEvaluation: null,
      dates: withExpiry(handbook.dates, change.expires),
      helpLine: helpLineOf(handbook, country?.emergencyNumber ?? null),
      parts: handbook.parts.map((part) => ({
        ...part,
        sections: part.sections.map((section) => mapWholeSection(section, mapper)),
      })),
      images: { ...handbook.images, ...Object.fromEntries(logo.map((image) => [image.path, image])) },
      edition,
    },
    glossary: base.glossary.map((term) => ({ ...term, definition: mapInlines(term.definition, mapper) })),
  };
}

function mapWholeSection(section: Section, mapper: Mapper): Section {
  const mapped = mapSection(section, mapper);
  return { ...mapped, leaflet: section.leaflet === null ? null : mapBlocks(section.leaflet, mapper) };
}

/** Values by the names that a text may call them by; where the clinic gives none, the handbook's stays. */
function valuesOf({ edition, country }: EditionChange): ReadonlyMap<string, string> {
  const { clinic, phone, hours, address, mail, web } = edition;
  const values = {
    "emergency-number": country?.emergencyNumber ?? null,
    "clinic-name": clinic,
    "clinic-phone": phone,
    "clinic-hours": hours,
    "clinic-address": address,
    "clinic-mail": mail,
    "clinic-web": web === null ? null : shortAddress(web),
  };
  return new Map(Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

function withValue(inline: Inline, values: ReadonlyMap<string, string>): Inline {
  const value = inline.type === "value" ? values.get(inline.name) : undefined;
  if (inline.type !== "value" || value === undefined) return inline;
  const { source } = inline;
  return { ...inline, children: [{ type: "text", value, source }] };
}

/** Rows that are for another country go; a table that none is left of says so, since silence would look like a fault. */
function ofCountry(table: Table, country: string, nothingLeft: () => string): Block {
  if (table.rows.every((row) => row.country === undefined || row.country === country)) return table;
  const rows = table.rows.filter((row) => row.country === undefined || row.country === country);
  if (rows.length > 0) return { ...table, rows };
  const { key, source } = table;
  return {
    type: "paragraph",
    key,
    children: [{ type: "strong", children: [{ type: "text", value: nothingLeft(), source }], source }],
    source,
  };
}

function withExpiry(dates: readonly DateLine[], expires: DateLine | null): readonly DateLine[] {
  return expires === null ? dates : [...dates.filter(({ kind }) => kind !== "nextReview"), expires];
}

/** The number to call, also where the handbook itself could only lead to a table of numbers, or to none. */
function helpLineOf({ helpLine, profile, words }: Handbook, number: string | null): HelpLine | null {
  if (number === null || profile !== "patient-information") return helpLine;
  const action = fill(words.callNumber, { number });
  return { question: words.emergencyQuestion, action, target: { kind: "telephone", number } };
}
