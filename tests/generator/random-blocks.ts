import { features } from "./features.ts";
import { randomContainer } from "./random-containers.ts";
import { randomDefinitionList, randomList } from "./random-lists.ts";
import { randomTable } from "./random-tables.ts";
import { fence, hung, onOneLine, spaced, type Lines } from "./lines.ts";
import { randomCode } from "./random-code.ts";
import { paragraph } from "./random-paragraph.ts";
import { image, randomAtoms } from "./random-inlines.ts";
import { plainWords } from "./vocabulary.ts";
import type { BlockWriting, SectionWriter, Surroundings } from "./writer.ts";

/** So many blocks of any kind that may stand here. */
export function randomBlocks(count: number, around: Surroundings, writer: SectionWriter): Lines {
  const blocks: Lines[] = [];
  let before: BlockWriting | null = null;
  for (let index = 0; index < count; index += 1) {
    const kind = writer.plan.drawBlock((candidate) => mayFollow(candidate, before, around, writer));
    blocks.push(randomBlock(kind, around, writer));
    before = kind;
  }
  return spaced(blocks);
}

const leaves: readonly BlockWriting[] = ["paragraph", "fenced code", "thematic break"];

function mayFollow(
  kind: BlockWriting,
  before: BlockWriting | null,
  around: Surroundings,
  { plan }: SectionWriter,
): boolean {
  const { chance } = plan;
  const { depth } = around;
  // Known: the parser takes any line right behind a definition list for a term where a definition follows that.
  if (before === "definition list" && ["bullet list", "ordered list", "fenced code"].includes(kind))
    return false;
  if (kind === "indented code") return before === "paragraph" || before === "heading";
  if (around.inCard && kind === "care card") return false;
  // A list in a card tells signs; see `points`.
  if (around.inCard && plan.isPatientInformation) return leaves.includes(kind);
  if (kind === "data table") return depth === 0 && !around.inCard && plan.dataTables.length > 0;
  // Most of what is nested is shallow, so that a handbook stays small.
  if (depth >= 3 || (depth >= 2 && chance.happens(0.5))) return leaves.includes(kind);
  return depth < 1 || leaves.includes(kind) || chance.happens(0.5);
}

/** The Markdown of one block. */
export function randomBlock(kind: BlockWriting, around: Surroundings, writer: SectionWriter): Lines {
  const { chance, dataTables } = writer.plan;
  const deeper = { ...around, depth: around.depth + 1 };
  switch (kind) {
    case "paragraph":
      return paragraph(paragraphLength(writer), around, writer);
    case "heading":
      return heading(around, writer);
    case "bullet list":
      return randomList(false, around, writer);
    case "ordered list":
      return randomList(true, around, writer);
    case "quotation":
      return quotation(deeper, writer);
    case "fenced code":
      return randomCode(chance);
    case "indented code":
      return ["    indented(code);", "", "      deeper: yes", "    [^1]: no note"];
    case "thematic break":
      // Neither a list item nor the underline of a heading, wherever it stands.
      return [chance.pick(["___", "_ _ _", "  ____"]).trimStart()];
    case "table":
      return randomTable(around, writer);
    case "definition list":
      return randomDefinitionList(around, writer);
    case "figure":
      return figure(around, writer);
    case "key points":
    case "care card":
    case "do":
    case "dont":
    case "note":
      return randomContainer(kind, around, writer);
    case "data table":
      return [`{{< ${chance.pick(dataTables)} >}}`];
  }
}

/** Mostly a few lines; sometimes one word, seldom a page. */
function paragraphLength({ plan: { chance } }: SectionWriter): number {
  if (chance.happens(0.15)) return chance.between(1, 3);
  return chance.happens(0.02) ? 400 : chance.between(4, 25);
}

/** A heading that skips no level; with an id of those that the section has promised, if any is left. */
export function heading(around: Surroundings, writer: SectionWriter): Lines {
  const { chance } = writer.plan;
  const least = around.inNote ? 3 : 2;
  const level = chance.between(least, Math.max(least, Math.min(6, writer.levelAbove + 1)));
  writer.levelAbove = level;
  writer.outerLevel = level;
  const lang = chance.happens(0.1) ? "fr" : null;
  const inside = { ...around, depth: around.depth + 1, oneLine: true, language: lang ?? around.language };
  const length = chance.happens(0.1) ? 25 : chance.between(1, 6);
  const atoms = randomAtoms(length, inside, writer);
  const hasWords = /\p{L}/u.test(atoms[0]?.[0] ?? "");
  const text = onOneLine(hasWords ? atoms : [plainWords(inside.language, 1, chance), ...atoms]);
  const id = chance.happens(0.5) && !around.inNote ? writer.promised.shift() : undefined;
  const attributes = [id === undefined ? "" : `#${id}`, lang === null ? "" : `lang=${lang}`].filter(
    (attribute) => attribute !== "",
  );
  const written = attributes.length === 0 ? text : `${text} {${attributes.join(" ")}}`;
  if (level === 2 && around.depth === 0 && chance.happens(0.2)) return [written, "-----"];
  return [`${"#".repeat(level)} ${written}${chance.happens(0.1) ? " ##" : ""}`];
}

/** The start of a technique card: what comes below is in it up to the next heading as high. */
export function techniqueCard(around: Surroundings, writer: SectionWriter): Lines {
  const { formsChance: chance, citationKeys } = writer.plan;
  // Its names are far from all others, which stay as they were.
  const own: SectionWriter = { ...writer, count: 1000, plan: { ...writer.plan, chance } };
  const picture = image(around, own);
  const sources = citationKeys.length > 0 && chance.happens(0.2) ? ` [@${chance.pick(citationKeys)}]` : "";
  const titled = (mark: string) => `${mark} ${plainWords(around.language, chance.between(1, 12), chance)}`;
  return spaced([
    [titled("##")],
    [picture],
    [`{{< evidence ${chance.pick(["strong", "some", "weak", "mixed", "none", "safety"])} >}}${sources}`],
    ...(chance.happens(0.6) ? [[titled("###")]] : []),
  ]);
}

function quotation(inside: Surroundings, writer: SectionWriter): Lines {
  const { chance } = writer.plan;
  const lines = randomBlocks(chance.pick([1, 1, 2]), inside, writer);
  return lines.map((line) => (line === "" ? ">" : `> ${line}`));
}

function figure(around: Surroundings, writer: SectionWriter): Lines {
  const { chance } = writer.plan;
  const captions = [
    "",
    ` "${plainWords(around.language, chance.between(1, 15), chance)}"`,
    " 'A “caption” & more'",
  ];
  const picture = [image(around, writer, chance.pick(captions))];
  const isDecorative = picture.some((line) => line.includes("{decorative}"));
  if (!features.figureDescription || isDecorative || chance.happens(0.5)) return picture;
  const inside = spaced([
    paragraph(chance.between(3, 30), { ...around, depth: 3 }, writer),
    hung("- ", "  ", paragraph(3, { ...around, depth: 3 }, writer)),
  ]);
  const colons = fence(":", inside);
  return [...picture, "", `${colons} description`, ...inside, colons];
}
