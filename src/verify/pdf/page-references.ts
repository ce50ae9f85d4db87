import { remembered } from "../remembered.ts";
import type { Destination } from "./destinations.ts";
import type { MarkedText } from "./marked-text.ts";
import type { TextRun } from "./page-text.ts";
import type { OpenPdf } from "./read-pdf.ts";
import type { StructureElement, StructureNode } from "./structure.ts";

/** "(page 12)" at the end of a link: the number, or null where an element says something else. */
export function pageReferenceIn(node: StructureNode, text: MarkedText): number | null {
  if (node.kind !== "element" || node.role !== "Span" || node.lang !== null) return null;
  const number = /^\s*\(page\s(\d+)\)\s*$/.exec(text.textOf(node))?.[1];
  return number === undefined ? null : Number(number);
}

/** The last child of a link says on which page its target is. */
export function pageReferenceOf(link: StructureElement, text: MarkedText): StructureNode | null {
  const last = link.children.findLast((child) => child.kind !== "annotation");
  return last !== undefined && pageReferenceIn(last, text) !== null ? last : null;
}

/**
 * The number that is printed where a destination leads: "Page 12 of 94" at the foot of its page, or of its half of a
 * sheet with two pages beside each other. Null where no number is printed.
 */
export function printedNumberAt(pdf: OpenPdf, place: Place): number | null {
  const furniture = runsAround(pdf, place).filter(({ artifact }) => artifact);
  const number = /\bPage\s+(\d+)\s+of\s/.exec(furniture.map(({ text }) => text).join(" "))?.[1];
  return number === undefined ? null : Number(number);
}

/** The words of the page, or half of a sheet, where a destination leads, from the place on that it shows first. */
export function textBelow(pdf: OpenPdf, place: Destination): string {
  const topPt = place.topPt ?? Number.POSITIVE_INFINITY;
  return runsAround(pdf, place)
    .filter(({ artifact, yPt }) => !artifact && yPt <= topPt)
    .map(({ text }) => text)
    .join(" ");
}

type Place = Pick<Destination, "pageNumber" | "leftPt">;

function runsAround(pdf: OpenPdf, { pageNumber, leftPt }: Place): readonly TextRun[] {
  const { lefts, byPage } = pagesOf(pdf);
  const at = leftPt ?? 0;
  const from = Math.max(0, ...lefts.filter((left) => left <= at + samePt));
  const to = Math.min(Number.POSITIVE_INFINITY, ...lefts.filter((left) => left > at + samePt));
  return (byPage.get(pageNumber) ?? []).filter(({ xPt }) => xPt >= from && xPt < to);
}

const pagesOf = remembered(({ named, runs }: OpenPdf) => ({
  // Pages that share a sheet begin where destinations say that they do.
  lefts: [...new Set([...named.values()].flatMap(({ leftPt }) => leftPt ?? []))],
  byPage: Map.groupBy(runs, ({ pageNumber }) => pageNumber),
}));

const samePt = 1;
