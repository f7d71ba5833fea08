import { CLOSED, FREE, PAYING } from './column.ts';
import type { Relaxation } from './relax/generate.ts';

/** What is left open to each order, and what is proven of it, minor units. */
export interface Node {
  readonly states: Uint8Array;
  bound: number;
}

/** The order whose state the relaxation leaves most in doubt. */
export function fractional(relaxation: Relaxation): { lane: number; free: boolean } | undefined {
  let found: { lane: number; free: boolean } | undefined;
  let most = 1e-6;
  relaxation.used.forEach((_, lane) => {
    const used = Math.min(relaxation.used[lane]!, 1 - relaxation.used[lane]!);
    const free = Math.min(relaxation.free[lane]!, 1 - relaxation.free[lane]!);
    // Whether an order is placed weighs more than whether its delivery is free.
    if (used * 2 > most) [found, most] = [{ lane, free: false }, used * 2];
    if (free > most) [found, most] = [{ lane, free: true }, free];
  });
  return found;
}

/** The two nodes below one, by whether an order is placed, or free; the likelier one last, so that it is taken first. */
export function branch(
  states: Uint8Array,
  { lane, free }: { lane: number; free: boolean },
  relaxation: Relaxation,
  bound: number,
): Node[] {
  const yes = states.slice();
  const no = states.slice();
  yes[lane] = states[lane]! & (free ? FREE : PAYING | FREE);
  no[lane] = states[lane]! & (free ? CLOSED | PAYING : CLOSED);
  const share = free ? relaxation.free[lane]! : relaxation.used[lane]!;
  const nodes = [yes, no].map((set) => ({ states: set, bound }));
  return share > 0.5 ? nodes.reverse() : nodes;
}
