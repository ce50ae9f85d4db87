import { entry, listed, resolve, type PdfFile } from "./objects.ts";
import { isArray, isDictionary, isReference, nameOf, pdfText, type PdfValue } from "./values.ts";

/** A place on a page that a link or an outline entry leads to. */
export interface Destination {
  /** From 1; 0 when it names no page of this file. */
  readonly pageNumber: number;
  /** Distance from the foot of the page, or null for its top. */
  readonly topPt: number | null;
}

/** What a link annotation or an outline entry does. */
export type PdfTarget =
  | { readonly kind: "uri"; readonly uri: string }
  | { readonly kind: "destination"; readonly name: string | null; readonly destination: Destination | null }
  | { readonly kind: "other" };

/** Named destinations (ISO 32000-1, 12.3.2.3), from the name tree and from the older dictionary. */
export function readNamedDestinations(
  file: PdfFile,
  pages: readonly number[],
): ReadonlyMap<string, Destination> {
  const found = new Map<string, Destination>();
  for (const { name, value } of listedDestinations(file)) {
    const destination = destinationOf(file, pages, value);
    if (destination !== null) found.set(name, destination);
  }
  return found;
}

/** The names as the file lists them. */
export function listDestinationNames(file: PdfFile): readonly string[] {
  return listedDestinations(file).map(({ name }) => name);
}

function listedDestinations(file: PdfFile): readonly { readonly name: string; readonly value: PdfValue }[] {
  const visit = (node: PdfValue): readonly { readonly name: string; readonly value: PdfValue }[] => {
    const names = listed(file, entry(file, node, "Names"));
    const own = names.flatMap((raw, index) => {
      const name = index % 2 === 0 ? pdfText(resolve(file, raw)) : null;
      return name === null ? [] : [{ name, value: names[index + 1] ?? null }];
    });
    return [...own, ...listed(file, entry(file, node, "Kids")).flatMap((kid) => visit(resolve(file, kid)))];
  };
  return visit(entry(file, entry(file, entry(file, file.trailer, "Root"), "Names"), "Dests"));
}

/** Reads `A` or `Dest` of an annotation or outline entry. */
export function targetOf(
  file: PdfFile,
  pages: readonly number[],
  named: ReadonlyMap<string, Destination>,
  holder: PdfValue,
): PdfTarget {
  const action = entry(file, holder, "A");
  const type = nameOf(entry(file, action, "S"));
  if (type === "URI") return { kind: "uri", uri: pdfText(entry(file, action, "URI")) ?? "" };
  const written = type === "GoTo" ? entry(file, action, "D") : entry(file, holder, "Dest");
  if (written === null) return { kind: "other" };
  const name = pdfText(written) ?? nameOf(written);
  return name === null
    ? { kind: "destination", name, destination: destinationOf(file, pages, written) }
    : { kind: "destination", name, destination: named.get(name) ?? null };
}

function destinationOf(file: PdfFile, pages: readonly number[], raw: PdfValue): Destination | null {
  const value = resolve(file, raw);
  const array = isDictionary(value) ? entry(file, value, "D") : value;
  if (!isArray(array)) return null;
  const [page, view, left, top] = array;
  const pageNumber = page !== undefined && isReference(page) ? pages.indexOf(page.number) + 1 : 0;
  // Only these two views say how far down the page: XYZ left top zoom, and FitH top.
  const written = nameOf(resolve(file, view)) === "FitH" ? left : top;
  const topPt = resolve(file, written);
  return { pageNumber, topPt: typeof topPt === "number" ? topPt : null };
}
