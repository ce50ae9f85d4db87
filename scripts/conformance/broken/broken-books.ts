import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readZip, type ZipEntry } from "../../../src/verify/epub/zip.ts";
import { writeZip } from "../../../tests/support/write-zip.ts";
import { replaceOnce, type BrokenCopy } from "./broken-copy.ts";

/** Copies of a sound EPUB; each of the judges of EPUB is asked about at least one. */
export async function writeBrokenBooks(epubPath: string, folder: string): Promise<readonly BrokenCopy[]> {
  const book = readZip(await readFile(epubPath));
  await mkdir(folder, { recursive: true });
  const copy = async (
    name: string,
    fault: string,
    entries: readonly ZipEntry[],
    seenBy: BrokenCopy["seenBy"],
  ): Promise<BrokenCopy> => {
    const path = join(folder, `${name}.epub`);
    await writeFile(path, writeZip(entries));
    return { path, fault, seenBy };
  };
  return Promise.all([
    copy(
      "not-valid",
      "a link leads nowhere, a font is missing, no date of last change",
      withoutDate(withoutFonts(withDanglingLink(book))),
      { epubcheck: [/^RSC-012: /, /^RSC-001: /, /^RSC-005: /] },
    ),
    copy("without-alt", "a picture has no alternative text, and the metadata no summary", withoutAlt(book), {
      ace: [/^image-alt: /, /^metadata-accessibilitysummary: /],
      "axe-book": [/^image-alt: /],
      r2: [/^metadata: /],
    }),
    copy(
      "lost-on-the-way",
      "a word, a font and a picture are missing, targets lead nowhere, a picture lies on another server",
      withLosses(book),
      {
        foliate: [/^text of /, /^toc target: /, /^page target: /, /^image: /, /^font: /, /^request: /],
        epubjs: [/^text of /, /^toc target: /, /^page target: /, /^image: /, /^font: /, /^request: /],
        r2: [/^text of /, /^toc target: /, /^page target: /, /^resource: /],
        calibre: [/^text: /, /^title: /],
      },
    ),
  ]);
}

function withLosses(book: readonly ZipEntry[]): readonly ZipEntry[] {
  const chapter = entryWhere(book, isChapter, /<p>[^<]/);
  const pictured = entryWhere(book, isChapter, /<img [^>]*src="[^"]*\.png"/);
  const contents = entryWhere(book, isNavigation, /href="[^"]+#/);
  const withoutPictures = withoutFonts(book).filter(
    ({ name }) => !(name.endsWith(".png") && !/cover/.test(name)),
  );
  const changes: readonly (readonly [string, RegExp, string])[] = [
    [chapter, /<p>[^<\s]+/, "<p>"],
    [pictured, /<\/body>/, '<img src="https://outside.invalid/a.png" alt="" /></body>'],
    [contents, /(<nav epub:type="toc"[\s\S]*?<a href="[^"#]*#)[^"]*"/, '$1leads-nowhere"'],
    [contents, /(<nav epub:type="page-list"[\s\S]*?<a href="[^"#]*#)[^"]*"/, '$1leads-nowhere"'],
    [packageDocument(book), /(<dc:title[^>]*>)[^<]*/, "$1Another book"],
  ];
  return changes.reduce<readonly ZipEntry[]>(
    (entries, [name, pattern, replacement]) => changed(entries, name, pattern, replacement),
    withoutPictures,
  );
}

function withoutAlt(book: readonly ZipEntry[]): readonly ZipEntry[] {
  const chapter = entryWhere(book, isChapter, /<img [^>]*alt="[^"]/);
  const summary = /<meta property="schema:accessibilitySummary">[^<]*<\/meta>/;
  return changed(changed(book, chapter, / alt="[^"]+"/, ""), packageDocument(book), summary, "");
}

function withoutFonts(book: readonly ZipEntry[]): readonly ZipEntry[] {
  const rest = book.filter(({ name }) => !/\.(woff2?|ttf|otf)$/.test(name));
  if (rest.length === book.length) throw new Error("This book has no font that could be missing.");
  return rest;
}

function withoutDate(book: readonly ZipEntry[]): readonly ZipEntry[] {
  return changed(book, packageDocument(book), /<meta property="dcterms:modified">[^<]*<\/meta>/, "");
}

function withDanglingLink(book: readonly ZipEntry[]): readonly ZipEntry[] {
  const anchor = /(<a\b[^>]*\bhref="(?!https?:)[^"#]*)#[^"]*"/;
  return changed(book, entryWhere(book, isChapter, anchor), anchor, '$1#leads-nowhere"');
}

function isChapter({ name }: ZipEntry): boolean {
  return name.endsWith(".xhtml") && !/(cover|title-page|toc)\.xhtml$/.test(name);
}

function isNavigation({ name }: ZipEntry): boolean {
  return name.endsWith("/toc.xhtml");
}

function packageDocument(book: readonly ZipEntry[]): string {
  return entryWhere(book, ({ name }) => name.endsWith(".opf"), /./);
}

function entryWhere(
  book: readonly ZipEntry[],
  isWanted: (entry: ZipEntry) => boolean,
  pattern: RegExp,
): string {
  const entry = book.find((candidate) => isWanted(candidate) && pattern.test(textOf(candidate.data)));
  if (entry === undefined) throw new Error(`This book has no ${pattern.source} that could be broken.`);
  return entry.name;
}

function changed(
  book: readonly ZipEntry[],
  name: string,
  pattern: RegExp,
  replacement: string,
): readonly ZipEntry[] {
  return book.map((entry) =>
    entry.name === name
      ? { ...entry, data: new TextEncoder().encode(replaceOnce(textOf(entry.data), pattern, replacement)) }
      : entry,
  );
}

function textOf(data: Uint8Array): string {
  return new TextDecoder().decode(data);
}
