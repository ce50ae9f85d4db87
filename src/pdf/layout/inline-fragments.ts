import type { ImageAsset } from "../../document/handbook.ts";
import type { Inline, Link, LinkTarget } from "../../document/inline.ts";
import { assertNever } from "../../document/node.ts";
import type { Node } from "../../document/node.ts";
import type { ContactTarget } from "../../document/imprint.ts";
import { plainText } from "../../document/plain-text.ts";
import type { Words } from "../../locale/words.ts";
import type { FontName, TextStyle } from "../printouts/page-design.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import { structureElement } from "../structure/structure-element.ts";
import { glossaryDestination, headingDestination, sourceDestination } from "./destinations.ts";
import { evidenceDots } from "./evidence-dots.ts";
import type { InlineLink, TextRun } from "./laid-out.ts";
import { baselineInLine } from "./laid-out.ts";
import { pageReference } from "./page-references.ts";
import type { Fragment, MeasureText } from "./set-paragraph.ts";
import { FORCED_BREAK, OBJECT, tieToPrevious } from "./set-paragraph.ts";

export interface InlineContext {
  readonly measure: MeasureText;
  readonly images: Readonly<Record<string, ImageAsset>>;
  readonly words: Words;
  readonly sectionId: string;
  readonly smallestPt: number;
  /** Digits to leave room for behind links within the handbook; absent on paper without page numbers. */
  readonly pageDigits?: number;
  /** Puts soft hyphens into running text; absent where words stay whole. */
  readonly hyphenate?: ((text: string, element: StructureElement) => string) | undefined;
}

/** How the text around an inline is set. */
interface Setting {
  readonly style: TextStyle;
  readonly element: StructureElement;
  readonly link: InlineLink | null;
  readonly risePt: number;
}

/** Inlines → stretches of one font, structure element and link. */
export function inlineFragments(
  inlines: readonly Inline[],
  style: TextStyle,
  element: StructureElement,
  context: InlineContext,
): Fragment[] {
  const fragments: Fragment[] = [];
  addInlines(inlines, { style, element, link: null, risePt: 0 }, fragments, context);
  return fragments;
}

/** Text that is no node of the model: labels, numbers, words of the interface. */
export function textFragment(
  text: string,
  style: TextStyle,
  element: StructureElement | null,
  measure: MeasureText,
  link: InlineLink | null = null,
): Fragment {
  return { run: textRun({ style, element, link, risePt: 0 }, measure), text };
}

/** Text that is no node of the model and may lead out of the file: a clinic's telephone number, its address. */
export function contactFragment(
  text: string,
  target: ContactTarget | undefined,
  style: TextStyle,
  element: StructureElement,
  measure: MeasureText,
): Fragment {
  if (target === undefined) return textFragment(text, style, element, measure);
  const link: InlineLink = {
    element: structureElement("Link", element),
    target: linkTarget(target),
    description: text,
    underline: "solid",
  };
  return textFragment(text, style, link.element, measure, link);
}

function addInlines(
  inlines: readonly Inline[],
  setting: Setting,
  fragments: Fragment[],
  context: InlineContext,
): void {
  for (const inline of inlines) addInline(inline, inLanguage(inline, setting), fragments, context);
}

function addInline(inline: Inline, setting: Setting, fragments: Fragment[], context: InlineContext): void {
  const { style, element } = setting;
  switch (inline.type) {
    case "text":
      fragments.push({
        run: textRun(setting, context.measure),
        text: brokenUp(inline.value, setting, context),
      });
      return;
    case "emphasis":
      addInlines(inline.children, withFont(setting, emphasised), fragments, context);
      return;
    case "strong":
      addInlines(inline.children, withFont(setting, strengthened), fragments, context);
      return;
    // Raised or lowered at full size: print shows nothing smaller than its smallest type size.
    case "subscript":
      addInlines(
        inline.children,
        { ...setting, risePt: setting.risePt - style.sizePt * 0.18 },
        fragments,
        context,
      );
      return;
    case "superscript":
      addInlines(
        inline.children,
        { ...setting, risePt: setting.risePt + style.sizePt * 0.3 },
        fragments,
        context,
      );
      return;
    case "keyboard":
      addInlines(inline.children, inCode(setting, context.smallestPt), fragments, context);
      return;
    case "code": {
      const coded = inCode({ ...setting, element: structureElement("Code", element) }, context.smallestPt);
      fragments.push({ run: textRun(coded, context.measure), text: inline.value });
      return;
    }
    case "lineBreak":
      fragments.push({ run: textRun(setting, context.measure), text: FORCED_BREAK });
      return;
    case "link":
      addLink(inline, setting, fragments, context);
      return;
    case "glossaryReference": {
      const target = { kind: "destination", names: [glossaryDestination(inline.entryId)] } as const;
      addLinked(inline.children, target, "dotted", setting, fragments, context);
      return;
    }
    case "inlineImage":
      addImage(inline.imagePath, inline.alt, setting, fragments, context);
      return;
    case "span":
    case "value":
      addInlines(inline.children, setting, fragments, context);
      return;
    case "abbreviation": {
      // Software reads the expansion in place of the letters (ISO 32000-1, 14.9.5).
      const spelt = structureElement("Span", element, { expansion: inline.expansion });
      addInlines(inline.children, { ...setting, element: spelt }, fragments, context);
      return;
    }
    case "noteReference": {
      const text = `(${context.words.note.toLowerCase()}\u00A0${inline.number})`;
      tieToPrevious(fragments);
      if (!endsWithSpace(fragments))
        fragments.push({ run: textRun(setting, context.measure), text: "\u00A0" });
      addReference(text, inline.noteId, setting, fragments, context);
      return;
    }
    case "citation":
      inline.items.forEach((item, index) => {
        if (index > 0) fragments.push({ run: textRun(setting, context.measure), text: " " });
        else tieToPrevious(fragments);
        addReference(`[${item.number}]`, sourceDestination(item.number), setting, fragments, context);
      });
      return;
    case "evidenceLabel": {
      const bold = withFont(setting, strengthened);
      const run = textRun(bold, context.measure);
      const dots = evidenceDots(inline.level, bold.style);
      if (dots !== null) fragments.push({ run, text: OBJECT, object: dots }, { run, text: "\u2060" });
      fragments.push({ run, text: inline.label });
      return;
    }
    default:
      assertNever(inline);
  }
}

function textRun(
  { style, element, link, risePt }: Omit<Setting, "element"> & { element: StructureElement | null },
  measure: MeasureText,
): TextRun {
  const spaceWidthPt =
    (measure.shape(style.font, " ").width / 1000) * style.sizePt + style.trackingEm * style.sizePt;
  return { style, element, link, risePt, spaceWidthPt };
}

/** What is typed into a computer is shown as it is. */
function brokenUp(text: string, { style, element }: Setting, { hyphenate }: InlineContext): string {
  const isCode = style.font === "mono" || style.font === "mono-bold";
  return hyphenate === undefined || isCode ? text : hyphenate(text, element);
}

function inLanguage(node: Node, setting: Setting): Setting {
  if (node.lang === undefined) return setting;
  return { ...setting, element: structureElement("Span", setting.element, { lang: node.lang }) };
}

/** Patient text has no italics: emphasis is a heavier weight. */
const emphasised: Readonly<Partial<Record<FontName, FontName>>> = {
  light: "medium",
  regular: "semibold",
  medium: "bold",
};
const strengthened: Readonly<Partial<Record<FontName, FontName>>> = {
  light: "bold",
  regular: "bold",
  medium: "bold",
  semibold: "bold",
  mono: "mono-bold",
};

function withFont(setting: Setting, fonts: Readonly<Partial<Record<FontName, FontName>>>): Setting {
  const { style } = setting;
  return { ...setting, style: { ...style, font: fonts[style.font] ?? style.font } };
}

/** DejaVu Sans Mono is large for its size, but nothing is smaller than the printout's smallest type. */
function inCode(setting: Setting, smallestPt: number): Setting {
  const { style } = setting;
  const isBold = style.font === "bold" || style.font === "semibold" || style.font === "extrabold";
  const font = isBold ? "mono-bold" : "mono";
  return {
    ...setting,
    style: { ...style, font, sizePt: Math.max(smallestPt, style.sizePt * 0.9), trackingEm: 0 },
  };
}

function addLink(link: Link, setting: Setting, fragments: Fragment[], context: InlineContext): void {
  const target = linkTarget(link.target);
  const made = addLinked(link.children, target, "solid", setting, fragments, context);
  const { measure, words, pageDigits } = context;
  if (target.kind !== "destination" || pageDigits === undefined) return;
  // `Link > Span`: the number belongs to the link, and a reader of the file can tell it from the author's words.
  const element = structureElement("Span", made.element);
  const { text, pageOf } = pageReference(target.names, setting.style, { measure, words, pageDigits });
  fragments.push({ run: { ...textRun({ ...setting, element, link: made }, measure), pageOf }, text });
}

function addLinked(
  children: readonly Inline[],
  target: InlineLink["target"],
  underline: InlineLink["underline"],
  setting: Setting,
  fragments: Fragment[],
  context: InlineContext,
): InlineLink {
  const element = structureElement("Link", setting.element);
  const text = plainText(children).trim();
  const description = text === "" && target.kind === "uri" ? target.uri : text;
  const link: InlineLink = { element, target, description, underline };
  addInlines(children, { ...setting, element, link }, fragments, context);
  return link;
}

function linkTarget(target: LinkTarget): InlineLink["target"] {
  switch (target.kind) {
    case "section":
      return {
        kind: "destination",
        names: [
          ...(target.headingId === null ? [] : [headingDestination(target.sectionId, target.headingId)]),
          target.sectionId,
        ],
      };
    case "external":
      return { kind: "uri", uri: target.url };
    case "telephone":
      return { kind: "uri", uri: `tel:${target.number.replace(/[\s()]/g, "")}` };
    case "mail":
      return { kind: "uri", uri: `mailto:${target.address}` };
    case "unresolved":
      throw new Error(`A link was never resolved: ${target.href}`);
    default:
      return assertNever(target);
  }
}

/** A number that leads to a note or a source: `P > Reference > Link`. */
function addReference(
  text: string,
  destination: string,
  setting: Setting,
  fragments: Fragment[],
  context: InlineContext,
): void {
  const element = structureElement("Link", structureElement("Reference", setting.element));
  const link: InlineLink = {
    element,
    target: { kind: "destination", names: [destination] },
    description: text,
    underline: null,
  };
  fragments.push({ run: textRun({ ...setting, element, link }, context.measure), text });
}

function endsWithSpace(fragments: readonly Fragment[]): boolean {
  const last = fragments.at(-1);
  return last === undefined || /[\s\u00A0]$/.test(last.text);
}

/** An image within a line stands on the baseline and is as high as the line allows. */
function addImage(
  imagePath: string,
  alt: string,
  setting: Setting,
  fragments: Fragment[],
  context: InlineContext,
): void {
  const asset = context.images[imagePath];
  if (asset === undefined) throw new Error(`There is no image ${imagePath}.`);
  const { style } = setting;
  const heightPt = Math.min(asset.heightPx * 0.75, baselineInLine(style));
  const widthPt = (heightPt * asset.widthPx) / asset.heightPx;
  const element = alt === "" ? null : structureElement("Figure", setting.element, { alternateText: alt });
  const object = { kind: "image", imagePath, element, heightPt, abovePt: heightPt } as const;
  fragments.push({ run: textRun(setting, context.measure), text: OBJECT, object: { widthPt, object } });
}
