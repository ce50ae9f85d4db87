import type { LinkTarget } from "../document/inline.ts";

/** The `href` of a link that leads out of the handbook, the same in every format. */
export function outsideHref(target: Exclude<LinkTarget, { readonly kind: "section" }>): string {
  switch (target.kind) {
    case "external":
      return target.url;
    case "telephone":
      return `tel:${target.number.replaceAll(/[^\d+*#;=\w-]/g, "")}`;
    case "mail":
      return `mailto:${target.address}`;
    case "unresolved":
      return target.href;
  }
}
