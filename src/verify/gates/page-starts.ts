import { words } from "../expected/words.ts";
import { pdfWalk } from "../finished-handbook.ts";
import type { OpenPdf } from "../pdf/read-pdf.ts";
import type { Passage } from "../read-back.ts";

/** What a page of paper starts with. More than one fits where a part's title stands above a section's, or "Notes" above notes; none where it starts with the dates. */
export interface PageStart {
  readonly passages: readonly Passage[];
}

/**
 * For each page of a PDF: the first passage that starts on it, or else the next one in the section, or else the last
 * one before. Null for the cover and the contents, which hold no section.
 */
export function pageStarts(pdf: OpenPdf): readonly (PageStart | null)[] {
  const { readBack, startPages } = pdfWalk(pdf);
  const sections = readBack.sections.map((section, index) => ({
    passages: section.passages,
    pages: startPages[index] ?? [],
  }));
  return pdf.pageLabels.map((_, index) => {
    const page = index + 1;
    const section = sections.findLast(({ pages }) => pages.some((start) => start > 0 && start <= page));
    if (section === undefined) return null;
    const started = section.passages
      .map((passage, place): Start => ({ passage, index: place, page: section.pages[place] ?? 0 }))
      .filter((start) => start.page > 0);
    const at = started.findIndex(
      (start) => start.page >= page && !isWithinRow(start, started, section.passages),
    );
    const first = at === -1 ? started.length - 1 : at;
    const isPartTitle = first === 0 && started[0]?.passage.kind === "paragraph";
    // The program's own heading above notes has no place in the content: the mark is at the first note.
    const isAboveNotes =
      section.passages[section.passages.indexOf(started[first]?.passage ?? nothing) + 1]?.kind === "note";
    // Dates have no place in the content either: the mark is at some place before them.
    const dates: readonly string[] = Object.values(words.dates);
    const top = started[first]?.passage;
    if (top?.kind === "term" && dates.includes(top.text)) {
      return { passages: [] };
    }
    // Nor has the program's own line above a description.
    const isLabel = top?.text === words.figureShows;
    const fitting = started.slice(first, first + (isPartTitle || isAboveNotes || isLabel ? 2 : 1));
    if (top?.kind === "image") {
      // A place is named by words: by those behind the picture, which on a screen may be a way back.
      const behind = started.slice(first).find(({ passage }) => passage.kind !== "image");
      return { passages: [top, ...(behind === undefined ? [] : [behind.passage]), wayBack] };
    }
    return fitting.length === 0 ? null : { passages: fitting.map((start) => start.passage) };
  });
}

interface Start {
  readonly passage: Passage;
  /** Among all passages of the section. */
  readonly index: number;
  readonly page: number;
}

/** A row that is set as a list can go over a page between its cells; only the row has a place in the content. */
function isWithinRow(start: Start, started: readonly Start[], passages: readonly Passage[]): boolean {
  if (start.passage.kind !== "cell") return false;
  const row = passages.slice(0, start.index).findLastIndex(({ kind }) => kind === "row");
  return started.some(({ index, page }) => index > row && index < start.index && page < start.page);
}

const wayBack: Passage = { kind: "paragraph", detail: "", text: words.backToText };
const nothing: Passage = { kind: "paragraph", detail: "", text: "" };

/** The words up to the first mark of a source or note, which each format writes in its own way. */
export function startsSo(found: { readonly text: string }, onPaper: Passage): boolean {
  const [head = ""] = onPaper.text.split(/\[\d+\]|\(note\s\d+\)|\(page #\)/);
  return letters(found.text).startsWith(letters(head).slice(0, 40));
}

function letters(text: string): string {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).join("");
}
