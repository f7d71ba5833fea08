/** Millimetres to points, the unit of a PDF. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

export const A4: PageSize = { width: mm(210), height: mm(297) };

/** `''`, `.01` … `.1` … `.99`: what stands after the whole of so many hundredths. */
const HUNDREDTHS = Array.from({ length: 100 }, (_, n) =>
  n === 0 ? '' : `.${String(n).padStart(2, '0').replace(/0$/, '')}`,
);

/** Two decimals: finer than any printer. Written of two integers: a page has thousands, and writing a fraction takes long. */
export function fixed(value: number): string {
  const signed = Math.round(value * 100);
  const hundredths = Math.abs(signed);
  const whole = Math.floor(hundredths / 100);
  const text = whole + HUNDREDTHS[hundredths - whole * 100]!;
  return signed < 0 ? `-${text}` : text;
}
