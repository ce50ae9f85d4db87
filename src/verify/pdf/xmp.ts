import { descendants, textOf } from "../markup/markup.ts";
import { parseXml } from "../markup/xml.ts";
import { foldWhiteSpace } from "../read-back.ts";
import { remembered } from "../remembered.ts";
import { entry, streamText, type PdfFile } from "./objects.ts";
import { isDictionary } from "./values.ts";

/** The metadata packet of a PDF: the words of each property by its name with prefix; empty when there is none. */
export const xmpOf: (file: PdfFile) => ReadonlyMap<string, string> = remembered((file: PdfFile) => {
  const stream = entry(file, entry(file, file.trailer, "Root"), "Metadata");
  if (!isDictionary(stream) || stream.stream === null) return new Map<string, string>();
  const xml = Buffer.from(streamText(file, stream), "latin1").toString("utf8");
  const elements = descendants(parseXml(xml));
  return new Map(
    elements.map((element): [string, string] => [element.name, foldWhiteSpace(textOf(element))]),
  );
});
