import { z } from "zod";
import { datesSchema } from "./handbook-schema.ts";
import { reviewsSchema } from "./review-schema.ts";
import { languageTag, text } from "./values.ts";

/** The front matter of a section; all of it is optional. */
export const sectionSchema = z.strictObject({
  /** Without it, the section's first heading is its title. */
  title: text.optional(),
  /** One or two sentences, printed below the title and in the contents of the site. */
  summary: text.optional(),
  /** Short Markdown (paragraphs, lists, cards and tables) that a folded leaflet prints in place of the section. */
  leaflet: text.optional(),
  /** Ids that the section had before; each becomes a redirect. */
  aliases: z
    .array(text.regex(/^[a-z0-9][a-z0-9-]*$/, "use lower-case letters, digits and hyphens."), {
      error: "write a list of ids.",
    })
    .default([]),
  /** Only if it differs from the handbook's. */
  lang: languageTag.optional(),
  dir: z.enum(["ltr", "rtl"], { error: "write ltr or rtl." }).optional(),
  /** For a page that is read during an attack: the site shows it dim in every theme, without anything around it. */
  quiet: z.boolean({ error: "write true or false." }).default(false),
  /** Where the site offers a tool, by the id of the heading above what it works with. */
  tools: z
    .strictObject({
      /** A list of what may matter, after the options, which are headings of level 2 with points below them. */
      "decision-aid": text.optional(),
      /** A list of questions to pick from. */
      questions: text.optional(),
      /** What the counts of the diary mean. */
      diary: text.optional(),
    })
    .default({}),
  dates: datesSchema.default({}),
  reviews: reviewsSchema,
  /** Rules that do not hold for this section, each with the reason. */
  waivers: z
    .array(z.strictObject({ rule: text, reason: z.string().trim().default("") }), {
      error: "write a list of {rule: …, reason: …}.",
    })
    .default([]),
});

export type SectionFrontMatter = z.infer<typeof sectionSchema>;
