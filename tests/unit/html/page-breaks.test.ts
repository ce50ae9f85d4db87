import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/document/block.ts";
import { renderBlocks } from "../../../src/html/blocks.ts";
import { pageBreaksOf } from "../../../src/html/page-breaks.ts";
import { inlines, nodeBuilder } from "./nodes.ts";
import { sectionScope } from "./scope.ts";

const { place, p, h, list, table, careCard, callout, keyPoints, advice } = nodeBuilder();

function renderWithBreakAt(key: number, block: Block, format: "site" | "epub" = "epub"): string {
  const start = { place: "section", sectionId: "a", key } as const;
  const pageBreaks = pageBreaksOf({ pages: [{ label: "5", start }] });
  return renderBlocks([block], sectionScope({ format, pageBreaks }));
}

test("a page break before a block is an element of its own without words", () => {
  const paragraph = p("text");
  expect(renderWithBreakAt(paragraph.key, paragraph)).toBe(
    '<div epub:type="pagebreak" role="doc-pagebreak" id="page--5" title="Page 5"></div><p>text</p>',
  );
  expect(renderWithBreakAt(paragraph.key, paragraph, "site")).toBe(
    '<span class="page-break" id="page--5" data-page="Page 5"></span><p>text</p>',
  );
});

test("a page that starts with a table row is marked inside its first cell", () => {
  const example = table(null, [
    ["A", "B"],
    ["c", "d"],
  ]);
  const markup = renderWithBreakAt(example.rows[0]?.key ?? 0, example);
  expect(markup).toMatch(/<th [^>]*><span epub:type="pagebreak" [^>]*><\/span>c<\/th>/);
});

describe("a page may start with any place inside a block", () => {
  const item = p("item");
  const title = h(3, "t", "Title");
  const examples: readonly (readonly [string, number, Block])[] = [
    ...withInner("a list item", list([[item]]), (block) => block.items[0]?.key),
    ["a paragraph of a tight item", item.key, list([[item]])],
    ["the title of a care card", title.key, careCard("soon", "Soon:", title)],
    ["the title of a callout", title.key, callout(title)],
    ["the title of key points", title.key, keyPoints(title)],
    ["the title of advice", title.key, advice("do", title)],
    ["a list in advice", ...innerList((inner) => advice("do", h(3, "x", "Do"), inner))],
    ["the header row of a table", ...headerRow()],
    ["a definition", ...definition()],
    ["a source", ...sourceEntry()],
  ];

  test.each(examples)("%s", (_name, key, block) => {
    expect(renderWithBreakAt(key, block).match(/id="page--5"/g)).toHaveLength(1);
    expect(renderWithBreakAt(key, block, "site").match(/id="page--5"/g)).toHaveLength(1);
  });
});

function withInner<B extends Block>(
  name: string,
  block: B,
  keyOf: (block: B) => number | undefined,
): readonly [readonly [string, number, Block]] {
  return [[name, keyOf(block) ?? 0, block]];
}

function innerList(wrap: (inner: ReturnType<typeof list>) => Block): readonly [number, Block] {
  const inner = list([[p("item")]]);
  return [inner.key, wrap(inner)];
}

function headerRow(): readonly [number, Block] {
  const example = table(null, [["A"], ["b"]]);
  return [example.header.key, example];
}

function definition(): readonly [number, Block] {
  const item = {
    type: "definitionItem" as const,
    ...place(),
    terms: [inlines(["T"]), inlines(["U"])],
    definitions: [[p("d")]],
  };
  return [item.key, { type: "definitionList", ...place(), items: [item] }];
}

function sourceEntry(): readonly [number, Block] {
  const entry = {
    type: "sourceEntry" as const,
    ...place(),
    number: 1,
    citationKey: "k",
    children: inlines(["A reference."]),
    kind: "Review",
    citedIn: [],
  };
  return [entry.key, { type: "sourceList", ...place(), entries: [entry] }];
}
