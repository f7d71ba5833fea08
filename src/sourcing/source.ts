import type { Night, Sourcing } from '../model/index.ts';
import { basketOf, packsOf, type Basket } from './basket.ts';
import { judge } from './proof.ts';
import { reasonsOf } from './reasons.ts';
import { solveApart } from './remote.ts';
import { rowsOf, type Rows } from './rows.ts';
import { Known, type Solved } from './known.ts';
import { belowMinimums, pad, withoutMinimums } from './pad.ts';
import { mayBePadded } from './padding.ts';
import { firstBasket, solveHere } from './solve.ts';
import { scoreOf } from './score.ts';
import { settle } from './settle.ts';
import { afterSubstitutes, withoutIdle, withSubstitutes } from './substitutes.ts';

/** Orders for a night of which nothing has gone out yet. */
export async function sourceFresh(night: Night): Promise<Sourcing> {
  const plain = rowsOf(night);
  let rows = withSubstitutes(plain);
  let answer = await bestOf(rows);
  // Where more is short than must be, others want substitutes: once more with them. Where that helps nobody, without any.
  const again = withSubstitutes(plain, answer.basket.supply);
  if (again.extra.some((amount, good) => amount !== rows.extra[good])) {
    const next = await bestOf(again);
    const kept = withSubstitutes(plain, next.basket.supply).extra.every(
      (amount, good) => amount >= again.extra[good]!,
    );
    [rows, answer] = kept ? [again, next] : [plain, await bestOf(plain)];
  }
  const { found } = answer;
  const basket = withoutIdle(plain, answer.basket);
  // What is taken off so is cheaper than any basket that the proof speaks of.
  const isIdle = basket !== answer.basket;
  const proof = isIdle ? { ...found.proof, money: 0, ties: false } : found.proof;
  const score = scoreOf(basket);
  const after =
    night.catalogue.substitutes.length === 0 || night.settings.sourcing.substitutes === 'never'
      ? undefined
      : afterSubstitutes(
          plain,
          basket,
          !isIdle && found.status === 'optimal' && wantsEnough(plain, rows, basket) && servesAll(basket),
        );
  return {
    lines: basket.lines(),
    supply: Array.from(basket.supply),
    shortReason: reasonsOf(basket),
    method: found.method,
    ...judge(rows, score, proof, after),
  };
}

/** Whether all the substitutes were wanted that stand in for what is short. */
function wantsEnough(plain: Rows, rows: Rows, { supply }: Basket): boolean {
  return withSubstitutes(plain, supply).extra.every((amount, good) => amount <= rows.extra[good]!);
}

/**
 * Whether all that is wanted of substitutes is had. Where it is not, which of them is left out was weighed as if they were asked for
 * themselves, and what stands for several items as one lot: nothing is proven of that.
 */
function servesAll(basket: Basket): boolean {
  return basket.rows.extra.every((amount, good) => basket.dealtForOthers(good) === amount);
}

interface Best {
  readonly basket: Basket;
  readonly found: Solved;
}

async function bestOf(rows: Rows): Promise<Best> {
  const plain = await solved(withoutMinimums(rows, new Set()));
  const best = mayBePadded(rows) ? await padded(rows, plain) : plain;
  const basket = basketOf(rows, best.packs);
  // The other thread knows sums; who is dealt which bundle is known here.
  if (rows.bundlesOf.some((bundles) => bundles.length > 0)) settle(basket);
  return { basket, found: best };
}

async function solved(rows: Rows): Promise<Solved> {
  const here = solveHere(rows);
  if (here !== undefined) return here;
  const sums = withoutPeople(rows);
  return solveApart(sums, packsOf(firstBasket(sums)));
}

/** More sets of suppliers than this are not tried. */
const MOST_SETS = 8;

/**
 * The best with orders that are padded to their minimum: baskets for lower minimums, padded as cheaply as can be. With all
 * minimums lower, that is a bound; with some, it may come out better.
 */
async function padded(rows: Rows, plain: Solved): Promise<Solved> {
  const { suppliers, offers } = rows.catalogue;
  const known = new Known(rows, basketOf(rows, plain.packs));
  known.offer(new Map(plain.packs), plain.method);
  const lowered = async (some: ReadonlySet<number>): Promise<Solved> => {
    const core = await solved(withoutMinimums(rows, some));
    known.offer(new Map(packsOf(pad(rows, core.packs))), core.method);
    return core;
  };
  const all = [...suppliers.keys()].filter(
    (index) => suppliers[index]!.minOrder > 0 && offers.some(({ supplier }) => supplier === index),
  );
  const { proof, packs } = await lowered(new Set(all));
  known.bound(proof.least, proof.money);
  const sets =
    2 ** all.length <= MOST_SETS
      ? Array.from({ length: 2 ** all.length - 2 }, (_, n) =>
          all.filter((__, at) => ((n + 1) >> at) % 2 === 1),
        )
      : [[...belowMinimums(rows, packs)]];
  for (const set of sets) if (!known.proven()) await lowered(new Set(set));
  return known.result();
}

/** The rows as another thread needs them: who asked is summed up in them already. */
function withoutPeople(rows: Rows): Rows {
  const { night } = rows;
  const nobody = new Int32Array(0);
  return {
    ...rows,
    people: undefined,
    night: {
      ...night,
      site: { buildings: [], entrances: [], households: [], pins: [] },
      demand: {
        length: 0,
        household: nobody,
        good: nobody,
        asked: new Float64Array(0),
        substituteOk: new Uint8Array(0),
      },
    },
  };
}
