import type { Quantity } from '../model/index.ts';
import type { Member } from './member.ts';

/**
 * Members who wait for an item, the one whose turn it is first: a binary heap. Who has more by now sinks when it comes to the
 * top; whoever has less again must be put in anew.
 */
export class Queue {
  readonly item: number;
  readonly #place: number;
  readonly #heap: { readonly member: Member; has: Quantity }[] = [];

  /** @param place of the item in a member's `has` */
  constructor(item: number, place: number) {
    this.item = item;
    this.#place = place;
  }

  push(member: Member): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push({ member, has: member.has[this.#place]! });
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#before(at, parent)) return;
      [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
      at = parent;
    }
  }

  /** Whose turn it is, of those whom `waits` lets stay. */
  first(waits: (member: Member) => boolean): Member | undefined {
    for (let top = this.#heap[0]; top !== undefined; top = this.#heap[0]) {
      const has = top.member.has[this.#place]!;
      if (has < top.has || !waits(top.member)) {
        const last = this.#heap.pop()!;
        if (this.#heap.length > 0) this.#heap[0] = last;
      } else if (has > top.has) top.has = has;
      else return top.member;
      this.#sink();
    }
    return undefined;
  }

  /** Puts the top where it belongs. */
  #sink(): void {
    const heap = this.#heap;
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < heap.length && this.#before(left, least)) least = left;
      if (right < heap.length && this.#before(right, least)) least = right;
      if (least === at) return;
      [heap[at], heap[least]] = [heap[least]!, heap[at]!];
      at = least;
    }
  }

  #before(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a]!, this.#heap[b]!];
    return compareTurns(one.member, other.member, this.#place, one.has, other.has) < 0;
  }
}

/** Below 0 where it is `a`'s turn before `b`'s: more nights owed, then less per head, then the smaller lot. */
export function compareTurns(
  a: Member,
  b: Member,
  place: number,
  hasA = a.has[place]!,
  hasB = b.has[place]!,
): number {
  return (
    b.nights[place]! - a.nights[place]! ||
    hasA * b.heads - hasB * a.heads ||
    a.turns[place]! - b.turns[place]!
  );
}
