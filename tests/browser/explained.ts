import type { Page } from "playwright-core";
import { z } from "zod";
import type { AxeFinding } from "./axe-run.ts";

/** Why something that axe could not decide is right all the same. Each one has to be needed, or the test fails. */
export interface Explanation {
  readonly rules: readonly string[];
  /** The elements that it is about, as CSS. */
  readonly selector: string;
  readonly reason: string;
}

const contrast = ["color-contrast", "color-contrast-enhanced"];

export const explanations: readonly Explanation[] = [
  {
    rules: contrast,
    selector: ".night h1, .night__subtitle, .door a, .door p",
    reason:
      "The drawing's box reaches behind the words, but its figure stands below and beside them, on one ground.",
  },
  {
    rules: contrast,
    selector: ".breadcrumb a",
    reason:
      "The band's box reaches behind the words, but its figure stands at the other side, on one ground.",
  },
  {
    rules: contrast,
    selector: ".text ol > li, .text ol > li *",
    reason: "The disc with the item's number is a pseudo-element beside the words, never behind them.",
  },
  {
    rules: contrast,
    selector: ".advice li, .advice li *",
    reason: "The tick or the cross is a pseudo-element beside the words, never behind them.",
  },
  {
    rules: contrast,
    selector: ".table-scroll :is(caption, th, td), .table-scroll :is(caption, th, td) *",
    reason:
      "A wide table reaches past the edge of the text column; the page's ground is the same on both sides.",
  },
];

export async function explanationOf(
  page: Page,
  finding: AxeFinding,
  known: readonly Explanation[] = explanations,
): Promise<Explanation | undefined> {
  for (const explanation of known) {
    if (!explanation.rules.includes(finding.rule)) continue;
    const [found, meant] = [finding.selector, explanation.selector].map((text) => JSON.stringify(text));
    if (z.boolean().parse(await page.evaluate(`document.querySelector(${found}).matches(${meant})`))) {
      return explanation;
    }
  }
  return undefined;
}
