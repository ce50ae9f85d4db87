import type { PdfFile } from "../../src/verify/pdf/objects.ts";
import type { FinishedFiles } from "../faults/operators/operator.ts";
import { pdfTagFaults } from "../faults/operators/pdf-tags.ts";
import { pdfTextFaults } from "../faults/operators/pdf-text.ts";
import type { Rewrites } from "./rewrite-pdf.ts";

/** A change to a finished PDF that loses something that the author wrote. */
export type PdfMutation = (file: PdfFile, random: () => number) => Rewrites;

/** Faults of `tests/faults/` for who has nothing but a PDF: the copies that the outside judges are asked about. */
export const pdfMutations: Readonly<Record<string, PdfMutation>> = {
  "delete one word": mutation("delete one word"),
  "join two words": mutation("join two words"),
  "swap two paragraphs in the structure tree": mutation("swap two paragraphs"),
};

function mutation(name: string): PdfMutation {
  return (file, random) => {
    const operator = [...pdfTextFaults, ...pdfTagFaults].find((candidate) => candidate.name === name);
    const damage = operator?.damage({ ...noOtherFiles, pdf: file }, random) ?? null;
    if (damage?.kind !== "pdf") throw new Error(`The PDF has no place to ${name}.`);
    return damage.rewrites;
  };
}

const noOtherFiles: Omit<FinishedFiles, "pdf"> = {
  siteTexts: new Map(),
  sectionPages: [],
  epub: [],
  sectionDocuments: [],
  pdfWords: new Map(),
};
