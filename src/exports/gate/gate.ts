import type { Plan } from '../../model/index.ts';
import type { Names } from '../names.ts';
import { arrivalText, expectedText } from '../orders/text.ts';

/** What the gatekeeper is told of one wave. */
export interface GateSheet {
  readonly wave: string;
  readonly title: string;
  /** `Arrival: 08:00-08:30`, and what had been arranged where that is known not to hold. */
  readonly arrival: string;
  readonly rows: readonly GateRow[];
}

/** A vehicle that is expected with a wave; blank plate where a supplier named none. */
export interface GateRow {
  readonly supplier: string;
  readonly plate: string;
  readonly driver: string;
  readonly phone: string;
  readonly pass: string;
  readonly validUntil: string;
  /** The pass is no longer valid on the plan's date. */
  readonly expired: boolean;
}

/** By wave that has an order, in the settings' order: the vehicles of its suppliers. */
export function gateSheets(plan: Plan, names: Names): readonly GateSheet[] {
  const { gate: w } = names.words;
  return plan.waves
    .map((wave) => ({ wave, orders: plan.orders.filter((order) => order.wave === wave) }))
    .filter(({ orders }) => orders.length > 0)
    .map(({ wave, orders }) => ({
      wave,
      title: w.title(wave),
      arrival: arrivalLine(names, wave),
      rows: orders.flatMap(({ supplier }) => vehiclesOf(plan, names, supplier)),
    }));
}

function arrivalLine(names: Names, id: string): string {
  const { gate: w, order, site } = names.words;
  const wave = names.wave(id);
  const [expected, arranged] = [expectedText(wave), arrivalText(wave)];
  return site.labelled(order.arrives, expected === arranged ? arranged : w.instead(expected, arranged));
}

function vehiclesOf(plan: Plan, names: Names, id: string): readonly GateRow[] {
  const supplier = names.supplier(id);
  const vehicles = names.vehicles(id);
  if (vehicles.length === 0) {
    return [{ supplier, plate: '', driver: '', phone: '', pass: '', validUntil: '', expired: false }];
  }
  return vehicles.map(({ plate, driver, phone, pass, validUntil }) => {
    const expired = validUntil !== '' && validUntil < plan.date;
    return { supplier, plate, driver, phone, pass, validUntil, expired };
  });
}
