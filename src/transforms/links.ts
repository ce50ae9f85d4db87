import { posix } from "node:path";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { allSections } from "../document/handbook.ts";
import type { Handbook, Section } from "../document/handbook.ts";
import type { Inline, Link, LinkTarget } from "../document/inline.ts";
import { plainText } from "../document/plain-text.ts";
import { headingsOf, inlinesOf } from "../document/visit.ts";

/** Makes the function that finds out where a link leads; one that leads nowhere is reported. */
export function createLinkResolver(
  handbook: Handbook,
  diagnostics: Diagnostic[],
): (link: Link, from: Section) => Inline {
  const sections = allSections(handbook);
  const byPath = new Map(sections.flatMap((section) => pathsOf(section).map((path) => [path, section])));
  const idsOf = new Map<Section, ReadonlySet<string>>();

  return (link, from) => {
    const target = link.target.kind === "unresolved" ? resolve(link.target.href, link, from) : link.target;
    if (plainText(link.children).trim() === "") {
      diagnostics.push(
        diagnose(
          "link-has-text",
          link.source,
          "A link has no words.",
          "Write where it leads between the square brackets.",
        ),
      );
    }
    return { ...link, target };
  };

  function resolve(href: string, link: Link, from: Section): LinkTarget {
    const scheme = /^([a-z][a-z\d+.-]*):(.*)$/is.exec(href);
    if (scheme !== null) return external(href, (scheme[1] ?? "").toLowerCase(), scheme[2] ?? "", link);
    if (href === "") report(link, "The link leads nowhere.", "Write its target between the round brackets.");
    const [path = "", fragment = ""] = decode(href).split("#", 2);
    const section =
      path === "" ? from : byPath.get(posix.normalize(posix.join(posix.dirname(from.source.file), path)));
    if (section === undefined) {
      report(link, `The link leads to ${href}, and there is no such section.`, nearbyHint(path));
      return { kind: "section", sectionId: from.id, headingId: null };
    }
    if (fragment === "" || fragment === section.id) {
      return { kind: "section", sectionId: section.id, headingId: null };
    }
    if (!idsIn(section).has(fragment)) {
      const known = [...idsIn(section)].join(", ") || "none";
      report(
        link,
        `The link leads to #${fragment}, and ${section.source.file} has no such place.`,
        `Its places are: ${known}.`,
      );
    }
    return { kind: "section", sectionId: section.id, headingId: fragment };
  }

  function external(href: string, scheme: string, rest: string, link: Link): LinkTarget {
    switch (scheme) {
      case "http":
      case "https":
        if (!namesServer(href)) {
          diagnostics.push(
            diagnose(
              "link-well-formed",
              link.source,
              `The address ${href} names no server.`,
              "Copy the whole address from a browser.",
            ),
          );
        }
        return { kind: "external", url: href };
      case "tel":
        // An encoded space (%20) would leave digits of its own in the number.
        return { kind: "telephone", number: decode(rest) };
      case "mailto":
        return { kind: "mail", address: rest };
      default:
        diagnostics.push(
          diagnose(
            "link-scheme-allowed",
            link.source,
            `A link can't start with ${scheme}:`,
            "Use https:, http:, tel:, mailto:, or a file of this handbook.",
          ),
        );
        return { kind: "section", sectionId: "", headingId: null };
    }
  }

  function report(link: Link, message: string, hint: string): void {
    diagnostics.push(diagnose("link-target-exists", link.source, message, hint));
  }

  function nearbyHint(path: string): string {
    const name = posix.basename(path).replace(/\.(md|markdown|html)$/i, "");
    const near = sections.find(({ id }) => id === name);
    return near === undefined
      ? `Sections are: ${sections.map(({ id }) => `${id}.md`).join(", ")}.`
      : `Did you mean ${near.id}.md?`;
  }

  function idsIn(section: Section): ReadonlySet<string> {
    const known = idsOf.get(section);
    if (known !== undefined) return known;
    const ids = new Set(headingsOf(section).map(({ id }) => id));
    for (const inline of inlinesOf(section))
      if (inline.type === "span" && inline.id !== null) ids.add(inline.id);
    idsOf.set(section, ids);
    return ids;
  }
}

/** A browser takes "https://../" for an address; no server can have that name, and judges of books refuse it. */
function namesServer(href: string): boolean {
  if (!URL.canParse(href)) return false;
  const labels = new URL(href).hostname.split(".");
  // One full stop at the end says that the name is whole.
  return labels.every((label, index) => label !== "" || (index > 0 && index === labels.length - 1));
}

/** A section can be named by its file, by its file without the number, and by what it was called before. */
function pathsOf(section: Section): readonly string[] {
  const { file } = section.source;
  const folder = posix.dirname(file);
  return [file, ...[section.id, ...section.aliases].map((id) => posix.join(folder, `${id}.md`))];
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
