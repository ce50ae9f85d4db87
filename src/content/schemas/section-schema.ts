import { z } from "zod";
import { datesSchema } from "./handbook-schema.ts";
import { languageTag, text } from "./values.ts";

/** The front matter of a section; all of it is optional. */
export const sectionSchema = z.strictObject({
  /** Without it, the section's first heading is its title. */
  title: text.optional(),
  /** One or two sentences, printed below the title and in the contents of the site. */
  summary: text.optional(),
  /** Short Markdown (paragraphs and lists) that a folded leaflet prints in place of the section. */
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
  dates: datesSchema.default({}),
  /** Rules that do not hold for this section, each with the reason. */
  waivers: z
    .array(z.strictObject({ rule: text, reason: z.string().trim().default("") }), {
      error: "write a list of {rule: …, reason: …}.",
    })
    .default([]),
});
