import { compareKeys } from '../../model/index.ts';
import type { Night } from './night.ts';
import { ByRoom, type KeptRow, type Registered } from './people.ts';
import type { Buildings } from './places.ts';
import type { Planned } from './read-site.ts';

export interface Home {
  readonly building: number;
  readonly entrance: string;
  readonly room: string;
  readonly known: Registered | undefined;
}

/** Whom the plan names, by its own spelling, the rest of the register, and who has a bag that waits; sorted as tables are. */
export function homesOf(
  buildings: Buildings,
  register: readonly Registered[],
  planned: Planned,
  bags: readonly KeptRow[],
): readonly Home[] {
  const byRoom = new ByRoom<Registered>();
  for (const one of register) byRoom.add(one.building, one.room, one);
  const ids = new Map(buildings.all.map(({ id }, index) => [id, index]));
  const taken = new Set<Registered>();
  const homes: Home[] = [];
  for (const [id, entrance, room] of planned.households) {
    const building = ids.get(id);
    if (building === undefined) continue;
    const known = byRoom.find(building, entrance, room);
    if (known !== undefined) taken.add(known);
    homes.push({ building, entrance, room, known });
  }
  for (const known of register) if (!taken.has(known)) homes.push({ ...known, known });
  const all = new ByRoom<Home>();
  for (const home of homes) all.add(home.building, home.room, home);
  for (const { building, entrance, room } of bags) {
    if (all.find(building, entrance, room) !== undefined) continue;
    const home = { building, entrance, room, known: undefined };
    homes.push(home);
    all.add(building, room, home);
  }
  const idOf = (home: Home) => buildings.all[home.building]!.id;
  return homes.sort(
    (a, b) =>
      compareKeys(idOf(a), idOf(b)) || compareKeys(a.entrance, b.entrance) || compareKeys(a.room, b.room),
  );
}

/** Bags by the number of their household. */
export function keptOf(homes: readonly Home[], bags: readonly KeptRow[]): Night['kept'] {
  const numbers = new ByRoom<{ readonly entrance: string; readonly household: number }>();
  homes.forEach(({ building, entrance, room }, household) =>
    numbers.add(building, room, { entrance, household }),
  );
  const kept = new Map<number, (readonly [number, number, number | null])[]>();
  for (const { building, entrance, room, good, quantity, toPay } of bags) {
    const household = numbers.find(building, entrance, room)?.household;
    if (household !== undefined)
      kept.set(household, [...(kept.get(household) ?? []), [good, quantity, toPay]]);
  }
  return kept;
}
