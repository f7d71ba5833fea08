import type { OpenBatch } from './open-batch.ts';
import type { Cohort } from '../crowd/crowd.ts';
import type { Grid } from '../crowd/grid.ts';

/**
 * Early households come no later than the others of their isolation unit who wait for the same wave at that point. For
 * each unit that has early households, how many early and other batches of a wave stand in each slot.
 */
export class EarlyOrder {
  private readonly grid: Grid;
  /** By unit; undefined where nobody of it is early. By wave × 2, early or not, and slot. */
  private readonly counts: (Int32Array | undefined)[] = [];

  constructor(grid: Grid, waves: number, cohorts: readonly Cohort[]) {
    this.grid = grid;
    for (const { early, unit } of cohorts) {
      if (early) this.counts[unit] ??= new Int32Array(waves * 2 * grid.length);
    }
  }

  /** Whether a batch of a cohort in a slot, waiting for a wave, would stand on the wrong side of another. */
  forbids(cohort: Cohort, slot: number, wave: number): boolean {
    const counts = this.counts[cohort.unit];
    if (counts === undefined) return false;
    const point = this.grid.point[slot]!;
    const base = (wave * 2 + (cohort.early ? 0 : 1)) * this.grid.length;
    if (cohort.early) {
      for (let s = this.grid.first[point]!; s < slot; s++) if (counts[base + s] !== 0) return true;
    } else {
      for (let s = slot + 1; s < this.grid.first[point + 1]!; s++) if (counts[base + s] !== 0) return true;
    }
    return false;
  }

  add(draft: OpenBatch): void {
    this.count(draft, draft.wave, 1);
  }

  remove(draft: OpenBatch): void {
    this.count(draft, draft.wave, -1);
  }

  /** A batch that now waits for another wave. */
  rewave(draft: OpenBatch, wave: number): void {
    if (wave === draft.wave) return;
    this.count(draft, draft.wave, -1);
    this.count(draft, wave, 1);
  }

  /** The other half: early batches are counted where others look for them, and the other way round. */
  private count({ cohort, slot }: OpenBatch, wave: number, by: number): void {
    const counts = this.counts[cohort.unit];
    if (counts === undefined) return;
    counts[(wave * 2 + (cohort.early ? 1 : 0)) * this.grid.length + slot]! += by;
  }
}
