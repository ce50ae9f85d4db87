import {
  foldWhiteSpace,
  type Passage,
  type PassageKind,
  type ReadBack,
  type SectionReadBack,
} from "./read-back.ts";

/**
 * Takes down what a walk over a finished file meets.
 *
 * Text outside a passage opens a paragraph, as a browser does. A new passage ends the open one.
 */
export class Recorder {
  readonly #passages: Draft[] = [];
  readonly #links: LinkDraft[] = [];
  readonly #languages: LanguageDraft[] = [];
  readonly #abbreviations: AbbreviationDraft[] = [];
  /** By id: how many passages were begun before it; what is begun next is what it marks. */
  readonly #anchors = new Map<string, number>();
  readonly #openLanguages: { lang: string; entry: LanguageDraft | null }[] = [];
  #finished: readonly Passage[] | null = null;
  /** Ids that stand behind the words of the open passage so far. */
  readonly #waiting: string[] = [];
  #open: Draft | null = null;
  #openLink: LinkDraft | null = null;
  #openAbbreviation: AbbreviationDraft | null = null;
  /** Set between the end of a link and the next text. */
  #endedLink: LinkDraft | null = null;

  readonly #handbookLanguage: string;

  constructor(handbookLanguage: string) {
    this.#handbookLanguage = handbookLanguage;
  }

  begin(kind: PassageKind, detail = ""): void {
    this.end();
    this.#settleAnchors(this.#passages.length);
    this.#open = { kind, detail, text: "", typed: "", own: [] };
    this.#passages.push(this.#open);
    this.#spaceInLanguages();
  }

  end(): void {
    this.#open = null;
  }

  /** The start or end of something that holds passages. */
  mark(kind: PassageKind, detail = ""): void {
    this.begin(kind, detail);
    this.end();
  }

  /** Its alternative text is read where it stands, and the text around goes on; one without shows nothing to read. */
  image(alt: string): void {
    if (alt === "") return;
    const image: Draft = { kind: "image", detail: "", text: alt, typed: "", own: [] };
    for (const { entry } of this.#openLanguages) if (entry !== null) entry.holdsImage = true;
    const around = this.#open;
    // Before the first word of a paragraph it comes before the paragraph, whether that has an element or not.
    const isFirst = around?.kind === "paragraph" && foldWhiteSpace(around.text) === "";
    if (isFirst) this.#passages.splice(this.#passages.indexOf(around), 0, image);
    else this.#passages.push(image);
  }

  /** `by` matters to what is foretold: only the author's own words may hold abbreviations. */
  text(value: string, by: "author" | "computer" | "program" = "program"): void {
    if (this.#open === null) {
      if (foldWhiteSpace(value) === "") return;
      this.begin("paragraph");
    }
    if (this.#open !== null && foldWhiteSpace(value) !== "") {
      this.#settleAnchors(this.#passages.indexOf(this.#open));
    }
    this.#endedLink = null;
    if (this.#open !== null) {
      this.#open.text += value;
      this.#noteTyped(this.#open, value, by);
    }
    if (this.#openLink !== null) this.#openLink.text += value;
    if (this.#openAbbreviation !== null) this.#openAbbreviation.text += value;
    for (const { entry } of this.#openLanguages) if (entry !== null) entry.text += value;
  }

  #noteTyped(open: Draft, value: string, by: "author" | "computer" | "program"): void {
    const from = open.typed.length;
    open.typed += by === "program" ? "\u{FFFC}" : value;
    const isForeign = this.#openLanguages.some(({ lang }) => !isSameLanguage(lang, this.#handbookLanguage));
    if (by === "author" && !isForeign) open.own.push({ from, to: open.typed.length });
  }

  beginAbbreviation(expansion: string): void {
    this.#openAbbreviation = { expansion, text: "" };
    this.#abbreviations.push(this.#openAbbreviation);
  }

  endAbbreviation(): void {
    this.#openAbbreviation = null;
  }

  /** Passages as their author typed them. */
  get typed(): readonly TypedPassage[] {
    return this.#passages;
  }

  /** A link that a line or page end cuts in two comes as two links side by side: they are one. */
  beginLink(target: LinkTargetRead): void {
    const before = this.#endedLink;
    if (before?.target.kind === target.kind && before.target.address === target.address) {
      this.#openLink = before;
      return;
    }
    this.#openLink = { text: "", target };
    this.#links.push(this.#openLink);
  }

  endLink(): void {
    this.#endedLink = this.#openLink;
    this.#openLink = null;
  }

  beginLanguage(lang: string): void {
    const around = this.#openLanguages.at(-1)?.lang ?? this.#handbookLanguage;
    const entry = lang === around ? null : { lang, text: "", holdsImage: false };
    if (entry !== null) this.#languages.push(entry);
    this.#openLanguages.push({ lang, entry });
  }

  endLanguage(): void {
    this.#openLanguages.pop();
  }

  /** Marks what comes next: the passage that is open if it goes on with words, or else the one that is begun then. */
  anchor(id: string): void {
    // Two marks of one note may touch: each has a name, and is a link of its own.
    this.#endedLink = null;
    if (this.#open !== null && this.#open.text !== "") this.#waiting.push(id);
    else
      this.#anchors.set(id, this.#open === null ? this.#passages.length : this.#passages.indexOf(this.#open));
  }

  #settleAnchors(passage: number): void {
    for (const id of this.#waiting.splice(0)) this.#anchors.set(id, passage);
  }

  /** Whether the words that come next go on a passage that has some. */
  get isWithinLine(): boolean {
    return this.#open !== null && this.#open.text !== "";
  }

  /** Marks the passage before which so many were begun. */
  anchorAt(id: string, passage: number): void {
    this.#anchors.set(id, passage);
  }

  /** The place, among all passages, of the one that words go to: a picture in the midst of a paragraph comes behind it. */
  get current(): number {
    return this.#open === null ? this.#passages.length - 1 : this.#passages.indexOf(this.#open);
  }

  /** How many passages were begun. */
  get count(): number {
    return this.#passages.length;
  }

  /** The passage that an id marks, or null when there is no such id. */
  landing(id: string): Landing | null {
    this.#settleAnchors(this.#passages.length);
    const index = this.#anchors.get(id);
    return index === undefined ? null : this.landingAt(index);
  }

  /** The first passage with words from this one on; a picture before them is passed by, since a PDF's places are lines. */
  landingAt(index: number): Landing | null {
    const found = this.passages.findIndex(
      (passage, at) => at >= index && passage.kind !== "image" && passage.text !== "",
    );
    const passage = this.passages[found];
    return passage === undefined ? null : { recorder: this, index: found, passage };
  }

  /** What was taken down; to be asked when the walk is over. */
  get passages(): readonly Passage[] {
    this.#finished ??= this.#passages.map(finished);
    return this.#finished;
  }

  /**
   * The passages that say something, by their places among all: a paragraph without words, for example around a
   * picture, says nothing, and an item of a tight list has none.
   */
  get said(): readonly number[] {
    return this.passages.flatMap(({ kind, text }, index) =>
      kind !== "paragraph" || text !== "" ? [index] : [],
    );
  }

  /** `land` says what an address inside the handbook leads to, `describe` says it in words. */
  finish(land: Land, describe: (landing: Landing) => string): SectionReadBack {
    const said = new Set(this.said);
    const passages = this.passages.filter((_, index) => said.has(index));
    const inside = (address: string) => {
      const landing = land(address);
      return landing === null ? `to nowhere: ${address}` : describe(landing);
    };
    return {
      title: passages.find((passage) => passage.kind === "heading")?.text ?? "",
      passages,
      links: this.#links.map(({ text, target }) => {
        const row = target.kind === "address" ? null : land(rowOf(target.address));
        return {
          text: foldWhiteSpace(text),
          target: target.kind === "address" ? target.address : inside(target.address),
          ...(row === null ? {} : { orTarget: describe(row) }),
        };
      }),
      abbreviations: this.#abbreviations.map(({ text, expansion }) => ({
        text: foldWhiteSpace(text),
        expansion,
      })),
      languages: this.#languages
        .map(({ lang, text, holdsImage }) => ({ lang, text: foldWhiteSpace(text), holdsImage }))
        // What says nothing, such as a box around a line, says it in no language.
        .filter(({ text, holdsImage }) => text !== "" || holdsImage)
        .map(({ lang, text }) => ({ lang, text })),
    };
  }

  #spaceInLanguages(): void {
    for (const { entry } of this.#openLanguages) if (entry !== null) entry.text += " ";
  }
}

/** A passage that a link leads to, and where it stands. */
export interface Landing {
  readonly recorder: Recorder;
  readonly index: number;
  readonly passage: Passage;
}

type Land = (address: string) => Landing | null;

/** The name of the row that holds a place, where both may be led to. */
export function rowOf(place: string): string {
  return `the row of ${place}`;
}

/** Ends the reading of sections that lead to each other. */
export function finishAll(recorders: readonly Recorder[]): ReadBack {
  const land: Land = (address) => {
    for (const recorder of recorders) {
      const landing = recorder.landing(address);
      if (landing !== null) return landing;
    }
    return null;
  };
  return finishWith(recorders, land);
}

/** The same where places are told in another way than by ids. */
export function finishWith(recorders: readonly Recorder[], land: Land): ReadBack {
  const describe = describeLandings(recorders);
  return {
    sections: recorders.map((recorder) => recorder.finish(land, describe)),
    landing: (address) => land(address)?.passage ?? null,
  };
}

/** "to heading: Its words"; where several passages say the same, also which of them. */
function describeLandings(recorders: readonly Recorder[]): (landing: Landing) => string {
  const all = recorders.flatMap((recorder) =>
    recorder.passages.map((passage, index): Landing => ({ recorder, index, passage })),
  );
  const alike = Map.groupBy(all, ({ passage }) => `${passage.kind} ${passage.text}`);
  return ({ recorder, index, passage }) => {
    const others = alike.get(`${passage.kind} ${passage.text}`) ?? [];
    const which = others.findIndex((other) => other.recorder === recorder && other.index === index) + 1;
    const count = others.length === 1 ? "" : ` (${String(which)} of ${String(others.length)})`;
    return `to ${passage.kind}: ${passage.text}${count}`;
  };
}

/** Where a link leads: out of the handbook, or to a place in it whose passage is looked up at the end. */
export type LinkTargetRead =
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "place"; readonly address: string };

/** What an author typed, with one sign for what is none of it, and which stretches are their own in the handbook's language. */
export interface TypedPassage {
  readonly typed: string;
  readonly own: readonly { readonly from: number; readonly to: number }[];
}

interface Draft {
  readonly kind: PassageKind;
  readonly detail: string;
  text: string;
  typed: string;
  readonly own: { readonly from: number; readonly to: number }[];
}
interface AbbreviationDraft {
  readonly expansion: string;
  text: string;
}
interface LanguageDraft {
  readonly lang: string;
  text: string;
  holdsImage: boolean;
}
interface LinkDraft {
  text: string;
  readonly target: LinkTargetRead;
}

/** "en-GB" is English too. */
function isSameLanguage(lang: string, other: string): boolean {
  return lang.split("-")[0]?.toLowerCase() === other.split("-")[0]?.toLowerCase();
}

function finished(draft: Draft): Passage {
  const text = foldWhiteSpace(draft.text);
  // A cell without words heads nothing, whatever it is marked as.
  const detail = draft.kind === "cell" && text === "" ? "" : draft.detail;
  return { kind: draft.kind, detail, text };
}
