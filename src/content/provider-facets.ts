import type { RowFacet } from "../document/block.ts";
import type { Words } from "../locale/words.ts";
import type { Provider } from "./schemas/data-schemas.ts";

/** What readers can choose providers by. */
export function providerFacets(
  { country, kind }: Pick<Provider, "country" | "kind">,
  words: Words,
  language: string,
): readonly RowFacet[] {
  const countryName = new Intl.DisplayNames(language, { type: "region" }).of(country) ?? country;
  return [
    { name: words.tools.filter.country, value: countryName },
    { name: words.tools.filter.kind, value: kind },
  ];
}
