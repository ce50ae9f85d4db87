import { z } from "zod";
import { isoDate, text } from "./values.ts";

const shortText = text.max(100, "write at most 100 characters: it has to fit on the printed cover.");

/** YAML takes some hashes for numbers, and changes them. */
export const reviewHash = z
  .string({
    error: ({ input }) => (input === undefined ? "this is missing." : "put the hash in quotation marks."),
  })
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{16,64}$/, "copy it from `carebook check --hashes`: 16 to 64 digits from 0 to f.");

/** Reviews, each of one text: the newest counts, and only while the text has the hash that it names. */
export const reviewsSchema = z
  .array(
    z.strictObject({
      name: shortText,
      /** What makes them able to judge, such as "consultant neurologist". */
      role: shortText,
      date: isoDate,
      hash: reviewHash,
      /** Only where the reviewer has also read the leaflet text. */
      "leaflet-hash": reviewHash.optional(),
    }),
    { error: "write a list of {name: …, role: …, date: …, hash: …}." },
  )
  .default([]);

export type ReviewEntry = z.infer<typeof reviewsSchema>[number];
