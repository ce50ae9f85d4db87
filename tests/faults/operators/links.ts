import { pick } from "../../support/random.ts";
import { allPlaces, inMarkup, replaceAt, replacing, textPlaces } from "./markup.ts";
import type { FaultOperator } from "./operator.ts";

const target = /(?<=<a [^>]*href=")[^"]+/g;

/** Links, and the names that they lead to. */
export const linkFaults: readonly FaultOperator[] = [
  inMarkup(
    "take a link off its words",
    replacing(/<a [^>]*href=[^]*?<\/a>/g, (text) => text.replaceAll(/<\/?a(?=[\s>])[^>]*>/g, "")),
  ),
  inMarkup("lead a link to where another leads", (markup, random) => {
    const targets = textPlaces(markup, target);
    const [first, second] = [targets, targets].map((places) =>
      places.length === 0 ? null : pick(places, random),
    );
    if (first === undefined || second === undefined || first === null || second === null) return null;
    return first.text === second.text ? null : replaceAt(markup, first, second.text);
  }),
  inMarkup(
    "break a link",
    replacing(target, (text) => `${text}x`),
  ),
  inMarkup(
    "let a link run a script",
    replacing(target, () => "javascript:alert(1)"),
  ),
  inMarkup(
    "make a link hold data",
    replacing(target, () => "data:text/html,words"),
  ),
  inMarkup(
    "drop a way back to the text",
    replacing(/(?<=<p class="back-links">(?:(?!<\/p>)[^])*)<a [^>]*>(?:(?!<\/a>)[^])*<\/a>/g, () => ""),
  ),
  inMarkup("give an id twice", (markup, random) => {
    const ids = allPlaces(markup, / id="[^"]+"/g);
    const tags = textPlaces(markup, /<(?:p|li|td|h\d)(?=[\s>])(?![^>]* id=)/g);
    if (ids.length === 0 || tags.length === 0) return null;
    const tag = pick(tags, random);
    return replaceAt(markup, tag, tag.text + pick(ids, random).text);
  }),
].flat();
