import type { Needs } from './needs.ts';
import type { Claimant } from './told.ts';

/** What is there by each wave, less what is kept for those who must be complete by then. */
export class Knapsack {
  private readonly needs: Needs;
  private readonly onSite: Float64Array;
  private readonly left: Float64Array;
  private readonly waves: number;

  constructor(needs: Needs, onSite: Float64Array, waves: number) {
    this.needs = needs;
    this.onSite = onSite;
    this.left = onSite.slice();
    this.waves = waves;
  }

  put({ household, due }: Claimant, sign: 1 | -1): void {
    const { start, item, quantity } = this.needs;
    for (let need = start[household]!; need < start[household + 1]!; need++)
      for (let wave = due; wave < this.waves - 1; wave++)
        this.left[item[need]! * this.waves + wave]! -= sign * quantity[need]!;
  }

  fits(claimant: Claimant): boolean {
    this.put(claimant, 1);
    const enough = !this.isShortFor(claimant);
    this.put(claimant, -1);
    return enough;
  }

  isFull(): boolean {
    return this.left.some((quantity, at) => at % this.waves < this.waves - 1 && quantity < 0);
  }

  /** How large a part of what is there a household takes, in millionths, of all items and waves together. */
  part({ household, due }: Claimant): number {
    const { start, item, quantity } = this.needs;
    let part = 0;
    for (let need = start[household]!; need < start[household + 1]!; need++)
      for (let wave = due; wave < this.waves - 1; wave++)
        part += Math.ceil(
          (quantity[need]! * 1_000_000) / Math.max(1, this.onSite[item[need]! * this.waves + wave]!),
        );
    return part;
  }

  private isShortFor({ household, due }: Claimant): boolean {
    const { start, item } = this.needs;
    for (let need = start[household]!; need < start[household + 1]!; need++)
      for (let wave = due; wave < this.waves - 1; wave++)
        if (this.left[item[need]! * this.waves + wave]! < 0) return true;
    return false;
  }
}
