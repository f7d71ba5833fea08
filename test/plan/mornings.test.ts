import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readWorkspace } from '../../src/intake/index.ts';
import type { Plan, Workspace } from '../../src/model/index.ts';
import { makePlan } from '../../src/plan/index.ts';
import { diskSource } from '../../src/store/index.ts';
import { verifyPlan } from '../../src/verify/index.ts';
import { wordProblem } from '../../src/wording/index.ts';
import { memorySource, workspaceFiles } from '../support/index.ts';
import type { NightDescription } from '../support/index.ts';
import { planFolder } from '../verify/planned.ts';

const specimen = (code: string) =>
  diskSource(fileURLToPath(new URL(`../../fixtures/errors/${code}`, import.meta.url)));

/** Ten households at a point with eight places in the morning and four in the afternoon; milk comes in the afternoon. */
async function planned(code: string) {
  const { workspace } = readWorkspace(specimen(code), { date: '2026-11-23' });
  const { plan, problems } = await makePlan(workspace!, []);
  const said = problems.filter(({ code: own }) => own.startsWith('morning'));
  return { plan, said, text: said.map((each) => wordProblem(each, 'en').what).join() };
}

describe('a late wave that leaves people without a slot', () => {
  it('is bought earlier where early_premium reaches', async () => {
    const { plan, said, text } = await planned('morning-bought');
    expect(said.map(({ code }) => code)).toEqual(['morning-bought']);
    expect(plan.orders.map(({ po }) => po)).toEqual(['PO-20261123-farm-am']);
    expect(plan.unplaced).toEqual([]);
    expect(money(plan)).toEqual({ objective: 'money', value: 8500, lowerBound: 8000 });
    expect(plan.sourcing.status).toBe('feasible');
    expect(text).toBe(
      '1 item of dairy bought before wave pm for 5.00 more: 10 households need not wait past 15:00, 0 are late or without a slot, not 6',
    );
  });

  it('is left, and the price of a morning said, where it does not', async () => {
    const { plan, said, text } = await planned('morning-would-help');
    expect(said.map(({ code }) => code)).toEqual(['morning-would-help']);
    expect(plan.unplaced).toHaveLength(6);
    expect(money(plan)).toEqual({ objective: 'money', value: 8000, lowerBound: 8000 });
    expect(plan.sourcing.status).toBe('optimal');
    expect(text).toBe(
      '1 item of dairy in wave pm push 10 households past 15:00; buying them earlier costs 5.00 more, then 0 are late or without a slot, not 6',
    );
  });

  it('stands in TONIGHT.txt, and the plan keeps the rules', async () => {
    for (const code of ['morning-bought', 'morning-would-help']) {
      const folder = (await planFolder(specimen(code)))!;
      expect(folder.files.get('TONIGHT.txt')).toContain('1 item of dairy');
      expect(verifyPlan(memorySource(bytes(folder.files)), folder.source)).toEqual([]);
    }
  });
});

describe('any night', () => {
  it('is never dearer than the premium, never worse for it, and the same each time', async () => {
    let bought = 0;
    for (let seed = 1; seed <= 6; seed++) {
      const night = read(randomNight(seed));
      const cheapest = (await makePlan(withPremium(night, 0), [])).plan;
      const { plan } = await makePlan(night, []);
      const cost = money(plan).value - money(cheapest).value;
      expect(cost, `${seed}`).toBeLessThanOrEqual(night.settings.sourcing.earlyPremium);
      expect(comparePushed(pushed(plan), pushed(cheapest)), `${seed}`).toBeLessThanOrEqual(0);
      if (cost > 0) {
        bought += 1;
        expect((await makePlan(night, [])).plan).toEqual(plan);
        const folder = (await planFolder(workspaceFiles(randomNight(seed))))!;
        expect(verifyPlan(memorySource(bytes(folder.files)), folder.source)).toEqual([]);
        expect(comparePushed(pushed(plan), pushed(cheapest)), `${seed}`).toBeLessThan(0);
      }
    }
    expect(bought).toBeGreaterThan(0);
  });
});

const money = (plan: Plan) => plan.sourcing.bounds.find(({ objective }) => objective === 'money')!;

function pushed({ slotting }: Plan): number[] {
  return slotting.bounds
    .filter(({ objective }) => /^(unplaced|late$)/.test(objective))
    .map(({ value }) => value);
}

function comparePushed(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((value, i) => value !== b[i]);
  return first === -1 ? 0 : a[first]! - b[first]!;
}

function withPremium(night: Workspace, earlyPremium: number): Workspace {
  return {
    ...night,
    settings: { ...night.settings, sourcing: { ...night.settings.sourcing, earlyPremium } },
  };
}

function read(description: NightDescription): Workspace {
  return readWorkspace(memorySource(workspaceFiles(description)), { date: '2026-11-23' }).workspace!;
}

function bytes(files: ReadonlyMap<string, string>): Map<string, Uint8Array> {
  return new Map([...files].map(([path, text]) => [path, Buffer.from(text)]));
}

/** Three items, each cheaper in the afternoon from one of two suppliers; too little room in the afternoon for all. */
function randomNight(seed: number): NightDescription {
  let state = seed;
  const roll = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const items = ['milk', 'rice', 'salt'];
  const offers = items.flatMap((item, i) => [
    { supplier: `late${i % 2}`, item, pack_size: 1, pack_price: 3 + roll(3), waves: 'pm' },
    {
      supplier: 'early',
      item,
      pack_size: 1,
      pack_price: 4 + roll(4),
      waves: 'am',
      ...(roll(3) === 0 ? { stock_packs: 4 } : {}),
    },
  ]);
  const demand = Object.fromEntries(
    Array.from({ length: 8 + roll(6) }, (_, h) => [
      `1-${101 + h}`,
      { [items[roll(3)]!]: 1, [items[roll(3)]!]: 1 },
    ]),
  );
  return {
    settings: {
      waves: [
        { id: 'am', arrives: '08:00', ready: '09:00' },
        { id: 'pm', arrives: '14:00', ready: '15:00' },
      ],
      points: [{ id: 'gate', open: ['09:00-10:00', '15:00-16:00'], desks: 1, seconds_per_household: 450 }],
      pickup: { utilisation: 1, finish_by: roll(2) === 0 ? '15:30' : '16:00' },
      sourcing: { early_premium: 5 + roll(30) },
    },
    items: items.map((item) => ({ item, unit_grams: 500 })),
    offers,
    demand,
  };
}
