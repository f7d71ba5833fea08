import { formatTime, MARK_ROLES, parseTime } from '../../model/index.ts';
import type { MarkCounts } from '../../model/index.ts';
import type { GrowingPlan } from './growing-plan.ts';
import type { Row } from './row.ts';

/** The ids that rows of a plan begin with or refer to, each as JSON: made once, since a district has a million rows. */
export interface Texts {
  readonly goods: readonly string[];
  readonly waves: readonly string[];
  readonly batches: readonly string[];
  /** Three keys each. */
  readonly households: readonly string[];
}

/** What may stand in a column, in the words of JSON Schema. */
export type CellSchema = Readonly<Record<string, unknown>>;

/** How a value stands in a row, and what is read of it: in one column, or in several where a thing has several keys. */
export interface Cell<T> {
  /** @param name the column's, where it has one alone */
  readonly names: (name: string) => readonly string[];
  readonly schema: CellSchema;
  /** As JSON, commas between its columns. */
  readonly write: (value: T, texts: Texts) => string;
  /** @throws {PlanFormatError} on anything else */
  readonly read: (row: Row, known: GrowingPlan) => T;
}

const json = JSON.stringify;
const alone = (name: string): readonly string[] => [name];
const WHOLE = { type: 'integer', minimum: 0 };

export const TEXT: Cell<string> = {
  names: alone,
  schema: { type: 'string' },
  write: (text) => json(text),
  read: (row) => row.text(),
};

/** A whole number, 0 or more. */
export const NUMBER: Cell<number> = {
  names: alone,
  schema: WHOLE,
  write: String,
  read: (row) => row.number(),
};

/** Null where it is not known. */
export const KNOWN: Cell<number | null> = {
  names: alone,
  schema: { type: ['integer', 'null'], minimum: 0 },
  write: (value) => String(value ?? null),
  read: (row) => row.numberOrNull(),
};

export const FLAG: Cell<boolean> = {
  names: alone,
  schema: { enum: [0, 1] },
  write: (is) => (is ? '1' : '0'),
  read: (row) => row.number() === 1,
};

/** Minutes; `09:30` in the file. */
export const TIME: Cell<number> = {
  names: alone,
  schema: { type: 'string', pattern: '^\\d{2}:\\d{2}$' },
  write: (minutes) => json(formatTime(minutes)),
  read: (row) => {
    const text = row.text();
    return parseTime(text) ?? row.fail(`"${text}" is no time of day`);
  },
};

export function oneOf<T extends string>(choices: readonly T[]): Cell<T> {
  return {
    names: alone,
    schema: { enum: choices },
    write: (choice) => json(choice),
    read: (row) => row.oneOf(choices),
  };
}

/** An id that a table above has. */
export function idOf(table: 'orders' | 'goods'): Cell<string> {
  return {
    ...TEXT,
    read: (row, known) => {
      const id = row.text();
      return known[table].has(id) ? id : row.fail(`"${id}" is not in "${table}"`);
    },
  };
}

/** An index into the plan's households. */
export const HOUSEHOLD: Cell<number> = {
  names: () => ['building', 'entrance', 'room'],
  schema: TEXT.schema,
  write: (household, texts) => texts.households[household]!,
  read: (row, known) => known.household(row),
};

/** An index into the plan's goods. */
export const GOOD: Cell<number> = {
  names: alone,
  schema: TEXT.schema,
  write: (good, texts) => texts.goods[good]!,
  read: (row, known) => known.good(row),
};

/** The same; -1 for none, '' in the file. */
export const SUBSTITUTED: Cell<number> = {
  ...GOOD,
  write: (good, texts) => texts.goods[good] ?? '""',
  read: (row, known) => known.goodOrNone(row),
};

/** An index into the plan's batches. */
export const BATCH: Cell<number> = {
  names: alone,
  schema: TEXT.schema,
  write: (batch, texts) => texts.batches[batch]!,
  read: (row, known) => known.batch(row),
};

/** How many marks of a file are what. */
export const MARKS: Cell<MarkCounts> = {
  names: () => MARK_ROLES,
  schema: WHOLE,
  write: (marks) => MARK_ROLES.map((role) => marks[role]).join(','),
  read: (row) => Object.fromEntries(MARK_ROLES.map((role) => [role, row.number()])) as unknown as MarkCounts,
};
