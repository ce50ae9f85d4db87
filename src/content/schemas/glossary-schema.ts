import { z } from "zod";
import { text } from "./values.ts";

/** glossary.yaml: the words that the handbook explains. */
export const glossarySchema = z.array(
  z.strictObject({
    term: text,
    /** Inline Markdown: one paragraph without lists, images and notes. */
    definition: text,
    /** How to say the term, in plain letters, such as "my-grain". */
    say: text.optional(),
    /** Other spellings and plurals, which count as the term. */
    forms: z.array(text, { error: "write a list of words." }).default([]),
    /** Part of the entry's address; without it, the term in lower case with hyphens. */
    id: text
      .regex(/^[A-Za-z][\w.-]*$/, "use letters, digits and hyphens, and start with a letter.")
      .optional(),
  }),
  { error: "this has to be a list." },
);
export type GlossaryFileEntry = z.infer<typeof glossarySchema>[number];
