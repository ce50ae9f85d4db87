/** Values as a PDF file writes them (ISO 32000-1, 7.3). */

/** A text string: plain where it can be, UTF-16 where it must. */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, "\\$&")})`;
  return `<FEFF${utf16Hex(text)}>`;
}

/** A value that pdfkit writes as it is. */
export function raw(text: string): object {
  return { [Symbol.toStringTag]: "Raw", toString: () => text };
}

export function reference(id: number): string {
  return `${id} 0 R`;
}

export function utf16Hex(text: string): string {
  let hex = "";
  for (let index = 0; index < text.length; index += 1)
    hex += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, "0");
  return hex;
}

/** `#163F38` → `0.086 0.247 0.22` */
export function colorComponents(color: string): string {
  let components = known.get(color);
  if (components === undefined) {
    const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
    components = parts.map((part) => String(Math.round(part * 1000) / 1000)).join(" ");
    known.set(color, components);
  }
  return components;
}

const known = new Map<string, string>();
