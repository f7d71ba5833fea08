import type { Offer, Settings, Tier } from '../../src/model/index.ts';
import { plainSettings } from '../support/index.ts';
import type { SmallNight } from './nights.ts';

export function offerOf(item: number): Offer {
  return {
    supplier: 0,
    sku: '',
    item,
    name: '',
    packSize: 1,
    packText: { size: '1', uom: '' },
    packPrice: 0,
    stockPacks: null,
    minPacks: 1,
    packMultiple: 1,
    priceBreaks: [],
    waves: [0],
    packGrams: null,
    place: { file: '', row: 0 },
  };
}

export function settingsOf(small: SmallNight, tiers: readonly Tier[]): Settings {
  const waves = Array.from({ length: small.waves ?? 1 }, (_, wave) => ({
    id: ['am', 'pm', 'eve'][wave]!,
    arrives: 480 + wave * 240,
    ready: 540 + wave * 240,
  }));
  const substitutes = small.substituteMode ?? 'consent';
  return plainSettings({ waves, priority: tiers, sourcing: { substitutes }, ...small.settings });
}
