import { allSections } from "../document/handbook.ts";
import type { Handbook } from "../document/handbook.ts";
import type { Review } from "../document/review.ts";

/** The hash of a text as it is now, for the record of a review. */
export interface TextHash {
  /** Path inside the content folder. */
  readonly file: string;
  readonly hash: string;
  readonly leafletHash: string | null;
  readonly status: Review["status"];
}

/** The handbook as a whole first, then the sections that authors wrote. */
export function textHashes(handbook: Handbook): readonly TextHash[] {
  const texts = [
    { file: "handbook.yaml", review: handbook.review },
    ...allSections(handbook).map(({ source, review }) => ({ file: source.file, review })),
  ];
  return texts.flatMap(({ file, review }) =>
    review === undefined
      ? []
      : [{ file, hash: review.hash, leafletHash: review.leafletHash, status: review.status }],
  );
}

/** Ready to be copied into a record: quotation marks keep YAML from taking one for a number. */
export function printHashes(handbook: Handbook, contentFolder: string): void {
  console.log("Hashes of the texts as they are now, for `reviews:`");
  for (const { file, hash, leafletHash, status } of textHashes(handbook)) {
    const leaflet = leafletHash === null ? "" : `, leaflet-hash: "${shortHash(leafletHash)}"`;
    console.log(`  ${contentFolder}/${file}  hash: "${shortHash(hash)}"${leaflet}  (${statusWords[status]})`);
  }
}

function shortHash(hash: string): string {
  return hash.slice(0, 16);
}

const statusWords: Readonly<Record<Review["status"], string>> = {
  none: "not reviewed",
  current: "reviewed",
  changed: "changed since the review",
};
