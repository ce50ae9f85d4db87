import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pick, seededRandom } from "../../../tests/support/random.ts";
import { goldenCases, goldenContent } from "./golden-handbooks.ts";

/** A content folder as data: each file by its path inside the folder. */
export interface GeneratedHandbook {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

/** Stands in for the generator: sections of the golden cases, drawn by lot. */
export function randomHandbook(seed: number, size: "small" | "large"): GeneratedHandbook {
  const random = seededRandom(seed);
  const cases = [...goldenCases()];
  const count = size === "large" ? cases.length : 1 + Math.floor(random() * 3);
  const chosen: (typeof cases)[number][] = [];
  while (chosen.length < count) {
    const next = pick(cases, random);
    if (!chosen.includes(next)) chosen.push(next);
  }
  const files: Record<string, string | Uint8Array> = { ...goldenContent() };
  for (const [index, { name, input, data }] of chosen.entries()) {
    Object.assign(files, data, { [`sections/${String(index + 10)}-case-${name}.md`]: input });
  }
  return { name: `stand-in ${size} ${String(seed)}`, files };
}

/** Stands in for the examples of the CommonMark specification. */
export function commonmarkHandbook(): GeneratedHandbook {
  return { ...randomHandbook(0, "large"), name: "stand-in CommonMark" };
}

/** Writes a generated handbook into a folder, as an author would have left it there. */
export function writeContent(handbook: GeneratedHandbook, folder: string): void {
  for (const [path, data] of Object.entries(handbook.files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
}
