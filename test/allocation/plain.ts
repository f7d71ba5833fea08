import type { Bundle, Offer, Settings, Tier } from '../../src/model/index.ts';
import type { SmallNight } from './nights.ts';

export function bundleOf(id: string): Bundle {
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
  };
}

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
  return {
    community: 'Small',
    language: 'en',
    timeZone: 'UTC',
    currency: { code: 'CNY', scale: 100 },
    hotline: '',
    deliverTo: { address: '', gate: '', contact: '', phone: '' },
    zones: [{ id: 'B', status: 'controlled' }],
    waves,
    points: [],
    pickup: {
      slotMinutes: 15,
      batchMax: 12,
      batchBy: 'entrance',
      split: true,
      buildingsPerSlot: null,
      utilisationMilli: 850,
      m2PerPersonMilli: 2000,
      changeoverMinutes: 15,
      catchUpMinutes: 0,
      goal: 'level',
      finishBy: 1080,
      maxWalkMetres: null,
    },
    door: { teams: 4, householdsPerHour: 20, maxGrams: 150_000 },
    bagGrams: 8000,
    priority: tiers,
    shareBy: 'household',
    sourcing: {
      fillThresholdMilli: 250,
      padToMinimum: 0,
      substitutes: small.substituteMode ?? 'consent',
      earlyPremium: 0,
      budget: null,
      timeLimitSeconds: 20,
    },
    ...small.settings,
  };
}
