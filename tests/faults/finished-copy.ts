import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSource } from "../../src/verify/expected/read-source.ts";
import { readEpubEntries, readEpubPackage } from "../../src/verify/epub/read-epub.ts";
import type { VerifyFinding } from "../../src/verify/finding.ts";
import type { FinishedHandbook, FinishedSite } from "../../src/verify/finished-handbook.ts";
import { askGates } from "../../src/verify/gates/all-gates.ts";
import { listFiles } from "../../src/verify/gates/bytes.ts";
import { descendants, findElement, parseHtml, tokens } from "../../src/verify/markup/markup.ts";
import { sectionPages } from "../../src/verify/markup/read-site.ts";
import { openFinished } from "../../src/verify/open-finished.ts";
import { MarkedText } from "../../src/verify/pdf/marked-text.ts";
import { elementsIn } from "../../src/verify/pdf/structure.ts";
import { openPdf, type OpenPdf } from "../../src/verify/pdf/read-pdf.ts";
import type { Damage, FinishedFiles } from "./operators/operator.ts";
import { rewritePdf } from "./rewrite-pdf.ts";

/** A finished handbook, opened, with its raw files to be damaged. */
export interface FinishedCopy {
  readonly name: string;
  readonly handbook: FinishedHandbook;
  readonly files: FinishedFiles;
}

export async function openCopy(
  name: string,
  contentFolder: string,
  distFolder: string,
): Promise<FinishedCopy> {
  const { site, epub, pdf } = await openFinished(distFolder);
  if (site === null || epub === null || pdf === null) throw new Error(`${name} is not whole`);
  const texts = listFiles(distFolder).filter((file) => /\.(html|css|svg|js)$/.test(file));
  const { book } = epub;
  return {
    name,
    handbook: { source: readSource(contentFolder), site, epub, pdf },
    files: {
      siteTexts: new Map(texts.map((file) => [file, readFileSync(join(distFolder, file), "utf8")])),
      sectionPages: sectionPages(site.pages),
      epub: book.entries,
      sectionDocuments: book.spine.filter((path) => {
        const body = findElement(
          book.documents.get(path) ?? { name: "", attributes: new Map(), children: [] },
          "body",
        );
        return (
          body !== null &&
          descendants(body).some((element) =>
            tokens(element, "role").some((role) => /^doc-(chapter|bibliography|glossary)/.test(role)),
          )
        );
      }),
      pdf: pdf.pdf.file,
      pdfWords: wordsByElement(pdf.pdf),
    },
  };
}

/** What the gates find when a copy of the finished files is damaged in that way. */
export async function judge(
  { handbook, files }: FinishedCopy,
  damage: Damage,
): Promise<readonly VerifyFinding[]> {
  switch (damage.kind) {
    case "site":
      return askGates({ ...handbook, site: damagedSite(handbook.site, damage.texts) }, ["site"]);
    case "epub":
      return judgeBook(handbook, () => readEpubEntries(damage.entries));
    case "container":
      return judgeBook(handbook, () => readEpubPackage(damage.bytes));
    case "pdf": {
      const file = handbook.pdf?.file ?? "";
      const pdf = await openPdf(rewritePdf(files.pdf, damage.rewrites)).catch(() => null);
      return pdf === null ? [cannotOpen(file)] : askGates({ ...handbook, pdf: { file, pdf } }, ["pdf"]);
    }
  }
}

function judgeBook(
  handbook: FinishedHandbook,
  open: () => ReturnType<typeof readEpubPackage>,
): readonly VerifyFinding[] {
  const file = handbook.epub?.file ?? "";
  let book: ReturnType<typeof readEpubPackage>;
  try {
    book = open();
  } catch {
    return [cannotOpen(file)];
  }
  return askGates({ ...handbook, epub: { file, book } }, ["epub"]);
}

function cannotOpen(file: string): VerifyFinding {
  return { gate: "opens", file, message: "It can't be opened." };
}

function damagedSite(
  site: FinishedSite | null,
  changed: ReadonlyMap<string, string | null>,
): FinishedSite | null {
  if (site === null) return null;
  const files = new Set(site.files);
  const pages = new Map(site.pages);
  const texts = new Map(site.texts);
  for (const [path, text] of changed) {
    for (const map of [pages, texts]) if (text === null) map.delete(path);
    if (text === null) files.delete(path);
    else if (path.endsWith(".html")) pages.set(path, parseHtml(text));
    else texts.set(path, text);
  }
  return { files, pages, texts };
}

export function wordsByElement(pdf: OpenPdf): ReadonlyMap<number, string> {
  const text = new MarkedText(pdf.runs);
  return new Map(elementsIn(pdf.tree.children).map((element) => [element.object, text.textOf(element)]));
}
