/** What the PDF cannot show, found before layout so that every format stops together and the author learns the place. */
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Block, Heading, TableRow } from "../document/block.ts";
import type { Edition } from "../document/edition.ts";
import { editionLines } from "../document/imprint.ts";
import type { Handbook, Section } from "../document/handbook.ts";
import { allSections } from "../document/handbook.ts";
import type { Inline } from "../document/inline.ts";
import type { Node } from "../document/node.ts";
import { assertNever } from "../document/node.ts";
import type { SourceRange } from "../document/source-range.ts";
import type { FontName } from "./printouts/page-design.ts";
import { drawnText } from "./shaping.ts";
import type { Shaper } from "./shaping.ts";

/** Writes a diagnostic for each sign that no font has, and for text that runs from right to left. */
export function findMissingGlyphs(handbook: Handbook, fonts: Pick<Shaper, "faceFor">): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const known = new Map<string, boolean>();
  const handbookPlace: SourceRange = {
    file: "handbook.yaml",
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
  };

  if (handbook.direction === "rtl") addRightToLeft(handbookPlace);
  for (const text of [handbook.title, handbook.subtitle ?? "", ...interfaceWords(handbook)])
    checkText(text, handbookPlace, "bold");
  if (handbook.edition !== undefined) checkEdition(handbook.edition);
  for (const { label, text } of handbook.dates) checkText(label + text, handbookPlace, "bold");
  for (const part of handbook.parts) checkText(part.title ?? "", handbookPlace, "bold");
  for (const section of allSections(handbook)) checkSection(section);
  return diagnostics;

  function checkEdition(edition: Edition): void {
    const place = { ...handbookPlace, file: `editions/${edition.name}.yaml` };
    for (const { text } of editionLines(edition, handbook)) checkText(text, place, "bold");
  }

  function checkSection(section: Section): void {
    checkDirection(section);
    checkInlines(section.title, "bold");
    checkText(section.summary ?? "", section.source, "regular");
    checkBlocks(section.blocks);
    checkBlocks(section.leaflet ?? []);
    for (const note of section.notes) {
      checkDirection(note);
      checkBlocks(note.blocks);
    }
    for (const { label, text } of section.dates) checkText(label + text, section.source, "regular");
  }

  function checkBlocks(blocks: readonly Block[]): void {
    for (const block of blocks) checkBlock(block);
  }

  function checkBlock(block: Block): void {
    checkDirection(block);
    switch (block.type) {
      case "paragraph":
        checkInlines(block.children, "regular");
        return;
      case "heading":
        checkInlines(block.children, "bold");
        return;
      case "list":
        for (const item of block.items) {
          checkDirection(item);
          checkBlocks(item.children);
        }
        return;
      case "blockQuote":
        checkBlocks(block.children);
        return;
      case "codeBlock":
        checkText(block.value, block.source, "mono");
        return;
      case "thematicBreak":
        return;
      case "table":
        checkInlines(block.caption ?? [], "bold");
        for (const row of [block.header, ...block.rows]) checkRow(row);
        return;
      case "definitionList":
        for (const item of block.items) {
          for (const term of item.terms) checkInlines(term, "bold");
          for (const definition of item.definitions) checkBlocks(definition);
        }
        return;
      case "figure":
        checkInlines(block.caption, "regular");
        checkBlocks(block.description);
        return;
      case "keyPoints":
      case "adviceList":
      case "callout":
        checkTitle(block.title);
        checkBlocks(block.children);
        return;
      case "careCard":
        checkText(block.urgencyLabel, block.source, "bold");
        checkTitle(block.title);
        checkBlocks(block.children);
        return;
      case "glossaryList":
        for (const { term, say, definition, source } of block.entries) {
          checkText(term, source, "bold");
          checkText(say ?? "", source, "regular");
          checkInlines(definition, "regular");
        }
        return;
      case "sourceList":
        for (const entry of block.entries) {
          checkInlines(entry.children, "regular");
          checkText(entry.kind, entry.source, "bold");
        }
        return;
      default:
        assertNever(block);
    }
  }

  function checkTitle(title: Heading | null): void {
    if (title === null) return;
    checkDirection(title);
    checkInlines(title.children, "bold");
  }

  function checkRow(row: TableRow): void {
    for (const cell of row.cells) {
      checkDirection(cell);
      checkInlines(cell.children, "regular");
    }
  }

  function checkInlines(inlines: readonly Inline[], font: FontName): void {
    for (const inline of inlines) {
      checkDirection(inline);
      switch (inline.type) {
        case "text":
          checkText(inline.value, inline.source, font);
          break;
        case "code":
          checkText(inline.value, inline.source, "mono");
          break;
        case "evidenceLabel":
          checkText(inline.label, inline.source, "bold");
          break;
        case "emphasis":
        case "strong":
        case "subscript":
        case "superscript":
        case "keyboard":
        case "link":
        case "span":
        case "glossaryReference":
        case "abbreviation":
        case "value":
          checkInlines(inline.children, font);
          break;
        case "lineBreak":
        case "inlineImage":
        case "noteReference":
        case "citation":
          break;
        default:
          assertNever(inline);
      }
    }
  }

  function checkDirection(node: Node): void {
    if (node.dir === "rtl") addRightToLeft(node.source);
  }

  /** One diagnostic for each sign of a text, at its first place. */
  function checkText(text: string, source: SourceRange, font: FontName): void {
    if (/^[\t\n\r\x20-\x7e]*$/.test(text)) return;
    const reported = new Set<string>();
    let offset = 0;
    for (const character of text) {
      const place = placeInText(source, text, offset);
      offset += character.length;
      if (rightToLeft.test(character)) {
        if (!reported.has("rtl")) addRightToLeft(place);
        reported.add("rtl");
      } else if (!reported.has(character) && !isDrawable(character, font)) {
        reported.add(character);
        const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
        diagnostics.push(
          diagnose(
            "glyph-available",
            place,
            `No font has the sign “${character}” (${name}), so the PDF cannot show it.`,
            "write it in words, or use an image with alternative text.",
          ),
        );
      }
    }
  }

  function isDrawable(character: string, font: FontName): boolean {
    const key = font + character;
    let drawable = known.get(key);
    if (drawable === undefined) {
      const drawn = drawnText(character);
      // Emoji are pictures in colour; the few that a face has in black look like something else.
      const isEmoji = /\p{Emoji_Presentation}/u.test(drawn);
      drawable =
        !isEmoji &&
        (drawn === "" || /^[\t\n\r]$/.test(drawn) || fonts.faceFor(font, drawn.codePointAt(0) ?? 0) !== null);
      known.set(key, drawable);
    }
    return drawable;
  }

  function addRightToLeft(place: SourceRange): void {
    diagnostics.push(
      diagnose(
        "text-left-to-right",
        place,
        "Right-to-left text cannot be set in the PDF yet.",
        "take this text out, or build the other formats only (--only site,epub).",
      ),
    );
  }
}

/** The words that the PDF adds by itself. */
function interfaceWords({ words }: Handbook): readonly string[] {
  const { contents, notes, note, pageOf, patientHandbook, doNotUseAfter } = words;
  return [
    contents,
    notes,
    note,
    pageOf,
    patientHandbook,
    words.handbook,
    doNotUseAfter,
    words.sayTerm,
    words.figureShows,
    ...leafletWords(words),
  ];
}

/** The words of leaflets, their guide and the diary. */
function leafletWords(words: Handbook["words"]): readonly string[] {
  return [
    words.leaflet,
    words.patientLeaflet,
    words.clinicName,
    words.clinicPhone,
    words.clinicHours,
    words.stickerPlace,
    words.wholeHandbookOnline,
    words.day,
    ...words.weekdays,
    words.week,
    words.weekBegins,
    words.weekAndDay,
    ...Object.values(words.diaryColumns),
    words.headacheDaysInWeeks,
    words.medicineDaysInWeeks,
    words.medicineDaySquares,
    words.listAnd,
    ...words.foldingSteps.map(({ text }) => text),
  ];
}

/** Letters that run from right to left, and the signs that turn text around. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\u200F\u202B\u202E\u2067]/u;

/** A sign's own column, where the text stands in the source as it is read. */
function placeInText(source: SourceRange, text: string, offset: number): SourceRange {
  const isVerbatim = source.line === source.endLine && source.endColumn - source.column === text.length;
  return isVerbatim ? { ...source, column: source.column + offset } : source;
}
