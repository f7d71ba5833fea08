import { expect, test } from 'vitest';
import { readWorkspace } from '../../../src/intake/index.ts';
import { memorySource, workspaceFiles } from '../../support/index.ts';

/** Zones of the doors 1-1, 1-2 and 2 on a date, where sealed.csv says so much; undefined where it is not understood. */
function zonesOn(date: string, rows: string): string[] | undefined {
  const files = workspaceFiles({
    buildings: [
      { building: '1', zone: 'B', entrances: 2 },
      { building: '2', zone: 'B' },
    ],
    demand: { '1-1-101': { rice: 1 }, '1-2-101': { rice: 1 }, '2-101': { rice: 1 } },
  }).set('sealed.csv', `building,entrance,since,until\n${rows}`);
  const { workspace } = readWorkspace(memorySource(files), { date });
  if (workspace === undefined) return undefined;
  const { site, settings } = workspace;
  return ['1-1', '1-2', '2-'].map((door) => {
    const entrance = site.entrances.find(
      ({ building, id }) => `${site.buildings[building]!.id}-${id}` === door,
    );
    return settings.zones[entrance!.zone]!.status;
  });
}

const [C, S] = ['controlled', 'sealed'];

test.each([
  ['from its first day on', '2026-11-23', '1,,2026-11-23,\n', [S, S, C]],
  ['not before', '2026-11-22', '1,,2026-11-23,\n', [C, C, C]],
  ['one entrance', '2026-11-23', '1,2,2026-11-01,\n', [C, S, C]],
  ['to its last day', '2026-11-25', '1,,2026-11-23,2026-11-25\n', [S, S, C]],
  ['no longer', '2026-11-26', '1,,2026-11-23,2026-11-25\n', [C, C, C]],
  [
    'as the last row for that day says',
    '2026-11-26',
    '1,,2026-11-23,\n1,,2026-11-23,2026-11-25\n',
    [C, C, C],
  ],
  ['again', '2026-11-30', '1,,2026-11-23,2026-11-25\n1,,2026-11-29,\n', [S, S, C]],
])('a door is sealed %s', (_, date, rows, zones) => {
  expect(zonesOn(date, rows)).toEqual(zones);
});

test.each(['9,,2026-11-23,\n', '1,7,2026-11-23,\n', '1,,soon,\n', '1,,,\n', '1,,2026-11-23,never\n'])(
  'who is sealed is not guessed: %s',
  (row) => {
    expect(zonesOn('2026-11-23', row)).toBeUndefined();
  },
);
