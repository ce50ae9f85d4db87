import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { z } from "zod";
import { build } from "../../src/build.ts";
import type { BuildRecord } from "../../src/outputs/build-record.ts";
import { readEdition } from "../../src/verify/expected/read-edition.ts";
import { readSource } from "../../src/verify/expected/read-source.ts";
import { askGates } from "../../src/verify/gates/all-gates.ts";
import { openFinished, type OpenedFormats } from "../../src/verify/open-finished.ts";
import { entry, listed } from "../../src/verify/pdf/objects.ts";
import { pdfText } from "../../src/verify/pdf/values.ts";
import type { OpenPdf } from "../../src/verify/pdf/read-pdf.ts";
import { runBuild } from "../support/global-setup.ts";
import { verifyOutputs } from "../../src/verify/verify-outputs.ts";

// Our handbook with three clinics' editions: one that gives all it can, one for another country and paper, and one whose
// country has no provider and no register in the data.

/** Hashes of all finished files, by path; `verify` finds that they are those of the files. */
const recordSchema = z.object({
  files: z.record(z.string(), z.unknown()),
  editions: z.record(z.string(), z.unknown()),
});

const folder = mkdtempSync(join(tmpdir(), "carebook-editions-"));
const content = join(folder, "content");
const dist = join(folder, "dist");
const examples = fileURLToPath(new URL("../support/editions", import.meta.url));
const made: { record?: z.infer<typeof recordSchema> } = {};
const openedEditions = new Map<string, Promise<OpenedFormats>>();

beforeAll(() => {
  cpSync(inject("content"), content, { recursive: true });
  cpSync(examples, join(content, "editions"), { recursive: true });
  runBuild(content, dist, { TZ: "Pacific/Kiritimati", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" });
  made.record = recordSchema.parse(JSON.parse(readFileSync(join(dist, "build.json"), "utf8")));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("every promise holds for the handbook and for each edition", async () => {
  expect(await verifyOutputs({ contentFolder: content, distFolder: dist })).toEqual([]);
  expect(Object.keys(made.record?.editions ?? {})).toEqual(["harbour", "riverside", "shannon"]);
});

test("an edition that is not the one that its clinic's file asks for is found, in every format", async () => {
  const changed = join(folder, "changed");
  cpSync(content, changed, { recursive: true });
  const file = join(changed, "editions/harbour.yaml");
  const yaml = readFileSync(file, "utf8");
  writeFileSync(file, yaml.replace("name: Harbor Family Practice", "name: Harbor Clinic"));
  const source = readEdition(changed, readSource(changed), "harbour");
  const found = askGates({ source, ...(await opened("harbour")) });
  expect(new Set(found.map(({ gate }) => gate))).toEqual(new Set(["metadata"]));
  for (const ending of [
    /^index\.html$/,
    /^risks\.html$/,
    /title-page\.xhtml$/,
    /harbour-letter\.pdf$/,
    /harbour-trifold-letter\.pdf$/,
  ])
    expect(found.some(({ file: name }) => ending.test(name))).toBe(true);
});

test("two builds in two time zones and languages give the same bytes, and editions beside it change none", () => {
  const files = Object.entries(made.record?.files ?? {}).filter(([path]) => !path.startsWith("editions/"));
  expect(files.length).toBeGreaterThan(60);
  // The one of all tests was made far in the west (global-setup.ts).
  const west = recordSchema.parse(JSON.parse(readFileSync(join(inject("dist"), "build.json"), "utf8")));
  expect(Object.fromEntries(files)).toEqual(west.files);
});

test("made alone, on the thread of the program itself, an edition has the same bytes as beside the others", async () => {
  const alone = await buildAlone("riverside", join(folder, "alone"));
  const riverside = Object.entries(made.record?.files ?? {}).filter(([path]) =>
    path.startsWith("editions/riverside/"),
  );
  expect(riverside.length).toBeGreaterThan(40);
  expect(alone.files).toEqual(Object.fromEntries(riverside));
});

test("an edition for US Letter has the printouts for that paper, and one for A4 those for A4", () => {
  expect(printoutsOf("harbour").filter((name) => !name.endsWith("-letter.pdf"))).toEqual([
    "massage-and-migraine-harbour-diary-list.pdf",
    "massage-and-migraine-harbour-large-print.pdf",
  ]);
  expect(printoutsOf("riverside").filter((name) => name.endsWith("-letter.pdf"))).toEqual([]);
});

test("a leaflet has fields only for what the clinic has not given", async () => {
  expect(await fieldsOf("riverside", "trifold")).toEqual([]);
  expect(await fieldsOf("harbour", "trifold-letter")).toEqual(["clinic-hours"]);
  expect(await fieldsOf("shannon", "trifold")).toEqual(["clinic-phone", "clinic-hours"]);
});

test("a leaflet says on paper who hands it out, which document it is, and until when", async () => {
  const text = await textOf("riverside", "trifold");
  for (const words of [
    "Riverside Headache Clinic has not reviewed this text.",
    "Phone: 01632 960 001",
    "Opening hours: Monday to Friday, 9 to 5",
    "Document number: RHC-PI-014, version 2",
    "Approved by: Dr Amara Osei, clinical lead, 20 November 2026",
    "Do not use after: 30 June 2027",
  ])
    expect(text).toContain(words);
  expect(text).not.toContain("Place for the clinic's label");
});

test("on a screen the clinic's number, mail and address lead there, on paper and in the e-book", async () => {
  for (const printout of ["a4", "trifold", "questions", "large-print", "booklet"]) {
    const { annotations } = await openedPrintout("riverside", printout);
    const links = [...annotations.values()].flatMap(({ target, contents }) =>
      target.kind === "uri" ? [`${contents ?? ""} ${target.uri}`] : [],
    );
    expect(links).toContain("01632 960 001 tel:01632960001");
    if (printout === "questions") continue;
    expect(links).toContain("help@riverside.example mailto:help@riverside.example");
    expect(links).toContain("riverside.example/headache https://riverside.example/headache");
  }
});

test("a contact that leads elsewhere, or nowhere, is found in every format", async () => {
  const source = readEdition(content, readSource(content), "riverside");
  const { edition } = source;
  if (edition === undefined) throw new Error("It is no edition.");
  const contactLinks = edition.contactLinks.map(({ text, address }) => ({
    text,
    address: address.replace("help@", "other@"),
  }));
  const changed = { ...source, edition: { ...edition, contactLinks } };
  const found = askGates({ source: changed, ...(await opened("riverside")) });
  expect(new Set(found.map(({ gate }) => gate))).toEqual(new Set(["metadata"]));
  for (const ending of [
    /^index\.html$/,
    /title-page\.xhtml$/,
    /riverside-a4\.pdf$/,
    /riverside-trifold\.pdf$/,
    /riverside-booklet\.pdf$/,
  ])
    expect(found.filter(({ file }) => ending.test(file)).map(({ message }) => message)).not.toEqual([]);
});

test("the number to call is that of the clinic's country, on every page and paper", async () => {
  const withNumber = pagesOf("harbour")
    .map((file) => readFileSync(join(dist, "editions/harbour", file), "utf8"))
    .filter((page) => page.includes('class="help-line"'));
  expect(withNumber.length).toBeGreaterThan(20);
  expect(withNumber.filter((page) => !page.includes('<a href="tel:911">Call 911</a>'))).toEqual([]);
  expect(await textOf("harbour", "trifold-letter")).toMatch(/call 911/);
  expect(await textOf("shannon", "trifold")).toMatch(/call 112/);
});

test("where no provider is left, every format says so", async () => {
  const words =
    "Nothing is listed yet for this country: Ireland. Ask Shannon Clinic what you can use instead.";
  expect(readFileSync(join(dist, "editions/shannon/find-a-therapist.html"), "utf8")).toContain(words);
  expect(await textOf("shannon", "a4")).toContain(words);
});

test("the clinic's colours are on its own pages alone", () => {
  const styles = (place: string): string => {
    const [file = ""] = readdirSync(join(dist, place, "assets")).filter((name) => name.startsWith("site."));
    return readFileSync(join(dist, place, "assets", file), "utf8");
  };
  expect(styles("editions/riverside")).toContain("#0B4A78");
  expect(styles("editions/shannon")).toBe(styles(""));
  expect(readdirSync(join(dist, "assets")).filter((name) => name.startsWith("clinic"))).toEqual([]);
});

async function buildAlone(edition: string, outputFolder: string): Promise<BuildRecord> {
  const { record, diagnostics } = await build({
    contentFolder: content,
    outputFolder,
    formats: new Set(["site", "pdf", "epub"]),
    printouts: null,
    sourceDateEpoch: undefined,
    jobs: 1,
    edition,
  });
  if (record === null) throw new Error(JSON.stringify(diagnostics, null, 2));
  return record;
}

function pagesOf(edition: string): readonly string[] {
  return readdirSync(join(dist, "editions", edition)).filter((name) => name.endsWith(".html"));
}

function printoutsOf(edition: string): readonly string[] {
  return readdirSync(join(dist, "editions", edition, "downloads"))
    .filter((name) => name.endsWith(".pdf"))
    .toSorted();
}

/** To open an edition takes seconds, so all tests look at the same one. */
async function opened(edition: string): Promise<OpenedFormats> {
  const before = openedEditions.get(edition);
  if (before !== undefined) return before;
  const formats = openFinished(join(dist, "editions", edition));
  openedEditions.set(edition, formats);
  return formats;
}

async function openedPrintout(edition: string, name: string): Promise<OpenPdf> {
  const { pdf, otherPdfs } = await opened(edition);
  const found = [...otherPdfs, ...(pdf === null ? [] : [pdf])].find(({ file }) =>
    file.endsWith(`massage-and-migraine-${edition}-${name}.pdf`),
  );
  if (found === undefined) throw new Error(`The edition ${edition} has no ${name}.`);
  return found.pdf;
}

async function fieldsOf(edition: string, printout: string): Promise<readonly string[]> {
  const { file } = await openedPrintout(edition, printout);
  const form = entry(file, entry(file, file.trailer, "Root"), "AcroForm");
  return listed(file, entry(file, form, "Fields")).map((field) => pdfText(entry(file, field, "T")) ?? "");
}

async function textOf(edition: string, printout: string): Promise<string> {
  const { runs } = await openedPrintout(edition, printout);
  return runs
    .map(({ text }) => text)
    .join("")
    .replaceAll(/\s+/g, " ");
}
