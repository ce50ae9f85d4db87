import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { handbookHash } from "./text-hashes.ts";
import type { SourceHandbook } from "./read-source.ts";
import { dateInWords, words } from "./words.ts";
import { at, listAt, parseYamlText, textAt, type YamlValue } from "./yaml-values.ts";

export interface ContactLink {
  readonly text: string;
  readonly address: string;
}

/** What readers are told of a clinic whose edition this is. */
export interface SourceEdition {
  readonly clinic: string;
  /** The clinic's country in words; null where the handbook's stays. */
  readonly country: string | null;
  /** "Phone: 01632 960 001", in the order of every format. */
  readonly contacts: readonly string[];
  /** What of that can be called, written to or opened: "01632 960 001 leads to tel:01632960001". */
  readonly contactLinks: readonly ContactLink[];
  /** "Document number: 14" */
  readonly control: readonly string[];
  readonly review: string;
  /** Whether the clinic names a last day. */
  readonly expires: boolean;
}

/**
 * The handbook as editions/NAME.yaml changes it: other values, and fewer rows in the tables.
 *
 * Its reviews are still those of the handbook itself, so that is kept beside it.
 */
export function readEdition(contentFolder: string, base: SourceHandbook, name: string): SourceHandbook {
  const file = join(contentFolder, "editions", `${name}.yaml`);
  if (!existsSync(file)) throw new Error(`There is no editions/${name}.yaml.`);
  const yaml = parseYamlText(readFileSync(file, "utf8"));
  const own = textAt(yaml, "country");
  const isListed = (row: YamlValue) => own === null || textAt(row, "country") === own;
  const language = textAt(base.settings, "language") ?? "";
  const settings = asObject(base.settings);
  return {
    ...base,
    base,
    settings: {
      ...settings,
      ...(own === null ? {} : { country: own }),
      values: { ...asObject(at(settings, "values")), ...valuesOf(yaml) },
      dates: { ...asObject(at(settings, "dates")), ...lastDay(base.settings, yaml) },
    },
    providers: base.providers.filter(isListed),
    emergencyNumbers: base.emergencyNumbers.filter(isListed),
    edition: {
      clinic: textAt(yaml, "name") ?? "",
      country: own === null ? null : (new Intl.DisplayNames(language, { type: "region" }).of(own) ?? own),
      contacts: contactsOf(yaml),
      contactLinks: contactLinksOf(yaml),
      control: controlOf(yaml, language),
      review: reviewOf(yaml, base, language),
      expires: textAt(yaml, "document", "expires") !== null,
    },
  };
}

function asObject(value: YamlValue): Readonly<Record<string, YamlValue>> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function valuesOf(yaml: YamlValue): Readonly<Record<string, string>> {
  const written = {
    "clinic-name": textAt(yaml, "name"),
    "clinic-phone": textAt(yaml, "contacts", "phone"),
    "clinic-hours": textAt(yaml, "hours"),
    "clinic-address": textAt(yaml, "contacts", "address"),
    "clinic-mail": textAt(yaml, "contacts", "mail"),
    "clinic-web": webAddress(yaml),
  };
  return Object.fromEntries(
    Object.entries(written).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  );
}

function webAddress(yaml: YamlValue): string | null {
  const address = textAt(yaml, "contacts", "web");
  if (address === null) return null;
  const bare = address.slice(address.indexOf("//") + 2);
  return bare.endsWith("/") ? bare.slice(0, -1) : bare;
}

/** The earlier of the clinic's day and the handbook's. */
function lastDay(settings: YamlValue, yaml: YamlValue): Readonly<Record<string, string>> {
  const days = [textAt(settings, "dates", "next-review"), textAt(yaml, "document", "expires")];
  const [earliest] = days.filter((day) => day !== null).toSorted();
  return earliest === undefined ? {} : { "next-review": earliest };
}

function contactsOf(yaml: YamlValue): readonly string[] {
  return labelled([
    [words.clinic.phone, textAt(yaml, "contacts", "phone")],
    [words.clinic.hours, textAt(yaml, "hours")],
    [words.clinic.address, textAt(yaml, "contacts", "address")],
    [words.clinic.mail, textAt(yaml, "contacts", "mail")],
    [words.clinic.web, webAddress(yaml)],
  ]);
}

function contactLinksOf(yaml: YamlValue): readonly ContactLink[] {
  const phone = textAt(yaml, "contacts", "phone");
  const mail = textAt(yaml, "contacts", "mail");
  const web = textAt(yaml, "contacts", "web");
  // The first stretch that can be dialled, so that "(option 2)" is no part of the number.
  const number = (phone?.match(/[+\d][\d ().-]*/)?.[0] ?? "").replaceAll(/[ ().-]/g, "");
  return [
    ...(phone === null || number === "" ? [] : [{ text: phone, address: `tel:${number}` }]),
    ...(mail === null ? [] : [{ text: mail, address: `mailto:${mail}` }]),
    ...(web === null ? [] : [{ text: webAddress(yaml) ?? "", address: web }]),
  ];
}

function controlOf(yaml: YamlValue, language: string): readonly string[] {
  const approver = at(yaml, "document", "approver");
  const name = textAt(approver, "name");
  const day = dateOf(textAt(approver, "date"), language);
  return labelled([
    [words.clinic.number, textAt(yaml, "document", "number")],
    [words.clinic.owner, textAt(yaml, "document", "owner")],
    [words.clinic.approver, name === null ? null : `${name}, ${textAt(approver, "role") ?? ""}, ${day}`],
  ]);
}

function labelled(lines: readonly (readonly [label: string, text: string | null])[]): readonly string[] {
  return lines.flatMap(([label, text]) => (text === null ? [] : [`${label}: ${text}`]));
}

function reviewOf(yaml: YamlValue, base: SourceHandbook, language: string): string {
  const clinic = textAt(yaml, "name") ?? "";
  let newest: YamlValue = null;
  for (const record of listAt(yaml, "reviews"))
    if ((textAt(record, "date") ?? "") >= (textAt(newest, "date") ?? "")) newest = record;
  if (newest === null) return words.clinic.noReview(clinic);
  const recorded = (textAt(newest, "hash") ?? "").toLowerCase();
  const tell = handbookHash(base).startsWith(recorded) ? words.clinic.reviewed : words.clinic.earlierReview;
  return tell(
    clinic,
    dateOf(textAt(newest, "date"), language),
    textAt(newest, "name") ?? "",
    textAt(newest, "role") ?? "",
  );
}

function dateOf(day: string | null, language: string): string {
  return day === null ? "" : dateInWords(day, language);
}
