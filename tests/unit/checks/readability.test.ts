import { expect, test } from "vitest";
import { passagesOf } from "../../../src/checks/text/passages.ts";
import { isLongEnough, readabilityOf } from "../../../src/checks/text/readability.ts";
import type { Readability } from "../../../src/checks/text/readability.ts";
import { loadHandbook } from "../../../src/content/load-handbook.ts";
import { contentFolder, smallest } from "../content/content-folder.ts";

async function gradesOf(markdown: string): Promise<Readability> {
  const folder = await contentFolder({ ...smallest, "sections/one.md": `# One\n\n${markdown}` });
  const { handbook } = await loadHandbook(folder);
  const section = handbook?.parts[0]?.sections[0];
  const grades = section === undefined ? null : readabilityOf(passagesOf(section));
  if (grades === null) throw new Error("There is nothing to grade.");
  return grades;
}

test("the grades are those of the formulas, counted by hand", async () => {
  // 2 sentences, 7 words, 9 syllables, 1 word of three: "family".
  const grades = await gradesOf("The family sat down. Then we ate.\n");
  expect(grades.fleschKincaid).toBeCloseTo(0.39 * (7 / 2) + 11.8 * (9 / 7) - 15.59, 10);
  expect(grades.smog).toBeCloseTo(1.043 * Math.sqrt((1 * 30) / 2) + 3.1291, 10);
});

test("each list item ends a sentence, so a list reads easier than the same words in one line", async () => {
  const list = await gradesOf(
    "Bring these things:\n\n- a hat and a coat\n- a map of the hills\n- a cup for the tea\n",
  );
  const line = await gradesOf(
    "Bring these things, a hat and a coat, a map of the hills, a cup for the tea.\n",
  );
  expect(list.sentences).toBe(4);
  expect(line.sentences).toBe(1);
  expect(list.fleschKincaid).toBeLessThan(line.fleschKincaid);
});

test("a list can't hide hard paragraphs", async () => {
  const grades = await gradesOf(
    "Administrative responsibilities necessitate considerable organisational capacity.\n\nBring:\n\n- a hat\n- a cup\n",
  );
  expect(grades.paragraphsOnly).toBeGreaterThan(grades.fleschKincaid);
});

test("topic words count as long in the raw figure alone", async () => {
  const grades = await gradesOf("A physiotherapist knows reflexology. The ambulance came.\n");
  expect(grades.topicWords).toBe(3);
  expect(grades.smog).toBeCloseTo(3.1291, 10);
  expect(grades.smogRaw).toBeGreaterThan(9);
});

test("headings, tables and citations are not graded", async () => {
  const grades = await gradesOf(
    "## Administrative responsibilities\n\nSit down.\n\n| Responsibility | B |\n| - | - |\n| Organisational | c |\n",
  );
  expect(grades.words).toBe(2);
});

test("a short text is graded and not judged", async () => {
  expect(isLongEnough(await gradesOf("Sit down.\n"))).toBe(false);
  expect(isLongEnough(await gradesOf("Sit down and then rest for a while at home.\n\n".repeat(12)))).toBe(
    true,
  );
});
