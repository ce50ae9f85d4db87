import type { HeadingLevel } from "../../document/block.ts";
import type { SectionContext } from "./section-context.ts";

/** An id from the words of a heading: `What studies show` becomes `what-studies-show`, a second one `…-2`. */
export function freshId(words: string, context: SectionContext): string {
  const slug = slugify(words);
  const base = /^\p{L}/u.test(slug) ? slug : slug === "" ? "part" : `part-${slug}`;
  let id = base;
  for (let count = 2; context.ids.has(id); count += 1) id = `${base}-${count}`;
  context.ids.add(id);
  return id;
}

/** Lower-case letters, digits and single hyphens. */
export function slugify(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "");
}

export function headingLevel(level: number): HeadingLevel {
  switch (level) {
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
      return level;
    default:
      return 6;
  }
}
