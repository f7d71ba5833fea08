import type { Bundle } from '../../src/model/index.ts';

/** The plainest bundle, empty. */
export function plainBundle(id: string, more: Partial<Bundle> = {}): Bundle {
  return {
    kind: 'bundle',
    id,
    name: id,
    uom: '份',
    baseUnits: 1000,
    step: 1000,
    price: null,
    maxPerHousehold: null,
    components: [],
    ...more,
  };
}
