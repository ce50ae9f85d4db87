import { z } from "zod";
import { isLanguageTag } from "../language-tag.ts";

// Kinds of value that several files share. The messages are read by people who write, not by engineers.

export const text = z
  .string({ error: ({ input }) => (input === undefined ? "this is missing." : "this has to be text.") })
  .trim()
  .min(1, "this is empty.");

/** Text that looks like a number to YAML, such as a version. */
export const textOrNumber = z
  .union([z.string(), z.number()], { error: "this has to be text." })
  .transform(String)
  .pipe(z.string().trim().min(1, "this is empty."));

export const isoDate = z
  .string({ error: "write the date as 2026-11-22." })
  .refine(isCalendarDate, "write the date as 2026-11-22.");

export const languageTag = text.refine(isLanguageTag, "this is not a language tag such as en or en-GB.");

export const country = text.regex(/^[A-Z]{2}$/, "write the country as two capitals, such as GB (ISO 3166).");

export const webAddress = text.refine(isWebAddress, "this is not a web address that starts with https://.");

function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}
