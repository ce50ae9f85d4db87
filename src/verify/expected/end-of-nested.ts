/**
 * Behind the end of a list item or a quotation that starts on this line, or else this line.
 *
 * `follows`: a paragraph stands right before it, which not every item can interrupt.
 */
export function endOfNested(lines: readonly string[], at: number, follows: boolean): number {
  const line = lines[at] ?? "";
  if (/^ {0,3}>/.test(line)) return endWhere(lines, at, (later) => /^ {0,3}>/.test(later));
  const marker = listMarker(line, follows);
  if (marker === null) return at;
  const indent = new RegExp(`^(?: {${String(marker)}}|\\t)`);
  return endWhere(lines, at, (later) => indent.test(later));
}

/** How far the text of a list item is set in; null when the line starts none. */
function listMarker(line: string, interruptsParagraph: boolean): number | null {
  if (/^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/.test(line)) return null;
  const match = /^( {0,3}(?:[-+*]|(\d{1,9})[.)]))(?:( {1,4})(?=\S)|[ \t]|$)/.exec(line);
  if (match === null) return null;
  const [, mark = "", number, spaces = " "] = match;
  const canInterrupt = (number === undefined || Number(number) === 1) && /\S/.test(line.slice(mark.length));
  return interruptsParagraph && !canInterrupt ? null : mark.length + spaces.length;
}

function endWhere(lines: readonly string[], at: number, belongs: (line: string) => boolean): number {
  let end = at + 1;
  for (let next = end; next < lines.length; next += 1) {
    const line = lines[next] ?? "";
    const afterBlank = (lines[next - 1] ?? "").trim() === "";
    if (line.trim() === "") continue;
    // A paragraph may go on without the indent or the mark.
    if (!belongs(line) && (afterBlank || !isParagraph(line))) break;
    end = next + 1;
  }
  return end;
}

/** Whether a line can go on with a paragraph: it starts no block of its own. */
function isParagraph(line: string): boolean {
  if (line.trim() === "") return false;
  return !/^ {0,3}(?:#{1,6}(?:\s|$)|>|:{3,}|[:~]\s|`{3,}|~{3,}|\[\^[^\]\s]+\]:|[-+*]\s|\d{1,9}[.)]\s|([-*_])(?:[ \t]*\1){2,}[ \t]*$)/.test(
    line,
  );
}
