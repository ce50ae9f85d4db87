import type { Prediction } from "./prediction.ts";
import { at, listAt, textAt, type YamlValue } from "./yaml-values.ts";

/**
 * A reference in Vancouver style, from its CSL record: authors, title, where it was published, address.
 *
 * The style is that of Citing Medicine (US National Library of Medicine); the address is a link without a full stop.
 */
export function predictReference(reference: YamlValue, { recorder }: Prediction): void {
  const sentences = [
    authors(reference),
    textAt(reference, "title"),
    textAt(reference, "genre"),
    publication(reference),
    textAt(reference, "note"),
  ].filter((sentence) => sentence !== null && sentence !== "");
  recorder.text(sentences.map((sentence) => ended(sentence ?? "")).join(" "));
  const address = addressOf(reference);
  if (address === null) return;
  recorder.text(` ${address.label}`);
  recorder.beginLink({ kind: "address", address: address.url });
  recorder.text(address.text);
  recorder.endLink();
}

function authors(reference: YamlValue): string {
  const names = listAt(reference, "author").map(
    (author) =>
      textAt(author, "literal") ??
      `${textAt(author, "family") ?? ""} ${textAt(author, "given") ?? ""}`.trim(),
  );
  return (at(reference, "etal") === true ? [...names, "et al"] : names).join(", ");
}

/** `Ann Behav Med. 2006;32(1):50-59` */
function publication(reference: YamlValue): string {
  const journal = textAt(reference, "container-title") ?? textAt(reference, "publisher");
  const volume = textAt(reference, "volume");
  const issue = textAt(reference, "issue");
  const page = textAt(reference, "page");
  const place =
    (volume === null ? "" : `;${volume}`) +
    (issue === null ? "" : `(${issue})`) +
    (page === null ? "" : `:${page}`);
  const when = `${textAt(reference, "issued") ?? ""}${place}`;
  return [journal, textAt(reference, "number"), when]
    .filter((part) => part !== null && part !== "")
    .join(". ");
}

function addressOf(reference: YamlValue): { label: string; text: string; url: string } | null {
  const doi = textAt(reference, "DOI");
  const url = textAt(reference, "URL");
  const pmid = textAt(reference, "PMID");
  if (doi !== null)
    return {
      label: "doi:",
      text: doi,
      url: `https://doi.org/${doi.replaceAll(/[<>#?%" ]/g, encodeURIComponent)}`,
    };
  if (url !== null) return { label: "", text: url, url };
  if (pmid === null) return null;
  return { label: "PMID: ", text: pmid, url: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` };
}

function ended(sentence: string): string {
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`;
}
