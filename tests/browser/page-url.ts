import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inject } from "vitest";

/** The address of a page of the built site, as a reader without a server opens it. */
export function pageUrl(fileName: string): string {
  const [path = "", query] = fileName.split("?");
  return pathToFileURL(join(inject("dist"), path)).href + (query === undefined ? "" : `?${query}`);
}
