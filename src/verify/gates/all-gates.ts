import type { VerifyFinding } from "../finding.ts";
import type { FinishedHandbook, FinishedPdf } from "../finished-handbook.ts";
import { alternatives } from "./alternatives.ts";
import { container } from "./container.ts";
import type { Gate } from "./gate.ts";
import { headings } from "./headings.ts";
import { hidden } from "./hidden.ts";
import { identifiers } from "./identifiers.ts";
import { languages } from "./languages.ts";
import { links } from "./links.ts";
import { metadata } from "./metadata.ts";
import { navigation } from "./navigation.ts";
import { outside } from "./outside.ts";
import { pageList } from "./page-list.ts";
import { parity } from "./parity.ts";
import { tags } from "./tags.ts";

/**
 * Every gate that reads the files themselves; `bytes` and `rebuild` compare them with what was made.
 *
 * Gap: words, headings, numbers, contents and title are read in the A4 PDF alone. Of a leaflet, a booklet or a large-print
 * PDF, gates with `readsEveryPdf` judge the file, and no gate says whether words of the content are missing from it.
 */
export const readingGates: readonly Gate[] = [
  parity,
  links,
  headings,
  alternatives,
  languages,
  identifiers,
  pageList,
  navigation,
  tags,
  outside,
  container,
  metadata,
  hidden,
];

export type FormatName = "site" | "epub" | "pdf";

/** What the gates find in these formats, and between all of them. */
export function askGates(
  handbook: FinishedHandbook,
  formats: readonly FormatName[] = ["site", "epub", "pdf"],
): readonly VerifyFinding[] {
  return readingGates.flatMap((gate) => {
    const problems = [
      ...(formats.includes("site") && handbook.site !== null
        ? (gate.site?.(handbook.site, handbook) ?? [])
        : []),
      ...(formats.includes("epub") && handbook.epub !== null
        ? (gate.epub?.(handbook.epub, handbook) ?? [])
        : []),
      ...(formats.includes("pdf") ? pdfsFor(gate, handbook) : []).flatMap(
        (pdf) => gate.pdf?.(pdf, handbook) ?? [],
      ),
      ...(gate.together?.(handbook) ?? []),
    ];
    return problems.map((problem) => ({ gate: gate.name, ...problem }));
  });
}

function pdfsFor(gate: Gate, { pdf, otherPdfs }: FinishedHandbook): readonly FinishedPdf[] {
  return [...(pdf === null ? [] : [pdf]), ...(gate.readsEveryPdf === true ? otherPdfs : [])];
}
