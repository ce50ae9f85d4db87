import { existsSync } from "node:fs";
import { join } from "node:path";
import { attribute, descendants, tokens, type MarkupElement } from "../markup/markup.ts";
import type { WebPages } from "../markup/read-site.ts";

/** Every address in a website leads somewhere: to a file in its folder, and in a page to an id that is there once. */
export function checkSiteLinks(pages: WebPages, siteFolder: string): readonly string[] {
  const ids = new Map([...pages].map(([name, page]) => [name, idsOf(page)] as const));
  return [...pages].flatMap(([name, page]) => [
    ...repeated(ids.get(name) ?? []).map((id) => `${name}: the id ${id} stands there more than once`),
    ...addressesOf(page)
      .map((address) => ({ address, problem: problemOf(address, name, ids, siteFolder) }))
      .filter(({ problem }) => problem !== null)
      .map(({ address, problem }) => `${name}: ${address} ${problem ?? ""}`),
    ...lostReferences(page).map((problem) => `${name}: ${problem}`),
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

export function idsOf(page: MarkupElement): readonly string[] {
  return descendants(page).flatMap((element) => {
    const id = attribute(element, "id");
    return id === null ? [] : [id];
  });
}

export function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function problemOf(
  address: string,
  from: string,
  ids: ReadonlyMap<string, readonly string[]>,
  siteFolder: string,
): string | null {
  if (address === "") return "is empty";
  if (/^[a-z][a-z+.-]*:/i.test(address))
    return /^(https?|tel|mailto):/.test(address) ? null : "has a strange scheme";
  if (address.startsWith("/")) return "is not relative";
  const url = new URL(address, `site:/${from}`);
  const path = decodeURIComponent(url.pathname.slice(1));
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (!existsSync(join(siteFolder, file))) return "names no file";
  const id = decodeURIComponent(url.hash.slice(1));
  return id === "" || ids.get(file)?.includes(id) === true ? null : "names no id";
}
