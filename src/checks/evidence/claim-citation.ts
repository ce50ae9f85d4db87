import { excerpt } from "../check.ts";
import type { Check, CheckInput } from "../check.ts";
import type { Passage, Sentence } from "../text/passages.ts";
import { claimIn } from "./claims.ts";
import type { Claim } from "./claims.ts";

/**
 * A source anywhere in the paragraph covers it; so does a link to the place of the handbook that gives the source. A
 * leaflet has no room for sources: its section gives them.
 */
export const claimCitation: Check = {
  rule: "claim-has-citation",
  message: 'This claims {kind} ("{words}") and has no source: {start}',
  hint: "Put [@key] behind it, link to the place that gives the source, or say less.",
  english: true,
  *find(input) {
    for (const { passage, sentence, claim } of claimsOf(input)) {
      const covered = passage.citedAround || passage.sentences.some(({ cited }) => cited) || sentence.linked;
      if (covered) continue;
      yield {
        at: sentence.source,
        values: {
          kind: `${claim.kind === "effect" ? "an" : "a"} ${claim.kind}`,
          words: claim.words,
          start: excerpt(sentence.text),
        },
      };
    }
  },
};

export interface FoundClaim {
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly claim: Claim;
}

/** In a table, what counts or compares is a claim: its columns can hold the claims of others, to be answered beside them. */
function isJudged({ kind }: Passage, claim: Claim): boolean {
  return kind !== "tableCell" || claim.kind === "frequency" || claim.kind === "result";
}

/** Care cards hold signs, "do" and "do not" hold advice, and a table's column can hold the claims of others. */
export function claimsOf(input: Pick<CheckInput, "sections">): readonly FoundClaim[] {
  const passages = input.sections
    .flatMap(({ passages: inSection, leaflet }) => [...inSection, ...leaflet])
    .filter(mayHoldClaims);
  return passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence) => {
      const place = {
        leadIn: passage.leadIn,
        inList: passage.kind === "listItem" && passage.within !== "keyPoints",
        inDefinition: passage.kind === "definition",
      };
      const claim = claimIn(sentence.text, place);
      return claim === null || !isJudged(passage, claim) ? [] : [{ passage, sentence, claim }];
    }),
  );
}

function mayHoldClaims({ kind, within }: Passage): boolean {
  const holds = kind === "paragraph" || kind === "listItem" || kind === "definition" || kind === "tableCell";
  return holds && !["careCard", "do", "dont", "quote"].includes(within);
}
