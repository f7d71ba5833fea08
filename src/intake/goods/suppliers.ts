import { compareKeys, type Supplier } from '../../model/index.ts';
import { report, type Reading } from '../reading.ts';
import { columns, filesOf, readTable, type TableRow } from '../tables/index.ts';
import { nameKey } from '../text/index.ts';
import { readWaves } from './waves.ts';

export interface SupplierDraft extends Supplier {
  /** Waves in which it delivers, ascending. */
  readonly waves: readonly number[];
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
}

/** Suppliers by what catalogs and vehicles may call them. */
export interface Suppliers {
  /** Sorted by id. */
  readonly list: readonly SupplierDraft[];
  /** Index into `list`; `unusable` for one whose own row could not be read. */
  find(text: string): number | 'unusable' | undefined;
  names(): Iterable<string>;
}

/** suppliers.csv; where there is none, whoever a catalog names, without fee or minimum, in every wave. */
export function readSuppliers(reading: Reading, named: Iterable<string>): Suppliers {
  const drafts: SupplierDraft[] = [];
  const unusable = new Set<string>();
  const first = new Map<string, TableRow>();
  if (filesOf({ ...reading, problems: [] }, 'suppliers').length === 0) {
    const ids = new Map<string, string>();
    for (const name of named) {
      const known = ids.get(nameKey(name));
      if (known === undefined || compareKeys(name, known) < 0) ids.set(nameKey(name), name);
    }
    drafts.push(...[...ids.values()].map((id) => plainSupplier(reading, id)));
  }
  for (const row of readTable(reading, 'suppliers', columns.SUPPLIERS)) {
    const id = row.required('supplier');
    if (id === undefined) continue;
    const earlier = first.get(nameKey(id));
    if (earlier !== undefined) {
      const line = `${earlier.file}:${earlier.row}`;
      report(reading, 'duplicate-id', row.place('supplier'), id, { first: line });
      continue;
    }
    first.set(nameKey(id), row);
    const draft = readSupplier(reading, row, id);
    if (draft === undefined) unusable.add(nameKey(id));
    else drafts.push(draft);
  }
  return suppliersOf(drafts, unusable);
}

function readSupplier(reading: Reading, row: TableRow, id: string): SupplierDraft | undefined {
  const deliveryFee = row.money('delivery_fee');
  const freeDeliveryFrom = row.money('free_delivery_from');
  const minOrder = row.money('min_order');
  const maxGrams = row.number('max_kg', 1000, 0);
  const waves = readWaves(reading, row);
  if (waves === undefined) return undefined;
  if ([deliveryFee, freeDeliveryFrom, minOrder, maxGrams].includes(undefined)) return undefined;
  return {
    id,
    name: row.text('name') || id,
    deliveryFee: deliveryFee ?? 0,
    freeDeliveryFrom: freeDeliveryFrom ?? null,
    minOrder: minOrder ?? 0,
    maxGrams: maxGrams ?? null,
    waves,
    contact: { name: row.text('contact'), phone: row.text('phone'), email: row.text('email') },
  };
}

function plainSupplier(reading: Reading, id: string): SupplierDraft {
  const waves = reading.settings.waves.map((_, wave) => wave);
  const terms = { deliveryFee: 0, freeDeliveryFrom: null, minOrder: 0, maxGrams: null };
  return { id, name: id, ...terms, waves, contact: { name: '', phone: '', email: '' } };
}

function suppliersOf(drafts: readonly SupplierDraft[], unusable: ReadonlySet<string>): Suppliers {
  const list = drafts.toSorted((a, b) => compareKeys(a.id, b.id));
  const byKey = new Map<string, number>();
  list.forEach((supplier, index) => byKey.set(nameKey(supplier.id), index));
  list.forEach((supplier, index) => {
    const key = nameKey(supplier.name);
    if (!byKey.has(key)) byKey.set(key, index);
  });
  return {
    list,
    find: (text) => byKey.get(nameKey(text)) ?? (unusable.has(nameKey(text)) ? 'unusable' : undefined),
    names: () => list.map((supplier) => supplier.id),
  };
}
