import { fence, onOneLine, spaced, type Lines } from "./lines.ts";
import { randomAtoms } from "./random-inlines.ts";
import { points } from "./random-lists.ts";
import { languages, plainWords } from "./vocabulary.ts";
import type { BlockWriting, SectionWriter, Surroundings } from "./writer.ts";

type ContainerWriting = Extract<BlockWriting, "key points" | "care card" | "do" | "dont" | "note">;

const names: Readonly<Record<ContainerWriting, string>> = {
  "key points": "key-points",
  "care card": "care-card",
  do: "do",
  dont: "dont",
  note: "note",
};

export function randomContainer(kind: ContainerWriting, around: Surroundings, writer: SectionWriter): Lines {
  const { chance } = writer.plan;
  const urgency = kind === "care card" ? ` ${chance.pick(["emergency", "urgent", "soon"])}` : "";
  const margin = kind === "note" && writer.plan.formsChance.happens(0.3) ? " margin" : "";
  return container(`${names[kind]}${urgency}${margin}`, kind, around, writer);
}

/** `opening` is what stands behind the colons. */
export function container(
  opening: string,
  kind: ContainerWriting,
  around: Surroundings,
  writer: SectionWriter,
): Lines {
  const { chance } = writer.plan;
  const { outerLevel } = writer;
  const lang = chance.happens(0.1) ? chance.pick(languages.filter((one) => one !== around.language)) : null;
  const inside: Surroundings = {
    ...around,
    language: lang ?? around.language,
    depth: around.depth + 1,
    inCard: around.inCard || kind === "care card",
  };
  const parts: Lines[] = [];
  if (kind === "care card" || chance.happens(0.5)) parts.push([title()]);
  else if (kind !== "note") {
    // The program's own title, one level below the heading around.
    writer.levelAbove = Math.min(6, Math.max(2, outerLevel + 1), writer.levelAbove + 1);
  }
  if (kind !== "note") {
    // Without a title, a heading here would be one.
    if (parts.length > 0 && chance.happens(0.15)) parts.push(writer.randomBlocks(1, inside, writer));
    parts.push(points(kind === "dont" ? "do not " : "", inside, writer));
  }
  if (kind === "note" || chance.happens(0.25))
    parts.push(writer.randomBlocks(chance.pick([1, 1, 2]), inside, writer));
  writer.outerLevel = outerLevel;
  const lines = spaced(parts);
  const colons = fence(":", lines);
  return [`${colons} ${opening}${lang === null ? "" : ` {lang=${lang}}`}`, ...lines, colons];

  function title(): string {
    const least = around.inNote ? 3 : 2;
    const level = chance.between(least, Math.max(least, Math.min(6, writer.levelAbove + 1)));
    writer.levelAbove = level;
    writer.outerLevel = level;
    const atoms = randomAtoms(chance.between(1, 6), { ...inside, depth: 1, oneLine: true }, writer);
    const first = /^\p{L}/u.test(atoms[0] ?? "") ? [] : [plainWords(inside.language, 1, chance)];
    return `${"#".repeat(level)} ${onOneLine([...first, ...atoms])}`;
  }
}
