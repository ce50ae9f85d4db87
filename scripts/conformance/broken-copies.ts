import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readZip, type ZipEntry } from "../../src/verify/epub/zip.ts";
import { writeZip } from "../../tests/support/write-zip.ts";

/**
 * Copies of the finished files, each with a known fault. A judge that finds nothing here is not looking, and its
 * silence about the real files proves nothing.
 */
export interface BrokenCopy {
  readonly path: string;
  readonly fault: string;
  /** Rules that the judge has to report. */
  readonly expectedRules: readonly RegExp[];
}

export async function writeBrokenPdfs(
  pdfPath: string,
  folder: string,
): Promise<Readonly<Record<"ua1" | "2a", readonly BrokenCopy[]>>> {
  const pdf = await readFile(pdfPath, "latin1");
  return {
    ua1: [
      await writePdf({
        path: join(folder, "no-ua-claim.pdf"),
        fault: "the PDF/UA claim names another part",
        expectedRules: [/ 5-[12]$/],
        bytes: replaceOnce(pdf, /(pdfuaid:part\s*(?:>|=\s*["'])\s*)1/, "$17"),
      }),
      await writePdf({
        path: join(folder, "no-language.pdf"),
        fault: "the document says no language",
        expectedRules: [/ 7\.2-/],
        bytes: pdf.replaceAll(/\/Lang(?=\s*[(<])/g, "/Lung"),
      }),
    ],
    "2a": [
      await writePdf({
        path: join(folder, "no-level-a.pdf"),
        fault: "the PDF/A claim names level B",
        expectedRules: [/ 6\.6\.4-/],
        bytes: replaceOnce(pdf, /(pdfaid:conformance\s*(?:>|=\s*["'])\s*)A/, "$1B"),
      }),
    ],
  };
}

/** One book with three faults: starting Java once is enough. */
export async function writeBrokenEpub(epubPath: string, folder: string): Promise<BrokenCopy> {
  const book = readZip(await readFile(epubPath));
  const path = join(folder, "three-faults.epub");
  await writeFile(path, writeZip(withDanglingLink(withoutDate(withoutFont(book)))));
  return {
    path,
    fault: "a link leads nowhere, a font is missing, no date of last change",
    expectedRules: [/^RSC-012$/, /^RSC-001$/, /^RSC-005$/],
  };
}

function withoutFont(book: readonly ZipEntry[]): readonly ZipEntry[] {
  const font = book.find(({ name }) => /\.(woff2?|ttf|otf)$/.test(name));
  if (font === undefined) throw new Error("This book has no font that could be missing.");
  return book.filter((entry) => entry !== font);
}

function withoutDate(book: readonly ZipEntry[]): readonly ZipEntry[] {
  const date = /<meta property="dcterms:modified">[^<]*<\/meta>/;
  return book.map((entry) => (entry.name.endsWith(".opf") ? rewrite(entry, date, "") : entry));
}

function withDanglingLink(book: readonly ZipEntry[]): readonly ZipEntry[] {
  const anchor = /(<a\b[^>]*\bhref="(?!https?:)[^"#]*)#[^"]*"/;
  const chapter = book.find(({ name, data }) => name.endsWith(".xhtml") && anchor.test(textOf(data)));
  if (chapter === undefined) throw new Error("This book has no link to an anchor that could be broken.");
  return book.map((entry) => (entry === chapter ? rewrite(entry, anchor, '$1#leads-nowhere"') : entry));
}

function rewrite(entry: ZipEntry, pattern: RegExp, replacement: string): ZipEntry {
  return { ...entry, data: new TextEncoder().encode(replaceOnce(textOf(entry.data), pattern, replacement)) };
}

function textOf(data: Uint8Array): string {
  return new TextDecoder().decode(data);
}

async function writePdf({ bytes, ...copy }: BrokenCopy & { bytes: string }): Promise<BrokenCopy> {
  await writeFile(copy.path, bytes, "latin1");
  return copy;
}

function replaceOnce(text: string, pattern: RegExp, replacement: string): string {
  const replaced = text.replace(pattern, replacement);
  if (replaced === text) throw new Error(`There is no ${pattern.source} to break.`);
  return replaced;
}
