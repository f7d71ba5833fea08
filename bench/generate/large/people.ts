import { Random } from '../random.ts';
import { table, type Cell, type GeneratedFile } from '../file.ts';
import { address, gridOf, zoneOf, type Building, type LargeSite } from './site.ts';

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'.split('');
const GIVEN = [
  '伟',
  '芳',
  '娜',
  '敏',
  '静',
  '丽',
  '强',
  '磊',
  '军',
  '洋',
  '勇',
  '艳',
  '杰',
  '娟',
  '涛',
  '明',
  '超',
  '秀英',
  '霞',
  '平',
];
const CRITICAL = ['newborn', 'pregnant', 'dialysis', 'serious-illness'];

export const phone = (random: Random): string =>
  `0${random.between(10, 99)}-5555-${String(random.below(10_000)).padStart(4, '0')}`;

export function siteFiles(seed: number, site: LargeSite): GeneratedFile[] {
  return [
    table(
      'buildings.csv',
      [
        'building',
        'entrance',
        'zone',
        'grid',
        'entrances',
        'floors',
        'walk_metres',
        'contact',
        'contact_phone',
      ],
      () => buildingRows(seed, site),
    ),
    table(
      'households.csv',
      ['building', 'entrance', 'room', 'name', 'phone', 'residents', 'tags', 'notify'],
      () => householdRows(seed, site),
    ),
    table('carryover.csv', ['building', 'entrance', 'room', 'item', 'owed', 'nights', 'last_slot'], () =>
      carryoverRows(seed, site),
    ),
  ];
}

function* buildingRows(seed: number, site: LargeSite): Generator<Cell[]> {
  for (const building of site.buildings) {
    const random = new Random(seed, 'contact', building.id);
    const grid = gridOf(building.kind, building.quarter);
    const walk = site.points
      .filter((p) => p.quarter === building.quarter && p.kinds.includes(building.kind))
      .map((p) => `${p.id}:${20 + Math.abs(p.x - building.x) + Math.abs(p.y - building.y)}`);
    const contact = `${random.pick(SURNAMES)}${random.pick(GIVEN)}`;
    const { entrances, floors } = building;
    yield [
      building.id,
      '',
      zoneOf(building),
      grid,
      entrances,
      floors,
      walk.join(';'),
      contact,
      phone(random),
    ];
    // One building in sixty has an entrance that was sealed since.
    const sealed = `S${building.quarter + 1}`;
    if (entrances > 1 && building.kind !== 'S' && random.chance(1.6)) {
      yield [building.id, random.between(1, entrances), sealed, '', '', floors, '', '', ''];
    }
  }
}

function* householdRows(seed: number, site: LargeSite): Generator<Cell[]> {
  for (const building of site.buildings) {
    const random = new Random(seed, 'households', building.id);
    for (let n = 0; n < building.households; n++) {
      const { entrance, room } = address(building, n);
      const name = `${random.pick(SURNAMES)}${random.pick(GIVEN)}`;
      const tag = random.chance(2) ? random.pick(CRITICAL) : random.chance(5) ? 'elderly-alone' : '';
      const notify = tag === 'elderly-alone' ? random.pick(['phone', 'knock']) : 'group';
      yield [building.id, entrance, room, name, phone(random), random.between(1, 5), tag, notify];
    }
  }
}

/** One household in fifty was left short last night. */
function* carryoverRows(seed: number, site: LargeSite): Generator<Cell[]> {
  for (const building of site.buildings) {
    const random = new Random(seed, 'carryover', building.id);
    for (let n = 0; n < building.households; n++) {
      if (!random.chance(2)) continue;
      const { entrance, room } = address(building, n);
      const lastSlot = building.kind === 'S' ? '' : random.pick(['09:30', '11:15', '15:00', '17:45']);
      yield [building.id, entrance, room, 'i001', 1, random.between(1, 3), lastSlot];
    }
  }
}

/** Households that are served at the door, about: those of sealed zones and the critical ones. */
export function doorHouseholds(buildings: readonly Building[]): number {
  return Math.ceil(
    buildings.reduce((sum, b) => sum + (b.kind === 'S' ? b.households : b.households * 0.04), 0),
  );
}
