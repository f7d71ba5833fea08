import type { Violation } from '../../model/index.ts';
import { UNPLACED_REASONS, violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import { tierOf } from '../ledger/names.ts';

export const ONCE: readonly Constraint[] = [
  everyoneWithGoodsOnce,
  collectorsMayCollect,
  doorHouseholdsAtTheDoor,
  unplacedHaveAReason,
];

function* everyoneWithGoodsOnce({ service, names }: Evidence): Iterable<Violation> {
  for (const [household, times] of service.times.entries()) {
    const has = service.wave[household]! >= 0;
    const where = names.householdText(household);
    if (has && times === 0) yield violation('served-nowhere', { file: 'pickups.csv', where });
    else if (has && times > 1) yield violation('served-twice', { file: 'pickups.csv', where }, times - 1);
    else if (!has && times > 0)
      yield violation('served-without-goods', { file: 'pickups.csv', where }, times);
  }
}

function* collectorsMayCollect({ tables, service, names, workspace, stands }: Evidence): Iterable<Violation> {
  const called = new Set(stands.all.filter(({ begun }) => begun).map(({ row }) => row.batch));
  for (const row of tables.pickups) {
    if (row.household < 0 || called.has(row.batch)) continue;
    const at = { file: 'pickups.csv', row: row.row, where: names.householdText(row.household) };
    if (service.sealed(row.household)) yield violation('sealed-must-not-collect', at);
    else if (workspace.site.households[row.household]!.serve === 'door') {
      yield violation('door-must-not-collect', at);
    }
  }
}

/** doorstep.csv holds nobody else, and says their zone and tier. */
function* doorHouseholdsAtTheDoor({ tables, service, names, workspace }: Evidence): Iterable<Violation> {
  const { site, settings } = workspace;
  for (const row of tables.doorstep) {
    if (row.household < 0) continue;
    const at = { file: 'doorstep.csv', row: row.row, where: names.householdText(row.household) };
    const hasLeft = row.start <= workspace.now;
    if (!hasLeft && !service.atDoor(row.household)) yield violation('not-a-door-household', at);
    const zone = settings.zones[site.entrances[site.households[row.household]!.entrance]!.zone]!.id;
    const tier = tierOf(workspace, row.household);
    for (const [column, is, expected] of [
      ['zone', row.zone, zone],
      ['tier', row.tier, tier],
    ] as const) {
      if (is !== expected) yield violation('column-wrong', at, 1, { column, expected, is });
    }
  }
}

/**
 * Only those who would collect can be unplaced. `no-point`: no point serves them; `too-late`: no slot begins after their
 * goods are ready; `no-capacity`: there are such slots, and others stand in them.
 */
function* unplacedHaveAReason({ tables, service, names, workspace, stands }: Evidence): Iterable<Violation> {
  const { site, settings } = workspace;
  for (const row of tables.unplaced) {
    if (row.household < 0) continue;
    const at = { file: 'unplaced.csv', row: row.row, where: names.householdText(row.household) };
    const { points } = site.entrances[site.households[row.household]!.entrance]!;
    const ready = Math.max(settings.waves[service.wave[row.household]!]?.ready ?? 0, workspace.now + 1);
    const inTime = points.some((point) => stands.slots[point]!.some((start) => start >= ready));
    const expected = points.length === 0 ? 'no-point' : inTime ? 'no-capacity' : 'too-late';
    if (service.atDoor(row.household)) {
      yield violation('unplaced-reason', at, 1, { expected: '', is: row.reason });
    } else if (row.reason !== expected || !UNPLACED_REASONS.some((reason) => reason === row.reason)) {
      yield violation('unplaced-reason', at, 1, { expected, is: row.reason });
    }
  }
}
