import type { LinkTargetRead } from "../recorder.ts";
import type { PdfTarget } from "./destinations.ts";
import type { OpenPdf } from "./read-pdf.ts";
import type { StructureElement } from "./structure.ts";

/** A link that goes over several lines has an annotation on each; all have to lead to the same place. */
export function linkTarget(element: StructureElement, pdf: OpenPdf): LinkTargetRead {
  const targets = element.children.flatMap((child) => {
    const target = child.kind === "annotation" ? pdf.annotations.get(child.object)?.target : undefined;
    return target === undefined ? [] : [addressOf(target)];
  });
  const [first] = targets;
  if (first === undefined) return { kind: "place", address: "no annotation" };
  const others = targets.filter(({ kind, address }) => kind !== first.kind || address !== first.address);
  if (others.length === 0) return first;
  return { kind: "place", address: `several places: ${targets.map(({ address }) => address).join(", ")}` };
}

function addressOf(target: PdfTarget): LinkTargetRead {
  switch (target.kind) {
    case "uri":
      return { kind: "address", address: target.uri };
    case "destination":
      return { kind: "place", address: target.name ?? JSON.stringify(target.destination) };
    case "other":
      return { kind: "place", address: "an unknown action" };
  }
}
