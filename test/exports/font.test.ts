import { describe, expect, it } from 'vitest';
import { flattened } from '../../src/exports/pdf/font/char-string.ts';
import { NO_INDEX, parseCff } from '../../src/exports/pdf/font/cff.ts';
import { faceOf, missingCharacters } from '../../src/exports/pdf/font/face.ts';
import { subsetCff } from '../../src/exports/pdf/font/subset.ts';
import { UsedFont } from '../../src/exports/pdf/font/used-font.ts';
import { foldParts } from '../../src/exports/pdf/sheet-row.ts';

describe('an outline program', () => {
  const index = (...items: readonly (readonly number[])[]) => ({
    count: items.length,
    at: (i: number) => Buffer.from(items[i]!),
    end: 0,
  });
  // Numbers of one byte are value + 139; subroutine i of fewer than 1240 is called as i − 107.
  const call = (i: number): number => i - 107 + 139;

  it('has its subroutines written out, global and local, one within the other', () => {
    const global = index([140, 141, 11]);
    const local = index([150, call(0), 29, 11], [21, 11]);
    const program = Buffer.from([145, call(0), 10, call(1), 10, 14]);
    // 145 | 150 140 141 | rmoveto | endchar
    expect([...flattened(program, global, local)]).toEqual([145, 150, 140, 141, 21, 14]);
  });

  it('keeps the bytes of hint masks apart from its operators', () => {
    // Two stems, then a mask of one byte that looks like a call, then the end.
    const program = Buffer.from([140, 141, 142, 143, 18, 19, 10, 14]);
    expect([...flattened(program, NO_INDEX, NO_INDEX)]).toEqual([...program]);
    // Nine stems, four of them left to the mask: two bytes.
    const stems = Array.from({ length: 10 }, () => 140);
    const more = Buffer.from([...stems, 18, ...stems.slice(2), 19, 10, 29, 14]);
    expect([...flattened(more, NO_INDEX, NO_INDEX)]).toEqual([...more]);
  });
});

describe('a subset of the font', () => {
  const face = faceOf('regular');
  const glyphs = [0, ...'怡海A1，鸡'.split('').map((character) => face.glyphOf(character.codePointAt(0)!))];

  it('is a font of those glyphs with the same outlines', () => {
    const bytes = subsetCff(face.cff, glyphs);
    const subset = parseCff(bytes);
    expect(subset.charStrings.count).toBe(glyphs.length);
    expect(bytes.length).toBeLessThan(5_000);
    for (const [i, glyph] of glyphs.entries()) {
      const { localSubrs } = face.cff.dicts[face.cff.dictOf(glyph)]!;
      const whole = flattened(face.cff.charStrings.at(glyph), face.cff.globalSubrs, localSubrs);
      expect(subset.charStrings.at(i).equals(whole)).toBe(true);
      const [own, theirs] = [subset.dicts[subset.dictOf(i)]!, face.cff.dicts[face.cff.dictOf(glyph)]!];
      expect(Buffer.concat(own.privateEntries).equals(Buffer.concat(theirs.privateEntries))).toBe(true);
    }
  });

  it('may be empty', () => {
    expect(parseCff(subsetCff(face.cff, [0])).charStrings.count).toBe(1);
  });
});

describe('characters that the font lacks', () => {
  it('are named once, rare ones that it has are not', () => {
    expect(missingCharacters('𠮷a𠮷㛃𬭚 \u200B')).toEqual(['𠮷']);
  });

  it('take the mark\u2019s place on paper, invisible ones a space\u2019s', () => {
    const font = new UsedFont('regular');
    const [mark, space] = [font.encode('〓'), font.encode(' ')];
    expect(font.encode('𠮷')).toBe(mark);
    expect(font.encode('\u200B')).toBe(space);
    expect(font.widthOf('𠮷', 10)).toBe(10);
  });
});

it('parts are folded between, never within', () => {
  const fits = (text: string): boolean => text.length <= 9;
  expect(foldParts(['aaa', 'bbb', 'ccccccccccccc', 'd'], fits)).toEqual(['aaa · bbb', 'ccccccccccccc', 'd']);
  expect(foldParts([], fits)).toEqual([]);
});
