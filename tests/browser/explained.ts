import { z } from "zod";
import type { AxeFinding, ScriptedPage } from "./axe-run.ts";

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
    selector: ".night h1, .night__subtitle, .night .door *",
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

/** Only generated handbooks have words that are raised above others. */
export const raisedWords: Explanation = {
  rules: contrast,
  selector: "sub, sup, sub *, sup *",
  reason: "Boxes of raised and lowered words reach into the next line; what they have painted does not.",
};

/** For each finding what explains it, where something does. */
export async function explain(
  page: ScriptedPage,
  findings: readonly AxeFinding[],
  known: readonly Explanation[] = explanations,
): Promise<readonly { readonly finding: AxeFinding; readonly explanation: Explanation | undefined }[]> {
  if (findings.length === 0) return [];
  const selectors = (list: readonly { readonly selector: string }[]) =>
    JSON.stringify(list.map(({ selector }) => selector));
  const script = `${selectors(findings)}.map((found) => {
    const element = document.querySelector(found);
    return ${selectors(known)}.map((meant) => element.matches(meant));
  })`;
  const matches = z.array(z.array(z.boolean())).parse(await page.evaluate(script));
  return findings.map((finding, at) => ({
    finding,
    explanation: known.find(
      ({ rules }, index) => rules.includes(finding.rule) && matches[at]?.[index] === true,
    ),
  }));
}

/** What of that axe could not decide is not explained. */
export async function withoutExplained(
  page: ScriptedPage,
  findings: readonly AxeFinding[],
  known: readonly Explanation[] = explanations,
): Promise<readonly AxeFinding[]> {
  return (await explain(page, findings, known)).flatMap(({ finding, explanation }) =>
    explanation === undefined ? [finding] : [],
  );
}
