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
  readonly #languages: { lang: string; text: string }[] = [];
  /** By id: how many passages were begun before it; what is begun next is what it marks. */
  readonly #anchors = new Map<string, number>();
  readonly #openLanguages: { lang: string; entry: { lang: string; text: string } | null }[] = [];
  #open: Draft | null = null;
  #openLink: LinkDraft | null = null;
  /** Set between the end of a link and the next text. */
  #endedLink: LinkDraft | null = null;

  readonly #handbookLanguage: string;

  constructor(handbookLanguage: string) {
    this.#handbookLanguage = handbookLanguage;
  }

  begin(kind: PassageKind, detail = ""): void {
    this.end();
    this.#open = { kind, detail, text: "" };
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
    const image: Draft = { kind: "image", detail: "", text: alt };
    const around = this.#open;
    // Before the first word of a paragraph it comes before the paragraph, whether that has an element or not.
    const isFirst = around?.kind === "paragraph" && foldWhiteSpace(around.text) === "";
    if (isFirst) this.#passages.splice(this.#passages.indexOf(around), 0, image);
    else this.#passages.push(image);
  }

  text(value: string): void {
    if (this.#open === null) {
      if (foldWhiteSpace(value) === "") return;
      this.begin("paragraph");
    }
    this.#endedLink = null;
    if (this.#open !== null) this.#open.text += value;
    if (this.#openLink !== null) this.#openLink.text += value;
    for (const { entry } of this.#openLanguages) if (entry !== null) entry.text += value;
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
    const entry = lang === around ? null : { lang, text: "" };
    if (entry !== null) this.#languages.push(entry);
    this.#openLanguages.push({ lang, entry });
  }

  endLanguage(): void {
    this.#openLanguages.pop();
  }

  anchor(id: string): void {
    this.#anchors.set(id, this.#open === null ? this.#passages.length : this.#passages.indexOf(this.#open));
  }

  /** Marks the passage before which so many were begun. */
  anchorAt(id: string, passage: number): void {
    this.#anchors.set(id, passage);
  }

  /** How many passages were begun. */
  get count(): number {
    return this.#passages.length;
  }

  /** The passage that an id marks, or null when there is no such id. */
  landing(id: string): Passage | null {
    const index = this.#anchors.get(id);
    return index === undefined ? null : this.landingAt(index);
  }

  /** The first passage with words from this one on; a picture before them is passed by, since a PDF's places are lines. */
  landingAt(index: number): Passage | null {
    const draft = this.#passages
      .slice(index)
      .find((passage) => passage.kind !== "image" && foldWhiteSpace(passage.text) !== "");
    return draft === undefined ? null : finished(draft);
  }

  /** `land` says what an address inside the handbook leads to. */
  finish(land: (address: string) => Passage | null): SectionReadBack {
    // A paragraph without words, for example around a picture, says nothing; a list item has none where it is tight.
    const passages = this.#passages
      .map(finished)
      .filter(({ kind, text }) => kind !== "paragraph" || text !== "");
    return {
      title: passages.find((passage) => passage.kind === "heading")?.text ?? "",
      passages,
      links: this.#links.map((link) => ({
        text: foldWhiteSpace(link.text),
        target: link.target.kind === "address" ? link.target.address : describe(link.target.address, land),
      })),
      languages: this.#languages.map(({ lang, text }) => ({ lang, text: foldWhiteSpace(text) })),
    };
  }

  #spaceInLanguages(): void {
    for (const { entry } of this.#openLanguages) if (entry !== null) entry.text += " ";
  }
}

/** Ends the reading of sections that lead to each other. */
export function finishAll(recorders: readonly Recorder[]): ReadBack {
  const land = (address: string): Passage | null => {
    for (const recorder of recorders) {
      const passage = recorder.landing(address);
      if (passage !== null) return passage;
    }
    return null;
  };
  return { sections: recorders.map((recorder) => recorder.finish(land)) };
}

/** Where a link leads: out of the handbook, or to a place in it whose passage is looked up at the end. */
export type LinkTargetRead =
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "place"; readonly address: string };

interface Draft {
  readonly kind: PassageKind;
  readonly detail: string;
  text: string;
}
interface LinkDraft {
  text: string;
  readonly target: LinkTargetRead;
}

function finished(draft: Draft): Passage {
  const text = foldWhiteSpace(draft.text);
  // A cell without words heads nothing, whatever it is marked as.
  const detail = draft.kind === "cell" && text === "" ? "" : draft.detail;
  return { kind: draft.kind, detail, text };
}

function describe(address: string, land: (address: string) => Passage | null): string {
  const passage = land(address);
  return passage === null ? `to nowhere: ${address}` : `to ${passage.kind}: ${passage.text}`;
}
