import { describe, expect, test } from "vitest";
import { findingsIn } from "./sound-handbook.ts";

describe("the text for a leaflet is judged like its section", () => {
  test.each([
    ["text-promises-no-cure", "A cure for all."],
    ["text-without-doses", "Take 500 mg at night."],
    ["emergency-number-from-data", "Call 999 now."],
    ["words-are-plain", "Utilise a chair."],
    ["sentence-within-20-words", `${"You can sit on the chair and ".repeat(4)}rest.`],
    ["paragraph-within-3-sentences", "Sit. Rest. Stand. Walk."],
    ["claim-has-citation", "Massage reduces headaches."],
    ["frequencies-over-one-number", "Of them, 6 out of 10 sit, and 40 out of 100 rest."],
  ])("%s", async (rule, text) => {
    const found = await findingsIn(leafletOf(text));
    expect(found.map((finding) => finding.rule)).toContain(rule);
    expect(found.map(({ file, line }) => `${file}:${String(line)}`)).toContain("sections/02-example.md:4");
  });

  test("a sign on its card must not be on a more urgent card of the handbook", async () => {
    const found = await findingsIn(
      leafletOf("::: care-card soon\n  ### see a doctor for:\n\n  - a seizure\n  :::"),
    );
    expect(found.map(({ rule }) => rule)).toContain("symptom-has-one-urgency");
  });

  test("a claim on it rests on a source of its section", async () => {
    const found = await findingsIn(
      leafletOf("Rest may help with headaches.", "Some say so [@a2020]. It can hurt."),
    );
    expect(found).toEqual([]);
  });
});

function leafletOf(leaflet: string, text = "Text."): Readonly<Record<string, string>> {
  return { "sections/02-example.md": `---\ntitle: Example\nleaflet: |\n  ${leaflet}\n---\n\n${text}\n` };
}
