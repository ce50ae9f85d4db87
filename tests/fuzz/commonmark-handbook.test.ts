import { readFileSync, writeFileSync } from "node:fs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkContent } from "../../src/build.ts";
import { createMarkdownParser } from "../../src/content/markdown/markdown-parser.ts";
import { findMissingGlyphs, loadFonts } from "../../src/pdf/fonts.ts";
import {
  commonmarkHandbook,
  exampleSections,
  handbookOfExamples,
  leftOutPath,
  type ExampleSection,
  type LeftOut,
} from "../generator/commonmark-handbook.ts";
import { findLosses } from "../generator/find-losses.ts";
import { writeContent } from "../generator/write-content.ts";

const parser = createMarkdownParser();
const fonts = loadFonts();

test("every example is in the handbook, or in the list of those that are not, with the reason", async () => {
  const sections = exampleSections();
  const leftOut: LeftOut[] = [];
  for (const section of sections) {
    const reason = await reasonToLeaveOut(section);
    if (reason !== null) leftOut.push({ number: section.number, markdown: section.markdown, reason });
  }
  if (process.env["GOLDEN_UPDATE"] === "1") {
    writeFileSync(leftOutPath, `${JSON.stringify(leftOut, null, 2)}\n`);
  }
  expect(leftOut).toEqual(JSON.parse(readFileSync(leftOutPath, "utf8")));
  const inHandbook = Object.keys(commonmarkHandbook().files).filter((path) => path.startsWith("sections/"));
  expect(inHandbook.length + leftOut.length).toBe(652);
});

test("nothing of the specification's examples is lost in any format", async () => {
  const { problems, refusals, words } = await findLosses(commonmarkHandbook(), () => Promise.resolve([]));
  expect(refusals).toEqual([]);
  const unexplained = (problems ?? []).filter((problem) => !explained.some(({ told }) => told.test(problem)));
  expect(unexplained.join("\n\n")).toBe("");
  for (const { told } of explained) expect(problems?.some((problem) => told.test(problem))).toBe(true);
  expect(words).toBeGreaterThan(9_000);
});

/** What our content format has against an example; null when it takes it. */
async function reasonToLeaveOut(section: ExampleSection): Promise<string | null> {
  if (holdsRawHtml(section.markdown)) return "It holds raw HTML, which is no content.";
  if (section.text === null) return "It shows an address as text, so an address can't change unseen.";
  const rules = await brokenRules(section);
  return rules.length === 0 ? null : rules.join(", ");
}

async function brokenRules(section: ExampleSection): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "carebook-example-"));
  try {
    writeContent(handbookOfExamples("example", [section]), folder);
    const { handbook, diagnostics } = await checkContent(folder, "0");
    const glyphs = handbook === null ? [] : findMissingGlyphs(handbook, fonts);
    const errors = [...diagnostics, ...glyphs].filter(({ severity }) => severity === "error");
    return [...new Set(errors.map(({ rule, message }) => `${rule}: ${message}`))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function holdsRawHtml(markdown: string): boolean {
  return parser
    .parse(markdown, {})
    .some(
      ({ type, children }) =>
        type === "html_block" || children?.some((child) => child.type === "html_inline") === true,
    );
}

/** What the gates rightly wonder at, since the examples themselves have it. */
const explained = [
  { told: /^tags: .*some glyphs are no letters in "\u{FFFD}"\.$/u, why: "the example holds U+FFFD" },
];
