import { groupBy } from '../../model/index.ts';
import { announcedOnly } from '../build/attempt.ts';
import type { Scene } from '../build/attempt.ts';
import type { Class } from '../bounds/classes.ts';
import type { Cohort } from '../crowd/crowd.ts';
import type { Relaxation } from '../bounds/relax.ts';
import { releaseAlone, releaseTogether } from '../bounds/releases.ts';
import { isWholeAt, isWholeEverywhere } from '../crowd/whole.ts';

/** Households of a kin whom nothing tells apart: equally served, of one wave, release and (where not all fit) tier. */
export interface Item {
  readonly points: readonly number[];
  readonly wave: number;
  /** Minutes: no slot before it. */
  readonly ready: number;
  /** 0 where tiers do not matter. */
  readonly tier: number;
  /** How many of each kin that is alike. */
  readonly each: number;
  /** How many of them announced slots hold, by slot. */
  readonly fixed: ReadonlyMap<number, number>;
}

/** Kins of one door that are alike, as floors with as many households each are: those of each may be in one batch. */
export interface Kins {
  /** Of the first; equal for all in what the rules ask. */
  readonly cohort: Cohort;
  readonly items: readonly Item[];
  /** Households of each. */
  readonly size: number;
  /** Of their points, those at which all of each have to be in one batch. */
  readonly wholeAt: readonly number[];
  /** The persons, by kin and item. */
  readonly members: readonly (readonly (readonly number[])[])[];
}

/** Who is asked about, counted once for all questions that ask for everybody, or for less. */
export interface Census {
  readonly isFull: boolean;
  readonly kins: readonly Kins[];
  readonly classes: readonly Class[];
}

export function takeCensus(scene: Scene, relaxation: Relaxation, isFull: boolean): Census {
  const classes = relaxation.classes(isFull).filter(({ points }) => points.length > 0);
  return { isFull, kins: gatherKins(scene, isFull), classes };
}

/** @param isFull whether everybody is to be placed: then tiers do not matter, and more is known of who can come when */
export function gatherKins(scene: Scene, isFull: boolean): Kins[] {
  const { night, crowd, grid } = scene;
  const sizes = { crowd, grid, pickup: night.settings.pickup };
  const wholeAt = ({ kin, points }: Cohort) => points.filter((p) => isWholeAt(sizes, kin, p));
  const release = isFull
    ? releaseTogether(crowd, grid, night.settings, (cohort) => isWholeEverywhere(sizes, cohort))
    : releaseAlone(crowd, night.settings);
  const { draftOf } = announcedOnly(scene);
  const persons = crowd.cohorts.flatMap((cohort) => cohort.people.map((person) => ({ person, cohort })));
  const kins = [...groupBy(persons, ({ cohort }) => cohort.kin).values()].map((own) => {
    const alike = groupBy(own, ({ person, cohort }) => {
      const tier = isFull ? 0 : crowd.tier[person]!;
      return [cohort.points.join(), crowd.wave[person]!, release(person, cohort), tier].join(' ');
    });
    const items = [...alike].sort(([a], [b]) => (a < b ? -1 : 1));
    const { cohort } = own[0]!;
    return { cohort, items: items.map(([key, same]) => ({ key, people: same.map(({ person }) => person) })) };
  });
  const byKind = groupBy(kins, ({ cohort, items }) => {
    const told = items.some(({ people }) => people.some((person) => draftOf[person] !== undefined));
    const whole = wholeAt(cohort).length;
    const differs = told || (whole > 0 && whole < cohort.points.length) ? cohort.kin : '';
    const profile = items.map(({ key, people }) => `${key} ${people.length}`).join('|');
    return `${cohort.door} ${cohort.unit} ${cohort.early} ${crowd.kinSize[cohort.kin]} ${differs} ${profile}`;
  });
  return [...byKind.values()].map((alike) => {
    const [first] = alike;
    const items = first!.items.map(({ people }): Item => {
      const [person] = people;
      const cohort = crowd.cohorts[crowd.cohort[person!]!]!;
      const told = people.filter((each) => draftOf[each] !== undefined);
      const bySlot = groupBy(told, (each) => draftOf[each]!.slot);
      return {
        points: cohort.points,
        wave: crowd.wave[person!]!,
        ready: release(person!, cohort),
        tier: isFull ? 0 : crowd.tier[person!]!,
        each: people.length,
        fixed: new Map([...bySlot].map(([slot, here]) => [slot, here.length])),
      };
    });
    return {
      cohort: first!.cohort,
      items,
      size: items.reduce((sum, { each }) => sum + each, 0),
      wholeAt: wholeAt(first!.cohort),
      members: alike.map((kin) => kin.items.map(({ people }) => people)),
    };
  });
}
