import type { Night } from '../site/night.ts';
import type { DoorstepRow } from '../folder/rows.ts';
import type { Service } from './service.ts';

/** A door run as doorstep.csv tells it. */
export interface Run {
  readonly id: string;
  readonly rows: readonly DoorstepRow[];
  readonly start: number;
  /** By its households' pace, the begun minute counted. */
  readonly minutes: number;
  readonly waves: ReadonlySet<number>;
  readonly buildings: ReadonlySet<number>;
  readonly units: ReadonlySet<number>;
}

/** Sorted by start, then by the order of doorstep.csv. */
export function runsOf(workspace: Night, service: Service, rows: readonly DoorstepRow[]): readonly Run[] {
  const { site, settings } = workspace;
  const byRun = new Map<string, DoorstepRow[]>();
  for (const row of rows) {
    if (row.household < 0) continue;
    const others = byRun.get(row.run);
    if (others === undefined) byRun.set(row.run, [row]);
    else others.push(row);
  }
  const runs = [...byRun].map(([id, own]): Run => {
    const places = own.map((row) => site.entrances[site.households[row.household]!.entrance]!);
    return {
      id,
      rows: own,
      start: own[0]!.start,
      minutes: Math.ceil((own.length * 60) / settings.door.householdsPerHour),
      waves: new Set(own.map((row) => service.wave[row.household]!)),
      buildings: new Set(places.map((place) => place.building)),
      units: new Set(places.map((place) => place.unit)),
    };
  });
  return runs.sort((a, b) => a.start - b.start);
}
