import type { Highs } from 'highs';
import type { Offer } from '../../../model/index.ts';
import { orderOf } from '../../rows.ts';
import { priceAt, smallestPacks } from '../../terms.ts';
import { CLOSED, FREE, type Column } from '../column.ts';
import { Draft, Program } from '../../../solver/index.ts';
import type { Merged } from './merge.ts';
import type { Pricer } from '../relax/pricer.ts';

/** A line's packs with the lines of the same offer on which they may stand instead. */
interface Choice {
  readonly column: number;
  readonly packs: number;
  readonly offer: number;
  readonly lines: readonly { readonly line: number; readonly lane: number }[];
}

const NODES = 200;

/** Any answer will do. */
const ANY = 1e12;

/**
 * Columns of merged orders, their packs put into waves so that every order keeps its own limits: whole lines first, then
 * divided as far as no pack gets dearer by it; earlier rather than later. Undefined where that cannot be.
 */
export function spread(
  highs: Highs,
  pricer: Pricer,
  columns: readonly Column[],
  states: Uint8Array,
  { standsFor }: Merged,
): readonly Column[] | undefined {
  const choices = columns.flatMap((column, index) => choicesOf(pricer, column, index, states));
  if (choices.every(({ lines }) => lines.length === 1))
    return columns.map((c) => pricer.columnOf(c.place, c.lines));
  const together = new Set([...standsFor].filter((first, lane) => first !== lane));
  for (const divided of [false, true]) {
    const lines = assign(highs, pricer, choices, columns.length, { states, divided, together, standsFor });
    if (lines === undefined) continue;
    return columns.map(({ place }, index) =>
      pricer.columnOf(
        place,
        [...lines[index]!].sort((a, b) => a.line - b.line),
      ),
    );
  }
  return undefined;
}

function choicesOf(pricer: Pricer, { lines }: Column, column: number, states: Uint8Array): Choice[] {
  const { rows, net } = pricer;
  return lines.map(({ line, packs }) => {
    const offer = Math.floor(line / rows.waves);
    // An offer on two lines was put there for its own sake.
    const alone = lines.filter((other) => Math.floor(other.line / rows.waves) === offer).length === 1;
    const waves = alone ? rows.catalogue.offers[offer]!.waves : [line % rows.waves];
    const open = waves.flatMap((wave) => {
      const lane = net.laneOf.get(orderOf(rows, offer, wave));
      return lane === undefined || states[lane] === CLOSED ? [] : [{ line: offer * rows.waves + wave, lane }];
    });
    return { column, packs, offer, lines: open };
  });
}

interface Rules {
  readonly states: Uint8Array;
  readonly divided: boolean;
  /** Lanes that stand for several. */
  readonly together: ReadonlySet<number>;
  readonly standsFor: Int32Array;
}

/** By column: lines with their packs; undefined where no way of putting them keeps every order's limits. */
function assign(
  highs: Highs,
  { rows, net }: Pricer,
  choices: readonly Choice[],
  columns: number,
  { states, divided, together, standsFor }: Rules,
): Column['lines'][] | undefined {
  const draft = new Draft();
  const goods: [number, number][][] = net.lanes.map(() => []);
  const grams: [number, number][][] = net.lanes.map(() => []);
  const counts: { column: number; line: number; each: number; of: number }[] = [];
  for (const { column, packs, offer, lines } of choices) {
    const terms = rows.catalogue.offers[offer]!;
    const price = priceAt(terms, packs);
    const each = divided && lines.length > 1 ? terms.packMultiple : packs;
    const most = packs / each;
    const all = lines.map(({ line, lane }) => {
      const of = draft.column(0, most, true, (line % rows.waves) * each);
      counts.push({ column, line, each, of });
      goods[lane]!.push([of, price * each]);
      grams[lane]!.push([of, (terms.packGrams ?? 0) * each]);
      if (most > 1) {
        const used = draft.column(0, 1, true);
        const least = Math.ceil(cheapFrom(terms, packs) / each);
        draft.row(0, Infinity, [
          [of, 1],
          [used, -least],
        ]);
        draft.row(-Infinity, 0, [
          [of, 1],
          [used, -most],
        ]);
      }
      return [of, 1] as const;
    });
    draft.row(most, most, all);
  }
  net.lanes.forEach(({ minimum, free, maxGrams }, lane) => {
    if (states[lane] === CLOSED || !together.has(standsFor[lane]!)) return;
    draft.row(states[lane] === FREE ? free : minimum, Infinity, goods[lane]!);
    if (maxGrams < Infinity) draft.row(-Infinity, maxGrams, grams[lane]!);
  });
  const program = new Program(highs, draft);
  try {
    const { values } = program.solve({ nodes: NODES, gap: ANY });
    if (values.length === 0) return undefined;
    const lines: { line: number; packs: number }[][] = Array.from({ length: columns }, () => []);
    for (const { column, line, each, of } of counts) {
      const packs = Math.round(values[of]!) * each;
      if (packs > 0) lines[column]!.push({ line, packs });
    }
    return lines;
  } finally {
    program.dispose();
  }
}

/** The fewest packs at which a pack costs no more than it does at so many. */
function cheapFrom(offer: Offer, packs: number): number {
  const price = priceAt(offer, packs);
  const from = offer.priceBreaks.find((stair) => stair.price === price && stair.from <= packs)?.from ?? 0;
  return Math.max(smallestPacks(offer), from);
}
