import { expect, test } from "vitest";
import { splitSentences, wordsOf } from "../../../src/checks/text/sentences.ts";

test.each([
  ["One. Two. Three.", 3],
  ["Ask Dr. Li. Then rest.", 2],
  ["Rest, e.g. in bed. Then walk.", 2],
  ["Come at 9.30am. Bring a hat.", 2],
  ["It costs £2.50 a day.", 1],
  ["It is open 24/7. Call us.", 2],
  ["Does it hurt? No! It does not.", 3],
  ['She said "stop." Then he stopped.', 2],
  ["See example.org for more. Or ask.", 2],
  ["J. Smith wrote it. We read it.", 2],
  ["a line without an end", 1],
  ["", 0],
])("%j has %i sentences", (text, count) => {
  expect(splitSentences(text)).toHaveLength(count);
});

test.each([
  ["a well-known rule", 3],
  ["1,000 people, 24/7", 3],
  ["it’s fine – really", 3],
  ["( ) , .", 0],
])("%j has %i words", (text, count) => {
  expect(wordsOf(text)).toHaveLength(count);
});
