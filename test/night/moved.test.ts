import { describe, expect, it } from 'vitest';
import { generateFiles, KINDS } from '../../bench/generate/index.ts';
import { comparePlans } from '../../src/night/index.ts';
import { readWorkspace } from '../../src/intake/index.ts';
import type { Workspace } from '../../src/model/index.ts';
import { makePlan } from '../../src/plan/index.ts';
import { afterEvents, boundByEvents, movesBetween } from '../../src/night/index.ts';
import type { Events } from '../../src/night/index.ts';
import { memorySource } from '../support/index.ts';

const NOTHING: Events = { waves: [], closed: [], desks: [], sealed: [] };

const HAPPENS: readonly (readonly [string, (workspace: Workspace) => Events])[] = [
  [
    'one truck 75 minutes late',
    ({ settings: { waves } }) => ({
      ...NOTHING,
      waves: [{ wave: waves[0]!.id, ready: waves[0]!.ready + 75 }],
    }),
  ],
  [
    'one building sealed',
    ({ site }) => ({ ...NOTHING, sealed: [{ building: site.buildings[0]!.id, entrance: '' }] }),
  ],
  [
    'a point closed for half an hour',
    ({ settings: { points } }) => {
      const { id, open } = points[0]!;
      return { ...NOTHING, closed: [{ point: id, from: open[0]!.from + 30, to: open[0]!.from + 60 }] };
    },
  ],
];

/** A few of them: each costs four nights of planning. */
const SOME = KINDS.filter((_, index) => index % 5 === 1);

describe.each(SOME)('kind %s', (kind) => {
  it.each(HAPPENS)('%s moves as few households as any answer must', async (_, happens) => {
    const files = [...generateFiles({ kind, seed: 3 })].map(
      (file) => [file.name, [...file.chunks()].join('')] as const,
    );
    const { workspace, problems } = readWorkspace(memorySource(new Map(files)), { date: '2026-11-23' });
    if (workspace === undefined) return;
    const { plan } = await makePlan(workspace, problems);
    const events = happens(workspace);
    const after = afterEvents(workspace, events);
    const bound = boundByEvents({ orders: plan, notices: plan }, events, after);
    const revised = await makePlan(bound.workspace, problems, undefined, bound.commitments);
    const { moved, least } = movesBetween(plan, revised.plan, after);
    // The bound is below what any answer can do; meeting it proves that no search finds fewer.
    expect(moved).toEqual(least);
    const { orders, moves } = comparePlans(plan, revised.plan);
    // Where a door is sealed nobody else is called, or visited, at another time.
    const sealed = new Set(events.sealed.map(({ building }) => building));
    if (sealed.size > 0) expect(moves.filter(({ building }) => !sealed.has(building))).toEqual([]);
    expect(orders).toEqual([]);
  });
});
