import { expect, test } from "vitest";
import { checkContent } from "../../../src/build.ts";
import type { Handbook } from "../../../src/document/handbook.ts";
import { plainText } from "../../../src/document/plain-text.ts";
import { contentFolder, smallest } from "./content-folder.ts";
import type { Files } from "./content-folder.ts";

const numbers = `- country: GB
  name: United Kingdom
  numbers: [{type: emergency, number: "999"}]
- country: US
  name: United States
  numbers: [{type: emergency, number: "911"}]
`;
const provider = (id: string, country: string, register: boolean): string =>
  `- {id: ${id}, name: ${id}, url: "https://${id}.example", country: ${country}, kind: Register, register: ${register}, does: Lists, does-not: Vouch, checked: null}\n`;
const content: Files = {
  "handbook.yaml":
    "title: Small\nlanguage: en-GB\nprofile: general\nurl: https://handbooks.example/small\nvalues: {clinic-phone: your clinic}\ndates: {written: 2026-11-22, next-review: 2027-11-22}\n",
  "sections/one.md":
    "# One\n\nCall {{< var emergency-number >}}, or {{< var clinic-phone >}}.\n\n{{< emergency-numbers >}}\n\n{{< providers >}}\n\n{{< providers kind=register >}}\n",
  "emergency-numbers.yaml": numbers,
  "providers.yaml":
    provider("bath", "GB", false) + provider("boston", "US", false) + provider("leeds", "GB", true),
};

test("the emergency number, the clinic's values and the tables are those of the clinic's country", async () => {
  const handbook = await edition("name: North Clinic\ncountry: GB\ncontacts: {phone: 01632 960 001}\n");
  expect(textOf(handbook)).toEqual([
    "Call 999, or 01632 960 001.",
    "United Kingdom 999 ",
    "bath Register. Lists Vouch Not checked",
    "leeds, United Kingdom Register. Lists Vouch Not checked",
  ]);
});

test("a table that nothing is left of says so, and what to do", async () => {
  const handbook = await edition("name: South Clinic\ncountry: US\n");
  expect(textOf(handbook)).toEqual([
    "Call 911, or your clinic.",
    "United States 911 ",
    "boston Register. Lists Vouch Not checked",
    "Nothing is listed yet for this country: United States. Ask South Clinic what you can use instead.",
  ]);
});

test("without a country all stays as it is in the handbook", async () => {
  const [base, handbook] = [await checked(), await edition("name: North Clinic\n")];
  expect(textOf(handbook)).toEqual(textOf(base.handbook));
});

test("it has a name, an address and a last day of its own", async () => {
  const handbook = await edition("name: North Clinic\ndocument: {expires: 2027-06-30}\n");
  expect(handbook.identifier).toBe("small-north");
  expect(handbook.url).toBe("https://handbooks.example/small/editions/north/");
  expect(handbook.dates.at(-1)).toMatchObject({ label: "Do not use after", date: "2027-06-30" });
  expect((await edition("name: N\nurl: https://north.example/migraine/\n")).url).toBe(
    "https://north.example/migraine/",
  );
});

test("a clinic can't make a text last longer than its author does", async () => {
  const handbook = await edition("name: North Clinic\ndocument: {expires: 2029-01-01}\n");
  expect(handbook.dates.at(-1)).toMatchObject({ label: "Do not use after", date: "2027-11-22" });
});

test("in patient information every page says which number to call", async () => {
  const files = {
    ...content,
    "handbook.yaml": "title: Small\nlanguage: en\nprofile: patient-information\n",
    "sections/one.md": "# One\n\nText.\n",
  };
  const handbook = await edition("name: North Clinic\ncountry: GB\n", files);
  expect(handbook.helpLine).toMatchObject({ action: "Call 999", target: { number: "999" } });
});

test("without a review by the clinic it says that the clinic has not reviewed the text", async () => {
  const { edition: facts } = await edition("name: North Clinic\n");
  expect(facts?.review).toBe("North Clinic has not reviewed this text.");
});

test("a review by the clinic counts while the text is the one that it is of", async () => {
  const { handbook: base } = await checked();
  const hash = base?.review?.hash.slice(0, 16) ?? "";
  const record = `name: North Clinic\ncountry: GB\nreviews:\n  - {name: Dr Ada Byron, role: neurologist, date: 2026-11-20, hash: "${hash}"}\n`;
  const reviewed = await edition(record);
  expect(reviewed.edition?.review).toBe(
    "North Clinic reviewed this text on 20 November 2026: Dr Ada Byron, neurologist.",
  );
  const changed = await edition(record, { ...content, "sections/two.md": "# Two\n\nMore.\n" });
  expect(changed.edition?.review).toBe(
    "North Clinic has not reviewed this text. Its review of 20 November 2026 by Dr Ada Byron, neurologist, was of an earlier text.",
  );
});

test("a person's finding that the handbook conforms is not one of the clinic's edition", async () => {
  const evaluated =
    'title: Small\nlanguage: en\nversion: "1"\naccessibility-evaluation: {by: Ada, of-version: "1", standard: wcag-2.2-aa, date: 2026-11-22}\n';
  const files = { ...smallest, "handbook.yaml": evaluated };
  expect((await checked(files)).handbook?.accessibilityEvaluation).not.toBeNull();
  expect((await edition("name: North Clinic\n", files)).accessibilityEvaluation).toBeNull();
});

async function checked(files: Files = content) {
  return checkContent(await contentFolder(files), "0");
}

async function edition(yaml: string, files: Files = content): Promise<Handbook> {
  const { editions, diagnostics } = await checked({ ...files, "editions/north.yaml": yaml });
  const [made] = editions;
  if (made === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
  return made.makeHandbook();
}

/** The words of each paragraph and row. */
function textOf(handbook: Handbook | null): readonly string[] {
  const blocks = handbook?.parts[0]?.sections[0]?.blocks ?? [];
  return blocks.flatMap((block) => {
    if (block.type === "paragraph") return [plainText(block.children)];
    if (block.type !== "table") return [];
    return block.rows.map(({ cells }) => cells.map(({ children }) => plainText(children)).join(" "));
  });
}
