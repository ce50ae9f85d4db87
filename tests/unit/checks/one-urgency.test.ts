import { expect, test } from "vitest";
import { rulesBroken } from "./sound-handbook.ts";

function cards(emergency: string, urgent: string, soon: string): string {
  const card = (urgency: string, sign: string): string =>
    `::: care-card ${urgency}\n## call if you have:\n\n- ${sign}\n:::\n\n`;
  return `# Help\n\n${card("emergency", emergency)}${card("urgent", urgent)}${card("soon", soon)}This is not medical advice.\n`;
}

test.each([
  ["the very same sign", "a stiff neck", "a stiff neck", "a cold"],
  ["the sign in other words", "a seizure, or trouble speaking", "a fit", "a cold"],
  ["one of several in a line", "numbness or weakness", "a sore scalp, or weakness", "a cold"],
  ["a narrower sign on a less urgent card", "a bad headache", "a cold", "a headache that keeps coming back"],
  ["a sudden sign on the less urgent card", "loss of sight", "sudden loss of sight", "a cold"],
  ["between the two less urgent cards", "a fit", "a high temperature", "a fever"],
])("%s stands at two urgencies", async (_, emergency, urgent, soon) => {
  expect(await rulesBroken({ "sections/01-help.md": cards(emergency, urgent, soon) })).toEqual([
    "symptom-has-one-urgency",
  ]);
});

test.each([
  ["a word parts the two", "sudden loss of sight", "loss of sight", "a cold"],
  [
    "what comes with it parts the two",
    "a bad headache with a stiff neck",
    "a bad headache with a sore scalp",
    "a headache when you cough",
  ],
  [
    "the side parts the two",
    "new, severe or unfamiliar neck pain, with dizziness",
    "new, severe or unfamiliar neck pain, mostly on one side",
    "an old neck pain",
  ],
])("%s", async (_, emergency, urgent, soon) => {
  expect(await rulesBroken({ "sections/01-help.md": cards(emergency, urgent, soon) })).toEqual([]);
});
