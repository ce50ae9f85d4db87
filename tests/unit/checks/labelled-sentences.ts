import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { claimIn } from "../../../src/checks/evidence/claims.ts";

const schema = z.array(
  z.strictObject({
    claim: z.boolean(),
    kind: z.string(),
    text: z.string(),
    under: z.string().optional(),
    in: z.enum(["definition", "tableCell"]).optional(),
  }),
);
export type LabelledSentence = z.infer<typeof schema>[number];

export interface LabelledSentences {
  /** The sentences that the detector was made with. */
  readonly madeWith: readonly LabelledSentence[];
  /** Those that were put aside meanwhile; by the same hand, and a few were met again in the handbook. */
  readonly keptBack: readonly LabelledSentence[];
  /** Those written when it was finished. */
  readonly later: readonly LabelledSentence[];
}

export function labelledSentences(): LabelledSentences {
  const all = read("claims.yaml");
  return {
    madeWith: [...all.filter((_, index) => index % 2 === 0), ...read("claims-tuning.yaml")],
    keptBack: all.filter((_, index) => index % 2 === 1),
    later: read("claims-later.yaml"),
  };
}

function read(file: string): readonly LabelledSentence[] {
  return schema.parse(parse(readFileSync(new URL(file, import.meta.url), "utf8")));
}

export interface Measure {
  readonly sentences: number;
  /** Of the sentences found, how many are claims: 1 when there is no false alarm. */
  readonly precision: number;
  /** Of the claims, how many are found: 1 when none is missed. */
  readonly recall: number;
  readonly falseAlarms: readonly LabelledSentence[];
  readonly missed: readonly LabelledSentence[];
}

export function measure(sentences: readonly LabelledSentence[]): Measure {
  const found = sentences.filter(isFound);
  const right = found.filter(({ claim }) => claim).length;
  const claims = sentences.filter(({ claim }) => claim);
  return {
    sentences: sentences.length,
    precision: right / found.length,
    recall: right / claims.length,
    falseAlarms: found.filter(({ claim }) => !claim),
    missed: claims.filter((sentence) => !isFound(sentence)),
  };
}

function isFound(sentence: LabelledSentence): boolean {
  const { text, under } = sentence;
  const place = {
    leadIn: under ?? "",
    inList: under !== undefined,
    inDefinition: sentence.in === "definition",
  };
  return claimIn(text, place) !== null;
}
