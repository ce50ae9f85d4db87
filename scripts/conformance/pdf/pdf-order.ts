import { z } from "zod";

/** What the process that reads PDFs is asked. */
export const pdfOrdersSchema = z.array(
  z.object({
    path: z.string(),
    /** The content folder that it was made from. */
    content: z.string(),
    /** Whether poppler reads along the structure tree, too. */
    alongTheTree: z.boolean(),
    judges: z.array(z.enum(["qpdf", "poppler", "own-pdf"])),
  }),
);
export type PdfOrder = z.infer<typeof pdfOrdersSchema>[number];

/** What it answers. */
export const verdictsSchema = z.object({
  /** Why a judge could not be asked, in one sentence. */
  missing: z.string().nullable(),
  verdicts: z.array(
    z.object({
      judge: z.enum(["qpdf", "poppler", "own-pdf"]),
      version: z.string(),
      path: z.string(),
      findings: z.array(z.object({ rule: z.string(), message: z.string() })),
      milliseconds: z.number(),
    }),
  ),
});
