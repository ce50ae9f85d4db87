import { expect, test } from "vitest";
import { claimIn } from "../../../src/checks/evidence/claims.ts";
import { labelledSentences, measure } from "./labelled-sentences.ts";

const { madeWith, keptBack, later } = labelledSentences();

// Each floor is just below what was measured; docs/decisions/0014-claims-by-word-lists.md has the figures.
test.each([
  {
    name: "the sentences that the detector was made with",
    sentences: madeWith,
    precision: 0.98,
    recall: 0.94,
  },
  { name: "those kept back meanwhile", sentences: keptBack, precision: 0.97, recall: 0.93 },
  { name: "those on other subjects, written afterwards", sentences: later, precision: 0.95, recall: 0.62 },
])("claims are known in $name", ({ sentences, precision, recall }) => {
  const measured = measure(sentences);
  expect(measured.precision).toBeGreaterThanOrEqual(precision);
  expect(measured.recall).toBeGreaterThanOrEqual(recall);
});

test("the labelled sentences are many, differ, and hold as many claims as they hold others, or nearly", () => {
  const all = [...madeWith, ...keptBack, ...later];
  const claims = all.filter(({ claim }) => claim).length;
  expect(keptBack.length + madeWith.length).toBeGreaterThanOrEqual(220);
  expect(claims / all.length).toBeGreaterThan(0.35);
  expect(claims / all.length).toBeLessThan(0.65);
  expect(new Set(all.map(({ text }) => text)).size).toBeGreaterThan(all.length * 0.98);
});

const inText = { leadIn: "", inList: false, inDefinition: false };

test.each([
  ["Massage may ease pain.", "benefit"],
  ["A tear can cause a stroke.", "harm"],
  ["About 10 out of 100 people feel sore.", "frequency"],
  ["In 1 study, people who had massage had fewer attacks.", "result"],
])("%s is a claim of %s", (sentence, kind) => {
  expect(claimIn(sentence, inText)?.kind).toBe(kind);
});

test("a sentence is a claim when one half of it is", () => {
  expect(claimIn("Nobody knows why.", inText)).toBeNull();
  expect(claimIn("Nobody knows why, but it can cause pain.", inText)).not.toBeNull();
});

test("the same words are no claim below a line that asks or instructs", () => {
  const words = "a blood clot that moved to the lungs";
  expect(claimIn(words, { ...inText, inList: true, leadIn: "The harms include these:" })).not.toBeNull();
  expect(claimIn(words, { ...inText, inList: true, leadIn: "Ask a doctor first if you have:" })).toBeNull();
});
