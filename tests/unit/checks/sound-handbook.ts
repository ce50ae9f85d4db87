import { Buffer } from "node:buffer";
import { checkContent } from "../../../src/build.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { contentFolder } from "../content/content-folder.ts";
import type { Files } from "../content/content-folder.ts";

const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const card = (urgency: string, heading: string, sign: string): string =>
  `::: care-card ${urgency}\n## ${heading} if you have:\n\n- ${sign}\n:::\n\n`;

/** Patient information that breaks no rule, with easy text enough that one hard section does not make all of it hard. */
export const sound: Files = {
  "handbook.yaml": "title: T\nlanguage: en\nprofile: patient-information\n",
  "references.yaml":
    "- {id: a2020, type: article-journal, title: A, carebook: {level: rct, status: VERIFIED}}\n",
  "emergency-numbers.yaml": "- {country: GB, name: UK, numbers: [{type: emergency, number: 999}]}\n",
  "sections/dot.png": dot,
  "sections/01-help.md": `# Help\n\n${card("emergency", "call your emergency number now", "a fit")}${card("urgent", "get help today", "a stiff knee")}${card("soon", "see a doctor", "a cold")}This is not medical advice. Use no amount of medicine.\n`,
  "sections/04-words.md": "# Words\n\nEmergency\n: A danger to life.\n\nMedicine\n: Ask your doctor.\n",
  "sections/03-easy.md": `# Rest\n\n${"Sit down and rest.\n\n".repeat(150)}`,
};

/** What `check` finds on 22 November 2026 in the sound handbook with these files. */
export async function findingsIn(files: Files): Promise<readonly Diagnostic[]> {
  const folder = await contentFolder({ ...sound, ...files });
  return (await checkContent(folder, undefined, "2026-11-22")).diagnostics;
}

/** The rules that a section with this text breaks. */
export async function rulesBrokenBy(markdown: string): Promise<readonly string[]> {
  return rulesBroken({ "sections/02-example.md": `# Example\n\n${markdown}` });
}

export async function rulesBroken(files: Files): Promise<readonly string[]> {
  return [...new Set((await findingsIn(files)).map(({ rule }) => rule))];
}
