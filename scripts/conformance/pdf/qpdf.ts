import { runProgram } from "../processes.ts";
import { MissingJudge, type Finding } from "../verdict.ts";

/** qpdf reads the file's bones: cross-reference table, streams, object numbers. */
export async function findWithQpdf(path: string): Promise<readonly Finding[]> {
  const result = await runProgram("qpdf", ["--check", path]);
  if (result === null) throw new MissingJudge("qpdf is not installed (Debian package qpdf).");
  if (result.status === 0) return [];
  return linesAsFindings(result.stderr + result.stdout, `status ${String(result.status)}`);
}

export function linesAsFindings(output: string, rule: string): readonly Finding[] {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  return lines.length === 0
    ? [{ rule, message: "no explanation" }]
    : lines.map((message) => ({ rule, message }));
}
