import { componentsOf } from '../model/index.ts';
import type { Quantity } from '../model/index.ts';
import { heldOf } from './asked.ts';
import type { Claims } from './claims.ts';
import { lastToSpare } from './level.ts';
import { stepsOpen, type Ground, type Member } from './member.ts';
import type { ParkedBundles } from './parked.ts';
import type { Queue } from './queue.ts';

/** What passes between what is left and the members: every sum, queue and claim that speaks of it is kept up to date here. */
export class Hands {
  readonly #on: Ground;
  readonly #queues: ReadonlyMap<number, Queue>;
  readonly #parked: ParkedBundles;
  readonly #claims: Claims;

  /** @param queues by place of their item */
  constructor(on: Ground, queues: ReadonlyMap<number, Queue>, parked: ParkedBundles, claims: Claims) {
    this.#on = on;
    this.#queues = queues;
    this.#parked = parked;
    this.#claims = claims;
  }

  /** Takes loose steps from those who come last in turn until an entry's bundle is whole. */
  takeBack(member: Member, entry: number, item: number): void {
    const place = this.#on.items.indexOf(item);
    while (this.#on.left[item]! < heldOf(this.#on.night, this.#good(entry), item))
      this.giveBack(lastToSpare(this.#on, member, place), item);
  }

  /** A step of what a member has loose. */
  giveBack(member: Member, item: number): void {
    this.give(
      member,
      member.entries.find((entry) => this.#good(entry) === item)!,
      -1,
    );
  }

  give(member: Member, entry: number, steps = 1): void {
    const good = this.#good(entry);
    this.#on.allocated[entry]! += steps * this.#step(good);
    for (const { item, quantity } of componentsOf(this.#on.night.catalogue, good)) {
      this.#on.left[item]! -= steps * quantity;
      this.#on.low[item] = Math.min(this.#on.low[item]!, this.#on.left[item]!);
      const place = this.#on.items.indexOf(item);
      if (place < 0) continue;
      this.#claims.changed(place);
      member.has[place]! += steps * quantity;
      if (good === item) member.loose[place]! += steps * quantity;
      if (steps >= 0) continue;
      this.#queues.get(place)?.push(member);
      this.#parked.lowered(member, place);
    }
  }

  /** Of what is thought to suffice: all that is asked for, that the limits leave and that is there. */
  giveAll(member: Member, entry: number): void {
    const { night, items, left, most, allocated } = this.#on;
    const good = this.#good(entry);
    const open = (most[entry]! - allocated[entry]!) / this.#step(good);
    const there = componentsOf(night.catalogue, good).map(({ item, quantity }) =>
      Math.floor(left[item]! / quantity),
    );
    this.give(member, entry, Math.min(open, stepsOpen(night, items, member, good), ...there));
  }

  #step(good: number): Quantity {
    return this.#on.night.catalogue.goods[good]!.step;
  }

  #good(entry: number): number {
    return this.#on.night.demand.good[entry]!;
  }
}
