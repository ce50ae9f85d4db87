import * as words from "./claim-words.ts";

/** "effect": it does something to the body, and the words do not tell if that is good. */
export type ClaimKind = "benefit" | "harm" | "frequency" | "result" | "effect";

/** Where the sentence stands: some places hold no claims. */
export interface SentencePlace {
  /** The line above a list. */
  readonly leadIn: string;
  readonly inList: boolean;
  /** What follows a term or a colon says what a word means. */
  readonly inDefinition: boolean;
}

/** A claim, and the words that gave it away. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly words: string;
}

/**
 * Tells if a sentence claims a benefit, a harm or a frequency that needs a source; null when it does not.
 *
 * A sentence is judged clause by clause. A clause is passed over when it asks, instructs, says what is not known or speaks
 * of the text itself; of the others, one that has words for an effect, a number of people or a comparison is a claim.
 * How well that works on labelled sentences is measured by tests/unit/checks/claims.test.ts.
 */
export function claimIn(sentence: string, place: SentencePlace): Claim | null {
  // What stands in brackets explains a word: "a chiropractor (a person who treats joints)".
  const text = sentence
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll(/\s*\([^)]*\)/g, "");
  if (text.endsWith("?") || isInstruction(text) || isQuietList(place)) return null;
  const ofStudy = has(study, text) || has(study, place.leadIn.toLowerCase());
  for (const clause of clausesOf(text)) {
    if (
      indirectQuestion.test(clause) ||
      isInstruction(clause) ||
      has(unknown, clause) ||
      has(advising, clause) ||
      has(otherSubject, clause)
    )
      continue;
    const claim = claimOfClause(clause, ofStudy, place.inDefinition);
    if (claim !== null) return claim;
  }
  return null;
}

function claimOfClause(clause: string, ofStudy: boolean, inDefinition: boolean): Claim | null {
  const share = /\b[\d,.]+ (?:out of|in) (?:every )?(?:\d[\d,]*)\b/.exec(clause);
  if (share !== null && !isScore(share[0], clause)) return { kind: "frequency", words: share[0] };
  const compared = comparison.exec(clause);
  if (compared !== null && ofStudy) return { kind: "result", words: compared[0] };
  if (isDefinition(clause) || inDefinition) {
    const risky = harm.exec(clause) ?? (inDefinition ? benefit.exec(clause) : null);
    const asserted = inDefinition ? /\b(?:may|can|must)\b/ : /\b(?:dangers?|risks?)\b/;
    return risky !== null && asserted.test(clause) ? { kind: "harm", words: risky[0] } : null;
  }
  const harmful = harm.exec(clause);
  if (harmful !== null) return { kind: "harm", words: harmful[0] };
  const useful = benefit.exec(clause);
  if (useful !== null && !helpsToChoose.test(clause)) return { kind: "benefit", words: useful[0] };
  const often = frequency.exec(clause);
  if (often !== null && outcome.test(clause)) return { kind: "frequency", words: often[0] };
  if (compared !== null && outcome.test(clause)) return { kind: "result", words: compared[0] };
  const many = manyPeople.exec(clause);
  if (many !== null) return { kind: "frequency", words: many[0] };
  const acts = actsOnBody.exec(clause);
  if (acts !== null) return { kind: "effect", words: acts[0].trim() };
  const possible = possibility.exec(clause);
  return possible !== null && outcome.test(clause) ? { kind: "effect", words: possible[0] } : null;
}

/** "It helps, but nobody knows why" has two: what a half says can differ from what the other half says. */
function clausesOf(text: string): readonly string[] {
  return text
    .split(/[;:]\s|,\s(?=(?:and|but|or|so|yet)\b)|\s(?=but\b)/)
    .map((clause) => clause.replace(/^(?:and|but|so|yet|or)\s/, ""));
}

/** "7 out of 10" alone is how bad a pain was, not how many people had it. */
function isScore(share: string, clause: string): boolean {
  return share.endsWith(" 10") && !has(group, clause);
}

/** An imperative opens the sentence, or follows "If …," and its like. */
function isInstruction(text: string): boolean {
  return opensWithInstruction.test(text) || instructionBehindCondition.test(text);
}

function isQuietList({ inList, leadIn }: SentencePlace): boolean {
  if (!inList) return false;
  const line = leadIn.toLowerCase().trim();
  return isInstruction(line) || quietLeadIn.test(line);
}

function isDefinition(clause: string): boolean {
  return (
    /^(?:an? |the |here, )?[\w' -]{2,40}? (?:is|are|means|looks?) (?:also called|called|an? (?!risk|cause|common|uncommon|serious|major|main)|that |like |the (?!most|main|first))/.test(
      clause,
    ) || /^(?:something|someone|an? \w+) (?:that|who)\b/.test(clause)
  );
}

function has(pattern: RegExp, text: string): boolean {
  return pattern.test(text);
}

const anyOf = (entries: readonly string[]): string => `(?:${entries.join("|")})`;
const wordOf = (entries: readonly string[]): RegExp => new RegExp(`\\b${anyOf(entries)}(?![\\w-])`);

const benefit = wordOf(words.benefitVerbs);
const harm = wordOf(words.harmVerbs);
const outcome = wordOf(words.outcomes);
const frequency = wordOf(words.frequencies);
const comparison = wordOf(words.comparisons);
const study = wordOf(words.studies);
const unknown = wordOf(words.unknowns);
const advising = wordOf(words.advice);
const otherSubject = new RegExp(`^(?:so |here,? |and )?${anyOf(words.otherSubjects)}\\b`);
const opensWithInstruction = new RegExp(
  `^(?:then |so |please |also )?${anyOf(words.instructions)}(?! (?:is|are|was|has|alone|can|may)\\b)(?![\\w-])`,
);
const instructionBehindCondition = new RegExp(
  `^(?:if|when|before|after|until|for|as soon as|either way)\\b[^,]*,\\s(?:then )?${anyOf(words.instructions)}(?![\\w-])`,
);
const quietLeadIn = new RegExp(`\\b${anyOf(words.listsWithoutClaims)}(?:\\W|$)`);
/** Something that may happen to the body: "your hand may feel heavy". */
const possibility =
  /\b(?:may|might|can|could|will) (?:\w+ly |also |even |then )?(?:notice|feel|get|become|turn|go|see|need|look|last|return|come back|grow|spread|rise|drop|fall)(?![\w-])/;
const manyPeople = new RegExp(
  `\\b${anyOf(words.amounts)} (?:of )?(?:the )?(?:\\w+ )?${anyOf(words.groupsOfPeople)}\\b(?= (?:\\w+ ){0,4}?(?:get|gets|have|has|feel|give|gave|start|stop|recover|over|with|who|find|need|report|suffer|lose|lost|grow|die|live|carry|had|wake))`,
);
/** A verb right before a part of the body: "thins the skin". A preposition there says only where something is. */
const actsOnBody = new RegExp(
  `^(?!you\\b|someone|they |i |we )(?:[\\w'-]+ ){1,6}?(?!(?:of|in|on|at|for|with|from|to|and|or|under|over|into|behind|between|around|through|by|near|across|below|above|along|than|like|as|is|are|was|were|be|not|about|all|has|have|had|both|touch|touches|cover|covers)\\b)[\\w'-]+(?: (?:up|out|down|off))? (?:the|your|their|a|an) (?:[\\w-]+ )?${anyOf(words.bodyParts)}(?![\\w-])`,
);
const group = wordOf(words.groupsOfPeople);
/** "how long it lasts", "there are ideas about how it might help": what is asked is not asserted. */
const indirectQuestion =
  /^(?:how|what|why|when|which|who|where) (?!is |are )|\b(?:about|on|know|ideas of|shows?) how\b/;
const helpsToChoose = /\bhelps? (?:you|us|people|doctors) (?:to )?(?:decide|find|choose|understand|ask)\b/;
