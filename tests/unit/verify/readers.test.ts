import { expect, test } from "vitest";
import { compareReadBacks, formatDifference } from "../../../src/verify/compare.ts";
import { readZip } from "../../../src/verify/epub/zip.ts";
import { predictReadBack } from "../../../src/verify/expected/predict.ts";
import { readSection, type SourceHandbook } from "../../../src/verify/expected/read-source.ts";
import { addressesOf, lostReferences } from "../../../src/verify/links/check-site-links.ts";
import { parseHtml } from "../../../src/verify/markup/markup.ts";
import { readDocuments } from "../../../src/verify/markup/read-documents.ts";
import { parseXml } from "../../../src/verify/markup/xml.ts";
import { entry, parsePdf, streamText } from "../../../src/verify/pdf/objects.ts";
import { isDictionary, pdfText } from "../../../src/verify/pdf/values.ts";
import { foldWhiteSpace, type Passage, type ReadBack } from "../../../src/verify/read-back.ts";
import { writeZip } from "../../support/write-zip.ts";

test("white space at line ends and soft hyphens are folded, a no-break space is not", () => {
  expect(foldWhiteSpace(" two\n  lines, hy\u{ad}phen, 5\u{a0}mg ")).toBe("two lines, hyphen, 5\u{a0}mg");
});

test("a list in HTML is read as items with their numbers", () => {
  expect(
    passages('<h1>T</h1><ol start="3"><li>three<ul><li>in it</li></ul></li><li><p>four</p></li></ol>'),
  ).toEqual([
    "heading 1 T",
    "list ordered ",
    "list item 3 ",
    "paragraph  three",
    "list  ",
    "list item  ",
    "paragraph  in it",
    "list end  ",
    "list item 4 ",
    "paragraph  four",
    "list end  ",
  ]);
});

test("a picture with several sources is one image in its line", () => {
  expect(
    passages('<p>a <picture><source srcset="b.dark.png" /><img src="b.png" alt="B" /></picture> c</p>'),
  ).toEqual(passages('<p>a <img src="b.png" alt="B" /> c</p>'));
});

test("navigation and wordless decoration are not read, but hidden words are", () => {
  expect(
    passages('<nav>x</nav><p><span aria-hidden="true">••</span> a <span aria-hidden="true">b</span></p>'),
  ).toEqual(["paragraph  a b"]);
});

test("a link says what it leads to", () => {
  const readBack = read(
    '<h2 id="a">Far</h2><p><a href="#a">up</a> <a href="#b">gone</a> <a href="tel:1">1</a></p>',
  );
  expect(readBack.sections[0]?.links).toEqual([
    { text: "up", target: "to heading: Far" },
    { text: "gone", target: "to nowhere: page.html#b" },
    { text: "1", target: "tel:1" },
  ]);
});

test("XML that a reader would refuse is refused", () => {
  expect(() => parseXml("<p><b>x</p>")).toThrow("</p> ends <b>");
  expect(() => parseXml("<p>a &nbsp; b</p>")).toThrow("unknown entity");
  expect(() => parseXml("<p>")).toThrow("never ended");
  expect(parseXml('<p a="1 &gt; 0"/>').children[0]).toMatchObject({ attributes: new Map([["a", "1 > 0"]]) });
});

test("a ZIP file is read as it was written", () => {
  const entries = [
    { name: "mimetype", stored: true, data: new TextEncoder().encode("application/epub+zip") },
    { name: "a/é.txt", stored: false, data: new TextEncoder().encode("words ".repeat(50)) },
  ];
  const found = readZip(writeZip(entries));
  expect(found.map(({ name, stored }) => ({ name, stored }))).toEqual([
    { name: "mimetype", stored: true },
    { name: "a/é.txt", stored: false },
  ]);
  expect(found.map(({ data }) => new TextDecoder().decode(data))).toEqual([
    "application/epub+zip",
    "words ".repeat(50),
  ]);
});

test("the objects of a PDF are read: strings, names, references, streams", () => {
  const text = [
    "%PDF-1.7",
    "1 0 obj\n<</A (a \\(b\\) \\101) /B <FEFF00E9> /C#20D 2 0 R>>\nendobj",
    "2 0 obj\n<</Length 5>>\nstream\nendst\nendstream\nendobj",
    "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n",
  ].join("\n");
  const file = parsePdf(Buffer.from(text, "latin1"));
  const root = entry(file, file.trailer, "Root");
  expect(pdfText(entry(file, root, "A"))).toBe("a (b) A");
  expect(pdfText(entry(file, root, "B"))).toBe("é");
  const stream = entry(file, root, "C D");
  expect(isDictionary(stream) ? streamText(file, stream) : "").toBe("endst");
});

test("the source is read by its own rules", () => {
  const source = sourceOf(
    [
      "# T",
      "::: care-card urgent\n## Now:\n- a [b]{lang=fr}[^n]\n:::",
      "| A | |\n| - | - |\n| x \\| y | [@k] |\n\nTable: Cap",
      "### Code `{lang=fr}`",
      "Term\n: Meaning\n",
      "[^n]: Note `[@k]`",
    ].join("\n\n"),
  );
  const [section] = predictReadBack(source, "pdf").sections;
  expect((section?.passages ?? []).map(line)).toEqual([
    "heading 1 T",
    "heading 2 Urgent: Now:",
    "list  ",
    "list item  ",
    "paragraph  a b (note 1)",
    "list end  ",
    "caption  Cap",
    "row  ",
    "cell col header A",
    "cell  ",
    "row  ",
    "cell row header x | y",
    "cell data [1]",
    "heading 3 Code {lang=fr}",
    "term  Term",
    "definition  ",
    "paragraph  Meaning",
    "heading 2 Notes",
    "note 1 ",
    "paragraph  Note [@k]",
  ]);
  expect(section?.languages).toEqual([{ lang: "fr", text: "b" }]);
});

test("a difference says where it is and what stands around it", () => {
  const [first] = compareReadBacks(
    read("<h1>T</h1><p>one two three</p>"),
    read("<h1>T</h1><p>one three</p>"),
  );
  expect(first === undefined ? "" : formatDifference(first)).toBe(
    'Section "T": words differ at 3\n  after:    T one\n  expected: two three\n  found:    three',
  );
});

test("what an element says of another is lost when that is not there", () => {
  const page = parseHtml(
    '<body><p id="a">A</p><img alt="x" aria-details="a"><img alt="y" aria-details="b"></body>',
  );
  expect(lostReferences(page)).toEqual(["aria-details b names no id"]);
});

test("an address is also what a picture has for dark pages", () => {
  const page = parseHtml('<picture><source srcset="b.dark.svg"><img src="b.svg" alt="B"></picture>');
  expect(addressesOf(page)).toEqual(["b.dark.svg", "b.svg"]);
});

test("terms of the glossary are found in text, and not in code, keys, links, headings or parts of words", () => {
  const markdown = "# Aura\n\n`aura` <kbd>aura</kbd> [aura](#x) **aura**l [aura]{lang=fr} *Auras* aura\n";
  const definition = [{ type: "text" as const, text: "Signs." }];
  const glossary = [{ term: "aura", say: null, names: ["aura", "auras"], definition }];
  const { sections } = predictReadBack({ ...sourceOf(markdown), glossary }, "site");
  expect(sections[0]?.links.filter(({ target }) => target === "to term: aura")).toEqual([
    { text: "Auras", target: "to term: aura" },
  ]);
});

function read(html: string): ReadBack {
  return readDocuments([{ file: "page.html", root: parseHtml(`<body>${html}</body>`), language: "en" }]);
}

function passages(html: string): readonly string[] {
  return (read(html).sections[0]?.passages ?? []).map(line);
}

function line({ kind, detail, text }: Passage): string {
  return `${kind} ${detail} ${text}`;
}

function sourceOf(markdown: string): SourceHandbook {
  return {
    settings: { title: "H", language: "en" },
    parts: [{ title: null, sections: [readSection("01-t.md", markdown)] }],
    glossary: [],
    references: new Map([["k", { id: "k", title: "K", carebook: { level: "rct" } }]]),
    providers: [],
    emergencyNumbers: [],
    evaluations: [],
    abbreviations: new Map(),
    glossaryText: "",
    pictures: [],
  };
}
