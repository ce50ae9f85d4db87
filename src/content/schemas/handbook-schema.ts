import { z } from "zod";
import { reviewsSchema } from "./review-schema.ts";
import { country, isoDate, languageTag, text, textOrNumber, webAddress } from "./values.ts";

/** Dates that readers see; a clinical review is a record of its own and can't be claimed here. */
export const datesSchema = z.strictObject({
  /** When the text was written or last changed. */
  written: isoDate.optional(),
  /** When the evidence was last searched. */
  "evidence-searched": isoDate.optional(),
  /** When the text has to be looked at again; print says "Do not use after". */
  "next-review": isoDate.optional(),
});

/** That a person found that a version of the handbook conforms; the e-book's metadata claims nothing without it. */
export const accessibilityEvaluationSchema = z.strictObject({
  standard: z.enum(["wcag-2.2-a", "wcag-2.2-aa", "wcag-2.2-aaa"], {
    error: "write wcag-2.2-a, wcag-2.2-aa or wcag-2.2-aaa.",
  }),
  /** The person or organisation that evaluated it. */
  by: text,
  date: isoDate,
  /** The `version` of the handbook that they had before them. */
  "of-version": textOrNumber,
  /** What makes them able to judge: words, or an address. */
  credential: text.optional(),
  /** The address of their report. */
  report: webAddress.optional(),
});

/** handbook.yaml: only `title` and `language` are required. */
export const handbookSchema = z.strictObject({
  title: text,
  language: languageTag,
  /** Printed below the title. */
  subtitle: text.optional(),
  /** One or two sentences for catalogues and search engines. */
  description: text.optional(),
  /** `patient-information` adds the safety rules. */
  profile: z
    .enum(["general", "patient-information"], { error: "write general or patient-information." })
    .default("general"),
  /** A name that never changes; the EPUB's identifier and file names come from it. */
  identifier: text.regex(/^[a-z0-9][a-z0-9-]*$/, "use lower-case letters, digits and hyphens.").optional(),
  /** Where the site will be. Without it there is no sitemap and no canonical link. */
  url: webAddress.optional(),
  /** Decides the emergency numbers. */
  country: country.optional(),
  authors: z.array(text, { error: "write a list of names." }).default([]),
  publisher: text.optional(),
  /** The version of the text. */
  version: textOrNumber.optional(),
  /** The licence of the text. */
  licence: text.optional(),
  dates: datesSchema.default({}),
  /** Reviews of the handbook as a whole. */
  reviews: reviewsSchema,
  "accessibility-evaluation": accessibilityEvaluationSchema.optional(),
  /** What becomes of raw HTML: shown as typed, or an error. */
  "raw-html": z.enum(["text", "refuse"], { error: "write text or refuse." }).default("text"),
  /** Whether print may break words at the ends of lines. */
  hyphenation: z.boolean({ error: "write true or false." }).default(false),
  /** Whether the printed handbooks get space around each page, with marks where to cut. */
  "crop-marks": z.boolean({ error: "write true or false." }).default(false),
  /** The drawing on covers and on the home page. */
  cover: z
    .strictObject({
      figure: z.enum(["hand-on-shoulder", "horizon"], { error: "write hand-on-shoulder or horizon." }),
    })
    .default({ figure: "horizon" }),
  /** The ways in that home opens with: the first for somebody in need, the second for everybody else. */
  doors: z
    .array(
      z.strictObject({
        /** The id of the section that it leads to. */
        section: text,
        /** What the reader may be asking, for example "Having an attack now?". */
        title: text,
        /** What they will find there. */
        text: text.optional(),
        /** The words of the link. */
        link: text,
      }),
      { error: "write a list of {section: …, title: …, link: …}." },
    )
    .max(2, "write at most two doors: more would not fit the first screen of a phone.")
    .default([]),
  /** Where readers can send what they found wrong: an e-mail address. */
  contact: z.email("write an e-mail address.").optional(),
  /** The files of sections/ in reading order; without it, file-name order. */
  sections: z.array(text, { error: "write a list of file names." }).optional(),
  /** Titles of the folders in sections/. */
  parts: z.record(z.string(), text).default({}),
  /** Named values for `{{< var NAME >}}`. */
  values: z.record(z.string(), textOrNumber).default({}),
});

export type HandbookFile = z.infer<typeof handbookSchema>;
