import { HtmlValidate } from "html-validate";
import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/build.ts";
import { readabilityReport } from "../../../src/checks/readability-report.ts";
import { allSections } from "../../../src/document/handbook.ts";
import { inlinesOf } from "../../../src/document/visit.ts";
import { calendarOf } from "../../../src/review-report/calendar.ts";
import { citedSentences, sourcesByKey } from "../../../src/review-report/cited-sentences.ts";
import { judgedItems } from "../../../src/review-report/judged-items.ts";
import type { ReportInput } from "../../../src/review-report/report-input.ts";
import { renderReviewReport } from "../../../src/review-report/review-report.ts";
import { contentFolder } from "../content/content-folder.ts";
import type { Files } from "../content/content-folder.ts";

const asOf = "2026-11-25";

async function inputOf(folder: string): Promise<ReportInput> {
  const { handbook, ...checked } = await checkContent(folder, "0", asOf);
  if (handbook === null) throw new Error(JSON.stringify(checked.diagnostics));
  return { ...checked, handbook, asOf, readability: readabilityReport(handbook) };
}

async function smallInput(files: Files = {}): Promise<ReportInput> {
  return inputOf(
    await contentFolder({
      "handbook.yaml": "title: Rest & sleep\nlanguage: en\n",
      "references.yaml": ["a", "b", "c", "d"]
        .map(
          (id) =>
            `- {id: ${id}, type: article-journal, title: "On ${id}", issued: 2020, carebook: {level: small-rct, people: 47, status: VERIFIED}}\n`,
        )
        .join(""),
      "sections/one.md": "# One\n\nText.\n",
      ...files,
    }),
  );
}

function pageOf(input: ReportInput): string {
  return renderReviewReport(input)["review.html"] ?? "";
}

describe("the report on our own handbook", () => {
  const made = inputOf("content");

  test("is valid, and html-validate finds no barrier in it", async () => {
    const judge = new HtmlValidate({ root: true, extends: ["html-validate:standard", "html-validate:a11y"] });
    const { results } = await judge.validateString(pageOf(await made));
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, line, message }) => ({ ruleId, line, message })),
      ),
    ).toEqual([]);
  });

  test("has no script, and asks for nothing but its own style sheet", async () => {
    const page = pageOf(await made);
    expect(page).not.toMatch(/<script|<img|<style|style=|https?:\/\/[^"]*\.(?:css|js)"/);
    expect([...page.matchAll(/<link [^>]*>/g)].map(([tag]) => tag)).toEqual([
      '<link rel="stylesheet" href="review.css" />',
    ]);
    expect(parse(page).childNodes.length).toBe(2);
  });

  test("lists every section, with the hash of its text", async () => {
    const input = await made;
    const page = pageOf(input);
    const sections = allSections(input.handbook).filter(({ number }) => number !== null);
    expect(sections.length).toBeGreaterThan(15);
    for (const { id, titleText, review } of sections) {
      expect(page).toContain(`<h2 id="section-${id}">`);
      expect(page).toContain(titleText.replaceAll("&", "&amp;"));
      expect(page).toContain(review?.hash ?? "no hash");
    }
  });

  test("lists every citation with its reference", async () => {
    const { handbook } = await made;
    const sources = sourcesByKey(handbook);
    let count = 0;
    for (const section of allSections(handbook)) {
      const cited = inlinesOf(section).flatMap((inline) =>
        inline.type === "citation" ? inline.items.map(({ key }) => key) : [],
      );
      const listed = citedSentences(section, sources);
      expect(listed.flatMap((sentence) => sentence.sources.map(({ citationKey }) => citationKey))).toEqual(
        cited,
      );
      expect(listed.filter(({ text }) => text === "")).toEqual([]);
      count += cited.length;
    }
    expect(count).toBeGreaterThan(100);
    const page = pageOf(await made);
    const table = /<section class="section"[\s\S]*<\/section>/.exec(page)?.[0] ?? "";
    expect([...table.matchAll(/<span class="kind">/g)].length).toBe(count);
  });

  test("is the same each time", async () => {
    expect(pageOf(await inputOf("content"))).toBe(pageOf(await made));
  });
});

describe("a citation is listed with", () => {
  test.each([
    ["the sentence that it stands in", "First. Rest helps [@a] a lot. Last.\n", ["Rest helps a lot.: a"]],
    [
      "the sentence that it stands behind",
      "Rest helps. [@a] Sleep too [@b].\n",
      ["Rest helps.: a", "Sleep too.: b"],
    ],
    [
      "all others of that sentence",
      "Rest helps [@a; @b] and heals [@c].\n",
      ["Rest helps and heals.: a b c"],
    ],
    [
      "its row, where a cell holds nothing else",
      "| Study | Source |\n| --- | --- |\n| Rest | [@a] |\n",
      ["Rest: a"],
    ],
    ["the words of a note", "Rest.[^1]\n\n[^1]: It helps [@d].\n", ["It helps.: d"]],
    ["the item of a list", "Note:\n\n- rest [@a]\n- *sleep [@b]*\n", ["rest: a", "sleep: b"]],
  ])("%s", async (_, markdown, expected) => {
    const { handbook } = await smallInput({ "sections/one.md": `# One\n\n${markdown}` });
    const [section] = allSections(handbook);
    const found = section === undefined ? [] : citedSentences(section, sourcesByKey(handbook));
    const lines = found.map(
      ({ text, sources }) => `${text}: ${sources.map(({ citationKey }) => citationKey).join(" ")}`,
    );
    expect(lines).toEqual(expected);
  });

  test("the definition in the glossary", async () => {
    const input = await smallInput({
      "glossary.yaml": "- {term: text, definition: 'What we read [@a].'}\n",
    });
    const glossary = allSections(input.handbook).find(({ id }) => id === "glossary");
    if (glossary === undefined) throw new Error("There is no glossary.");
    expect(citedSentences(glossary, sourcesByKey(input.handbook))).toMatchObject([
      { text: "text: What we read.", sources: [{ citationKey: "a" }] },
    ]);
  });

  test("the kind of its source, the number of people, and the reference", async () => {
    const page = pageOf(await smallInput({ "sections/one.md": "# One\n\nRest helps [@a].\n" }));
    expect(page).toContain('<span class="kind">[1] Small study, 47 people</span>. On a. 2020.');
  });
});

describe("the calendar", () => {
  test("starts with what should have been done, and tells sections of one day together", async () => {
    const input = await smallInput({
      "handbook.yaml": "title: T\nlanguage: en\ndates: {next-review: 2027-01-01}\n",
      "sections/one.md": "---\ntitle: One\ndates: {next-review: 2026-11-01}\n---\n\nText.\n",
      "sections/two.md": "---\ntitle: Two\ndates: {next-review: 2027-01-01}\n---\n\nText.\n",
      "providers.yaml":
        "- {id: w, name: W, url: https://example.org/, country: GB, kind: Club, does: A., does-not: B., checked: 2026-02-01}\n- {id: v, name: V, url: https://example.org/, country: GB, kind: Club, does: A., does-not: B., checked: null}\n",
    });
    expect(calendarOf(input)).toEqual([
      { date: null, what: "First review by a clinician (2): One; Two" },
      { date: null, what: "Look-up of providers that nobody has checked (1): V" },
      { date: "2026-11-01", what: "Check of the text against new evidence (1): One" },
      {
        date: "2027-01-01",
        what: "Check of the text against new evidence (2): the handbook as a whole; Two",
      },
      { date: "2027-02-01", what: "Look-up of a provider (1): W" },
    ]);
    const page = pageOf(input);
    expect(page).toMatch(/2026-11-01<\/th><td>overdue/);
    expect(page).toMatch(/2027-01-01<\/th><td>to come/);
  });
});

describe("the items that a program can judge", () => {
  const plain =
    "---\ntitle: One\nsummary: S.\n---\n\n## Steps\n\n1. Sit down.\n2. Rest as long as you like.\n";

  test("are yes where the text has it", async () => {
    const { handbook } = await smallInput({ "sections/one.md": plain });
    const verdicts = judgedItems(handbook).map(
      ({ instrument, item, verdict }) => `${instrument} ${item} ${verdict}`,
    );
    expect(verdicts).toEqual([
      ...[5, 7, 8, 9, 11, 17, 19, 20, 21, 22].map((item) => `pemat-p ${item} yes`),
      "pemat-p 23 no",
      ...[5, 6, 8, 9, 10].map((item) => `cdc-clear-communication-index ${item} yes`),
      "cdc-clear-communication-index 11 no",
      ...[14, 17].map((item) => `cdc-clear-communication-index ${item} yes`),
    ]);
  });

  test.each([
    [5, plain.replace("Sit down", "The legs are lifted"), "1 of 2 sentences look passive"],
    [7, plain.replace("Sit down", "Multiply the hours by 7"), "Multiply the hours by 7."],
    [8, plain.replace("Sit down", `Rest${" and rest".repeat(200)}`), "words, in “One”"],
    [9, "---\ntitle: One\n---\n\nText.\n", "Without headings inside: One"],
    [11, plain.replace("summary: S.\n", ""), "Without one: One"],
    [17, `${plain}\n| A | B |\n| --- | --- |\n| 1 | 2 |\n`, "1 of 1 pictures and tables have no caption"],
    [
      19,
      `${plain}\n| A | B | C | D | E |\n| --- | --- | --- | --- | --- |\n| 1 | 2 | 3 | 4 | 5 |\n\nTable: Wide\n`,
      "“Wide”",
    ],
    [20, "# One\n\nText.\n", "No sentence starts with something to do"],
    [21, "# One\n\nText.\n", "0 of 1 sentences"],
    [22, "# One\n\nText.\n", "0 numbered lists"],
  ])("PEMAT item %i is no where it has not, and says why", async (item, file, why) => {
    const { handbook } = await smallInput({ "sections/one.md": file });
    const found = judgedItems(handbook).find(
      (judged) => judged.instrument === "pemat-p" && judged.item === item,
    );
    expect(found?.verdict).toBe("no");
    expect(found?.why).toContain(why);
  });

  test("are none in a language that the program does not know", async () => {
    const input = await smallInput({ "handbook.yaml": "title: T\nlanguage: fr\n" });
    expect(judgedItems(input.handbook)).toEqual([]);
    expect(pageOf(input)).toContain("it knows English only");
  });
});

test("findings, waivers with their reasons, and markup in titles are told as text", async () => {
  const input = await smallInput({
    "handbook.yaml": "title: Rest & <b>sleep</b>\nlanguage: en\n",
    "glossary.yaml": "- {term: nothing, definition: Nothing.}\n",
    "sections/one.md": "# One\n\n<!-- waive markup-is-read: it is a sign & no heading -->\n#nothing here\n",
    "sections/two.md": "# Two\n\n#something here\n",
  });
  const page = pageOf(input);
  expect(page).toContain("<h1>Review of Rest &amp; &lt;b&gt;sleep&lt;/b&gt;</h1>");
  expect(page).toContain("<strong>Waived:</strong> it is a sign &amp; no heading");
  expect(page).toMatch(/Line 3, warning, <code>markup-is-read<\/code>/);
});
