import { Random } from '../random.ts';
import { chainPage } from './chat.ts';
import { formPage } from './forms.ts';
import { messagesPage } from './messages.ts';
import { goodsTable } from './goods.ts';
import { listPage, longPage } from './long.ts';
import { widePage } from './wide.ts';
import { makeSite, siteTables, type Home, type MessySite, type Tongue } from './site.ts';
import type { MessyWorkspace, Page } from './truth.ts';

export type { Entry, Fate, MessyWorkspace } from './truth.ts';

const TONGUES: readonly Tongue[] = ['zh', 'zh', 'zh', 'tw', 'en', 'en'];

/**
 * A workspace whose demand is written as messily as people write, and what is true of it. The same seed gives the same
 * bytes. Every household asks in one file only: what holds over several files is told elsewhere.
 */
export function messyWorkspace(seed: number): MessyWorkspace {
  const random = new Random('messy', seed);
  const site = makeSite(random, random.pick(TONGUES));
  const pages = portions(random, site).map((homes, i) => pageOf(random, site, homes, i));
  return {
    files: [
      ...siteTables(site),
      goodsTable(site.tongue),
      ...pages.map((page) => ({ name: page.file, text: `${page.lines.join('\n')}\n` })),
    ],
    entries: pages.flatMap(({ entries }) => entries),
  };
}

/** The households by the file in which they ask: of a building, or of several. */
function portions(random: Random, { homes, buildings }: MessySite): Home[][] {
  const own = random.some(buildings, 1).slice(0, 3);
  const alone = own.map((building) => homes.filter((home) => home.building === building));
  const others = random.shuffle(homes.filter(({ building }) => !own.includes(building)));
  const list = alone.map((some) => random.shuffle(some).slice(0, random.between(5, 30)));
  for (let i = 0; i < others.length; i += 25) list.push(others.slice(i, i + 25));
  return list.filter(({ length }) => length > 0);
}

function pageOf(random: Random, { tongue, buildings }: MessySite, homes: readonly Home[], i: number): Page {
  const { building } = homes[0]!;
  const isOne = homes.every((home) => home.building === building);
  const named =
    isOne && random.chance(50) && building.alias === '' ? ownName(random, building.id, tongue) : '';
  const kind = random.below(11);
  const stem = `demand/${named}${String.fromCharCode(97 + i)}`;
  if (kind < 4) return chainPage(random, `${stem}.txt`, homes, tongue, buildings);
  if (kind < 6) return messagesPage(random, `${stem}.txt`, homes, tongue);
  if (kind < 7 && named === '') return formPage(random, `${stem}.csv`, random.shuffle(homes), tongue);
  const sorted = homes.toSorted((a, b) =>
    a.building.id < b.building.id ? -1 : a.building.id > b.building.id ? 1 : 0,
  );
  if (kind < 9) return widePage(random, `${stem}.csv`, sorted, tongue, named !== '');
  if (kind < 10) return longPage(random, `${stem}.csv`, sorted, tongue, named !== '');
  return listPage(random, `${stem}.csv`, sorted, tongue, named !== '');
}

function ownName(random: Random, id: string, tongue: Tongue): string {
  if (tongue === 'en') return random.pick([`Building ${id} `, `building-${id}-orders-`]);
  return tongue === 'tw' ? `${id}棟團購` : random.pick([`${id}号楼接龙`, `${id}号楼`, `${id}栋`]);
}
