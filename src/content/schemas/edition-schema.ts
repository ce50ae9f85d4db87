import { z } from "zod";
import { reviewsSchema } from "./review-schema.ts";
import { country, isoDate, text, webAddress } from "./values.ts";

const colour = z
  .string({ error: 'write the colour in quotation marks, such as "#1B4B43".' })
  .regex(/^#[0-9a-f]{6}$/i, 'write the colour as # and six digits from 0 to F, such as "#1B4B43".')
  .transform((value) => value.toUpperCase());

const shortText = text.max(80, "write at most 80 characters: it has to fit on printed covers.");

/** editions/NAME.yaml: a clinic's version of the handbook; only `name` is required. */
export const editionSchema = z.strictObject({
  /** The clinic's name, as its patients know it. */
  name: shortText,
  /** A picture in editions/, and what it says to those who can't see it. */
  logo: z.strictObject({ file: text, alt: shortText }).optional(),
  colours: z
    .strictObject({
      /** Links, headings and buttons on light pages, and the same on paper. */
      main: colour,
      /** The same on dark pages; without it, the nearest to `main` that can be read there. */
      "main-dark": colour.optional(),
    })
    .optional(),
  contacts: z
    .strictObject({
      phone: shortText.optional(),
      address: text.max(160, "write at most 160 characters.").optional(),
      mail: text.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "this is not a mail address.").optional(),
      web: webAddress.optional(),
    })
    .default({}),
  /** When the phone is answered. */
  hours: text.max(120, "write at most 120 characters.").optional(),
  /** Decides the emergency numbers, and which providers and registers are listed. */
  country: country.optional(),
  /** What the clinic's printers hold; without it both are made. */
  paper: z.enum(["a4", "letter"], { error: "write a4 or letter." }).optional(),
  /** Where this edition's site will be; without it, below the handbook's own address. */
  url: webAddress.optional(),
  /** How the clinic keeps count of its documents. */
  document: z
    .strictObject({
      number: shortText.optional(),
      /** Who keeps it up to date. */
      owner: shortText.optional(),
      /** Who allowed it to be handed out, and when. */
      approver: z.strictObject({ name: shortText, role: shortText, date: isoDate }).optional(),
      /** Printed as "Do not use after". */
      expires: isoDate.optional(),
    })
    .default({}),
  /** Reviews of the whole text by the clinic, each with the hash of the handbook as a whole. */
  reviews: reviewsSchema,
});

export type EditionFile = z.infer<typeof editionSchema>;
