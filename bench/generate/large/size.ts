/** How large a site is to be. Everything else follows from these and the seed. */
export interface Size {
  readonly households: number;
  readonly lines: number;
  readonly items: number;
  readonly suppliers: number;
  readonly points: number;
  readonly waves: readonly { readonly id: string; readonly arrives: string; readonly ready: string }[];
  readonly buildingsPerSheet: number;
}

const TWO_WAVES = [
  { id: 'am', arrives: '07:30-08:30', ready: '09:30' },
  { id: 'pm', arrives: '13:30', ready: '15:00' },
] as const;
const THREE_WAVES = [
  TWO_WAVES[0],
  { id: 'noon', arrives: '11:00-11:30', ready: '13:00' },
  TWO_WAVES[1],
] as const;

export const SIZES = {
  night: {
    households: 6_000,
    lines: 30_000,
    items: 120,
    suppliers: 10,
    points: 4,
    waves: TWO_WAVES,
    buildingsPerSheet: 1,
  },
  district: {
    households: 100_000,
    lines: 1_000_000,
    items: 300,
    suppliers: 20,
    points: 30,
    waves: TWO_WAVES,
    buildingsPerSheet: 10,
  },
  city: {
    households: 1_000_000,
    lines: 10_000_000,
    items: 600,
    suppliers: 30,
    points: 300,
    waves: THREE_WAVES,
    buildingsPerSheet: 20,
  },
} as const satisfies Record<string, Size>;

export type SizeName = keyof typeof SIZES;

/** The named size that fits `households` best from above, cut to that many: lines and points shrink with it. */
export function sizeFor(households: number): Size {
  const { night, district, city } = SIZES;
  const base: Size =
    households <= night.households * 2 ? night : households <= district.households ? district : city;
  const share = (count: number): number => Math.max(1, Math.round((count * households) / base.households));
  return { ...base, households, lines: share(base.lines), points: Math.max(4, share(base.points)) };
}
