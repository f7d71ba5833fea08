import { formatTime, SHORT_REASONS } from '../../model/index.ts';
import type { Evidence } from '../evidence.ts';
import type { PlanCell } from '../folder/plan-json.ts';
import { tierOf } from '../ledger/names.ts';
import { kgPrice } from '../ledger/priced.ts';

type Cells = readonly (PlanCell | undefined)[];

/**
 * The rows that plan.json must have where the tables say what they say: by table, cell by cell; undefined where plan.json
 * knows more than the table does.
 */
export function expectedRows(evidence: Evidence): readonly (readonly [string, readonly Cells[]])[] {
  const { tables, names, workspace } = evidence;
  const { settings, catalogue } = workspace;
  const waveId = (wave: number) => settings.waves[wave]?.id ?? '';
  const pointId = (point: number) => settings.points[point]?.id ?? '';
  const key = (household: number) => householdKey(evidence, household);
  return [
    [
      'orders',
      tables.summary.map((row) => [
        row.po,
        catalogue.suppliers[row.supplier]?.id,
        waveId(row.wave),
        row.deliveryFee,
      ]),
    ],
    [
      'order_lines',
      tables.orders.map((row) => {
        const offer = catalogue.offers[row.offer];
        const item = row.item < 0 ? undefined : names.goodOf(row.item).id;
        const pack = [offer?.packText.size, offer?.packText.uom, row.packSize, row.packPrice];
        // What was ordered before keeps its price of a kilogram, which no other table says.
        const kg =
          offer === undefined || evidence.committed.isBefore(row) ? undefined : kgPrice(offer, row.packs);
        return [row.po, row.sku, item, row.name, row.packs, ...pack, offer?.packGrams, kg];
      }),
    ],
    [
      'households',
      [...askers(evidence)].map((household) => [...key(household), ...about(evidence, household)]),
    ],
    [
      'batches',
      tables.schedule.map((row) => [
        row.batch,
        pointId(row.point),
        formatTime(row.slotStart),
        formatTime(row.slotEnd),
        row.zone,
        row.building,
        row.entrance,
        row.floors,
        row.capacity,
        waveId(row.wave),
        row.tier,
        row.walkMetres,
      ]),
    ],
    [
      'pickups',
      tables.pickups.map((row) => [
        ...key(row.household),
        row.batch,
        row.code,
        row.parcels,
        undefined,
        row.grams,
      ]),
    ],
    [
      'doorstep',
      tables.doorstep.map((row) => [
        ...key(row.household),
        row.run,
        undefined,
        formatTime(row.start),
        row.parcels,
        undefined,
        row.grams,
      ]),
    ],
    [
      'given',
      [...workspace.given]
        .map(([place, quantity]) => [...place.split(' ').map(Number), quantity] as [number, number, number])
        .sort((a, b) => a[0] - b[0] || a[1] - b[1])
        .map(([household, good, quantity]) => [...key(household), names.goodOf(good).id, quantity]),
    ],
    ['unplaced', tables.unplaced.map((row) => [...key(row.household), row.reason])],
    [
      'rejects',
      tables.rejects.map((row) => [row.file, row.sheet, Number(row.line), row.column, row.problem]),
    ],
    ...goodsRows(evidence),
  ];
}

function householdKey({ workspace }: Evidence, household: number): readonly (string | undefined)[] {
  const { site } = workspace;
  const found = site.households[household];
  if (found === undefined) return [undefined, undefined, undefined];
  const entrance = site.entrances[found.entrance]!;
  return [site.buildings[entrance.building]!.id, entrance.id, found.room];
}

function about({ workspace }: Evidence, household: number): readonly string[] {
  const { site, settings } = workspace;
  const { floor, entrance } = site.households[household]!;
  const zone = settings.zones[site.entrances[entrance]!.zone]!.id;
  return [floor === null ? '' : String(floor), zone, tierOf(workspace, household)];
}

/** Households with a demand line, or a bag that waits, in the site's order. */
function askers({ workspace: { demand, kept } }: Evidence): ReadonlySet<number> {
  return new Set([...demand.household, ...kept.keys()].sort((a, b) => a - b));
}

/** The goods that were asked, ordered or used: with their books' facts, and what bundles are made of. */
function goodsRows(evidence: Evidence): readonly (readonly [string, readonly Cells[]])[] {
  const { workspace, plan, tables, names } = evidence;
  const { goods } = workspace.catalogue;
  const { lines } = evidence;
  const given = plan.rows.get('goods') ?? [];
  const listed = given.map((cells) => names.good(String(cells[0])));
  const reasons = new Set<string>();
  for (let line = 0; line < lines.demand.length; line++) {
    if (lines.reason[line]! >= 0)
      reasons.add(`${lines.demand.good[line]!} ${SHORT_REASONS[lines.reason[line]!]}`);
  }
  const kept = new Map(tables.balance.map((row) => [row.item, row]));
  const rows = listed.map((index, row): Cells => {
    const good = goods[index];
    if (good === undefined) return [''];
    const facts = [good.id, good.kind, good.uom, good.baseUnits, good.step];
    const book = kept.get(index);
    if (good.kind === 'item') return [...facts, book?.fromStock ?? 0, book?.reason ?? ''];
    // No table has a bundle's reason: it must be one for which somebody is short of it.
    const reason = String(given[row]![6]);
    return [...facts, 0, reasons.has(`${index} ${reason}`) ? reason : ''];
  });
  const components = listed.flatMap((index) => {
    const good = goods[index];
    if (good?.kind !== 'bundle') return [];
    const parts = [...good.components].sort((a, b) => a.item - b.item);
    return parts.map((part): Cells => [good.id, goods[part.item]!.id, part.quantity]);
  });
  return [
    ['goods', rows],
    ['components', components],
  ];
}
