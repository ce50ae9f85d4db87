// Runs inside the page: reads a whole book with foliate-js, as a reader would turning its pages.
import { FootnoteHandler } from "/engine/footnotes.js";
import "/engine/view.js";

const patienceMs = 10_000;

globalThis.readBook = async (url) => {
  const view = document.createElement("foliate-view");
  const loaded = [];
  view.addEventListener("load", ({ detail }) => loaded.push(inspect(detail.doc, detail.index)));
  document.body.append(view);
  const file = new File([await (await fetch(url)).blob()], "book.epub", { type: "application/epub+zip" });
  await view.open(file);

  const { sections, toc, pageList, landmarks } = view.book;
  // One section after the other, so that every one is laid out with its images and fonts.
  const texts = [];
  for (const index of sections.keys()) {
    await view.goTo(index);
    texts.push(seenText(view, index));
  }
  await view.goToFraction(1);
  const end = view.lastLocation?.fraction ?? null;
  return {
    sections: sections.map((section) => section.id),
    texts,
    loaded: await Promise.all(loaded),
    toc: await Promise.all(flatten(toc).map((entry) => resolveTarget(view.book, entry))),
    pageList: await Promise.all(flatten(pageList ?? []).map((entry) => resolveTarget(view.book, entry))),
    landmarks: (landmarks ?? []).length,
    end,
  };
};

/** The words that are on the page: what its style hides is not among them. */
function seenText(view, index) {
  const shown = view.renderer.getContents().find((contents) => contents.index === index);
  return shown === undefined ? "" : shown.doc.body.innerText;
}

/** Taps the first mark of a note or a source that the book has, and says what the reader would show beside the text. */
globalThis.tapFirst = async (url, selector) => {
  const view = document.createElement("foliate-view");
  document.body.append(view);
  const file = new File([await (await fetch(url)).blob()], "book.epub", { type: "application/epub+zip" });
  await view.open(file);
  const notes = new FootnoteHandler();
  const { promise, resolve } = Promise.withResolvers();
  notes.addEventListener("before-render", ({ detail }) => document.body.append(detail.view));
  notes.addEventListener("render", ({ detail }) => {
    resolve({
      type: detail.type,
      hidden: detail.hidden,
      text: detail.target.ownerDocument.body.textContent.trim(),
    });
  });
  view.addEventListener("link", (event) => notes.handle(view.book, event));
  for (const index of view.book.sections.keys()) {
    await view.goTo(index);
    const mark = view.renderer.getContents()[0].doc.querySelector(selector);
    if (mark === null) continue;
    mark.click();
    return within(promise);
  }
  return null;
};

/** What of a section's images and fonts arrived. */
async function inspect(doc, index) {
  await within(doc.fonts.ready);
  const images = [...doc.images, ...doc.querySelectorAll("image")];
  await Promise.all([...doc.images].map((image) => within(image.decode()).catch(() => null)));
  return {
    index,
    text: doc.body.textContent.replace(/\s+/g, " ").trim().length,
    images: images.length,
    brokenImages: [...doc.images]
      .filter((image) => image.naturalWidth === 0)
      .map((image) => image.getAttribute("src")),
    fonts: [...doc.fonts].map((face) => `${face.family} ${face.weight} ${face.status}`),
  };
}

async function resolveTarget(book, { label, href }) {
  const target = await book.resolveHref(href);
  const section = target === null || target === undefined ? undefined : book.sections[target.index];
  if (section === undefined) return { label, href, found: false };
  const doc = await section.createDocument();
  const place = target.anchor?.(doc);
  return {
    label,
    href,
    found: !href.includes("#") || (place !== null && place !== undefined && place !== 0),
  };
}

function flatten(entries) {
  return entries.flatMap((entry) => [entry, ...flatten(entry.subitems ?? [])]);
}

function within(promise) {
  const { promise: enough, resolve } = Promise.withResolvers();
  setTimeout(resolve, patienceMs);
  return Promise.race([promise, enough]);
}
