import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../../src/build.ts";
import { buildSmallHandbook } from "../support/build-small-handbook.ts";

/** A handbook to put faults into: where its content and its finished files lie. */
export interface BuiltHandbook {
  readonly name: string;
  readonly content: string;
  readonly dist: string;
}

const goldenFolder = fileURLToPath(new URL("../golden/", import.meta.url));
const ourContent = fileURLToPath(new URL("../../content", import.meta.url));

/** Small handbooks that hold every kind of node between them; `folders` are to be removed at the end. */
export async function buildSmallHandbooks(): Promise<{
  readonly handbooks: readonly BuiltHandbook[];
  readonly folders: readonly string[];
}> {
  const built = [];
  for (const { name, files } of smallHandbooks()) {
    built.push({ name, ...(await buildSmallHandbook(files)) });
  }
  return { handbooks: built, folders: built.map(({ folder }) => folder) };
}

/** Our own handbook: long tables, many sources, many pages. */
export async function buildOurHandbook(folder: string): Promise<BuiltHandbook> {
  const dist = join(folder, "dist");
  const { record, diagnostics } = await build({
    contentFolder: ourContent,
    outputFolder: dist,
    formats: new Set(["site", "pdf", "epub"]),
    printouts: ["a4"],
    jobs: 1,
    sourceDateEpoch: undefined,
  });
  if (record === null) throw new Error(JSON.stringify(diagnostics, null, 2));
  return { name: "our own", content: ourContent, dist };
}

function smallHandbooks(): readonly {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}[] {
  return [
    { name: "every golden case", files: goldenCases() },
    { name: "in parts", files: inParts },
    { name: "for patients", files: forPatients },
  ];
}

/** One section a case, and the glossary and the abbreviations that one of them has. */
function goldenCases(): Readonly<Record<string, string>> {
  const names = readdirSync(goldenFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "content")
    .map(({ name }) => name);
  const read = (name: string, file: string) => readFileSync(join(goldenFolder, name, file), "utf8");
  const sections = names.map((name, index): [string, string] => [
    `sections/${String(index + 10)}-case-${name}.md`,
    read(name, "input.md"),
  ]);
  const data = ["glossary.yaml", "abbreviations.yaml"].flatMap((file): readonly [string, string][] => {
    const name = names.find((candidate) => existsSync(join(goldenFolder, candidate, file)));
    return name === undefined ? [] : [[file, read(name, file)]];
  });
  return Object.fromEntries([...sections, ...data]);
}

const inParts: Readonly<Record<string, string>> = {
  "handbook.yaml": [
    "title: In parts",
    "language: en",
    "subtitle: And with a subtitle",
    "description: What the handbook is about.",
    "dates: {written: 2026-03-01}",
    'parts: {03-first: "The first part", 04-second: "The second part"}',
    "",
  ].join("\n"),
  "sections/03-first/01-one.md":
    "---\naliases: [uno]\n---\n# One\n\nWords.\n\n## A [link](02-two.md) and a *word*[^1]\n\nText.\n\n[^1]: A note.\n",
  "sections/03-first/02-two.md":
    "# Two\n\nNot a word.\n\n![](../../images/hand.svg){decorative}\n\n![A hand](../../images/hand.svg)\n\nMore than 3 words.\n",
  "sections/04-second/01-three.md": "# Three\n\nWords.\n\nSome [words in German]{lang=de}.\n",
};

/** With the line that leads to help from every page, and a list of a page's headings. */
const forPatients: Readonly<Record<string, string>> = {
  "handbook.yaml": [
    "title: For patients",
    "language: en-GB",
    "profile: patient-information",
    "dates: {written: 2026-03-01, next-review: 2027-03-01}",
    "",
  ].join("\n"),
  "sections/01-help.md": [
    "# Help",
    "::: care-card emergency\n## Call now if you have:\n\n- a sudden headache\n- no sight\n:::",
    "::: care-card urgent\n## Call today if you have:\n\n- a rash\n- a stiff neck\n:::",
    "::: care-card soon\n## See a doctor if you have:\n\n- more attacks\n- new signs\n:::",
    "## Numbers {#emergency-numbers}\n\n{{< emergency-numbers >}}",
    "This is not medical advice. Ask your doctor about your own case.",
    "",
  ].join("\n\n"),
};
