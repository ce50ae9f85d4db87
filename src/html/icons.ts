import type { Urgency } from "../document/block.ts";
import { tokens } from "../theme/tokens.ts";
import { element, emptyElement } from "./escape.ts";

/** Small drawings beside words that say the same; hidden from screen readers. */
export function renderCareIcon(urgency: Urgency): string {
  return renderIcon("care-card__icon", careShapes[urgency]);
}

export function renderAdviceMark(advice: "do" | "dont"): string {
  return renderIcon("advice__mark", adviceShapes[advice]);
}

const stroke = { stroke: "currentColor", "stroke-width": 2.25, "stroke-linecap": "round", fill: "none" };

const careShapes: Readonly<Record<Urgency, string>> = {
  // The mark in the octagon is a hole, so that it shows the ground whatever the theme.
  emergency: emptyElement("path", {
    d: `${tokens.drawing["octagon-24"]} M10.6 5.5 L11 13.75 H13 L13.4 5.5 Z M10.5 17.25 A1.5 1.5 0 1 0 13.5 17.25 A1.5 1.5 0 1 0 10.5 17.25 Z`,
    fill: "currentColor",
    "fill-rule": "evenodd",
  }),
  urgent:
    emptyElement("circle", { cx: 12, cy: 12, r: 9.75, ...stroke }) +
    emptyElement("path", { d: "M12 6.5 V12 L16 14.5", ...stroke }),
  soon:
    emptyElement("path", { d: "M3 5 H21 V21 H3 Z", ...stroke, "stroke-linejoin": "miter" }) +
    emptyElement("path", { d: "M3 10 H21 M7.5 2.5 V5 M16.5 2.5 V5", ...stroke }),
};

const adviceShapes: Readonly<Record<"do" | "dont", string>> = {
  // Round is go: a disc with a tick cut out of it.
  do: emptyElement("path", {
    d: "M12 1.5 A10.5 10.5 0 1 0 12 22.5 A10.5 10.5 0 1 0 12 1.5 Z M6.2 12.3 L7.9 10.6 L10.6 13.3 L16.2 7.7 L17.9 9.4 L10.6 16.7 Z",
    fill: "currentColor",
    "fill-rule": "evenodd",
  }),
  // Square is stop: a boxed cross.
  dont:
    emptyElement("path", { d: "M2 2 H22 V22 H2 Z", ...stroke, "stroke-linejoin": "miter" }) +
    emptyElement("path", { d: "M7.5 7.5 L16.5 16.5 M16.5 7.5 L7.5 16.5", ...stroke, "stroke-width": 3 }),
};

function renderIcon(className: string, shapes: string): string {
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      class: className,
      viewBox: "0 0 24 24",
      width: "1.2em",
      height: "1.2em",
      "aria-hidden": "true",
      focusable: "false",
    },
    shapes,
  );
}
