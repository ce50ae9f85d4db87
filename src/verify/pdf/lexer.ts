import { isDictionary, isName, type PdfValue } from "./values.ts";

/** Reads PDF values one after the other (ISO 32000-1, 7.2 and 7.3). */
export class PdfLexer {
  position: number;
  readonly #text: string;

  constructor(text: string, position: number) {
    this.#text = text;
    this.position = position;
  }

  /** Tries a sticky pattern here, and moves behind what it matched. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.#text);
    if (found !== null) this.position += found[0].length;
    return found;
  }

  skipSpace(): void {
    this.match(/(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y);
  }

  value(): PdfValue {
    this.skipSpace();
    switch (this.#text.charAt(this.position)) {
      case "/":
        return this.#name();
      case "[":
        this.position += 1;
        return this.#array();
      case "(":
        this.position += 1;
        return { type: "string", bytes: this.#literalString() };
      case "<":
        return this.match(/<</y) === null ? this.#hexString() : this.#dictionary();
      case "t":
      case "f":
      case "n":
        return this.#keyword();
      default:
        return this.#numberOrReference();
    }
  }

  valueOrStream(): PdfValue {
    const value = this.value();
    if (!isDictionary(value)) return value;
    this.skipSpace();
    if (this.match(/stream\r?\n/y) === null) return value;
    const start = this.position;
    const length = value.entries.get("Length");
    const end = typeof length === "number" ? start + length : this.#text.indexOf("endstream", start);
    this.position = end;
    this.skipSpace();
    if (this.match(/endstream/y) === null) throw new Error(`PDF: no endstream at byte ${String(end)}`);
    return { ...value, stream: { start, end } };
  }

  #numberOrReference(): PdfValue {
    const found = this.match(/(\d+)\s+\d+\s+R(?![a-zA-Z])|[+-]?(?:\d+\.?\d*|\.\d+)/y);
    if (found === null) return this.#noValue();
    const [whole, reference] = found;
    return reference === undefined ? Number(whole) : { type: "reference", number: Number(reference) };
  }

  #name(): PdfValue {
    const written = this.match(/\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y)?.[1] ?? "";
    const name = written.replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return { type: "name", name };
  }

  #hexString(): PdfValue {
    const hex = this.match(/<([0-9a-fA-F\s]*)>/y)?.[1];
    if (hex === undefined) return this.#noValue();
    const bytes = Buffer.from(hex.replaceAll(/\s/g, ""), "hex").toString("latin1");
    return { type: "string", bytes };
  }

  #keyword(): PdfValue {
    const word = this.match(/(?:true|false|null)\b/y)?.[0];
    if (word === undefined) return this.#noValue();
    return word === "null" ? null : word === "true";
  }

  #noValue(): never {
    const next = JSON.stringify(this.#text.slice(this.position, this.position + 20));
    throw new Error(`PDF: no value at byte ${String(this.position)}: ${next}`);
  }

  #dictionary(): PdfValue {
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipSpace();
      if (this.match(/>>/y) !== null) return { type: "dictionary", entries, stream: null };
      const key = this.value();
      if (!isName(key)) throw new Error("PDF: a key must be a name");
      entries.set(key.name, this.value());
    }
  }

  #array(): PdfValue {
    const values: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.match(/\]/y) !== null) return values;
      values.push(this.value());
    }
  }

  #literalString(): string {
    let depth = 1;
    let bytes = "";
    while (depth > 0) {
      const part = this.match(/[^()\\]+|\\([nrtbf])|\\([0-7]{1,3})|\\\r?\n|\\([^])|[()]/y);
      if (part === null) throw new Error("PDF: a string is never ended");
      const [whole, letter, octal, other] = part;
      if (whole === "(") depth += 1;
      if (whole === ")") depth -= 1;
      if (letter !== undefined) bytes += escapes[letter] ?? "";
      else if (octal !== undefined) bytes += String.fromCharCode(Number.parseInt(octal, 8) & 255);
      else if (other !== undefined) bytes += other;
      else if (!whole.startsWith("\\") && depth > 0) bytes += whole;
    }
    return bytes;
  }
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
