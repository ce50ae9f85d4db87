// Runs inside the page: reads a whole book with epub.js, one document of its spine after the other.
/* global ePub */
const patienceMs = 10_000;

globalThis.readWithEpubJs = async (url) => {
  const book = ePub(await (await fetch(url)).arrayBuffer());
  const place = document.createElement("div");
  document.body.append(place);
  const rendition = book.renderTo(place, { flow: "scrolled-doc", width: 800, height: 600 });
  await book.ready;
  const sections = [];
  for (const item of book.spine.spineItems) {
    await rendition.display(item.href);
    const contents = rendition.getContents().find((candidate) => candidate.sectionIndex === item.index);
    sections.push(await inspect(item.href, contents?.document));
  }
  const idsBySection = new Map();
  for (const section of book.spine.spineItems) idsBySection.set(section, await idsIn(book, section));
  const targets = (entries) => entries.map((entry) => resolveTarget(book, idsBySection, entry));
  return {
    sections,
    toc: targets(flatten(book.navigation.toc)),
    pageList: targets(book.pageList?.pageList ?? []),
  };
};

async function inspect(href, doc) {
  if (doc === undefined) return { href, text: "", brokenImages: [], fonts: [] };
  await within(doc.fonts.ready);
  await Promise.all([...doc.images].map((image) => within(image.decode()).catch(() => null)));
  return {
    href,
    text: doc.body.innerText,
    brokenImages: [...doc.images]
      .filter((image) => image.naturalWidth === 0)
      .map((image) => image.getAttribute("src")),
    fonts: [...doc.fonts].map((face) => `${face.family} ${face.weight} ${face.status}`),
  };
}

async function idsIn(book, section) {
  await section.load(book.load.bind(book));
  const ids = new Set([...section.document.querySelectorAll("[id]")].map((element) => element.id));
  section.unload();
  return ids;
}

/** The document, and where the address names one, the element in it. */
function resolveTarget(book, idsBySection, { label, page, href }) {
  const section = book.spine.get(href);
  const [, id] = href.split("#");
  const found =
    section !== null && (id === undefined || idsBySection.get(section).has(decodeURIComponent(id)));
  return { label: String(label ?? page).trim(), href, found };
}

function flatten(entries) {
  return entries.flatMap((entry) => [entry, ...flatten(entry.subitems ?? [])]);
}

function within(promise) {
  const { promise: enough, resolve } = Promise.withResolvers();
  setTimeout(resolve, patienceMs);
  return Promise.race([promise, enough]);
}
