/** Slotting: who collects where and when. The room's front door; see README.md. */
export { scheduleSlots } from './schedule.ts';
