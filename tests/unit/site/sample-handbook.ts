import type { Block, CareCard, Heading, List, Paragraph, TableRow } from "../../../src/document/block.ts";
import type { Handbook, Section } from "../../../src/document/handbook.ts";
import type { Inline } from "../../../src/document/inline.ts";
import { en } from "../../../src/locale/en.ts";

/** A small handbook with each kind of box, for tests of the pages around it. */
export function sampleHandbook(changes: Partial<Handbook> = {}): Handbook {
  return {
    title: "Massage and migraine",
    subtitle: "What may help, what to check first, and when to get help.",
    description: "A handbook for people with migraine.",
    language: "en",
    direction: "ltr",
    profile: "patient-information",
    identifier: "massage-and-migraine",
    url: null,
    authors: [],
    publisher: null,
    version: "1.0",
    licence: "CC BY 4.0",
    modified: "2026-11-22T00:00:00Z",
    accessibilityEvaluation: null,
    coverFigure: "horizon",
    dates: [
      { kind: "written", label: "Written", text: "22 November 2026", date: "2026-11-22" },
      { kind: "reviewed", label: "Clinical review", text: "Not yet", date: null },
    ],
    helpLine: {
      question: "Emergency?",
      action: "Call for help",
      target: { kind: "section", sectionId: "get-help-now", headingId: "numbers" },
    },
    parts: [{ id: "main", title: null, sections: [helpSection(), techniquesSection(), sourcesSection()] }],
    images: {},
    words: en,
    ...changes,
  };
}

export function helpSection(): Section {
  return section(
    "get-help-now",
    1,
    "Get help now",
    "Some headaches are an emergency. Check these signs first.",
    [
      careCard("emergency", "Emergency:", "call your emergency number now if you have", [
        "a sudden headache that is at its worst within 5 minutes",
        "sudden weakness or numbness on one side, or a drooping face",
        "trouble speaking, sudden loss of sight, or a seizure",
      ]),
      careCard("urgent", "Urgent:", "get help today if you have", [
        "new or unusual pain on one side of your neck or head",
      ]),
      careCard("soon", "Soon:", "book a visit if", ["your headaches keep coming back, get worse or change"]),
      heading(2, "numbers", "Emergency numbers"),
      {
        ...at("table"),
        caption: [text("Emergency numbers by country")],
        alignments: ["start", "start"],
        header: row(["Country", "Emergency"]),
        rows: [row(["United Kingdom", "999"]), row(["United States", "911"])],
      },
    ],
  );
}

export function techniquesSection(): Section {
  return {
    ...section("techniques", 2, "Types of massage", "Five kinds of massage are offered for migraine.", [
      heading(2, "trigger-point", "Trigger point massage"),
      {
        ...at("paragraph"),
        children: [
          text("Two small studies found fewer attacks "),
          { ...at("citation"), items: [{ id: "cite-1", key: "review", number: 1, kind: "Review" }] },
          text(". See "),
          {
            ...at("link"),
            target: toSection("get-help-now", "numbers"),
            title: null,
            children: [text("the numbers")],
          },
          text(" or "),
          {
            ...at("link"),
            target: toSection("techniques", "swedish"),
            title: null,
            children: [text("Swedish massage")],
          },
          text("."),
        ],
      },
      paragraph([{ ...at("evidenceLabel"), level: "weak", label: "Weak evidence" }]),
      {
        ...at("keyPoints"),
        title: heading(2, "key-points", "Key points"),
        children: [list(["Massage may help some people have fewer attacks.", "The studies are small."])],
      },
      heading(2, "swedish", "Swedish massage"),
      {
        ...at("adviceList"),
        advice: "do",
        title: heading(3, "do", "Do"),
        children: [
          list(["say what you want, and what you do not want", "start with 30 minutes and light pressure"]),
        ],
      },
      {
        ...at("adviceList"),
        advice: "dont",
        title: heading(3, "do-not", "Do not"),
        children: [list(["do not use a massage gun on your neck", "do not stop your medicine on your own"])],
      },
      {
        ...at("callout"),
        title: heading(3, "dots", "What the dots mean"),
        children: [paragraph([text("4 dots would be strong proof.")])],
      },
      {
        ...list(["Ask what training they have.", "Say that you have migraine.", "Start gently."]),
        ordered: true,
      },
    ]),
    aliases: ["types"],
    dates: [{ kind: "written", label: "Written", text: "22 November 2026", date: "2026-11-22" }],
  };
}

export function sourcesSection(): Section {
  return {
    ...section("sources", 3, "Sources", en.sourcesText, [
      {
        ...at("sourceList"),
        entries: [
          {
            ...at("sourceEntry"),
            number: 1,
            citationKey: "review",
            children: [text("Somebody A. Massage for migraine: a review. Journal. 2024.")],
            kind: "Review, 64 people",
            citedIn: [
              {
                ...at("sourceEntry"),
                sectionId: "techniques",
                title: [text("Kinds of massage")],
                citationId: "cite-1",
              },
            ],
          },
        ],
      },
    ]),
    number: null,
  };
}

export function section(
  id: string,
  number: number,
  title: string,
  summary: string,
  blocks: readonly Block[],
): Section {
  return {
    source,
    id,
    number,
    aliases: [],
    title: [text(title)],
    titleText: title,
    summary,
    leaflet: null,
    blocks,
    notes: [],
    dates: [],
  };
}

export function heading(level: Heading["level"], id: string, words: string): Heading {
  return { ...at("heading"), level, id, children: [text(words)] };
}

export function paragraph(children: readonly Inline[]): Paragraph {
  return { ...at("paragraph"), children };
}

export function text(value: string): Inline {
  return { ...at("text"), value };
}

function list(items: readonly string[]): List {
  return {
    ...at("list"),
    ordered: false,
    start: 1,
    tight: true,
    items: items.map((item) => ({ ...at("listItem"), children: [paragraph([text(item)])] })),
  };
}

function careCard(
  urgency: CareCard["urgency"],
  urgencyLabel: string,
  title: string,
  signs: readonly string[],
): CareCard {
  return {
    ...at("careCard"),
    urgency,
    urgencyLabel,
    title: heading(2, `${urgency}-card`, title),
    children: [list(signs)],
  };
}

function row(cells: readonly string[]): TableRow {
  return { ...at("tableRow"), cells: cells.map((cell) => ({ ...at("tableCell"), children: [text(cell)] })) };
}

function toSection(sectionId: string, headingId: string) {
  return { kind: "section", sectionId, headingId } as const;
}

/** What every node has; these tests look at no place of the source. */
function at<const Type extends string>(type: Type) {
  return { type, source, key: 0 };
}

const source = { file: "sample.md", line: 1, column: 1, endLine: 1, endColumn: 1 };
