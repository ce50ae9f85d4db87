import { readSource, type SourceHandbook } from "./expected/read-source.ts";
import type { VerifyFinding } from "./finding.ts";
import { askGates } from "./gates/all-gates.ts";
import { checkBytes, readRecord, recordFile } from "./gates/bytes.ts";
import { checkRebuild } from "./gates/rebuild.ts";
import { openFinished } from "./open-finished.ts";

export interface VerifyOptions {
  readonly contentFolder: string;
  /** The finished folder. */
  readonly distFolder: string;
  /** A folder with the same formats, built afresh from the same content; without it nothing is compared with one. */
  readonly rebuiltFolder?: string;
}

/**
 * Finished files → all that is not as it has to be, gate by gate.
 *
 * It reads the files back with code that shares nothing with what made them, and the content with a second reader.
 */
export async function verifyOutputs(options: VerifyOptions): Promise<readonly VerifyFinding[]> {
  const { contentFolder, distFolder, rebuiltFolder } = options;
  const record = readRecord(distFolder);
  const { site, epub, pdf, problems } = await openFinished(distFolder);
  const bytes =
    record === null
      ? [{ file: recordFile, message: "It is missing, or can't be read." }]
      : checkBytes(distFolder, record);
  const rebuild =
    record === null || rebuiltFolder === undefined ? [] : checkRebuild(distFolder, record, rebuiltFolder);
  const source = openSource(contentFolder);
  return [
    ...problems.map((problem) => ({ gate: "opens", ...problem }) as const),
    ...bytes.map((problem) => ({ gate: "bytes", ...problem }) as const),
    ...rebuild.map((problem) => ({ gate: "rebuild", ...problem }) as const),
    ...("problem" in source ? [source.problem] : askGates({ source: source.read, site, epub, pdf })),
  ];
}

/** Content that is broken by now can't be compared with anything. */
function openSource(
  contentFolder: string,
): { readonly read: SourceHandbook } | { readonly problem: VerifyFinding } {
  try {
    return { read: readSource(contentFolder) };
  } catch (error) {
    const message = `The content can't be read: ${error instanceof Error ? error.message : String(error)}`;
    return { problem: { gate: "opens", file: contentFolder, message } };
  }
}
