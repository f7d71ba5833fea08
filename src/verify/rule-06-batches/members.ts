import type { Household, Violation } from '../../model/index.ts';
import type { Night } from '../site/night.ts';
import { violation } from '../../model/index.ts';
import type { Constraint, Evidence } from '../evidence.ts';
import type { Stand } from '../ledger/stands.ts';
import { standAt } from '../rule-05-slots/crowd.ts';

export const MEMBERS: readonly Constraint[] = [notTooLarge, nothingMixed, columnsDescribeTheMembers];

function* notTooLarge({ stands, workspace }: Evidence): Iterable<Violation> {
  for (const stand of stands.all) {
    const over = stand.members.length - workspace.settings.pickup.batchMax;
    if (over > 0) yield violation('batch-too-large', standAt(stand), over);
  }
}

/** Never two doors or two floors, as `batch_by` says; never early households with others. Amount: how many stray. */
function* nothingMixed({ stands, workspace }: Evidence): Iterable<Violation> {
  const { site, settings } = workspace;
  const { batchBy } = settings.pickup;
  for (const stand of stands.all) {
    const members = stand.members.map((household) => site.households[household]!);
    const first = members[0];
    if (first === undefined) continue;
    const door = (of: Household) =>
      batchBy === 'building' ? site.entrances[of.entrance]!.building : of.entrance;
    const strays = (differs: (of: Household) => boolean) => members.filter(differs).length;
    const [doors, floors, early] = [
      strays((one) => door(one) !== door(first)),
      batchBy === 'floor' ? strays((one) => one.floor !== first.floor) : 0,
      strays((one) => (one.serve === 'early') !== (first.serve === 'early')),
    ];
    if (doors > 0) yield violation('batch-mixes-doors', standAt(stand), doors);
    if (floors > 0) yield violation('batch-mixes-floors', standAt(stand), floors);
    if (early > 0) yield violation('batch-mixes-early', standAt(stand), early);
  }
}

/** A row of schedule.csv says who its batch is: nobody is called who is not in it, and everybody in it is called. */
function* columnsDescribeTheMembers(evidence: Evidence): Iterable<Violation> {
  for (const stand of evidence.stands.all) {
    const off = Math.abs(stand.row.households - stand.members.length);
    if (off !== 0 || stand.members.length === 0) {
      const facts = {
        column: 'households',
        expected: String(stand.members.length),
        is: String(stand.row.households),
      };
      yield violation('batch-columns-wrong', standAt(stand), Math.max(1, off), facts);
      if (stand.members.length === 0) continue;
    }
    for (const [column, is, expected] of texts(evidence.workspace, stand)) {
      if (is === expected) continue;
      yield violation('batch-columns-wrong', standAt(stand), 1, { column, expected, is });
    }
  }
}

function texts(workspace: Night, stand: Stand): readonly (readonly [string, string, string])[] {
  const { site, settings } = workspace;
  const members = stand.members.map((household) => site.households[household]!);
  const entrances = members.map((member) => site.entrances[member.entrance]!);
  const zones = new Set(entrances.map((entrance) => settings.zones[entrance.zone]!.id));
  const walks = entrances.map((entrance) => entrance.walkMetres[stand.row.point] ?? null);
  const walk = walks.some((metres) => metres === null) ? '' : String(Math.max(...(walks as number[])));
  const tier = settings.priority[Math.min(...members.map((member) => member.tier))]?.id ?? '';
  const { row } = stand;
  return [
    ['building', row.building, site.buildings[stand.building]!.id],
    ['entrance', row.entrance, settings.pickup.batchBy === 'building' ? '' : entrances[0]!.id],
    ['zone', row.zone, zones.has(row.zone) ? row.zone : [...zones].join(' ')],
    ['floors', row.floors, floorsText(members.map((member) => member.floor))],
    ['tier', row.tier, tier],
    ['wave', settings.waves[row.wave]?.id ?? '', settings.waves[stand.wave]?.id ?? ''],
    ['walk_metres', row.walkMetres === null ? '' : String(row.walkMetres), walk],
  ];
}

/** `1–6`, `3`; blank where one is not known: a notice that names floors must not leave a household out. */
function floorsText(floors: readonly (number | null)[]): string {
  if (floors.some((floor) => floor === null)) return '';
  const known = floors as readonly number[];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return low === high ? String(low) : `${low}–${high}`;
}
