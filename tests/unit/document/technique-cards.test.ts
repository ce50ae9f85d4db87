import { expect, test } from "vitest";

import { checkContent } from "../../../src/build.ts";
import type { Block } from "../../../src/document/block.ts";
import { findTechniqueCards } from "../../../src/document/technique-cards.ts";
import { contentFolder, smallest } from "../content/content-folder.ts";

const card = "## Swedish\n\n![A hand](../images/hand.svg)\n\n{{< evidence weak >}}\n\n";

test("a heading, a picture and an evidence label start a card that goes on to the next heading as high", async () => {
  const found = await partsOf(`Before.\n\n${card}### What happens\n\nText.\n\n## After\n\nMore.\n`);
  expect(found).toEqual(["paragraph", "card: heading paragraph", "heading", "paragraph"]);
});

test("a card follows a card", async () => {
  expect(await partsOf(`${card}Text.\n\n${card}`)).toEqual(["card: paragraph", "card: "]);
});

test("the label may have its sources beside it", async () => {
  expect(await partsOf(card.replace(">}}", ">}} [@lee1990]"))).toEqual(["card: "]);
});

test.each([
  ["a caption, which asks for room", card.replace(".svg", '.svg "The caption"')],
  ["a description", card.replace("{{<", "::: description\nA hand.\n:::\n\n{{<")],
  ["a heading of another level", card.replace("## Swedish", "## Kinds\n\n### Swedish")],
  ["words between", card.replace("{{<", "Words.\n\n{{<")],
  ["words beside the label", card.replace(">}}", ">}} so far")],
  ["no picture", card.replace(/!.*\n\n/, "")],
  ["no label", card.replace(/\{\{.*\n\n/, "")],
])("no card: %s", async (_why, markdown) => {
  expect((await partsOf(markdown)).filter((part) => part.startsWith("card"))).toEqual([]);
});

async function partsOf(markdown: string): Promise<readonly string[]> {
  const folder = await contentFolder({
    ...smallest,
    "sections/one.md": `# One\n\n${markdown}`,
    "images/hand.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" width="1" height="1"/>\n',
    "references.yaml":
      "- {id: lee1990, type: webpage, title: Rest, author: [{literal: Lee}], URL: https://example.org/, carebook: {level: guideline, status: VERIFIED}}\n",
  });
  const { handbook } = await checkContent(folder, undefined);
  const types = (blocks: readonly Block[]) => blocks.map(({ type }) => type).join(" ");
  return findTechniqueCards(handbook?.parts[0]?.sections[0]?.blocks ?? []).map((part) =>
    part.type === "techniqueCard" ? `card: ${types(part.rest)}` : part.type,
  );
}
