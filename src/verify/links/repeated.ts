/** Values that are there more than once, each of them once. */
export function repeated(values: readonly string[]): readonly string[] {
  return [...Map.groupBy(values, (value) => value)].flatMap(([value, all]) =>
    all.length > 1 ? [value] : [],
  );
}
