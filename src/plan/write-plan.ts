import { MARK_ROLES, SHORT_REASONS, formatTime } from '../model/index.ts';
import type { Bound, LinePlaces, Plan, PlanHousehold, Solved } from '../model/index.ts';
import { SCHEMA_VERSION, TABLES } from './layout.ts';
import type { TableName } from './layout.ts';

/** Rows are gathered into pieces of about this many characters: few enough to write, small enough to hold. */
const CHUNK = 65_536;

const text = JSON.stringify;

/** The text of plan.json, in pieces. README.md of this room describes it. */
export function* writePlan(plan: Plan): Generator<string> {
  yield `{"schema_version":${SCHEMA_VERSION},\n`;
  yield `"date":${text(plan.date)},\n"tiers":${text(plan.tiers)},\n"waves":${text(plan.waves)},\n`;
  yield `"sourcing":${solved(plan.sourcing)},\n"slotting":${solved(plan.slotting)},\n`;
  const households = plan.households.map(householdKey);
  yield* table('files', fileRows(plan), ',');
  yield* table('orders', orderRows(plan), ',');
  yield* table('order_lines', orderLineRows(plan), ',');
  yield* table('committed', committedRows(plan), ',');
  yield* table('goods', goodRows(plan), ',');
  yield* table('components', componentRows(plan), ',');
  yield* table('households', householdRows(plan, households), ',');
  yield* table('allocations', allocationRows(plan, households), ',');
  yield* table('given', givenRows(plan, households), ',');
  yield* table('promised', promisedRows(plan, households), ',');
  yield* table('batches', batchRows(plan), ',');
  yield* table('pickups', pickupRows(plan, households), ',');
  yield* table('doorstep', doorstepRows(plan, households), ',');
  yield* table('unplaced', unplacedRows(plan, households), ',');
  yield* table('rejects', rejectRows(plan), '');
  yield '}\n';
}

function solved({ method, status, bounds }: Solved): string {
  const proofs = bounds.map((b) => ({
    objective: b.objective,
    value: b.value,
    lower_bound: b.lowerBound,
    ...(isUnknown(b) ? { known: false } : {}),
  }));
  return text({ method, status, bounds: proofs });
}

/** No goal is below 0: such a bound says nothing beside a value above it. */
function isUnknown({ value, lowerBound }: Bound): boolean {
  return lowerBound <= 0 && value > 0;
}

function* table(name: TableName, rows: Iterable<string>, comma: string): Generator<string> {
  let chunk = `${text(name)}:{"columns":${text(TABLES[name])},"rows":[`;
  let separator = '\n';
  for (const row of rows) {
    chunk += `${separator}[${row}]`;
    separator = ',\n';
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  yield `${chunk}\n]}${comma}\n`;
}

/** A household's three keys as they begin each of its rows; made once, since allocations need them ten times over. */
function householdKey(household: PlanHousehold): string {
  return row(household.building, household.entrance, household.room);
}

function row(...cells: readonly (string | number | null)[]): string {
  let line = '';
  for (const cell of cells) line += (line === '' ? '' : ',') + (typeof cell === 'number' ? cell : text(cell));
  return line;
}

function* fileRows(plan: Plan): Generator<string> {
  for (const f of plan.files) {
    yield row(
      f.file,
      f.input,
      f.rowsSha256,
      f.lines,
      f.counted,
      f.replaced,
      f.excluded,
      f.rejected,
      ...MARK_ROLES.map((role) => f.marks[role]),
    );
  }
}

function* orderRows(plan: Plan): Generator<string> {
  for (const order of plan.orders) yield row(order.po, order.supplier, order.wave, order.deliveryFee);
}

function* orderLineRows(plan: Plan): Generator<string> {
  for (const order of plan.orders) {
    for (const line of order.lines) {
      const { sku, item, name, packs, packSize, packUom, packQuantity, packPrice, packGrams } = line;
      const pack = [packSize, packUom, packQuantity, packPrice, packGrams];
      yield row(order.po, sku, item, name, packs, ...pack, line.kgPrice ?? null, line.weighed ?? null);
    }
  }
}

function* committedRows({ committed = [] }: Plan): Generator<string> {
  for (const { supplier, wave, sku, item, ...terms } of committed) {
    const { packSize, packUom, packs, most, packQuantity, packPrice, packGrams, deliveryFee } = terms;
    const pack = [packQuantity, packPrice, packGrams];
    yield row(supplier, wave, sku, item, packSize, packUom, packs, most, ...pack, deliveryFee);
  }
}

function* goodRows(plan: Plan): Generator<string> {
  for (const g of plan.goods) yield row(g.id, g.kind, g.uom, g.baseUnits, g.step, g.fromStock, g.reason);
}

function* componentRows(plan: Plan): Generator<string> {
  for (const good of plan.goods) {
    for (const [item, quantity] of good.components) yield row(good.id, item, quantity);
  }
}

function* householdRows(plan: Plan, keys: readonly string[]): Generator<string> {
  // Of floors, zones and tiers there are a few each.
  const known = new Map<string, string>();
  const quoted = (cell: string): string => {
    const made = known.get(cell) ?? text(cell);
    known.set(cell, made);
    return made;
  };
  for (const [i, { floor, zone, tier }] of plan.households.entries()) {
    yield `${keys[i]!},${quoted(floor)},${quoted(zone)},${quoted(tier)}`;
  }
}

/** A district has a million of these: every text is quoted once, the rest is joining. */
function* allocationRows(plan: Plan, keys: readonly string[]): Generator<string> {
  const rows = plan.allocations;
  const goods = plan.goods.map((good) => text(good.id));
  const waves = plan.waves.map((wave) => text(wave));
  const reasons = SHORT_REASONS.map((reason) => text(reason));
  const from = placeTexts(plan.places);
  for (let i = 0; i < rows.length; i++) {
    const substituteFor = goods[rows.substituteFor[i]!] ?? '""';
    const wave = waves[rows.wave[i]!] ?? '""';
    const reason = reasons[rows.reason[i]!] ?? '""';
    const numbers = `${rows.asked[i]!},${rows.allocated[i]!},${rows.substituted[i]!},${rows.short[i]!}`;
    const asked = `${keys[rows.household[i]!]!},${goods[rows.good[i]!]!},${substituteFor}`;
    yield `${asked},${wave},${numbers},${reason},"${from(i)}"`;
  }
}

/** What `from` says of each row of the allocations. */
function placeTexts(places: LinePlaces | undefined): (row: number) => string {
  if (places === undefined) return () => '';
  const { start, file, row, column } = places;
  return (i) => {
    let line = '';
    for (let at = start[i]!; at < start[i + 1]!; at++) {
      const place = `${file[at]!}:${row[at]!}`;
      line += (line === '' ? '' : ' ') + (column[at] === 0 ? place : `${place}:${column[at]!}`);
    }
    return line;
  };
}

function* givenRows({ given = [], goods }: Plan, keys: readonly string[]): Generator<string> {
  for (const { household, good, quantity } of given)
    yield `${keys[household]!},${row(goods[good]!.id, quantity)}`;
}

function* promisedRows({ promised = [], goods }: Plan, keys: readonly string[]): Generator<string> {
  for (const { household, good, substituteFor, quantity, handedOut } of promised) {
    const asked = goods[substituteFor]?.id ?? '';
    yield `${keys[household]!},${row(goods[good]!.id, asked, quantity, handedOut ? 1 : 0)}`;
  }
}

function* batchRows(plan: Plan): Generator<string> {
  for (const b of plan.batches) {
    const when = row(b.batch, b.point, formatTime(b.slotStart), formatTime(b.slotEnd));
    const who = row(b.zone, b.building, b.entrance, b.floors, b.capacity, b.wave, b.tier, b.walkMetres);
    yield `${when},${who}`;
  }
}

function* pickupRows(plan: Plan, keys: readonly string[]): Generator<string> {
  for (const p of plan.pickups) {
    const batch = plan.batches[p.batch]!.batch;
    yield `${keys[p.household]!},${row(batch, p.code, p.parcels, p.chilledParcels, p.grams)}`;
  }
}

function* doorstepRows(plan: Plan, keys: readonly string[]): Generator<string> {
  for (const d of plan.doorstep) {
    const rest = row(d.run, d.team, formatTime(d.start), d.parcels, d.chilledParcels, d.grams);
    yield `${keys[d.household]!},${rest}`;
  }
}

function* unplacedRows(plan: Plan, keys: readonly string[]): Generator<string> {
  for (const u of plan.unplaced) yield `${keys[u.household]!},${text(u.reason)}`;
}

function* rejectRows(plan: Plan): Generator<string> {
  for (const r of plan.rejects) yield row(r.file, r.sheet, r.row, r.column, r.problem);
}
