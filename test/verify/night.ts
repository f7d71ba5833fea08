import type { NightDescription } from '../support/index.ts';

/**
 * A small night in which every rule has something to break: a sealed, a controlled and an open zone, two deliveries, two
 * points, tiers for the door and for early slots, goods that are short, a substitute, a bundle, stock, price breaks, fees
 * and minimums, a sheet with a replaced and a rejected line, and a building that no point is near enough to serve.
 */
export const NIGHT: NightDescription = {
  settings: {
    zones: [
      { id: 'A', status: 'sealed' },
      { id: 'B', status: 'controlled' },
      { id: 'C', status: 'open' },
    ],
    waves: [
      { id: 'am', arrives: '08:00-08:30', ready: '09:00' },
      { id: 'pm', arrives: '09:30', ready: '10:00' },
    ],
    points: [
      { id: 'north', zones: ['B', 'C'], open: ['09:00-12:00'], seconds_per_household: 120 },
      {
        id: 'south',
        zones: ['C'],
        open: ['09:00-10:00'],
        closed: ['09:30-09:45'],
        seconds_per_household: 180,
      },
    ],
    pickup: { batch_max: 4, buildings_per_slot: 1, max_walk_metres: 500 },
    door: { teams: 2, households_per_hour: 20, max_kg: 30 },
    priority: [
      { id: 'care', tags: ['care'], serve: 'door' },
      { id: 'elder', tags: ['elder'], serve: 'early' },
    ],
    sourcing: { substitutes: 'consent', budget: 2000 },
  },
  buildings: [
    { building: 1, zone: 'B', entrances: 2, contact: 'Chen Yu', contact_phone: '13900000001' },
    { building: 2, zone: 'C' },
    { building: 3, zone: 'A' },
    { building: 4, zone: 'C', walk_metres: 'north:900;south:800' },
  ],
  households: (
    '1-1-101 1-1-102 1-1-201 1-1-202 1-1-301 1-2-101 1-2-102 1-2-201 1-2-202 ' +
    '2--101 2--102 2--201 3--101 3--102 3--201 3--301 4--101'
  )
    .split(' ')
    .map((key, index) => {
      const [building = '', entrance = '', room = ''] = key.split('-');
      const tags = key === '1-1-101' ? 'elder' : key === '1-2-101' ? 'care' : '';
      const [name, phone] = [`Resident Number${index}`, `138${String(10000000 + index * 7)}`];
      return { building, entrance, room, name, phone, tags, residents: 2 };
    }),
  items: [
    { item: 'apples', uom: '斤', storage: 'ambient' },
    { item: 'eggs', uom: '盒', unit_grams: 600, max_per_household: 3 },
    { item: 'milk', uom: '袋', unit_grams: 1000, storage: 'chilled' },
    { item: 'pears', uom: '斤' },
    { item: 'rice', uom: '袋', unit_grams: 10000 },
  ],
  bundles: [
    { bundle: 'basket', item: 'milk', quantity: 1, price: '12.00' },
    { bundle: 'basket', item: 'eggs', quantity: 1 },
  ],
  suppliers: [
    {
      supplier: 'farm',
      delivery_fee: '10.00',
      free_delivery_from: '900.00',
      min_order: '50.00',
      max_kg: 300,
    },
    { supplier: 'shop', delivery_fee: '5.00', waves: 'pm' },
  ],
  offers: [
    { supplier: 'farm', sku: 'F-apples', item: 'apples', pack_size: 5, pack_price: '15.00', stock_packs: 3 },
    { supplier: 'farm', sku: 'F-eggs', item: 'eggs', pack_size: 5, pack_price: '45.00', stock_packs: 3 },
    { supplier: 'farm', sku: 'F-pears', item: 'pears', pack_size: 10, pack_price: '20.00', stock_packs: 2 },
    {
      supplier: 'farm',
      sku: 'F-rice',
      item: 'rice',
      pack_size: 2,
      pack_price: '60.00',
      price_breaks: '4=58.00',
      min_packs: 2,
      pack_multiple: 2,
      waves: 'am',
    },
    { supplier: 'shop', sku: 'S-milk', item: 'milk', pack_size: 4, pack_price: '20.00' },
  ],
  stock: [
    { item: 'rice', quantity: 2 },
    { item: 'milk', quantity: 3, expires: '2026-11-22' },
  ],
  substitutes: [{ item: 'apples', substitute: 'pears', ratio: 1, rank: 1 }],
  demand: {
    '1-1-101': { rice: 1, apples: 3 },
    '1-1-102': { eggs: 3, apples: 4, rice: 1 },
    '1-1-201': { eggs: 2, rice: 1 },
    '1-1-202': { eggs: 5, milk: 1 },
    '1-1-301': { eggs: 2, apples: 4, rice: 1 },
    '1-2-101': { eggs: 2, apples: 4 },
    '1-2-102': { basket: 1, rice: 1 },
    '1-2-201': { eggs: 3, rice: 1 },
    '1-2-202': { milk: 2, tofu: 1 },
    '2-101': { basket: 2, apples: 3 },
    '2-102': { eggs: 2, pears: 4 },
    '2-201': { eggs: 3, apples: 4 },
    '3-101': { eggs: 2, rice: 1, milk: 1 },
    '3-102': { eggs: 3, apples: 3, rice: 1 },
    '3-201': { rice: 2, milk: 1 },
    '3-301': { rice: 2 },
    '4-101': { rice: 1 },
  },
  substituteOk: ['1-1-102', '1-1-301', '3-102'],
};

/** A second sheet of the demand, with one line replaced, one excluded, one rejected. */
export const MORE_DEMAND = `${[
  'building,entrance,room,item,quantity',
  '1,1,102,tofu,2',
  '1,1,102,tofu,1',
  '2,,101,tofu,0',
  '9,,101,eggs,1',
].join('\n')}\n`;
