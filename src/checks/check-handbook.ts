import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { allSections } from "../document/handbook.ts";
import type { Handbook } from "../document/handbook.ts";
import { checkCareCards } from "./care-cards.ts";
import { checkHeadingLevels } from "./heading-levels.ts";

/** Every rule over the resolved model; changes nothing. */
export function checkHandbook(handbook: Handbook): readonly Diagnostic[] {
  return [
    ...allSections(handbook).flatMap(checkHeadingLevels),
    ...(handbook.profile === "patient-information" ? checkCareCards(handbook) : []),
  ];
}
