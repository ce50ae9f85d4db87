import { z } from "zod";
import { text } from "./values.ts";

/** YAML can hold a text on several lines. */
const line = text.transform((value) => value.split(/\s+/).join(" "));

/** abbreviations.yaml: letters, and the words that they stand for. */
export const abbreviationsSchema = z.record(line, line, { error: "write a line for each: TIA: its words." });
