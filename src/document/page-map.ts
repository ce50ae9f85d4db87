/**
 * Which place of the text starts which page of the A4 printout.
 *
 * The paper's pages are everyone's pages: the EPUB's page list and the whole-handbook web page carry these labels.
 */
export interface PageMap {
  /** In page order; labels are unique. */
  readonly pages: readonly PageStart[];
}

export interface PageStart {
  readonly label: string;
  readonly start:
    | { readonly place: "cover" }
    | { readonly place: "contents" }
    /** The page starts with the section's title (key null), or with the node of that key. */
    | { readonly place: "section"; readonly sectionId: string; readonly key: number | null };
}
