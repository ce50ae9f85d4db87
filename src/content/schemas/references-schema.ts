import { z } from "zod";
import type { Reference } from "../../document/reference.ts";
import { text, textOrNumber, webAddress } from "./values.ts";

const name = z.union(
  [z.strictObject({ family: text, given: text.optional() }), z.strictObject({ literal: text })],
  { error: "write {family: …, given: …} or {literal: …}." },
);

export const sourceLevels = [
  "systematic-review",
  "rct",
  "small-rct",
  "observational",
  "case-report",
  "case-series",
  "guideline",
  "review",
  "lab",
  "law",
  "expert-opinion",
] as const;

/** references.yaml: a list of CSL items, each with what this handbook knows about its weight. */
export const referencesSchema: z.ZodType<Reference[]> = z.array(
  z.strictObject({
    id: text.regex(/^[\w:.#$%&+?<>~/-]*\w$/, "use letters, digits and hyphens."),
    /** A CSL type, such as article-journal. */
    type: text,
    title: text,
    author: z.array(name, { error: "write a list of names." }).default([]),
    /** The list of authors goes on: print "et al". */
    etal: z.boolean().default(false),
    "container-title": text.optional(),
    publisher: text.optional(),
    volume: textOrNumber.optional(),
    issue: textOrNumber.optional(),
    page: textOrNumber.optional(),
    number: textOrNumber.optional(),
    genre: text.optional(),
    note: text.optional(),
    /** The year. */
    issued: z.number({ error: "write the year as a number." }).int().optional(),
    DOI: text.optional(),
    PMID: textOrNumber.optional(),
    URL: webAddress.optional(),
    carebook: z.strictObject({
      level: z.enum(sourceLevels, { error: `write one of ${sourceLevels.join(", ")}.` }),
      /** How many people were in it. */
      people: z.number().int().positive().optional(),
      /** MEMORY: nobody has seen it. Such a source can't be published. */
      status: z.enum(["VERIFIED", "PART", "MEMORY"], { error: "write VERIFIED, PART or MEMORY." }),
      /** Ids of the claims that it supports. */
      supports: z.array(text).default([]),
    }),
  }),
  { error: "this has to be a list." },
);
