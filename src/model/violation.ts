/**
 * A violation: a plan breaks one of the eleven rules. Not a problem (an input is wrong) and not a shortage (an honest
 * answer). A value: the words for a code stand in `src/wording`.
 */
export type Rule = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;

/** Every way in which a plan can be wrong, with the rule that it breaks. */
export const VIOLATION_RULE = {
  'inputs-with-errors': 1,
  'line-lost': 1,
  'line-misread': 1,
  'line-must-not-count': 1,
  'line-counts-twice': 1,
  'order-left-over': 1,
  'reject-without-cause': 1,
  'marks-miscounted': 1,
  'demand-missing': 1,
  'demand-invented': 1,
  'asked-differs': 1,
  'row-does-not-add-up': 1,
  'row-repeats-asked': 1,
  'file-counts-differ': 1,
  'file-does-not-add-up': 1,
  'rejects-miscounted': 1,
  'books-do-not-add-up': 2,
  'balance-wrong': 2,
  'balance-missing': 2,
  'stock-not-first': 2,
  'offer-unknown': 2,
  'offer-not-in-wave': 2,
  'pack-not-whole': 2,
  'below-minimum': 2,
  'off-multiple': 2,
  'more-than-supplier-has': 2,
  'price-wrong': 2,
  'amount-wrong': 2,
  'fee-wrong': 2,
  'total-wrong': 2,
  'below-min-order': 2,
  'over-supplier-weight': 2,
  'over-budget': 2,
  'order-split': 2,
  'promise-broken': 3,
  'more-than-limit': 3,
  'not-whole-steps': 3,
  'lower-rank-first': 3,
  'unequal-shares': 3,
  'draw-not-kept': 3,
  'bundle-withheld': 3,
  'substitute-forbidden': 3,
  'substitute-amount': 3,
  'substitute-before-own': 3,
  'substitute-withheld': 3,
  'substitute-lower-rank-first': 3,
  'substitute-unequal': 3,
  'substitute-out-of-rank': 3,
  'served-nowhere': 4,
  'served-twice': 4,
  'served-without-goods': 4,
  'sealed-must-not-collect': 4,
  'door-must-not-collect': 4,
  'not-a-door-household': 4,
  'unplaced-reason': 4,
  'weight-wrong': 4,
  'over-capacity': 5,
  'outside-hours': 5,
  'point-does-not-serve': 5,
  'units-mixed': 5,
  'changeover-too-short': 5,
  'capacity-wrong': 5,
  'load-wrong': 5,
  'batch-too-large': 6,
  'batch-mixes-doors': 6,
  'batch-mixes-floors': 6,
  'batch-mixes-early': 6,
  'door-overlaps': 6,
  'split-forbidden': 6,
  'too-many-buildings': 6,
  'early-after-others': 6,
  'batch-columns-wrong': 6,
  'before-ready': 7,
  'goods-not-there-yet': 7,
  'run-overloaded': 7,
  'run-mixes': 7,
  'run-start-wrong': 7,
  'team-overbooked': 7,
  'team-mixes-units': 7,
  'file-missing': 8,
  'file-damaged': 8,
  'manifest-wrong': 8,
  'cell-unreadable': 8,
  'cell-not-harmless': 8,
  'not-sorted': 8,
  'row-twice': 8,
  'id-unknown': 8,
  'plan-json-differs': 8,
  'paper-differs': 8,
  'column-wrong': 8,
  'code-repeated': 8,
  'personal-data': 8,
  'reason-unknown': 9,
  'reason-wrong': 9,
  'short-with-goods-left': 9,
  'short-with-packs-left': 9,
  'bundle-short-without-cause': 9,
  'surplus-too-large': 10,
  'pack-serves-nobody': 10,
  'padding-too-dear': 10,
  'could-be-placed': 11,
} as const satisfies Record<string, Rule>;

export type ViolationCode = keyof typeof VIOLATION_RULE;

export interface Violation {
  readonly code: ViolationCode;
  readonly rule: Rule;
  /** Of the plan folder. */
  readonly file: string;
  /** As a spreadsheet counts, the header is row 1; 0 where there is no one row. */
  readonly row: number;
  /** The ids of what it is about: a household `3-2-501`, an item, a purchase order, a batch. */
  readonly where: string;
  /** By how much the rule is broken, in the unit that the wording names; at least 1. */
  readonly amount: number;
  /** More for the wording, by the placeholder's name. */
  readonly facts: Readonly<Record<string, string>>;
}

export function violation(
  code: ViolationCode,
  at: { readonly file: string; readonly row?: number; readonly where?: string },
  amount = 1,
  facts: Readonly<Record<string, string>> = {},
): Violation {
  return {
    code,
    rule: VIOLATION_RULE[code],
    file: at.file,
    row: at.row ?? 0,
    where: at.where ?? '',
    amount,
    facts,
  };
}
