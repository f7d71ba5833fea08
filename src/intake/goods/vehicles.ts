import { compareKeys, type Contacts } from '../../model/index.ts';
import { report, suggest, type Reading } from '../reading.ts';
import { columns, readTable } from '../tables/index.ts';
import type { Suppliers } from './suppliers.ts';

/** vehicles.csv: sorted by supplier and plate. */
export function readVehicles(reading: Reading, suppliers: Suppliers): Contacts['vehicles'] {
  const vehicles: Contacts['vehicles'][number][] = [];
  for (const row of readTable(reading, 'vehicles', columns.VEHICLES)) {
    const name = row.required('supplier');
    const plate = row.required('plate');
    const validUntil = row.date('valid_until');
    if (name === undefined || plate === undefined || validUntil === undefined) continue;
    const supplier = suppliers.find(name);
    if (typeof supplier === 'number') {
      const [driver, phone, pass] = [row.text('driver'), row.text('phone'), row.text('pass')];
      vehicles.push({ supplier, plate, driver, phone, pass, validUntil });
    } else {
      const suggestion = suggest(reading, 'supplier', name, suppliers.names());
      const code = supplier === 'unusable' ? 'supplier-unusable' : 'unknown-supplier';
      report(reading, code, row.place('supplier'), name, { suggestion });
    }
  }
  return vehicles.sort((a, b) => a.supplier - b.supplier || compareKeys(a.plate, b.plate));
}
