import { judgeIds, judges, type Finding, type JudgeId, type Verdict } from "./verdict.ts";

/** What one judge said about everything, as a row of the table. */
export interface TableRow {
  readonly judge: JudgeId;
  readonly format: string;
  /** With its version. */
  readonly name: string;
  readonly files: number;
  readonly findings: readonly (Finding & { readonly about: string })[];
  /** Of the broken copies that it was shown: those whose faults it saw, and those it did not. */
  readonly faultsSeen: number;
  readonly faultsShown: number;
  readonly seconds: number;
  /** One plain sentence when the judge could not be had; then all else means nothing. */
  readonly missing: string | null;
}

/** Verdicts about sound files, and how many broken copies were seen for what they are. */
export interface RowInput {
  readonly verdicts: readonly Verdict[];
  readonly nameOf: (path: string) => string;
  readonly faults: ReadonlyMap<JudgeId, { readonly seen: number; readonly shown: number }>;
  readonly missing: ReadonlyMap<JudgeId, string>;
}

export function tableRows(asked: readonly JudgeId[], input: RowInput): readonly TableRow[] {
  return judgeIds
    .filter((judge) => asked.includes(judge))
    .map((judge) => {
      const verdicts = input.verdicts.filter((verdict) => verdict.judge === judge);
      const { format, name } = judges[judge];
      const version = verdicts[0]?.version ?? "";
      const faults = input.faults.get(judge) ?? { seen: 0, shown: 0 };
      return {
        judge,
        format,
        name: version === "" ? name : withVersion(name, version),
        files: verdicts.length,
        findings: verdicts.flatMap(({ path, findings }) =>
          findings.map((finding) => ({ about: input.nameOf(path), ...finding })),
        ),
        faultsSeen: faults.seen,
        faultsShown: faults.shown,
        seconds: verdicts.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000,
        missing: input.missing.get(judge) ?? null,
      };
    });
}

/** "veraPDF, PDF/UA-1" of 1.28.2 is "veraPDF 1.28.2, PDF/UA-1". */
function withVersion(name: string, version: string): string {
  return name.replace(/^[^,:]+?(?=[,:]|$| --)/, (own) => `${own} ${version}`);
}

/** The table, and below it every finding and every judge that is missing. */
export function renderTable(rows: readonly TableRow[]): string {
  const cells = rows.map((row) => [
    row.format,
    row.name,
    row.missing === null ? String(row.files) : "-",
    row.missing === null ? String(row.findings.length) : "MISSING",
    `${String(row.faultsSeen)} of ${String(row.faultsShown)}`,
    `${row.seconds.toFixed(0)} s`,
  ]);
  const details = rows.flatMap((row) => [
    ...(row.missing === null ? [] : [`${row.name}: ${row.missing}`]),
    ...row.findings.map(({ about, rule, message }) => `${row.name}: ${about}: ${rule}: ${message}`),
  ]);
  const heads = ["format", "judge", "files", "findings", "faults seen", "time"];
  return [...renderColumns([heads, ...cells]), ...(details.length === 0 ? [] : ["", ...details])].join("\n");
}

export function renderColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(width(column)))
      .join("  ")
      .trimEnd(),
  );
}
