import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceEntry } from "../document/block.ts";
import type { Section } from "../document/handbook.ts";
import { element, escapeText } from "../html/escape.ts";
import { citedSentences } from "./cited-sentences.ts";
import { facts, heading, list, paragraph, reference, table } from "./markup.ts";
import type { ReportInput } from "./report-input.ts";

/** All that the report says of one section. */
export function renderSection(
  section: Section,
  sources: ReadonlyMap<string, SourceEntry>,
  input: ReportInput,
): string {
  const { titleText, number, id } = section;
  const title = number === null ? titleText : `${number}. ${titleText}`;
  const parts = [
    heading(2, title, sectionAnchor(id)),
    renderFacts(section, input),
    ...renderLeafletText(section),
    heading(3, `Evidence in “${titleText}”`),
    renderEvidence(section, sources),
    ...(number === null ? [] : renderFindings(section, input)),
    ...(number === null ? [] : renderSignOff(section)),
  ];
  return element("section", { class: "section", "aria-labelledby": sectionAnchor(id) }, parts.join("\n"));
}

export function sectionAnchor(id: string): string {
  return `section-${id}`;
}

function renderFacts(section: Section, { readability }: ReportInput): string {
  const grades = readability?.sections.find(({ file }) => file === section.source.file);
  const { review, dates, source } = section;
  const entries: (readonly [string, string])[] = [["File", element("code", {}, escapeText(source.file))]];
  if (review !== undefined) {
    entries.push(["Hash of the text", element("code", {}, review.hash)]);
    if (review.leafletHash !== null)
      entries.push(["Hash of the leaflet text", element("code", {}, review.leafletHash)]);
  }
  for (const { label, text } of dates) entries.push([label, escapeText(text)]);
  if (review?.leafletStatus === "changed") entries.push(["Leaflet text", "Changed since the review of it"]);
  if (grades !== undefined) {
    const note = grades.longEnough ? "" : "; too short to rely on";
    const school = `school grade ${grades.fleschKincaid.toFixed(1)} (Flesch-Kincaid), ${grades.smog.toFixed(1)} (SMOG)`;
    const paragraphs =
      grades.paragraphsOnly === null
        ? ""
        : `; paragraphs alone ${grades.paragraphsOnly.toFixed(1)} (Flesch-Kincaid)`;
    entries.push(["How hard it is to read", `${school}${paragraphs}${note}`]);
    entries.push(["Length", `${grades.words} words in ${grades.sentences} sentences`]);
  }
  return facts(entries);
}

/** No page of the website holds it, so it stands here, as it was typed. */
function renderLeafletText({ titleText, leaflet }: Section): readonly string[] {
  if (leaflet === null) return [];
  return [heading(3, `Leaflet text of “${titleText}”`), element("pre", {}, escapeText(leaflet.trim()))];
}

/** Each sentence that cites, with what it cites: the kind of source, the number of people, the reference. */
function renderEvidence(section: Section, sources: ReadonlyMap<string, SourceEntry>): string {
  const sentences = citedSentences(section, sources);
  if (sentences.length === 0) return paragraph("This section cites nothing.");
  const rows = sentences.map(({ text, sources: cited }) => [
    escapeText(text),
    list(
      cited.map(({ number, kind, children }) => {
        const weight = element("span", { class: "kind" }, escapeText(`[${number}] ${kind}`));
        return `${weight}. ${reference(children)}`;
      }),
    ),
  ]);
  const caption = `What “${section.titleText}” says, and what it rests on`;
  return table(caption, ["Sentence", "Sources"], rows);
}

function renderFindings(section: Section, { diagnostics, waived }: ReportInput): readonly string[] {
  const { file } = section.source;
  const found = diagnostics.filter((diagnostic) => diagnostic.file === file);
  const answered = waived.filter(({ diagnostic }) => diagnostic.file === file);
  const parts = [
    heading(3, `Findings in “${section.titleText}”`),
    found.length === 0 ? paragraph("The program found nothing.") : list(found.map(renderFinding)),
  ];
  if (answered.length === 0) return parts;
  const reasons = answered.map(
    ({ diagnostic, reason }) =>
      `${renderFinding(diagnostic)} ${element("strong", {}, "Waived:")} ${escapeText(reason)}`,
  );
  return [...parts, heading(3, `Waived in “${section.titleText}”`), list(reasons)];
}

export function renderFinding({ severity, rule, line, message }: Diagnostic): string {
  const name = element("code", {}, escapeText(rule));
  return `Line ${line}, ${severity}, ${name}: ${escapeText(message)}`;
}

/** Room for a pen, and the record for whoever keeps the files. */
function renderSignOff({ titleText, review }: Section): readonly string[] {
  if (review === undefined) return [];
  const lines = [
    "reviews:",
    "  - name: …",
    "    role: …",
    "    date: …",
    `    hash: "${review.hash.slice(0, 16)}"`,
    ...(review.leafletHash === null
      ? []
      : [
          `    leaflet-hash: "${review.leafletHash.slice(0, 16)}" # only if you have read the leaflet text too`,
        ]),
  ];
  return [
    heading(3, `Your review of “${titleText}”`),
    element("div", { class: "notes" }, "Notes:"),
    paragraph("If this text is right as it is, this is its record:"),
    element("pre", {}, escapeText(lines.join("\n"))),
  ];
}
