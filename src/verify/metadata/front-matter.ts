import { handbookReviewInEnglish, reviewLabel } from "../expected/predict-review.ts";
import type { SourceHandbook } from "../expected/read-source.ts";
import { dateInWords, words } from "../expected/words.ts";
import { at, textAt } from "../expected/yaml-values.ts";
import type { FinishedHandbook } from "../finished-handbook.ts";
import { attribute, descendants, findElement, textOf, type MarkupElement } from "../markup/markup.ts";
import { sameList } from "../navigation/same-list.ts";
import { linkTarget } from "../pdf/link-target.ts";
import { MarkedText } from "../pdf/marked-text.ts";
import type { OpenPdf } from "../pdf/read-pdf.ts";
import { elementsIn, type StructureElement } from "../pdf/structure.ts";
import { foldWhiteSpace } from "../read-back.ts";

/** What covers, title pages and home pages say: none of it stands in a section. */
interface FrontMatter {
  readonly title: string;
  readonly subtitle: string | null;
  /** "Written: 1 March 2026" */
  readonly dates: readonly string[];
  /** What is said of the clinic whose edition it is, the same way; empty in the handbook itself. */
  readonly clinic: readonly string[];
}

function frontMatterOf(source: SourceHandbook): FrontMatter {
  const { settings } = source;
  const dates = at(settings, "dates");
  const kinds = ["written", "evidence-searched", "reviewed", "next-review"] as const;
  return {
    title: foldWhiteSpace(textAt(settings, "title") ?? ""),
    subtitle: textAt(settings, "subtitle"),
    dates: kinds.flatMap((kind) => {
      if (kind === "reviewed") {
        const review = handbookReviewInEnglish(source);
        return review === null ? [] : [`${reviewLabel(source)}: ${review}`];
      }
      const date = textAt(dates, kind);
      const language = textAt(settings, "language") ?? "";
      const label =
        kind === "next-review" && source.edition?.expires === true ? words.doNotUseAfter : words.dates[kind];
      return date === null ? [] : [`${label}: ${dateInWords(date, language)}`];
    }),
    clinic: clinicLines(source),
  };
}

function clinicLines({ edition }: SourceHandbook): readonly string[] {
  if (edition === undefined) return [];
  const { clinic, contacts, control, review } = edition;
  return [`${words.clinic.name}: ${clinic}`, ...contacts, ...control, `${words.clinic.review}: ${review}`];
}

/** What the foot of every page of an edition says, and every printout besides the guide to folding. */
export function checkClinicIsNamed(
  text: string,
  { edition }: SourceHandbook,
  isShort = false,
): readonly string[] {
  if (edition === undefined) return [];
  const control = edition.control.filter((line) => !isShort || line.startsWith(`${words.clinic.number}: `));
  return [edition.clinic, edition.review, ...control.map((line) => line.slice(line.indexOf(": ") + 2))]
    .filter((words_) => !text.includes(words_))
    .map((words_) => `It does not say "${words_}".`);
}

/** On a screen a reader can call, write and open what is said of the clinic: wherever an element says it, a link does. */
export function checkPdfContactLinks(
  pdf: OpenPdf,
  within: readonly StructureElement[],
  { edition }: SourceHandbook,
): readonly string[] {
  const text = new MarkedText(pdf.runs);
  const said = foldWhiteSpace(within.map((element) => text.textOf(element)).join(" "));
  const links = elementsIn(within).filter(({ role }) => role === "Link");
  return (edition?.contactLinks ?? [])
    .filter((contact) => said.includes(contact.text))
    .filter(
      (contact) =>
        !links.some(
          (link) =>
            foldWhiteSpace(text.textOf(link)) === contact.text &&
            linkTarget(link, pdf).address === contact.address,
        ),
    )
    .map((contact) => `"${contact.text}" does not lead to ${contact.address}.`);
}

/** The first page of the site, or the title page of the e-book: title, subtitle, dates. */
export function checkFrontPage(page: MarkupElement, { source }: FinishedHandbook): readonly string[] {
  const { title, subtitle, dates, clinic } = frontMatterOf(source);
  const root = findElement(page, "main") ?? findElement(page, "body") ?? page;
  const elements = descendants(root);
  const said = (name: string) => elements.filter((element) => element.name === name).map(plainText);
  const pairs = pairsIn(root);
  return [
    ...sameList("Its title", said("h1"), [title]),
    ...(subtitle === null || said("p").includes(subtitle) ? [] : [`It does not say "${subtitle}".`]),
    ...sameList("Its dates", pairs.slice(pairs.length - dates.length), dates),
    ...sameList("What it says of the clinic", pairs.slice(0, clinic.length), clinic),
    ...sameList(
      "What leads to the clinic",
      elements
        .filter(({ name }) => name === "dd")
        .flatMap(descendants)
        .filter(({ name }) => name === "a")
        .map((link) => `"${plainText(link)}" ${attribute(link, "href") ?? ""}`),
      (source.edition?.contactLinks ?? []).map(({ text, address }) => `"${text}" ${address}`),
    ),
  ];
}

/** The page of the whole handbook says nothing besides its sections but title, subtitle, parts and dates. */
export function checkWholePageFrame(page: MarkupElement, { source }: FinishedHandbook): readonly string[] {
  const { title, subtitle, dates } = frontMatterOf(source);
  const parts = source.parts.flatMap((part) => part.title ?? []);
  const frame = outsideSections(findElement(page, "main") ?? page);
  const headings = frame.filter((element) => /^h\d$/.test(element.name));
  const paragraphs = frame.filter((element) => element.name === "p").map(plainText);
  return [
    ...sameList(
      "Its title and parts",
      headings.map((heading) => `${heading.name} ${plainText(heading)}`),
      [`h1 ${title}`, ...parts.map((part) => `h2 ${part}`)],
    ),
    ...sectionLevelProblems(findElement(page, "main") ?? page, 2),
    ...sameList("What stands below its title", paragraphs, subtitle === null ? [] : [subtitle]),
    ...sameList("Its dates", frame.filter((element) => element.name === "dl").flatMap(pairsIn), dates),
  ];
}

/** The titles of sections stand one level below the page's, or below their part's. */
function sectionLevelProblems(element: MarkupElement, level: number): readonly string[] {
  const children = element.children.filter((child) => typeof child !== "string");
  const isPart =
    children.some((child) => child.name === "h2") && children.some((child) => child.name === "section");
  return children.flatMap((child) => {
    if (child.name === "nav") return [];
    if (child.name !== "section") return sectionLevelProblems(child, level);
    const title = descendants(child).find(({ name }) => /^h\d$/.test(name));
    const expected = `h${String(isPart ? level + 1 : level)}`;
    return title === undefined || title.name === expected
      ? []
      : [`The title "${plainText(title)}" is an ${title.name} instead of an ${expected}.`];
  });
}

/** Cover and contents of the PDF; `imprint` is what the title page of the e-book says. */
export function checkPdfFront(
  pdf: OpenPdf,
  { source }: FinishedHandbook,
  imprint: readonly string[] | null,
): readonly string[] {
  const { title, subtitle, dates } = frontMatterOf(source);
  const text = new MarkedText(pdf.runs);
  const [cover, contents] = elementsIn(pdf.tree.children).filter(({ role }) => role === "Sect");
  if (cover === undefined || contents === undefined) return ["It has no cover, or no contents."];
  const said = (section: StructureElement, role: RegExp) =>
    elementsIn(section.children)
      .filter((element) => role.test(element.role))
      .map((element) => foldWhiteSpace(text.textOf(element)));
  const { edition } = source;
  const ofClinic = [...(edition?.contacts ?? []), ...(edition?.control ?? [])];
  const known: ReadonlySet<string> = new Set([
    ...words.cover,
    ...Object.values(words.dates),
    words.review,
    ...(edition === undefined ? [] : [edition.clinic, edition.review, ...edition.contacts]),
    ...ofClinic.map((line) => line.slice(0, line.indexOf(": "))),
  ]);
  const values = new Set([...dates, ...ofClinic].map((line) => line.slice(line.indexOf(": ") + 2)));
  const pairs = elementsIn(contents.children)
    .filter(({ role }) => role === "L")
    .flatMap((list) => said(list, /^(Lbl|LBody)$/));
  return [
    ...sameList("The title on its cover", said(cover, /^H1$/), [title]),
    ...(subtitle === null || said(cover, /^P$/).includes(subtitle)
      ? []
      : [`Its cover does not say "${subtitle}".`]),
    ...said(cover, /^(P|Lbl)$/)
      .filter((said_) => said_ !== subtitle && !known.has(said_))
      .map((said_) => `Its cover says "${said_}".`),
    ...said(cover, /^LBody$/)
      .filter((value) => !values.has(value))
      .map((value) => `Its cover gives the date "${value}".`),
    ...checkClinicIsNamed(said(cover, /^(P|LBody)$/).join(" "), source).map(
      (missing) => `Its cover: ${missing}`,
    ),
    ...[cover, contents].flatMap((section) => checkPdfContactLinks(pdf, [section], source)),
    ...sameList("The title of its contents", said(contents, /^H1$/), [words.contents]),
    ...(imprint === null ? [] : sameList("What stands below its contents", joinedPairs(pairs), imprint)),
  ];
}

/** Labels and what they label, as lines. */
export function pairsIn(root: MarkupElement): readonly string[] {
  const cells = descendants(root).filter((element) => element.name === "dt" || element.name === "dd");
  return joinedPairs(cells.map(plainText));
}

function joinedPairs(cells: readonly string[]): readonly string[] {
  return cells.flatMap((label, index) => (index % 2 === 0 ? [`${label}: ${cells[index + 1] ?? ""}`] : []));
}

/** Elements that are neither in a section nor in navigation. */
function outsideSections(element: MarkupElement): readonly MarkupElement[] {
  return element.children.flatMap((child) =>
    typeof child === "string" || child.name === "section" || child.name === "nav"
      ? []
      : [child, ...outsideSections(child)],
  );
}

function plainText(element: MarkupElement): string {
  return foldWhiteSpace(textOf(element)).replaceAll("\u{a0}", " ");
}
