import type { Check } from "../check.ts";

export const providerDate: Check = {
  rule: "provider-checked-this-year",
  message: "{name} was {when}.",
  hint: "Look up what it offers now, correct the row, and set checked to the day. Publishing is not stopped.",
  english: false,
  *find({ providers, asOf }) {
    if (asOf === null) return;
    const aYearBefore = `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4)}`;
    for (const { name, checked, checkedAt } of providers) {
      if (checked !== null && checked >= aYearBefore) continue;
      const when = checked === null ? "never checked" : `last checked on ${checked}`;
      yield { at: checkedAt, values: { name, when } };
    }
  },
};
