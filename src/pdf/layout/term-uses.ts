import type { Handbook } from "../../document/handbook.ts";
import { allSections } from "../../document/handbook.ts";
import { eachBlock } from "../../document/visit.ts";
import { glossaryDestination } from "./destinations.ts";
import type { Destination, LaidOutPage, PlacedLines } from "./laid-out.ts";

/** A word of the index, and the places where it stands. */
export interface IndexEntry {
  readonly term: string;
  readonly lang: string | undefined;
  /** In page order. The last is where the glossary explains the word. */
  readonly places: readonly { readonly destination: string; readonly pageLabel: string }[];
}

/**
 * Finds on which pages the words of the glossary are used: each section marks the first use of each.
 *
 * Returns the pages with a place for each use, since a paragraph may start on another page than the word in it.
 */
export function findTermUses<Page extends LaidOutPage>(
  handbook: Handbook,
  pages: readonly Page[],
  labelOf: (pageIndex: number) => string,
): { readonly pages: readonly Page[]; readonly entries: readonly IndexEntry[] } {
  const terms = allSections(handbook)
    .flatMap(({ blocks }) => [...eachBlock(blocks)])
    .flatMap((block) => (block.type === "glossaryList" ? block.entries : []));
  if (terms.length === 0) return { pages, entries: [] };
  const places = new Map(
    terms.map(({ id }) => [glossaryDestination(id), [] as IndexEntry["places"][number][]]),
  );
  const marked = pages.map((page, pageIndex): Page => {
    const pageLabel = labelOf(pageIndex);
    const uses = usesOn(page).filter(({ name }) => places.get(name)?.at(-1)?.pageLabel !== pageLabel);
    const added = uses.map(({ name, topPt }): Destination => ({ name: `${name}--${pageLabel}`, topPt }));
    for (const { name } of uses) places.get(name)?.push({ destination: `${name}--${pageLabel}`, pageLabel });
    for (const { name } of page.destinations) places.get(name)?.push({ destination: name, pageLabel });
    return added.length === 0 ? page : { ...page, destinations: [...page.destinations, ...added] };
  });
  const entries = terms.map(({ id, term, lang }) => ({
    term,
    lang,
    places: places.get(glossaryDestination(id)) ?? [],
  }));
  return { pages: marked, entries };
}

/** The first line of each word on a page that leads to the glossary. */
function usesOn({ items }: LaidOutPage): readonly Destination[] {
  const uses = new Map<string, number>();
  for (const item of items) {
    if (item.kind !== "lines" || item.artifact !== null) continue;
    if (!item.paragraph.runs.some((run) => run.link?.underline === "dotted")) continue;
    for (const { name, topPt } of usesIn(item)) if (!uses.has(name)) uses.set(name, topPt);
  }
  return [...uses].map(([name, topPt]) => ({ name, topPt }));
}

function usesIn({ paragraph, firstLine, endLine, baselinePt }: PlacedLines): readonly Destination[] {
  const { runs, runOfWord, lineEnds, style } = paragraph;
  const uses: Destination[] = [];
  for (let line = firstLine; line < endLine; line += 1) {
    const topPt = baselinePt + (line - firstLine - 1) * style.leadingPt;
    const start = line === 0 ? 0 : (lineEnds[line - 1] ?? 0);
    for (const run of new Set(runOfWord.slice(start, lineEnds[line]))) {
      const link = runs[run]?.link;
      if (link?.underline !== "dotted" || link.target.kind !== "destination") continue;
      uses.push(...link.target.names.map((name) => ({ name, topPt })));
    }
  }
  return uses;
}
