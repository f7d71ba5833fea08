import type { Minutes } from '../model/index.ts';
import type { Luck } from './luck.ts';
import { partOfOpenTime } from './queue.ts';
import type { Visit, Visitor } from './visitors.ts';

/** A way of calling people: when a visitor comes, in seconds since midnight. */
export type Calling = (visit: Visit, visitor: Visitor, luck: Luck, index: number) => number;

const NINE: Minutes = 540;

/** As the plan says. */
export const inSlots: Calling = (_, { slotStart }, luck, index) =>
  notBefore(slotStart * 60 + luck.stray[index]!);

/** For nine, or for when their goods were to be ready. */
export const atNine: Calling = (_, { announced }, luck, index) =>
  notBefore(Math.max(NINE, announced) * 60 + luck.stray[index]!);

/**
 * Whenever they like while the point is open and their goods were to be ready, thinning out evenly to the end of the day:
 * who fears that the goods run out comes early. Half of them have come after three tenths of the time.
 */
export const whenever: Calling = (visit, { announced }, luck, index) =>
  partOfOpenTime(1 - Math.sqrt(1 - luck.whenever[index]!), announced, visit.windows) * 60;

/** The day begins at midnight for everyone. */
function notBefore(seconds: number): number {
  return Math.max(0, seconds);
}
