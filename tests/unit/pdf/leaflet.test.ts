import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";

import { checkContent } from "../../../src/build.ts";
import { ContentProblem } from "../../../src/diagnostics/content-problem.ts";
import type { Handbook } from "../../../src/document/handbook.ts";
import { loadFonts } from "../../../src/pdf/fonts.ts";
import { drawPrintout, layOutPrintout, missingContent } from "../../../src/pdf/printout-pdf.ts";
import type { FoldedPrintout } from "../../../src/pdf/printouts/printout.ts";
import { trifold, trifoldLetter } from "../../../src/pdf/printouts/trifold.ts";
import { entry, parsePdf } from "../../../src/verify/pdf/objects.ts";
import { readPageText } from "../../../src/verify/pdf/page-text.ts";
import type { TextRun } from "../../../src/verify/pdf/page-text.ts";
import { readStructureTree } from "../../../src/verify/pdf/structure.ts";
import type { StructureNode } from "../../../src/verify/pdf/structure.ts";
import { nameOf } from "../../../src/verify/pdf/values.ts";
import { drawnLines } from "../../support/drawn-lines.ts";
import { blockBuilder, handbook as handbookOf, section } from "./support/handbook.ts";

// What a patient holds in the hand: the finished files, made of the handbook in this repository.
const contentFolder = fileURLToPath(new URL("../../../content/", import.meta.url));
const fonts = loadFonts();
const MM = 72 / 25.4;
const address = "https://clinic.example/handbooks/massage-and-migraine/";

interface Leaflet {
  readonly runs: readonly TextRun[];
  /** The text of each mark in the order of the structure tree. */
  readonly read: readonly {
    readonly text: string;
    readonly run: TextRun | undefined;
    /** Within a paragraph, as behind an abbreviation. */
    readonly goesOn: boolean;
  }[];
  readonly bytes: Uint8Array;
}

async function makeLeaflet(printout: FoldedPrintout): Promise<Leaflet> {
  const { handbook } = await checkContent(contentFolder, "0");
  if (handbook === null) throw new Error("The content of this repository cannot be read.");
  const linked: Handbook = { ...handbook, url: address };
  const bytes = drawPrintout(layOutPrintout(printout, linked, fonts), linked);
  const runs = await readPageText(bytes);
  const byMark = Map.groupBy(
    runs.filter(({ artifact }) => !artifact),
    ({ pageNumber, markedContentId }) => `${pageNumber} ${String(markedContentId)}`,
  );
  const read = marksOf(readStructureTree(parsePdf(bytes)).children).map(({ mark, goesOn }) => {
    const inMark = byMark.get(mark) ?? [];
    return { text: inMark.map(({ text }) => text).join(""), run: inMark[0], goesOn };
  });
  return { runs, read, bytes };
}

function marksOf(
  nodes: readonly StructureNode[],
): readonly { readonly mark: string; readonly goesOn: boolean }[] {
  return nodes.flatMap((node) => {
    if (node.kind === "markedContent")
      return [{ mark: `${node.pageNumber} ${node.markedContentId}`, goesOn: false }];
    if (node.kind === "annotation") return [];
    const marks = marksOf(node.children);
    return node.role === "P" ? marks.map(({ mark }, index) => ({ mark, goesOn: index > 0 })) : marks;
  });
}

/** Left ends of the panels, and the right end of the last, as the issue gives them in millimetres. */
const edges = {
  trifold: { outside: [0, 97, 197, 297], inside: [0, 100, 200, 297], heightMm: 210 },
  "trifold-letter": {
    outside: [0, 91.1, 185.25, 279.4],
    inside: [0, 94.15, 188.3, 279.4],
    heightMm: 215.9,
  },
} as const;
const panelNames = {
  1: ["flap", "back", "front"],
  2: ["inside left", "inside middle", "inside right"],
} as const;

describe.each([
  { name: "trifold", printout: trifold },
  { name: "trifold-letter", printout: trifoldLetter },
] as const)("$name", ({ name, printout }) => {
  let leaflet: Leaflet;
  beforeAll(async () => {
    leaflet = await makeLeaflet(printout);
  });
  const { outside, inside, heightMm } = edges[name];
  const edgesOf = (pageNumber: number): readonly number[] => (pageNumber === 1 ? outside : inside);

  function panelAt({ pageNumber, xPt }: TextRun): string {
    const index = edgesOf(pageNumber).findLastIndex((edge) => edge * MM <= xPt);
    return panelNames[pageNumber === 1 ? 1 : 2][index] ?? "";
  }

  test("has two sides, and no text under 12 points", () => {
    expect(new Set(leaflet.runs.map(({ pageNumber }) => pageNumber))).toEqual(new Set([1, 2]));
    expect(Math.min(...leaflet.runs.map(({ sizePt }) => sizePt))).toBeGreaterThanOrEqual(12);
  });

  test("keeps all text 6 mm from the edges, and off the folds", () => {
    for (const { pageNumber, xPt, yPt, widthPt, sizePt, text } of leaflet.runs) {
      const [left, right] = [xPt / MM, (xPt + widthPt) / MM];
      expect(left, text).toBeGreaterThanOrEqual(6);
      expect(right, text).toBeLessThanOrEqual((edgesOf(pageNumber).at(-1) ?? 0) - 6);
      expect(yPt / MM, text).toBeGreaterThanOrEqual(6);
      expect((yPt + sizePt) / MM, text).toBeLessThanOrEqual(heightMm - 6);
      for (const fold of edgesOf(pageNumber).slice(1, 3))
        expect(right <= fold - 3 || left >= fold + 3, `${text} at ${left} mm`).toBe(true);
    }
  });

  test("is read panel by panel: front, flap, inside from the left, back", () => {
    const panels = leaflet.read.flatMap(({ run }) => (run === undefined ? [] : [panelAt(run)]));
    expect(panels.filter((panel, index) => panel !== panels[index - 1])).toEqual([
      "front",
      "flap",
      "inside left",
      "inside middle",
      "inside right",
      "back",
    ]);
  });

  test("says every word of the sections' leaflet texts, in their order", () => {
    const heard = words(leaflet.read.map(({ text, goesOn }) => (goesOn ? text : ` ${text}`)).join(""));
    let at = 0;
    for (const line of expectedLines()) {
      const found = heard.indexOf(line, at);
      expect(found, line).toBeGreaterThanOrEqual(0);
      at = found + line.length;
    }
  });

  test("has fold ticks, dashed, 6 mm from the edges, and both sides have them at the same folds", () => {
    const ticks = drawnLines(leaflet.bytes).filter(
      ({ fromPt, toPt, dashed }) => dashed && fromPt[0] === toPt[0],
    );
    const foldsOf = (page: number): readonly number[] => [
      ...new Set(
        ticks.filter(({ pageNumber }) => pageNumber === page).map(({ fromPt: [x] }) => toTenth(x / MM)),
      ),
    ];
    expect(ticks).toHaveLength(8);
    for (const { fromPt, toPt } of ticks) {
      expect(fromPt[1] / MM).toBeGreaterThanOrEqual(5.99);
      expect(toPt[1] / MM).toBeLessThanOrEqual(heightMm - 5.99);
    }
    // Turned over its short edge, the left of one side lies on the right of the other.
    const turned = foldsOf(2).map((fold) => toTenth(outside[3] - fold));
    expect(foldsOf(1).toSorted((a, b) => a - b)).toEqual(turned.toSorted((a, b) => a - b));
  });

  test("the two sides laid over each other: front over inside left, back over middle, flap over right", () => {
    const placeOf = (wanted: string): readonly [number, number] => {
      const panel = printout.panels.find((candidate) => candidate.name === wanted);
      const [leftPt, widthPt] = [panel?.leftPt ?? NaN, panel?.widthPt ?? NaN];
      return [leftPt / MM, (leftPt + widthPt) / MM];
    };
    const backs = { front: "inside left", back: "inside middle", flap: "inside right" } as const;
    for (const [over, under] of Object.entries(backs)) {
      const [left, right] = placeOf(over);
      expect([outside[3] - right, outside[3] - left].map(toTenth)).toEqual(placeOf(under).map(toTenth));
    }
    const [flapLeft, flapRight] = placeOf("flap");
    const [backLeft, backRight] = placeOf("back");
    expect(toTenth(backRight - backLeft - (flapRight - flapLeft))).toBeCloseTo(3, 0);
  });

  test("asks to be printed as large as it is, on both sides, turned over the short edge", () => {
    const file = parsePdf(leaflet.bytes);
    const preferences = entry(file, entry(file, file.trailer, "Root"), "ViewerPreferences");
    expect(nameOf(entry(file, preferences, "PrintScaling"))).toBe("None");
    expect(nameOf(entry(file, preferences, "Duplex"))).toBe("DuplexFlipShortEdge");
  });

  test("prints the address beside its code", () => {
    const back = leaflet.runs.filter((run) => panelAt(run) === "back").map(({ text }) => text);
    expect(back.join("").replaceAll(/\s/g, "")).toContain("clinic.example/handbooks/massage-and-migraine");
  });
});

test("every emergency sign stands on the flap of this repository's leaflet, in a card of its own", async () => {
  const { read } = await makeLeaflet(trifold);
  const flap = read.filter(({ run }) => run?.pageNumber === 1 && run.xPt < 97 * MM);
  const text = words(flap.map((mark) => mark.text).join(" "));
  for (const line of linesOf("01-get-help-now.md")) expect(text).toContain(line);
});

describe("a leaflet of another handbook", () => {
  const { paragraph, list } = blockBuilder();
  const ids = trifold.frames.flatMap(({ sectionIds }) => sectionIds);
  const withLeaflets = (lines: Readonly<Record<string, number>>): Handbook =>
    handbookOf(
      ids.map((id) => ({
        ...section(id, `About ${spaced(id)}`, [paragraph("Long.")]),
        leaflet: [
          paragraph("The message."),
          list(...Array.from({ length: lines[id] ?? 1 }, (_, index) => `Point ${index} of ${spaced(id)}.`)),
        ],
      })),
    );

  /** A hyphen is a place where a line may end, so layout sees two words. */
  function spaced(id: string): string {
    return id.replaceAll("-", " ");
  }

  test("is told which text it lacks", () => {
    expect(missingContent(trifold, handbookOf([]))).toBe("there is no section with the id get-help-now");
    const untold = handbookOf(ids.map((id) => section(id, id, [paragraph("Long.")])));
    expect(missingContent(trifold, untold)).toBe(
      "the section get-help-now has no text for a leaflet (leaflet:)",
    );
    expect(missingContent(trifold, withLeaflets({}))).toBeNull();
  });

  test("lets help that is too long for the flap run on inside, before all else", () => {
    const { pages } = layOutPrintout(trifold, withLeaflets({ "get-help-now": 35 }), fonts);
    const paragraphsOf = (index: number): string[] =>
      (pages[index]?.items ?? []).flatMap((item) =>
        item.kind === "lines"
          ? [item.paragraph.words.map((word) => ("text" in word ? word.text : "")).join(" ")]
          : [],
      );
    expect(paragraphsOf(1)).toContain("Point 0 of get help now.");
    expect(paragraphsOf(2)).toContain("Point 34 of get help now.");
    expect(paragraphsOf(2).indexOf("About key points")).toBeGreaterThan(
      paragraphsOf(2).indexOf("Point 34 of get help now."),
    );
  });

  test("with a text that fits no panel is refused: panel, section and lines too many", () => {
    const tooLong = (): unknown => layOutPrintout(trifold, withLeaflets({ "find-a-therapist": 60 }), fonts);
    expect(tooLong).toThrow(ContentProblem);
    expect(tooLong).toThrow(
      /on the panel "back" the section "About find a therapist" has \d+ lines too many/,
    );
  });
});

/** The leaflet texts as authors wrote them, without Markdown's marks; the message of the front comes first. */
function expectedLines(): readonly string[] {
  const files = [
    "01-get-help-now.md",
    "03-key-points.md",
    "08-techniques.md",
    "13-check-first.md",
    "12-risks.md",
    "16-visit.md",
    "15-find-a-therapist.md",
  ];
  const all = files.map(linesOf);
  const message = all[1]?.[0] ?? "";
  return [message, ...all.flat().filter((line) => line !== message)];
}

function linesOf(file: string): readonly string[] {
  const text = readFileSync(`${contentFolder}/sections/${file}`, "utf8");
  const front: unknown = parse(text.split("---\n")[1] ?? "");
  const leaflet = typeof front === "object" && front !== null && "leaflet" in front ? front.leaflet : "";
  const evidence: Readonly<Record<string, string>> = {
    weak: "Weak evidence",
    mixed: "Mixed evidence",
    none: "No good evidence",
  };
  return String(leaflet)
    .replaceAll(/^:::.*$/gm, "")
    .replaceAll("{{< var emergency-number >}}", "your emergency number")
    .replaceAll(/\{\{< evidence (\w+) >\}\}/g, (_, level: string) => evidence[level] ?? level)
    .replaceAll(/^(#+|-|\d+\.) /gm, "")
    .replaceAll(/\*\*|\\$/gm, "")
    .split("\n")
    .map(words)
    .filter((line) => line !== "");
}

function toTenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function words(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
