/** What one outside judge said about one finished file. */
export interface Verdict {
  readonly format: "PDF" | "EPUB";
  readonly file: string;
  /** With its version, so that the report says who spoke: "EPUBCheck 5.3.0". */
  readonly judge: string;
  readonly findings: readonly Finding[];
  /** One plain sentence when the judge could not be had; then the findings are empty and mean nothing. */
  readonly missing: string | null;
}

export interface Finding {
  /** The judge's own name of the rule: "RSC-012", "ISO 14289-1:2014 7.3-1". */
  readonly rule: string;
  readonly message: string;
}

/** The table of who judged what, then the findings in full. */
export function renderVerdicts(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map((verdict) => [
    verdict.format,
    verdict.file,
    verdict.judge,
    verdict.missing === null ? `${verdict.findings.length} findings` : "MISSING",
  ]);
  const table = renderColumns([["format", "file", "judge", "result"], ...rows]);
  const details = verdicts.flatMap((verdict) => [
    ...(verdict.missing === null ? [] : [`${verdict.judge}: ${verdict.missing}`]),
    ...verdict.findings.map(
      (finding) => `${verdict.file}: ${verdict.judge}: ${finding.rule}: ${finding.message}`,
    ),
  ]);
  return [...table, ...(details.length === 0 ? [] : ["", ...new Set(details)])].join("\n");
}

function renderColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>(
    (soFar, row) => row.map((cell, column) => Math.max(cell.length, soFar[column] ?? 0)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
