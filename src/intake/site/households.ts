import type { Contact, Serve } from '../../model/index.ts';
import { report, suggest, type Reading } from '../reading.ts';
import { columns, readTable, type TableRow } from '../tables/index.ts';
import { cellNumber, floorOfRoom, foldWidth, roomText } from '../text/index.ts';
import type { BuildingIndex } from './building-index.ts';
import { tierOfTags } from './tiers.ts';

/** A household's row in the register, before its entrance is known. */
export interface HouseholdRow {
  readonly row: TableRow;
  readonly building: number;
  readonly entrance: string;
  readonly room: string;
  readonly floor: number | null;
  readonly residents: number;
  readonly tier: number;
  /** In lower case. */
  readonly tags: readonly string[];
  readonly serve: Serve;
  readonly contact: Contact;
}

const SERVE = new Map<string, Serve>([
  ...['door', '上门', '送货上门', '到户', '送到家'].map((word) => [word, 'door'] as const),
  ...['early', '优先', '提前'].map((word) => [word, 'early'] as const),
  ...['normal', '普通', '正常', '自提', '自取'].map((word) => [word, 'normal'] as const),
]);

const NOTIFY = new Map<string, Contact['notify']>([
  ...['group', '群', '微信群', '群通知', '微信'].map((word) => [word, 'group'] as const),
  ...['phone', '电话', '打电话', '短信'].map((word) => [word, 'phone'] as const),
  ...['knock', '敲门', '上门'].map((word) => [word, 'knock'] as const),
]);

/** households.csv: rows of buildings of the site; a cell that cannot be read is reported and taken as blank. */
export function* readHouseholds(reading: Reading, buildings: BuildingIndex): Generator<HouseholdRow> {
  const { priority } = reading.settings;
  const tiers = tierOfTags(priority);
  const strangeTags = new Set<string>();
  for (const row of readTable(reading, 'households', columns.HOUSEHOLDS)) {
    const name = row.required('building');
    const room = row.required('room');
    if (name === undefined || room === undefined) continue;
    const building = buildings.find(name);
    if (building === undefined) {
      const suggestion = suggest(reading, 'building', name, buildings.ids);
      report(reading, 'unknown-building', row.place('building'), name, { suggestion });
      continue;
    }
    let tier = priority.length;
    const tags = row.list('tags');
    for (const tag of tags) {
      const known = tiers.get(tag.toLowerCase());
      if (known !== undefined) tier = Math.min(tier, known);
      else if (priority.length > 0 && !strangeTags.has(tag)) {
        strangeTags.add(tag);
        const suggestion = suggest(reading, 'tag', tag, tiers.keys());
        report(reading, 'unknown-tag', row.place('tags'), tag, { suggestion });
      }
    }
    const serve = row.choice('serve', SERVE) ?? priority[tier]?.serve ?? 'normal';
    const notify = row.choice('notify', NOTIFY) ?? 'group';
    yield {
      row,
      building,
      entrance: row.text('entrance'),
      room,
      floor: readFloor(row, room),
      residents: Math.max(1, row.whole('residents', 0, 10_000) ?? 1),
      tier,
      tags: tags.map((tag) => tag.toLowerCase()),
      serve,
      contact: { name: row.text('name'), phone: row.text('phone'), notify, note: '' },
    };
  }
}

/** As given (`5`, `5楼`, `B1` is -1), else from the room. */
function readFloor(row: TableRow, room: string): number | null {
  const text = foldWidth(row.text('floor'))
    .replace(/(?:楼|层|F)$/i, '')
    .replace(/^(?:B|地下|负)/i, '-');
  if (text === '') return floorOfRoom(roomText(room));
  const floor = cellNumber(text);
  if (typeof floor === 'number' && Math.abs(floor) <= 300) return floor;
  row.bad('floor', 'whole', { min: '-9' });
  return floorOfRoom(roomText(room));
}
