import LineBreaker from "linebreak";

/** How a line may end after a word; greater is worse, except that `mandatory` must. */
export const breakKind = {
  none: 0,
  space: 1,
  /** Unicode allows it without a space: after a hyphen or a dash, between Chinese characters. */
  withoutSpace: 2,
  /** Inside a web address or a file path. */
  address: 3,
  /** Anywhere, because the word is wider than the measure. */
  emergency: 4,
  mandatory: 5,
  /** At a soft hyphen, which is seen at the end of a line alone. */
  hyphen: 6,
} as const;

/** Where a word may be broken. */
export const SOFT_HYPHEN = "\u00AD";

export type BreakKind = (typeof breakKind)[keyof typeof breakKind];

/**
 * Returns the places where a line may or must end, by Unicode Standard Annex 14, and inside addresses.
 *
 * Keys count UTF-16 units from the start; a line may end just before that place.
 */
export function breakOpportunities(text: string): ReadonlyMap<number, BreakKind> {
  const breaks = new Map<number, BreakKind>();
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    if (next.position === text.length) break;
    const before = text[next.position - 1];
    if (next.required) breaks.set(next.position, breakKind.mandatory);
    else if (before === SOFT_HYPHEN) breaks.set(next.position, breakKind.hyphen);
    else breaks.set(next.position, before === " " ? breakKind.space : breakKind.withoutSpace);
  }
  for (const address of text.matchAll(addresses)) {
    addAddressBreaks(address[0], address.index, breaks);
  }
  return breaks;
}

/** Words joined by single spaces, of letters and digits with a full stop or comma at most at their end. */
const plainWords = /^[A-Za-z0-9]+[.,;:!?]?(?: [A-Za-z0-9]+[.,;:!?]?)*$/;

/** Whether the annex gives a break at each space and nowhere else, so that most paragraphs need no closer look. */
export function breaksOnlyAtSpaces(text: string): boolean {
  return plainWords.test(text);
}

/** Long runs of characters with the signs of an address, a path or a name in code. */
const addresses = /[^\s]{8,}/gu;
const addressSigns = /:\/\/|^www\.|^mailto:|@[\w-]+\.|[\w.-]+\/[\w.-]+\/|[\w)]_\w|\w=\w|\w&\w|\w\?\w/u;

function addAddressBreaks(word: string, start: number, breaks: Map<number, BreakKind>): void {
  if (!addressSigns.test(word)) return;
  // What Unicode allows in prose splits an address at odd places ("http://|example.org").
  for (let index = 1; index < word.length; index += 1) {
    if (breaks.get(start + index) === breakKind.withoutSpace) breaks.delete(start + index);
  }
  for (const sign of word.matchAll(/[/.\-?&=_#@:,]+(?=[\p{L}\p{N}])/gu)) {
    // Before a full stop: a line that ends with one reads as a finished address.
    const place = sign[0] === "." ? sign.index : sign.index + sign[0].length;
    const insideScheme = word.slice(0, place).endsWith("://");
    if (place >= 4 && word.length - place >= 3 && !insideScheme) breaks.set(start + place, breakKind.address);
  }
}
