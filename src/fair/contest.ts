import { componentsOf } from '../model/index.ts';
import type { Quantity } from '../model/index.ts';
import { heldOf } from './asked.ts';
import { Claims } from './claims.ts';
import { Hands } from './hands.ts';
import { lackedItems, lacks } from './lacked.ts';
import { tooMuch } from './level.ts';
import { canSpare, missingOf, overLimit, stepsOpen, type Ground, type Member } from './member.ts';
import { ParkedBundles, type Parked } from './parked.ts';
import { Queue } from './queue.ts';

/**
 * One tier's contest for items that do not suffice and that bundles hold. Each item has its queue; whoever is first in it is
 * given a step, or a bundle if it is first in all the queues that the bundle waits in. A bundle that does not find enough is
 * parked: as soon as somebody of its rank would have a step more than rule 3 lets beside it, or anything is left for lower
 * ranks, loose steps are taken back from those who have more than its household, if that makes the bundle whole.
 */
export class Contest {
  readonly #on: Ground;
  readonly #queues = new Map<number, Queue>();
  /** Entries under which nothing more can be had. */
  readonly #closed = new Set<number>();
  readonly #parked: ParkedBundles;
  readonly #claims: Claims;
  readonly #hands: Hands;
  readonly #bundlesFirst: boolean;
  #hasWaited = false;

  /**
   * @param binding items for which there is a queue; of others there is thought to be enough
   * @param bundlesFirst where bundles wait for each other, the first of the first queue is dealt; else loose steps go first
   */
  constructor(on: Ground, binding: ReadonlySet<number>, bundlesFirst: boolean) {
    this.#on = on;
    this.#bundlesFirst = bundlesFirst;
    this.#claims = new Claims(on);
    this.#parked = new ParkedBundles(on);
    this.#hands = new Hands(on, this.#queues, this.#parked, this.#claims);
    on.items.forEach((item, place) => {
      if (binding.has(item)) this.#queues.set(place, new Queue(item, place));
    });
  }

  /** @returns whether bundles waited for each other */
  run(): boolean {
    for (const member of this.#on.members) {
      for (const entry of member.entries)
        if (this.#isBundle(entry) && !this.#isContested(entry)) this.#hands.giveAll(member, entry);
      for (const [place, queue] of this.#queues)
        if (this.#next(member, place) !== undefined) queue.push(member);
    }
    // Each round makes a bundle whole, dissolves one, or moves a step to who has less; should that not end, it is ended.
    for (let rounds = 100 * this.#on.members.length; rounds > 0; rounds--) {
      this.#takeTurns();
      if (!this.#lastWord() && !this.#level() && !this.#reopen()) break;
    }
    for (const member of this.#on.members)
      for (const entry of member.entries)
        if (!this.#isBundle(entry) && !this.#isContested(entry)) this.#hands.giveAll(member, entry);
    return this.#hasWaited;
  }

  #takeTurns(): void {
    const queues = [...this.#queues];
    for (let moved = true; moved;) {
      moved = false;
      for (const [place, queue] of queues) while (this.#turn(place, queue, false)) moved = true;
      // Bundles that wait for each other in several queues.
      if (moved) continue;
      moved = queues.some(([place, queue]) => !this.#bundlesFirst && this.#looseTurn(place, queue));
      moved ||= queues.some(([place, queue]) => this.#turn(place, queue, true));
      this.#hasWaited ||= moved;
    }
  }

  /** @returns false where nobody waits, or whoever is first waits in another queue too */
  #turn(place: number, queue: Queue, anyway: boolean): boolean {
    const member = this.#first(place, queue);
    if (member === undefined) return false;
    const entry = this.#next(member, place)!;
    if (!this.#isBundle(entry)) {
      this.#giveStep(member, entry, place);
      return true;
    }
    const isFirst = [...this.#queues].every(
      ([other, its]) =>
        heldOf(this.#on.night, this.#good(entry), its.item) === 0 || this.#first(other, its) === member,
    );
    if (!isFirst && !anyway) return false;
    if (!this.#withinLimits(member, entry, false)) this.#closed.add(entry);
    else if (missingOf(this.#on, entry).length === 0) this.#giveBundle(member, entry);
    else {
      this.#closed.add(entry);
      this.#parked.add({ member, entry, isWaiting: () => false });
    }
    return true;
  }

  /** Whoever is first takes a loose step instead of a bundle that waits. */
  #looseTurn(place: number, queue: Queue): boolean {
    const member = this.#first(place, queue);
    const entry = member?.entries.find((one) => this.#good(one) === queue.item && this.#wants(one));
    if (member === undefined || entry === undefined) return false;
    this.#giveStep(member, entry, place);
    return true;
  }

  #first(place: number, queue: Queue): Member | undefined {
    return queue.first((member) => this.#next(member, place) !== undefined);
  }

  /** What a member would have next of the item at a place. */
  #next(member: Member, place: number): number | undefined {
    const item = this.#on.items[place]!;
    return member.entries.find(
      (entry) => this.#wants(entry) && heldOf(this.#on.night, this.#good(entry), item) > 0,
    );
  }

  #giveStep(member: Member, entry: number, place: number): void {
    const item = this.#on.items[place]!;
    const step = this.#step(item);
    if (this.#on.left[item]! < step || !this.#withinLimits(member, entry)) {
      this.#closed.add(entry);
      return;
    }
    if (this.#parked.wrongedBy(member, place).some((parked) => this.#settle(parked))) return;
    this.#hands.give(member, entry);
  }

  /** What is left would go to lower ranks, or to nobody. @returns whether a bundle was made whole of it */
  #lastWord(): boolean {
    return this.#parked.all().some((parked) => this.#settle(parked));
  }

  /** What a household has too much of goes to whoever lacks it. @returns whether some was taken back */
  #level(): boolean {
    const lacked = lackedItems(this.#on);
    return [...this.#queues].some(([place, queue]) => {
      const found = tooMuch(this.#on, place, lacked);
      if (found === undefined) return false;
      this.#hands.give(found.rich, found.from, -1);
      // What is taken back as a bundle is not dealt again: so it ends.
      if (this.#isBundle(found.from)) {
        this.#closed.add(found.from);
        this.#parked.delete(found.from);
      }
      this.#closed.delete(found.to);
      queue.push(found.lacking);
      return true;
    });
  }

  /** What was given back and not used: who lacks it comes next. @returns whether somebody does */
  #reopen(): boolean {
    const { members, left } = this.#on;
    return [...this.#queues.values()].some((queue) => {
      if (left[queue.item]! < this.#step(queue.item)) return false;
      const found = members.flatMap((member) => {
        const entry = member.entries.find((one) => this.#good(one) === queue.item);
        return entry !== undefined && lacks(this.#on, member, entry) ? [{ member, entry }] : [];
      });
      for (const { member, entry } of found) {
        this.#closed.delete(entry);
        queue.push(member);
      }
      return found.length > 0;
    });
  }

  /** Makes a parked bundle whole, or gives it up. */
  #settle(parked: Parked): boolean {
    const { member, entry } = parked;
    if (parked.isWaiting()) return false;
    const missing = missingOf(this.#on, entry);
    for (const { item } of missing) {
      const place = this.#on.items.indexOf(item);
      if (this.#claims.isDue(member, place)) continue;
      parked.isWaiting = this.#claims.asNow(place);
      return false;
    }
    this.#parked.delete(entry);
    const isWhole =
      this.#withinLimits(member, entry, false) &&
      missing.every(({ item, quantity }) =>
        canSpare(this.#on, member, this.#on.items.indexOf(item), quantity),
      );
    if (!isWhole) return false;
    for (const { item } of missing) this.#hands.takeBack(member, entry, item);
    this.#closed.delete(entry);
    for (const queue of this.#queues.values()) queue.push(member);
    this.#giveBundle(member, entry);
    return true;
  }

  /** What its household took loose meanwhile does not stand in the way of its limit. */
  #giveBundle(member: Member, entry: number): void {
    while (!this.#withinLimits(member, entry))
      for (const { item, quantity } of componentsOf(this.#on.night.catalogue, this.#good(entry)))
        if (overLimit(this.#on, member, item, quantity)) this.#hands.giveBack(member, item);
    this.#hands.give(member, entry);
  }

  #wants(entry: number): boolean {
    return !this.#closed.has(entry) && this.#on.allocated[entry]! < this.#on.most[entry]!;
  }

  #withinLimits(member: Member, entry: number, loose = true): boolean {
    return stepsOpen(this.#on.night, this.#on.items, member, this.#good(entry), loose) > 0;
  }

  #isContested(entry: number): boolean {
    return [...this.#queues.values()].some(({ item }) => heldOf(this.#on.night, this.#good(entry), item) > 0);
  }

  #isBundle(entry: number): boolean {
    return this.#on.night.catalogue.goods[this.#good(entry)]!.kind === 'bundle';
  }

  #step(good: number): Quantity {
    return this.#on.night.catalogue.goods[good]!.step;
  }

  #good(entry: number): number {
    return this.#on.night.demand.good[entry]!;
  }
}
