/** Names of the places that links lead to. A section's name is its id, a note's its own id. */
export function headingDestination(sectionId: string, headingId: string): string {
  return `${sectionId}--${headingId}`;
}

export function sourceDestination(number: number): string {
  return `source-${number}`;
}
