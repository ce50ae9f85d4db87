import { expect, test } from "vitest";
import { checkContent } from "../../../src/build.ts";
import { allSections } from "../../../src/document/handbook.ts";
import type { Handbook, Section } from "../../../src/document/handbook.ts";
import { contentFolder, smallest } from "./content-folder.ts";
import type { Files } from "./content-folder.ts";

test("a section is named after its file, without the number, and keeps that name when its heading changes", async () => {
  const handbook = await load({ ...smallest, "sections/02-First-Visit.md": "# What happens\n\nText.\n" });
  expect(allSections(handbook).map(({ id }) => id)).toEqual(["first-visit", "one"]);
});

test("files come in the order of their numbers, not of their letters", async () => {
  const handbook = await load({
    "handbook.yaml": "title: T\nlanguage: en\n",
    "sections/10-ten.md": "# Ten\n",
    "sections/9-nine.md": "# Nine\n",
    "sections/1-one.md": "# One\n",
  });
  expect(allSections(handbook).map(({ id, number }) => `${number} ${id}`)).toEqual([
    "1 one",
    "2 nine",
    "3 ten",
  ]);
});

test("a folder is a part, with its title from handbook.yaml or from its name", async () => {
  const handbook = await load({
    "handbook.yaml": 'title: T\nlanguage: en\nparts: {first-steps: "The first steps"}\n',
    "sections/00-start.md": "# Start\n",
    "sections/01-first-steps/01-a.md": "# A\n",
    "sections/01-first-steps/02-b.md": "# B\n",
    "sections/02-later-on/01-c.md": "# C\n",
  });
  expect(handbook.parts.map(({ title, sections }) => [title, sections.map(({ id }) => id)])).toEqual([
    [null, ["start"]],
    ["The first steps", ["a", "b"]],
    ["Later on", ["c"]],
  ]);
});

test("an image brings its version for dark pages along; other files beside it stay behind", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3" />';
  const handbook = await load({
    ...smallest,
    "sections/one.md": "# One\n\n![A dot](../images/dot.svg)\n",
    "images/dot.svg": svg,
    "images/dot.dark.svg": svg,
    "images/dot.old.svg": svg,
  });
  expect(Object.keys(handbook.images)).toEqual(["images/dot.dark.svg", "images/dot.svg"]);
});

test("without a folder sections/, every Markdown file is a section", async () => {
  const handbook = await load({
    "handbook.yaml": "title: T\nlanguage: en\n",
    "b.md": "# B\n",
    "a/index.md": "# A\n",
  });
  expect(allSections(handbook).map(({ id }) => id)).toEqual(["a", "b"]);
});

test("the title comes from front matter, and is not printed twice when the text repeats it", async () => {
  const section = await loadSection("---\ntitle: Risks\n---\n# Risks\n\nText.\n");
  expect(section.titleText).toBe("Risks");
  expect(section.blocks.map(({ type }) => type)).toEqual(["paragraph"]);
});

test("without front matter the first heading is the title", async () => {
  const section = await loadSection("# The *real* risks\n\nText.\n");
  expect(section.titleText).toBe("The real risks");
  expect(section.blocks.map(({ type }) => type)).toEqual(["paragraph"]);
});

test("every node knows its place in the file, front matter and CRLF line ends included", async () => {
  const section = await loadSection("---\r\ntitle: T\r\n---\r\n\r\nSome **bold** text.\r\n");
  const [paragraph] = section.blocks;
  expect(paragraph?.source).toMatchObject({
    file: "sections/one.md",
    line: 5,
    column: 1,
    endLine: 5,
    endColumn: 20,
  });
  const strong = paragraph?.type === "paragraph" ? paragraph.children[1] : undefined;
  expect(strong).toMatchObject({ type: "strong", source: { line: 5, column: 6 } });
});

test("comments are dropped, br, sub, sup and kbd are kept, other HTML is shown as typed", async () => {
  const section = await loadSection(
    "# T\n\n<!-- not for readers -->\n\nH<sub>2</sub>O<br>is <b>wet</b><!-- no -->: <kbd>Enter</kbd>, x<sup>2</sup>\n",
  );
  expect(section.blocks).toHaveLength(1);
  const [paragraph] = section.blocks;
  const children = paragraph?.type === "paragraph" ? paragraph.children : [];
  expect(children.map((child) => (child.type === "text" ? child.value : child.type))).toEqual([
    "H",
    "subscript",
    "O",
    "lineBreak",
    "is <b>wet</b>: ",
    "keyboard",
    ", x",
    "superscript",
  ]);
});

test("values stand in the text by name, and a country decides the emergency number", async () => {
  const numbers = "- {country: GB, name: United Kingdom, numbers: [{type: emergency, number: 999}]}\n";
  const handbook = await load({
    "handbook.yaml": "title: T\nlanguage: en\ncountry: GB\nvalues: {clinic.phone: 0300 123}\n",
    "emergency-numbers.yaml": numbers,
    "sections/one.md":
      "# One\n\nCall {{< var clinic.phone >}} or {{< var emergency-number >}}.\n\n{{< emergency-numbers >}}\n",
  });
  expect(JSON.stringify(allSections(handbook)[0]?.blocks[0])).toMatch(/"value":"0300 123".*"value":"999"/);
  expect(allSections(handbook)[0]?.blocks[1]).toMatchObject({
    type: "table",
    rows: [{ cells: [{}, {}, {}] }],
  });
});

test("a section's text for a leaflet is read like the section, and each part knows its line of the file", async () => {
  const short =
    "---\ntitle: T\nleaflet: |\n  Call {{< var emergency-number >}}.\n\n  - one\n  - two\n---\n\nLong text.\n";
  const { leaflet } = await loadSection(short);
  expect(leaflet?.map(({ type, source }) => [type, source.line, source.column])).toEqual([
    ["paragraph", 4, 3],
    ["list", 6, 3],
  ]);
  expect(JSON.stringify(leaflet?.[0])).toContain("your emergency number");
  expect((await loadSection("# T\n\nLong text.\n")).leaflet).toBeNull();
});

test("without a country, patient information leads from its first line to the numbers by country", async () => {
  const card = (urgency: string): string =>
    `::: care-card ${urgency}\n## Call now if:\n\n- sign ${urgency.length}\n:::\n\n`;
  const handbook = await load({
    "handbook.yaml": "title: T\nlanguage: en\nprofile: patient-information\n",
    "emergency-numbers.yaml":
      "- {country: GB, name: United Kingdom, numbers: [{type: emergency, number: 999}]}\n",
    "sections/help.md": `# Help\n\n${card("emergency")}${card("urgent")}${card("soon")}This is not medical advice.\n\n## Numbers {#numbers}\n\n{{< emergency-numbers >}}\n`,
  });
  expect(handbook.helpLine).toEqual({
    question: "Emergency?",
    action: "Call for help",
    target: { kind: "section", sectionId: "help", headingId: "numbers" },
  });
});

test("notes are numbered by their first mark and know every mark that leads to them", async () => {
  const section = await loadSection(
    "# T\n\nA[^b] and[^a] again[^b].\n\n[^a]: First defined.\n[^b]: First used.\n",
  );
  expect(section.notes.map(({ number, referencedAt }) => ({ number, referencedAt }))).toEqual([
    { number: 1, referencedAt: ["one-note-ref-1", "one-note-ref-3"] },
    { number: 2, referencedAt: ["one-note-ref-2"] },
  ]);
});

test("a table takes the line behind it as its caption", async () => {
  const section = await loadSection("# T\n\n| A | B |\n| - | -: |\n| 1 | 2 |\n\nTable: What it shows\n");
  expect(section.blocks).toMatchObject([
    {
      type: "table",
      alignments: ["start", "end"],
      caption: [{ value: "What it shows" }],
      rows: [{ cells: [{}, {}] }],
    },
  ]);
});

test("sources are numbered by their first citation and know every place that cites them", async () => {
  const reference = (id: string): string =>
    `- {id: ${id}, type: article-journal, title: About ${id}, author: [{family: Doe, given: J}], issued: 2020, carebook: {level: small-rct, people: 64, status: VERIFIED}}\n`;
  const handbook = await load({
    ...smallest,
    "references.yaml": reference("a2020") + reference("b2020") + reference("unused2020"),
    "sections/one.md": "# One\n\nText [@b2020]. More [@a2020; @b2020].\n",
  });
  const sources = allSections(handbook).at(-1);
  expect(sources).toMatchObject({ id: "sources", number: null });
  expect(sources?.blocks).toMatchObject([
    {
      entries: [
        {
          number: 1,
          citationKey: "b2020",
          kind: "Small study, 64 people",
          citedIn: [{ citationId: "cite-1-1" }],
          children: [{ value: "Doe J. About b2020. 2020." }],
        },
        { number: 2, citationKey: "a2020" },
      ],
    },
  ]);
});

test("links are typed: section, outside, telephone, mail", async () => {
  const handbook = await load({
    ...smallest,
    "sections/02-two.md":
      "# Two\n\n[a](one.md) [b](02-two.md#end) [c](https://example.org/) [d](tel:+44300123) [e](mailto:a@example.org)\n\n## End\n",
  });
  const [paragraph] = allSections(handbook)[0]?.blocks ?? [];
  const links =
    paragraph?.type === "paragraph" ? paragraph.children.filter(({ type }) => type === "link") : [];
  expect(links).toMatchObject([
    { target: { kind: "section", sectionId: "one", headingId: null } },
    { target: { kind: "section", sectionId: "two", headingId: "end" } },
    { target: { kind: "external", url: "https://example.org/" } },
    { target: { kind: "telephone", number: "+44300123" } },
    { target: { kind: "mail", address: "a@example.org" } },
  ]);
});

test("a build reads no clock: the date comes from the content or from SOURCE_DATE_EPOCH", async () => {
  const folder = await contentFolder({
    ...smallest,
    "sections/one.md": "---\ndates: {written: 2026-03-04, next-review: 2030-01-01}\n---\n# One\n",
  });
  expect((await checkContent(folder, undefined)).handbook?.modified).toBe("2026-03-04T00:00:00Z");
  expect((await checkContent(folder, "86400")).handbook?.modified).toBe("1970-01-02T00:00:00Z");
});

test("an accessibility evaluation counts for the version that it was made of", async () => {
  const record =
    'accessibility-evaluation: {standard: wcag-2.2-aa, by: Ada, date: 2026-11-20, of-version: "1.0"}';
  const settings = (version: string) => ({
    ...smallest,
    "handbook.yaml": `title: T\nlanguage: en-GB\nversion: "${version}"\n${record}\n`,
  });
  expect((await load(settings("1.0"))).accessibilityEvaluation).toEqual({
    standard: "wcag-2.2-aa",
    by: "Ada",
    date: "2026-11-20",
    dateText: "20 November 2026",
    credential: null,
    report: null,
  });
  const { handbook, diagnostics } = await checkContent(await contentFolder(settings("1.1")), undefined);
  expect(handbook?.accessibilityEvaluation).toBeNull();
  expect(diagnostics.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    "warning: The accessibility evaluation is of version 1.0, and this is version 1.1.",
  ]);
});

async function load(files: Files): Promise<Handbook> {
  const { handbook, diagnostics } = await checkContent(await contentFolder(files), undefined);
  expect(diagnostics).toEqual([]);
  if (handbook === null) throw new Error("The handbook was not loaded.");
  return handbook;
}

async function loadSection(markdown: string): Promise<Section> {
  const [section] = allSections(await load({ ...smallest, "sections/one.md": markdown }));
  if (section === undefined) throw new Error("There is no section.");
  return section;
}
