import type { Reference } from "../document/reference.ts";
import type { Inline } from "../document/inline.ts";
import type { SourceRange } from "../document/source-range.ts";

/**
 * A reference in Vancouver style, as Citing Medicine (US National Library of Medicine) sets it out:
 *
 *     Lawler SP, Cameron LD. A trial. Ann Behav Med. 2006;32(1):50-59. doi:10.1207/…
 *
 * The address at its end is a link.
 */
export function vancouverReference(reference: Reference, source: SourceRange): readonly Inline[] {
  const words = [authors(reference), reference.title, reference.genre, container(reference), reference.note]
    .filter((part) => part !== undefined && part !== "")
    .map((part) => sentence(part ?? ""))
    .join(" ");
  const text = (value: string): Inline => ({ type: "text", value, source });
  const address = link(reference);
  if (address === null) return [text(words)];
  return [
    text(`${words} ${address.label}`),
    {
      type: "link",
      target: { kind: "external", url: address.url },
      title: null,
      children: [text(address.text)],
      source,
    },
  ];
}

function authors(reference: Reference): string {
  const names = reference.author.map((name) =>
    "literal" in name
      ? name.literal
      : [name.family, name.given].filter((part) => part !== undefined).join(" "),
  );
  return [...names, ...(reference.etal ? ["et al"] : [])].join(", ");
}

/** Where it was published: `Ann Behav Med. 2006;32(1):50-59`. */
function container(reference: Reference): string {
  const { volume, issue, page, number, issued, publisher } = reference;
  const where = reference["container-title"] ?? publisher;
  const numbers = [
    volume === undefined ? "" : `;${volume}`,
    issue === undefined ? "" : `(${issue})`,
    page === undefined ? "" : `:${page}`,
  ].join("");
  const when = [issued === undefined ? "" : String(issued), numbers].join("");
  return [where, number, when].filter((part) => part !== undefined && part !== "").join(". ");
}

function link(reference: Reference): { label: string; text: string; url: string } | null {
  if (reference.DOI !== undefined) {
    return { label: "doi:", text: reference.DOI, url: `https://doi.org/${inAddress(reference.DOI)}` };
  }
  if (reference.URL !== undefined) return { label: "", text: reference.URL, url: reference.URL };
  if (reference.PMID !== undefined) {
    return {
      label: "PMID: ",
      text: reference.PMID,
      url: `https://pubmed.ncbi.nlm.nih.gov/${reference.PMID}/`,
    };
  }
  return null;
}

/** Old names hold `<`, `#` or `?`, which would end an address or mean something else in it. */
function inAddress(doi: string): string {
  return encodeURI(doi).replaceAll("#", "%23").replaceAll("?", "%3F");
}

function sentence(part: string): string {
  return /[.?!]$/.test(part) ? part : `${part}.`;
}
