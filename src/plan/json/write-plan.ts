import type { Bound, Plan, Solved } from '../../model/index.ts';
import type { Texts } from './cell.ts';
import type { PlanTable } from './table.ts';
import { TABLES } from './tables/index.ts';
import { SCHEMA_VERSION } from './values.ts';

/** Rows are gathered into pieces of about this many characters: few enough to write, small enough to hold. */
const CHUNK = 65_536;

const json = JSON.stringify;

/** The text of plan.json, in pieces. README.md of `plan` describes it. */
export function* writePlan(plan: Plan): Generator<string> {
  yield `{"schema_version":${SCHEMA_VERSION},\n`;
  yield `"date":${json(plan.date)},\n"tiers":${json(plan.tiers)},\n"waves":${json(plan.waves)},\n`;
  yield `"sourcing":${solved(plan.sourcing)},\n"slotting":${solved(plan.slotting)},\n`;
  const texts = {
    goods: plan.goods.map(({ id }) => json(id)),
    waves: plan.waves.map((wave) => json(wave)),
    batches: plan.batches.map(({ batch }) => json(batch)),
    households: plan.households.map((h) => `${json(h.building)},${json(h.entrance)},${json(h.room)}`),
  };
  for (const table of TABLES) yield* written(table, plan, texts);
  yield '}\n';
}

function solved({ method, status, bounds }: Solved): string {
  const proofs = bounds.map((b) => ({
    objective: b.objective,
    value: b.value,
    lower_bound: b.lowerBound,
    ...(isUnknown(b) ? { known: false } : {}),
  }));
  return json({ method, status, bounds: proofs });
}

/** No goal is below 0: such a bound says nothing beside a value above it. */
function isUnknown({ value, lowerBound }: Bound): boolean {
  return lowerBound <= 0 && value > 0;
}

function* written(table: PlanTable, plan: Plan, texts: Texts): Generator<string> {
  let chunk = `${json(table.name)}:{"columns":${json(table.columns)},"rows":[`;
  let separator = '\n';
  for (const row of table.write(plan, texts)) {
    chunk += `${separator}[${row}]`;
    separator = ',\n';
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  yield `${chunk}\n]}${table === TABLES.at(-1) ? '' : ','}\n`;
}
