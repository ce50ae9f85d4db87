import type { Handbook } from "../document/handbook.ts";
import type { PageMap } from "../document/page-map.ts";
import { loadEpubAssets } from "./assets.ts";
import { renderChapters } from "./chapters.ts";
import { writeContainer } from "./container.ts";
import { renderCover } from "./cover.ts";
import { renderCoverImages } from "./cover-image.ts";
import { createEpubContext } from "./epub-context.ts";
import { listImages } from "./images.ts";
import { resolveLandmarks } from "./landmarks.ts";
import { checkManifest } from "./manifest.ts";
import { resolveNavigation } from "./navigation.ts";
import { renderNavigationDocument } from "./navigation-document.ts";
import { renderNcx } from "./ncx.ts";
import { renderPackageDocument } from "./package-document.ts";
import { resolvePageList } from "./page-list.ts";
import { smallScreenStyleSheetFileName, type Publication, type Resource } from "./publication.ts";
import { renderSmallScreenStyleSheet } from "./small-screens.ts";
import { renderStyleSheet } from "./style-sheet.ts";
import { renderTitlePage } from "./title-page.ts";
import { paletteOf } from "../theme/palette.ts";

/**
 * Makes the EPUB 3.3 of a handbook: `Handbook` and the pages of the paper form in, the bytes of the file out.
 *
 * The same input gives the same bytes. The rules are in EPUB 3.3 and EPUB Accessibility 1.1.
 */
export async function renderEpub(handbook: Handbook, pageMap: PageMap): Promise<Uint8Array> {
  const assets = await loadEpubAssets();
  const context = createEpubContext(handbook, pageMap);
  const coverImages = await renderCoverImages(handbook, assets);

  const cover = renderCover(handbook);
  const titlePage = renderTitlePage(handbook, context);
  const chapters = renderChapters(handbook, context);
  const documents = [cover, titlePage, ...chapters];
  const images = listImages(handbook, context, documents);

  const navigation = resolveNavigation(handbook, context);
  const pageList = resolvePageList(pageMap, context, chapters);
  const landmarks = resolveLandmarks(handbook, navigation, context);
  const navigationDocument = renderNavigationDocument(handbook, navigation, pageList, landmarks);

  const publication: Publication = {
    // The table of contents stands where a reader of paper looks for it: before the text.
    spine: [cover, titlePage, navigationDocument, ...chapters],
    styleSheet: renderStyleSheet(paletteOf(handbook.edition?.colours ?? null)),
    resources: [...coverImages, ...assets.fonts, ...images, smallScreenStyleSheet()],
  };
  checkManifest(publication);

  return writeContainer({
    title: handbook.title,
    modified: handbook.modified,
    publication,
    packageDocument: renderPackageDocument(handbook, { publication, pageList, landmarks }),
    ncx: renderNcx(handbook, navigation, pageList),
  });
}

function smallScreenStyleSheet(): Resource {
  return {
    fileName: smallScreenStyleSheetFileName,
    mediaType: "text/css",
    data: new TextEncoder().encode(renderSmallScreenStyleSheet()),
  };
}
