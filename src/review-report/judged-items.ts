import type { Block, Figure, Table } from "../document/block.ts";
import type { Instrument } from "../document/evaluation.ts";
import type { Handbook } from "../document/handbook.ts";
import { plainText } from "../document/plain-text.ts";
import { textFactsOf } from "./text-facts.ts";
import type { TextFacts } from "./text-facts.ts";

/** What a program can say on an item of a score sheet: a hint for the person who scores, and never a score. */
export interface JudgedItem {
  readonly instrument: Instrument;
  readonly item: number;
  /** A reminder of which item it is. */
  readonly asks: string;
  readonly verdict: "yes" | "no";
  readonly why: string;
}

type Judgement = readonly [verdict: boolean, why: string];

/** One thing to find out, and the items of either sheet that ask for it. */
interface Question {
  readonly pemat?: number;
  readonly cdc?: number;
  readonly asks: string;
  readonly judge: (facts: TextFacts) => Judgement;
}

const questions: readonly Question[] = [
  { pemat: 5, cdc: 6, asks: "Sentences say who does what", judge: fewPassives },
  { pemat: 7, cdc: 17, asks: "Nothing has to be worked out", judge: noCalculations },
  { pemat: 8, cdc: 9, asks: "It comes in short pieces", judge: shortPieces },
  { pemat: 9, asks: "Each piece has a heading", judge: headings },
  { cdc: 8, asks: "Lists", judge: lists },
  { pemat: 11, cdc: 10, asks: "A summary comes first", judge: summaries },
  { cdc: 11, asks: "What experts do not know", judge: unknowns },
  { pemat: 17, asks: "Pictures and tables have captions", judge: captions },
  { pemat: 19, asks: "Tables are simple, with short headings", judge: simpleTables },
  { pemat: 20, cdc: 5, asks: "It names something to do", judge: actions },
  { pemat: 21, asks: "It speaks to the reader", judge: speaksToReader },
  { pemat: 22, cdc: 14, asks: "It breaks that down into steps", judge: steps },
  { pemat: 23, asks: "It gives a tool to do it with", judge: tools },
];

/** Nothing for a handbook that is not in English: the questions look for words. */
export function judgedItems(handbook: Handbook): readonly JudgedItem[] {
  if (!/^en(?:-|$)/i.test(handbook.language)) return [];
  const facts = textFactsOf(handbook);
  const judged = questions.map(({ judge, ...question }) => ({ ...question, judgement: judge(facts) }));
  const sheet = (
    instrument: Instrument,
    numberOf: (question: Omit<Question, "judge">) => number | undefined,
  ) =>
    judged
      .flatMap(({ judgement: [isSo, why], ...question }): readonly JudgedItem[] => {
        const item = numberOf(question);
        const verdict = isSo ? "yes" : "no";
        return item === undefined ? [] : [{ instrument, item, asks: question.asks, verdict, why }];
      })
      .toSorted((a, b) => a.item - b.item);
  return [
    ...sheet("pemat-p", ({ pemat }) => pemat),
    ...sheet("cdc-clear-communication-index", ({ cdc }) => cdc),
  ];
}

function fewPassives({ passive, sentences }: TextFacts): Judgement {
  const example = passive[0] === undefined ? "" : `, such as: “${passive[0]}”`;
  const why = `${passive.length} of ${sentences.length} sentences look passive${example}`;
  return [passive.length * 10 <= sentences.length, why];
}

function noCalculations({ calculations }: TextFacts): Judgement {
  return calculations.length === 0
    ? [true, "No sentence asks the reader to work anything out."]
    : [false, `${calculations.length} may: “${calculations.join("” “")}”`];
}

const longPiece = 200;

function shortPieces({ longestStretch: { words, title } }: TextFacts): Judgement {
  return [words <= longPiece, `The longest text without a heading has ${words} words, in “${title}”.`];
}

function headings({ sections }: TextFacts): Judgement {
  const without = sections.filter(({ blocks }) => !blocks.some(hasHeading)).map(({ titleText }) => titleText);
  return without.length === 0
    ? [true, "Every section has headings inside."]
    : [false, `Without headings inside: ${without.join("; ")}.`];
}

/** A heading, or a card, which always has one. */
function hasHeading({ type }: Block): boolean {
  return ["heading", "careCard", "keyPoints", "adviceList"].includes(type);
}

function lists({ sections, blocks }: TextFacts): Judgement {
  const count = blocks.filter(({ type }) => type === "list").length;
  return [count >= sections.length, `${count} lists in ${sections.length} sections.`];
}

function summaries({ sections }: TextFacts): Judgement {
  const without = sections.filter(
    ({ summary, blocks }) => summary === null && blocks[0]?.type !== "keyPoints",
  );
  return without.length === 0
    ? [true, "Every section starts with a summary or with key points."]
    : [false, `Without one: ${without.map(({ titleText }) => titleText).join("; ")}.`];
}

function unknowns({ unknowns: found }: TextFacts): Judgement {
  const [first] = found;
  return first === undefined
    ? [false, "No sentence says what is not known."]
    : [true, `${found.length} sentences say what is not known, such as: “${first}”`];
}

function captions({ blocks }: TextFacts): Judgement {
  const shown = blocks.filter((block) => block.type === "table" || isPicture(block));
  const without = shown.filter(({ caption }) => caption === null || caption.length === 0).length;
  return [without === 0, `${without} of ${shown.length} pictures and tables have no caption.`];
}

/** One that shows nothing needs no caption. */
function isPicture(block: Block): block is Figure {
  return block.type === "figure" && block.alt !== "";
}

function simpleTables({ blocks }: TextFacts): Judgement {
  const tables = blocks.filter((block): block is Table => block.type === "table");
  const hard = tables.filter(({ header: { cells } }) => cells.length > 4 || cells.some(isLongCell));
  const names = hard.map(({ caption }) => `“${plainText(caption ?? [])}”`).join(" ");
  const why = `${tables.length - hard.length} of ${tables.length} tables have at most 4 columns and headings of at most 4 words.`;
  return [hard.length === 0, hard.length === 0 ? why : `${why} Not so: ${names}`];
}

function isLongCell({ children }: Table["header"]["cells"][number]): boolean {
  return plainText(children).split(/\s+/).length > 4;
}

function actions({ instructions }: TextFacts): Judgement {
  const [first] = instructions;
  return first === undefined
    ? [false, "No sentence starts with something to do."]
    : [true, `${instructions.length} sentences start with something to do, such as: “${first}”`];
}

function speaksToReader({ toReader, sentences }: TextFacts): Judgement {
  const why = `${toReader.length} of ${sentences.length} sentences say “you” or “your”.`;
  return [toReader.length * 10 >= sentences.length, why];
}

function steps({ blocks }: TextFacts): Judgement {
  const count = blocks.filter((block) => block.type === "list" && block.ordered).length;
  return [count > 0, `${count} numbered lists.`];
}

function tools({ sections }: TextFacts): Judgement {
  const found = sections
    .map(({ titleText }) => titleText)
    .filter((title) =>
      /\b(?:diary|checklist|check first|form|plan|sheet|questions|worksheet)\b/i.test(title),
    );
  return [
    found.length > 0,
    found.length === 0 ? "No section is named after one." : `By their titles: ${found.join("; ")}.`,
  ];
}
