import { MISSING, faceOf } from './face.ts';
import type { Weight } from './face.ts';
import type { OpenType } from './open-type.ts';
import { subsetCff } from './subset.ts';

/** Texts come again and again on paper (items, doors, amounts); so many are remembered. */
const REMEMBERED = 20_000;

interface UsedGlyph {
  /** Four hexadecimal digits a glyph of the subset. */
  readonly hex: string;
  /** In thousandths of the type size. */
  readonly width: number;
}

/** A font as one document uses it: glyphs are numbered as they come. */
export class UsedFont {
  readonly weight: Weight;
  readonly face: OpenType;
  readonly #glyphs: number[] = [0];
  readonly #widths: number[];
  readonly #texts: string[] = [MISSING];
  readonly #used = new Map<string, UsedGlyph>();
  readonly #measurements = new Map<string, UsedGlyph>();

  constructor(weight: Weight) {
    this.weight = weight;
    this.face = faceOf(weight);
    this.#widths = [this.#widthOf(0)];
  }

  #widthOf(glyph: number): number {
    return Math.round((this.face.advanceOf(glyph) * 1000) / this.face.unitsPerEm);
  }

  #glyph(character: string): UsedGlyph {
    const known = this.#used.get(character);
    if (known !== undefined) return known;
    const glyph = this.face.glyphOf(character.codePointAt(0)!);
    if (glyph === 0 && character !== MISSING) {
      // Spaces of other kinds and invisible characters are a space; what could not be drawn is shown to be missing.
      const other = /\p{C}|\p{Z}/u.test(character) ? ' ' : MISSING;
      const instead = this.#glyph(other);
      this.#used.set(character, instead);
      return instead;
    }
    const used = { hex: this.#glyphs.length.toString(16).padStart(4, '0'), width: this.#widthOf(glyph) };
    this.#glyphs.push(glyph);
    this.#widths.push(used.width);
    this.#texts.push(character);
    this.#used.set(character, used);
    return used;
  }

  /** The text as hexadecimal glyph numbers. */
  encode(text: string): string {
    return this.#measured(text).hex;
  }

  /** How wide a text is at a type size, in the size's unit. */
  widthOf(text: string, size: number): number {
    return (this.#measured(text).width * size) / 1000;
  }

  #measured(text: string): UsedGlyph {
    const known = this.#measurements.get(text);
    if (known !== undefined) return known;
    let hex = '';
    let width = 0;
    for (const character of text) {
      const glyph = this.#glyph(character);
      hex += glyph.hex;
      width += glyph.width;
    }
    if (this.#measurements.size === REMEMBERED) this.#measurements.clear();
    this.#measurements.set(text, { hex, width });
    return { hex, width };
  }

  /** The font of the glyphs that were used. */
  file(): Buffer {
    return subsetCff(this.face.cff, this.#glyphs);
  }

  widths(): readonly number[] {
    return this.#widths;
  }

  /** From glyphs back to text, so that a PDF can be searched and copied from. */
  unicodeMap(): string {
    const pairs = this.#texts.map((text, glyph) => {
      const utf16 = Buffer.from(text, 'utf16le').swap16().toString('hex');
      return `<${glyph.toString(16).padStart(4, '0')}> <${utf16}>`;
    });
    const blocks: string[] = [];
    for (let i = 0; i < pairs.length; i += 100) {
      const block = pairs.slice(i, i + 100);
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
    }
    return [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
      '1 begincodespacerange <0000> <ffff> endcodespacerange',
      ...blocks,
      'endcmap CMapName currentdict /CMap defineresource pop end end',
    ].join('\n');
  }
}
