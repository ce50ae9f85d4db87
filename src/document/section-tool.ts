/** A tool that the site offers at a heading of a section; every other format, and the site without scripts, has the text. */
export interface SectionTool {
  readonly kind: "decision-aid" | "questions" | "diary";
  readonly headingId: string;
}
