import type { FinishedEpub, FinishedSite } from "../finished-handbook.ts";
import { textAt } from "../expected/yaml-values.ts";
import { attribute, descendants, textOf, tokens, type MarkupElement } from "../markup/markup.ts";
import { addressesInCss } from "../markup/style-sheet.ts";
import { parseXml } from "../markup/xml.ts";
import { entry, type PdfFile } from "../pdf/objects.ts";
import { isDictionary, nameOf, type PdfValue } from "../pdf/values.ts";
import { inBook, type Gate } from "./gate.ts";

/** Reading a handbook asks nobody else for anything, and runs nothing but the site's own scripts. */
export const outside: Gate = {
  name: "outside",
  readsEveryPdf: true,
  site: (site, { source }) => [
    ...[...site.pages].flatMap(([file, page]) =>
      [...pageProblems(page, site, textAt(source.settings, "url")), ...policyProblems(page)].map(
        (message) => ({ file, message }),
      ),
    ),
    ...[...site.texts].flatMap(([file, text]) =>
      textProblems(file, text).map((message) => ({ file, message })),
    ),
  ],
  epub: (epub) => [
    ...[...epub.book.documents].flatMap(([path, document]) =>
      pageProblems(document, null, null).map((message) => inBook(epub, path, message)),
    ),
    ...bookTexts(epub).flatMap(([path, text]) =>
      textProblems(path, text).map((message) => inBook(epub, path, message)),
    ),
  ],
  pdf: ({ file, pdf }) => pdfProblems(pdf.file).map((message) => ({ file, message })),
};

/** A page that can be shown under any address names its own site by its whole address (`url` in handbook.yaml). */
function pageProblems(
  page: MarkupElement,
  site: FinishedSite | null,
  ownAddress: string | null,
): readonly string[] {
  const isOwn = (address: string) =>
    ownAddress !== null && address.startsWith(`${ownAddress.replace(/\/$/, "")}/`);
  return descendants(page).flatMap((element) => [
    ...scriptProblems(element, site, ownAddress),
    ...ownAttributes(element),
    ...requests(element)
      .filter((address) => isElsewhere(address) && !isOwn(address))
      .map((address) => `It asks for ${address} from elsewhere.`),
    ...leads(element)
      .filter((address) => /^\s*(javascript|vbscript|data|file|blob):/i.test(address))
      .map((address) => `A link does not lead to a page: ${address}`),
    ...(foreign.has(element.name) ? [`It holds a <${element.name}>.`] : []),
  ]);
}

const foreign = new Set([
  "iframe",
  "object",
  "embed",
  "applet",
  "frame",
  "base",
  "style",
  "portal",
  "foreignObject",
]);

function scriptProblems(
  element: MarkupElement,
  site: FinishedSite | null,
  ownAddress: string | null,
): readonly string[] {
  if (element.name !== "script") return [];
  const src = attribute(element, "src");
  if (site === null) return ["An e-book runs no script, and this one holds one."];
  // Data for search engines: no browser runs it, and none asks for what it names.
  if (src === null && attribute(element, "type") === "application/ld+json") {
    return isJson(textOf(element)) ? [] : ["Its data for search engines is no JSON."];
  }
  if (src === null || textOf(element).trim() !== "") return ["A script is written into the page."];
  const own = ownAddress === null ? "./" : `${ownAddress.replace(/\/$/, "")}/`;
  const file = src.startsWith(own) ? src.slice(own.length) : src.replace(/^\.\//, "");
  return site.files.has(file) ? [] : [`The script ${src} is none of the site's own files.`];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function ownAttributes(element: MarkupElement): readonly string[] {
  return [...element.attributes.keys()].flatMap((name) => {
    if (/^on/i.test(name)) return [`A <${element.name}> runs a script: ${name}.`];
    return name === "style" ? [`A <${element.name}> has a style of its own.`] : [];
  });
}

/** What a browser fetches by itself. */
function requests(element: MarkupElement): readonly string[] {
  const value = (name: string) => attribute(element, name) ?? [];
  const srcset = (attribute(element, "srcset") ?? "")
    .split(",")
    .flatMap((part) => part.trim().split(/\s+/)[0] ?? []);
  const relations = new Set([
    "stylesheet",
    "icon",
    "preload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "modulepreload",
    "manifest",
  ]);
  const link =
    element.name === "link" && tokens(element, "rel").some((rel) => relations.has(rel)) ? value("href") : [];
  const drawn = ["image", "use"].includes(element.name) ? [value("href"), value("xlink:href")].flat() : [];
  const refresh =
    attribute(element, "http-equiv")?.toLowerCase() === "refresh" ? attribute(element, "content") : null;
  return [
    ...["src", "poster", "data", "background", "action", "formaction", "ping", "manifest"].flatMap(value),
    ...srcset,
    ...[link, drawn].flat(),
    ...(refresh === null ? [] : [refresh.replace(/^[^=]*=\s*/, "")]),
  ].filter((address) => address !== "");
}

function leads(element: MarkupElement): readonly string[] {
  return [attribute(element, "href"), attribute(element, "xlink:href")].filter((href) => href !== null);
}

function isElsewhere(address: string): boolean {
  return /^\s*([a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/** The browser is told to refuse what the page does not need. */
function policyProblems(page: MarkupElement): readonly string[] {
  const policy = descendants(page).find(
    (element) => attribute(element, "http-equiv")?.toLowerCase() === "content-security-policy",
  );
  const content = policy === undefined ? "" : (attribute(policy, "content") ?? "");
  return /default-src 'self'(;|$)/.test(content) && !/unsafe|https?:|\*|data:/.test(content)
    ? []
    : ["Its Content-Security-Policy does not keep everything to the site itself."];
}

/** Style sheets and drawings. */
function textProblems(path: string, text: string): readonly string[] {
  if (path.endsWith(".css")) {
    return addressesInCss(text)
      .filter((address) => isElsewhere(address) || address.endsWith(".css"))
      .map((address) => `It asks for ${address.slice(0, 80)}.`);
  }
  if (!path.endsWith(".svg")) return [];
  return descendants(parseXml(text)).flatMap((element) => [
    ...(element.name === "script" || element.name === "foreignObject"
      ? [`It holds a <${element.name}>.`]
      : []),
    ...[...element.attributes.keys()]
      .filter((name) => /^on/i.test(name))
      .map((name) => `It runs a script: ${name}.`),
    ...[...requests(element), ...leads(element)]
      .filter(isElsewhere)
      .map((address) => `It asks for ${address}.`),
  ]);
}

function bookTexts(epub: FinishedEpub): readonly (readonly [string, string])[] {
  return [...epub.book.files]
    .filter(([path]) => /\.(css|svg)$/.test(path))
    .map(([path, data]) => [path, new TextDecoder().decode(data)]);
}

const actions = new Set([
  "JavaScript",
  "Launch",
  "GoToR",
  "GoToE",
  "SubmitForm",
  "ImportData",
  "Rendition",
  "Sound",
  "Movie",
]);

/** Actions that run or fetch something (ISO 32000-1, 12.6.4), and files within the file. */
function pdfProblems(file: PdfFile): readonly string[] {
  const catalog = entry(file, file.trailer, "Root");
  const own = ["OpenAction", "AA"].filter((key) => entry(file, catalog, key) !== null);
  return [
    ...own.map((key) => `It does something when it is opened (${key}).`),
    ...[...file.objects].flatMap(([number, { value }]) =>
      actionsIn(value).map((action) => `Object ${String(number)} runs or fetches something: ${action}.`),
    ),
  ];
}

function actionsIn(value: PdfValue): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(actionsIn);
  if (!isDictionary(value)) return [];
  const type = nameOf(value.entries.get("S") ?? null);
  return [
    ...(type !== null && actions.has(type) ? [type] : []),
    ...(value.entries.has("EF") ? ["EmbeddedFile"] : []),
    ...(value.entries.has("JS") ? ["JS"] : []),
    ...[...value.entries.values()].flatMap(actionsIn),
  ];
}
