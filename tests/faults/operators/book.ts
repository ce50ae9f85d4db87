import type { ZipEntry } from "../../../src/verify/epub/zip.ts";
import { pick } from "../../support/random.ts";
import { writeZip } from "../../support/write-zip.ts";
import { allPlaces, inBook, replacingAnywhere, swapNeighbours, type MarkupChange } from "./markup.ts";
import type { FaultOperator, FinishedFiles, Random } from "./operator.ts";

const tocLine = /(?<=<nav epub:type="toc"(?:(?!<\/nav>)[^])*)<li><a [^>]*>[^<]*<\/a><\/li>/g;
const tocText = /(?<=<nav epub:type="toc"(?:(?!<\/nav>)[^])*<a [^>]*>)[^<]+/g;
const tocTarget = /(?<=<nav epub:type="toc"(?:(?!<\/nav>)[^])*<a href=")[^"]+/g;

/** Navigation, reading order, metadata and container of the EPUB. */
export const bookFaults: readonly FaultOperator[] = [
  inFile(
    "drop a line of the contents",
    "toc.xhtml",
    replacingAnywhere(tocLine, () => ""),
  ),
  inFile("swap two lines of the contents", "toc.xhtml", (markup, random) =>
    swapNeighbours(markup, allPlaces(markup, tocLine), random),
  ),
  inFile(
    "rename a line of the contents",
    "toc.xhtml",
    replacingAnywhere(tocText, () => "Other words"),
  ),
  inFile(
    "lead a line of the contents elsewhere",
    "toc.xhtml",
    replacingAnywhere(tocTarget, () => "title-page.xhtml"),
  ),
  inFile(
    "drop a landmark",
    "toc.xhtml",
    replacingAnywhere(/<li><a epub:type="(?:cover|toc|bodymatter)"[^]*?<\/li>/g, () => ""),
  ),
  inFile(
    "drop a line of the NCX",
    "toc.ncx",
    replacingAnywhere(/<navPoint [^>]*>(?:(?!<\/?navPoint)[^])*<\/navPoint>/g, () => ""),
  ),
  inFile(
    "rename a line of the NCX",
    "toc.ncx",
    replacingAnywhere(/(?<=<navLabel><text>)[^<]+/g, () => "Other words"),
  ),
  inFile(
    "lead a line of the NCX elsewhere",
    "toc.ncx",
    replacingAnywhere(/(?<=<content src=")[^"]+/g, () => "title-page.xhtml"),
  ),
  inFile(
    "drop a page of the NCX",
    "toc.ncx",
    replacingAnywhere(/<pageTarget [^]*?<\/pageTarget>/g, () => ""),
  ),
  inFile(
    "give the NCX another identifier",
    "toc.ncx",
    replacingAnywhere(/urn:uuid:\w{4}/g, () => "urn:uuid:0000"),
  ),
  inPackage("swap two in the reading order", (markup, random) =>
    swapNeighbours(markup, allPlaces(markup, /<itemref [^>]*>/g), random),
  ),
  inPackage(
    "drop one from the reading order",
    replacingAnywhere(/<itemref [^>]*>/g, () => ""),
  ),
  inPackage(
    "pass one over in the reading order",
    replacingAnywhere(/<itemref(?= )/g, () => '<itemref linear="no"'),
  ),
  inPackage(
    "drop a file from the manifest",
    replacingAnywhere(/<item [^>]*>/g, () => ""),
  ),
  inPackage(
    "list a file as something else",
    replacingAnywhere(/media-type="[^"]*"/g, () => 'media-type="text/plain"'),
  ),
  inPackage(
    "drop a property of a file",
    replacingAnywhere(/ properties="[^"]*"/g, () => ""),
  ),
  inPackage(
    "mark a document as scripted",
    replacingAnywhere(/(?<=<item [^>]*xhtml\+xml")(?= \/>)/g, () => ' properties="scripted"'),
  ),
  inPackage(
    "change dc:language",
    replacingAnywhere(/(?<=<dc:language>)[^<]+/g, () => "eo"),
  ),
  inPackage(
    "change dc:title",
    replacingAnywhere(/(?<=<dc:title[^>]*>)[^<]+/g, () => "Other words"),
  ),
  inPackage(
    "change dc:identifier",
    replacingAnywhere(/(?<=<dc:identifier[^>]*>urn:uuid:)\w{4}/g, () => "0000"),
  ),
  inPackage(
    "drop when it was made",
    replacingAnywhere(/<meta property="dcterms:modified">[^<]*<\/meta>/g, () => ""),
  ),
  inPackage(
    "drop a line about accessibility",
    replacingAnywhere(/<meta property="schema:access[^>]*>[^<]*<\/meta>/g, () => ""),
  ),
  inPackage(
    "claim that a person found it to conform",
    replacingAnywhere(
      /<\/metadata>/g,
      (text) =>
        `<meta property="dcterms:conformsTo">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>\n${text}`,
    ),
  ),
  inPackage(
    "drop whose pages are counted",
    replacingAnywhere(/<meta property="pageBreakSource">[^<]*<\/meta>/g, () => ""),
  ),
  inFile(
    "drop the title of a document",
    ".xhtml",
    replacingAnywhere(/(?<=<title>)[^<]+/g, () => ""),
  ),
  inFile(
    "drop words of the title page",
    "title-page.xhtml",
    replacingAnywhere(/<h1[^]*?<\/h1>|<p class="title-page__subtitle">[^<]*<\/p>/g, () => ""),
  ),
  inFile(
    "empty the words of the cover",
    "cover.xhtml",
    replacingAnywhere(/(?<=alt=")[^"]+/g, () => ""),
  ),
  ofContainer("pack the mimetype", (entries) =>
    entries.map((entry) => (entry.name === "mimetype" ? { ...entry, stored: false } : entry)),
  ),
  ofContainer("put the mimetype elsewhere", ([first, second, ...others]) =>
    first === undefined || second === undefined ? [] : [second, first, ...others],
  ),
  ofContainer("drop a file", (entries, random) => {
    const gone = pick(
      entries.filter(({ name }) => /\.(xhtml|css|woff2|png|svg|ncx)$/.test(name)),
      random,
    );
    return entries.filter((entry) => entry !== gone);
  }),
  ofContainer("add a file that nobody lists", (entries) => [
    ...entries,
    { name: "OEBPS/extra.txt", stored: false, data: new TextEncoder().encode("words") },
  ]),
  {
    name: "drop the date of a file",
    format: "epub",
    damage: ({ epub }, random) => {
      const bytes = writeZip(epub);
      const headers = [...Buffer.from(bytes).toString("latin1").matchAll(new RegExp(headerStart, "g"))];
      const at = pick(headers, random).index;
      bytes.fill(0, at + 12, at + 16);
      return { kind: "container", bytes };
    },
  },
];

function inFile(name: string, ending: string, change: MarkupChange): FaultOperator {
  return {
    name,
    format: "epub",
    damage: (files, random) =>
      inBook(
        files,
        files.epub.map((entry) => entry.name).filter((path) => path.endsWith(ending)),
        change,
        random,
      ),
  };
}

function inPackage(name: string, change: MarkupChange): FaultOperator {
  return inFile(name, ".opf", change);
}

/** What an entry of the central directory starts with. */
const headerStart = Buffer.from([0x50, 0x4b, 1, 2]).toString("latin1");

type Entry = Pick<ZipEntry, "name" | "stored" | "data">;

function ofContainer(
  name: string,
  change: (entries: readonly Entry[], random: Random) => readonly Entry[],
): FaultOperator {
  return {
    name,
    format: "epub",
    damage: ({ epub }: FinishedFiles, random) => ({
      kind: "container",
      bytes: writeZip(change(epub, random)),
    }),
  };
}
