/** What the readers of every table share: how texts are folded and compared. */
export { LONGEST_TERM } from './longest.ts';
export { headerKey, headerMeaning, wholeHeaderKey } from './header.ts';
export { editDistance, nearest } from './nearest.ts';
export { cellNumber, readNumber, SIGNS, splitNumber } from './numbers.ts';
export type { NumberReading, Signs } from './numbers.ts';
export { chineseNumber } from './numerals.ts';
export {
  buildingKey,
  entranceKey,
  entranceText,
  floorOfRoom,
  roomFold,
  roomKey,
  roomText,
} from './place-keys.ts';
export { isSpoiled } from './spoiled.ts';
export { isGenericCount, isSameUnit, WEIGHT_STEPS, weightGrams } from './units.ts';
export { foldWidth, foldWidthOfText, nameKey } from './width.ts';
