import { expect, test } from "vitest";
import type { Section } from "../../../src/document/handbook.ts";
import { renderSection } from "../../../src/html/section.ts";
import { inlines, nodeBuilder, source } from "./nodes.ts";
import { htmlContext } from "./scope.ts";

const { p } = nodeBuilder();
const section: Section = {
  id: "risks",
  source,
  aliases: [],
  number: 1,
  title: inlines(["Risks"]),
  titleText: "Risks",
  summary: "What can go wrong.",
  leaflet: null,
  blocks: [p("Text.")],
  notes: [{ id: "n1", number: 1, source, blocks: [p("A note.")], referencedAt: ["r1"] }],
  dates: [
    { kind: "written", label: "Written", text: "22 November 2026", date: "2026-11-22" },
    { kind: "reviewed", label: "Clinical review", text: "Not yet", date: null },
  ],
};

test("a section is title, summary, blocks, notes and dates, in this order", () => {
  expect(renderSection(section, htmlContext())).toBe(`<section class="section">
<h1 id="risks">Risks</h1>
<p class="summary">What can go wrong.</p>
<p>Text.</p>
<section class="notes" aria-labelledby="notes--list"><h2 id="notes--list">Notes</h2>
<ol><li id="n1"><p>A note.</p>
<p class="back-links"><a href="#r1">Back to the text</a></p></li></ol></section>
<dl class="dates"><div><dt>Written</dt><dd><time datetime="2026-11-22">22 November 2026</time></dd></div>
<div><dt>Clinical review</dt><dd><span class="dates__empty" aria-hidden="true"></span>Not yet</dd></div></dl>
</section>`);
});

test("in the e-book a section is a chapter, named by its title", () => {
  expect(renderSection(section, htmlContext({ format: "epub" }))).toContain(
    '<section class="section" aria-labelledby="risks" epub:type="chapter" role="doc-chapter">',
  );
});

test("on a page of many sections all headings move down", () => {
  const markup = renderSection(section, htmlContext({ headingShift: 1 }));
  expect(markup).toContain('<h2 id="risks">');
  expect(markup).toContain('<h3 id="notes--list">');
});
