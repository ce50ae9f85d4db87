import type { Handbook, Section } from "../../../src/document/handbook.ts";
import type {
  Citation,
  EvidenceLabel,
  EvidenceLevel,
  GlossaryReference,
  Link,
  LinkTarget,
} from "../../../src/document/inline.ts";
import type { PageMap } from "../../../src/document/page-map.ts";
import { en } from "../../../src/locale/en.ts";
import { inlines, nodeBuilder, source, text } from "../html/nodes.ts";

/** A small handbook that holds every kind of node, with names and words that have tripped e-books before. */
export function handbookOfEveryNode(): Handbook {
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200" width="320" height="200"><path d="M10 190 L160 10 L310 190 Z" fill="#C69C74" stroke="#1A2421" stroke-width="3"/></svg>';
  return {
    title: "Massage and migraine",
    subtitle: "What studies show, what to check first, how to find someone",
    description: 'A handbook about <massage> & migraine, with "quotes".',
    language: "en",
    direction: "ltr",
    profile: "patient-information",
    identifier: "massage-and-migraine",
    url: null,
    authors: ["The Carebook authors", "Ana Ñandú"],
    publisher: "Carebook",
    version: "0.1",
    licence: "CC BY 4.0",
    modified: "2026-11-22T10:20:30Z",
    accessibilityEvaluation: null,
    coverFigure: "horizon",
    dates: dateLines,
    helpLine: null,
    parts: [
      { id: "first", title: "Before you book", sections: [getHelpNow(), everyBlock()] },
      { id: "second", title: null, sections: [glossary(), sources()] },
    ],
    images: {
      "images/Über 1.svg": {
        path: "images/Über 1.svg",
        mediaType: "image/svg+xml",
        widthPx: 320,
        heightPx: 200,
        data: new TextEncoder().encode(drawing),
      },
      "images/unused.svg": {
        path: "images/unused.svg",
        mediaType: "image/svg+xml",
        widthPx: 320,
        heightPx: 200,
        data: new TextEncoder().encode(drawing),
      },
    },
    words: en,
  };
}

/** Page 4 starts with the care card, page 5 with a table row, pages 6 and 7 with the sources. */
export function pageMapOfEveryNode(): PageMap {
  const helpBlocks = getHelpNow().blocks;
  const card = helpBlocks.find((block) => block.type === "careCard");
  const table = everyBlock().blocks.find((block) => block.type === "table");
  return {
    pages: [
      { label: "1", start: { place: "cover" } },
      { label: "2", start: { place: "contents" } },
      { label: "3", start: { place: "section", sectionId: "get-help-now", key: null } },
      { label: "4", start: { place: "section", sectionId: "get-help-now", key: card?.key ?? null } },
      {
        label: "5",
        start: { place: "section", sectionId: "Types_of massage", key: table?.rows[1]?.key ?? null },
      },
      { label: "6", start: { place: "section", sectionId: "sources", key: null } },
      { label: "7", start: { place: "section", sectionId: "sources", key: null } },
    ],
  };
}

const dateLines: Handbook["dates"] = [
  { kind: "written", label: "Written", text: "22 November 2026", date: "2026-11-22" },
  { kind: "evidenceSearched", label: "Evidence searched", text: "22 November 2026", date: "2026-11-22" },
  { kind: "reviewed", label: "Clinical review", text: "Not yet", date: null },
  { kind: "nextReview", label: "Next check", text: "22 November 2027", date: "2027-11-22" },
];

function getHelpNow(): Section {
  const { p, h, list, careCard } = nodeBuilder();
  return section("get-help-now", "Get help now", {
    summary: "Some headaches need help at once.",
    leaflet: null,
    blocks: [
      p(
        "Call ",
        {
          type: "value",
          source,
          name: "emergency-number",
          children: inlines(["your emergency number"]),
        },
        ". Numbers are ",
        {
          type: "link",
          source,
          target: { kind: "section", sectionId: "Types_of massage", headingId: "5-steps" },
          title: null,
          children: inlines(["on the next page"]),
        },
        ".",
      ),
      careCard(
        "emergency",
        "Emergency:",
        h(2, "emergency", "call your emergency number now if you have"),
        list([
          [p("a sudden headache that is at its worst within 5 minutes")],
          [p("sudden weakness or numbness on one side, or a drooping face")],
          [p("trouble speaking, sudden loss of sight, or a seizure")],
        ]),
      ),
      careCard(
        "urgent",
        "Urgent:",
        h(2, "urgent", "get help today if you have"),
        list([[p("new or unusual pain on one side of your neck or head")], [p("your first aura")]]),
      ),
      careCard("soon", "Soon:", h(2, "soon", "book a visit if"), list([[p("your headaches change")]])),
    ],
    dates: dateLines,
  });
}

function everyBlock(): Section {
  const { place, p, h, list, table, keyPoints, advice, callout } = nodeBuilder();
  return section("Types_of massage", "Types of massage & more", {
    summary: "Five kinds <of massage> are offered for migraine.",
    leaflet: null,
    blocks: [
      keyPoints(
        h(2, "key-points", "Key points"),
        list([
          [p("Massage may help some people have fewer attacks.")],
          [p("The studies are small, so we cannot be sure.")],
        ]),
      ),
      h(2, "5-steps", "5 steps for ", {
        type: "span",
        source,
        lang: "fr",
        id: null,
        children: inlines(["vous"]),
      }),
      p(
        "Plain, ",
        { type: "emphasis", source, children: inlines(["stressed"]) },
        ", ",
        {
          type: "strong",
          source,
          children: inlines(["strong"]),
        },
        ", H",
        { type: "subscript", source, children: inlines(["2"]) },
        "O, m",
        {
          type: "superscript",
          source,
          children: inlines(["2"]),
        },
        ", ",
        { type: "keyboard", source, children: inlines(["Ctrl"]) },
        ", ",
        {
          type: "code",
          source,
          value: "a < b && c",
        },
        ".",
        { type: "lineBreak", source },
        "Next line, with the control character \u0001 and a note",
        {
          type: "noteReference",
          source,
          id: "note-1-ref-1",
          noteId: "note-1",
          number: 1,
        },
        ". The same note again",
        {
          type: "noteReference",
          source,
          id: "note-1-ref-2",
          noteId: "note-1",
          number: 1,
        },
        ".",
      ),
      p("A review says so ", citation("cite-1", 1), " and so do others ", citation("cite-2", 1, 2), "."),
      p(
        link({ kind: "external", url: "https://example.org/?a=1&b=2" }, "Away"),
        ", ",
        link({ kind: "telephone", number: "+44 300 123" }, "0300 123"),
        ", ",
        link({ kind: "mail", address: "a@example.org" }, "write to us"),
        " and an image ",
        { type: "inlineImage", source, imagePath: "images/Über 1.svg", alt: "", title: null },
        " in the line.",
      ),
      h(3, "lists", "Lists"),
      list([[p("one")], [p("two"), list([[p("inside")]])]], { ordered: true, start: 5 }),
      list([[p("loose one"), p("with two paragraphs")], [p("loose two")]], { tight: false }),
      { type: "blockQuote", ...place(), children: [p("Quoted words.")] },
      { type: "codeBlock", ...place(), language: "ts", value: "const a = 1 < 2;\n" },
      { type: "thematicBreak", ...place() },
      table("How sure we are", [
        ["Type", "Pressure", "How sure we are"],
        ["Trigger point", "Firm, in one spot", evidence("strong", "Strong evidence")],
        ["Swedish", "Light to medium", evidence("some", "Some evidence")],
        ["Deep tissue", "Firm", evidence("weak", "Weak evidence")],
        ["Craniosacral", "Very light", evidence("mixed", "Mixed evidence")],
        ["Reflexology", "Firm, on the feet", evidence("none", "No good evidence")],
        ["", "Neck twisting", evidence("safety", "Safety evidence")],
      ]),
      {
        type: "definitionList",
        ...place(),
        items: [
          {
            type: "definitionItem",
            ...place(),
            terms: [inlines(["Aura"]), inlines(["Migraine aura"])],
            definitions: [[p("Signs before or during an attack.")], [p("Two"), p("paragraphs")]],
          },
        ],
      },
      {
        type: "figure",
        ...place(),
        imagePath: "images/Über 1.svg",
        alt: "A triangle with a line around it",
        caption: inlines(["The caption."]),
        description: [
          p(
            "A triangle stands on its longest side, with a ",
            glossaryReference("edge", "line"),
            " around it.",
          ),
          list([[p("The left side is steep.")], [p("The right side is as steep.")]]),
        ],
      },
      advice(
        "do",
        h(2, "do", "Do"),
        list([
          [p("say what you want")],
          [p("ask for low light and no scent, and say at once if anything hurts or feels wrong to you")],
        ]),
      ),
      advice("dont", h(2, "do-not", "Do not"), list([[p("do not let anyone twist your neck")]])),
      callout(h(3, "good-to-know", "Good to know"), p("A note beside the text.")),
      { ...callout(null, p("Une note sans titre.")), lang: "fr" },
    ],
    notes: [
      {
        id: "note-1",
        number: 1,
        source,
        blocks: [p("The note.")],
        referencedAt: ["note-1-ref-1", "note-1-ref-2"],
      },
    ],
    dates: dateLines,
  });
}

function glossary(): Section {
  const { place } = nodeBuilder();
  return {
    ...section("glossary", "Glossary", {
      summary: en.glossaryText,
      blocks: [
        {
          type: "glossaryList",
          ...place(),
          entries: [
            {
              type: "glossaryEntry",
              ...place(),
              id: "aura",
              term: "Aura <1>",
              say: "AW-ra",
              definition: inlines(["Signs before & during an attack."]),
            },
            {
              type: "glossaryEntry",
              ...place(),
              id: "edge",
              term: "line",
              say: null,
              definition: inlines(["What runs along an edge."]),
            },
          ],
        },
      ],
    }),
    number: null,
  };
}

function sources(): Section {
  const { place, p } = nodeBuilder();
  return {
    ...section("sources", "Sources", {
      blocks: [
        p(en.sourcesText),
        {
          type: "sourceList",
          ...place(),
          entries: [
            {
              type: "sourceEntry",
              ...place(),
              number: 1,
              citationKey: "a:2019",
              children: inlines(["Author A. A review of massage. J Headache. 2019."]),
              kind: "Review",
              citedIn: [
                {
                  ...place(),
                  sectionId: "Types_of massage",
                  title: inlines(["Types"]),
                  citationId: "cite-1-1",
                },
              ],
            },
            {
              type: "sourceEntry",
              ...place(),
              number: 2,
              citationKey: "b",
              children: inlines(["Author B. A small study."]),
              kind: "Small study, 47 people",
              citedIn: [
                {
                  ...place(),
                  sectionId: "Types_of massage",
                  title: inlines(["Types"]),
                  citationId: "cite-2-2",
                },
              ],
            },
          ],
        },
      ],
    }),
    number: null,
  };
}

function section(id: string, title: string, content: Partial<Section>): Section {
  return {
    id,
    source,
    aliases: [],
    number: 1,
    title: inlines([title]),
    titleText: title,
    summary: null,
    leaflet: null,
    blocks: [],
    notes: [],
    dates: [],
    ...content,
  };
}

function citation(id: string, ...numbers: readonly number[]): Citation {
  return {
    type: "citation",
    source,
    items: numbers.map((number) => ({ id: `${id}-${number}`, key: "k", number, kind: "Small study" })),
  };
}

function evidence(level: EvidenceLevel, label: string): EvidenceLabel {
  return { type: "evidenceLabel", source, level, label };
}

function glossaryReference(entryId: string, words: string): GlossaryReference {
  return { type: "glossaryReference", source, entryId, children: [text(words)] };
}

function link(target: LinkTarget, words: string): Link {
  return { type: "link", source, target, title: null, children: [text(words)] };
}
