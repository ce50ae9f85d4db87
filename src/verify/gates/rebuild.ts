import type { Problem } from "../finding.ts";
import { hashOf, listFiles, readRecord, recordFile, type WrittenRecord } from "./bytes.ts";

/**
 * The finished files are those that the content gives now, byte by byte.
 *
 * `rebuiltFolder` was made from the same content just before. A format that was kept from an earlier build is compared
 * with the record alone: what stood in the folder when it was made may have been another set of formats.
 */
export function checkRebuild(
  distFolder: string,
  record: WrittenRecord,
  rebuiltFolder: string,
): readonly Problem[] {
  const rebuilt = readRecord(rebuiltFolder);
  const isJudged = (file: string) => {
    const edition = file.startsWith("editions/") ? record.editions.get(file.split("/")[1] ?? "") : record;
    return file !== recordFile && edition?.kept.includes(formatOf(file)) !== true;
  };
  const now = listFiles(rebuiltFolder).filter(isJudged);
  const before = listFiles(distFolder).filter(isJudged);
  const hashes = ({ contentHash, editions }: WrittenRecord) =>
    [contentHash, ...[...editions].map(([name, version]) => `${name} ${version.contentHash}`)].join("\n");
  const stale =
    rebuilt !== null && hashes(rebuilt) !== hashes(record)
      ? [
          {
            file: recordFile,
            message: "The content, the program or SOURCE_DATE_EPOCH has changed since this was built.",
          },
        ]
      : [];
  return [
    ...stale,
    ...now
      .filter((file) => !before.includes(file))
      .map((file) => ({ file, message: "A new build makes it, and it is not there." })),
    ...before
      .filter((file) => !now.includes(file))
      .map((file) => ({ file, message: "A new build does not make it." })),
    ...before
      .filter((file) => now.includes(file) && hashOf(distFolder, file) !== hashOf(rebuiltFolder, file))
      .map((file) => ({ file, message: "A new build makes it with other bytes." })),
  ];
}

/** Which format a file belongs to: all but the downloads are the site. */
function formatOf(file: string): string {
  if (file.endsWith(".epub")) return "epub";
  return file.endsWith(".pdf") ? "pdf" : "site";
}
