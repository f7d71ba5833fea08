import type { Allocations, Channels, PricedOrder, Slotting, Sourcing } from '../model/index.ts';

/** What the deciding rooms answered. */
export interface Answers {
  readonly sourcing: Sourcing;
  readonly orders: readonly PricedOrder[];
  readonly allocations: Allocations;
  readonly channels: Channels;
  readonly slotting: Slotting;
}
