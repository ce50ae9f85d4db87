import type { Block, Heading } from "../document/block.ts";
import type { Section } from "../document/handbook.ts";
import { plainText } from "../document/plain-text.ts";
import { fragment } from "./addresses.ts";

export interface PageHeading {
  readonly href: string;
  readonly text: string;
}

/** The list "On this page"; a page of one or two headings needs none. */
export function headingsOnPage(section: Section): readonly PageHeading[] {
  const headings = section.blocks.flatMap(topHeadings);
  return headings.length >= 3 ? headings : [];
}

function topHeadings(block: Block): readonly PageHeading[] {
  if (block.type === "heading") return topHeading(block, "");
  if (block.type === "careCard") return topHeading(block.title, `${block.urgencyLabel} `);
  if (block.type === "keyPoints" || block.type === "adviceList") return topHeading(block.title, "");
  return [];
}

function topHeading({ level, id, children }: Heading, label: string): readonly PageHeading[] {
  return level === 2 ? [{ href: fragment(id), text: label + plainText(children) }] : [];
}
