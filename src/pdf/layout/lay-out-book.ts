import type { Handbook, Section } from "../../document/handbook.ts";
import { allSections } from "../../document/handbook.ts";
import type { PageStart } from "../../document/page-map.ts";
import { plainText } from "../../document/plain-text.ts";
import { createHyphenate } from "../hyphenation.ts";
import type { PageDesign } from "../printouts/page-design.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import type { ContentsLine } from "./contents.ts";
import { layOutContents } from "./contents.ts";
import { layOutCover } from "./cover.ts";
import { layOutFurniture } from "./furniture.ts";
import { INDEX, layOutIndex } from "./index-of-terms.ts";
import type { LaidOutPrintout, LaidOutPage, OutlineItem } from "./laid-out.ts";
import type { GalleyPage } from "./pages.ts";
import { withPageNumbers } from "./page-references.ts";
import { layOutPages } from "./pages.ts";
import type { HandbookContext } from "./sections.ts";
import { layOutSection } from "./sections.ts";
import { findTermUses } from "./term-uses.ts";
import type { MeasureText } from "./set-paragraph.ts";

interface SectionPages {
  readonly section: Section;
  readonly pages: readonly GalleyPage[];
}

/** Cover, contents, each section from the top of a page, and an index where the handbook has a glossary. */
export function layOutBook(handbook: Handbook, design: PageDesign, measure: MeasureText): LaidOutPrintout {
  // Lines leave room for the digits of the highest page number: as many as most books of so many sections have.
  const sectionCount = handbook.parts.flatMap(({ sections }) => sections).length;
  const digits = Math.max(3, String(sectionCount).length);
  const book = layOutWithRoom(handbook, design, measure, digits);
  const needed = String(book.pages.length).length;
  return needed <= digits ? book : layOutWithRoom(handbook, design, measure, needed);
}

function layOutWithRoom(
  handbook: Handbook,
  design: PageDesign,
  measure: MeasureText,
  pageDigits: number,
): LaidOutPrintout {
  const root: StructureElement = { type: "Document", parent: null };
  const hyphenate = handbook.hyphenation === true ? createHyphenate() : undefined;
  const context: HandbookContext = { handbook, design, measure, root, hyphenate };
  // Sections come first: their page numbers stand in the contents. Nothing that the contents say moves a section.
  const sections = handbook.parts.flatMap((part) =>
    part.sections.map((section): SectionPages => ({
      section,
      pages: layOutPages(layOutSection(section, part, context, pageDigits), design),
    })),
  );
  const indexLine = hasGlossary(handbook) ? indexSection(handbook) : null;
  const contentsCount = layOutPages(
    layOutContents(context, () => "0", indexLine),
    design,
  ).length;
  const firstPageOf = firstPages(sections, 1 + contentsCount);
  const textPages = sections.flatMap(({ section, pages }) =>
    pages.map((page, index) => ({ ...page, runningHead: index === 0 ? null : section.titleText })),
  );
  const indexPage = 1 + contentsCount + textPages.length;
  const labelOf = (line: ContentsLine): string => String((firstPageOf.get(line) ?? indexPage) + 1);
  const contents = layOutPages(layOutContents(context, labelOf, indexLine), design);
  const uses = findTermUses(handbook, textPages, (index) => String(1 + contentsCount + index + 1));
  const index = indexLine === null ? [] : layOutPages(layOutIndex(context, uses.entries), design);

  const bodies: readonly (LaidOutPage & { readonly runningHead: string | null })[] = [
    ...contents.map((page) => ({ ...page, runningHead: null })),
    ...uses.pages,
    ...index.map((page, at) => ({ ...page, runningHead: at === 0 ? null : handbook.words.index })),
  ];
  const count = bodies.length + 1;
  const pageOfPlace = pagesOfPlaces(bodies);
  const labelAt = (names: readonly string[]): string => {
    const name = names.find((candidate) => pageOfPlace.has(candidate));
    if (name === undefined) throw new Error(`Nothing is called ${names.join(" or ")}.`);
    return String(pageOfPlace.get(name));
  };
  const pages = [
    layOutCover(context),
    ...bodies.map(({ destinations, items, runningHead }, at) => ({
      destinations,
      items: [...items, ...layOutFurniture(context, { number: at + 2, count, runningHead })],
    })),
  ];
  const ofSections = outline(handbook, sections, firstPageOf);
  const ofIndex = { title: handbook.words.index, pageIndex: indexPage, topPt: 0, children: [] };
  return {
    paper: design.paper,
    pages: withPageNumbers(pages, labelAt, measure),
    sheets: null,
    root,
    shaper: measure,
    // The index says where words are on paper, so it is on paper alone, and its pages are no one else's.
    pageMap: { pages: pageStarts(contentsCount, sections) },
    outline: indexLine === null ? ofSections : [...ofSections, ofIndex],
  };
}

function hasGlossary(handbook: Handbook): boolean {
  return allSections(handbook).some(({ blocks }) => blocks.some(({ type }) => type === "glossaryList"));
}

/** The index as a line of the contents. */
function indexSection({ words }: Handbook): ContentsLine {
  const source = { file: "glossary.yaml", line: 1, column: 1, endLine: 1, endColumn: 1 };
  const title = [{ type: "text", value: words.index, source }] as const;
  return { id: INDEX, number: null, title, titleText: words.index };
}

/** Numbers of the pages behind the cover on which places are. */
function pagesOfPlaces(pages: readonly LaidOutPage[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  pages.forEach(({ destinations }, index) => {
    for (const { name } of destinations) if (!found.has(name)) found.set(name, index + 2);
  });
  return found;
}

/** Page index of each section's first page. */
function firstPages(sections: readonly SectionPages[], start: number): ReadonlyMap<ContentsLine, number> {
  const firstPageOf = new Map<ContentsLine, number>();
  let index = start;
  for (const { section, pages } of sections) {
    firstPageOf.set(section, index);
    index += pages.length;
  }
  return firstPageOf;
}

function pageStarts(contentsCount: number, sections: readonly SectionPages[]): readonly PageStart[] {
  const starts: PageStart["start"][] = [
    { place: "cover" },
    ...Array.from({ length: contentsCount }, () => ({ place: "contents" }) as const),
    ...sections.flatMap(({ section, pages }) =>
      pages.map(
        ({ startKey }, index) =>
          ({ place: "section", sectionId: section.id, key: index === 0 ? null : startKey }) as const,
      ),
    ),
  ];
  return starts.map((start, index) => ({ label: String(index + 1), start }));
}

/** Parts, sections and their headings of level 2. */
function outline(
  handbook: Handbook,
  sections: readonly SectionPages[],
  firstPageOf: ReadonlyMap<ContentsLine, number>,
): readonly OutlineItem[] {
  const items = new Map(
    sections.map(({ section, pages }): [Section, OutlineItem] => {
      const pageIndex = firstPageOf.get(section) ?? 0;
      const children = pages.flatMap((page, index) =>
        page.outline.map(({ title, topPt }) => ({
          title,
          topPt,
          pageIndex: pageIndex + index,
          children: [],
        })),
      );
      return [section, { title: plainText(section.title), pageIndex, topPt: 0, children }];
    }),
  );
  const contents = { title: handbook.words.contents, pageIndex: 1, topPt: 0, children: [] };
  const ofParts = handbook.parts.flatMap((part): readonly OutlineItem[] => {
    const children = part.sections.flatMap((section) => items.get(section) ?? []);
    const first = children[0];
    if (part.title === null || first === undefined) return children;
    return [{ title: part.title, pageIndex: first.pageIndex, topPt: 0, children }];
  });
  return [contents, ...ofParts];
}
