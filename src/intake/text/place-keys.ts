import { chineseNumber } from './numerals.ts';
import { foldWidth, nameKey } from './width.ts';

const BUILDING_BEFORE = /^(?:building|bldg\.?|block|blk\.?|tower|第)(?=.)/;
const BUILDING_AFTER = /(?<=.)(?:号楼|號樓|楼栋|栋楼|楼|栋|幢|座|弄|号|#)$/;
const ENTRANCE_BEFORE = /^(?:entrance|unit|stair(?:case)?|第)(?=.)/i;
const ENTRANCE_AFTER = /(?<=.)(?:单元|单元门|号门|门|梯)$/;
const ROOM_BEFORE = /^(?:apartment|apt\.?|room|rm\.?|flat|#)(?=.)/i;
const ROOM_AFTER = /(?<=.)(?:号房|室|房|户|号)$/;

/** What a building's id is compared by: `3号楼`, `三号楼`, `Bldg 3`, `03` and `3` are one key. */
export function buildingKey(text: string): string {
  return numberKey(nameKey(text).replace(BUILDING_BEFORE, '').replace(BUILDING_AFTER, ''));
}

/** What an entrance's id is compared by: `2单元`, `二单元`, `Unit 2` and `2` are one key; '' stays ''. */
export function entranceKey(text: string): string {
  return numberKey(nameKey(text).replace(ENTRANCE_BEFORE, '').replace(ENTRANCE_AFTER, ''));
}

/** An entrance as it is written where no table gives a spelling: `2单元` → `2`; case and zeros stay. */
export function entranceText(text: string): string {
  return bare(text, ENTRANCE_BEFORE, ENTRANCE_AFTER);
}

/** A room as it is written where no register gives a spelling: `501室` → `501`; case and zeros in front stay. */
export function roomText(text: string): string {
  return bare(text, ROOM_BEFORE, ROOM_AFTER);
}

/** What rooms are one by, whatever the case and spaces: `Shop 2` and `shop2`. */
export function roomFold(text: string): string {
  return nameKey(roomText(text));
}

/** What a room is compared by against a register: `501`, `0501` and `501室` are one key. */
export function roomKey(text: string): string {
  return withoutZeros(roomFold(text));
}

/** The floor that an all-digit room of three digits or more stands for; null where the room does not say. */
export function floorOfRoom(room: string): number | null {
  return /^\d{3,9}$/.test(room) ? Number(room.slice(0, -2)) : null;
}

function bare(text: string, before: RegExp, after: RegExp): string {
  return foldWidth(text).trim().replace(before, '').trim().replace(after, '').trim();
}

function numberKey(text: string): string {
  const number = chineseNumber(text);
  return number === undefined ? withoutZeros(text) : String(number);
}

function withoutZeros(text: string): string {
  return text.replace(/^0+(?=\d)/, '');
}
