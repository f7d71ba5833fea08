/**
 * A problem: something is wrong with an input. A value, gathered to the end, never thrown.
 *
 * `error`   what makes the plan unsafe or undecidable: nothing is planned;
 * `reject`  a row that cannot be used: the plan goes on without it and lists it;
 * `warning` something staff should look at;
 * `note`    a line that is rightly not counted: replaced by a later one, cancelled, refunded, quantity 0.
 *
 * The words for a code stand in `src/wording`, in each language; a problem carries only the facts they need.
 */
export type Severity = 'error' | 'reject' | 'warning' | 'note';

/** Every code with its severity. The wording table and `fixtures/errors/` hold one entry for each. */
export const PROBLEM_SEVERITY = {
  // settings
  'settings-missing': 'error',
  'yaml-syntax': 'error',
  'unknown-key': 'error',
  'setting-retired': 'warning',
  'clock-changes': 'warning',
  'wrong-type': 'error',
  'id-not-text': 'error',
  'missing-key': 'error',
  'bad-value': 'error',
  'bad-hours': 'error',
  'slot-longer-than-window': 'error',
  'no-capacity': 'error',
  'unknown-zone': 'error',
  'unknown-grid': 'warning',
  'zone-without-point': 'error',
  'duplicate-id': 'error',
  'unknown-wave': 'reject',
  'duplicates-unset': 'error',
  'too-few-teams': 'error',
  // files
  'file-missing': 'error',
  'file-unreadable': 'error',
  'file-too-large': 'error',
  'file-twice': 'error',
  'already-ordered': 'error',
  'ordered-unread': 'warning',
  'sealed-unclear': 'error',
  'terms-changed': 'warning',
  'header-missing': 'error',
  'nothing-read': 'error',
  'no-building': 'error',
  'header-twice': 'error',
  'bad-encoding': 'error',
  'quote-not-closed': 'error',
  'unknown-header': 'warning',
  'sheet-open': 'warning',
  'file-skipped': 'warning',
  'empty-file': 'warning',
  'asks-nothing': 'warning',
  'sheets-unread': 'warning',
  'hidden-cells': 'warning',
  'encoding-guessed': 'warning',
  'cut-short': 'warning',
  'filled-down': 'warning',
  'total-differs': 'warning',
  'same-household': 'warning',
  'ragged-row': 'reject',
  // rows of the site
  'building-without-zone': 'error',
  'unknown-point': 'error',
  'unknown-tag': 'warning',
  'bad-cell': 'reject',
  'missing-cell': 'reject',
  'duplicate-row': 'reject',
  'id-spoiled': 'reject',
  'phone-spoiled': 'warning',
  // demand
  'unknown-building': 'reject',
  'unknown-entrance': 'reject',
  'bad-address': 'reject',
  'building-missing': 'reject',
  'building-unclear': 'reject',
  'other-building': 'reject',
  'date-not-address': 'reject',
  'unknown-room': 'warning',
  'address-prefix': 'warning',
  'time-unread': 'warning',
  'consent-unread': 'warning',
  'choice-is-one': 'warning',
  'status-unclear': 'warning',
  'unknown-item': 'reject',
  'bad-quantity': 'reject',
  'ambiguous-number': 'reject',
  'negative-quantity': 'reject',
  'quantity-too-large': 'reject',
  'not-in-steps': 'reject',
  'unit-unknown': 'reject',
  late: 'reject',
  'ambiguous-duplicate': 'reject',
  'duplicate-line': 'reject',
  'unreadable-line': 'reject',
  'unknown-column': 'reject',
  'stray-order': 'reject',
  'step-finer': 'warning',
  replaced: 'note',
  cancelled: 'note',
  refunded: 'note',
  'zero-quantity': 'note',
  // supply
  'unlisted-item': 'warning',
  'unknown-supplier': 'reject',
  'supplier-unusable': 'reject',
  'no-common-wave': 'reject',
  'bad-money': 'reject',
  'zero-pack': 'reject',
  'weight-unknown': 'reject',
  'bad-price-breaks': 'reject',
  expired: 'warning',
  'handout-for-nobody': 'warning',
  'bundle-unusable': 'reject',
  'max-not-in-steps': 'warning',
  // planning
  'pin-dropped': 'warning',
  'weight-not-known': 'warning',
  'morning-bought': 'warning',
  'morning-would-help': 'warning',
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof PROBLEM_SEVERITY;

/** Where a problem is. `row` and `column` count from 1 as a spreadsheet shows them; 0 or '' where there is none. */
export interface Place {
  /** Name relative to the workspace, with forward slashes. */
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  /** The header's text, or the key's path in the settings. */
  readonly column: string;
}

export interface Problem extends Place {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** The cell as it was found. May hold what is personal: never goes into plan.json. */
  readonly value: string;
  /** Facts for the wording, by the placeholder's name. */
  readonly facts: Readonly<Record<string, string>>;
}

export const NOWHERE: Place = { file: '', sheet: '', row: 0, column: '' };

export function problem(
  code: ProblemCode,
  place: Partial<Place>,
  value = '',
  facts: Readonly<Record<string, string>> = {},
): Problem {
  return { code, severity: PROBLEM_SEVERITY[code], ...NOWHERE, ...place, value, facts };
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((p) => p.severity === 'error');
}
