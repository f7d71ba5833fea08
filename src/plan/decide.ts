import { allocate } from '../allocation/index.ts';
import { chooseChannels } from '../channels/index.ts';
import type { Allocations, Channels, Night, Problem, Slotting, Sourcing } from '../model/index.ts';
import { scheduleSlots, settleSlots } from '../slotting/index.ts';

/** What the deciding rooms answered for one night. */
export interface Decided {
  readonly sourcing: Sourcing;
  readonly allocations: Allocations;
  readonly channels: Channels;
  readonly slotting: Slotting;
  readonly problems: readonly Problem[];
}

/** Everything that follows from orders: shares, ways, slots. */
export function decide(night: Night, sourcing: Sourcing, watch: (stage: string) => void = () => {}): Decided {
  watch('allocation');
  const allocations = allocate(night, sourcing);
  watch('channels');
  const { channels, problems } = chooseChannels(night, allocations);
  watch('slotting');
  const slotting = scheduleSlots(night, channels.collecting);
  return { sourcing, allocations, channels, slotting, problems };
}

/** The same, with slots that are proven where they can be: for the night that is kept, not for those that are tried. */
export async function settled(
  night: Night,
  decided: Decided,
  watch: (stage: string) => void,
): Promise<Decided> {
  const { collecting } = decided.channels;
  const slotting = await settleSlots(night, collecting, decided.slotting, () => watch('settling'));
  return { ...decided, slotting };
}
