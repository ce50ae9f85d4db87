import { sectionTexts } from "../checks/check-handbook.ts";
import type { Passage, Sentence } from "../checks/text/passages.ts";
import type { Block } from "../document/block.ts";
import type { Handbook, Section } from "../document/handbook.ts";
import { plainText } from "../document/plain-text.ts";
import { eachBlock } from "../document/visit.ts";

/** What can be counted in a handbook for its score sheets. */
export interface TextFacts {
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly sentences: readonly string[];
  readonly passive: readonly string[];
  readonly instructions: readonly string[];
  readonly toReader: readonly string[];
  /** Sentences that ask the reader to work something out. */
  readonly calculations: readonly string[];
  readonly unknowns: readonly string[];
  /** The longest text without a heading, in words, and the section that it stands in. */
  readonly longestStretch: { readonly words: number; readonly title: string };
}

const passive =
  /\b(?:is|are|was|were|been|being|be)\s+(?:\w+ly\s+|not\s+)?(?!(?:aged|concerned|interested|limited|married|pleased|scared|skilled|tired|worried|trained)\b)(?:\w{3,}ed|given|taken|seen|made|done|found|known|shown|told|held|kept|left|put|set|sent|written)\b/i;
const instruction =
  /^(?:(?:please|then|if [^,]+,|for [^,]+,|until then,?)\s+)?(?:ask|avoid|book|bring|call|check|choose|compare|count|do|drink|eat|find|get|give|go|keep|leave|let|lie|look|make|never|note|press|read|rest|say|see|show|sit|stay|stop|take|talk|tell|treat|try|use|wait|walk|watch|work|write)\b/i;
const calculation = /\b(?:calculate|multiply|divide|subtract|add up|work out|add the numbers)\b/i;
const unknown =
  /\b(?:do(?:es)? not know|not known|unknown|cannot be sure|can't be sure|we are not sure|unclear|no one knows|found no (?:study|studies|trial)|too small|hardly been studied)\b/i;

export function textFactsOf(handbook: Handbook): TextFacts {
  const texts = sectionTexts(handbook);
  const prose = texts.flatMap(({ passages }) => passages).filter(isProse);
  const sentences = prose.flatMap((passage) => passage.sentences.map((sentence) => sentence.text));
  const matching = (pattern: RegExp): readonly string[] => sentences.filter((text) => pattern.test(text));
  const stretches = texts.flatMap(({ section, passages }) => stretchesOf(section, passages));
  return {
    sections: texts.map(({ section }) => section),
    blocks: texts.flatMap(({ section }) => [...eachBlock(section.blocks)]),
    sentences,
    passive: matching(passive),
    instructions: matching(instruction),
    toReader: matching(/\byou(?:r|rs)?\b/i),
    calculations: matching(calculation),
    unknowns: matching(unknown),
    longestStretch: stretches.reduce((longest, next) => (next.words > longest.words ? next : longest), {
      words: 0,
      title: "",
    }),
  };
}

/** Cards and lists of advice that come with a heading of their own are in it too. */
function isProse({ kind, own }: Passage): boolean {
  return own && (kind === "paragraph" || kind === "listItem" || kind === "definition");
}

function stretchesOf(
  section: Section,
  passages: readonly Passage[],
): readonly { readonly words: number; readonly title: string }[] {
  const counts = [0];
  for (const passage of passages) {
    if (passage.kind === "heading") counts.push(0);
    else if (isProse(passage))
      counts[counts.length - 1] = (counts.at(-1) ?? 0) + wordCount(passage.sentences);
  }
  return counts.map((words) => ({ words, title: plainText(section.title) }));
}

function wordCount(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, { words }) => sum + words.length, 0);
}
