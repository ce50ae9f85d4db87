import { expect, test } from "vitest";
import type { Block } from "../../../src/document/block.ts";
import type { Section } from "../../../src/document/handbook.ts";
import type { Inline } from "../../../src/document/inline.ts";
import { plainText } from "../../../src/document/plain-text.ts";
import { inlinesOf, inlinesOfBlock } from "../../../src/document/visit.ts";
import { createAbbreviationMarker } from "../../../src/transforms/mark-abbreviations.ts";
import { inlines, nodeBuilder, source, text } from "../html/nodes.ts";

const { p, h, list, table, careCard } = nodeBuilder();
const tia = { short: "TIA", expansion: "transient ischaemic attack", source };
const hiv = { short: "HIV", expansion: "human immunodeficiency virus", source };

test("every use has its words, in the letters of the author", () => {
  expect(marked([p("HIV, a TIA and a TIA.")])).toEqual([
    "HIV: human immunodeficiency virus",
    "TIA: transient ischaemic attack",
    "TIA: transient ischaemic attack",
  ]);
});

test("a paragraph that says the words itself keeps the letters, so that nobody hears the words twice", () => {
  expect(marked([p("A Transient ischaemic\nattack (TIA)."), p("A TIA.")])).toEqual([
    "TIA: transient ischaemic attack",
  ]);
});

test("only whole words in the same capitals are abbreviations, also across emphasis", () => {
  const emphasis: Inline = { type: "emphasis", source, children: [text("HIV")] };
  expect(marked([p("tia, TIAs, HIV-positive, ", emphasis, "s and x", emphasis, ".")])).toEqual([]);
  expect(marked([p("(", emphasis, ")")])).toEqual(["HIV: human immunodeficiency virus"]);
});

test("headings, cells, items and care cards have them; code, keys and other languages do not", () => {
  const code: Inline = { type: "code", source, value: "HIV" };
  const key: Inline = { type: "keyboard", source, children: [text("HIV")] };
  const french: Inline = { type: "span", id: null, source, lang: "fr", children: [text("HIV")] };
  const blocks = [
    h(2, "a", "HIV"),
    table(null, [["HIV"], ["HIV"]]),
    careCard("emergency", "Emergency:", h(2, "b", "Call now"), list([[p("HIV")]])),
    p(code, " ", key, " ", french),
    { ...p("HIV"), lang: "fr" },
  ];
  expect(marked(blocks)).toHaveLength(4);
});

test("words from data are not the author's", () => {
  const value: Inline = { type: "value", name: "x", source, children: [text("HIV")] };
  const fromData: Inline = { ...text("HIV"), source: { ...source, file: "providers.yaml" } };
  expect(marked([p(value, " ", fromData)])).toEqual([]);
});

test("the text for a leaflet is marked too, and counts as a use", () => {
  const marker = createAbbreviationMarker([tia, hiv], "en");
  const { leaflet } = marker.mark({ ...section([p("Words.")]), leaflet: [p("A TIA.")] });
  expect(expansionsIn((leaflet ?? []).flatMap(inlinesOfBlock))).toEqual(["TIA: transient ischaemic attack"]);
  expect(marker.unused().map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
    'abbreviation-used: No section uses the abbreviation "HIV".',
  ]);
});

function marked(blocks: readonly Block[]): readonly string[] {
  return expansionsIn(inlinesOf(createAbbreviationMarker([tia, hiv], "en-GB").mark(section(blocks))));
}

function expansionsIn(found: readonly Inline[]): readonly string[] {
  return found.flatMap((inline) =>
    inline.type === "abbreviation" ? [`${plainText(inline.children)}: ${inline.expansion}`] : [],
  );
}

function section(blocks: readonly Block[]): Section {
  return {
    id: "a",
    aliases: [],
    number: 1,
    title: inlines(["Title"]),
    titleText: "Title",
    summary: null,
    leaflet: null,
    blocks,
    notes: [],
    dates: [],
    source,
  };
}
