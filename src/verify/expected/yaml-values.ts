import { parse } from "yaml";

/** YAML whose shape nobody has promised: what is not there reads as empty. */
export type YamlValue = unknown;

export function parseYamlText(text: string): YamlValue {
  return parse(text);
}

export function at(value: YamlValue, ...path: readonly string[]): YamlValue {
  let found = value;
  for (const key of path) {
    if (typeof found !== "object" || found === null) return undefined;
    found = new Map<string, unknown>(Object.entries(found)).get(key);
  }
  return found;
}

/** Text, or a number as its digits; null for all else. */
export function textAt(value: YamlValue, ...path: readonly string[]): string | null {
  const found = at(value, ...path);
  if (typeof found === "string") return found.trim();
  return typeof found === "number" ? String(found) : null;
}

export function listAt(value: YamlValue, ...path: readonly string[]): readonly YamlValue[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}
