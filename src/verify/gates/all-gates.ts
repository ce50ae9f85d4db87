import type { VerifyFinding } from "../finding.ts";
import type { FinishedHandbook } from "../finished-handbook.ts";
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

/** Every gate that reads the files themselves; `bytes` and `rebuild` compare them with what was made. */
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
      ...(formats.includes("pdf") && handbook.pdf !== null ? (gate.pdf?.(handbook.pdf, handbook) ?? []) : []),
      ...(gate.together?.(handbook) ?? []),
    ];
    return problems.map((problem) => ({ gate: gate.name, ...problem }));
  });
}
