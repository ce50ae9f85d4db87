import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkContent } from "../../../src/build.ts";
import type { Handbook } from "../../../src/document/handbook.ts";
import { loadFonts } from "../../../src/pdf/fonts.ts";
import { layOutPrintout } from "../../../src/pdf/printout-pdf.ts";
import { a4 } from "../../../src/pdf/printouts/a4.ts";
import { allPrintouts, defaultPrintouts } from "../../../src/pdf/printouts/all-printouts.ts";
import { booklet } from "../../../src/pdf/printouts/booklet.ts";
import type { Printout } from "../../../src/pdf/printouts/printout.ts";
import { therapistSheet, therapistSheetLetter } from "../../../src/pdf/printouts/therapist-sheet.ts";

// A clinic with long names, on the handbook of this repository: it can't shorten the handbook to make room for itself.
const clinic = `name: Saint Bartholomew Community Headache and Neurology Clinic
contacts:
  phone: 01632 960 001 (option 2)
  address: Outpatients West, 112 Long Meadow Road, Riverside RV11 2AB
  mail: headache.clinic@st-barts.example
hours: Monday to Thursday, 8.30 to 17.00, and Friday, 8.30 to 12.30
colours: {main: "#6A1B9A"}
country: GB
document:
  number: SBC-NEURO-2026-014, version 12
  owner: Patient information and consent group
  approver: {name: Professor Alexandra Montgomery-Smith, role: consultant neurologist, date: 2026-11-20}
  expires: 2027-06-30
`;

const fonts = loadFonts();
const folder = mkdtempSync(join(tmpdir(), "carebook-edition-"));
const read: { handbook?: Handbook } = {};

beforeAll(async () => {
  cpSync(fileURLToPath(new URL("../../../content", import.meta.url)), folder, { recursive: true });
  mkdirSync(join(folder, "editions"));
  writeFileSync(join(folder, "editions/barts.yaml"), clinic);
  const { editions } = await checkContent(folder, "0");
  const [edition] = editions;
  if (edition === undefined) throw new Error("The edition can't be read.");
  read.handbook = edition.makeHandbook();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(allPrintouts.map((printout) => [printout.name, printout] as const))(
  "a clinic with long names fits on %s",
  (_, printout) => {
    expect(layOut(printout).pages.length).toBeGreaterThan(0);
  },
);

test("on a sheet without room for owner and approver the document's number stands alone", () => {
  expect(wordsOf(layOut(therapistSheetLetter))).toMatch(/Document number: SBC-\s?NEURO-2026-014, version 12/);
  expect(wordsOf(layOut(therapistSheetLetter))).not.toContain("Approved by");
  expect(wordsOf(layOut(therapistSheet))).toContain("has not reviewed this text.");
});

test("a cover without room for the picture leaves it out, and cuts nobody at the neck", () => {
  expect(drawings(booklet)).toBe(drawings(a4) - 1);
});

test("without a paper all printouts are made, and with one those that have no twin on the other", () => {
  const on = (paper: "a4" | "letter") => {
    const { edition } = handbook();
    if (edition === undefined) throw new Error("It is no edition.");
    return defaultPrintouts({ edition: { ...edition, paper } }).map(({ name }) => name);
  };
  expect(defaultPrintouts(handbook())).toEqual(allPrintouts);
  expect(new Set([...on("a4"), ...on("letter")])).toEqual(new Set(allPrintouts.map(({ name }) => name)));
  expect(on("a4").filter((name) => on("letter").includes(name))).toEqual(["large-print", "diary-list"]);
});

function handbook(): Handbook {
  if (read.handbook === undefined) throw new Error("The edition was not read.");
  return read.handbook;
}

function layOut(printout: Printout) {
  return layOutPrintout(printout, handbook(), fonts);
}

function drawings(printout: Printout): number {
  return (layOut(printout).pages[0]?.items ?? []).filter(({ kind }) => kind === "drawing").length;
}

function wordsOf({ pages }: ReturnType<typeof layOutPrintout>): string {
  return pages
    .flatMap(({ items }) => items)
    .flatMap((item) =>
      item.kind === "lines" ? item.paragraph.words.map((word) => ("text" in word ? word.text : "")) : [],
    )
    .join(" ");
}
