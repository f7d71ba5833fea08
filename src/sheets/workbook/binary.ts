/** What .xls and .xlsb write alike. Source: [MS-XLS] 2.5.217, [MS-XLSB] 2.5.98.2. */

const ERRORS = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

export function errorText(code: number): string {
  return ERRORS.get(code) ?? '#N/A';
}

export function booleanText(code: number): string {
  return code === 0 ? 'FALSE' : 'TRUE';
}

/** A number in 30 bits: an integer or the upper half of a double, by a hundred where the last bit says so. */
export function rkNumber(rk: number): number {
  const half = Buffer.alloc(8);
  half.writeUInt32LE((rk & 0xfffffffc) >>> 0, 4);
  const number = (rk & 2) !== 0 ? rk >> 2 : half.readDoubleLE(0);
  return (rk & 1) !== 0 ? number / 100 : number;
}
