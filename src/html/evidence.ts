import { dotsOf } from "../document/evidence-dots.ts";
import type { Dot } from "../document/evidence-dots.ts";
import type { EvidenceLabel, EvidenceLevel } from "../document/inline.ts";
import { element, emptyElement, escapeText } from "./escape.ts";
import { languageAttributes, type HtmlContext } from "./html-context.ts";

/** Four dots that say at a glance how sure the studies make us, then the same in words. */
export function renderEvidenceLabel(label: EvidenceLabel, context: HtmlContext): string {
  return element(
    "span",
    { class: `evidence evidence--${label.level}`, ...languageAttributes(label, context) },
    renderDots(label.level) + escapeText(label.label),
  );
}

function renderDots(level: EvidenceLevel): string {
  const dots = dotsOf[level];
  if (dots.length === 0) return "";
  const drawing = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: "0 0 68 16",
      // In em, so that the dots grow with the reader's text.
      width: "3.4em",
      height: "0.8em",
      fill: "none",
      stroke: "currentColor",
      "stroke-width": 2,
      focusable: "false",
    },
    dots.map((dot, index) => renderDot(dot, 8 + index * 17)).join(""),
  );
  return element("span", { class: "evidence__dots", "aria-hidden": "true" }, drawing);
}

function renderDot(dot: Dot, x: number): string {
  const circle = { cx: x, cy: 8, r: 6.5 };
  switch (dot) {
    case "full":
      return emptyElement("circle", { ...circle, fill: "currentColor" });
    case "half":
      return (
        emptyElement("circle", circle) +
        emptyElement("path", { d: `M${x} 1.5 A6.5 6.5 0 0 0 ${x} 14.5 Z`, fill: "currentColor" })
      );
    case "empty":
      return emptyElement("circle", circle);
  }
}
