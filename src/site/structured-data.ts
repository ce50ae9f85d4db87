import type { Handbook, Section } from "../document/handbook.ts";

/**
 * What a section's page says of itself to machines: a MedicalWebPage of schema.org, or a WebPage.
 *
 * A review is named only when it is on record and of the words that stand there now.
 */
export function renderStructuredData(
  section: Section,
  handbook: Handbook,
  address: string | null,
): string | null {
  if (address === null || handbook.url === null) return null;
  const { title, language, profile, publisher, licence } = handbook;
  const written = section.dates.find(({ kind }) => kind === "written")?.date;
  const data = {
    "@context": "https://schema.org",
    "@type": profile === "patient-information" ? "MedicalWebPage" : "WebPage",
    name: section.titleText,
    description: section.summary ?? handbook.description,
    inLanguage: section.lang ?? language,
    url: address,
    isPartOf: { "@type": "WebSite", name: title, url: handbook.url },
    ...(profile === "patient-information"
      ? { medicalAudience: { "@type": "MedicalAudience", audienceType: "Patient" } }
      : {}),
    ...(publisher === null ? {} : { publisher: { "@type": "Organization", name: publisher } }),
    ...(licence === null ? {} : { license: licence }),
    ...(written === undefined || written === null ? {} : { dateModified: written }),
    ...reviewOf(section),
  };
  // No text may end the element that it stands in.
  return JSON.stringify(data).replaceAll("<", "\\u003C");
}

function reviewOf({ review }: Section) {
  if (review === undefined || review.status !== "current" || review.record === null) return {};
  const { name, role, date } = review.record;
  return { lastReviewed: date, reviewedBy: { "@type": "Person", name, jobTitle: role } };
}
