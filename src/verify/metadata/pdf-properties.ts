import { entry, type PdfFile } from "../pdf/objects.ts";
import { pdfText } from "../pdf/values.ts";
import { xmpOf } from "../pdf/xmp.ts";

export interface PdfProperties {
  readonly infoTitle: string | null;
  readonly xmpTitle: string | null;
  readonly showsTitle: boolean;
  readonly pdfUa: string | null;
  /** Part and conformance: "2A". */
  readonly pdfA: string;
  readonly datesAgree: boolean;
}

/** What a PDF says about itself, in its information dictionary and its metadata packet. */
export function readPdfProperties(file: PdfFile): PdfProperties {
  const info = entry(file, file.trailer, "Info");
  const xmp = xmpOf(file);
  const viewer = entry(file, entry(file, file.trailer, "Root"), "ViewerPreferences");
  const date = (key: string) => /\d{14}/.exec(pdfText(entry(file, info, key)) ?? "")?.[0] ?? "";
  const xmpDate = (name: string) => (xmp.get(name) ?? "").replaceAll(/\D/g, "").slice(0, 14);
  return {
    infoTitle: pdfText(entry(file, info, "Title")),
    xmpTitle: xmp.get("dc:title") ?? null,
    showsTitle: entry(file, viewer, "DisplayDocTitle") === true,
    pdfUa: xmp.get("pdfuaid:part") ?? null,
    pdfA: `${xmp.get("pdfaid:part") ?? ""}${xmp.get("pdfaid:conformance") ?? ""}`,
    datesAgree:
      date("CreationDate") === xmpDate("xmp:CreateDate") && date("ModDate") === xmpDate("xmp:ModifyDate"),
  };
}
