import { attribute, descendants, tokens, type MarkupElement } from "../markup/markup.ts";
import { remembered } from "../remembered.ts";
import type { Problem } from "../finding.ts";
import type { WebPages } from "../markup/read-site.ts";

/** Every address in a website leads somewhere: to one of its files, and in a page to an id that is there. */
export function checkSiteLinks(pages: WebPages, files: ReadonlySet<string>): readonly Problem[] {
  const ids = new Map([...pages].map(([name, page]) => [name, idsOf(page)] as const));
  return [...pages].flatMap(([name, page]) => [
    ...addressesOf(page).flatMap((address) => {
      const problem = problemOf(address, name, ids, files);
      return problem === null ? [] : [{ file: name, message: `The address "${address}" ${problem}.` }];
    }),
    ...lostReferences(page).map((problem) => ({ file: name, message: `${problem}.` })),
  ]);
}

/** What a document asks for or leads to. A `srcset` of ours names one file. */
export function addressesOf(page: MarkupElement): readonly string[] {
  return descendants(page).flatMap((element) =>
    ["href", "src", "srcset", "poster", "data"].flatMap((name) => {
      const value = element.name === "base" ? null : attribute(element, name);
      return value === null ? [] : [value];
    }),
  );
}

/** What one element says of another by its id: a name, a description, details. */
export function lostReferences(page: MarkupElement): readonly string[] {
  const ids = new Set(idsOf(page));
  return descendants(page).flatMap((element) =>
    ["aria-labelledby", "aria-describedby", "aria-details", "aria-controls"].flatMap((name) =>
      tokens(element, name)
        .filter((id) => !ids.has(id))
        .map((id) => `${name} ${id} names no id`),
    ),
  );
}

export const idsOf: (page: MarkupElement) => readonly string[] = remembered((page: MarkupElement) =>
  descendants(page).flatMap((element) => {
    const id = attribute(element, "id");
    return id === null ? [] : [id];
  }),
);

function problemOf(
  address: string,
  from: string,
  ids: ReadonlyMap<string, readonly string[]>,
  files: ReadonlySet<string>,
): string | null {
  if (address === "") return "is empty";
  if (/^[a-z][a-z+.-]*:/i.test(address))
    return /^(https?|tel|mailto):/.test(address) ? null : "has a strange scheme";
  if (address.startsWith("/")) return "is not relative";
  const url = new URL(address, `site:/${from}`);
  const path = decodeURIComponent(url.pathname.slice(1));
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (!files.has(file)) return "names no file";
  const id = decodeURIComponent(url.hash.slice(1));
  return id === "" || ids.get(file)?.includes(id) === true ? null : "names no id";
}
