/** Slotting: who collects where and when. The room's front door; see README.md. */
export { whatWouldHelp } from './why/advice.ts';
export type { Advice, Option, Shortfall } from './why/advice.ts';
export { otherSlots } from './why/alternatives.ts';
export type { Alternative, HouseholdFacts, Objection } from './why/alternatives.ts';
export type { Change } from './why/remedies.ts';
export type { SlotRule } from './crowd/rules.ts';
export { scheduleSlots, settleSlots } from './schedule.ts';
