import { fill } from "../../locale/words.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import { structureElement } from "../structure/structure-element.ts";
import type { Galley } from "./galley.ts";
import { addSpace, createGalley } from "./galley.ts";
import { textFragment } from "./inline-fragments.ts";
import type { InlineLink } from "./laid-out.ts";
import { addParagraph, alignedLines } from "./paragraphs.ts";
import type { ParagraphContext } from "./paragraphs.ts";
import type { HandbookContext } from "./sections.ts";
import type { Fragment } from "./set-paragraph.ts";
import { setParagraph } from "./set-paragraph.ts";
import type { IndexEntry } from "./term-uses.ts";

/** The destination of the index; no section and no heading can have this name. */
export const INDEX = "contents--index";

/** The index on a galley of its own: `Index > L > LI > Lbl, LBody > Reference > Link` (ISO 32000-1, 14.8.4.2). */
export function layOutIndex(context: HandbookContext, entries: readonly IndexEntry[]): Galley {
  const { handbook, design, measure, root } = context;
  const { lengths, type } = design;
  const galley = createGalley();
  const sect = structureElement("Sect", root);
  const widthPt = design.columns[0]?.widthPt ?? 0;
  const place: ParagraphContext = { galley, measure, leftPt: 0, widthPt };
  galley.destinations.push(INDEX);
  const heading = structureElement("H1", sect);
  addParagraph([textFragment(handbook.words.index, type.h1, heading, measure)], type.h1, place);
  galley.keepNext = true;
  addSpace(galley, lengths.afterHeadingPt);
  const intro = structureElement("P", sect);
  addParagraph([textFragment(handbook.words.indexText, type.lead, intro, measure)], type.lead, place, {
    balanced: true,
  });
  galley.keepNext = true;
  addSpace(galley, lengths.blockGapPt);
  const list = structureElement("L", structureElement("Index", sect), { listNumbering: "None" });
  const indentPt = type.body.sizePt * 2;
  // Whether Ä stands under A or is a letter of its own is for the language to say.
  const { compare } = new Intl.Collator(handbook.language, { sensitivity: "base" });
  let lastLetter = "";
  for (const entry of entries) {
    const letter = initialOf(entry.term);
    const isNew = compare(letter, lastLetter) !== 0;
    addSpace(galley, isNew ? lengths.paragraphGapPt : lengths.itemGapPt);
    // The order of the words says it to those who listen; to the eye the letter is a help.
    if (isNew) addLetter(letter);
    lastLetter = letter;
    const item = structureElement("LI", list, { lang: entry.lang });
    addParagraph(
      entryFragments(entry, item),
      type.body,
      { ...place, leftPt: indentPt, widthPt: widthPt - indentPt },
      {
        keepWhole: true,
      },
    );
  }
  return galley;

  function addLetter(letter: string): void {
    const style = { ...type.body, font: "bold" } as const;
    const set = setParagraph([textFragment(letter, style, null, measure)], measure, {
      style,
      measurePt: widthPt,
    });
    const lines = alignedLines(set, { leftPt: 0, topPt: 0, widthPt });
    galley.beside.push(...lines.map((line) => ({ ...line, artifact: "layout" as const })));
  }

  function entryFragments({ term, places }: IndexEntry, item: StructureElement): readonly Fragment[] {
    const label = structureElement("Lbl", item);
    const body = structureElement("LBody", item);
    const numbers = places.flatMap(({ destination, pageLabel }, index) => {
      const link: InlineLink = {
        element: structureElement("Link", structureElement("Reference", body)),
        target: { kind: "destination", names: [destination] },
        description: `${term}, ${fill(handbook.words.page, { page: pageLabel })}`,
        underline: null,
      };
      const separator = textFragment(index === 0 ? " " : ", ", type.body, body, measure);
      return [separator, textFragment(pageLabel, type.body, link.element, measure, link)];
    });
    return [textFragment(`${term}:`, type.body, label, measure), ...numbers];
  }
}

function initialOf(term: string): string {
  return (/[\p{L}\p{N}]/u.exec(term.normalize("NFC"))?.[0] ?? "").toUpperCase();
}
