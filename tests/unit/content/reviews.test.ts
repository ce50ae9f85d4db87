import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/build.ts";
import { hasErrors } from "../../../src/diagnostics/diagnostic.ts";
import type { DateLine, Section } from "../../../src/document/handbook.ts";
import { handbookHash, leafletHash, textHash } from "../../../src/verify/expected/text-hashes.ts";
import { readSource } from "../../../src/verify/expected/read-source.ts";
import { contentFolder } from "./content-folder.ts";
import type { Files } from "./content-folder.ts";

const picture =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const matter = "title: One\nsummary: All of it.\nleaflet: |\n  Short.\n\n  - {{< var n >}} of it\n";
const body =
  "Words [@a2020] of  one.\n\n- a\n  - b\n\n![A dot](dot.png)\n\n{{< providers >}}\n\n{{< var n >}}\n";
const base: Files = {
  "handbook.yaml": "title: T\nlanguage: en-GB\nprofile: patient-information\nvalues: {n: 4}\n",
  "references.yaml":
    "- {id: a2020, type: article-journal, title: A, carebook: {level: rct, status: VERIFIED}}\n",
  "providers.yaml":
    "- {id: w, name: W, url: https://example.org/, country: GB, kind: Club, does: Walks., does-not: Runs., checked: null}\n",
  "glossary.yaml": "- {term: words, definition: What we read.}\n",
  "sections/dot.png": Buffer.from(picture, "base64"),
  "sections/dot.dark.png": Buffer.from(picture, "base64"),
  "sections/one.md": section(matter, body),
};

function section(frontMatter: string, markdown: string): string {
  return `---\n${frontMatter}---\n\n${markdown}`;
}

async function load(files: Files = {}): ReturnType<typeof checkContent> {
  return checkContent(await contentFolder({ ...base, ...files }), "0", "2026-11-22");
}

async function loadOne(files: Files = {}): Promise<Section> {
  const { handbook, diagnostics } = await load(files);
  const one = handbook?.parts[0]?.sections[0];
  if (one === undefined) throw new Error(JSON.stringify(diagnostics));
  return one;
}

async function hashes(files: Files = {}): Promise<readonly (string | null | undefined)[]> {
  const { review } = await loadOne(files);
  return [review?.hash, review?.leafletHash];
}

describe("the hash of a text", () => {
  test("is SHA-256, and the recipe in docs/content-format.md gives the same a second time", async () => {
    const folder = await contentFolder(base);
    const { handbook } = await checkContent(folder, "0");
    const source = readSource(folder);
    const one = source.parts[0]?.sections[0];
    if (one === undefined) throw new Error("The second reader found no section.");
    const review = handbook?.parts[0]?.sections[0]?.review;
    expect(review?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect([review?.hash, review?.leafletHash, handbook?.review?.hash]).toEqual([
      textHash(one, source),
      leafletHash(one, source),
      handbookHash(source),
    ]);
  });

  const textEdits: Readonly<Record<string, Files>> = {
    "a word": { "sections/one.md": section(matter, body.replace("Words", "Word")) },
    "the title": { "sections/one.md": section(matter.replace("One", "Two"), body) },
    "the summary": { "sections/one.md": section(matter.replace("All", "None"), body) },
    "an item that moves into another": {
      "sections/one.md": section(matter, body.replace("- a\n  - b", "- a\n- b")),
    },
    "a list that becomes a line": {
      "sections/one.md": section(matter, body.replace("- a\n  - b", "- a - b")),
    },
    "the kind of a source": {
      "references.yaml":
        "- {id: a2020, type: article-journal, title: A, carebook: {level: lab, status: VERIFIED}}\n",
    },
    "a row of a table from data": {
      "providers.yaml":
        "- {id: w, name: W, url: https://example.org/, country: GB, kind: Club, does: Runs., does-not: Runs., checked: null}\n",
    },
    "a picture's dark version": {
      "sections/dot.dark.png": Buffer.concat([Buffer.from(picture, "base64"), Buffer.from([0])]),
    },
    "a picture": { "sections/dot.png": Buffer.concat([Buffer.from(picture, "base64"), Buffer.from([0])]) },
  };
  test.each(Object.entries(textEdits))("is another one after a change of %s", async (_, files) => {
    const [text, leaflet] = await hashes();
    const [changedText, sameLeaflet] = await hashes(files);
    expect(changedText).not.toBe(text);
    expect(sameLeaflet).toBe(leaflet);
  });

  test("of the leaflet text is one of its own", async () => {
    const [text, leaflet] = await hashes();
    const [sameText, changedLeaflet] = await hashes({
      "sections/one.md": section(matter.replace("Short", "Long"), body),
    });
    expect(sameText).toBe(text);
    expect(changedLeaflet).not.toBe(leaflet);
  });

  test("of both is another one when a value in them changes", async () => {
    const before = await hashes();
    const after = await hashes({
      "handbook.yaml": "title: T\nlanguage: en-GB\nprofile: patient-information\nvalues: {n: 5}\n",
    });
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });

  const dated = `${matter}dates: {written: 2026-11-22}\naliases: [uno]\n`;
  const record = `reviews: [{name: A, role: b, date: 2026-01-01, hash: "0000000000000000"}]\n`;
  test.each([
    ["white space", section(matter, body.replace("of  one. ", "of one.").replaceAll("\n\n", "\n\n\n"))],
    ["line ends", section(matter, body).replaceAll("\n", "\r\n")],
    ["dates, old ids and reviews", section(`${dated}${record}`, body)],
  ])("stays through a change of %s", async (_, file) => {
    expect(await hashes({ "sections/one.md": file })).toEqual(await hashes());
  });

  test("stays when somebody looks a provider up", async () => {
    const providers = String(base["providers.yaml"]).replace("null", "2026-11-22");
    expect(await hashes({ "providers.yaml": providers })).toEqual(await hashes());
  });

  test("of the handbook is another one when a section, a leaflet text, the glossary or the cover changes", async () => {
    const edits: readonly Files[] = [
      {},
      { "sections/one.md": section(matter, body.replace("Words", "Word")) },
      { "sections/one.md": section(matter.replace("Short", "Long"), body) },
      { "glossary.yaml": "- {term: words, definition: What we hear.}\n" },
      {
        "handbook.yaml":
          "title: T\nsubtitle: U\nlanguage: en-GB\nprofile: patient-information\nvalues: {n: 4}\n",
      },
    ];
    const found = await Promise.all(edits.map(async (files) => (await load(files)).handbook?.review?.hash));
    expect(new Set(found).size).toBe(edits.length);
  });

  test("can be taken by names that every object has", async () => {
    const file = section(matter, "{{< constructor >}} {{< var constructor >}}\n");
    expect((await loadOne({ "sections/one.md": file })).review?.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

const written = "dates: {written: 2026-10-01}\n";

function reviewed(records: readonly string[], markdown = body): Files {
  const list = records.map((record) => `  - {name: Dr Ada, role: neurologist, ${record}}\n`).join("");
  return { "sections/one.md": section(`${matter}${written}reviews:\n${list}`, markdown) };
}

function reviewLineOf({ dates }: Section): DateLine | undefined {
  return dates.find(({ kind }) => kind === "reviewed");
}

describe("a review", () => {
  test("that there is none of is told as not yet", async () => {
    const one = await loadOne({ "sections/one.md": section(`${matter}${written}`, body) });
    expect(one.review?.status).toBe("none");
    expect(reviewLineOf(one)).toMatchObject({ text: "Not yet", date: null });
  });

  test("of these words is told with its day and its reviewer", async () => {
    const [hash = ""] = await hashes();
    const one = await loadOne(reviewed([`date: 2026-11-22, hash: "${hash?.slice(0, 16)}"`]));
    expect(one.review?.status).toBe("current");
    expect(reviewLineOf(one)).toEqual({
      kind: "reviewed",
      label: "Clinical review",
      text: "22 November 2026, by Dr Ada, neurologist",
      date: "2026-11-22",
      dateText: "22 November 2026",
    });
  });

  test("of other words gives no date, and is a warning at its hash that stops nothing", async () => {
    const [hash = ""] = await hashes();
    const files = reviewed([`date: 2026-11-22, hash: "${hash}"`], body.replace("Words", "Word"));
    expect(reviewLineOf(await loadOne(files))).toEqual({
      kind: "reviewed",
      label: "Clinical review",
      text: "Changed since the review of 22 November 2026 by Dr Ada, neurologist",
      date: null,
    });
    const { diagnostics } = await load(files);
    const found = diagnostics.filter(({ rule }) => rule === "review-covers-this-text");
    expect(found).toMatchObject([{ severity: "warning", file: "sections/one.md", line: 10 }]);
    expect(diagnostics.filter(({ rule }) => /review|leaflet/.test(rule))).toEqual(found);
  });

  test("that is newer counts more, wherever it stands in the list", async () => {
    const [hash = ""] = await hashes();
    const current = `date: 2026-11-22, hash: "${hash}"`;
    const old = 'date: 2025-11-22, hash: "0000000000000000"';
    expect((await loadOne(reviewed([current, old]))).review?.status).toBe("current");
    // An older review of the very words does not outweigh a newer one of others: the newer one may be of a correction.
    const wrong = 'date: 2026-11-23, hash: "0000000000000000"';
    expect((await loadOne(reviewed([wrong, current]))).review?.status).toBe("changed");
  });

  test("of the whole handbook is told in every section, until anything changes", async () => {
    const { handbook } = await load();
    const whole = `title: T\nlanguage: en-GB\nprofile: patient-information\nvalues: {n: 4}\nreviews: [{name: Dr Ben, role: GP, date: 2026-11-22, hash: "${handbook?.review?.hash ?? ""}"}]\n`;
    const current = await load({ "handbook.yaml": whole });
    const text = "22 November 2026, by Dr Ben, GP";
    expect(current.handbook?.dates).toMatchObject([{ label: "Clinical review", text }]);
    expect(current.handbook?.parts[0]?.sections[0]?.dates).toMatchObject([{ text }]);
    const changed = await load({ "handbook.yaml": whole, "sections/two.md": "# Two\n\nMore.\n" });
    const since = "Changed since the review of 22 November 2026 by Dr Ben, GP";
    expect(changed.handbook?.dates).toMatchObject([{ text: since }]);
    expect(changed.handbook?.parts[0]?.sections.slice(0, 2).map(({ dates }) => dates[0]?.text)).toEqual([
      since,
      since,
    ]);
    const rules = changed.diagnostics.filter(({ rule }) => rule === "review-covers-this-text");
    expect(rules).toMatchObject([{ file: "handbook.yaml" }]);
  });

  test("in a handbook that is not about health is no clinical one, and none is missed", async () => {
    const [hash = ""] = await hashes();
    const general = { "handbook.yaml": "title: T\nlanguage: en-GB\nvalues: {n: 4}\n" };
    const records = reviewed([`date: 2026-11-22, hash: "${hash}"`]);
    expect(reviewLineOf(await loadOne({ ...general, ...records }))?.label).toBe("Review");
    const plain = { "sections/one.md": section(`${matter}${written}`, body) };
    expect(reviewLineOf(await loadOne({ ...general, ...plain }))).toBeUndefined();
  });

  test.each([
    ["a hash that YAML takes for a number", "hash: 1234567890123456", "put the hash in quotation marks"],
    ["too short a hash", 'hash: "12345678"', "carebook check --hashes"],
    ["no hash", "role: x", "this is missing"],
  ])("with %s is an error that says what to do", async (_, field, message) => {
    const record = `reviews: [{name: A, date: 2026-01-01, ${field.startsWith("role") ? field : `role: x, ${field}`}}]\n`;
    const { diagnostics } = await load({ "sections/one.md": section(`${matter}${record}`, body) });
    expect(hasErrors(diagnostics)).toBe(true);
    expect(diagnostics.map((diagnostic) => diagnostic.message).join()).toContain(message);
  });
});

describe("a review of a text and its leaflet text", () => {
  test.each([
    ["the text alone", matter, body.replace("Words", "Word"), "The text of the section has changed"],
    ["the leaflet text alone", matter.replace("Short", "Long"), body, "The leaflet text has changed"],
  ])("tells a change of %s", async (_, frontMatter, markdown, message) => {
    expect((await keepsUp(frontMatter, markdown)).join()).toContain(message);
  });

  test.each([
    ["neither", matter, body],
    ["both", matter.replace("Short", "Long"), body.replace("Words", "Word")],
  ])("says nothing of a change of %s", async (_, frontMatter, markdown) => {
    expect(await keepsUp(frontMatter, markdown)).toEqual([]);
  });

  async function keepsUp(frontMatter: string, markdown: string): Promise<readonly string[]> {
    const [hash, leaflet] = await hashes();
    const record = `reviews: [{name: A, role: b, date: 2026-01-01, hash: "${hash ?? ""}", leaflet-hash: "${leaflet ?? ""}"}]\n`;
    const { diagnostics } = await load({ "sections/one.md": section(`${frontMatter}${record}`, markdown) });
    return diagnostics.filter(({ rule }) => rule === "leaflet-text-keeps-up").map(({ message }) => message);
  }
});
