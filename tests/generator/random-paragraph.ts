import { wrapped, type Lines } from "./lines.ts";
import { randomAtoms } from "./random-inlines.ts";
import { plainWords } from "./vocabulary.ts";
import type { SectionWriter, Surroundings } from "./writer.ts";

/** About so many words, in lines of some length. */
export function paragraph(length: number, around: Surroundings, writer: SectionWriter): Lines {
  const { chance } = writer.plan;
  const atoms = randomAtoms(length, around, writer);
  const [first = ""] = atoms;
  // A picture alone would be a figure, and a data table's name alone a table.
  const words =
    first.startsWith("!") && atoms.length === 1 ? [...atoms, plainWords(around.language, 2, chance)] : atoms;
  const ended = [...words.slice(0, -1), `${words.at(-1) ?? ""}${chance.pick([".", ".", ".", "", "?"])}`];
  return wrapped(ended, chance.pick([30, 60, 80, 120, Number.POSITIVE_INFINITY]));
}
