import { chooseChannels } from '../../src/channels/index.ts';
import type { DoorRun, Workspace } from '../../src/model/index.ts';
import { formatTime } from '../../src/model/index.ts';
import { nightOf } from '../support/index.ts';
import type { NightDescription } from '../support/index.ts';
import { allDealt } from './all-dealt.ts';

export const zones = [
  { id: 'A', status: 'sealed' },
  { id: 'B', status: 'controlled' },
  { id: 'C', status: 'open' },
] as const;
export const items = [{ item: 'water', unit_grams: 10_000 }];
export const buildings = [
  { building: '1', zone: 'A' },
  { building: '2', zone: 'B' },
  { building: '3', zone: 'C' },
  { building: '4', zone: 'C' },
  { building: '5', zone: 'A', entrances: 2 },
];
export const points = [{ id: 'north', zones: ['B', 'C'] }];

/** Runs as words: `am-1 team 1 09:00 building 1: 301 201`. */
export function runsOf(night: Workspace, runs: readonly DoorRun[]): string[] {
  return runs.map((run) => {
    const rooms = run.parcels.map(({ household }) => {
      const { entrance, room } = night.site.households[household]!;
      const { id } = night.site.entrances[entrance]!;
      return id === '' ? room : `${id}-${room}`;
    });
    const building = night.site.buildings[run.building]!.id;
    return `${run.id} team ${run.team} ${formatTime(run.start)} building ${building}: ${rooms.join(' ')}`;
  });
}

export function plan(more: NightDescription): {
  runs: string[];
  night: Workspace;
  codes: { code: string; value: string; facts: Readonly<Record<string, string>> }[];
} {
  const { settings, ...others } = more;
  const night = nightOf({ items, buildings, ...others, settings: { zones, points, ...settings } });
  const { channels, problems } = chooseChannels(night, allDealt(night));
  const codes = problems.map(({ code, value, facts }) => ({ code, value, facts }));
  return { runs: runsOf(night, channels.runs), night, codes };
}

export const one = { water: 1 };
