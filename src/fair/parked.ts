import { heldOf } from './asked.ts';
import { isWronged, type Ground, type Member } from './member.ts';
import { Queue } from './queue.ts';

/** A bundle that could not be dealt at its turn. */
export interface Parked {
  readonly member: Member;
  readonly entry: number;
  /** Nothing has changed since there was nothing to claim: a hundred thousand steps need not ask everybody each time. */
  isWaiting: () => boolean;
}

/** All of them, in the order in which they were parked. By item it is known whose turn would be first: of thousands, one is asked. */
export class ParkedBundles {
  readonly #on: Ground;
  readonly #byEntry = new Map<number, Parked>();
  readonly #at: readonly Queue[];

  constructor(on: Ground) {
    this.#on = on;
    this.#at = on.items.map((item, place) => new Queue(item, place));
  }

  add(parked: Parked): void {
    this.#byEntry.set(parked.entry, parked);
    for (const queue of this.#at) if (this.#isIn(parked.entry, queue.item)) queue.push(parked.member);
  }

  delete(entry: number): void {
    this.#byEntry.delete(entry);
  }

  all(): Parked[] {
    return [...this.#byEntry.values()];
  }

  /** A member has less than before of the item at a place. */
  lowered(member: Member, place: number): void {
    this.#at[place]!.push(member);
  }

  /** Those that want the item at a place, and that a step more for a member would wrong. */
  wrongedBy(member: Member, place: number): readonly Parked[] {
    const queue = this.#at[place]!;
    const poorest = queue.first(({ entries }) =>
      entries.some((entry) => this.#byEntry.has(entry) && this.#isIn(entry, queue.item)),
    );
    if (poorest === undefined || !isWronged(poorest, member, place, 0)) return [];
    return this.all().filter(
      (parked) =>
        !parked.isWaiting() &&
        this.#isIn(parked.entry, queue.item) &&
        isWronged(parked.member, member, place, 0),
    );
  }

  #isIn(entry: number, item: number): boolean {
    const { night } = this.#on;
    return heldOf(night, night.demand.good[entry]!, item) > 0;
  }
}
