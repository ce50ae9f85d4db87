import type { Check } from "../check.ts";
import { isOwnText, matchesIn, passagesIn } from "../text/regions.ts";

export const bareAddress: Check = {
  rule: "address-has-words",
  message: "A web address stands in the text: {words}",
  hint: "Link words that say what is there; print shows the address behind them.",
  english: false,
  find: (input) => matchesIn(passagesIn(input).filter(isOwnText), /\b(?:https?:\/\/|www\.)\S*[^\s.,;:!?)]/gi),
};
