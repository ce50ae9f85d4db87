import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parsePdf, type PdfFile } from "../../../src/verify/pdf/objects.ts";
import { openPdf, type OpenPdf } from "../../../src/verify/pdf/read-pdf.ts";
import { wordsByElement } from "../../../tests/faults/finished-copy.ts";
import { pdfTagFaults } from "../../../tests/faults/operators/pdf-tags.ts";
import { pdfTextFaults } from "../../../tests/faults/operators/pdf-text.ts";
import { objectText, rewritePdf } from "../../../tests/faults/rewrite-pdf.ts";
import { seededRandom } from "../../../tests/support/random.ts";
import { replaceOnce, type BrokenCopy } from "./broken-copy.ts";

/** Copies of a sound PDF; each of the judges of PDF is asked about at least one. */
export async function writeBrokenPdfs(pdfPath: string, folder: string): Promise<readonly BrokenCopy[]> {
  const bytes = await readFile(pdfPath);
  const text = bytes.toString("latin1");
  const file = parsePdf(bytes);
  const pdf = await openPdf(bytes);
  await mkdir(folder, { recursive: true });
  const copy = async (
    name: string,
    fault: string,
    content: string | Uint8Array,
    seenBy: BrokenCopy["seenBy"],
  ): Promise<BrokenCopy> => {
    const path = join(folder, `${name}.pdf`);
    await writeFile(path, content, "latin1");
    return { path, fault, seenBy };
  };
  return Promise.all([
    copy(
      "no-ua-claim",
      "the PDF/UA claim names another part",
      replaceOnce(text, /(pdfuaid:part\s*(?:>|=\s*["'])\s*)1/, "$17"),
      { "verapdf-ua1": [/ 5-[12]: /] },
    ),
    copy("no-language", "the document says no language", text.replaceAll(/\/Lang(?=\s*[(<])/g, "/Lung"), {
      "verapdf-ua1": [/ 7\.2-/],
    }),
    copy("no-level-a", "the PDF/A claim names level B", replaceOnce(text, /(pdfaid:conformance>)A/, "$1B"), {
      "verapdf-2a": [/ 6\.6\.4-/],
    }),
    copy("no-id", "the file has no identifier", replaceOnce(text, /\/ID(?=\s*\[)/, "/IX"), {
      "verapdf-2a": [/ 6\.1\.3-/],
    }),
    copy("cut-off", "the end of the file is missing", text.slice(0, -300), { qpdf: [/./] }),
    copy(
      "untagged",
      "the file says that it is not tagged",
      replaceOnce(text, /\/Marked true/, "/Marked null"),
      {
        poppler: [/^tagged: /],
      },
    ),
    copy("word-gone", "a word is not painted", mutated(pdf, "delete one word"), {
      poppler: [/^words in the structure tree: /, /^words painted: /],
      "own-pdf": [/^words: /],
    }),
    copy("words-joined", "two words have no space between them", mutated(pdf, "join two words"), {
      "own-pdf": [/^words: /],
    }),
    copy("wrong-order", "two paragraphs are read in the wrong order", mutated(pdf, "swap two paragraphs"), {
      "own-pdf": [/^passages: /],
      poppler: [/^words in the structure tree: /],
    }),
    copy(
      "wrong-page",
      "the structure tree has a link on another page than its own",
      rewritten(file, /\/Type\/OBJR\/Pg \d+ 0 R/, `/Type/OBJR/Pg ${String(firstPage(text))} 0 R`),
      { "own-pdf": [/^link: .*on another page/] },
    ),
    copy(
      "no-words",
      "a link does not say where it leads",
      rewritten(file, /\/Contents\s*(?:\([^)]*\)|<[^>]*>)/, "/Contents ()"),
      { "own-pdf": [/^link: .*says no words/] },
    ),
  ]);
}

/** Which of many places is hit is drawn by lot, the same for the same file. */
function mutated(pdf: OpenPdf, name: string): Uint8Array {
  const fault = [...pdfTextFaults, ...pdfTagFaults].find((operator) => operator.name === name);
  const files = { siteTexts: new Map(), sectionPages: [], epub: [], sectionDocuments: [] };
  const damage = fault?.damage({ ...files, pdf: pdf.file, pdfWords: wordsByElement(pdf) }, seededRandom(1));
  if (damage?.kind !== "pdf") throw new Error(`There is no way to ${name}.`);
  return rewritePdf(pdf.file, damage.rewrites);
}

/** Changes the last object in which that stands; the first are cover and contents. */
function rewritten(file: PdfFile, pattern: RegExp, replacement: string): Uint8Array {
  const hit = [...file.objects].findLast(
    ([, object]) => object.place !== null && pattern.test(objectText(file, object)),
  );
  if (hit === undefined) throw new Error(`There is no ${pattern.source} to break.`);
  const [number, object] = hit;
  return rewritePdf(file, new Map([[number, replaceOnce(objectText(file, object), pattern, replacement)]]));
}

function firstPage(text: string): number {
  return Number(/\/Kids\s*\[\s*(\d+) 0 R/.exec(text)?.[1]);
}
