import type { Column } from '../column.ts';
import type { Net } from '../net/net.ts';
import type { Relaxation } from '../relax/generate.ts';
import type { Listed } from './question.ts';

/** How much work may be done, in counts. */
export interface Work {
  /** Pricing rounds of all relaxations together. */
  readonly rounds: number;
  /** Columns that may be listed for one exact choice. */
  readonly listed: number;
  /** Columns that may be left for it when those that others stand in for are taken out. */
  readonly chosen: number;
  /** Nodes of HiGHS for one choice. */
  readonly nodes: number;
  /** The relative gap, in millionths, with which the search is content. */
  readonly gapMillionths: number;
}

export interface Leaf {
  readonly relaxation: Relaxation;
  readonly states: Uint8Array;
  readonly work: Work;
}

/** How a leaf is looked at: its orders as they are, or a supplier's as one. */
export interface View {
  readonly net: Net;
  readonly states: Uint8Array;
  /**
   * Every column that costs at most `slack` (parts of SCALE) more than its item's best; undefined where they are too many.
   * Not whole: some may be missing.
   */
  list(slack: number, most: number): { readonly listed: Listed; readonly whole: boolean } | undefined;
  /** The columns as the night's own; undefined where they cannot be had so. */
  own(columns: readonly Column[]): readonly Column[] | undefined;
}
