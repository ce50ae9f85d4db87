import { expect, test } from "vitest";
import { rulesBroken, rulesBrokenBy, sound } from "./sound-handbook.ts";

// Text that looks wrong to a careless rule, and the like of it that is wrong.
test.each([
  [
    "emergency-number-from-data",
    "Our list has 1,112 names, and 112 people were asked. The count fell by 999 pages.",
    "Dial 112 for help.",
  ],
  ["emergency-number-from-data", "Read page 111 of the book, from 110 on.", "You can text 999 too."],
  ["emergency-number-from-data", "Call [the ward](tel:+442071234111).", "Call [the ambulance](tel:999)."],
  ["emergency-number-from-data", "Call {{< var emergency-number >}}.", "Ring NHS 111."],
  ["text-promises-no-cure", "It is not a cure, and nobody can promise one.", "It cures all of it."],
  ["text-promises-no-cure", "Does it offer a cure?", "It is 100% safe and has no side effects."],
  [
    "text-promises-no-cure",
    "It does not flush toxins out.",
    "It helps to flush toxins out [@a2020], and it can hurt.",
  ],
  ["text-without-doses", "Use a cup with 300 ml of water. The path is 20 m long.", "Take 2 tablets a day."],
  ["text-without-doses", "You need painkillers on 10 or more days a month.", "Start with 25mg at night."],
  [
    "thousands-have-comma",
    "It was 2026, and page 12345-6 was lost; call 020 79460000.",
    "We asked 2500 people.",
  ],
  [
    "text-without-decimals",
    "The licence is Attribution 4.0. Come at 9.30am, it is £3.20.",
    "It takes 2.5 hours.",
  ],
  ["text-without-decimals", "Read Guideline 2.2 and version 3.1.", "About 12 per cent came late."],
  ["words-are-plain", "A drugstore is near. The ID is on the card.", "The drug is new."],
  ["words-are-plain", "Write to ie@example.org.", "Bring a hat, i.e. a warm one."],
  [
    "acronym-is-expanded",
    "A course of cognitive behavioural therapy or CBT. A CBT course is short.",
    "A CBT course is short.",
  ],
  ["acronym-is-expanded", "The NHS, the UK and part IV.", "Ask the GMC."],
  [
    "frequencies-over-one-number",
    "In 1 study of 2 groups. We write it as out of 100, or as out of 1,000.",
    "It rained on 1 in 3 days. It snowed on 1 in 9 days.",
  ],
  ["list-has-lead-in", "::: key-points\n- a point\n:::", "## Points\n\n- a point"],
  ["link-text-says-where", "See [more about hats](#example).", "See [more](#example)."],
  [
    "bold-is-sparse",
    `${"Sit down now. Rest a bit.\n\n".repeat(40)}Put it **below your knees**.`,
    `${"Sit down now. Rest a bit.\n\n".repeat(20)}**Put it below your knees and not below your back.**`,
  ],
  [
    "list-within-6-items",
    "::: care-card soon\n## see a doctor if you have:\n\n- a corn\n- a boil\n- a burn\n- a bite\n- a sty\n- a graze\n- a wart\n:::",
    "Bring:\n\n1. a\n2. b\n3. c\n4. d\n5. e\n6. f\n7. g",
  ],
  [
    "claim-has-citation",
    "See [how walking can hurt](#example) and what may help.",
    "Walking can hurt your knees.",
  ],
  [
    "claim-has-citation",
    "Walking can hurt. It can also raise your risk of a fall [@a2020].",
    "Walking can hurt.\n\nIt can also raise your risk of a fall [@a2020].",
  ],
  [
    "claim-has-citation",
    "Walking can hurt.[^1]\n\n[^1]: Seen in one paper [@a2020].",
    "Walking can hurt.[^1]\n\n[^1]: Seen in one paper.",
  ],
])("%s: %j is fine, %j is not", async (rule, fine, wrong) => {
  expect(await rulesBrokenBy(fine)).toEqual([]);
  expect(await rulesBrokenBy(wrong)).toContain(rule);
});

// What is read nowhere but in a summary, a catalogue or a picture's text is read all the same.
test.each([
  ["a title", { "sections/02-example.md": "# Call 999\n\nText.\n" }],
  [
    "a summary",
    { "sections/02-example.md": "---\ntitle: Example\nsummary: Call 999 at once.\n---\n\nText.\n" },
  ],
  ["the text for an image", { "sections/02-example.md": "# Example\n\n![Call 999](dot.png)\n" }],
  ["a note", { "sections/02-example.md": "# Example\n\nText.[^1]\n\n[^1]: Call 999.\n" }],
  ["a table", { "sections/02-example.md": "# Example\n\n| A | B |\n| - | - |\n| UK | Call 999 |\n" }],
  [
    "the handbook's description",
    { "handbook.yaml": `${String(sound["handbook.yaml"])}description: Call 999 at once.\n` },
  ],
])("an emergency number is found in %s", async (_, files) => {
  expect(await rulesBroken(files)).toEqual(["emergency-number-from-data"]);
});

test.each([
  "This is no substitute for professional advice.",
  "The handbook cannot replace a visit to your doctor.",
  "It is for general information only.",
  "It is not intended as medical advice.",
])("%j is a disclaimer", async (words) => {
  const help = String(sound["sections/01-help.md"]).replace("This is not medical advice.", words);
  expect(await rulesBroken({ "sections/01-help.md": help })).toEqual([]);
});

test("a handbook in another language is asked only what holds in any language", async () => {
  const files = {
    "handbook.yaml": "title: T\nlanguage: de\nprofile: patient-information\n",
    "sections/02-example.md":
      "# Beispiel\n\nDer Drug Store hat 12,5 % Rabatt. 16573 Leute sind da.\n\n- eins\n",
  };
  expect(await rulesBroken(files)).toEqual(["interface-words-in-language", "list-has-lead-in"]);
});
