/** Millimetres to points, the unit of a PDF. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export const A4: PageSize = { width: mm(210), height: mm(297) };

/** Two decimals: finer than any printer. */
export function fixed(value: number): string {
  return String(Math.round(value * 100) / 100);
}
