import { compareKeys } from '../../model/index.ts';
import type { Plan, PlanDoorstep } from '../../model/index.ts';

/** A zone's door runs, in the order they leave. */
export interface ZoneDoors {
  readonly zone: string;
  readonly runs: readonly DoorSheet[];
}

export interface DoorSheet {
  readonly run: string;
  readonly team: number;
  readonly start: number;
  readonly building: string;
  /** In the order of the walk: entrance by entrance, from the top floor down. */
  readonly stops: readonly PlanDoorstep[];
}

/** Zones sorted by id; a run stands with the zone of its first household (a run is of one building). */
export function zoneDoors(plan: Plan): readonly ZoneDoors[] {
  const runs = new Map<string, PlanDoorstep[]>();
  for (const stop of plan.doorstep) runs.set(stop.run, [...(runs.get(stop.run) ?? []), stop]);
  const zones = new Map<string, DoorSheet[]>();
  for (const [run, stops] of runs) {
    const { zone, building } = plan.households[stops[0]!.household]!;
    const { team, start } = stops[0]!;
    const sheets = zones.get(zone) ?? [];
    zones.set(zone, sheets);
    sheets.push({ run, team, start, building, stops: stops.sort((a, b) => compareStops(plan, a, b)) });
  }
  return [...zones]
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([zone, sheets]) => ({
      zone,
      runs: sheets.sort((a, b) => a.start - b.start || compareKeys(a.run, b.run)),
    }));
}

/** What one team carries, whatever the zone. */
export interface TeamDoors {
  readonly team: number;
  readonly zones: readonly ZoneDoors[];
}

/** Teams in the order of their numbers, each with its own runs only. */
export function teamDoors(plan: Plan): readonly TeamDoors[] {
  const zones = zoneDoors(plan);
  const teams = new Set(zones.flatMap(({ runs }) => runs.map(({ team }) => team)));
  return [...teams]
    .sort((a, b) => a - b)
    .map((team) => ({
      team,
      zones: zones
        .map(({ zone, runs }) => ({ zone, runs: runs.filter((run) => run.team === team) }))
        .filter(({ runs }) => runs.length > 0),
    }));
}

function compareStops(plan: Plan, a: PlanDoorstep, b: PlanDoorstep): number {
  const [x, y] = [plan.households[a.household]!, plan.households[b.household]!];
  return (
    compareKeys(x.entrance, y.entrance) ||
    // Unknown floors come last: nobody can say where they are on the way down.
    height(y.floor) - height(x.floor) ||
    a.household - b.household
  );
}

function height(floor: string): number {
  return floor === '' ? -1000 : Number(floor);
}
