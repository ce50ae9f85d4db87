import { mkdtemp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { descendants, parseHtml, textOf } from "../../../src/verify/markup/markup.ts";
import { readEpubPackage, type EpubPackage } from "../../../src/verify/epub/read-epub.ts";
import { readZip } from "../../../src/verify/epub/zip.ts";
import { compareWords } from "../compare-words.ts";
import { runProgram, workFolder, type ProcessResult } from "../processes.ts";
import { programVersion } from "../requirements.ts";
import type { BookToJudge } from "../subjects.ts";
import { judgeOne, MissingJudge, type Finding, type Verdict } from "../verdict.ts";
import { documentWords, spineWords } from "./spine-words.ts";

/** Calibre, which many use to put a book on a device: its title, author and language, and all of its words. */
export async function askCalibre(books: readonly BookToJudge[]): Promise<readonly Verdict[]> {
  const version = await programVersion("ebook-meta", ["--version"], "calibre");
  const verdicts: Verdict[] = [];
  for (const book of books) {
    verdicts.push(await judgeOne("calibre", version, book.path, () => findWithCalibre(book)));
  }
  return verdicts;
}

async function findWithCalibre({ path, original }: BookToJudge): Promise<readonly Finding[]> {
  const folder = await mkdtemp(join(workFolder, "calibre-"));
  const book = readEpubPackage(await readFile(original));
  const metadata = await run("ebook-meta", [path], folder);
  // As one page of HTML: its plain text glues the heads of a table together.
  const pagePath = join(folder, "book.htmlz");
  const conversion = await run("ebook-convert", [path, pagePath], folder);
  if (conversion.status !== 0) throw new Error(`ebook-convert failed: ${conversion.stderr.trim()}`);
  const files = readZip(await readFile(pagePath));
  const page = files.find(({ name }) => name === "index.html")?.data;
  const words = documentWords(parseHtml(new TextDecoder().decode(page)), { hiddenToo: true });
  return [
    ...findInMetadata(book, metadata.stdout),
    // It keeps page list and landmarks, which are marked hidden, in its markup.
    ...compareWords("text", spineWords(book, { hiddenToo: true }).flat().map(asCalibreWrites), words),
  ];
}

/** It writes the letters of "ﬁ" one by one, unless asked to keep the sign; and what looks like "&amp;" is "&" to it. */
function asCalibreWrites(word: string): string {
  return word
    .replaceAll(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC"))
    .replaceAll(/&[^\s;]+;/g, (reference) => textOf(parseHtml(reference)));
}

function findInMetadata(book: EpubPackage, output: string): readonly Finding[] {
  const shown = (name: string) => new RegExp(`^${name}\\s*: (.*)$`, "m").exec(output)?.[1] ?? "";
  const written = (name: string) =>
    descendants(book.packageDocument).flatMap((element) => (element.name === name ? [textOf(element)] : []));
  const [title = ""] = written("dc:title");
  // Between two names it writes "&", and within one "&&".
  const authors = shown("Author\\(s\\)").replaceAll("&&", "&");
  const finding = (rule: string, message: string) => [{ rule, message }];
  return [
    ...(shown("Title").startsWith(title) ? [] : finding("title", `It shows "${shown("Title")}".`)),
    ...(written("dc:creator").every((name) => authors.includes(name))
      ? []
      : finding("author", `It shows "${authors}".`)),
    ...(shown("Languages") === "" ? finding("language", "It shows no language.") : []),
  ];
}

/** Its settings, caches and scratch files go where they are swept away. */
async function run(program: string, args: readonly string[], folder: string): Promise<ProcessResult> {
  const result = await runProgram(program, args, {
    environment: { HOME: folder, CALIBRE_CONFIG_DIRECTORY: folder, CALIBRE_TEMP_DIR: folder },
  });
  if (result === null) throw new MissingJudge(`${program} is not installed (Debian package calibre).`);
  return result;
}
