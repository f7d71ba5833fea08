import { componentsOf } from '../model/index.ts';
import type { Quantity } from '../model/index.ts';
import { heldOf } from './asked.ts';
import { Claims } from './claims.ts';
import { Queue } from './queue.ts';
import { lastToSpare, tooMuch } from './level.ts';
import {
  isWronged,
  missingOf,
  overLimit,
  spareOf,
  stepsOpen,
  type Ground,
  type Member,
  type Parked,
} from './member.ts';

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
  #parked: Parked[] = [];
  readonly #claims: Claims;

  constructor(on: Ground) {
    this.#on = on;
    this.#claims = new Claims(on);
    on.items.forEach((item, place) => {
      if (on.contested.has(item)) this.#queues.set(place, new Queue(item, place));
    });
  }

  run(): void {
    for (const member of this.#on.members) {
      for (const entry of member.entries)
        if (this.#isBundle(entry) && !this.#isContested(entry)) this.#giveAll(member, entry);
      for (const [place, queue] of this.#queues)
        if (this.#next(member, place) !== undefined) queue.push(member);
    }
    do this.#takeTurns();
    while (this.#lastWord() || this.#level());
    for (const member of this.#on.members)
      for (const entry of member.entries)
        if (!this.#isBundle(entry) && !this.#isContested(entry)) this.#giveAll(member, entry);
  }

  #takeTurns(): void {
    const queues = [...this.#queues];
    for (let moved = true; moved;) {
      moved = false;
      for (const [place, queue] of queues) while (this.#turn(place, queue, false)) moved = true;
      // Bundles that wait for each other in several queues: loose steps go first, then the first of the first queue.
      moved ||= queues.some(([place, queue]) => this.#looseTurn(place, queue));
      moved ||= queues.some(([place, queue]) => this.#turn(place, queue, true));
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
      this.#parked.push({ member, entry, isWaiting: () => false });
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
    const wronged = this.#parked.filter(
      (parked) =>
        !parked.isWaiting() &&
        heldOf(this.#on.night, this.#good(parked.entry), item) > 0 &&
        isWronged(parked.member, member, place, 0),
    );
    if (wronged.some((parked) => this.#settle(parked))) return;
    this.#give(member, entry);
  }

  /** What is left would go to lower ranks, or to nobody. @returns whether a bundle was made whole of it */
  #lastWord(): boolean {
    return this.#parked.some(
      (parked) =>
        missingOf(this.#on, parked.entry).some(({ item }) => this.#on.left[item]! > 0) &&
        this.#settle(parked),
    );
  }

  /** What a household has too much of, loose, goes to whoever lacks it. @returns whether a step was taken back */
  #level(): boolean {
    return [...this.#queues].some(([place, queue]) => {
      const found = tooMuch(this.#on, place);
      if (found === undefined) return false;
      this.#giveBack(found.rich, queue.item);
      this.#closed.delete(found.entry);
      queue.push(found.lacking);
      return true;
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
    this.#parked = this.#parked.filter((other) => other !== parked);
    const isWhole =
      this.#withinLimits(member, entry, false) &&
      missing.every(
        ({ item, quantity }) => spareOf(this.#on, member, this.#on.items.indexOf(item)) >= quantity,
      );
    if (!isWhole) return false;
    for (const { item } of missing) this.#takeBack(member, entry, item);
    this.#closed.delete(entry);
    this.#giveBundle(member, entry);
    return true;
  }

  /** What its household took loose meanwhile does not stand in the way of its limit. */
  #giveBundle(member: Member, entry: number): void {
    while (!this.#withinLimits(member, entry))
      for (const { item, quantity } of componentsOf(this.#on.night.catalogue, this.#good(entry)))
        if (overLimit(this.#on, member, item, quantity)) this.#giveBack(member, item);
    this.#give(member, entry);
  }

  /** Takes loose steps from those who come last in turn until an entry's bundle is whole. */
  #takeBack(member: Member, entry: number, item: number): void {
    const place = this.#on.items.indexOf(item);
    while (this.#on.left[item]! < heldOf(this.#on.night, this.#good(entry), item))
      this.#giveBack(lastToSpare(this.#on, member, place), item);
  }

  /** A step of what a member has loose. */
  #giveBack(member: Member, item: number): void {
    const place = this.#on.items.indexOf(item);
    const step = this.#step(item);
    this.#on.allocated[member.entries.find((entry) => this.#good(entry) === item)!]! -= step;
    this.#on.left[item]! += step;
    member.has[place]! -= step;
    member.loose[place]! -= step;
    this.#claims.changed(place);
    this.#queues.get(place)?.push(member);
  }

  #give(member: Member, entry: number, steps = 1): void {
    const good = this.#good(entry);
    this.#on.allocated[entry]! += steps * this.#step(good);
    for (const { item, quantity } of componentsOf(this.#on.night.catalogue, good)) {
      this.#on.left[item]! -= steps * quantity;
      const place = this.#on.items.indexOf(item);
      if (place < 0) continue;
      this.#claims.changed(place);
      member.has[place]! += steps * quantity;
      if (good === item) member.loose[place]! += steps * quantity;
      this.#queues.get(place)?.push(member);
    }
  }

  /** Of what suffices: all that is asked for and that the limits leave. */
  #giveAll(member: Member, entry: number): void {
    const good = this.#good(entry);
    const open = (this.#on.most[entry]! - this.#on.allocated[entry]!) / this.#step(good);
    this.#give(member, entry, Math.min(open, stepsOpen(this.#on.night, this.#on.items, member, good)));
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
