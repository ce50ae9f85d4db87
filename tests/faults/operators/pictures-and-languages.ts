import { inMarkup, replacing, replacingAnywhere } from "./markup.ts";
import type { FaultOperator } from "./operator.ts";

export const pictureFaults: readonly FaultOperator[] = [
  inMarkup(
    "empty an alternative text",
    replacing(/(?<=<img [^>]*alt=")[^"]+/g, () => ""),
  ),
  inMarkup(
    "change an alternative text",
    replacing(/(?<=<img [^>]*alt=")[^"]+/g, () => "A picture"),
  ),
  inMarkup(
    "drop an alternative text",
    replacing(/(?<=<img [^>]*) alt="[^"]*"/g, () => ""),
  ),
  inMarkup(
    "drop a picture",
    replacing(/<img [^>]*>/g, () => ""),
  ),
].flat();

export const abbreviationFaults: readonly FaultOperator[] = [
  inMarkup(
    "drop what letters stand for",
    replacing(/(?<=<abbr) title="[^"]*"/g, () => ""),
  ),
  inMarkup(
    "change what letters stand for",
    replacing(/(?<=<abbr title=")[^"]*/g, () => "other words"),
  ),
  inMarkup(
    "take the mark off an abbreviation",
    replacing(/<abbr[^>]*>([^<]*)<\/abbr>/g, (text) => text.replaceAll(/<[^>]*>/g, "")),
  ),
].flat();

export const languageFaults: readonly FaultOperator[] = [
  inMarkup(
    "drop a language",
    replacing(/ (?:xml:)?lang="[^"]*"(?: xml:lang="[^"]*")?/g, () => ""),
  ),
  inMarkup(
    "change a language",
    replacing(/(?<= lang=")[^"]*" xml:lang="[^"]*|(?<= lang=")[^"]*/g, (text) =>
      text.replaceAll(/^[^"]+|[^"]+$/g, "eo"),
    ),
  ),
  inMarkup(
    "drop the language of the file",
    replacingAnywhere(/(?<=<html[^>]*) lang="[^"]*"/g, () => ""),
  ),
  inMarkup(
    "change the language of the file",
    replacingAnywhere(/(?<=<html[^>]* (?:xml:)?lang=")[^"]*/g, () => "eo"),
  ),
].flat();
