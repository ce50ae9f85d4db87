import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { severityOf } from "../diagnostics/rules.ts";
import { allSections } from "../document/handbook.ts";
import type { GlossaryTerm } from "../document/glossary-term.ts";
import type { Handbook, Section } from "../document/handbook.ts";
import { checks } from "./catalogue.ts";
import type { Check, CheckInput, CheckedProvider, Finding, SectionText } from "./check.ts";
import { leafletPassagesOf, passageOf, passagesOf } from "./text/passages.ts";
import type { Passage } from "./text/passages.ts";

/** What the rules know besides the handbook. */
export interface CheckContext {
  readonly glossary?: readonly GlossaryTerm[] | undefined;
  readonly providers?: readonly CheckedProvider[] | undefined;
  /** The day to judge dates by, ISO 8601. A build has none: the same content gives the same result on any day. */
  readonly asOf?: string | null | undefined;
}

/** Every rule over the resolved model that its profile asks for; changes nothing. */
export function checkHandbook(handbook: Handbook, context: CheckContext = {}): readonly Diagnostic[] {
  const asked = checks.filter(({ rule }) => severityOf(rule, handbook.profile) !== "off");
  // Reading the running text takes the time; a general handbook has no rule that needs it.
  const needsText = handbook.profile === "patient-information";
  const sections = sectionTexts(handbook, needsText);
  const input: CheckInput = {
    handbook,
    front: needsText ? [...frontOf(handbook), ...definitionsOf(context.glossary ?? [])] : [],
    sections,
    glossary: context.glossary ?? [],
    providers: context.providers ?? [],
    asOf: context.asOf ?? null,
  };
  const english: CheckInput = {
    ...input,
    front: isEnglish(handbook.language) ? input.front : [],
    sections: sections.filter(({ section }) => isEnglish(section.lang ?? handbook.language)),
  };
  return asked.flatMap((check) => {
    const seen = check.english ? english : input;
    return [...check.find(seen)].flatMap((finding) => toDiagnostic(check, finding, handbook));
  });
}

function frontOf({ title, subtitle, description }: Handbook): readonly Passage[] {
  const source = { file: "handbook.yaml", line: 1, column: 1, endLine: 1, endColumn: 1 };
  return [...new Set([title, subtitle ?? "", description])].map((text) =>
    passageOf([{ type: "text", value: text, source }], source),
  );
}

function definitionsOf(glossary: readonly GlossaryTerm[]): readonly Passage[] {
  return glossary.map(({ definition, source }) => ({ ...passageOf(definition, source), kind: "definition" }));
}

/** The author's sections; those that the program adds have no number. */
export function sectionTexts(handbook: Handbook, withText = true): readonly SectionText[] {
  return allSections(handbook)
    .filter(({ number }) => number !== null)
    .map((section: Section) => ({
      section,
      passages: withText ? passagesOf(section) : [],
      leaflet: withText ? leafletPassagesOf(section) : [],
    }));
}

function toDiagnostic(check: Check, { at, values }: Finding, { profile }: Handbook): readonly Diagnostic[] {
  const severity = severityOf(check.rule, profile);
  if (severity === "off") return [];
  const { file, line, column } = at;
  const [message, hint] = [fillIn(check.message, values), fillIn(check.hint, values)];
  return [{ rule: check.rule, severity, file, line, column, message, hint }];
}

function fillIn(template: string, values: Finding["values"] = {}): string {
  return template.replaceAll(/(?<!\{)\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}

function isEnglish(language: string): boolean {
  return /^en(?:-|$)/i.test(language);
}
