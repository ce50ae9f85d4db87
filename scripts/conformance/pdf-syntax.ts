import { basename } from "node:path";
import { runJudge } from "./run-judge.ts";
import type { Finding, Verdict } from "./verdict.ts";

/** qpdf reads the file's bones: cross-reference table, streams, object numbers. */
export function checkWithQpdf(pdfPath: string): Verdict {
  const verdict = { format: "PDF", file: basename(pdfPath), judge: "qpdf --check" } as const;
  const run = runJudge("qpdf", ["--check", pdfPath]);
  if (run === null) return { ...verdict, findings: [], missing: "qpdf is not installed." };
  if (run.status === 0) return { ...verdict, findings: [], missing: null };
  return {
    ...verdict,
    findings: linesAsFindings(`${run.stderr}${run.stdout}`, `status ${run.status}`),
    missing: null,
  };
}

/** pdfinfo is the reader of many viewers: what it complains about, their users may see. */
export function checkWithPdfinfo(pdfPath: string): Verdict {
  const verdict = { format: "PDF", file: basename(pdfPath), judge: "pdfinfo" } as const;
  const run = runJudge("pdfinfo", [pdfPath]);
  if (run === null)
    return { ...verdict, findings: [], missing: "pdfinfo is not installed (package poppler-utils)." };
  const findings = [
    ...(run.status === 0 && run.stderr.trim() === ""
      ? []
      : linesAsFindings(run.stderr, `status ${run.status}`)),
    ...(/^Tagged: +yes$/m.test(run.stdout) ? [] : [{ rule: "tagged", message: "The file is not tagged." }]),
    ...(/^Title: +\S/m.test(run.stdout) ? [] : [{ rule: "title", message: "The file has no title." }]),
  ];
  return { ...verdict, findings, missing: null };
}

function linesAsFindings(output: string, rule: string): readonly Finding[] {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  return lines.length === 0
    ? [{ rule, message: "no explanation" }]
    : lines.map((message) => ({ rule, message }));
}
