import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { NightDescription } from '../support/index.ts';
import { workspaceFiles } from '../support/index.ts';
import { NIGHT } from '../verify/night.ts';

/** What can be told of a resident and must not be found where it does not belong: each a text like no other. */
export interface Planted {
  readonly names: readonly string[];
  readonly phones: readonly string[];
  readonly notes: readonly string[];
  readonly tags: readonly string[];
  readonly rooms: readonly string[];
}

const room = (text: unknown): string => `77${String(text)}`;
const key = (text: string): string => text.replace(/(\d+)$/, '77$1');

/** A night whose every resident has a name, a phone, a note, a tag and a room that stand nowhere else. */
export function plantedNight(): { readonly dir: string; readonly planted: Planted } {
  const homes = NIGHT.households!.map((home, index) => ({
    ...home,
    room: room(home.room),
    name: `Qname${index}zz`,
    phone: `1770000${4000 + index * 3}`,
    tags: [home.tags, `qtag${index}zz`].filter((tag) => tag !== '').join(';'),
  }));
  const demand = Object.entries(NIGHT.demand!).map(([home, asked]) => [key(home), asked] as const);
  const night: NightDescription = {
    ...NIGHT,
    households: homes,
    demand: Object.fromEntries(demand),
    substituteOk: NIGHT.substituteOk!.map(key),
  };
  const files = workspaceFiles(night);
  const [header = '', ...lines] = files.get('demand/demand.csv')!.trimEnd().split('\n');
  const noted = lines.map((line, index) => `${line},qnote${index}zz please`);
  files.set('demand/demand.csv', [`${header},note`, ...noted, ''].join('\n'));
  const dir = mkdtempSync(join(tmpdir(), 'stagger-privacy-'));
  for (const [name, text] of files) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return {
    dir,
    planted: {
      names: homes.map((home) => home.name),
      phones: homes.map((home) => home.phone),
      notes: lines.map((_, index) => `qnote${index}zz`),
      tags: homes.map((_, index) => `qtag${index}zz`),
      rooms: homes.map((home) => home.room),
    },
  };
}
