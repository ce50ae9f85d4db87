import type { SourceLevel } from "../locale/words.ts";

/** A work that the handbook may cite: a CSL item, and what is known about its weight. */
export interface Reference {
  readonly id: string;
  /** A CSL type, such as article-journal. */
  readonly type: string;
  readonly title: string;
  readonly author: readonly (
    { readonly family: string; readonly given?: string | undefined } | { readonly literal: string }
  )[];
  /** The list of authors goes on. */
  readonly etal: boolean;
  readonly "container-title"?: string | undefined;
  readonly publisher?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly page?: string | undefined;
  readonly number?: string | undefined;
  readonly genre?: string | undefined;
  readonly note?: string | undefined;
  /** The year. */
  readonly issued?: number | undefined;
  readonly DOI?: string | undefined;
  readonly PMID?: string | undefined;
  readonly URL?: string | undefined;
  readonly carebook: {
    readonly level: SourceLevel;
    /** How many people were in it. */
    readonly people?: number | undefined;
    readonly status: "VERIFIED" | "PART" | "MEMORY";
    readonly supports: readonly string[];
  };
}

/** A reference with what readers are told about it. */
export interface DescribedReference {
  readonly reference: Reference;
  /** Its kind in plain words: "Small study". */
  readonly kind: string;
  /** Its kind and its size: "Small study, 47 people". */
  readonly description: string;
}
