import type { Allocations, Channels, Household, Night, Parcel, Problem } from '../model/index.ts';
import { problem } from '../model/index.ts';
import { loadsOf } from './load.ts';
import { packAll } from './parcels.ts';
import { planRuns } from './plan-runs.ts';

/**
 * Parts the households that have goods into those who collect and those who are served at the door, packs their parcels and
 * plans the door runs.
 *
 * @returns problems: `too-few-teams` (error, `runs` is empty then) where the teams cannot serve every isolation unit apart
 *   or not before the day ends; `weight-not-known` (warning) where goods are dealt whose weight nobody said
 */
export function chooseChannels(
  night: Night,
  allocations: Allocations,
): { channels: Channels; problems: readonly Problem[] } {
  const parcels = packAll(night, allocations);
  const collecting: Parcel[] = [];
  const atTheDoor: Parcel[] = [];
  for (const parcel of parcels) {
    const household = night.site.households[parcel.household]!;
    const isDoor =
      servedHow(night, parcel.household) ?? (isServedAtTheDoor(night, household) ? 'door' : 'point');
    (isDoor === 'door' ? atTheDoor : collecting).push(parcel);
  }
  const planned = planRuns(night, loadsOf(night, atTheDoor));
  const problems = weightsNotKnown(night, allocations);
  if (planned.ok) return { channels: { collecting, runs: planned.runs }, problems };
  const { teams } = night.settings.door;
  const tooFew = problem('too-few-teams', { column: 'door.teams' }, String(teams), {
    teams: String(teams),
    needed: String(planned.teamsNeeded),
  });
  return { channels: { collecting, runs: [] }, problems: [tooFew, ...problems] };
}

/** Where a household was served that has been served already. */
function servedHow({ commitments }: Night, household: number): 'door' | 'point' | undefined {
  const { day } = commitments ?? {};
  if (day?.served.has(household) !== true) return undefined;
  return day.runs.some(({ households }) => households.includes(household)) ? 'door' : 'point';
}

/** A sealed zone goes to the door whatever the household's own way is. */
function isServedAtTheDoor(night: Night, household: Household): boolean {
  const entrance = night.site.entrances[household.entrance]!;
  return night.settings.zones[entrance.zone]!.status === 'sealed' || household.serve === 'door';
}

/** How many items the warning names; the others it counts. */
const NAMED = 5;

function weightsNotKnown(night: Night, allocations: Allocations): Problem[] {
  const { goods } = night.catalogue;
  const dealt = new Set<number>();
  for (let row = 0; row < allocations.length; row++)
    if (allocations.allocated[row]! > 0) dealt.add(allocations.good[row]!);
  const items = new Set<number>();
  for (const good of dealt) {
    const one = goods[good]!;
    if (one.kind === 'item') items.add(good);
    else for (const { item } of one.components) items.add(item);
  }
  const unknown = [...items]
    .filter((item) => {
      const good = goods[item]!;
      return good.kind === 'item' && good.unitGrams === null;
    })
    .sort((a, b) => a - b)
    .map((item) => goods[item]!.id);
  if (unknown.length === 0) return [];
  const facts = { items: unknown.slice(0, NAMED).join(', '), count: String(unknown.length) };
  return [problem('weight-not-known', { column: 'unit_grams' }, '', facts)];
}
