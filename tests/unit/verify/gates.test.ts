import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gateNames, gatePromises, type GateName } from "../../../src/verify/finding.ts";
import { readingGates } from "../../../src/verify/gates/all-gates.ts";
import { judge, openCopy, type FinishedCopy } from "../../faults/finished-copy.ts";
import type { Damage } from "../../faults/operators/operator.ts";
import { textOf } from "../../faults/operators/pdf-objects.ts";
import { buildSmallHandbook } from "../../support/build-small-handbook.ts";

// One handbook that is as it has to be; each line below breaks one promise in one format.
const section = [
  "# One",
  "Plain words with a [link](02-other.md), [one out](https://example.org/) and [du pain]{lang=fr}.",
  "## Deeper",
  "![A hand](../images/hand.svg)",
  "| Head | Foot |\n| - | - |\n| a | b |",
  "Words with a note.[^n]",
  "[^n]: The note.",
].join("\n\n");

const made: { folder: string; copy: FinishedCopy | null } = { folder: "", copy: null };

beforeAll(async () => {
  const built = await buildSmallHandbook({ "sections/01-case.md": `${section}\n` });
  made.folder = built.folder;
  made.copy = await openCopy("small", built.content, built.dist);
});
afterAll(() => rmSync(made.folder, { recursive: true, force: true }));

type Change = readonly [
  gate: GateName,
  where: string,
  before: string | RegExp,
  after: string,
  message: RegExp,
];

const inSite: readonly Change[] = [
  ["parity", "case.html", "Plain words", "Words", /words differ/],
  ["links", "case.html", 'href="other.html"', 'href="gone.html"', /"gone.html" names no file/],
  [
    "headings",
    "case.html",
    /<h2 id="deeper">(.*?)<\/h2>/,
    '<h4 id="deeper">$1</h4>',
    /has level 4, and the one before it 1/,
  ],
  ["alternatives", "case.html", / alt="A hand"/, "", /has no alternative text/],
  ["languages", "case.html", /<html lang="[^"]*"/, '<html lang="fr"', /html lang is "fr"/],
  ["identifiers", "case.html", 'id="deeper"', 'id="case"', /"case" stands there more than once/],
  ["page-list", "handbook.html", 'id="page--3"', 'id="page--33"', /The page marks differs? at 3/],
  ["navigation", "index.html", ">One</a>", ">Won</a>", /"Won" instead of "One"/],
  ["outside", "case.html", "</head>", "<script>1</script></head>", /script is written into the page/],
  ["metadata", "index.html", /<title>[^<]*/, "<title>Other", /Its title is "Other"/],
  ["hidden", "case.html", "<p>Plain", '<p aria-hidden="true">Plain', /hidden from screen readers/],
];

const inBook: readonly Change[] = [
  ["parity", "case.xhtml", "Plain words", "Words", /words differ/],
  ["links", "case.xhtml", 'href="other.xhtml"', 'href="gone.xhtml"', /names no file/],
  ["headings", "case.xhtml", /<h2 id="deeper">(.*?)<\/h2>/, '<h4 id="deeper">$1</h4>', /has level 4/],
  ["alternatives", "case.xhtml", ' alt="A hand"', "", /has no alternative text/],
  ["languages", "content.opf", /<dc:language>[^<]*</, "<dc:language>fr<", /dc:language is "fr"/],
  ["identifiers", "case.xhtml", 'id="deeper"', 'id="case"', /more than once/],
  ["page-list", "toc.xhtml", '#page--3">3<', '#page--3">4<', /The page list differs at 3/],
  ["navigation", "toc.ncx", "<text>One<", "<text>Won<", /The NCX differs at 1/],
  ["outside", "style.css", /^/, '@import "https://example.org/a.css";', /asks for https:\/\/example.org/],
  ["container", "content.opf", /<itemref [^>]*>/, "", /is not in the reading order/],
  [
    "metadata",
    "content.opf",
    /<meta property="schema:accessibilityFeature">tableOfContents<\/meta>/,
    "",
    /does not claim tableOfContents/,
  ],
  ["hidden", "case.xhtml", "<p>Plain", '<p hidden="hidden">Plain', /hidden from everybody/],
];

const inPdf: readonly Change[] = [
  ["parity", "/S/TH/P", "/S/TH/P", "/S/TD/P", /passages differ/],
  ["links", "/S/URI", /\/URI \([^)]*\)/, "/URI (file:x)", /leads to "file:x"/],
  ["headings", "/S/H2", "/S/H2", "/S/H4", /level 4/],
  ["alternatives", "/S/Figure", /\/Alt \([^)]*\)/, "", /has no words/],
  ["languages", "/Type /Catalog", /\/Lang \([^)]*\)/, "/Lang (fr)", /Lang is "fr"/],
  ["identifiers", "/Dests", /\(case\)/, "(other)", /"other" stands there more than once/],
  ["page-list", "/Type /Catalog", "/S/D", "/S/D/St 2", /The page list differs at 1/],
  ["navigation", "/Title (One)", "(One)", "(Won)", /"Won" leads to "One"/],
  ["tags", "/S/TH", /\/Scope\/\w+/, "", /does not say what it heads/],
  [
    "outside",
    "/Type /Catalog",
    "/Type /Catalog",
    "/Type /Catalog /OpenAction <</S/JavaScript>>",
    /when it is opened/,
  ],
  ["metadata", "/Type /Catalog", /\/ViewerPreferences \d+ 0 R/, "", /file name in place of its title/],
];

describe("a good handbook", () => {
  test.each(readingGates.map((gate) => [gate.name, gate] as const))("keeps the promise of %s", (_, gate) => {
    const { handbook } = copy();
    const { site, epub, pdf } = handbook;
    if (site === null || epub === null || pdf === null) throw new Error("The handbook is not whole");
    expect([
      ...(gate.site?.(site, handbook) ?? []),
      ...(gate.epub?.(epub, handbook) ?? []),
      ...(gate.pdf?.(pdf, handbook) ?? []),
      ...(gate.together?.(handbook) ?? []),
    ]).toEqual([]);
  });
});

describe("in the site", () => {
  test.each(inSite)("%s is broken by a change of %s", async (gate, file, before, after, message) => {
    const text = copy().files.siteTexts.get(file) ?? "";
    const texts = new Map([[file, changed(text, before, after)]]);
    expect(await messagesOf({ kind: "site", texts }, gate)).toMatch(message);
  });
});

describe("in the EPUB", () => {
  test.each(inBook)("%s is broken by a change of %s", async (gate, file, before, after, message) => {
    const entries = copy().files.epub.map((entry) =>
      entry.name.endsWith(`/${file}`)
        ? {
            ...entry,
            data: new TextEncoder().encode(changed(new TextDecoder().decode(entry.data), before, after)),
          }
        : entry,
    );
    expect(await messagesOf({ kind: "epub", entries }, gate)).toMatch(message);
  });
});

describe("in the PDF", () => {
  test.each(inPdf)(
    "%s is broken by a change of an object with %s",
    async (gate, holding, before, after, message) => {
      const file = copy().files.pdf;
      const number = [...file.objects.keys()].find((candidate) => {
        const text = textOf(file, candidate);
        return text.includes(holding) && text.replace(before, after) !== text;
      });
      if (number === undefined) throw new Error(`No object with ${holding} changes`);
      const rewrites = new Map([[number, changed(textOf(file, number), before, after)]]);
      expect(await messagesOf({ kind: "pdf", rewrites }, gate)).toMatch(message);
    },
  );
});

test("every gate says what it promises, and every one that reads files is asked", () => {
  expect(Object.keys(gatePromises)).toEqual([...gateNames]);
  expect(["opens", "bytes", "rebuild", ...readingGates.map(({ name }) => name)]).toEqual([...gateNames]);
});

async function messagesOf(damage: Damage, gate: GateName): Promise<string> {
  const findings = await judge(copy(), damage);
  return findings
    .filter((finding) => finding.gate === gate)
    .map((finding) => finding.message)
    .join("\n");
}

function changed(text: string, before: string | RegExp, after: string): string {
  const other = text.replace(before, after);
  if (other === text) throw new Error(`Nothing matches ${String(before)}`);
  return other;
}

function copy(): FinishedCopy {
  if (made.copy === null) throw new Error("The handbook was not built");
  return made.copy;
}
