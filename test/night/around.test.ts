import { describe, expect, it } from 'vitest';
import { generateFiles, KINDS } from '../../bench/generate/index.ts';
import { readWorkspace } from '../../src/intake/index.ts';
import type { Plan, Problem, Workspace } from '../../src/model/index.ts';
import { makePlan } from '../../src/plan/index.ts';
import { commitmentsOf } from '../../src/night/index.ts';
import type { Confirmed } from '../../src/night/index.ts';
import { memorySource } from '../support/index.ts';

const SEEDS = [1];
/** Every fifth of them: each costs four nights of planning. */
const SOME = KINDS.filter((_, index) => index % 5 === 0);

interface Night {
  readonly workspace: Workspace;
  readonly problems: readonly Problem[];
  readonly plan: Plan;
}

const planned = new Map<string, Promise<Night | undefined>>();

/** Planned once for all that happens to it. */
function nightOf(kind: (typeof KINDS)[number], seed: number): Promise<Night | undefined> {
  const key = `${kind} ${seed}`;
  const night = planned.get(key) ?? planNight(kind, seed);
  planned.set(key, night);
  return night;
}

async function planNight(kind: (typeof KINDS)[number], seed: number): Promise<Night | undefined> {
  const files = [...generateFiles({ kind, seed })].map(
    (file) => [file.name, [...file.chunks()].join('')] as const,
  );
  const { workspace, problems } = readWorkspace(memorySource(new Map(files)), { date: '2026-11-23' });
  if (workspace === undefined) return undefined;
  const { plan } = await makePlan(workspace, problems);
  return { workspace, problems, plan };
}

async function again({ problems, plan }: Night, workspace: Workspace, confirmed: readonly Confirmed[] = []) {
  const bound = commitmentsOf({ orders: plan, notices: plan }, confirmed, workspace);
  const { commitments, gone, problems: changed } = bound;
  expect([gone, changed]).toEqual([[], []]);
  return (await makePlan(bound.workspace, problems, undefined, commitments)).plan;
}

/** One household asks for one step more of something that it asked for already, after the plan went out. */
function withLateLine(workspace: Workspace, entry: number): Workspace {
  const asked = workspace.demand.asked.slice();
  asked[entry]! += workspace.catalogue.goods[workspace.demand.good[entry]!]!.step;
  return { ...workspace, demand: { ...workspace.demand, asked } };
}

function packsOf(plan: Plan): Map<string, number> {
  const packs = new Map<string, number>();
  for (const { po, lines } of plan.orders)
    for (const line of lines)
      packs.set(`${po} ${line.sku}`, (packs.get(`${po} ${line.sku}`) ?? 0) + line.packs);
  return packs;
}

/** `building-entrance-room` → point and slot. */
function slotsOf(plan: Plan): Map<string, string> {
  return new Map(
    plan.pickups.map(({ household, batch }) => {
      const { building, entrance, room } = plan.households[household]!;
      const { point, slotStart } = plan.batches[batch]!;
      return [`${building}-${entrance}-${room}`, `${point} ${slotStart}`];
    }),
  );
}

function movedBetween(before: Plan, after: Plan): string[] {
  const now = slotsOf(after);
  return [...slotsOf(before)].flatMap(([who, slot]) => (now.get(who) === slot ? [] : [who]));
}

describe.each(SOME)('after a plan of kind %s went out', (kind) => {
  it.each(SEEDS)('nothing that stays the same changes anything (seed %i)', async (seed) => {
    const night = await nightOf(kind, seed);
    if (night === undefined) return;
    const after = await again(night, night.workspace);
    // What went out does not count against a list's stock: of what is short, the list may offer as much again.
    const { allocations, goods } = night.plan;
    const short = new Set(
      Array.from(allocations.short, (much, row) => (much > 0 ? goods[allocations.good[row]!]!.id : '')),
    );
    const isShort = (line: string) =>
      night.plan.orders.some(({ po, lines }) =>
        lines.some(({ sku, item }) => `${po} ${sku}` === line && short.has(item)),
      );
    for (const [line, packs] of packsOf(after))
      if (!isShort(line)) expect([line, packs]).toEqual([line, packsOf(night.plan).get(line)]);
    expect(movedBetween(night.plan, after)).toEqual([]);
  });

  it.each(SEEDS)('a late line moves nobody else and takes back no pack (seed %i)', async (seed) => {
    const night = await nightOf(kind, seed);
    if (night === undefined || night.workspace.demand.length === 0) return;
    const entry = Math.floor(night.workspace.demand.length / 2);
    const { site } = night.workspace;
    const { entrance, room } = site.households[night.workspace.demand.household[entry]!]!;
    const own = `${site.buildings[site.entrances[entrance]!.building]!.id}-${site.entrances[entrance]!.id}-${room}`;
    const after = await again(night, withLateLine(night.workspace, entry));
    const packs = packsOf(after);
    for (const [line, before] of packsOf(night.plan)) expect(packs.get(line)).toBeGreaterThanOrEqual(before);
    // Where the whole is enough for everyone, the least that can move is nobody but who asked.
    const others = movedBetween(night.plan, after).filter((who) => who !== own);
    const short = after.allocations.short.some((quantity) => quantity > 0);
    if (!short) expect(others).toEqual([]);
    else expect(others.length).toBeLessThanOrEqual(1);
  });

  it.each(SEEDS)('a supplier cut to two thirds delivers no more than that (seed %i)', async (seed) => {
    const night = await nightOf(kind, seed);
    const order = night?.plan.orders[0];
    if (night === undefined || order === undefined) return;
    const confirmed = order.lines.map(({ sku, packs }) => ({
      po: order.po,
      sku,
      packs: Math.floor((packs * 2) / 3),
    }));
    const after = await again(night, night.workspace, confirmed);
    const packs = packsOf(after);
    for (const { po, sku, packs: less } of confirmed) expect(packs.get(`${po} ${sku}`) ?? 0).toBe(less);
    for (const [line, before] of packsOf(night.plan))
      if (!line.startsWith(`${order.po} `)) expect(packs.get(line)).toBeGreaterThanOrEqual(before);
    // Who is moved waits for a wave for which it did not wait before, or gets nothing now.
    const served = new Set(slotsOf(after).keys());
    const moved = movedBetween(night.plan, after).filter((who) => served.has(who));
    if (night.workspace.settings.waves.length === 1) expect(moved).toEqual([]);
  });
});
