import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Review } from "../document/review.ts";
import type { DataFiles } from "./data-files.ts";
import { glossaryFile } from "./load-glossary.ts";
import type { SectionSource } from "./load-section.ts";
import { reviewOf, sectionReview } from "./reviews.ts";
import type { HandbookFile } from "./schemas/handbook-schema.ts";
import { hashHandbook, hashText, loadPictureHashes, rowsToHash } from "./text-hash.ts";

/** What the reviews have to be held against. */
export interface ReviewedContent {
  readonly contentFolder: string;
  readonly files: readonly string[];
  readonly settings: HandbookFile;
  /** In handbook.yaml. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  readonly data: DataFiles;
  readonly sources: readonly SectionSource[];
}

/** The review of each section, in their order, and that of the handbook as a whole. */
export async function loadReviews(
  content: ReviewedContent,
): Promise<{ readonly whole: Review; readonly sections: readonly Review[] }> {
  const { contentFolder, files, settings, sources } = content;
  const texts = sources.map(({ markdown, meta }) => ({
    title: meta?.title ?? "",
    summary: meta?.summary ?? "",
    markdown,
    leaflet: meta?.leaflet ?? null,
  }));
  const glossary = files.includes(glossaryFile)
    ? (await readFile(join(contentFolder, glossaryFile), "utf8")).replaceAll(/\r\n?/g, "\n")
    : "";
  const hashSources = {
    references: content.data.references,
    values: new Map(Object.entries(settings.values)),
    rows: rowsToHash(content.data),
    pictures: await loadPictureHashes(
      contentFolder,
      files,
      texts.flatMap(({ markdown, leaflet }) => [markdown, leaflet ?? ""]),
    ),
  };
  const hashes = texts.map((text) => hashText(text, hashSources));
  const cover = [settings.title, settings.subtitle ?? "", settings.description ?? ""];
  const hash = hashHandbook(cover, hashes, glossary);
  const whole = reviewOf(settings.reviews, { hash, leafletHash: null }, content.placeOf);
  return {
    whole,
    sections: sources.map(({ meta, placeOf }, index) => {
      const own = reviewOf(meta?.reviews ?? [], hashes[index] ?? { hash: "", leafletHash: null }, placeOf);
      return sectionReview(own, whole);
    }),
  };
}
