import { Holdings, type Asked, type Substituted } from '../fair/index.ts';
import type { Allocations, Quantity, Sourcing } from '../model/index.ts';
import { SHORT_REASONS } from '../model/index.ts';

/** A part of a row's amount that is there in an earlier wave than the rest. */
export interface Part {
  readonly row: number;
  readonly wave: number;
  readonly quantity: Quantity;
}

/** The columns of `Allocations`, while they are being filled in. */
export interface Rows extends Allocations {
  readonly length: number;
}

/**
 * One row for every demand entry and one for every substitute, sorted by household, good and what it stands for; no waves
 * yet. The entries come sorted, so the few substitutes of a household are all that has to be sorted in.
 */
export function layRows(
  asked: Asked,
  sourcing: Sourcing,
  allocated: Float64Array,
  { substituted, replacements }: Substituted,
): Rows {
  const { demand } = asked.night;
  const holdings = new Holdings(asked, allocated);
  for (const { entry, substitute, quantity } of replacements)
    holdings.add(demand.household[entry]!, substitute, quantity);
  const reasonOf = (entry: number, short: Quantity) => {
    const overLimit = holdings.roomFor(entry) - substituted[entry]! < short;
    const reason = overLimit ? 'over-limit' : sourcing.shortReason[demand.good[entry]!];
    return SHORT_REASONS.indexOf(reason ?? 'out-of-stock');
  };
  const rows = emptyRows(demand.length + replacements.length);
  let row = 0;
  const layOwn = (entry: number) => {
    const short = demand.asked[entry]! - allocated[entry]! - substituted[entry]!;
    rows.household[row] = demand.household[entry]!;
    rows.good[row] = demand.good[entry]!;
    rows.asked[row] = demand.asked[entry]!;
    rows.allocated[row] = allocated[entry]!;
    rows.substituted[row] = substituted[entry]!;
    rows.short[row] = short;
    rows.reason[row] = short > 0 ? reasonOf(entry, short) : -1;
    row++;
  };
  let next = 0;
  for (let entry = 0; entry < demand.length;) {
    const household = demand.household[entry]!;
    const extra = [];
    while (next < replacements.length && demand.household[replacements[next]!.entry] === household)
      extra.push(replacements[next++]!);
    extra.sort((a, b) => a.substitute - b.substitute || demand.good[a.entry]! - demand.good[b.entry]!);
    let laid = 0;
    for (; laid < extra.length || demand.household[entry] === household;) {
      const replacement = extra[laid];
      const ownFirst =
        demand.household[entry] === household &&
        (replacement === undefined || demand.good[entry]! <= replacement.substitute);
      if (ownFirst) layOwn(entry++);
      else {
        rows.household[row] = household;
        rows.good[row] = replacement!.substitute;
        rows.allocated[row] = replacement!.quantity;
        rows.substituteFor[row] = demand.good[replacement!.entry]!;
        row++;
        laid++;
      }
    }
  }
  return rows;
}

/** Cuts the parts off their rows: a row of their own each, of the earlier wave, before the rest. */
export function splitRows(rows: Rows, parts: readonly Part[]): Rows {
  if (parts.length === 0) return rows;
  const byRow = [...parts].sort((a, b) => a.row - b.row || a.wave - b.wave);
  const split = emptyRows(rows.length + parts.length);
  let part = 0;
  let to = 0;
  for (let row = 0; row < rows.length; row++) {
    let rest = rows.allocated[row]!;
    const first = to;
    for (; byRow[part]?.row === row; part++, to++) {
      copyKey(rows, row, split, to);
      split.wave[to] = byRow[part]!.wave;
      split.allocated[to] = byRow[part]!.quantity;
      rest -= byRow[part]!.quantity;
    }
    copyKey(rows, row, split, to);
    split.wave[to] = rows.wave[row]!;
    split.allocated[to] = rest;
    to++;
    split.asked[first] = rows.asked[row]!;
    split.substituted[first] = rows.substituted[row]!;
    split.short[first] = rows.short[row]!;
    split.reason[first] = rows.reason[row]!;
  }
  return split;
}

function copyKey(from: Rows, row: number, to: Rows, at: number): void {
  to.household[at] = from.household[row]!;
  to.good[at] = from.good[row]!;
  to.substituteFor[at] = from.substituteFor[row]!;
}

function emptyRows(length: number): Rows {
  return {
    length,
    household: new Int32Array(length),
    good: new Int32Array(length),
    wave: new Int16Array(length).fill(-1),
    asked: new Float64Array(length),
    allocated: new Float64Array(length),
    substituted: new Float64Array(length),
    short: new Float64Array(length),
    reason: new Int8Array(length).fill(-1),
    substituteFor: new Int32Array(length).fill(-1),
  };
}
