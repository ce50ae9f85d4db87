import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/build.ts";
import type { Section } from "../../../src/document/handbook.ts";
import { plainText } from "../../../src/document/plain-text.ts";
import { headingsOf, inlinesOf } from "../../../src/document/visit.ts";
import { contentFolder, smallest } from "./content-folder.ts";

describe("notes are numbered in the order in which readers meet their marks", () => {
  test("a table's caption comes before its rows, though it is written below", async () => {
    const section = await load(
      "# One\n\n| a[^row] |\n| --- |\n\nTable: What it shows[^caption]\n\n[^row]: Of the row.\n\n[^caption]: Of the caption.\n",
    );
    expect(notesOf(section)).toEqual(["1 Of the caption.", "2 Of the row."]);
    expect(marksOf(section)).toEqual([1, 2]);
  });

  test("a note that a note leads to comes behind those of the text", async () => {
    const section = await load(
      "# One\n\nFirst[^a] and second.[^c]\n\n[^a]: A.[^b]\n\n[^b]: B.\n\n[^c]: C.\n",
    );
    expect(notesOf(section)).toEqual(["1 A.", "2 C.", "3 B."]);
    expect(section.notes.map(({ referencedAt }) => referencedAt.length)).toEqual([1, 1, 1]);
  });
});

describe("a title that the program gives skips no level", () => {
  test("below a section's title that was written as a heading of level 2", async () => {
    const section = await load("## One\n\n::: key-points\n- a point\n:::\n");
    expect(headingsOf(section).map(({ level }) => level)).toEqual([2]);
  });

  test("behind a container whose own title stands higher than the text around", async () => {
    const section = await load(
      "# One\n\n## A\n\n### B\n\n#### C\n\n::: note\n## Note\n:::\n\n::: do\n- rest\n:::\n",
    );
    expect(headingsOf(section).map(({ level }) => level)).toEqual([2, 3, 4, 2, 3]);
  });

  test("in a note, where it stands below the heading Notes", async () => {
    const section = await load(
      "# One\n\n## A\n\n### B\n\nText.[^1]\n\n[^1]: The note.\n\n    ::: do\n    - rest\n    :::\n",
    );
    const [, list] = section.notes[0]?.blocks ?? [];
    expect(list?.type === "adviceList" ? list.title.level : null).toBe(3);
  });
});

test("a note may be one for the margin", async () => {
  const { blocks } = await load("# One\n\n::: note margin\nText.\n:::\n\n::: note\nText.\n:::\n");
  expect(blocks.map((block) => block.type === "callout" && block.margin === true)).toEqual([true, false]);
});

describe("what stands in a line", () => {
  test("a link's words may hold words in another language", async () => {
    const section = await load("# One\n\n[Read [du pain]{lang=fr} here](https://example.org)\n");
    expect(inlinesOf(section).map(({ type }) => type)).toEqual([
      "text",
      "text",
      "text",
      "span",
      "text",
      "link",
    ]);
  });

  test("an element may stand in itself", async () => {
    const section = await load("# One\n\nx<sup>2<sup>3</sup></sup>\n");
    expect(inlinesOf(section).map(({ type }) => type)).not.toContain("keyboard");
    expect(
      section.blocks.map((block) => (block.type === "paragraph" ? plainText(block.children) : "")),
    ).toEqual(["x23"]);
  });

  test("an encoded space in a telephone number adds no digits", async () => {
    const section = await load("# One\n\n[Call](<tel:0300 123 4567>)\n");
    const link = inlinesOf(section).find(({ type }) => type === "link");
    expect(link?.type === "link" ? link.target : null).toEqual({
      kind: "telephone",
      number: "0300 123 4567",
    });
  });

  test("a title written as a heading keeps the heading's language and id", async () => {
    const section = await load("# Du pain {#bread lang=fr}\n\nSee [bread](#bread).\n");
    expect(section.title.map((inline) => [inline.type, inline.lang])).toEqual([["span", "fr"]]);
    expect(section.titleText).toBe("Du pain");
  });
});

async function load(markdown: string): Promise<Section> {
  const folder = await contentFolder({ ...smallest, "sections/one.md": markdown });
  const { handbook, diagnostics } = await checkContent(folder, undefined);
  expect(diagnostics).toEqual([]);
  const section = handbook?.parts[0]?.sections[0];
  if (section === undefined) throw new Error("There is no section");
  return section;
}

function notesOf({ notes }: Section): readonly string[] {
  return notes.map(({ number, blocks: [first] }) =>
    first?.type === "paragraph" ? `${String(number)} ${plainText(first.children)}` : "",
  );
}

function marksOf(section: Section): readonly number[] {
  return inlinesOf(section).flatMap((inline) => (inline.type === "noteReference" ? [inline.number] : []));
}
