import { LineCounter, isMap, isNode, isPair, isScalar, parseDocument } from "yaml";
import type { Document } from "yaml";
import type { z } from "zod";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";

export interface YamlResult<T> {
  /** Null when the text does not fit the schema. */
  readonly value: T | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the value of that path stands: at its key, or at the value itself. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/**
 * Reads YAML into the shape of a schema; every problem is reported at its own line.
 *
 * `lineOffset`: how many lines of the file come before the text (front matter stands behind `---`).
 */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
  lineOffset = 0,
): YamlResult<z.infer<Schema>> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(1, line) + lineOffset, column: Math.max(1, col) };
  };
  const placeOf = (path: readonly PropertyKey[]) => placeAt(offsetOf(document, path));
  const notYaml = (offset: number, reason: string): YamlResult<never> => {
    const message = `This is not YAML: ${reason}.`;
    const hint = "Check the indents, the colons and the quotation marks around here.";
    const diagnostics = [diagnose("yaml-well-formed", placeAt(offset), message, hint)];
    return { value: null, diagnostics, placeOf };
  };
  const [problem] = document.errors;
  if (problem !== undefined) return notYaml(problem.pos[0], problem.message);
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    // An alias (*name) without its anchor, or aliases that multiply without end.
    return notYaml(0, error instanceof Error ? error.message : String(error));
  }
  const result = schema.safeParse(data ?? {});
  if (result.success) return { value: result.data, diagnostics: [], placeOf };
  const diagnostics = result.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => {
          const known = knownKeys(schema, issue.path);
          return diagnose(
            "key-is-known",
            placeOf([...issue.path, key]),
            `The key "${key}" is not known here.`,
            hintForKey(key, known),
          );
        })
      : [
          diagnose(
            "data-matches-schema",
            placeOf(issue.path),
            `${nameOf(issue.path)}: ${issue.message}`,
            "Compare it with docs/content-format.md.",
          ),
        ],
  );
  return { value: null, diagnostics, placeOf };
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? "The file" : `"${path.map(String).join(".")}"`;
}

/** Where the key of that path stands; where it is missing, where the nearest map around it starts. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
      if (isPair(pair) && isNode(pair.key)) return pair.key.range?.[0] ?? 0;
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}

function hintForKey(key: string, known: readonly string[]): string {
  const [nearest] = known.toSorted((a, b) => editDistance(key, a) - editDistance(key, b));
  if (nearest !== undefined && editDistance(key, nearest) <= 2) return `Did you mean "${nearest}"?`;
  return known.length === 0 ? "Remove it." : `Known are: ${known.join(", ")}.`;
}

/** The keys that the schema knows at that path. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at: unknown = schema;
  for (const step of path)
    at =
      typeof step === "number"
        ? property(unwrap(at), "element")
        : property(property(unwrap(at), "shape"), step);
  const shape = property(unwrap(at), "shape");
  return typeof shape === "object" && shape !== null ? Object.keys(shape) : [];
}

function unwrap(schema: unknown): unknown {
  const inner = property(property(schema, "def"), "innerType");
  return inner === undefined ? schema : unwrap(inner);
}

function property(value: unknown, name: PropertyKey): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === String(name))?.[1] ?? Reflect.get(value, name);
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
