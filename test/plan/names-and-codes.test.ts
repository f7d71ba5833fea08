import { describe, expect, it } from 'vitest';
import { pickupCodes } from '../../src/plan/codes.ts';
import { fileNames, poNumbers } from '../../src/plan/file-name.ts';

describe('file names', () => {
  it.each(['3', 'north', '北门', '3 号楼', 'A-1', 'v1.2', 'Fresh_Farm'])('leaves %s as it is', (id) => {
    expect(fileNames([id]).get(id)).toBe(id);
  });

  const hostile =
    '../../x|CON|con.txt|Lpt1|trailing.|trailing |.hidden|~$open|-rf|| |a/b|a\\b|a:b|a*b|a\u202Eb|a\u0000b'
      .split('|')
      .concat('é'.normalize('NFD'), 'x'.repeat(300), '号'.repeat(300));
  it.each(hostile.map((id) => [JSON.stringify(id).slice(0, 40), id]))('makes %s harmless', (_, id) => {
    const name = fileNames([id]).get(id)!;
    expect(name).toMatch(/^[\p{L}\p{N}_-]*~[0-9a-f]{8}$/u);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(81);
    expect(name).not.toMatch(/^(con|lpt1)\b/i);
  });

  it('tells twins apart that differ by case only, whichever comes first', () => {
    const names = fileNames(['fresh', 'Fresh', 'farm']);
    const lower = [...names.values()].map((name) => name.toLowerCase());
    expect(new Set(lower).size).toBe(3);
    expect(names.get('farm')).toBe('farm');
    expect(fileNames(['Fresh', 'farm', 'fresh'])).toEqual(names);
  });
});

describe('PO numbers', () => {
  it('are made of date, supplier and wave', () => {
    expect(poNumbers('2026-11-23', ['fresh', 'farm'], ['am', 'pm'])(1, 0)).toBe('PO-20261123-farm-am');
  });

  it('stay unique where the parts could be read another way', () => {
    const po = poNumbers('2026-11-23', ['a', 'a-b', '../x'], ['b-c', 'c']);
    const all = [0, 1, 2].flatMap((supplier) => [po(supplier, 0), po(supplier, 1)]);
    expect(new Set(all).size).toBe(6);
    expect(po(0, 1)).toBe('PO-20261123-a-c');
    expect(po(0, 0)).toMatch(/^PO-20261123-a-b-c~/);
    expect(po(2, 1)).not.toContain('/');
  });
});

describe('pickup codes', () => {
  const seats = (doors: number, each: number) =>
    Array.from({ length: doors }, (_, door) =>
      Array.from({ length: each }, (_, i) => ({
        building: String(door + 1),
        entrance: '',
        number: i + 1,
      })),
    ).flat();

  it('stay with those who were told one, and are given to nobody else', () => {
    const [first = '', second = '', third = ''] = pickupCodes('2026-11-23', seats(1, 3));
    const told = (number: number, code: string) => ({ building: '1', entrance: '', number, told: code });
    const fresh = { building: '1', entrance: '', number: 1 };
    // The first of the door goes to the door now, and somebody else begins to count there.
    const codes = pickupCodes('2026-11-23', [fresh, told(2, second), told(3, third)], [first, second, third]);
    expect(codes.slice(1)).toEqual([second, third]);
    expect([first, second, third]).not.toContain(codes[0]);
  });

  it('are unique, short, without look-alikes, and nothing that a spreadsheet would read as more than text', () => {
    const codes = pickupCodes('2026-11-23', seats(200, 12));
    expect(new Set(codes).size).toBe(2400);
    // Letters at both ends: no number, exponent, percentage or amount. No vowel: no month, no TRUE.
    for (const code of codes) expect(code).toMatch(/^[CFHJKMNRTWXY][34679CFHJKMNRTWXY]{2}[CFHJKMNRTWXY]$/);
    expect(pickupCodes('2026-11-23', seats(500, 12))[0]).toHaveLength(5);
  });

  it('of another door stay when one door changes', () => {
    const before = pickupCodes('2026-11-23', seats(40, 10));
    const after = pickupCodes('2026-11-23', [...seats(39, 10), ...seats(40, 12).slice(39 * 12)]);
    const moved = before.slice(0, 390).filter((code, i) => code !== after[i]);
    expect(moved).toEqual([]);
  });

  it('differ from night to night', () => {
    expect(pickupCodes('2026-11-23', seats(1, 5))).not.toEqual(pickupCodes('2026-11-24', seats(1, 5)));
  });
});
