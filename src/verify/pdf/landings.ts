import type { Recorder } from "../recorder.ts";
import type { Destination } from "./destinations.ts";
import type { OpenPdf } from "./read-pdf.ts";

/** Where on paper a passage starts. */
export interface PassagePlace {
  readonly recorder: Recorder;
  readonly passage: number;
  readonly pageNumber: number;
  readonly xPt: number;
  /** Baseline of its first line, and the size of the type there. */
  readonly yPt: number;
  readonly sizePt: number;
}

/**
 * Says which passage a reader sees first after following a link: the highest one whose first line is
 * whole below the place it leads to.
 *
 * An address is the name of a destination, or a destination written as JSON.
 */
export function landings(
  pdf: OpenPdf,
  places: readonly PassagePlace[],
): (address: string) => PassagePlace | null {
  // Pages that share a sheet begin where destinations say that they do.
  const lefts = [...pdf.named.values()].flatMap(({ leftPt }) => leftPt ?? []);
  return (address) => {
    const destination = pdf.named.get(address) ?? parseDestination(address);
    if (destination === null) return null;
    const topPt = destination.topPt ?? Number.POSITIVE_INFINITY;
    const leftPt = destination.leftPt ?? 0;
    const rightPt = Math.min(Number.POSITIVE_INFINITY, ...lefts.filter((left) => left > leftPt + samePt));
    const below = places.filter(
      (place) =>
        place.pageNumber === destination.pageNumber &&
        place.xPt >= leftPt &&
        place.xPt < rightPt &&
        place.yPt + capitalsEm * place.sizePt <= topPt,
    );
    const highest = Math.max(...below.map((place) => place.yPt));
    // On one line, as in a row of a table, the first passage is the one that is read first.
    return below.find((place) => highest - place.yPt < samePt) ?? null;
  };
}

const samePt = 1;
/** How high capitals are, about, in most typefaces. */
const capitalsEm = 0.7;

function parseDestination(address: string): Destination | null {
  if (!address.startsWith("{")) return null;
  const value: unknown = JSON.parse(address);
  if (typeof value !== "object" || value === null) return null;
  if (!("pageNumber" in value) || typeof value.pageNumber !== "number") return null;
  const topPt = "topPt" in value && typeof value.topPt === "number" ? value.topPt : null;
  const leftPt = "leftPt" in value && typeof value.leftPt === "number" ? value.leftPt : null;
  return { pageNumber: value.pageNumber, topPt, leftPt };
}
