import { editionLines, handbookLines } from "../document/imprint.ts";
import type { ImprintLine } from "../document/imprint.ts";
import type { Handbook, HelpLine } from "../document/handbook.ts";
import { renderDates, renderLabelledLines } from "../html/dates.ts";
import { paletteOf } from "../theme/palette.ts";
import { outsideHref } from "../html/link-href.ts";
import type { Words } from "../locale/words.ts";
import { sectionHref } from "./addresses.ts";
import { makeAToZPage } from "./a-to-z-page.ts";
import type { AToZPage } from "./a-to-z-page.ts";
import { imageAssets, makeAsset } from "./assets.ts";
import type { Asset } from "./assets.ts";
import { makeDiaryPages } from "./diary-page.ts";
import type { DiaryPage } from "./diary-page.ts";
import { drawIcon, makeDrawings } from "./drawings.ts";
import type { Drawings } from "./drawings.ts";
import { footerLinks } from "./foot-links.ts";
import type { PageLink } from "./foot-links.ts";
import { loadFonts } from "./fonts.ts";
import { makeEditionFacts } from "./edition-facts.ts";
import type { EditionFacts } from "./edition-facts.ts";
import { makeHomePage } from "./home-page.ts";
import type { HomePage } from "./home-page.ts";
import { makeRedirects } from "./redirects.ts";
import type { Redirect } from "./redirects.ts";
import { loadScripts } from "./scripts.ts";
import type { PageScript } from "./scripts.ts";
import { makeSearchIndex, renderSearchIndex } from "./search/search-index.ts";
import { makeSearchPage } from "./search/search-page.ts";
import { searchEngineFiles } from "./search-engines.ts";
import { makeSectionMarkup } from "./section-html.ts";
import { makeSectionPages } from "./section-pages.ts";
import type { SectionPage } from "./section-pages.ts";
import type { SiteInput } from "./site-input.ts";
import { makeChangesPages, makeDownloadsPage, makeNotFoundPage, makeOfflinePage } from "./small-pages.ts";
import type { ChangesPage, DownloadsPage } from "./small-pages.ts";
import { makeServiceWorker } from "./service-worker.ts";
import { makeSharedFiles } from "./shared-files.ts";
import type { SharedFiles } from "./shared-files.ts";
import { loadStyleSheets } from "./style-sheet.ts";
import type { StyleSheets } from "./style-sheet.ts";
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
  readonly styles: StyleSheets;
  readonly iconHref: string;
  /** Null without `url`. */
  readonly shared: SharedLinks | null;
  readonly headScript: PageScript;
  readonly preloadedFontHrefs: readonly string[];
  readonly home: HomePage;
  readonly sections: readonly SectionPage[];
  readonly wholeHandbook: WholeHandbookPage;
  readonly downloads: DownloadsPage;
  readonly search: WebPage;
  readonly aToZ: AToZPage;
  readonly diaries: readonly DiaryPage[];
  readonly notFound: WebPage;
  readonly offline: WebPage;
  readonly changes: readonly ChangesPage[];
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

export interface SharedLinks {
  readonly pictureUrl: string;
  readonly touchIconHref: string;
  readonly manifestHref: string;
}

export interface HelpLineLink {
  readonly question: string;
  readonly action: string;
  readonly href: string;
}

export async function makeSiteData({ handbook, pageMap, downloads }: SiteInput): Promise<SiteData> {
  const images = imageAssets(handbook);
  const markup = makeSectionMarkup(handbook, pageMap, (path) => imageHref(path, images));
  const fonts = await loadFonts(textOf(handbook));
  const palette = paletteOf(handbook.edition?.colours ?? null);
  const styles = await loadStyleSheets(fonts, palette);
  const icon = makeAsset("assets", "icon.svg", drawIcon(palette));
  // On `file://` browsers refuse to preload fonts, and report an error for each: there a script decides.
  const preloadedHrefs = fonts.filter(({ preload }) => preload).map(({ asset }) => asset.href);
  const shared = await makeSharedFiles(handbook, palette);
  const scripts = await loadScripts();
  const searchIndex = makeAsset("assets", "search-index.js", renderSearchIndex(makeSearchIndex(handbook)));
  const sections = makeSectionPages(handbook, markup.pages, scripts);
  const wholeHandbook = makeWholeHandbookPage(handbook, pageMap, markup);
  const downloadsPage = makeDownloadsPage(handbook, downloads, scripts.offline.href);
  const home = makeHomePage(handbook, markup.pages);
  const aToZ = makeAToZPage(handbook);
  const diaries = makeDiaryPages(handbook, scripts);
  const search = makeSearchPage(handbook, scripts.search.href, searchIndex.href);
  const offline = makeOfflinePage(handbook);
  const changes = makeChangesPages(handbook);
  const pages = [home, ...sections, wholeHandbook, downloadsPage, aToZ, ...diaries, ...changes];
  const loaded = [
    ...usedStyles(
      styles,
      handbook,
      [...pages, search, offline],
      sections.some(({ quiet }) => quiet),
    ),
    icon,
    ...Object.values(scripts),
    searchIndex,
    ...fonts.map(({ asset }) => asset),
    ...images.values(),
  ];
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
    styles,
    iconHref: icon.href,
    shared: shared === null ? null : sharedLinks(handbook, shared),
    headScript: {
      href: scripts.head.href,
      settings: JSON.stringify({
        storageKey: `${handbook.identifier}-theme`,
        overdue: handbook.words.tools.head.overdue,
        // With an address they stand in the head already.
        fonts: handbook.url === null ? preloadedHrefs : [],
      }),
    },
    preloadedFontHrefs: handbook.url === null ? [] : preloadedHrefs,
    home,
    sections,
    wholeHandbook,
    downloads: downloadsPage,
    search,
    aToZ,
    diaries,
    notFound: makeNotFoundPage(handbook),
    offline,
    changes,
    redirects: makeRedirects(handbook),
    assets: [
      ...loaded,
      await makeServiceWorker(
        handbook,
        [...pages, search, offline].map(({ fileName }) => fileName),
        loaded,
      ),
      ...(shared === null ? [] : [shared.picture, shared.touchIcon, shared.manifest, ...shared.icons]),
      ...searchEngineFiles(handbook, pages),
    ],
  };
}

/** Those that a page loads: a handbook without tables or a clinic has no styles for them. */
function usedStyles(
  styles: StyleSheets,
  { edition }: Handbook,
  pages: readonly WebPage[],
  hasQuietPage: boolean,
): readonly Asset[] {
  const { site, clinic, dark, quiet, print } = styles;
  return [
    site,
    ...[...new Set(pages.flatMap((page) => page.styles))].map((name) => styles[name]),
    ...(edition === undefined ? [] : [clinic]),
    dark,
    ...(hasQuietPage ? [quiet] : []),
    print,
  ];
}

function sharedLinks(handbook: Handbook, { picture, touchIcon, manifest }: SharedFiles): SharedLinks {
  return {
    pictureUrl: `${handbook.url ?? ""}${picture.href}`,
    touchIconHref: touchIcon.href,
    manifestHref: manifest.href,
  };
}

/** All that a handbook says, in no order. */
function textOf({ images: _images, ...texts }: Handbook): string {
  return JSON.stringify(texts);
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
