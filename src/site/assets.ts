import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import type { Handbook, ImageAsset } from "../document/handbook.ts";

/** A file that pages load. */
export interface Asset {
  /** From the site's root; the name changes with the content, so browsers may keep it for ever. */
  readonly href: string;
  readonly bytes: Uint8Array;
}

export function makeAsset(folder: string, name: string, content: Uint8Array | string): Asset {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  const extension = extname(name);
  return { href: `${folder}/${fileStem(name, extension)}.${hash}${extension}`, bytes };
}

/** The handbook's images by their path in the content folder. */
export function imageAssets(handbook: Handbook): ReadonlyMap<string, Asset> {
  return new Map(Object.entries(handbook.images).map(([path, image]) => [path, imageAsset(image)]));
}

function imageAsset({ path, data }: ImageAsset): Asset {
  return makeAsset("images", basename(path), data);
}

/** Only letters that no address has to escape; the hash keeps names apart. */
function fileStem(name: string, extension: string): string {
  return basename(name, extension).replaceAll(/[^A-Za-z0-9_-]+/g, "-");
}
