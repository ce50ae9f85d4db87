import { posix } from "node:path";
import { imagePaths } from "./random-images.ts";
import { languages, plainWords, word } from "./vocabulary.ts";
import type { InlineWriting, SectionWriter, Surroundings } from "./writer.ts";

/**
 * Stretches of Markdown between which a line may end; those that end with a line feed end their line by themselves.
 */
export type Atoms = readonly string[];

/** About so many words, with other inlines among them. */
export function randomAtoms(length: number, around: Surroundings, writer: SectionWriter): Atoms {
  const { chance, drawInline, explainedWords } = writer.plan;
  const atoms: string[] = [];
  const share = around.depth > 2 ? 0.03 : around.depth > 0 ? 0.25 : 0.12;
  while (atoms.length < length) {
    const isFirst = atoms.length === 0;
    if (chance.happens(0.02)) atoms.push(chance.pick(explainedWords));
    else if (!chance.happens(isFirst ? share / 2 : share)) atoms.push(text(isFirst));
    else addInline(drawInline((kind) => isAllowed(kind, around, writer)));
  }
  return atoms;

  function text(isFirst: boolean): string {
    const mark = !isFirst && chance.happens(0.08) ? chance.pick([",", ";", ":", ".", "?", "!"]) : "";
    return word(around.language, writer.plan, isFirst) + mark;
  }

  function addInline(kind: InlineWriting): void {
    if (kind === "line break") {
      const last = atoms.at(-1) ?? word(around.language, writer.plan, true);
      const ends =
        around.oneLine || !/[\p{L}.,]$/u.test(last) ? ["<br>", " <br/>"] : ["\\\n", "  \n", "<br />"];
      atoms.splice(-1, 1, last + chance.pick(ends));
      // A line may only begin with a word: anything else could be read as the start of a block.
      atoms.push(word(around.language, writer.plan, true));
    } else if (kind === "note reference") {
      const mark = `[^${noteLabel(writer)}]`;
      const last = atoms.at(-1);
      if (last === undefined || last.endsWith("\n") || chance.happens(0.2)) atoms.push(mark);
      else atoms.splice(-1, 1, last + mark);
    } else atoms.push(...inlineAtoms(kind, around, writer));
  }
}

/** The Markdown of one inline. */
export function inlineAtoms(kind: InlineWriting, around: Surroundings, writer: SectionWriter): Atoms {
  const { chance, citationKeys, valueNames } = writer.plan;
  const deeper = { ...around, depth: around.depth + 1 };
  const inside = (): Atoms => {
    const atoms = randomAtoms(chance.between(1, 4), deeper, writer);
    // The pile has just given this kind away, so that it would hardly ever stand in itself.
    return around.depth < 2 && chance.happens(0.12)
      ? [...atoms, ...inlineAtoms(kind, deeper, writer)]
      : atoms;
  };
  switch (kind) {
    case "emphasis":
      return enclosed(chance.pick(["*", "_"]), inside());
    case "strong":
      return enclosed(chance.pick(["**", "__"]), inside());
    case "subscript":
      return enclosed("<sub>", inside(), "</sub>");
    case "superscript":
      return enclosed("<sup>", inside(), "</sup>");
    case "keyboard":
      return enclosed("<kbd>", inside(), "</kbd>");
    case "code":
      return [code(around, writer)];
    case "section link":
    case "heading link":
    case "external link":
    case "telephone link":
    case "mail link":
      return link(kind, around, writer);
    case "image":
      return [image(around, writer)];
    case "span":
      return span(around, writer);
    case "citation": {
      const keys = Array.from({ length: chance.pick([1, 1, 1, 2, 3]) }, () => chance.pick(citationKeys));
      return [`[${keys.map((key) => `@${key}`).join("; ")}]`];
    }
    case "evidence":
      return [`{{< evidence ${chance.pick(["strong", "some", "weak", "mixed", "none", "safety"])} >}}`];
    case "value":
      return [`{{< var ${chance.pick(valueNames)} >}}`];
    case "note reference":
      return [`${word(around.language, writer.plan, true)}[^${noteLabel(writer)}]`];
    case "line break":
      return [`${word(around.language, writer.plan, true)}<br>`, word(around.language, writer.plan, true)];
  }
}

export function isAllowed(kind: InlineWriting, around: Surroundings, writer: SectionWriter): boolean {
  const { plan } = writer;
  const mayLead = !around.inLink && !around.inCard;
  if (kind === "value") return plan.valueNames.length > 0;
  if (kind === "citation") return mayLead && plan.citationKeys.length > 0;
  if (kind === "note reference") return mayLead && (!around.inNote || writer.noteLabels.length < 6);
  if (kind === "heading link") return mayLead && plan.sections.some(({ places }) => places.length > 0);
  return mayLead || !kind.endsWith(" link");
}

function enclosed(open: string, atoms: Atoms, close = open): Atoms {
  const opened = [`${open}${atoms[0] ?? ""}`, ...atoms.slice(1)];
  return [...opened.slice(0, -1), `${opened.at(-1) ?? ""}${close}`];
}

const codes = [
  "`x`",
  "`two  spaces`",
  "``a`b``",
  "`[@nobody]`",
  "`{{< var nothing >}}`",
  "`*not emphasis*`",
  "`<br>`",
  "`[^1]`",
  "`a|b`",
  "`]{lang=fr}`",
  "`` ` ``",
  "`\\`",
  "`&amp;`",
  "`::: note`",
  "`npx carebook build --content a-folder-with-a-long-name --output another-folder-with-a-long-name --only site,pdf`",
  "`aVeryLongNameThatHoldsNoSpaceAndThatNoLineOfThePrintedPageHasRoomForSoThatItHasToBeBrokenSomewhere`",
];

function code({ inTable, inLink }: Surroundings, { plan }: SectionWriter): string {
  // In a link, a bracket in code is read by CommonMark as code, and by few people as that.
  const written = plan.chance.pick(inLink ? codes.filter((each) => !each.includes("]")) : codes);
  return inTable ? written.replaceAll("|", "\\|") : written;
}

/** Another language than the text around, and words in it. */
function otherLanguage(around: Surroundings, { plan }: SectionWriter): string {
  return plan.chance.pick(languages.filter((language) => language !== around.language));
}

function link(kind: InlineWriting, around: Surroundings, writer: SectionWriter): Atoms {
  const { chance } = writer.plan;
  if (kind === "external link" && chance.happens(0.1)) return ["<https://example.org/auto?link=yes&more=1>"];
  if (kind === "mail link" && chance.happens(0.2)) return ["<someone@example.org>"];
  const lang = chance.happens(0.12) ? otherLanguage(around, writer) : null;
  const text = randomAtoms(
    // A link's words say where it leads: one word may be too little.
    chance.between(2, 5),
    { ...around, depth: around.depth + 1, inLink: true, language: lang ?? around.language },
    writer,
  );
  // A picture that says nothing is no text for a link.
  const words = /\p{L}/u.test(text[0]?.[0] ?? "") ? text : [plainWords(around.language, 1, chance), ...text];
  const target = linkTarget(kind, writer);
  const title = chance.happens(0.1) ? ' "A title that is not shown"' : "";
  if (lang === null && chance.happens(0.1)) {
    writer.count += 1;
    const label = `ref-${String(writer.count)}`;
    writer.linkDefinitions.push(`[${label}]: ${target}${title}`);
    return enclosed("[", words, `][${label}]`);
  }
  return enclosed("[", words, `](${target}${title})${lang === null ? "" : `{lang=${lang}}`}`);
}

function linkTarget(kind: InlineWriting, writer: SectionWriter): string {
  const { chance } = writer.plan;
  if (kind === "heading link") return placeAddress(writer);
  if (kind === "section link") return sectionAddress(writer);
  // Patient information names no emergency number itself.
  const mayStand = (target: string): boolean => !writer.plan.isPatientInformation || target !== "tel:111";
  return chance.pick((outsideAddresses[kind] ?? []).filter(mayStand));
}

const outsideAddresses: Readonly<Partial<Record<InlineWriting, readonly string[]>>> = {
  "telephone link": ["tel:+44300123", "tel:111", "tel:+1-555-0100", "tel:0300%20123%204567"],
  "mail link": ["mailto:a@example.org", "mailto:first.last+tag@sub.example.org?subject=Hello%20there"],
  "external link": [
    "https://example.org",
    "https://example.org/",
    "http://example.org/path/page.html#part",
    "https://example.org/search?q=massage&lang=en&page=2",
    "https://example.org/%C3%BCber/a_(b)",
    "<https://example.org/with space>",
    "https://münchen.example/straße",
    `https://example.org/${"long-".repeat(30)}address`,
  ],
};

function placeAddress(writer: SectionWriter): string {
  const { chance, sections } = writer.plan;
  const target = chance.pick(sections.filter(({ places }) => places.length > 0));
  const place = chance.pick(target.places);
  const isNear = target === writer.section && chance.happens(0.7);
  return isNear ? `#${place}` : address(target.file, `#${place}`, writer);
}

/** A section by its file, or by what it was called before. */
function sectionAddress(writer: SectionWriter): string {
  const { chance, sections } = writer.plan;
  const target = chance.pick(sections);
  const earlier = target.aliases.map((alias) => posix.join(posix.dirname(target.file), `${alias}.md`));
  return address(chance.pick([target.file, target.file, ...earlier]), "", writer);
}

/** A file as this section's text has to name it. */
function address(file: string, fragment: string, { section, plan }: SectionWriter): string {
  const path = posix.relative(posix.dirname(section.file), file) + fragment;
  if (!/[\s()]/.test(path)) return path;
  return plan.chance.happens(0.5) ? `<${path}>` : path.replaceAll(" ", "%20");
}

/** The Markdown of an image, alone or in a line. */
export function image(around: Surroundings, writer: SectionWriter, title = ""): string {
  const { chance } = writer.plan;
  const target = address(chance.pick(imagePaths), "", writer);
  if (chance.happens(0.15)) return `![](${target}${title}){decorative}`;
  const alt = chance.pick([
    plainWords(around.language, chance.between(1, 12), chance),
    `${plainWords(around.language, 2, chance)} *with* \`marks\` & “quotes”`,
    `A “quoted” \\[word\\] <1>`,
  ]);
  const lang = chance.happens(0.1) ? `{lang=${otherLanguage(around, writer)}}` : "";
  return `![${alt}](${target}${title})${lang}`;
}

function span(around: Surroundings, writer: SectionWriter): Atoms {
  const { chance } = writer.plan;
  const lang = otherLanguage(around, writer);
  writer.count += 1;
  const id = `span-${String(writer.count)}`;
  const [attributes, language] = chance.pick<readonly [string, string]>([
    [`{lang=${lang}}`, lang],
    [`{lang="${lang}"}`, lang],
    [`{#${id} lang=${lang}}`, lang],
    [`{#${id}}`, around.language],
    ["{dir=ltr}", around.language],
  ]);
  const atoms = randomAtoms(chance.between(1, 5), { ...around, depth: around.depth + 1, language }, writer);
  if (attributes.includes("#")) writer.section.places.push(id);
  return enclosed("[", atoms, `]${attributes}`);
}

/** A note that is there already, or a new one whose text follows. */
function noteLabel(writer: SectionWriter): string {
  const { chance } = writer.plan;
  if (writer.noteLabels.length > 0 && chance.happens(0.3)) return chance.pick(writer.noteLabels);
  writer.count += 1;
  const number = String(writer.count);
  const label = chance.pick([number, `note-${number}`, `ä${number}`]);
  writer.noteLabels.push(label);
  writer.notesToWrite.push(label);
  return label;
}
