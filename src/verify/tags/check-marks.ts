import { repeated } from "../links/repeated.ts";
import { entry, listed, resolve, streamText } from "../pdf/objects.ts";
import type { OpenPdf } from "../pdf/read-pdf.ts";
import type { StructureNode } from "../pdf/structure.ts";
import { isDictionary, nameOf } from "../pdf/values.ts";

/** Everything on a page is in the structure tree once, or an artifact (PDF/UA-1, 7.1). */
export function checkMarks(pdf: OpenPdf): readonly string[] {
  const catalog = entry(pdf.file, pdf.file.trailer, "Root");
  const isMarked = entry(pdf.file, entry(pdf.file, catalog, "MarkInfo"), "Marked") === true;
  const inTree = pdf.tree.children.flatMap(marksIn);
  const onPages = pdf.tree.pages.flatMap((page, index) =>
    marksOnPage(pdf, page).map((id) => keyOf(index + 1, id)),
  );
  const tree = new Set(inTree);
  const pages = new Set(onPages);
  const loose = pdf.runs.filter(
    (run) => run.markedContentId === null && !run.artifact && run.text.trim() !== "",
  );
  return [
    ...(isMarked ? [] : ["It does not say that it is tagged (MarkInfo)."]),
    ...(pdf.tree.children.length > 0 ? [] : ["It has no structure tree."]),
    ...loose.map((run) => `Page ${String(run.pageNumber)}: "${run.text}" is neither tagged nor an artifact.`),
    ...[...pages].filter((key) => !tree.has(key)).map((key) => `Page ${key} is not in the structure tree.`),
    ...[...tree]
      .filter((key) => !pages.has(key))
      .map((key) => `The structure tree holds page ${key}, which is not there.`),
    ...repeated(inTree).map((key) => `The structure tree holds page ${key} more than once.`),
    ...repeated(onPages).map((key) => `Page ${key} is marked more than once.`),
    ...tabOrderProblems(pdf),
  ];
}

function marksIn(node: StructureNode): readonly string[] {
  if (node.kind === "markedContent") return [keyOf(node.pageNumber, node.markedContentId)];
  return node.kind === "element" ? node.children.flatMap(marksIn) : [];
}

function marksOnPage(pdf: OpenPdf, page: number): readonly number[] {
  const contents = entry(pdf.file, { type: "reference", number: page }, "Contents");
  const streams = isDictionary(contents)
    ? [contents]
    : listed(pdf.file, contents).map((raw) => resolve(pdf.file, raw));
  return streams.flatMap((stream) =>
    isDictionary(stream)
      ? [...streamText(pdf.file, stream).matchAll(/\/MCID\s+(\d+)/g)].map((match) => Number(match[1]))
      : [],
  );
}

function keyOf(pageNumber: number, id: number): string {
  return `${String(pageNumber)}, mark ${String(id)},`;
}

/** Tab goes from link to link in the order of the text (PDF/UA-1, 7.18.3). */
function tabOrderProblems(pdf: OpenPdf): readonly string[] {
  return pdf.tree.pages.flatMap((page, index) => {
    const holder = { type: "reference", number: page } as const;
    if (listed(pdf.file, entry(pdf.file, holder, "Annots")).length === 0) return [];
    return nameOf(entry(pdf.file, holder, "Tabs")) === "S"
      ? []
      : [`Page ${String(index + 1)}: the Tab key does not follow the text.`];
  });
}
