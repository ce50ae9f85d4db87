/** The words that the program adds to a handbook in English, written down a second time on purpose. */
export const words = {
  sources: "Sources",
  sourcesText: "What this handbook relies on, in the order in which it is first used.",
  glossary: "Glossary",
  index: "Index",
  indexText: "The pages on which words are used. The last page of each line explains the word.",
  glossaryText: "What some words in this handbook mean.",
  say: (letters: string) => `(say ${letters})`,
  figureShows: "What the picture shows:",
  notes: "Notes",
  usedIn: "Used in:",
  backToText: "Back to the text",
  backToTextPlace: (place: number) => `Back to the text, place ${String(place)}`,
  dates: {
    written: "Written",
    "evidence-searched": "Evidence searched",
    reviewed: "Clinical review",
    "next-review": "Next check",
  },
  /** Of the printed cover. */
  cover: ["Patient handbook", "Handbook", "Do not use after"],
  doNotUseAfter: "Do not use after",
  clinic: {
    name: "Clinic",
    phone: "Phone",
    hours: "Opening hours",
    address: "Address",
    mail: "Mail",
    web: "Website",
    number: "Document number",
    owner: "Document owner",
    approver: "Approved by",
    review: "Review by the clinic",
    noReview: (clinic: string) => `${clinic} has not reviewed this text.`,
    reviewed: (clinic: string, date: string, name: string, role: string) =>
      `${clinic} reviewed this text on ${date}: ${name}, ${role}.`,
    earlierReview: (clinic: string, date: string, name: string, role: string) =>
      `${clinic} has not reviewed this text. Its review of ${date} by ${name}, ${role}, was of an earlier text.`,
    nothingListed: (country: string, clinic: string) =>
      `Nothing is listed yet for this country: ${country}. Ask ${clinic} what you can use instead.`,
  },
  contents: "Contents",
  notYet: "Not yet",
  review: "Review",
  reviewed: (date: string, name: string, role: string) => `${date}, by ${name}, ${role}`,
  changed: (date: string, name: string, role: string) =>
    `Changed since the review of ${date} by ${name}, ${role}`,
  notChecked: "Not checked",
  yourEmergencyNumber: "your emergency number",
  containerTitles: new Map([
    ["key-points", "Key points"],
    ["do", "Do"],
    ["dont", "Do not"],
  ]),
  urgency: new Map([
    ["emergency", "Emergency:"],
    ["urgent", "Urgent:"],
    ["soon", "Soon:"],
  ]),
  evidence: new Map([
    ["strong", "Strong evidence"],
    ["some", "Some evidence"],
    ["weak", "Weak evidence"],
    ["mixed", "Mixed evidence"],
    ["none", "No good evidence"],
    ["safety", "Safety evidence"],
  ]),
  sourceKinds: new Map([
    ["systematic-review", "Review"],
    ["rct", "Study"],
    ["small-rct", "Small study"],
    ["observational", "Survey"],
    ["case-report", "Case report"],
    ["case-series", "Case reports"],
    ["guideline", "Guideline"],
    ["review", "Overview"],
    ["lab", "Lab study"],
    ["law", "Law"],
    ["expert-opinion", "Expert opinion"],
  ]),
  countries: new Map([
    ["AU", "Australia"],
    ["CA", "Canada"],
    ["GB", "United Kingdom"],
    ["IE", "Ireland"],
    ["NZ", "New Zealand"],
    ["US", "United States"],
  ]),
  people: (count: string) => (count === "1" ? "1 person" : `${count} people`),
  emergencyNumbers: {
    caption: "Emergency numbers by country",
    header: ["Country", "Emergency", "Other numbers"],
    kinds: new Map([
      ["urgent", "urgent, not an emergency"],
      ["text-relay", "by text relay"],
    ]),
  },
  evaluations: {
    caption: "How people scored this handbook",
    header: ["Score sheet", "Result", "Scored by"],
    understandable: "PEMAT-P: easy to understand",
    actionable: "PEMAT-P: easy to act on",
    index: "CDC Clear Communication Index",
    notScored: "Not scored yet",
    nobodyYet: "Nobody yet",
    score: (points: number, of: number) =>
      `${String((points * 100 - ((points * 100) % of)) / of)} out of 100 (${String(points)} of ${String(of)} points)`,
    forEarlierText: ", for an earlier text",
  },
  providers: {
    captions: { providers: "Where to look", registers: "Where to check a therapist, by country" },
    header: ["Name", "What it does", "What it does not do", "Checked"],
  },
} as const;

/** `2026-11-22` as readers of a language see it. */
export function dateInWords(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
}
