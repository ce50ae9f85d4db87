import type { CheckedProvider } from "../checks/check.ts";
import type { ReadabilityReport } from "../checks/readability-report.ts";
import type { WaivedFinding } from "../checks/waivers.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Handbook } from "../document/handbook.ts";

/** All that the report tells about. */
export interface ReportInput {
  readonly handbook: Handbook;
  /** Day on which dates are judged, ISO 8601. */
  readonly asOf: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly waived: readonly WaivedFinding[];
  /** Null where the formulas don't know the language. */
  readonly readability: ReadabilityReport | null;
  readonly providers: readonly Pick<CheckedProvider, "name" | "checked">[];
}
