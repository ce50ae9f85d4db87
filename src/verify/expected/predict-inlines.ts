import { domainToASCII } from "node:url";
import { addPlace, placeOf, type Prediction } from "./prediction.ts";
import { rowOf, type LinkTargetRead } from "../recorder.ts";
import { sectionIdOf } from "./read-source.ts";
import type { SourceInline } from "./source-tree.ts";
import { at, listAt, textAt } from "./yaml-values.ts";
import { words } from "./words.ts";

export function predictInlines(inlines: readonly SourceInline[], prediction: Prediction): void {
  inlines.forEach((inline, index) => {
    const next = firstType(inlines[index + 1]);
    if (inline.type === "text" && next === "citation") {
      const text = inline.text.replace(/[ \n]$/, prediction.forms.beforeCitation);
      prediction.recorder.text(text, inline.isCode === true ? "computer" : "author");
    } else predictInline(inline, prediction);
    if (next === "note" && !(inline.type === "text" && /\s$/.test(inline.text))) {
      prediction.recorder.text(prediction.forms.beforeNoteReference);
    }
  });
}

function anchorWords(id: string, { recorder, forms, sectionId, rowStart }: Prediction): void {
  const place = placeOf(sectionId, id);
  recorder.anchor(place);
  if (rowStart !== null && forms.placeInTable === "cell or row") recorder.anchorAt(rowOf(place), rowStart);
}

/** What is read first, also within a span. */
function firstType(inline: SourceInline | undefined): SourceInline["type"] | undefined {
  return inline?.type === "span" ? firstType(inline.inlines[0]) : inline?.type;
}

function predictInline(inline: SourceInline, prediction: Prediction): void {
  const { recorder } = prediction;
  switch (inline.type) {
    case "text":
      return recorder.text(inline.text, inline.isCode === true ? "computer" : "author");
    case "term":
      recorder.beginLink({ kind: "place", address: `explains ${inline.entry}` });
      recorder.text(inline.text, "author");
      return recorder.endLink();
    case "break":
      return recorder.text("\n");
    case "link":
      return inLanguage(inline.attributes.lang, prediction, () =>
        predictLink(inline.href, () => predictInlines(inline.inlines, prediction), prediction),
      );
    case "image":
      return inLanguage(inline.attributes.lang, prediction, () => recorder.image(inline.alt));
    case "span":
      if (inline.attributes.id !== null) anchorWords(inline.attributes.id, prediction);
      return inLanguage(inline.attributes.lang, prediction, () => predictInlines(inline.inlines, prediction));
    case "note":
      return predictNoteReference(inline.label, prediction);
    case "citation":
      return inline.keys.forEach((key, index) => {
        if (index > 0) recorder.text(prediction.forms.betweenCitations);
        predictCitation(key, prediction);
      });
    case "evidence":
      return recorder.text(words.evidence.get(inline.level) ?? "");
    case "value":
      return recorder.text(valueOf(inline.name, prediction));
  }
}

export function inLanguage(lang: string | null, { recorder }: Prediction, predict: () => void): void {
  if (lang !== null) recorder.beginLanguage(lang);
  predict();
  if (lang !== null) recorder.endLanguage();
}

export function predictLink(
  href: string,
  predictText: () => void,
  { recorder, ...prediction }: Prediction,
): void {
  const target = linkTarget(href, { recorder, ...prediction });
  recorder.beginLink(target);
  predictText();
  if (target.kind === "place") recorder.text(prediction.forms.afterLinkInside);
  recorder.endLink();
}

function linkTarget(href: string, { sectionId, handbook }: Prediction): LinkTargetRead {
  if (href.startsWith("tel:"))
    return { kind: "address", address: decoded(href).replaceAll(/[^\w:+*#;=-]/g, "") };
  if (/^[a-z][a-z+.-]*:/i.test(href)) return { kind: "address", address: withAsciiHost(href) };
  const hash = href.indexOf("#");
  const file = hash === -1 ? href : href.slice(0, hash);
  const fragment = hash === -1 ? null : decoded(href.slice(hash + 1));
  const name = sectionIdOf(decoded(file));
  const linked = handbook.parts
    .flatMap((part) => part.sections)
    .find((section) => section.id === name || listAt(section.frontMatter, "aliases").includes(name));
  const id = file === "" ? sectionId : (linked?.id ?? href);
  return { kind: "place", address: placeOf(id, fragment) };
}

function decoded(href: string): string {
  return decodeURIComponent(href.replaceAll(/%(?![\da-f]{2})/gi, "%25"));
}

/** A host's name in other letters is written in the form of the domain name system: `xn--mnchen-3ya.example`. */
function withAsciiHost(href: string): string {
  return href
    .replace(/^mailto:/i, "mailto:")
    .replace(/^(https?:\/\/)([^/?#:@]*%[^/?#:@]*)/i, (written, scheme: string, host: string) => {
      const hasOtherLetters = /%[89a-f]/i.test(host);
      return hasOtherLetters ? scheme + domainToASCII(decoded(host)) : written;
    });
}

function predictNoteReference(label: string, prediction: Prediction): void {
  const { recorder, forms, sectionId, numbering, notedAt } = prediction;
  const address = `${sectionId} note ${label}`;
  const number = (numbering.notes.get(sectionId) ?? []).indexOf(label) + 1;
  recorder.anchor(addPlace(notedAt, address, `${address} is noted`));
  recorder.beginLink({ kind: "place", address });
  recorder.text(forms.noteReference(number));
  recorder.endLink();
}

function predictCitation(key: string, prediction: Prediction): void {
  const { recorder, forms, numbering, handbook, citedAt, citedIn, section, sectionId } = prediction;
  const level = textAt(handbook.references.get(key), "carebook", "level") ?? "";
  const place = addPlace(citedAt, key, `${key} is cited`);
  recorder.anchor(place);
  const before = citedIn.get(key) ?? [];
  if (before.at(-1)?.sectionId !== sectionId) citedIn.set(key, [...before, { sectionId, section, place }]);
  recorder.beginLink({ kind: "place", address: `source ${key}` });
  recorder.text(forms.citation(numbering.sources.indexOf(key) + 1, words.sourceKinds.get(level) ?? ""));
  recorder.endLink();
}

function valueOf(name: string, { handbook }: Prediction): string {
  if (name !== "emergency-number") return textAt(at(handbook.settings, "values"), name) ?? "";
  const country = textAt(handbook.settings, "country");
  if (country === null) return words.yourEmergencyNumber;
  const entry = handbook.emergencyNumbers.find((candidate) => textAt(candidate, "country") === country);
  const emergency = listAt(entry, "numbers").find((number) => at(number, "type") === "emergency");
  return textAt(emergency, "number") ?? "";
}
