import { join } from "node:path";
import { readEdition } from "./expected/read-edition.ts";
import { readSource, type SourceHandbook } from "./expected/read-source.ts";
import type { VerifyFinding } from "./finding.ts";
import { askGates } from "./gates/all-gates.ts";
import { checkBytes, readRecord, recordFile, type WrittenRecord } from "./gates/bytes.ts";
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
  const bytes =
    record === null
      ? [{ file: recordFile, message: "It is missing, or can't be read." }]
      : checkBytes(distFolder, record);
  const rebuild =
    record === null || rebuiltFolder === undefined ? [] : checkRebuild(distFolder, record, rebuiltFolder);
  const source = opened(contentFolder, () => readSource(contentFolder));
  return [
    ...(await verifyVersion(distFolder, source)),
    ...(await verifyEditions(options, record, source)),
    ...bytes.map((problem) => ({ gate: "bytes", ...problem }) as const),
    ...rebuild.map((problem) => ({ gate: "rebuild", ...problem }) as const),
  ];
}

type OpenedSource = { readonly read: SourceHandbook } | { readonly problem: VerifyFinding };

/** The handbook itself, or an edition, by what lies in its folder. */
async function verifyVersion(folder: string, source: OpenedSource): Promise<readonly VerifyFinding[]> {
  const { problems, ...formats } = await openFinished(folder);
  return [
    ...problems.map((problem) => ({ gate: "opens", ...problem }) as const),
    ...("problem" in source ? [source.problem] : askGates({ source: source.read, ...formats })),
  ];
}

/** Each edition is a handbook in a folder of its own, foretold from the same content and the clinic's file. */
async function verifyEditions(
  { contentFolder, distFolder }: VerifyOptions,
  record: WrittenRecord | null,
  base: OpenedSource,
): Promise<readonly VerifyFinding[]> {
  if ("problem" in base) return [];
  const found: VerifyFinding[] = [];
  for (const name of record?.editions.keys() ?? []) {
    const folder = `editions/${name}`;
    const source = opened(contentFolder, () => readEdition(contentFolder, base.read, name));
    const findings = await verifyVersion(join(distFolder, folder), source);
    found.push(...findings.map((finding) => ({ ...finding, file: `${folder}/${finding.file}` })));
  }
  return found;
}

/** Content that is broken by now can't be compared with anything. */
function opened(contentFolder: string, read: () => SourceHandbook): OpenedSource {
  try {
    return { read: read() };
  } catch (error) {
    const message = `The content can't be read: ${error instanceof Error ? error.message : String(error)}`;
    return { problem: { gate: "opens", file: contentFolder, message } };
  }
}
