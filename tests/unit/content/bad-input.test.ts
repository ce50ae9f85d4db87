import { expect, test } from "vitest";
import { checkContent } from "../../../src/build.ts";
import { checks } from "../../../src/checks/catalogue.ts";
import { rules } from "../../../src/diagnostics/rules.ts";
import type { RuleName } from "../../../src/diagnostics/rules.ts";
import { contentFolder, smallest } from "./content-folder.ts";
import type { Files } from "./content-folder.ts";

interface BadInput {
  readonly rule: RuleName;
  /** What is wrong, as a nurse would say it. */
  readonly name: string;
  readonly files: Files;
  /** file:line:column */
  readonly at: string;
}

const section = (markdown: string): Files => ({ ...smallest, "sections/one.md": markdown });
const one = "sections/one.md";
const handbook = (yaml: string): Files => ({ ...smallest, "handbook.yaml": yaml });
const reference = (id: string, status: string): string =>
  `- {id: ${id}, type: article-journal, title: T, carebook: {level: rct, status: ${status}}}\n`;
const edition = (yaml: string): Files => ({ ...smallest, "editions/north.yaml": yaml });
const glossary = (...terms: readonly string[]): string =>
  terms.map((term) => `- term: ${term}\n  definition: A word\n`).join("");
const figure = "# One\n\n![A dot](../dot.png)\n";
const evaluationOf = (version: string): string =>
  `accessibility-evaluation: {by: Ada, of-version: "${version}", standard: wcag-2.2-aa, date: 2026-11-22}\n`;
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

function scoreSheet({ score, ...head }: Readonly<Record<string, string>>): string {
  const keys = ["rater", "role", "date", "hash"].map((key) => `${key}: ${head[key] ?? "null"}\n`).join("");
  const items = Array.from(
    { length: 20 },
    (_, index) => `  - {item: ${index + 1}, asks: A, score: ${score}}\n`,
  );
  return `instrument: cdc-clear-communication-index\n${keys}items:\n${items.join("")}`;
}

const badInputs: readonly BadInput[] = [
  {
    rule: "link-target-exists",
    name: "a tool for a heading that is not there",
    files: section("---\ntools: {questions: what-to-ask}\n---\n\n# One\n\n## Ask {#ask}\n\n- Why?\n"),
    at: "sections/one.md:1:1",
  },
  {
    rule: "key-is-known",
    name: "a tool that there is not",
    files: section("---\ntools: {quiz: ask}\n---\n\n# One\n\n## Ask {#ask}\n\n- Why?\n"),
    at: "sections/one.md:2:9",
  },
  {
    rule: "data-matches-schema",
    name: "a language by its name",
    files: handbook("title: T\nlanguage: English\n"),
    at: "handbook.yaml:2:1",
  },
  {
    rule: "file-is-used",
    name: "a text file among the sections",
    files: { ...smallest, "sections/notes.txt": "Notes" },
    at: "sections/notes.txt:1:1",
  },
  {
    rule: "data-present",
    name: "a table from data that is not there",
    files: section("# One\n\n{{< providers >}}\n"),
    at: `${one}:3:1`,
  },
  {
    rule: "evaluation-is-finished",
    name: "a score sheet with a rater and no scores",
    files: { ...smallest, "evaluations/cdc.yaml": scoreSheet({ rater: "Bo", score: "null" }) },
    at: "evaluations/cdc.yaml:6:1",
  },
  {
    rule: "evaluation-covers-this-text",
    name: "a score sheet of other words",
    files: {
      ...smallest,
      "evaluations/cdc.yaml": scoreSheet({
        rater: "Bo",
        role: "librarian",
        date: "2026-11-20",
        hash: '"0000000000000000"',
        score: "1",
      }),
    },
    at: "evaluations/cdc.yaml:5:1",
  },
  {
    rule: "data-present",
    name: "a table of registers where no provider is one",
    files: {
      ...section("# One\n\n{{< providers kind=register >}}\n"),
      "providers.yaml":
        "- {id: w, name: W, url: https://example.org/, country: GB, kind: Club, does: A., does-not: B., checked: null}\n",
    },
    at: `${one}:3:1`,
  },
  {
    rule: "shortcode-is-known",
    name: "a table from data of a kind that there is not",
    files: section("# One\n\n{{< providers kind=shop >}}\n"),
    at: `${one}:3:1`,
  },
  {
    rule: "shortcode-is-known",
    name: "a shortcode with a name that every object has",
    files: section("# One\n\n{{< constructor >}}\n"),
    at: `${one}:3:1`,
  },
  {
    rule: "value-exists",
    name: "a value with a name that every object has",
    files: section("# One\n\n{{< var constructor >}}\n"),
    at: `${one}:3:1`,
  },
  {
    rule: "table-well-formed",
    name: "a row with a cell too many",
    files: section("# One\n\n| A | B |\n| - | - |\n| 1 | 2 | 3 |\n"),
    at: `${one}:5:1`,
  },
  {
    rule: "table-well-formed",
    name: "text right below a table",
    files: section("# One\n\n| A | B |\n| - | - |\n| 1 | 2 |\nTable: Caption\n"),
    at: `${one}:6:1`,
  },
  {
    rule: "front-matter-well-formed",
    name: "front matter without an end",
    files: section("---\ntitle: One\n\n# One\n\nText.\n"),
    at: `${one}:1:1`,
  },
  {
    rule: "comment-is-closed",
    name: "a comment without an end",
    files: section("# One\n\n<!-- for us only\n\nText.\n"),
    at: `${one}:3:1`,
  },
  {
    rule: "markup-is-read",
    name: "a heading without a space",
    files: section("# One\n\n#Heading\n"),
    at: `${one}:3:1`,
  },
  {
    rule: "markup-is-read",
    name: "a fence that opens nothing",
    files: section("# One\n\nText.\n\n:::\n"),
    at: `${one}:5:1`,
  },
  {
    rule: "container-well-formed",
    name: "a care card without a list",
    files: section("# One\n\n::: care-card soon\n## See a doctor if:\n\nyou are tired\n:::\n"),
    at: `${one}:3:1`,
  },
  {
    rule: "container-well-formed",
    name: "a care card in a list of another",
    files: section(
      "# One\n\n:::: care-card urgent\n## Ask now\n\n- if:\n\n  ::: care-card soon\n  ## Ask\n\n  - pain\n  :::\n::::\n",
    ),
    at: `${one}:8:3`,
  },
  {
    rule: "link-target-exists",
    name: "a link without a target",
    files: section("# One\n\nSee [it]().\n"),
    at: `${one}:3:5`,
  },
  {
    rule: "handbook-file-present",
    name: "no handbook.yaml",
    files: { "a.md": "# A\n" },
    at: "handbook.yaml:1:1",
  },
  {
    rule: "sections-present",
    name: "no section",
    files: { "handbook.yaml": "title: T\nlanguage: en\n" },
    at: ":1:1",
  },
  {
    rule: "file-is-utf-8",
    name: "a file in Latin-1",
    files: { ...smallest, "sections/two.md": Buffer.from("# Caf\u00e9", "latin1") },
    at: "sections/two.md:1:1",
  },
  {
    rule: "text-without-control-characters",
    name: "a stray control character",
    files: section("# One\n\nA\u0007b.\n"),
    at: `${one}:3:2`,
  },
  {
    rule: "yaml-well-formed",
    name: "broken YAML",
    files: handbook('title: "T\nlanguage: en\n'),
    at: "handbook.yaml:3:1",
  },
  {
    rule: "yaml-well-formed",
    name: "a star that YAML reads as an alias",
    files: section("---\ntitle: *important*\n---\n# One\n"),
    at: `${one}:2:1`,
  },
  {
    rule: "data-matches-schema",
    name: "no title",
    files: handbook("language: en\n"),
    at: "handbook.yaml:1:1",
  },
  {
    rule: "data-matches-schema",
    name: "a language that is none",
    files: handbook("title: T\nlanguage: English (UK)\n"),
    at: "handbook.yaml:2:1",
  },
  {
    rule: "data-matches-schema",
    name: "a date that does not exist",
    files: section("---\ndates: {written: 2026-02-30}\n---\n# One\n\nText.\n"),
    at: `${one}:2:9`,
  },
  {
    rule: "key-is-known",
    name: "a misspelt key",
    files: handbook("title: T\nlanguage: en\nsubtitel: S\n"),
    at: "handbook.yaml:3:1",
  },
  {
    rule: "key-is-known",
    name: "a misspelt key in front matter",
    files: section("---\nsumary: S\n---\n# One\n\nText.\n"),
    at: `${one}:2:1`,
  },
  {
    rule: "feature-available",
    name: "a translation, which does not work yet",
    files: { ...smallest, "translations/de/handbook.yaml": "title: Klein\n" },
    at: "translations/de/handbook.yaml:1:1",
  },
  {
    rule: "edition-name-valid",
    name: "an edition whose file name can't stand in an address",
    files: { ...smallest, "editions/North Ward.yaml": "name: North\n" },
    at: "editions/North Ward.yaml:1:1",
  },
  {
    rule: "file-is-used",
    name: "an edition that is saved as something else",
    files: { ...smallest, "editions/north.yml": "name: North\n" },
    at: "editions/north.yml:1:1",
  },
  {
    rule: "key-is-known",
    name: "an edition's phone in the wrong place",
    files: edition("name: North\nphone: 01632 960 001\n"),
    at: "editions/north.yaml:2:1",
  },
  {
    rule: "data-matches-schema",
    name: "an edition of nobody",
    files: edition("country: GB\n"),
    at: "editions/north.yaml:1:1",
  },
  {
    rule: "data-matches-schema",
    name: "a colour by its name",
    files: edition("name: North\ncolours: {main: navy}\n"),
    at: "editions/north.yaml:2:11",
  },
  {
    rule: "data-matches-schema",
    name: "a colour without quotation marks, which YAML takes for a comment",
    files: edition("name: North\ncolours:\n  main: #1B4B43\n"),
    at: "editions/north.yaml:3:3",
  },
  {
    rule: "data-matches-schema",
    name: "a logo without words",
    files: { ...edition("name: North\nlogo: {file: dot.png}\n"), "editions/dot.png": png },
    at: "editions/north.yaml:2:1",
  },
  {
    rule: "image-exists",
    name: "a logo that is not there",
    files: edition("name: North\nlogo: {file: north.png, alt: North}\n"),
    at: "editions/north.yaml:2:8",
  },
  {
    rule: "edition-colour-has-contrast",
    name: "a colour too faint to read",
    files: edition('name: North\ncolours: {main: "#E53935"}\n'),
    at: "editions/north.yaml:2:11",
  },
  {
    rule: "edition-colour-has-contrast",
    name: "a colour too faint to read on dark pages",
    files: edition('name: North\ncolours: {main: "#0B4A78", main-dark: "#0B4A78"}\n'),
    at: "editions/north.yaml:2:28",
  },
  {
    rule: "country-has-emergency-number",
    name: "an edition for a country whose number nobody has written down",
    files: edition("name: North\ncountry: GB\n"),
    at: "editions/north.yaml:2:1",
  },
  {
    rule: "edition-expires-with-text",
    name: "an edition that lasts longer than its text",
    files: {
      ...smallest,
      "handbook.yaml": "title: Small\nlanguage: en\ndates: {next-review: 2027-01-01}\n",
      "editions/north.yaml": "name: North\ndocument: {expires: 2028-01-01}\n",
    },
    at: "editions/north.yaml:2:12",
  },
  {
    rule: "review-covers-this-text",
    name: "a clinic's review of an earlier text",
    files: edition(
      'name: North\nreviews:\n  - {name: Ada, role: nurse, date: 2026-11-22, hash: "0123456789abcdef"}\n',
    ),
    at: "editions/north.yaml:3:48",
  },
  {
    rule: "data-matches-schema",
    name: "a term without its definition",
    files: { ...smallest, "glossary.yaml": "- term: text\n" },
    at: "glossary.yaml:1:3",
  },
  {
    rule: "data-matches-schema",
    name: "an image in a definition",
    files: { ...smallest, "glossary.yaml": "- term: text\n  definition: See ![a dot](images/dot.png)\n" },
    at: "glossary.yaml:2:3",
  },
  {
    rule: "citation-key-exists",
    name: "a definition that cites what is not there",
    files: { ...smallest, "glossary.yaml": "- term: text\n  definition: Words [@a]\n" },
    at: "glossary.yaml:2:21",
  },
  {
    rule: "note-defined",
    name: "the mark of a note in a definition",
    files: { ...smallest, "glossary.yaml": "- term: text\n  definition: Words[^1]\n" },
    at: "glossary.yaml:2:15",
  },
  {
    rule: "section-id-valid",
    name: "a section with the name of the glossary's page",
    files: { ...smallest, "glossary.yaml": "[]\n", "sections/glossary.md": "# Words\n" },
    at: "sections/glossary.md:1:1",
  },
  {
    rule: "glossary-term-unique",
    name: "a term that stands twice, once with a capital",
    files: { ...smallest, "glossary.yaml": `${glossary("text", "Text")}  forms: [one]\n` },
    at: "glossary.yaml:3:3",
  },
  {
    rule: "glossary-term-unique",
    name: "a form that is another's term",
    files: { ...smallest, "glossary.yaml": `${glossary("text", "one")}  forms: [ones, text]\n` },
    at: "glossary.yaml:5:17",
  },
  {
    rule: "glossary-term-unique",
    name: "an address that stands twice",
    files: {
      ...smallest,
      "glossary.yaml": `${glossary("text")}  id: here\n${glossary("one")}  id: here\n`,
    },
    at: "glossary.yaml:6:3",
  },
  {
    rule: "glossary-term-used",
    name: "a term that no section uses",
    files: { ...smallest, "glossary.yaml": glossary("text", "aura") },
    at: "glossary.yaml:3:3",
  },
  {
    rule: "abbreviation-used",
    name: "letters that no section uses",
    files: { ...smallest, "abbreviations.yaml": "# Letters\nTIA: transient ischaemic attack\n" },
    at: "abbreviations.yaml:2:1",
  },
  {
    rule: "data-matches-schema",
    name: "letters without words",
    files: { ...smallest, "abbreviations.yaml": "TIA:\n" },
    at: "abbreviations.yaml:1:1",
  },
  {
    rule: "description-follows-figure",
    name: "a description without a picture",
    files: section("# One\n\nText.\n\n::: description\nA dot.\n:::\n"),
    at: `${one}:5:1`,
  },
  {
    rule: "description-follows-figure",
    name: "a second description",
    files: {
      ...section(`${figure}\n::: description\nA dot.\n:::\n\n::: description\nIt.\n:::\n`),
      "dot.png": png,
    },
    at: `${one}:9:1`,
  },
  {
    rule: "description-follows-figure",
    name: "a description of a picture that shows nothing",
    files: {
      ...section("# One\n\n![](../dot.png){decorative}\n\n::: description\nA dot.\n:::\n"),
      "dot.png": png,
    },
    at: `${one}:5:1`,
  },
  {
    rule: "container-well-formed",
    name: "a heading in a description",
    files: { ...section(`${figure}\n::: description\n- a dot\n\n  ## Dot\n:::\n`), "dot.png": png },
    at: `${one}:8:3`,
  },
  {
    rule: "container-well-formed",
    name: "an empty description",
    files: { ...section(`${figure}\n::: description\n:::\n`), "dot.png": png },
    at: `${one}:5:1`,
  },
  {
    rule: "container-is-closed",
    name: "a description without an end",
    files: { ...section(`${figure}\n::: description\nA dot.\n`), "dot.png": png },
    at: `${one}:5:1`,
  },
  {
    rule: "section-listed-once",
    name: "a section that the list forgets",
    files: {
      ...smallest,
      "handbook.yaml": "title: T\nlanguage: en\nsections: [one.md]\n",
      "sections/two.md": "# Two\n\nText.\n",
    },
    at: "handbook.yaml:1:1",
  },
  {
    rule: "section-id-valid",
    name: "a page that Carebook makes itself",
    files: { ...smallest, "sections/downloads.md": "# D\n\nText.\n" },
    at: "sections/downloads.md:1:1",
  },
  {
    rule: "section-id-unique",
    name: "two files for one page",
    files: { ...smallest, "sections/02-one.md": "# Two\n\nText.\n" },
    at: "sections/one.md:1:1",
  },
  {
    rule: "section-id-unique",
    name: "an alias that is another section",
    files: { ...smallest, "sections/two.md": "---\naliases: [one]\n---\n# Two\n" },
    at: "sections/two.md:1:1",
  },
  {
    rule: "data-matches-schema",
    name: "a version that changed nothing",
    files: { ...smallest, "changes.yaml": "- {version: 1, date: 2026-11-22, changes: []}\n" },
    at: "changes.yaml:1:34",
  },
  {
    rule: "link-target-exists",
    name: "a door to a section that is not there",
    files: handbook("title: T\nlanguage: en\ndoors:\n  - {title: Now?, link: Go, section: attack}\n"),
    at: "handbook.yaml:4:29",
  },
  {
    rule: "interface-words-in-language",
    name: "a language whose words we lack",
    files: handbook("title: T\nlanguage: cy\n"),
    at: "handbook.yaml:1:1",
  },
  {
    rule: "accessibility-evaluation-of-this-version",
    name: "an evaluation of an older version",
    files: handbook(`title: T\nlanguage: en\nversion: "0.2"\n${evaluationOf("0.1")}`),
    at: "handbook.yaml:4:37",
  },
  {
    rule: "accessibility-evaluation-of-this-version",
    name: "an evaluation of a handbook without a version",
    files: handbook(`title: T\nlanguage: en\n${evaluationOf("0.1")}`),
    at: "handbook.yaml:3:37",
  },
  {
    rule: "data-matches-schema",
    name: "an evaluation against a standard that is none",
    files: handbook(
      "title: T\nlanguage: en\naccessibility-evaluation: {standard: good, by: A, date: 2026-11-22, of-version: 1}\n",
    ),
    at: "handbook.yaml:3:28",
  },
  {
    rule: "section-has-title",
    name: "a section without a title",
    files: section("Only text.\n"),
    at: `${one}:1:1`,
  },
  {
    rule: "nesting-within-limit",
    name: "quotes in quotes in quotes",
    files: section(`# One\n\n${">".repeat(120)} deep\n`),
    at: `${one}:3:1`,
  },
  {
    rule: "heading-levels-consecutive",
    name: "a skipped heading level",
    files: section("# One\n\n## Two\n\n#### Four\n"),
    at: `${one}:5:1`,
  },
  {
    rule: "heading-levels-consecutive",
    name: "a second title",
    files: section("# One\n\nText.\n\n# Another\n"),
    at: `${one}:5:1`,
  },
  {
    rule: "heading-levels-consecutive",
    name: "a heading in a note above the heading of the notes",
    files: section("# One\n\nText.[^1]\n\n[^1]: A note.\n\n    ## Two\n"),
    at: `${one}:7:5`,
  },
  {
    rule: "heading-id-unique",
    name: "one id for two headings",
    files: section("# One\n\n## A {#x}\n\n## B {#x}\n"),
    at: `${one}:5:1`,
  },
  {
    rule: "heading-has-text",
    name: "a heading without words",
    files: section("# One\n\n##\n\nText.\n"),
    at: `${one}:3:1`,
  },
  {
    rule: "attribute-is-known",
    name: "an attribute that does nothing",
    files: section("# One\n\n## A {colour=red}\n"),
    at: `${one}:3:1`,
  },
  {
    rule: "container-is-known",
    name: "a container that is none",
    files: section("# One\n\n::: tip\nText.\n:::\n"),
    at: `${one}:3:1`,
  },
  {
    rule: "container-is-known",
    name: "a note of a kind that is none",
    files: section("# One\n\n::: note wide\nText.\n:::\n"),
    at: `${one}:3:1`,
  },
  {
    rule: "container-is-closed",
    name: "a container without an end",
    files: section("# One\n\n::: note\nText.\n"),
    at: `${one}:3:1`,
  },
  {
    rule: "container-well-formed",
    name: "a care card without a heading",
    files: section("# One\n\n::: care-card urgent\n- a sign\n:::\n"),
    at: `${one}:3:1`,
  },
  {
    rule: "raw-html-absent",
    name: "raw HTML that is refused",
    files: {
      ...section("# One\n\nA <wbr> word.\n"),
      "handbook.yaml": "title: T\nlanguage: en\nraw-html: refuse\n",
    },
    at: `${one}:3:3`,
  },
  {
    rule: "link-target-exists",
    name: "a link to a section that is not there",
    files: section("# One\n\nSee [two](two.md).\n"),
    at: `${one}:3:5`,
  },
  {
    rule: "link-target-exists",
    name: "a link to a heading that is not there",
    files: section("# One\n\nSee [two](#two).\n"),
    at: `${one}:3:5`,
  },
  {
    rule: "link-has-text",
    name: "a link without words",
    files: section("# One\n\nSee [](#one).\n"),
    at: `${one}:3:5`,
  },
  {
    rule: "link-scheme-allowed",
    name: "a script for a link",
    files: section("# One\n\nSee [it](javascript:alert).\n"),
    at: `${one}:3:5`,
  },
  {
    rule: "link-well-formed",
    name: "a link to a file name with a space",
    files: section("# One\n\nSee [two](part two.md).\n"),
    at: `${one}:3:1`,
  },
  {
    rule: "link-well-formed",
    name: "an address without a server",
    files: section("# One\n\nSee [it](https://../a).\n"),
    at: `${one}:3:5`,
  },
  {
    rule: "image-exists",
    name: "an image that is not there",
    files: section("# One\n\n![A hand](hand.png)\n"),
    at: `${one}:3:1`,
  },
  {
    rule: "image-inside-content",
    name: "an image outside the folder",
    files: section("# One\n\n![A hand](../../hand.png)\n"),
    at: `${one}:3:1`,
  },
  {
    rule: "image-local",
    name: "an image on another machine",
    files: section("# One\n\n![A hand](https://example.org/hand.png)\n"),
    at: `${one}:3:1`,
  },
  {
    rule: "image-readable",
    name: "an image that is none",
    files: { ...section("# One\n\n![A hand](hand.png)\n"), "sections/hand.png": "no image" },
    at: `${one}:3:1`,
  },
  {
    rule: "image-has-alt",
    name: "an image without alt text",
    files: { ...section("# One\n\n![](hand.png)\n"), "sections/hand.png": png },
    at: `${one}:3:1`,
  },
  {
    rule: "note-defined",
    name: "a mark without a note",
    files: section("# One\n\nText.[^9]\n"),
    at: `${one}:3:1`,
  },
  {
    rule: "note-defined",
    name: "a note that stands twice",
    files: section("# One\n\nText.[^1]\n\n[^1]: A.\n\n[^1]: B.\n"),
    at: `${one}:7:1`,
  },
  {
    rule: "note-referenced",
    name: "a note that no mark leads to",
    files: section("# One\n\nText.\n\n[^1]: A.\n"),
    at: `${one}:5:1`,
  },
  {
    rule: "citation-key-exists",
    name: "a citation of nothing",
    files: section("# One\n\nText [@nobody2020].\n"),
    at: `${one}:3:6`,
  },
  {
    rule: "citation-key-exists",
    name: "a citation with a page number",
    files: section("# One\n\nText [@nobody2020, p. 3].\n"),
    at: `${one}:3:1`,
  },
  {
    rule: "reference-status-checked",
    name: "a source from memory",
    files: { ...smallest, "references.yaml": reference("a2020", "MEMORY") },
    at: "references.yaml:1:1",
  },
  {
    rule: "reference-id-unique",
    name: "one id for two sources",
    files: { ...smallest, "references.yaml": reference("a2020", "PART") + reference("a2020", "PART") },
    at: "references.yaml:1:1",
  },
  {
    rule: "leaflet-stands-alone",
    name: "a link in the text for a leaflet",
    files: section(
      "---\ntitle: One\nleaflet: |\n  Look.\n\n  - See [this](https://a.example).\n---\n\nText.\n",
    ),
    at: `${one}:6:9`,
  },
  {
    rule: "value-exists",
    name: "a value that nobody gave",
    files: section("# One\n\nCall {{< var clinic.fax >}}.\n"),
    at: `${one}:3:6`,
  },
  {
    rule: "shortcode-is-known",
    name: "a shortcode that is none",
    files: section("# One\n\nA {{< video x >}} here.\n"),
    at: `${one}:3:3`,
  },
  {
    rule: "shortcode-is-known",
    name: "an evidence level that is none",
    files: section("# One\n\n{{< evidence good >}}\n"),
    at: `${one}:3:1`,
  },
  {
    rule: "country-has-emergency-number",
    name: "a country without a number",
    files: handbook("title: T\nlanguage: en\ncountry: FR\n"),
    at: "handbook.yaml:3:1",
  },
  {
    rule: "note-defined",
    name: "a note without text",
    files: section("# One\n\nText.[^1]\n\n[^1]:\n"),
    at: `${one}:5:1`,
  },
  {
    rule: "note-referenced",
    name: "a note that only itself leads to",
    files: section("# One\n\nText.\n\n[^1]: See here.[^1]\n"),
    at: `${one}:5:1`,
  },
];

test.each(badInputs)("$rule: $name", async ({ rule, files, at }) => {
  const { diagnostics } = await checkContent(await contentFolder(files), undefined);
  expect(diagnostics.map((found) => `${found.rule} ${found.file}:${found.line}:${found.column}`)).toEqual([
    `${rule} ${at}`,
  ]);
  expect(diagnostics[0]?.message).toMatch(/\S\.?$/);
  expect(diagnostics[0]?.hint).not.toBe("");
});

test("every rule has an input that breaks it", () => {
  // These need a folder that is not there, or pages and faces: they have tests of their own.
  const elsewhere = [
    "cover-text-fits",
    "printout-fits",
    "content-folder-readable",
    "edition-exists",
    "glyph-available",
    "hyphenation-language-known",
    "leaflet-text-fits-panel",
    "text-left-to-right",
  ];
  // Rules over the finished model, and waivers, have their examples in docs/rules.md.
  const inDocs = Object.keys(rules).filter((rule) => rule.startsWith("waiver-"));
  const checked = checks.map(({ rule }) => rule);
  const broken = new Set<string>([...badInputs.map(({ rule }) => rule), ...elsewhere, ...inDocs, ...checked]);
  expect(Object.keys(rules).filter((rule) => !broken.has(rule))).toEqual([]);
});

test("the smallest handbook has nothing wrong with it", async () => {
  const { diagnostics } = await checkContent(await contentFolder(smallest), undefined);
  expect(diagnostics).toEqual([]);
});

test("a folder that is not there is named", async () => {
  const { handbook: none, diagnostics } = await checkContent("no-such-folder", undefined);
  expect(none).toBeNull();
  expect(diagnostics.map(({ rule }) => rule)).toEqual(["content-folder-readable"]);
});

test("all problems are told at once, in the order of the files", async () => {
  const folder = await contentFolder({
    "handbook.yaml": "title: T\nlanguage: en\n",
    "sections/a.md": "# A\n\n[x](y.md)\n\n![](z.png)\n",
    "sections/b.md": "# B\n\n#### Deep\n",
  });
  const { diagnostics } = await checkContent(folder, undefined);
  expect(diagnostics.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
    "sections/a.md:3 link-target-exists",
    "sections/a.md:5 image-exists",
    "sections/a.md:5 image-has-alt",
    "sections/b.md:3 heading-levels-consecutive",
  ]);
});
