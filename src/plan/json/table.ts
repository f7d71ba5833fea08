import type { Plan } from '../../model/index.ts';
import type { Cell, CellSchema, Texts } from './cell.ts';
import type { GrowingPlan } from './growing-plan.ts';
import type { Row } from './row.ts';

/** A table of plan.json. */
export interface PlanTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** By column. */
  readonly schema: readonly CellSchema[];
  /** Its rows, each as JSON without brackets. */
  readonly write: (plan: Plan, texts: Texts) => Iterable<string>;
  /** @throws {PlanFormatError} where a cell is not what it should be */
  readonly read: (row: Row, plan: GrowingPlan) => void;
}

/** For each property of a record, in the order of the columns: the column's name and how its value stands there. */
export type Columns<R> = {
  readonly [K in keyof R]-?: readonly [name: string, cell: Cell<Exclude<R[K], undefined>>];
};

/** Names and schemas of columns, from left to right. */
export function layoutOf(
  columns: readonly (readonly [name: string, cell: Pick<Cell<unknown>, 'names' | 'schema'>])[],
): Pick<PlanTable, 'columns' | 'schema'> {
  const all = columns.flatMap(([name, { names, schema }]) =>
    names(name).map((column) => [column, schema] as const),
  );
  return { columns: all.map(([column]) => column), schema: all.map(([, schema]) => schema) };
}

/** A table whose rows are records: columns said once, for writing and reading. */
export function table<R extends object>(
  name: string,
  columns: Columns<R>,
  rowsOf: (plan: Plan) => Iterable<R>,
  add: (plan: GrowingPlan, row: R) => void,
): PlanTable {
  const entries = Object.entries(columns as Readonly<Record<string, readonly [string, Cell<unknown>]>>);
  const cells = entries.map(([key, [, cell]]) => [key as keyof R, cell] as const);
  return {
    name,
    ...layoutOf(entries.map(([, column]) => column)),
    *write(plan, texts) {
      for (const row of rowsOf(plan)) yield cells.map(([key, { write }]) => write(row[key], texts)).join(',');
    },
    read(row, plan) {
      add(plan, Object.fromEntries(cells.map(([key, { read }]) => [key, read(row, plan)])) as R);
    },
  };
}
