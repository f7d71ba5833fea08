import { describe, expect, test } from 'vitest';
import { placeName, type Plan, type Workspace } from '../../src/model/index.ts';
import { makePlan } from '../../src/plan/index.ts';
import { nightOf } from '../support/index.ts';
import { HAPPENS, LATE, nightBefore } from './happenings.ts';
import { smallNight } from './small-nights.ts';

const CASES = Number(process.env['STAGGER_CASES'] ?? 8);

/** Packs by order line. */
function packsOf({ orders }: Plan): ReadonlyMap<string, number> {
  const packs = new Map<string, number>();
  for (const { po, lines } of orders)
    for (const line of lines)
      packs.set(`${po} ${line.sku}`, (packs.get(`${po} ${line.sku}`) ?? 0) + line.packs);
  return packs;
}

/** Packs of an item over all orders; a pack of these sites is one unit. */
function packsOfItem({ orders }: Plan, id: string): number {
  return orders
    .flatMap(({ lines }) => lines)
    .reduce((sum, { item, packs }) => sum + (item === id ? packs : 0), 0);
}

/** What everybody is dealt, by household and good. */
function dealtIn({ allocations: rows, households, goods }: Plan): ReadonlyMap<string, number> {
  const dealt = new Map<string, number>();
  for (let row = 0; row < rows.length; row++) {
    const key = `${placeName(households[rows.household[row]!]!)} ${goods[rows.good[row]!]!.id}`;
    dealt.set(key, (dealt.get(key) ?? 0) + rows.allocated[row]!);
  }
  return dealt;
}

function askedOf({ demand, catalogue }: Workspace, id: string): number {
  let asked = 0;
  for (let row = 0; row < demand.length; row++)
    if (catalogue.goods[demand.good[row]!]!.id === id) asked += demand.asked[row]!;
  return asked / 1000;
}

/** Keys whose value differs between two maps. */
function differing(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => (a.get(key) ?? 0) !== (b.get(key) ?? 0));
}

async function revised(name: string, seed: number) {
  const night = nightOf(smallNight(seed));
  const before = nightBefore(name, night, seed);
  const { plan } = await makePlan(before, []);
  const { workspace, commitments } = HAPPENS[name]!(plan, night, seed);
  const { plan: after } = await makePlan(workspace, [], undefined, commitments);
  return { before, plan, workspace, after };
}

const seeds = Array.from({ length: CASES }, (_, at) => at + 1);

describe.each([
  'the first truck 75 minutes late',
  'the second truck 75 minutes late',
  'the first truck after the second',
  'one building sealed',
  'a point closed for an hour',
  'one desk left',
])('%s', (name) => {
  test('changes no order and no share', async () => {
    for (const seed of seeds) {
      const { plan, after } = await revised(name, seed);
      expect([seed, differing(packsOf(plan), packsOf(after))]).toEqual([seed, []]);
      expect([seed, differing(dealtIn(plan), dealtIn(after))]).toEqual([seed, []]);
    }
  });
});

describe.each(['one row corrected upwards', 'one row corrected downwards', LATE])('%s', (name) => {
  test('adds the packs that are missing and not one more, takes none back, and changes no other share', async () => {
    for (const seed of seeds) {
      const { before, plan, workspace, after } = await revised(name, seed);
      for (const [line, packs] of packsOf(plan))
        expect([seed, packsOf(after).get(line)]).toEqual([
          seed,
          Math.max(packs, packsOf(after).get(line) ?? 0),
        ]);
      for (const { id } of workspace.catalogue.goods) {
        const missing = Math.max(0, askedOf(workspace, id) - packsOfItem(plan, id));
        expect([seed, id, packsOfItem(after, id) - packsOfItem(plan, id)]).toEqual([seed, id, missing]);
      }
      const asked = differing(lineKeys(before), lineKeys(workspace));
      expect([seed, differing(dealtIn(plan), dealtIn(after))]).toEqual([seed, asked]);
    }
  });
});

/** What is asked, by household and good. */
function lineKeys({ demand, site, catalogue }: Workspace): ReadonlyMap<string, number> {
  const asked = new Map<string, number>();
  for (let row = 0; row < demand.length; row++) {
    const { entrance, room } = site.households[demand.household[row]!]!;
    const { building, id } = site.entrances[entrance]!;
    const name = placeName({ building: site.buildings[building]!.id, entrance: id, room });
    asked.set(`${name} ${catalogue.goods[demand.good[row]!]!.id}`, demand.asked[row]!);
  }
  return asked;
}

test('one supplier cut to two thirds: no order has more than came, the others all that they had', async () => {
  for (const seed of seeds) {
    const { plan, after } = await revised('one supplier cut to two thirds', seed);
    const { po: cut } = plan.orders[seed % plan.orders.length]!;
    for (const { po, lines } of plan.orders)
      for (const { sku, packs } of lines)
        expect([seed, sku, packsOf(after).get(`${po} ${sku}`) ?? 0]).toEqual([
          seed,
          sku,
          po === cut ? Math.floor((packs * 2) / 3) : packs,
        ]);
    // Only of what comes short anybody gets another share.
    const short = new Set(plan.orders.find(({ po }) => po === cut)!.lines.map(({ item }) => item));
    for (const key of differing(dealtIn(plan), dealtIn(after))) expect(short).toContain(key.split(' ')[1]);
  }
});
