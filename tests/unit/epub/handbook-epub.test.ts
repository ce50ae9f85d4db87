import { EpubCheck } from "@likecoin/epubcheck-ts";
import { beforeAll, describe, expect, test } from "vitest";
import { allSections, type Handbook } from "../../../src/document/handbook.ts";
import { renderEpub } from "../../../src/epub/handbook-epub.ts";
import { readZip } from "../../../src/verify/epub/zip.ts";
import { nodeBuilder } from "../html/nodes.ts";
import { handbookOfEveryNode, pageMapOfEveryNode } from "./handbook-of-every-node.ts";

let book: Uint8Array;
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  book = await renderEpub(handbookOfEveryNode(), pageMapOfEveryNode());
  files = textFiles(book);
});

test("a handbook with every kind of node has no findings, usage notes included", async () => {
  const { messages } = await EpubCheck.validate(book, { includeUsage: true });
  // CSS-028 only says that there is an @font-face rule.
  expect(messages.filter(({ id }) => id !== "CSS-028")).toEqual([]);
});

test("a general handbook without pages, subtitle or authors has no findings either", async () => {
  const plain = {
    ...handbookOfEveryNode(),
    profile: "general",
    subtitle: null,
    description: "",
    authors: [],
    publisher: null,
    version: null,
    licence: null,
    coverFigure: "horizon",
    dates: [],
  } as const;
  const { messages } = await EpubCheck.validate(await renderEpub(plain, { pages: [] }), {
    includeUsage: true,
  });
  expect(messages.filter(({ id }) => id !== "CSS-028")).toEqual([]);
});

test("the same content gives the same bytes", async () => {
  expect(await renderEpub(handbookOfEveryNode(), pageMapOfEveryNode())).toEqual(book);
});

test("the media type comes first and is stored; no entry is a folder", () => {
  const [first, ...others] = readZip(book);
  expect(first).toMatchObject({ name: "mimetype", stored: true });
  expect(others.filter(({ name }) => name.endsWith("/"))).toEqual([]);
});

test("an image that no text shows is left out", () => {
  expect([...files.keys()].filter((name) => name.includes("/images/"))).toEqual(["OEBPS/images/image-2.svg"]);
});

describe("the page list", () => {
  test("has the labels of the page map, in its order", () => {
    expect(linksOf("page-list").map(({ text }) => text)).toEqual(
      pageMapOfEveryNode().pages.map(({ label }) => label),
    );
  });

  test("leads to the cover, the contents, and marks in the text", () => {
    expect(linksOf("page-list").map(({ href }) => href)).toEqual([
      "cover.xhtml",
      "toc.xhtml",
      "get-help-now.xhtml#page--3",
      "get-help-now.xhtml#page--4",
      "section-2.xhtml#page--5",
      "sources.xhtml#page--6",
      "sources.xhtml#page--7",
    ]);
    expect(file("section-2.xhtml")).toContain(
      '<span epub:type="pagebreak" role="doc-pagebreak" id="page--5" title="Page 5"></span>Swedish',
    );
  });

  test("refuses a page that starts nowhere", async () => {
    const start = { place: "section", sectionId: "sources", key: 999 } as const;
    await expect(renderEpub(handbookOfEveryNode(), { pages: [{ label: "9", start }] })).rejects.toThrow(
      "Page 9",
    );
  });
});

test("the table of contents nests parts, sections and headings in reading order", () => {
  expect(linksOf("toc")).toEqual([
    { href: "get-help-now.xhtml", text: "Before you book" },
    { href: "get-help-now.xhtml#get-help-now", text: "Get help now" },
    {
      href: "get-help-now.xhtml#emergency",
      text: "Emergency: call your emergency number now if you have",
    },
    { href: "get-help-now.xhtml#urgent", text: "Urgent: get help today if you have" },
    { href: "get-help-now.xhtml#soon", text: "Soon: book a visit if" },
    { href: "section-2.xhtml", text: "Types of massage &amp; more" },
    { href: "section-2.xhtml#_5-steps", text: "5 steps for vous" },
    { href: "section-2.xhtml#lists", text: "Lists" },
    { href: "glossary.xhtml", text: "Glossary" },
    { href: "sources.xhtml", text: "Sources" },
  ]);
});

test("the landmarks of a handbook without a glossary lead to none", async () => {
  const others = textFiles(await renderEpub(bareHandbook(), { pages: [] }));
  expect(others.get("OEBPS/toc.xhtml")).toContain('epub:type="landmarks"');
  expect(others.get("OEBPS/toc.xhtml")).not.toContain('epub:type="glossary"');
});

test("the landmarks lead to the cover, the title page, the contents, the text and the sources", () => {
  const nav = /<nav epub:type="landmarks"[\s\S]*?<\/nav>/.exec(file("toc.xhtml"))?.[0] ?? "";
  const found = [...nav.matchAll(/<a epub:type="([^"]+)" href="([^"]+)">/g)].map((match) => match.slice(1));
  expect(found).toEqual([
    ["cover", "cover.xhtml"],
    ["titlepage", "title-page.xhtml"],
    ["toc", "toc.xhtml"],
    ["bodymatter", "get-help-now.xhtml"],
    ["glossary", "glossary.xhtml"],
    ["bibliography", "sources.xhtml"],
  ]);
});

test("each section of a part says which part it is in; the title stands above the first", () => {
  expect(file("get-help-now.xhtml")).toContain(
    `<section class="part" epub:type="part" role="doc-part" aria-labelledby="part--title">
<p id="part--title" class="part-title">Before you book</p>`,
  );
  expect(file("section-2.xhtml")).toContain(
    '<section class="part" epub:type="part" role="doc-part" aria-label="Before you book">',
  );
  expect(file("sources.xhtml")).not.toContain("doc-part");
});

test("a note is a footnote that readers can show beside the text, and the way back stands below it", () => {
  expect(file("section-2.xhtml")).toContain(
    `<li><div id="note-1" epub:type="footnote" role="doc-footnote"><p>The note.</p></div>
<p class="back-links"><a href="#note-1-ref-1" epub:type="backlink" role="doc-backlink">`,
  );
});

test("what has a type and a role of that name has both", () => {
  const withType = [...files.values()].flatMap((markup) => [...markup.matchAll(/<[^>]* epub:type="[^>]*>/g)]);
  const lonely = withType
    .map(([tag]) => tag)
    .filter((tag) => !/ role="doc-/.test(tag) && !tag.startsWith("<a "))
    .map((tag) => / epub:type="([^"]+)"/.exec(tag)?.[1] ?? tag);
  expect([...new Set(lonely)].toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
    "cover",
    "glossdef",
    "glossterm",
    "landmarks",
    "title",
    "titlepage",
  ]);
  expect(withType.length).toBeGreaterThan(30);
});

describe("the package document", () => {
  test("has a name-based identifier and the date of the content", () => {
    expect(file("content.opf")).toContain(">urn:uuid:7109278d-39b7-5d80-bad9-dac79c53abf5<");
    expect(file("content.opf")).toContain('<meta property="dcterms:modified">2026-11-22T10:20:30Z</meta>');
  });

  test("claims only what the files show", async () => {
    expect(features(file("content.opf"))).toContain("pageNavigation");
    const withoutPages = textFiles(await renderEpub(handbookOfEveryNode(), { pages: [] }));
    const metadata = withoutPages.get("OEBPS/content.opf") ?? "";
    expect(features(metadata)).not.toContain("pageNavigation");
    expect(features(metadata)).not.toContain("pageBreakMarkers");
    expect(metadata).not.toContain("pageBreakSource");
    expect(metadata).not.toContain("conformsTo");
    expect(metadata).not.toContain("certifiedBy");
  });

  test("claims long descriptions only when a figure has one", async () => {
    expect(features(file("content.opf"))).toContain("longDescription");
    const others = textFiles(await renderEpub(bareHandbook(), { pages: [] }));
    expect(features(others.get("OEBPS/content.opf") ?? "")).not.toContain("longDescription");
  });

  test("says which documents hold SVG", () => {
    const withSvg = [...file("content.opf").matchAll(/href="([^"]+)"[^>]* properties="svg"/g)];
    expect(withSvg.map(([, name]) => name)).toEqual(["get-help-now.xhtml", "section-2.xhtml"]);
  });
});

test("no document holds a script, a style attribute or an address to load from", () => {
  const unsafe = /<script|<style|\sstyle="|\son[a-z]+="|javascript:|src="[a-z]+:/;
  const documents = [...files].filter(([name]) => name.endsWith(".xhtml"));
  expect(documents).toHaveLength(7);
  expect(documents.filter(([, markup]) => unsafe.test(markup)).map(([name]) => name)).toEqual([]);
});

/** Without a figure, a glossary, sources. */
function bareHandbook(): Handbook {
  const { p } = nodeBuilder();
  const full = handbookOfEveryNode();
  const [section] = allSections(full);
  if (section === undefined) throw new Error("The handbook has no section");
  return { ...full, parts: [{ id: "one", title: null, sections: [{ ...section, blocks: [p("Words.")] }] }] };
}

function features(metadata: string): readonly string[] {
  const found = metadata.matchAll(/<meta property="schema:accessibilityFeature">([^<]+)</g);
  return [...found].map(([, feature = ""]) => feature);
}

function linksOf(type: string): readonly { readonly href: string; readonly text: string }[] {
  const nav = new RegExp(`<nav epub:type="${type}"[\\s\\S]*?</nav>`).exec(file("toc.xhtml"))?.[0] ?? "";
  return [...nav.matchAll(/<a href="([^"]+)">([^<]+)<\/a>/g)].map(([, href = "", text = ""]) => ({
    href,
    text,
  }));
}

function file(name: string): string {
  return files.get(`OEBPS/${name}`) ?? "";
}

function textFiles(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(readZip(bytes).map(({ name, data }) => [name, new TextDecoder().decode(data)]));
}
