import { z } from "zod";
import { country, isoDate, text, textOrNumber, webAddress } from "./values.ts";

/** providers.yaml: where to look for a therapist, as neutral data. */
export const providersSchema = z.array(
  z.strictObject({
    id: text,
    name: text,
    url: webAddress,
    country,
    /** What kind of organisation it is, such as "Association". */
    kind: text,
    /** A place to check a therapist, and none that sends one: `{{< providers kind=register >}}` lists these alone. */
    register: z.boolean({ error: "write true or false." }).default(false),
    does: text,
    "does-not": text,
    /** When somebody last looked it up; null prints "Not checked". */
    checked: isoDate.nullable(),
  }),
  { error: "this has to be a list." },
);
export type Provider = z.infer<typeof providersSchema>[number];

/** changes.yaml: what changed in the text, by version, the newest first. */
export const changesSchema = z.array(
  z.strictObject({
    version: textOrNumber,
    date: isoDate,
    /** A sentence each, for readers. */
    changes: z.array(text, { error: "write a list of sentences." }).min(1, "write at least one sentence."),
  }),
  { error: "this has to be a list." },
);
export type VersionChanges = z.infer<typeof changesSchema>[number];

/** emergency-numbers.yaml: by country, typed, because 111 is an ambulance in one country and advice in another. */
export const emergencyNumbersSchema = z.array(
  z.strictObject({
    /** ISO 3166, or EU. */
    country,
    name: text,
    numbers: z
      .array(
        z.strictObject({
          type: z.enum(["emergency", "urgent", "text-relay"], {
            error: "write emergency, urgent or text-relay.",
          }),
          number: textOrNumber,
          note: text.optional(),
        }),
      )
      .min(1),
  }),
  { error: "this has to be a list." },
);
export type CountryNumbers = z.infer<typeof emergencyNumbersSchema>[number];
