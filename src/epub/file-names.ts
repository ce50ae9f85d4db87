import { allSections, type Handbook } from "../document/handbook.ts";
import { coverFileName, navigationFileName, titlePageFileName } from "./publication.ts";

/** A document's name for each section id: the id itself where it makes a plain name, else its place in the book. */
export function nameSectionFiles(handbook: Handbook): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set([coverFileName, navigationFileName, titlePageFileName]);
  const sections = allSections(handbook);
  for (const { id } of sections) {
    const name = `${id}.xhtml`;
    if (!/^[a-z0-9][a-z0-9-]{0,60}$/.test(id) || taken.has(name)) continue;
    names.set(id, name);
    taken.add(name);
  }
  for (const [index, { id }] of sections.entries()) {
    if (names.has(id)) continue;
    const name = freeName(`section-${index + 1}`, taken);
    names.set(id, name);
    taken.add(name);
  }
  return names;
}

/** Numbered, because an author's file names may hold anything; in an order that depends on content alone. */
export function nameImages(handbook: Handbook): ReadonlyMap<string, string> {
  return new Map(
    Object.values(handbook.images)
      .toSorted((one, other) => (one.path < other.path ? -1 : 1))
      .map((image, index) => [image.path, `images/image-${index + 1}.${extensions[image.mediaType]}`]),
  );
}

const extensions = { "image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg" } as const;

function freeName(base: string, taken: ReadonlySet<string>): string {
  const name = `${base}.xhtml`;
  return taken.has(name) ? freeName(`${base}-1`, taken) : name;
}
