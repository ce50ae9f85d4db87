import type { JudgeId } from "../verdict.ts";

/**
 * A copy of a finished file with a known fault. A judge that finds nothing here is not looking, and its silence about
 * the sound files proves nothing.
 */
export interface BrokenCopy {
  readonly path: string;
  readonly fault: string;
  /** For each judge that is asked about it: what it has to say, each at least once, as "rule: message". */
  readonly seenBy: Partial<Readonly<Record<JudgeId, readonly RegExp[]>>>;
}

export function replaceOnce(text: string, pattern: RegExp, replacement: string): string {
  const replaced = text.replace(pattern, replacement);
  if (replaced === text) throw new Error(`There is no ${pattern.source} to break.`);
  return replaced;
}
