import type { Commitments, Demand, Plan, Workspace } from '../../src/model/index.ts';
import {
  afterEvents,
  boundByDelivery,
  boundByEvents,
  commitmentsOf,
  receivedLines,
} from '../../src/night/index.ts';
import type { Events } from '../../src/night/index.ts';

export interface Revision {
  readonly workspace: Workspace;
  readonly commitments: Commitments;
}
export type Happening = (plan: Plan, workspace: Workspace, seed: number) => Revision;

function events(of: (workspace: Workspace, seed: number) => Partial<Events>): Happening {
  return (plan, workspace, seed) => {
    const happened = { waves: [], closed: [], desks: [], sealed: [], ...of(workspace, seed) };
    const after = afterEvents(workspace, happened);
    return boundByEvents({ orders: plan, notices: plan }, happened, after);
  };
}

/** The same night, other lines: the plan went out, and one came late or was corrected. */
function asking(change: (demand: Demand, seed: number) => Demand): Happening {
  return (plan, night, seed) => {
    const { catalogue } = night;
    // The supplier's list says what is left after our order.
    const ordered = (sku: string) =>
      plan.orders
        .flatMap(({ lines }) => lines)
        .reduce((sum, line) => sum + (line.sku === sku ? line.packs : 0), 0);
    const offers = catalogue.offers.map((offer) => ({
      ...offer,
      stockPacks: offer.stockPacks === null ? null : offer.stockPacks - ordered(offer.sku),
    }));
    const workspace = { ...night, catalogue: { ...catalogue, offers }, demand: change(night.demand, seed) };
    return commitmentsOf({ orders: plan, notices: plan }, [], workspace);
  };
}

function corrected(steps: number): Happening {
  return asking((demand, seed) => {
    const asked = demand.asked.slice();
    asked[seed % asked.length] = Math.max(1, asked[seed % asked.length]! / 1000 + steps) * 1000;
    return { ...demand, asked };
  });
}

/** Without all that one household asks. */
function without({ demand }: Workspace, seed: number): Demand {
  const who = demand.household[seed % demand.length]!;
  const rows = [...demand.household.keys()].filter((row) => demand.household[row] !== who);
  return {
    length: rows.length,
    household: Int32Array.from(rows, (row) => demand.household[row]!),
    good: Int32Array.from(rows, (row) => demand.good[row]!),
    asked: Float64Array.from(rows, (row) => demand.asked[row]!),
    substituteOk: Uint8Array.from(rows, (row) => demand.substituteOk[row]!),
  };
}

function late(wave: number): Happening {
  return events(({ settings: { waves } }) => ({
    waves: [{ wave: waves[wave]!.id, ready: waves[wave]!.ready + 75 }],
  }));
}

export const LATE = 'one late household';
export const LATE_TRUCK = 'the first truck 75 minutes late';
export const CLOSED = 'a point closed for an hour';

/** What happens to a night of `smallNight` after its plan went out, by name. */
export const HAPPENS: Readonly<Record<string, Happening>> = {
  [LATE_TRUCK]: late(0),
  'the second truck 75 minutes late': late(1),
  'the first truck after the second': events(() => ({ waves: [{ wave: 'am', ready: 690 }] })),
  'the first truck never came': events(() => ({ waves: [{ wave: 'am', ready: null }] })),
  'one building sealed': events(({ site: { buildings } }, seed) => ({
    sealed: [{ building: buildings[seed % buildings.length]!.id, entrance: '' }],
  })),
  [CLOSED]: events((_, seed) => ({
    closed: [{ point: 'north', from: 540 + (seed % 4) * 30, to: 600 + (seed % 4) * 30 }],
  })),
  'one desk left': events(() => ({ desks: [{ point: 'north', desks: 1 }] })),
  'one supplier cut to two thirds': (plan, workspace, seed) => {
    const { po } = plan.orders[seed % plan.orders.length]!;
    const rows = plan.orders.flatMap((order) =>
      order.lines.map(({ sku, packs }) => ({
        po: order.po,
        sku,
        packs: order.po === po ? Math.floor((packs * 2) / 3) : packs,
        grams: null,
        usable: true,
      })),
    );
    return boundByDelivery(
      plan,
      { told: plan, newest: plan },
      receivedLines(plan, rows),
      [],
      workspace,
      undefined,
    );
  },
  'one row corrected upwards': corrected(1),
  'one row corrected downwards': corrected(-1),
  [LATE]: asking((demand) => demand),
};

/** The night as it was when the plan went out. */
export function nightBefore(name: string, night: Workspace, seed: number): Workspace {
  return name === LATE ? { ...night, demand: without(night, seed) } : night;
}
