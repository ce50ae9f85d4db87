import { writeFileSync } from "node:fs";
import { drawAllFigures } from "./figures/all-figures.ts";

// Draws the handbook's figures anew: node scripts/figures.ts
for (const [name, svg] of drawAllFigures()) {
  writeFileSync(new URL(`../content/images/${name}`, import.meta.url), svg);
  process.stdout.write(`content/images/${name}  ${svg.length} bytes\n`);
}
