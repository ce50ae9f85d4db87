import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Section } from "../document/handbook.ts";

/** `section-id-unique`: an alias becomes a page, so no other page may have its name. */
export function checkAliases(
  sections: readonly Section[],
  reservedIds: ReadonlySet<string>,
): readonly Diagnostic[] {
  const taken = new Map(sections.map(({ id, source }) => [id, source.file]));
  const found: Diagnostic[] = [];
  for (const section of sections) {
    for (const alias of section.aliases) {
      const other = reservedIds.has(alias) ? "Carebook itself" : taken.get(alias);
      if (other !== undefined) {
        const message = `The alias "${alias}" is the page of ${other}.`;
        found.push(diagnose("section-id-unique", section.source, message, "Remove the alias."));
      }
      taken.set(alias, section.source.file);
    }
  }
  return found;
}
