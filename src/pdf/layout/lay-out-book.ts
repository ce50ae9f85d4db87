import type { Handbook, Section } from "../../document/handbook.ts";
import type { PageStart } from "../../document/page-map.ts";
import { plainText } from "../../document/plain-text.ts";
import type { PageDesign } from "../printouts/page-design.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import { layOutContents } from "./contents.ts";
import { layOutCover } from "./cover.ts";
import { layOutFurniture } from "./furniture.ts";
import type { LaidOutPrintout, LaidOutPage, OutlineItem } from "./laid-out.ts";
import type { GalleyPage } from "./pages.ts";
import { withPageNumbers } from "./page-references.ts";
import { layOutPages } from "./pages.ts";
import type { HandbookContext } from "./sections.ts";
import { layOutSection } from "./sections.ts";
import type { MeasureText } from "./set-paragraph.ts";

interface SectionPages {
  readonly section: Section;
  readonly pages: readonly GalleyPage[];
}

/** Cover, contents, then each section from the top of a page. */
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
  const context: HandbookContext = { handbook, design, measure, root };
  // Sections come first: their page numbers stand in the contents. Nothing that the contents say moves a section.
  const sections = handbook.parts.flatMap((part) =>
    part.sections.map((section): SectionPages => ({
      section,
      pages: layOutPages(layOutSection(section, part, context, pageDigits), design),
    })),
  );
  const contentsCount = layOutPages(
    layOutContents(context, () => "0"),
    design,
  ).length;
  const firstPageOf = firstPages(sections, 1 + contentsCount);
  const labelOf = (section: Section): string => String((firstPageOf.get(section) ?? 0) + 1);
  const contents = layOutPages(layOutContents(context, labelOf), design);

  const bodies: { readonly page: LaidOutPage; readonly runningHead: string | null }[] = [
    ...contents.map((page) => ({ page, runningHead: null })),
    ...sections.flatMap(({ section, pages }) =>
      pages.map((page, index) => ({ page, runningHead: index === 0 ? null : section.titleText })),
    ),
  ];
  const count = bodies.length + 1;
  const pageOfPlace = pagesOfPlaces(bodies.map(({ page }) => page));
  const labelAt = (names: readonly string[]): string => {
    const name = names.find((candidate) => pageOfPlace.has(candidate));
    if (name === undefined) throw new Error(`Nothing is called ${names.join(" or ")}.`);
    return String(pageOfPlace.get(name));
  };
  const pages = [
    layOutCover(context),
    ...bodies.map(({ page, runningHead }, index) => ({
      destinations: page.destinations,
      items: [...page.items, ...layOutFurniture(context, { number: index + 2, count, runningHead })],
    })),
  ];
  return {
    paper: design.paper,
    pages: withPageNumbers(pages, labelAt, measure),
    sheets: null,
    root,
    shaper: measure,
    pageMap: { pages: pageStarts(contentsCount, sections) },
    outline: outline(handbook, sections, firstPageOf),
  };
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
function firstPages(sections: readonly SectionPages[], start: number): ReadonlyMap<Section, number> {
  const firstPageOf = new Map<Section, number>();
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
  firstPageOf: ReadonlyMap<Section, number>,
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
