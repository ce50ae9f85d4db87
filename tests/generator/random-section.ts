import { stringify } from "yaml";
import { container } from "./random-containers.ts";
import { hung, onOneLine, spaced, type Lines } from "./lines.ts";
import { randomBlocks, techniqueCard } from "./random-blocks.ts";
import { paragraph } from "./random-paragraph.ts";
import { inlineAtoms, isAllowed, randomAtoms } from "./random-inlines.ts";
import { plainWords } from "./vocabulary.ts";
import {
  outermost,
  type HandbookPlan,
  type InlineWriting,
  type SectionPlan,
  type SectionWriter,
} from "./writer.ts";

export interface SectionOrder {
  readonly plan: HandbookPlan;
  readonly section: SectionPlan;
  readonly blockCount: number;
  /** Patient information starts with what to do in an emergency. */
  readonly startsWithCards: boolean;
  /** Inlines that this section has to hold. */
  readonly inlines: readonly InlineWriting[];
}

/** The text of one section's file. */
export function randomSection(order: SectionOrder): string {
  const { plan, section } = order;
  const { chance } = plan;
  // The first section of patient information holds what has to be in the handbook's language.
  const lang =
    !order.startsWithCards && chance.happens(0.15)
      ? chance.pick(["fr", "de", "vi"].filter((one) => one !== plan.language))
      : null;
  const around = outermost(lang ?? plan.language);
  const writer: SectionWriter = {
    plan,
    section,
    randomBlocks,
    levelAbove: 1,
    outerLevel: 1,
    promised: [...section.places],
    noteLabels: [],
    notesToWrite: [],
    linkDefinitions: [],
    count: 0,
  };
  const titleInFrontMatter = chance.happens(0.4);
  const title = plainWords(around.language, chance.happens(0.1) ? 14 : chance.between(1, 6), chance);
  const frontMatter = {
    ...(titleInFrontMatter ? { title } : {}),
    ...(chance.happens(0.4)
      ? { summary: `${plainWords(around.language, chance.between(3, 25), chance)}.` }
      : {}),
    ...(section.aliases.length > 0 ? { aliases: section.aliases } : {}),
    ...(lang === null ? {} : { lang }),
    ...(chance.happens(0.4) ? { dates: randomDates(plan) } : {}),
  };
  const blocks: Lines[] = [];
  if (!titleInFrontMatter) blocks.push(titleHeading(title));
  else if (chance.happens(0.3)) blocks.push([`# ${title}`]);
  if (order.startsWithCards) {
    for (const urgency of ["emergency", "urgent", "soon"]) {
      blocks.push(container(`care-card ${urgency}`, "care card", around, writer));
    }
    blocks.push(["This is not medical advice."]);
  }
  // Behind cards whose titles go deep, a heading of level 2 would end what the next ones count on.
  if (!order.startsWithCards && plan.formsChance.happens(0.5)) blocks.push(techniqueCard(around, writer));
  blocks.push(randomBlocks(order.blockCount, around, writer));
  const needed = order.inlines.filter((kind) => isAllowed(kind, around, writer));
  if (needed.length > 0) {
    blocks.push([
      onOneLine(["All", ...needed.flatMap((kind) => inlineAtoms(kind, around, writer)), "said."]),
    ]);
  }
  for (const id of writer.promised.splice(0)) {
    blocks.push([`## ${plainWords(around.language, 2, chance)} {#${id}}`], paragraph(6, around, writer));
    writer.levelAbove = 2;
    writer.outerLevel = 2;
  }
  blocks.push(...notes(writer, around.language));
  if (writer.linkDefinitions.length > 0) blocks.push(writer.linkDefinitions);
  const hasFrontMatter = Object.keys(frontMatter).length > 0;
  const text = `${hasFrontMatter ? `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n` : ""}${spaced(blocks).join("\n")}\n`;
  return chance.happens(0.05) ? text.replaceAll("\n", "\r\n") : text;

  function titleHeading(words: string): Lines {
    if (chance.happens(0.2)) return [words, "====="];
    const more = chance.happens(0.7)
      ? randomAtoms(chance.between(2, 6), { ...around, depth: 1, oneLine: true }, writer)
      : [];
    return [`# ${onOneLine([words, ...more])}`];
  }
}

/** The texts of the notes; what they hold may need notes again. */
function notes(writer: SectionWriter, language: string): readonly Lines[] {
  const { chance } = writer.plan;
  const written: Lines[] = [];
  for (let label = writer.notesToWrite.shift(); label !== undefined; label = writer.notesToWrite.shift()) {
    const around = { ...outermost(language), depth: 1, inNote: true };
    writer.levelAbove = 2;
    writer.outerLevel = 2;
    const first = paragraph(chance.between(1, 30), around, writer);
    const more = chance.happens(0.4) ? [randomBlocks(chance.between(1, 2), around, writer)] : [];
    written.push(hung(`[^${label}]: `, "    ", spaced([first, ...more])));
  }
  return written;
}

export function randomDates({ chance }: HandbookPlan): Readonly<Record<string, string>> {
  const date = (): string =>
    `20${String(chance.between(10, 39))}-${String(chance.between(1, 12)).padStart(2, "0")}-${String(chance.between(1, 28)).padStart(2, "0")}`;
  return Object.fromEntries(
    ["written", "evidence-searched", "next-review"]
      .filter(() => chance.happens(0.7))
      .map((name) => [name, date()]),
  );
}
