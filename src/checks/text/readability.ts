import { syllable } from "syllable";
import type { Passage } from "./passages.ts";
import { topicWords } from "../words/topic-words.ts";

/** How hard a text is by two formulas; both give US school grades, and 5 more is the reading age. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Flesch-Kincaid grade level. */
  readonly fleschKincaid: number;
  /** SMOG, with the words that the topic can't do without counted as short. */
  readonly smog: number;
  /** SMOG with every long word counted. */
  readonly smogRaw: number;
  /** Flesch-Kincaid of the paragraphs alone, so that short list items can't hide hard prose; null without paragraphs. */
  readonly paragraphsOnly: number | null;
  /** How many words of the text were counted as short because the topic needs them. */
  readonly topicWords: number;
}

interface Counts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  readonly long: number;
  readonly longRaw: number;
  readonly topicWords: number;
}

/**
 * Grades running text: paragraphs, list items and definitions, each of which ends a sentence.
 *
 * Headings, tables and terms are no sentences, and are left out. FKGL: 0.39 words/sentences + 11.8 syllables/words - 15.59;
 * SMOG: 1.043 sqrt(long words x 30/sentences) + 3.1291.
 */
export function readabilityOf(passages: readonly Passage[]): Readability | null {
  const prose = passages.filter(
    ({ kind }) => kind === "paragraph" || kind === "listItem" || kind === "definition",
  );
  const all = countIn(prose);
  if (all.words === 0) return null;
  const paragraphs = countIn(prose.filter(({ kind }) => kind === "paragraph"));
  return {
    words: all.words,
    sentences: all.sentences,
    fleschKincaid: gradeOf(all),
    smog: smogOf(all.long, all.sentences),
    smogRaw: smogOf(all.longRaw, all.sentences),
    paragraphsOnly: paragraphs.words === 0 ? null : gradeOf(paragraphs),
    topicWords: all.topicWords,
  };
}

/** The formulas were made on texts of 30 sentences: below these lengths a grade is told and never judged. */
export function isLongEnough({ words, sentences }: Readability): boolean {
  return words >= 100 && sentences >= 10;
}

function countIn(passages: readonly Passage[]): Counts {
  let [words, sentences, syllables, long, longRaw, topic] = [0, 0, 0, 0, 0, 0];
  for (const passage of passages) {
    for (const sentence of passage.sentences) {
      sentences += 1;
      for (const word of sentence.words) {
        const { syllables: count, isTopic } = knowledgeOf(word);
        words += 1;
        syllables += count;
        longRaw += count >= 3 ? 1 : 0;
        long += count >= 3 && !isTopic ? 1 : 0;
        topic += isTopic ? 1 : 0;
      }
    }
  }
  return { words, sentences, syllables, long, longRaw, topicWords: topic };
}

interface KnownWord {
  readonly syllables: number;
  readonly isTopic: boolean;
}

// The same few thousand words make up any handbook, and what is known of a word never changes.
const knownWords = new Map<string, KnownWord>();

function knowledgeOf(word: string): KnownWord {
  const known = knownWords.get(word) ?? { syllables: syllablesOf(word), isTopic: isTopicWord(word) };
  knownWords.set(word, known);
  return known;
}

/** Numbers and short forms such as GP count as one. */
function syllablesOf(word: string): number {
  return /\d/.test(word) || /^\p{Lu}{2,}s?$/u.test(word)
    ? 1
    : Math.max(1, syllable(word.replaceAll("’", "'")));
}

function isTopicWord(word: string): boolean {
  const bare = word.toLowerCase().replace(/['’]s$/, "");
  return [bare, bare.replace(/ies$/, "y"), bare.replace(/s$/, "")].some((form) => topicWords.has(form));
}

function gradeOf({ words, sentences, syllables }: Counts): number {
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

function smogOf(longWords: number, sentences: number): number {
  return 1.043 * Math.sqrt((longWords * 30) / sentences) + 3.1291;
}
