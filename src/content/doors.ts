import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Door } from "../document/handbook.ts";
import type { HandbookFile } from "./schemas/handbook-schema.ts";

/** The doors of handbook.yaml; one that leads to no section is reported. */
export function loadDoors(
  written: HandbookFile["doors"],
  sectionIds: readonly string[],
  placeOf: (path: readonly PropertyKey[]) => Place,
  diagnostics: Diagnostic[],
): readonly Door[] {
  return written.flatMap(({ section, title, text, link }, index) => {
    if (sectionIds.includes(section)) return [{ sectionId: section, title, text: text ?? null, link }];
    const message = `The door "${title}" leads to the section "${section}", and there is none.`;
    const hint = `The sections are: ${sectionIds.join(", ") || "none"}.`;
    diagnostics.push(diagnose("link-target-exists", placeOf(["doors", index, "section"]), message, hint));
    return [];
  });
}
