/** The rules that can forbid a household a slot, by name: what a dropped pin and an explanation give as cause. */
export const SLOT_RULES = [
  'hours', // no slot begins then: outside opening hours, closed, catch-up time, or off the slot grid
  'point', // the point does not serve the household's door
  'ready', // its goods are not ready yet
  'capacity', // the slot is full
  'isolation', // another isolation unit stands in the slot
  'changeover', // another isolation unit stands too near in time
  'door-overlap', // another batch of the same door is called at the same time
  'batch-max', // the batch is full
  'batch-mix', // the batch is another door's, floor's or service's
  'buildings-per-slot', // as many buildings as may stand in the slot
  'early-order', // early households would come after others of their unit and wave, or others before them
  'split', // its door or floor has to stay in one batch
] as const;
export type SlotRule = (typeof SLOT_RULES)[number];
