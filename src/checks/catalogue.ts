import type { Check } from "./check.ts";
import { providerDate } from "./dates/providers.ts";
import { reviewDate } from "./dates/review.ts";
import { benefitHarm } from "./evidence/benefit-harm.ts";
import { claimCitation } from "./evidence/claim-citation.ts";
import { frequencyForm } from "./evidence/frequency-form.ts";
import { benefitHedge } from "./evidence/hedge.ts";
import { labelSource } from "./evidence/label-source.ts";
import { oneDenominator } from "./evidence/one-denominator.ts";
import { leafletText } from "./reviews/leaflet-text.ts";
import { reviewedText } from "./reviews/reviewed-text.ts";
import { careCardLinks } from "./safety/care-card-links.ts";
import { careCardSet } from "./safety/care-card-set.ts";
import { cureWords } from "./safety/cure-words.ts";
import { disclaimer } from "./safety/disclaimer.ts";
import { doses } from "./safety/doses.ts";
import { emergencyFirst } from "./safety/emergency-first.ts";
import { emergencyNumbers } from "./safety/emergency-numbers.ts";
import { leafletSigns } from "./safety/leaflet-signs.ts";
import { oneUrgency } from "./safety/one-urgency.ts";
import { abbreviations } from "./writing/abbreviations.ts";
import { acronyms } from "./writing/acronyms.ts";
import { altLength } from "./writing/alt-length.ts";
import { bareAddress } from "./writing/bare-address.ts";
import { bold } from "./writing/bold.ts";
import { capitals } from "./writing/capitals.ts";
import { decimals } from "./writing/decimals.ts";
import { doNotStart } from "./writing/do-not-start.ts";
import { doOrder } from "./writing/do-order.ts";
import { glossaryCoverage } from "./writing/glossary.ts";
import { handbookGrade } from "./writing/handbook-grade.ts";
import { headingLevels } from "./writing/heading-levels.ts";
import { headingQuestion } from "./writing/heading-question.ts";
import { italics } from "./writing/italics.ts";
import { linkText } from "./writing/link-text.ts";
import { listItemSentence } from "./writing/list-item-sentence.ts";
import { listLeadIn } from "./writing/list-lead-in.ts";
import { listLength } from "./writing/list-length.ts";
import { paragraphLength } from "./writing/paragraph-length.ts";
import { plainWords } from "./writing/plain-words.ts";
import { sectionGrade6 } from "./writing/section-grade-6.ts";
import { sectionGrade8 } from "./writing/section-grade-8.ts";
import { sentenceLength } from "./writing/sentence-length.ts";
import { thousands } from "./writing/thousands.ts";
import { titleLength } from "./writing/title-length.ts";

/** Every rule over the finished document model; the rules of reading and of the formats are not among them. */
export const checks: readonly Check[] = [
  // Writing
  abbreviations,
  acronyms,
  altLength,
  bareAddress,
  bold,
  capitals,
  decimals,
  doNotStart,
  doOrder,
  glossaryCoverage,
  handbookGrade,
  headingLevels,
  headingQuestion,
  italics,
  linkText,
  listItemSentence,
  listLeadIn,
  listLength,
  paragraphLength,
  plainWords,
  sectionGrade6,
  sectionGrade8,
  sentenceLength,
  thousands,
  titleLength,
  // Evidence
  benefitHarm,
  benefitHedge,
  claimCitation,
  frequencyForm,
  labelSource,
  oneDenominator,
  // Safety
  careCardLinks,
  careCardSet,
  cureWords,
  disclaimer,
  doses,
  emergencyFirst,
  emergencyNumbers,
  leafletSigns,
  oneUrgency,
  // Dates
  providerDate,
  reviewDate,
  // Reviews
  leafletText,
  reviewedText,
];
