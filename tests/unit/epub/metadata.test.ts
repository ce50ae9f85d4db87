import { EpubCheck } from "@likecoin/epubcheck-ts";
import { describe, expect, test } from "vitest";
import type { Handbook } from "../../../src/document/handbook.ts";
import { renderEpub } from "../../../src/epub/handbook-epub.ts";
import { readZip } from "../../../src/verify/epub/zip.ts";
import { inlines, source } from "../html/nodes.ts";
import { handbookOfEveryNode, pageMapOfEveryNode } from "./handbook-of-every-node.ts";

const evaluation: NonNullable<Handbook["accessibilityEvaluation"]> = {
  standard: "wcag-2.2-aa",
  by: "Ada & Co.",
  date: "2026-11-20",
  dateText: "20 November 2026",
  credential: "Accredited tester",
  report: "https://example.org/report?a=1&b=2",
};

describe("conformance to WCAG", () => {
  test("is claimed by nobody without a record, and the summary says so", async () => {
    const metadata = await metadataOf({});
    expect(metadata).not.toMatch(/conformsTo|certifi/);
    expect(summaryIn(metadata)).toBe(
      "This publication has: headings; a table of contents; a page list that follows the printed handbook; text alternatives for pictures; tables with row and column headings. It was checked by program only; no person has evaluated its accessibility.",
    );
  });

  test("is claimed from a record, with who found it, when, and why they can judge", async () => {
    const metadata = await metadataOf({ accessibilityEvaluation: evaluation });
    expect(metadata).toContain(
      `<meta id="conformance" property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>
<meta id="certifier" refines="#conformance" property="a11y:certifiedBy">Ada &amp; Co.</meta>
<meta refines="#certifier" property="dcterms:date">2026-11-20</meta>
<meta refines="#certifier" property="a11y:certifierCredential">Accredited tester</meta>
<link rel="a11y:certifierReport" refines="#certifier" href="https://example.org/report?a=1&amp;b=2" />`,
    );
    expect(summaryIn(metadata)).toMatch(
      / Ada &amp; Co\. evaluated this version on 20 November 2026 and found that it conforms to WCAG 2\.2 Level AA\.$/,
    );
    expect(metadata).not.toContain("checked by program only");
  });

  test("needs neither credential nor report; an address of a credential is linked", async () => {
    const short = { ...evaluation, credential: null, report: null };
    expect(await metadataOf({ accessibilityEvaluation: short })).not.toMatch(/certifier(Credential|Report)/);
    const linked = { ...evaluation, credential: "https://example.org/badge" };
    expect(await metadataOf({ accessibilityEvaluation: linked })).toContain(
      '<link rel="a11y:certifierCredential" refines="#certifier" href="https://example.org/badge" />',
    );
  });

  test("is claimed in a form that has no findings", async () => {
    const book = await renderEpub(
      { ...handbookOfEveryNode(), accessibilityEvaluation: evaluation },
      pageMapOfEveryNode(),
    );
    const { messages } = await EpubCheck.validate(book, { includeUsage: true });
    expect(messages.filter(({ id }) => id !== "CSS-028")).toEqual([]);
  });
});

describe("what the files show decides", () => {
  test("that pictures have to be seen: some in the text, not the cover alone", async () => {
    expect(valuesOf(await metadataOf({}), "accessMode")).toEqual(["textual", "visual"]);
    const metadata = await metadataOf(withoutPictures());
    expect(valuesOf(metadata, "accessMode")).toEqual(["textual"]);
    expect(valuesOf(metadata, "accessModeSufficient")).toEqual(["textual"]);
  });

  test("that nothing flashes or moves, unless a drawing may", async () => {
    expect(valuesOf(await metadataOf({}), "accessibilityHazard")).toEqual(["none"]);
    const moving = new TextEncoder().encode(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="3"><animate attributeName="r" to="9" dur="1s"/></circle></svg>',
    );
    const images = Object.fromEntries(
      Object.entries(handbookOfEveryNode().images).map(([path, image]) => [path, { ...image, data: moving }]),
    );
    expect(valuesOf(await metadataOf({ images }), "accessibilityHazard")).toEqual(["unknown"]);
  });

  test("which features are named", async () => {
    expect(valuesOf(await metadataOf({}), "accessibilityFeature")).toEqual([
      "tableOfContents",
      "readingOrder",
      "structuralNavigation",
      "pageNavigation",
      "pageBreakMarkers",
      "alternativeText",
      "longDescription",
      "displayTransformability",
      "ARIA",
      "unlocked",
    ]);
    expect(summaryIn(await metadataOf(withoutPictures()))).not.toContain("tables");
  });
});

describe("the package document names", () => {
  test("the source of its pages, in the new way and the old", async () => {
    const metadata = await metadataOf({});
    const name = "Massage and migraine (Handbook to print, PDF, A4)";
    expect(metadata).toContain(`<dc:source id="page-source">${name}</dc:source>`);
    expect(metadata).toContain('<meta refines="#page-source" property="source-of">pagination</meta>');
    expect(metadata).toContain(`<meta property="pageBreakSource">${name}</meta>`);
  });

  test("the day on which the text was written, and none that nobody gave", async () => {
    expect(await metadataOf({})).toContain("<dc:date>2026-11-22</dc:date>");
    expect(await metadataOf({ dates: [] })).not.toContain("<dc:date>");
  });

  test("the languages of whole sections after that of the handbook", async () => {
    const [part] = handbookOfEveryNode().parts;
    const sections = part?.sections.map((section) => ({ ...section, lang: "fr" })) ?? [];
    const parts = [{ id: "p", title: null, sections }, ...handbookOfEveryNode().parts.slice(1)];
    expect([...(await metadataOf({ parts })).matchAll(/<dc:language>(.*?)</g)].map(([, tag]) => tag)).toEqual(
      ["en", "fr"],
    );
  });

  test("the cover both ways, and for older readers the places that the landmarks name", async () => {
    const metadata = await metadataOf({});
    expect(metadata).toMatch(/href="cover\.png" media-type="image\/png" properties="cover-image"/);
    expect(metadata).toContain('<meta name="cover" content="cover-image" />');
    expect(
      [...metadata.matchAll(/<reference type="(.*?)" .*? href="(.*?)"/g)].map((match) => match.slice(1)),
    ).toEqual([
      ["cover", "cover.xhtml"],
      ["title-page", "title-page.xhtml"],
      ["toc", "toc.xhtml"],
      ["text", "get-help-now.xhtml"],
      ["glossary", "glossary.xhtml"],
      ["bibliography", "sources.xhtml"],
    ]);
  });
});

/** One section with one heading. */
function withoutPictures(): Partial<Handbook> {
  const [part] = handbookOfEveryNode().parts;
  const [section] = part?.sections ?? [];
  if (part === undefined || section === undefined) throw new Error("The handbook has a section.");
  const plain = {
    ...section,
    blocks: [{ type: "paragraph", key: 1, source, children: inlines(["Words."]) }],
  } as const;
  return { parts: [{ ...part, sections: [plain] }] };
}

async function metadataOf(changes: Partial<Handbook>): Promise<string> {
  const pages = changes.parts === undefined ? pageMapOfEveryNode() : { pages: [] };
  const files = readZip(await renderEpub({ ...handbookOfEveryNode(), ...changes }, pages));
  const file = files.find(({ name }) => name.endsWith(".opf"));
  return new TextDecoder().decode(file?.data);
}

function valuesOf(metadata: string, property: string): readonly (string | undefined)[] {
  return [...metadata.matchAll(new RegExp(`property="schema:${property}">(.*?)<`, "g"))].map(
    ([, value]) => value,
  );
}

function summaryIn(metadata: string): string | undefined {
  return valuesOf(metadata, "accessibilitySummary")[0];
}
