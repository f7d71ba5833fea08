import type { Weight } from './font/face.ts';
import type { UsedFont } from './font/used-font.ts';
import { fixed } from './units.ts';
import type { PageSize } from './units.ts';

export type Fonts = Readonly<Record<Weight, UsedFont>>;

export interface TextStyle {
  /** Points. */
  readonly size: number;
  readonly weight?: Weight;
  /** Where x is: at the text's start (the default), middle or end. */
  readonly align?: 'left' | 'center' | 'right';
  /** A text that is wider is set smaller, down to 60 %, then cut with an ellipsis. */
  readonly fit?: number;
  /** Which part of a text that is cut stays: the start (the default), or the end, where a room's number stands. */
  readonly keep?: 'start' | 'end';
  /** 0 black … 1 white. */
  readonly grey?: number;
}

export interface MatrixBits {
  readonly size: number;
  readonly hex: string;
}

/** Rows of squares, true for black, as bits: each row begins a new byte. */
export function matrixBits(cells: readonly (readonly boolean[])[]): MatrixBits {
  let hex = '';
  for (const row of cells) {
    for (let i = 0; i < row.length; i += 8) {
      let byte = 0;
      for (let bit = 0; bit < 8; bit++) if (row[i + bit] === true) byte |= 0x80 >> bit;
      hex += byte.toString(16).padStart(2, '0');
    }
  }
  return { size: cells.length, hex };
}

/** A page while it is drawn. Lengths are points, from the page's upper left corner. */
export class Page {
  readonly size: PageSize;
  readonly #fonts: Fonts;
  readonly #parts: string[] = [];

  constructor(fonts: Fonts, size: PageSize) {
    this.#fonts = fonts;
    this.size = size;
  }

  /** @param y of the line that letters stand on */
  text(x: number, y: number, text: string, style: TextStyle): void {
    if (text === '') return;
    const { weight = 'regular', align = 'left', grey = 0 } = style;
    const font = this.#fonts[weight];
    let { size } = style;
    let shown = text;
    let width = font.widthOf(shown, size);
    if (style.fit !== undefined && width > style.fit) {
      size = Math.max(size * 0.6, (size * style.fit) / width);
      shown = cut(shown, style.keep ?? 'start', (t) => font.widthOf(t, size) <= style.fit! + 0.01);
      width = font.widthOf(shown, size);
    }
    const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
    const colour = grey === 0 ? '' : `${fixed(grey)} g `;
    const black = grey === 0 ? '' : ' 0 g';
    const place = `${fixed(left)} ${fixed(this.size.height - y)} Td`;
    const name = weight === 'bold' ? '/F2' : '/F1';
    this.#parts.push(`${colour}BT ${name} ${fixed(size)} Tf ${place} <${font.encode(shown)}> Tj ET${black}`);
  }

  widthOf(text: string, size: number, weight: Weight = 'regular'): number {
    return this.#fonts[weight].widthOf(text, size);
  }

  line(x1: number, y1: number, x2: number, y2: number, width = 0.6, dash = ''): void {
    const { height } = this.size;
    const path = `${fixed(x1)} ${fixed(height - y1)} m ${fixed(x2)} ${fixed(height - y2)} l S`;
    this.#parts.push(
      dash === '' ? `${fixed(width)} w ${path}` : `q ${fixed(width)} w [${dash}] 0 d ${path} Q`,
    );
  }

  box(x: number, y: number, width: number, height: number, stroke = 0.6): void {
    const place = `${fixed(x)} ${fixed(this.size.height - y - height)}`;
    this.#parts.push(`${fixed(stroke)} w ${place} ${fixed(width)} ${fixed(height)} re S`);
  }

  fill(x: number, y: number, width: number, height: number, grey: number): void {
    const place = `${fixed(x)} ${fixed(this.size.height - y - height)}`;
    this.#parts.push(`${fixed(grey)} g ${place} ${fixed(width)} ${fixed(height)} re f 0 g`);
  }

  /**
   * A matrix of black squares, a QR code, as a picture of one bit a square.
   *
   * @param bits from `matrixBits`
   */
  matrix(x: number, y: number, side: number, { size, hex }: MatrixBits): void {
    const place = `${fixed(side)} 0 0 ${fixed(side)} ${fixed(x)} ${fixed(this.size.height - y - side)} cm`;
    const image = `BI /W ${size} /H ${size} /IM true /BPC 1 /D [1 0] /F /AHx ID ${hex}> EI`;
    this.#parts.push(`q ${place} ${image} Q`);
  }

  content(): string {
    return this.#parts.join('\n');
  }
}

/** The longest part of a text that fits, with an ellipsis where something is left out. */
function cut(text: string, keep: 'start' | 'end', fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const characters = Array.from(text);
  const part = (length: number): string =>
    keep === 'start'
      ? `${characters.slice(0, length).join('')}…`
      : `…${characters.slice(characters.length - length).join('')}`;
  let low = 0;
  let high = characters.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(part(middle))) low = middle;
    else high = middle - 1;
  }
  return part(low);
}
