/** The words of search, of the A to Z and of the tools; scripts get them with the page, since they know no language. */
export interface ToolWords {
  readonly search: SearchWords;
  readonly aToZ: {
    readonly name: string;
    readonly title: string;
    readonly summary: string;
    readonly letters: string;
    /** For what starts with no letter. */
    readonly others: string;
    /** Behind a word of the glossary. */
    readonly glossary: string;
  };
  readonly head: {
    readonly theme: {
      readonly name: string;
      readonly legend: string;
      readonly system: string;
      readonly light: string;
      readonly dark: string;
      readonly remember: string;
      readonly refused: string;
    };
    readonly dimmer: string;
    /** Behind the date of a check that the reader's calendar has passed. */
    readonly overdue: string;
  };
  readonly offline: {
    readonly title: string;
    readonly text: string;
    readonly keep: string;
    readonly remove: string;
    readonly working: string;
    readonly kept: string;
    readonly removed: string;
    readonly failed: string;
    /** On a page that was held, with its `{version}` and `{date}`. */
    /** Above a page as it is held: with no internet, and with one that does not answer in time. */
    readonly note: string;
    readonly slowNote: string;
    readonly pageTitle: string;
    readonly pageText: string;
  };
  readonly changes: {
    readonly title: string;
    readonly summary: string;
    readonly version: string;
  };
  readonly pageFacts: {
    readonly name: string;
    readonly cite: string;
    /** `{author}`, `{title}`, `{handbook}`, `{version}`, `{date}`, `{address}`: what is not known is left out. */
    readonly version: string;
    readonly feedback: string;
    readonly feedbackWarning: string;
    readonly feedbackSubject: string;
  };
  readonly filter: {
    readonly legend: string;
    readonly country: string;
    readonly kind: string;
    readonly all: string;
    /** `{shown}` of `{all}`. */
    readonly count: string;
    readonly none: string;
  };
  readonly decisionAid: DecisionAidWords;
  readonly questions: {
    readonly intro: string;
    readonly count: string;
    readonly print: string;
    readonly pickFirst: string;
    readonly printedTitle: string;
  };
  readonly diary: DiaryWords;
}

export interface SearchWords {
  readonly title: string;
  readonly label: string;
  readonly button: string;
  readonly results: string;
  readonly help: string;
  readonly needsScripts: string;
  readonly loading: string;
  /** When the button is pressed and nothing was typed. */
  readonly empty: string;
  readonly none: string;
  readonly one: string;
  readonly many: string;
  /** When there are more than the page shows: `{most}` of `{count}`. */
  readonly first: string;
  /** When no place has a word as `{typed}`. */
  readonly spelling: string;
  readonly failed: string;
  readonly emergency: string;
  /** Words that say nothing beside others, with spaces between and without apostrophes. */
  readonly smallWords: string;
  /** What people type who may need help now; misspelt forms count too. All words of a phrase have to be there. */
  readonly emergencyWords: readonly string[];
}

export interface DecisionAidWords {
  readonly intro: string;
  readonly little: string;
  readonly some: string;
  readonly much: string;
  readonly summaryTitle: string;
  readonly summaryIntro: string;
  readonly noAnswer: string;
  readonly optionsTitle: string;
  readonly optionsIntro: string;
  readonly print: string;
}

export interface DiaryWords {
  readonly title: string;
  readonly summary: string;
  readonly link: string;
  readonly needsScripts: string;
  readonly toDownloads: string;
  readonly toSection: string;
  readonly privacy: string;
  readonly addTitle: string;
  readonly day: string;
  readonly headache: string;
  readonly yes: string;
  readonly no: string;
  readonly strength: string;
  readonly strengthHint: string;
  readonly medicine: string;
  readonly massage: string;
  readonly notes: string;
  readonly save: string;
  readonly saved: string;
  readonly replaced: string;
  readonly dayMissing: string;
  readonly headacheMissing: string;
  readonly daysTitle: string;
  readonly noDays: string;
  readonly daysCaption: string;
  readonly change: string;
  readonly changeDay: string;
  readonly delete: string;
  readonly deleteDay: string;
  readonly deleted: string;
  readonly countTitle: string;
  readonly countCaption: string;
  readonly month: string;
  readonly daysWritten: string;
  readonly headacheDays: string;
  readonly medicineDays: string;
  readonly massageDays: string;
  readonly countLines: string;
  readonly countLink: string;
  readonly keepTitle: string;
  readonly keep: string;
  readonly keepHint: string;
  readonly kept: string;
  readonly notKept: string;
  readonly refused: string;
  readonly unreadable: string;
  readonly export: string;
  readonly exported: string;
  readonly deleteAll: string;
  readonly deleteAllQuestion: string;
  readonly deleteAllYes: string;
  readonly deleteAllNo: string;
  readonly allDeleted: string;
}
