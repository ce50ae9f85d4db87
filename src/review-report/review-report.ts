import { allSections } from "../document/handbook.ts";
import type { Handbook } from "../document/handbook.ts";
import { element, emptyElement, escapeText } from "../html/escape.ts";
import { calendarOf, isOverdue } from "./calendar.ts";
import { sourcesByKey } from "./cited-sentences.ts";
import { judgedItems } from "./judged-items.ts";
import { facts, heading, list, paragraph, table } from "./markup.ts";
import type { ReportInput } from "./report-input.ts";
import { renderFinding, renderSection, sectionAnchor } from "./section-report.ts";
import { reportStyleSheet } from "./style-sheet.ts";

// In: what `check` knows of a handbook. Out: one page, so that a clinician can review it without a repository, a program or
// the network. It is in English, as are the messages of the checks.

/** The files of the report, by name. */
export function renderReviewReport(input: ReportInput): Readonly<Record<string, string>> {
  return { "review.html": renderPage(input), [styleSheetName]: reportStyleSheet };
}

const styleSheetName = "review.css";

function renderPage(input: ReportInput): string {
  const { handbook } = input;
  const title = `Review of ${handbook.title}`;
  const sources = sourcesByKey(handbook);
  const sections = allSections(handbook).filter(
    ({ blocks }) => !blocks.some(({ type }) => type === "sourceList"),
  );
  const head = [
    emptyElement("meta", { charset: "utf-8" }),
    emptyElement("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("title", {}, escapeText(title)),
    emptyElement("link", { rel: "stylesheet", href: styleSheetName }),
  ];
  const main = [
    heading(1, title),
    renderFront(input),
    renderContents(sections),
    renderCalendar(input),
    renderOverview(input),
    renderOtherFindings(input),
    renderScoreSheets(handbook),
    ...sections.map((section) => renderSection(section, sources, input)),
  ];
  const body = [
    element("a", { class: "skip", href: "#main" }, "Skip to main content"),
    element("main", { id: "main" }, `\n${main.join("\n")}\n`),
  ];
  return `<!DOCTYPE html>\n${element(
    "html",
    { lang: "en" },
    `\n${element("head", {}, `\n${head.join("\n")}\n`)}\n${element("body", {}, `\n${body.join("\n")}\n`)}\n`,
  )}\n`;
}

function renderContents(sections: ReturnType<typeof allSections>): string {
  const fixed = [
    ["due", "What is due"],
    ["overview", "All sections"],
    ["score-sheets", "Score sheets"],
  ] as const;
  const entries = [...fixed, ...sections.map(({ id, titleText }) => [sectionAnchor(id), titleText] as const)];
  const links = entries.map(([id, text]) => element("a", { href: `#${id}` }, escapeText(text)));
  return element("nav", { "aria-label": "Contents" }, list(links));
}

function renderFront({ handbook, asOf, readability }: ReportInput): string {
  const { version, review, dates } = handbook;
  const entries: (readonly [string, string])[] = [["Judged on", escapeText(asOf)]];
  if (version !== null) entries.push(["Version", escapeText(version)]);
  if (review !== undefined) entries.push(["Hash of the whole", element("code", {}, review.hash)]);
  for (const { label, text } of dates) entries.push([label, escapeText(text)]);
  const grades = readability?.handbook ?? null;
  if (grades !== null) {
    const text = `school grade ${grades.fleschKincaid.toFixed(1)} (Flesch-Kincaid), ${grades.smog.toFixed(1)} (SMOG)`;
    entries.push(["How hard it is to read", text]);
  }
  return [
    paragraph(
      "Read it beside the handbook itself, on paper or on the website. It shows what each section rests on, what a program found, and what is due. A program can't tell if the advice is right.",
    ),
    facts(entries),
  ].join("\n");
}

function renderCalendar(input: ReportInput): string {
  const rows = calendarOf(input).map((entry) => [
    escapeText(entry.date ?? "Now"),
    isOverdue(entry, input.asOf) ? "overdue" : "to come",
    escapeText(entry.what),
  ]);
  return [
    heading(2, "What is due", "due"),
    rows.length === 0
      ? paragraph("Nothing is due.")
      : table(`What is due, seen on ${input.asOf}`, ["When", "State", "What"], rows),
  ].join("\n");
}

const reviewWords = { none: "not yet", current: "of this text", changed: "text has changed since" } as const;

function renderOverview({ handbook, diagnostics, waived, readability }: ReportInput): string {
  const rows = allSections(handbook).flatMap(({ id, number, titleText, source, review }) => {
    if (number === null || review === undefined) return [];
    const grades = readability?.sections.find(({ file }) => file === source.file);
    const ofFile = diagnostics.filter(({ file }) => file === source.file);
    return [
      [
        element("a", { href: `#${sectionAnchor(id)}` }, escapeText(`${number}. ${titleText}`)),
        reviewWords[review.status],
        grades === undefined ? "–" : grades.fleschKincaid.toFixed(1),
        grades === undefined ? "–" : grades.smog.toFixed(1),
        String(ofFile.length),
        String(waived.filter(({ diagnostic }) => diagnostic.file === source.file).length),
      ],
    ];
  });
  const header = ["Section", "Review", "Flesch-Kincaid", "SMOG", "Findings", "Waived"];
  return [heading(2, "All sections", "overview"), table("The sections at a glance", header, rows)].join("\n");
}

/** What was found in data files and in handbook.yaml, which no section tells. */
function renderOtherFindings({ handbook, diagnostics }: ReportInput): string {
  const sections = new Set(
    allSections(handbook).flatMap(({ number, source }) => (number === null ? [] : [source.file])),
  );
  const others = diagnostics.filter(({ file }) => !sections.has(file));
  if (others.length === 0) return "";
  const lines = others.map(
    (diagnostic) => `${element("code", {}, escapeText(diagnostic.file))}: ${renderFinding(diagnostic)}`,
  );
  return [heading(3, "Findings outside the sections"), list(lines)].join("\n");
}

const instrumentNames = {
  "pemat-p": "PEMAT-P",
  "cdc-clear-communication-index": "CDC index",
} as const;

const sheetWords = {
  blank: "not scored yet",
  unfinished: "begun and not finished",
  current: "of this text",
  changed: "of an earlier text",
} as const;

function renderScoreSheets(handbook: Handbook): string {
  const sheets = (handbook.evaluations ?? []).map(({ instrument, file, status, rater, scales }) => {
    const scores = scales.map(({ scale, score, points, applicable }) =>
      score === null
        ? `${handbook.words.evaluationScales[scale]}: –`
        : `${handbook.words.evaluationScales[scale]}: ${score} out of 100 (${points} of ${applicable} points)`,
    );
    return [
      escapeText(instrumentNames[instrument]),
      element("code", {}, escapeText(file)),
      sheetWords[status],
      escapeText(scores.join("; ")),
      escapeText(rater === null ? "nobody yet" : `${rater.name}, ${rater.role}, ${rater.date}`),
    ];
  });
  const judged = judgedItems(handbook).map(({ instrument, item, asks, verdict, why }) => [
    escapeText(`${instrumentNames[instrument]}, item ${item}`),
    escapeText(asks),
    verdict,
    escapeText(why),
  ]);
  const hint =
    "A program can count, so it can say something on these items. That is a hint for whoever scores, and no score. All other items need a person.";
  return [
    heading(2, "Score sheets", "score-sheets"),
    sheets.length === 0
      ? paragraph("There is no score sheet.")
      : table("Score sheets that people fill in", ["Sheet", "File", "State", "Result", "By"], sheets),
    heading(3, "What a program can say"),
    paragraph(judged.length === 0 ? "Nothing: it knows English only." : hint),
    judged.length === 0
      ? ""
      : table("Items that a program can judge", ["Item", "Asks for", "Program says", "Why"], judged),
  ].join("\n");
}
