import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inject } from "vitest";

/** The address of a page of the built site, as a reader without a server opens it. */
export function pageUrl(fileName: string): string {
  return pathToFileURL(join(inject("dist"), fileName)).href;
}
