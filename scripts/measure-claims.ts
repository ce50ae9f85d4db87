// Prints how well the rule claim-has-citation knows a claim, and on which kinds of sentence it errs.
import { labelledSentences, measure } from "../tests/unit/checks/labelled-sentences.ts";
import type { Measure } from "../tests/unit/checks/labelled-sentences.ts";

const { madeWith, keptBack, later } = labelledSentences();
const showSentences = process.argv.includes("--show");
print("used to make the detector", measure(madeWith), showSentences);
print("kept back meanwhile", measure(keptBack), showSentences);
print("written afterwards", measure(later), showSentences);

function print(
  name: string,
  { sentences, precision, recall, falseAlarms, missed }: Measure,
  show: boolean,
): void {
  console.log(
    `${name}: ${sentences} sentences, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
  );
  for (const [what, list] of [
    ["false alarms", falseAlarms],
    ["missed", missed],
  ] as const) {
    const kinds = Object.entries(Object.groupBy(list, ({ kind }) => kind)).map(
      ([kind, some]) => `${kind} ${some?.length ?? 0}`,
    );
    console.log(`  ${what}: ${kinds.join(", ") || "none"}`);
    if (show)
      for (const { kind, text, under } of list)
        console.log(`    ${kind}: ${text}${under === undefined ? "" : ` (under "${under}")`}`);
  }
}
