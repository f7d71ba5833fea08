import { isWronged, type Ground, type Member } from './member.ts';

/**
 * Who may claim what others have loose. By item it is known who has most, and asked anew only when somebody's share of it has changed:
 * in a district a hundred thousand steps are dealt while thousands of bundles wait.
 */
export class Claims {
  readonly #on: Ground;
  /** By place: how often who has what has changed. */
  readonly #changes: Float64Array;
  readonly #richest = new Map<number, { readonly changes: number; readonly members: readonly Member[] }>();

  constructor(on: Ground) {
    this.#on = on;
    this.#changes = new Float64Array(on.items.length);
  }

  /** Somebody has more or less of the item at a place. */
  changed(place: number): void {
    this.#changes[place]!++;
  }

  /** Whether nothing has changed at a place, asked later. */
  asNow(place: number): () => boolean {
    const changes = this.#changes[place]!;
    return () => this.#changes[place] === changes;
  }

  /** Whether rule 3 lets a member lack an item no longer: some is left, or others have more than it must bear. */
  isDue(member: Member, place: number): boolean {
    const item = this.#on.items[place]!;
    const { step } = this.#on.night.catalogue.goods[item]!;
    return (
      this.#on.left[item]! > 0 || this.#rich(place).some((other) => isWronged(member, other, place, step))
    );
  }

  #rich(place: number): readonly Member[] {
    const changes = this.#changes[place]!;
    const known = this.#richest.get(place);
    if (known?.changes === changes) return known.members;
    const members = richest(this.#on, place);
    this.#richest.set(place, { changes, members });
    return members;
  }
}

/** Of those who have loose steps, by nights owed, whoever has most per head without the last. */
function richest({ night, items, members }: Ground, place: number): readonly Member[] {
  const { step } = night.catalogue.goods[items[place]!]!;
  const most = new Map<number, Member>();
  for (const member of members) {
    if (member.loose[place]! < step) continue;
    const other = most.get(member.nights[place]!);
    const isMore =
      other === undefined ||
      (member.has[place]! - step) * other.heads > (other.has[place]! - step) * member.heads;
    if (isMore) most.set(member.nights[place]!, member);
  }
  return [...most.values()];
}
