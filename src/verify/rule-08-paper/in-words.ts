import { formatScaled, formatTime, placeName } from '../../model/index.ts';
import type { Wave } from '../../model/index.ts';

/* How a plan's values are written on papers that are read by people. */

/** `5斤`, `2.5 kg`: a unit may have numbers of its own. */
export function amountText(quantity: number, baseUnits: number, uom: string): string {
  return formatScaled(quantity, baseUnits) + (/^[A-Za-z]/.test(uom) ? ' ' : '') + uom;
}

/** Rounded up to a tenth; '' where not known. */
export function roughKilograms(grams: number): string {
  return Number.isNaN(grams) ? '' : formatScaled(Math.ceil(grams / 100), 10);
}

/** Under the name of its building, which stands there again where it is short. */
export function nameInBuilding(keys: {
  readonly building: string;
  readonly entrance: string;
  readonly room: string;
}): string {
  return placeName(keys.building.length > 6 ? { ...keys, building: '' } : keys);
}

/** When a delivery comes: `08:00-08:30`, or the one time. */
export function hoursText(hours: Wave['arrives']): string {
  const { from, to } = typeof hours === 'number' ? { from: hours, to: hours } : hours;
  return from === to ? formatTime(from) : `${formatTime(from)}-${formatTime(to)}`;
}
