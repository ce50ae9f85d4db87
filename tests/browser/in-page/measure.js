// Runs inside the page: what the reader's eye and hand would meet. Every function returns plain data.
globalThis.measure = {
  sidewaysScroll,
  clippedText,
  widenText,
  focusStops,
  focusedElement,
  targetInMain,
  lightOf,
};

/** Elements that make the page wider than its window; a box that scrolls by itself is allowed to be wide inside. */
function sidewaysScroll() {
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return [];
  const wide = [...document.body.querySelectorAll("*")].filter(
    (element) => element.getBoundingClientRect().right > page.clientWidth + 0.5,
  );
  return wide.length === 0 ? [`page is ${page.scrollWidth} px wide`] : wide.map(describe);
}

/** Elements whose text is cut off because their box may neither grow nor scroll. */
function clippedText() {
  return [...document.body.querySelectorAll("*")]
    .filter((element) => {
      const style = getComputedStyle(element);
      const clips = [style.overflowX, style.overflowY].some(
        (overflow) => overflow === "hidden" || overflow === "clip",
      );
      const hiddenOnPurpose =
        element.clientWidth <= 1 || element.clientHeight <= 1 || style.display === "inline";
      if (!clips || hiddenOnPurpose || element.textContent.trim() === "") return false;
      return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    })
    .map(describe);
}

/** WCAG 2.2, 1.4.12: the values that a reader may force. A sheet made by script is not asked of the page's policy. */
function widenText() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets.push(sheet);
}

/** How many stops the Tab key should make. */
function focusStops() {
  const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
  return [...document.querySelectorAll(focusable)].filter(
    (element) =>
      !element.disabled && element.checkVisibility({ visibilityProperty: true }) && !isInnerRadio(element),
  ).length;
}

/** A group of radio buttons is one stop: the chosen one, else the first. */
function isInnerRadio(element) {
  if (element.type !== "radio") return false;
  const group = [...element.form.elements].filter(({ name }) => name === element.name);
  return element !== (group.find(({ checked }) => checked) ?? group[0]);
}

/** Places of elements in the page, looked up once: a long page has thousands of stops. */
const positions = new Map();

function positionOf(element) {
  if (!positions.has(element)) {
    positions.clear();
    [...document.querySelectorAll("*")].forEach((each, index) => positions.set(each, index));
  }
  return positions.get(element);
}

/** The element that has the focus, or null when it is the page itself. */
function focusedElement() {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const inWindow =
    box.width > 1 &&
    box.height > 1 &&
    box.bottom > 0 &&
    box.right > 0 &&
    box.top < innerHeight &&
    box.left < innerWidth;
  return {
    name: describe(element),
    position: positionOf(element),
    href: element.getAttribute("href"),
    uncovered: inWindow && isOnTop(element, box),
    marked:
      (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none",
  };
}

/** The place in the page of what its address leads to, or null when that is not in the main part. */
function targetInMain() {
  const target = document.querySelector("main:target, main :target");
  return target === null ? null : positionOf(target);
}

/** How bright a picture is: its brightest point, the mean, and the share of points of a strong red. */
async function lightOf(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let [brightest, sum, strongRed] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    const [red, green, blue] = [data[at], data[at + 1], data[at + 2]];
    const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    brightest = Math.max(brightest, luminance);
    sum += luminance;
    if (red > 100 && red > 2 * Math.max(green, blue)) strongRed++;
  }
  const points = data.length / 4;
  return { brightest, mean: sum / points, strongRed: strongRed / points };
}

function linear(value) {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function isOnTop(element, box) {
  const x = Math.min(Math.max((box.left + box.right) / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max((box.top + box.bottom) / 2, 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  return top !== null && (element.contains(top) || top.contains(element));
}

function describe(element) {
  const id = element.id === "" ? "" : `#${element.id}`;
  const classes = [...element.classList].map((name) => `.${name}`).join("");
  const text = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
  return `${element.localName}${id}${classes} "${text}"`;
}
