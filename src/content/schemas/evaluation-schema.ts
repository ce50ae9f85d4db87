import { z } from "zod";
import type { Instrument } from "../../document/evaluation.ts";
import type { EvaluationScale } from "../../locale/words.ts";
import { reviewHash } from "./review-schema.ts";
import { isoDate, text } from "./values.ts";

/** The items of each instrument by scale; 13 and 14 of PEMAT are for films. */
export const instrumentItems: Readonly<
  Record<Instrument, readonly { readonly scale: EvaluationScale; readonly items: readonly number[] }[]>
> = {
  "pemat-p": [
    { scale: "pemat-understandable", items: [...range(1, 12), ...range(15, 19)] },
    { scale: "pemat-actionable", items: range(20, 26) },
  ],
  "cdc-clear-communication-index": [{ scale: "cdc-index", items: range(1, 20) }],
};

/** Every text has a main message, a language and a form: these items of the CDC index always apply. */
const lastCoreItem = 11;

const score = z.union([z.literal(0), z.literal(1), z.literal("n/a"), z.null()], {
  error: "write 1, 0, n/a, or null while it is not scored.",
});
const answer = text.nullable();

/** A file of evaluations/: a score sheet, blank or filled in by a person. */
export const evaluationSchema = z
  .strictObject({
    instrument: z.enum(["pemat-p", "cdc-clear-communication-index"], {
      error: "write pemat-p or cdc-clear-communication-index.",
    }),
    rater: text.nullable(),
    /** What makes them able to judge, such as "health librarian". */
    role: text.nullable(),
    date: isoDate.nullable(),
    /** Of handbook.yaml, from `carebook check --hashes`: the text that was scored. */
    hash: reviewHash.nullable(),
    /** The four questions that come before the CDC index. */
    questions: z
      .strictObject({ audience: answer, skills: answer, goal: answer, "main-message": answer })
      .optional(),
    items: z.array(
      z.strictObject({
        item: z.number({ error: "write the number of the item." }).int(),
        /** A reminder of which item it is; the instrument's own guide holds its words. */
        asks: text,
        score,
        /** Why. */
        note: text.optional(),
      }),
      { error: "this has to be a list." },
    ),
  })
  .superRefine(({ instrument, items }, context) => {
    const asked = instrumentItems[instrument].flatMap((scale) => scale.items);
    const found = items.map(({ item }) => item);
    const missing = asked.filter((item) => !found.includes(item));
    if (missing.length > 0) complain(`item ${missing.join(", ")} of the instrument is missing.`, []);
    items.forEach(({ item, score: given }, index) => {
      if (!asked.includes(item)) complain(`the instrument has no item ${item}.`, [index]);
      if (found.indexOf(item) < index) complain(`item ${item} stands twice.`, [index]);
      const isCore = instrument === "cdc-clear-communication-index" && item <= lastCoreItem;
      if (isCore && given === "n/a") complain(`item ${item} always applies: write 1 or 0.`, [index, "score"]);
    });

    function complain(message: string, path: readonly (string | number)[]): void {
      context.addIssue({ code: "custom", message, path: ["items", ...path] });
    }
  });

export type EvaluationFile = z.infer<typeof evaluationSchema>;

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
