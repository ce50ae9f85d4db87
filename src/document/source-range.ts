/**
 * Where a node stands in the author's files, so that every message can say its place.
 *
 * Lines and columns count from 1, columns in UTF-16 units; the end is exclusive.
 */
export interface SourceRange {
  /** Path inside the content folder, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
