/** A batch that must not be cut, or one that stands fast. */
export interface PackItem {
  readonly size: number;
  readonly door: number;
  readonly building: number;
  /** Bins it may go into, by number: 1, else 0. */
  readonly allowed: Uint8Array;
  /** Stays where it is. */
  readonly fixed: boolean;
}

export interface PackBin {
  readonly capacity: number;
  /** Minutes, half-open. */
  readonly start: number;
  readonly end: number;
}

/**
 * Batches in slots as items in bins, with what keeps two of them apart: a door twice at a time, too many buildings in a
 * bin. Holds which item lies in which bin (-1: in none) and answers what may be changed.
 */
export class Packing {
  readonly items: readonly PackItem[];
  readonly bins: readonly PackBin[];
  readonly load: number[];
  readonly inBin: number[][];
  readonly binOf: number[];
  /** Items in no bin. */
  readonly pool: number[] = [];
  private readonly buildings: number;
  private readonly atDoor = new Map<number, number[]>();

  /** @param at the bin of each item; -1 for none @param buildings how many may lie in one bin */
  constructor(
    items: readonly PackItem[],
    bins: readonly PackBin[],
    at: readonly number[],
    buildings: number,
  ) {
    this.items = items;
    this.bins = bins;
    this.buildings = buildings;
    this.load = bins.map(() => 0);
    this.inBin = bins.map(() => []);
    this.binOf = items.map(() => -1);
    for (const [item, { door }] of items.entries()) {
      const others = this.atDoor.get(door);
      if (others === undefined) this.atDoor.set(door, [item]);
      else others.push(item);
      this.pool.push(item);
    }
    for (const [item, bin] of at.entries()) if (bin !== -1) this.insert(item, bin);
  }

  /** What a step of a search costs: more where it has to look whether doors meet. */
  get stepCost(): number {
    return this.atDoor.size < this.items.length ? 8 : 1;
  }

  insert(item: number, bin: number): void {
    this.pool.splice(this.pool.indexOf(item), 1);
    this.inBin[bin]!.push(item);
    this.load[bin]! += this.items[item]!.size;
    this.binOf[item] = bin;
  }

  remove(item: number): void {
    const bin = this.binOf[item]!;
    this.inBin[bin]!.splice(this.inBin[bin]!.indexOf(item), 1);
    this.load[bin]! -= this.items[item]!.size;
    this.binOf[item] = -1;
    this.pool.push(item);
  }

  /** The size of all items in no bin. */
  outside(): number {
    return this.pool.reduce((sum, item) => sum + this.items[item]!.size, 0);
  }

  space(bin: number): number {
    return this.bins[bin]!.capacity - this.load[bin]!;
  }

  /** Whether an item may lie in a bin, size aside, once the `gone` items have left it. */
  suits(item: number, bin: number, gone: readonly number[]): boolean {
    const { allowed, door, building } = this.items[item]!;
    if (allowed[bin] === 0) return false;
    const sameDoor = this.atDoor.get(door)!;
    if (sameDoor.length > 1) {
      const { start, end } = this.bins[bin]!;
      for (const other of sameDoor) {
        const at = this.binOf[other]!;
        if (other === item || at === -1 || gone.includes(other)) continue;
        if (this.bins[at]!.start < end && start < this.bins[at]!.end) return false;
      }
    }
    if (this.inBin[bin]!.length < this.buildings) return true;
    const seen = new Set([building]);
    for (const other of this.inBin[bin]!) if (!gone.includes(other)) seen.add(this.items[other]!.building);
    return seen.size <= this.buildings;
  }
}
