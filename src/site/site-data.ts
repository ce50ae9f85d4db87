import { editionLines, handbookLines } from "../document/imprint.ts";
import type { ImprintLine } from "../document/imprint.ts";
import type { Handbook, HelpLine } from "../document/handbook.ts";
import { allSections } from "../document/handbook.ts";
import { renderDates, renderLabelledLines } from "../html/dates.ts";
import { paletteOf } from "../theme/palette.ts";
import { outsideHref } from "../html/link-href.ts";
import type { Words } from "../locale/words.ts";
import { pageFiles, sectionHref } from "./addresses.ts";
import { makeAToZPage } from "./a-to-z-page.ts";
import type { AToZPage } from "./a-to-z-page.ts";
import { imageAssets, makeAsset } from "./assets.ts";
import type { Asset } from "./assets.ts";
import { makeDiaryPages } from "./diary-page.ts";
import type { DiaryPage } from "./diary-page.ts";
import { drawIcon, makeDrawings } from "./drawings.ts";
import type { Drawings } from "./drawings.ts";
import { loadFonts } from "./fonts.ts";
import type { FontFace } from "./fonts.ts";
import { makeEditionFacts } from "./edition-facts.ts";
import type { EditionFacts } from "./edition-facts.ts";
import { makeHomePage } from "./home-page.ts";
import type { HomePage } from "./home-page.ts";
import { makeRedirects } from "./redirects.ts";
import type { Redirect } from "./redirects.ts";
import { loadScripts } from "./scripts.ts";
import { makeSearchIndex, renderSearchIndex } from "./search/search-index.ts";
import { makeSearchPage } from "./search/search-page.ts";
import { searchEngineFiles } from "./search-engines.ts";
import { makeSectionMarkup } from "./section-html.ts";
import { makeSectionPages } from "./section-pages.ts";
import type { SectionPage } from "./section-pages.ts";
import type { SiteInput } from "./site-input.ts";
import { makeDownloadsPage, makeNotFoundPage } from "./small-pages.ts";
import type { DownloadsPage } from "./small-pages.ts";
import { loadStyleSheet } from "./style-sheet.ts";
import type { WebPage } from "./web-page.ts";
import { makeWholeHandbookPage } from "./whole-handbook-page.ts";
import type { WholeHandbookPage } from "./whole-handbook-page.ts";

/**
 * All that the templates place, as the global data `site`.
 *
 * Fields named `html` and `...Html` hold finished markup; all else is text, and Nunjucks escapes it.
 */
export interface SiteData {
  readonly handbook: HandbookFacts;
  readonly words: Words;
  readonly helpLine: HelpLineLink | null;
  readonly footerLinks: readonly PageLink[];
  /** Null in the handbook itself. */
  readonly edition: EditionFacts | null;
  readonly editionHtml: string;
  readonly imprint: readonly ImprintLine[];
  readonly datesHtml: string;
  readonly drawings: Drawings;
  readonly styleHref: string;
  readonly iconHref: string;
  readonly headScriptHref: string;
  readonly preloadedFontHrefs: readonly string[];
  readonly home: HomePage;
  readonly sections: readonly SectionPage[];
  readonly wholeHandbook: WholeHandbookPage;
  readonly downloads: DownloadsPage;
  readonly search: WebPage;
  readonly aToZ: AToZPage;
  readonly diaries: readonly DiaryPage[];
  readonly notFound: WebPage;
  readonly redirects: readonly Redirect[];
  readonly assets: readonly Asset[];
}

export interface HandbookFacts {
  readonly title: string;
  readonly subtitle: string | null;
  readonly language: string;
  readonly direction: string;
  readonly url: string | null;
}

export interface HelpLineLink {
  readonly question: string;
  readonly action: string;
  readonly href: string;
}

export interface PageLink {
  readonly href: string;
  readonly text: string;
}

export async function makeSiteData({ handbook, pageMap, downloads }: SiteInput): Promise<SiteData> {
  const images = imageAssets(handbook);
  const markup = makeSectionMarkup(handbook, pageMap, (path) => imageHref(path, images));
  const fonts = await loadFonts();
  const palette = paletteOf(handbook.edition?.colours ?? null);
  const styles = makeAsset("assets", "site.css", await loadStyleSheet(fonts, handbook.edition));
  const icon = makeAsset("assets", "icon.svg", drawIcon(palette));
  const scripts = await loadScripts();
  const searchIndex = makeAsset("assets", "search-index.js", renderSearchIndex(makeSearchIndex(handbook)));
  const sections = makeSectionPages(handbook, markup.pages, scripts);
  const wholeHandbook = makeWholeHandbookPage(handbook, pageMap, markup);
  const downloadsPage = makeDownloadsPage(handbook, downloads);
  const home = makeHomePage(handbook);
  const aToZ = makeAToZPage(handbook);
  const diaries = makeDiaryPages(handbook, scripts);
  return {
    handbook,
    words: handbook.words,
    helpLine: handbook.helpLine === null ? null : helpLineLink(handbook.helpLine),
    footerLinks: footerLinks(handbook),
    edition: makeEditionFacts(handbook, images),
    editionHtml:
      handbook.edition === undefined ? "" : renderLabelledLines(editionLines(handbook.edition, handbook)),
    imprint: handbookLines(handbook),
    datesHtml: renderDates(handbook.dates),
    drawings: makeDrawings(handbook.coverFigure),
    styleHref: styles.href,
    iconHref: icon.href,
    headScriptHref: scripts.head.href,
    preloadedFontHrefs: preloadedFontHrefs(handbook, fonts),
    home,
    sections,
    wholeHandbook,
    downloads: downloadsPage,
    search: makeSearchPage(handbook, scripts.search.href, searchIndex.href),
    aToZ,
    diaries,
    notFound: makeNotFoundPage(handbook),
    redirects: makeRedirects(handbook),
    assets: [
      styles,
      icon,
      ...Object.values(scripts),
      searchIndex,
      ...fonts.map(({ asset }) => asset),
      ...images.values(),
      ...searchEngineFiles(handbook, [home, ...sections, wholeHandbook, downloadsPage, aToZ, ...diaries]),
    ],
  };
}

/** Only for a site with an address: on `file://` browsers refuse to preload fonts, and report an error for each. */
function preloadedFontHrefs(handbook: Handbook, fonts: readonly FontFace[]): readonly string[] {
  if (handbook.url === null) return [];
  return fonts.filter(({ preload }) => preload).map(({ asset }) => asset.href);
}

function imageHref(path: string, images: ReadonlyMap<string, Asset>): string {
  const image = images.get(path);
  if (image === undefined) throw new Error(`The handbook has no image ${path}`);
  return image.href;
}

function helpLineLink({ question, action, target }: HelpLine): HelpLineLink {
  const href =
    target.kind === "section" ? sectionHref(target.sectionId, target.headingId) : outsideHref(target);
  return { question, action, href };
}

/** On every page, so few: a list that grew with the handbook would make its size grow with the square. */
function footerLinks(handbook: Handbook): readonly PageLink[] {
  const about = allSections(handbook).find(({ id }) => id === "about");
  return [
    ...(about === undefined ? [] : [{ href: sectionHref(about.id), text: about.titleText }]),
    { href: `${pageFiles.home}#Contents`, text: handbook.words.contents },
    { href: pageFiles.aToZ, text: handbook.words.tools.aToZ.name },
    { href: pageFiles.wholeHandbook, text: handbook.words.wholeHandbook },
    { href: pageFiles.downloads, text: handbook.words.downloads },
  ];
}
