import type { Block, Figure, Heading, Paragraph } from "./block.ts";

/**
 * A kind of treatment at a glance: its name, a picture of it, how good its evidence is, then the text about it.
 *
 * It is no block of its own: authors write a heading, a picture and a label, and any other reader of Markdown shows just
 * these. Formats may set the picture beside the text.
 */
export interface TechniqueCard {
  readonly type: "techniqueCard";
  readonly name: Heading;
  readonly figure: Figure;
  readonly label: Paragraph;
  readonly rest: readonly Block[];
}

/** The blocks of a section in their order, with those of each card together. */
export function findTechniqueCards(blocks: readonly Block[]): readonly (Block | TechniqueCard)[] {
  const found: (Block | TechniqueCard)[] = [];
  let at = 0;
  while (at < blocks.length) {
    const [name, figure, label] = blocks.slice(at, at + 3);
    if (
      name?.type === "heading" &&
      name.level === 2 &&
      figure?.type === "figure" &&
      isPortrait(figure) &&
      label?.type === "paragraph" &&
      isEvidenceLabelAlone(label)
    ) {
      const end = endOfPart(blocks, at + 3);
      found.push({ type: "techniqueCard", name, figure, label, rest: blocks.slice(at + 3, end) });
      at = end;
    } else {
      found.push(...blocks.slice(at, at + 1));
      at += 1;
    }
  }
  return found;
}

/** "Weak evidence", with its sources or without, and nothing more. */
export function isEvidenceLabelAlone(block: Block): boolean {
  if (block.type !== "paragraph") return false;
  const content = block.children.filter((inline) => inline.type !== "text" || inline.value.trim() !== "");
  return (
    content[0]?.type === "evidenceLabel" &&
    content.every(({ type }) => type === "evidenceLabel" || type === "citation")
  );
}

/** A caption or a long description asks for the width of the text. */
function isPortrait({ caption, description }: Figure): boolean {
  return caption.length === 0 && description.length === 0;
}

function endOfPart(blocks: readonly Block[], from: number): number {
  const end = blocks.findIndex(
    (block, index) => index >= from && block.type === "heading" && block.level <= 2,
  );
  return end === -1 ? blocks.length : end;
}
