// Runs inside a chapter of the book, which it dresses as a reading system would, and says how the text then looks.
globalThis.looks = { wear, texts, faintTexts, overflows, tables };

/** Puts on the style sheet of a reader; the one before comes off. */
function wear(css) {
  const id = "reader--style";
  document.getElementById(id)?.remove();
  const style = document.createElement("style");
  style.id = id;
  style.textContent = css;
  document.head.append(style);
}

/** Every element that holds words of its own, and how they are set. */
function texts() {
  return textElements().map((element) => {
    const style = getComputedStyle(element);
    return {
      name: describe(element),
      isCode: element.closest("code, kbd, pre") !== null,
      font: style.fontFamily,
      sizePx: parseFloat(style.fontSize),
      color: style.color,
    };
  });
}

/** Words whose contrast with the ground behind them is less than it has to be there. */
function faintTexts(leastInText, leastInBoxes) {
  return textElements().flatMap((element) => {
    const style = getComputedStyle(element);
    const grounds = groundsBehind(element);
    const ground = grounds.reduce(over);
    const ratio = contrast(over(ground, rgba(style.color)), ground);
    const least = grounds.length === 1 ? leastInText : leastInBoxes;
    return ratio >= least ? [] : [`${describe(element)}: ${ratio.toFixed(2)}, not ${least}`];
  });
}

/** Elements whose content is wider than they are, and elements that reach past the screen. */
function overflows() {
  const widthPx = document.documentElement.clientWidth;
  return [...document.body.querySelectorAll("*")]
    .filter((element) => {
      const style = getComputedStyle(element);
      if (style.display === "inline" || !element.checkVisibility() || isForEarsOnly(element)) return false;
      const box = element.getBoundingClientRect();
      const isTooWide = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
      return isTooWide || box.right > widthPx + 1 || box.left < -1;
    })
    .map(describe);
}

/** How each table is laid out: as rows and columns, or as stacks where each cell names its column. */
function tables() {
  return [...document.querySelectorAll("table")].map((table) => {
    const cells = [...table.querySelectorAll("tbody td")].filter((cell) => cell.textContent.trim() !== "");
    const isStack = (cell) => getComputedStyle(cell).display === "block";
    return {
      isStacked: cells.length > 0 && cells.every(isStack),
      unnamed: cells.filter((cell) => {
        const name = cell.dataset.column ?? "";
        return name !== "" && getComputedStyle(cell, "::before").content !== `"${name}: "`;
      }).length,
    };
  });
}

function textElements() {
  return [...document.body.querySelectorAll("*")].filter(
    (element) =>
      element.namespaceURI === "http://www.w3.org/1999/xhtml" &&
      element.checkVisibility() &&
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== ""),
  );
}

function isForEarsOnly(element) {
  return (
    element.closest("thead") !== null && getComputedStyle(element.closest("thead")).position === "absolute"
  );
}

/** From the page's ground to the nearest; colours with their share of cover. */
function groundsBehind(element) {
  const above = [];
  for (let at = element; at !== null; at = at.parentElement) {
    const color = rgba(getComputedStyle(at).backgroundColor);
    if (color[3] > 0) above.unshift(color);
  }
  return above[0]?.[3] === 1 ? above : [canvas(), ...above];
}

/** What the browser paints where nobody set a ground. */
function canvas() {
  const probe = document.createElement("span");
  probe.style.color = "Canvas";
  document.body.append(probe);
  const color = rgba(getComputedStyle(probe).color);
  probe.remove();
  return color;
}

function rgba(color) {
  const [red, green, blue, alpha = 1] = color.match(/[\d.]+/g).map(Number);
  return [red, green, blue, alpha];
}

function over(ground, color) {
  const mixed = [0, 1, 2].map((index) => color[index] * color[3] + ground[index] * (1 - color[3]));
  return [...mixed, 1];
}

function contrast(first, second) {
  const [darker, lighter] = [luminance(first), luminance(second)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]) {
  const linear = (value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function describe(element) {
  const classes = [...element.classList].map((name) => `.${name}`).join("");
  const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
  return `${element.localName}${classes} "${words}"`;
}
