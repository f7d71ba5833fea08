import { compareKeys, type Plan } from '../../model/index.ts';

/** A household that gets more or less of what it asked, substitutes included. Base units of the good. */
export interface ShareChange {
  readonly building: string;
  readonly entrance: string;
  readonly room: string;
  readonly good: string;
  readonly baseUnits: number;
  readonly uom: string;
  readonly before: Share;
  readonly after: Share;
}

export interface Share {
  readonly asked: number;
  /** Allocated of the good itself and by substitutes. */
  readonly served: number;
}

const NOTHING: Share = { asked: 0, served: 0 };

/** Sorted by building, entrance, room, good. */
export function compareShares(before: Plan, after: Plan): readonly ShareChange[] {
  const old = shares(before);
  const now = shares(after);
  const changes: ShareChange[] = [];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const from = old.get(key);
    const to = now.get(key);
    if (from?.asked === to?.asked && from?.served === to?.served) continue;
    const [building, entrance, room, good] = JSON.parse(key) as [string, string, string, string];
    const { baseUnits, uom } = (to ?? from)!;
    const share = (of: Entry | undefined): Share =>
      of === undefined ? NOTHING : { asked: of.asked, served: of.served };
    changes.push({ building, entrance, room, good, baseUnits, uom, before: share(from), after: share(to) });
  }
  return changes.sort(
    (a, b) =>
      compareKeys(a.building, b.building) ||
      compareKeys(a.entrance, b.entrance) ||
      compareKeys(a.room, b.room) ||
      compareKeys(a.good, b.good),
  );
}

interface Entry extends Share {
  readonly baseUnits: number;
  readonly uom: string;
}

function shares({ allocations, households, goods }: Plan): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (let row = 0; row < allocations.length; row++) {
    // What a substitute stands for is counted on the row of what was asked.
    if (allocations.substituteFor[row] !== -1) continue;
    const household = households[allocations.household[row]!]!;
    const good = goods[allocations.good[row]!]!;
    const key = JSON.stringify([household.building, household.entrance, household.room, good.id]);
    const before = found.get(key);
    found.set(key, {
      asked: (before?.asked ?? 0) + allocations.asked[row]!,
      served: (before?.served ?? 0) + allocations.allocated[row]! + allocations.substituted[row]!,
      baseUnits: good.baseUnits,
      uom: good.uom,
    });
  }
  return found;
}
