import { z } from "zod";
import type { ScriptedPage } from "./axe-run.ts";

// How a page behaves under a reader's hands, in any browser: each function says in words what is wrong, and nothing
// where all is well. The page has to know `in-page/measure.js`.

/** A page of any driver that can press keys. */
export interface KeyedPage extends ScriptedPage {
  readonly keyboard: { press(key: "Tab" | "Enter"): Promise<void> };
}

/** WCAG 2.2, 1.4.10 Reflow: at the width that the page has now, nothing scrolls sideways and no text is cut off. */
export async function reflowFaults(page: ScriptedPage): Promise<readonly string[]> {
  const wide = await listOf(page, "measure.sidewaysScroll()");
  const clipped = await listOf(page, "measure.clippedText()");
  return [
    ...wide.map((what) => `wider than the page: ${what}`),
    ...clipped.map((what) => `cut off: ${what}`),
  ];
}

/** WCAG 2.2, 1.4.12 Text Spacing: the same when a reader forces wider letters, words, lines and paragraphs. */
export async function textSpacingFaults(page: ScriptedPage): Promise<readonly string[]> {
  await page.evaluate("measure.widenText()");
  return reflowFaults(page);
}

/** Tab goes down the page, to everything that can be used, and each stop is seen. */
export async function keyboardPathFaults(page: KeyedPage): Promise<readonly string[]> {
  const expected = z.number().parse(await page.evaluate("measure.focusStops()"));
  const stops = await tabThrough(page, expected);
  const backwards = stops.filter(({ position }, index) => position < (stops[index - 1]?.position ?? 0));
  return [
    ...(stops.length === expected ? [] : [`${stops.length} stops of ${expected}`]),
    ...backwards.map(({ name }) => `out of order: ${name}`),
    ...stops.flatMap(unseen),
  ];
}

/** The first stop leads past the head of the page, into the main part; the next one is behind that. */
export async function skipLinkFaults(page: KeyedPage): Promise<readonly string[]> {
  await page.keyboard.press("Tab");
  const link = await focused(page);
  if (link === null || !/^#./.test(link.href ?? "")) return ["The first stop is no link into the page."];
  await page.keyboard.press("Enter");
  const target = z
    .number()
    .nullable()
    .parse(await page.evaluate("measure.targetInMain()"));
  if (target === null) return ["The first stop does not lead into the main part."];
  await page.keyboard.press("Tab");
  const next = await focused(page);
  const isBehind = next === null || next.position > target;
  return [...unseen(link), ...(isBehind ? [] : [`The next stop is before the main part: ${next.name}`])];
}

const stopSchema = z.object({
  name: z.string(),
  position: z.number(),
  href: z.string().nullable(),
  uncovered: z.boolean(),
  marked: z.boolean(),
});
type FocusStop = z.infer<typeof stopSchema>;

/** Presses Tab until the focus leaves the page, or for much longer than it should take. */
async function tabThrough(page: KeyedPage, expected: number): Promise<readonly FocusStop[]> {
  const stops: FocusStop[] = [];
  for (let presses = 0; presses < 20 + expected * 2; presses++) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (stop === null) return stops;
    // A field for a date has more than one stop inside.
    if (stop.position === stops.at(-1)?.position) continue;
    if (stop.position === stops[0]?.position) return stops;
    stops.push(stop);
  }
  return stops;
}

async function focused(page: KeyedPage): Promise<FocusStop | null> {
  return stopSchema.nullable().parse(await page.evaluate("measure.focusedElement()"));
}

function unseen({ name, uncovered, marked }: FocusStop): readonly string[] {
  return [...(uncovered ? [] : [`covered: ${name}`]), ...(marked ? [] : [`not marked: ${name}`])];
}

async function listOf(page: ScriptedPage, expression: string): Promise<readonly string[]> {
  return z.array(z.string()).parse(await page.evaluate(expression));
}
