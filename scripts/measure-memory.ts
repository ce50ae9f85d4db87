/**
 * Peak memory of the A4 printout of a book of 1,000 chapters: `npm run measure:memory [CHAPTERS]`.
 *
 * The book is made up anew each time, always the same. Prints what the operating system says that the whole process took
 * at most, and ends with status 1 where that is more than 400 MB.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MOST_MB = 400;
const chapters = Number(process.argv[2] ?? "1000");
const folder = mkdtempSync(join(tmpdir(), "carebook-memory-"));
try {
  const content = join(folder, "content");
  const words = writeBook(content, chapters);
  const program = fileURLToPath(new URL("../bin/carebook.js", import.meta.url));
  const tellPeak =
    'data:text/javascript,process.on("exit",()=>console.error("peak "+process.resourceUsage().maxRSS))';
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", tellPeak, program, "build", "--only", "pdf", "--printouts", "a4"].concat(
      ["--content", content],
      ["--output", join(folder, "dist")],
    ),
    { encoding: "utf8" },
  );
  const peakMb = Math.round(Number(/^peak (\d+)$/m.exec(stderr)?.[1] ?? "NaN") / 1024);
  if (status !== 0 || Number.isNaN(peakMb))
    throw new Error(`The book could not be made:\n${stdout}${stderr}`);
  const pages = /(\d+) pages/.exec(stdout)?.[1] ?? "?";
  console.log(
    `${String(chapters)} chapters, ${String(words)} words, ${pages} pages on A4: ${String(peakMb)} MB at most (${String(MOST_MB)} MB allowed).`,
  );
  if (peakMb > MOST_MB) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Chapters of about 600 words with headings, lists, tables and links; returns the number of words. */
function writeBook(content: string, count: number): number {
  const next = numbers(7);
  const vocabulary = Array.from({ length: 8000 }, () => madeUpWord(next));
  // Few words are frequent, as in any language.
  const word = (): string => vocabulary[Math.floor(next() ** 3 * vocabulary.length)] ?? "word";
  const several = (length: number): string => Array.from({ length }, word).join(" ");
  const sentence = (): string => {
    const text = several(8 + Math.floor(next() * 12));
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (): string => Array.from({ length: 5 }, sentence).join(" ");
  let total = 0;
  mkdirSync(join(content, "sections"), { recursive: true });
  writeFileSync(join(content, "handbook.yaml"), "title: A long book\nlanguage: en\n");
  for (let chapter = 1; chapter <= count; chapter += 1) {
    const other = `chapter-${String(1 + Math.floor(next() * count)).padStart(4, "0")}.md`;
    const rows = Array.from({ length: 4 }, () => `| ${word()} | ${several(3)} | ${several(2)} |`);
    const text = [
      `# Chapter ${String(chapter)}: ${several(3)}`,
      ...[1, 2, 3].flatMap(() => [`## ${several(4)}`, paragraph(), paragraph()]),
      [1, 2, 3].map(() => `- ${several(6)}`).join("\n"),
      ["| One | Two | Three |", "| - | - | - |", ...rows].join("\n"),
      `See [${several(3)}](${other}). ${paragraph()} ${paragraph()}`,
    ].join("\n\n");
    total += text.split(/\s+/).length;
    writeFileSync(join(content, "sections", `chapter-${String(chapter).padStart(4, "0")}.md`), text);
  }
  return total;
}

function madeUpWord(next: () => number): string {
  const letter = (letters: string): string => letters.charAt(Math.floor(next() * letters.length));
  const syllables = 1 + Math.floor(next() * 3);
  return (
    Array.from({ length: syllables }, () => letter("bdfgklmnprstvz") + letter("aeiou")).join("") +
    letter("nrst")
  );
}

/** Numbers from 0 to 1, always the same for a seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
