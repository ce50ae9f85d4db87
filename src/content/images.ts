import { readFile, realpath } from "node:fs/promises";
import { join, posix, sep } from "node:path";
import { imageSize } from "image-size";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { ImageAsset } from "../document/handbook.ts";

/** An image as the text of a section names it. */
export interface ImageUse {
  /** As written, relative to the section's file. */
  readonly href: string;
  readonly place: Place;
}

const maxBytes = 20 * 1024 * 1024;

/**
 * Where inside the content folder an image lies (`images/hand.png`).
 *
 * Null, with a diagnostic, when it is on another machine or outside the folder: nothing is fetched, nothing else read.
 */
export function resolveImagePath(use: ImageUse, diagnostics: Diagnostic[]): string | null {
  const { href, place } = use;
  if (/^[a-z][a-z\d+.-]*:/i.test(href) || href.startsWith("//")) {
    diagnostics.push(
      diagnose(
        "image-local",
        place,
        `The image is not in the content folder: ${href}`,
        "Save it in images/ and use that file. Nothing is fetched from the network.",
      ),
    );
    return null;
  }
  const path = posix.normalize(posix.join(posix.dirname(place.file), decode(href)));
  if (path.startsWith("../") || posix.isAbsolute(path) || href.startsWith("/") || path.includes("\\")) {
    diagnostics.push(
      diagnose(
        "image-inside-content",
        place,
        `The image lies outside the content folder: ${href}`,
        "Put it into images/ and write a path such as ../images/hand.png.",
      ),
    );
    return null;
  }
  return path;
}

/** Reads an image; null, with a diagnostic, when it can't be used. */
export async function loadImage(
  contentFolder: string,
  path: string,
  place: Place,
  diagnostics: Diagnostic[],
): Promise<ImageAsset | null> {
  let data: Uint8Array;
  try {
    const real = await realpath(join(contentFolder, path));
    if (!real.startsWith((await realpath(contentFolder)) + sep)) {
      return fail(
        "image-inside-content",
        `The image is a link that leads outside the content folder: ${path}`,
      );
    }
    data = await readFile(real);
  } catch {
    return fail("image-exists", `There is no image ${path}.`);
  }
  if (data.length > maxBytes) return fail("image-readable", `The image ${path} is larger than 20 MB.`);
  try {
    const { width, height, type } = imageSize(data);
    const mediaType = mediaTypes[type ?? ""];
    if (mediaType === undefined)
      return fail("image-readable", `The image ${path} is not a PNG, JPEG or SVG.`);
    return { path, mediaType, widthPx: width, heightPx: height, data };
  } catch {
    return fail("image-readable", `The image ${path} can't be read as a PNG, JPEG or SVG.`);
  }

  function fail(rule: "image-inside-content" | "image-exists" | "image-readable", message: string): null {
    diagnostics.push(diagnose(rule, place, message, hints[rule]));
    return null;
  }
}

const hints = {
  "image-inside-content": "Copy the file itself into images/.",
  "image-exists": "Check the name, also capitals, and that the path starts at this file's folder.",
  "image-readable": "Save it again as PNG, JPEG or SVG.",
} as const;

const mediaTypes: Readonly<Record<string, ImageAsset["mediaType"]>> = {
  png: "image/png",
  jpg: "image/jpeg",
  svg: "image/svg+xml",
};

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
