import { expect, test } from "vitest";
import type { Block } from "../../../src/document/block.ts";
import type { GlossaryTerm } from "../../../src/document/glossary-term.ts";
import type { Section } from "../../../src/document/handbook.ts";
import type { Inline } from "../../../src/document/inline.ts";
import { plainText } from "../../../src/document/plain-text.ts";
import { inlinesOf } from "../../../src/document/visit.ts";
import { createTermMarker } from "../../../src/transforms/mark-terms.ts";
import { inlines, nodeBuilder, source, text } from "../html/nodes.ts";

const { place, p, h, list, table, careCard, callout } = nodeBuilder();

test("the first use in a section leads to the entry, in the words of the author", () => {
  expect(marked([p("An Aura, and an aura.")], ["aura"])).toEqual(["aura: Aura"]);
});

test("every section has a first use of its own", () => {
  const marker = createTermMarker([term("aura")], "en");
  const sections = [1, 2].map(() => marker.mark(section([p("An aura.")])));
  expect(sections.map(references)).toEqual([["aura: aura"], ["aura: aura"]]);
});

test("a form counts as the term", () => {
  expect(marked([p("Two auras.")], ["aura", "auras"])).toEqual(["aura: auras"]);
});

test("only whole words are terms, and a hyphen makes one word of two", () => {
  expect(marked([p("Restaurant, post-aura, aura-like, aura2.")], ["aura"])).toEqual([]);
  expect(marked([p("(aura), “aura”, aura's.")], ["aura"])).toEqual(["aura: aura"]);
});

test("a word goes on across emphasis, so a part of it is no term", () => {
  const stressed: Inline = { type: "emphasis", source, children: inlines(["aura"]) };
  expect(marked([p(stressed, "l")], ["aura"])).toEqual([]);
  expect(marked([p("post", stressed)], ["aura"])).toEqual([]);
  expect(marked([p("An ", stressed, ".")], ["aura"])).toEqual(["aura: aura"]);
});

test("the longest term wins, and the shorter one within it waits for its own place", () => {
  const blocks = [p("A cervical \n artery dissection. An artery.")];
  const terms = [term("artery"), term("cervical artery dissection")];
  expect(references(createTermMarker(terms, "en").mark(section(blocks)))).toEqual([
    "cervical artery dissection: cervical \n artery dissection",
    "artery: artery",
  ]);
});

test("signs that mean something to a pattern are only signs in a term", () => {
  expect(marked([p("CO and C.O. (aura) a+b")], ["C.O."])).toEqual(["C.O.: C.O."]);
  expect(marked([p("a+b, aab")], ["a+b"])).toEqual(["a+b: a+b"]);
});

test.each<[string, Block]>([
  ["headings", h(2, "a", "aura")],
  [
    "links",
    p({
      type: "link",
      source,
      target: { kind: "mail", address: "a" },
      title: null,
      children: [text("aura")],
    }),
  ],
  ["code", p({ type: "code", source, value: "aura" })],
  ["keys", p({ type: "keyboard", source, children: [text("aura")] })],
  ["values from data", p({ type: "value", source, name: "n", children: [text("aura")] })],
  ["words from data files", p({ ...text("aura"), source: { ...source, file: "providers.yaml" } })],
  ["text in another language", p({ type: "span", source, lang: "de", id: null, children: [text("aura")] })],
  ["blocks in another language", { ...p("aura"), lang: "de" }],
  ["care cards", careCard("soon", "Soon:", h(2, "b", "aura"), list([[p("aura")]]))],
  [
    "captions, column and row headings of tables",
    table("aura", [
      ["aura", "aura"],
      ["aura", "x"],
    ]),
  ],
  ["terms of definition lists", definitions("aura", "x")],
  ["captions of figures", figure("aura", "x")],
])("%s hold no marked term", (_, block) => {
  expect(marked([block], ["aura"])).toEqual([]);
});

test.each<[string, Block]>([
  ["list items", list([[p("aura")]])],
  [
    "cells of tables",
    table(null, [
      ["x", "y"],
      ["z", "aura"],
    ]),
  ],
  ["definitions", definitions("x", "aura")],
  ["long descriptions of figures", figure("x", "aura")],
  ["notes beside the text", callout(null, p("aura"))],
  ["a variant of the same language", { ...p("aura"), lang: "en-GB" }],
])("%s do", (_, block) => {
  expect(marked([block], ["aura"])).toEqual(["aura: aura"]);
});

test("notes are read behind the text", () => {
  const note = { id: "n", number: 1, source, blocks: [p("An aura in a note.")], referencedAt: [] };
  const result = createTermMarker([term("aura")], "en").mark({ ...section([p("AURA")]), notes: [note] });
  expect(references(result)).toEqual(["aura: AURA"]);
});

test("nothing is lost where terms are marked", () => {
  const words = "An aura, a trigger; and more.";
  const result = createTermMarker([term("aura"), term("trigger")], "en").mark(section([p(words)]));
  const [block] = result.blocks;
  expect(block?.type === "paragraph" ? plainText(block.children) : "").toBe(words);
});

test("a term that stands in a heading alone is used, though nothing leads to it", () => {
  const marker = createTermMarker([term("aura"), term("trigger")], "en");
  marker.mark(section([h(2, "a", "Aura")]));
  expect(marker.unused().map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    'glossary-term-used No section uses the term "trigger".',
  ]);
});

function marked(blocks: readonly Block[], [name = "", ...forms]: readonly string[]): readonly string[] {
  return references(createTermMarker([term(name, forms)], "en").mark(section(blocks)));
}

/** `entry: words`, in reading order. */
function references(from: Section): readonly string[] {
  return inlinesOf(from).flatMap((inline) =>
    inline.type === "glossaryReference" ? [`${inline.entryId}: ${plainText(inline.children)}`] : [],
  );
}

function term(name: string, forms: readonly string[] = []): GlossaryTerm {
  return { id: name, term: name, say: null, forms, definition: [], source };
}

function section(blocks: readonly Block[]): Section {
  return {
    id: "a",
    aliases: [],
    number: 1,
    title: inlines(["aura"]),
    titleText: "aura",
    summary: null,
    leaflet: null,
    blocks,
    notes: [],
    dates: [],
    source,
  };
}

function definitions(name: string, meaning: string): Block {
  const item = {
    type: "definitionItem" as const,
    ...place(),
    terms: [[text(name)]],
    definitions: [[p(meaning)]],
  };
  return { type: "definitionList", ...place(), items: [item] };
}

function figure(caption: string, description: string): Block {
  return {
    type: "figure",
    ...place(),
    imagePath: "a.png",
    alt: "A picture",
    caption: [text(caption)],
    description: [p(description)],
  };
}
