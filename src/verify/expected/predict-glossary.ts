import { predictInlines } from "./predict-inlines.ts";
import { placeOf, type Prediction } from "./prediction.ts";
import { sortedTerms } from "./read-glossary.ts";
import { textAt } from "./yaml-values.ts";
import { words } from "./words.ts";

/** The section that the program adds behind the author's: every term, how to say it, what it means. */
export function predictGlossary(prediction: Prediction): void {
  const { recorder, handbook } = prediction;
  recorder.anchor(placeOf("glossary", null));
  recorder.begin("heading", "1");
  recorder.text(words.glossary);
  recorder.begin("paragraph");
  recorder.text(words.glossaryText);
  recorder.end();
  for (const entry of sortedTerms(handbook.glossary, textAt(handbook.settings, "language") ?? "")) {
    recorder.anchor(`explains ${entry.term}`);
    recorder.begin("term");
    recorder.text(entry.say === null ? entry.term : `${entry.term} ${words.say(entry.say)}`);
    recorder.mark("definition");
    recorder.begin("paragraph");
    predictInlines(entry.definition, prediction);
    recorder.end();
  }
}
