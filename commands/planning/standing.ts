import { basename, dirname, join, resolve } from 'node:path';
import type { Language } from '../../src/model/index.ts';
import {
  isThere,
  newestRevision,
  readIssued,
  readManifest,
  sentOf,
  type Issued,
} from '../../src/store/index.ts';
import { issuedWords } from '../../src/wording/index.ts';
import { EXIT, Stop } from '../terminal/exit.ts';

/** A plan as it is named, and whether one that newer ones have taken the place of will do. */
export interface Named {
  readonly folder: string;
  readonly dir: string;
  readonly superseded?: true | undefined;
  readonly language: Language;
}

/**
 * Stops where a plan is not the one to go by: plan.json is not as it was written, it is not what was issued under its name, or a
 * newer revision has taken its place and nobody insists. A plan that stands elsewhere than in `out` has no revisions.
 */
export function checkStanding(named: Named): void {
  const { folder, language } = named;
  const by = revisionAfter(named, readManifest(folder).sha256);
  if (by !== undefined && named.superseded !== true)
    throw new Stop(EXIT.inputs, issuedWords(language).superseded(basename(folder), by));
}

/**
 * The revision that has taken a plan's place. Stops where the plan is not what was issued under its name.
 *
 * @param sha256 of its manifest; undefined where that is damaged
 */
export function revisionAfter(
  { folder, dir, language }: Omit<Named, 'superseded'>,
  sha256: string | undefined,
): string | undefined {
  const name = basename(folder);
  const [, date, number] = /^(\d{4}-\d{2}-\d{2})-r(\d{1,9})$/.exec(name) ?? [];
  const out = join(dir, 'out');
  if (date === undefined || resolve(dirname(folder)) !== resolve(out)) return undefined;
  const issued = readIssued(out, date);
  const own = sentOf(issued).find(({ plan }) => plan === name);
  if (own !== undefined && sha256 !== undefined && own.sha256 !== sha256)
    throw new Stop(EXIT.inputs, issuedWords(language).notAsIssued(name));
  return supersededBy(folder, Number(number), out, date, issued);
}

/**
 * The revision that has taken the place of one: a newer one that went out, or, of a plan that never did, any newer one. What was
 * received or replanned went out, whether or not somebody said so.
 */
function supersededBy(
  folder: string,
  number: number,
  out: string,
  date: string,
  issued: Issued | undefined,
): string | undefined {
  const sent = sentOf(issued).map(({ plan }) => plan);
  if (sent.includes(basename(folder))) return undefined;
  const later = sent.find((plan) => Number(/-r(\d+)$/.exec(plan)?.[1] ?? 0) > number);
  if (later !== undefined) return later;
  // Of what went out once and was taken back by an older one.
  if (issued?.journal.some(({ plan }) => plan === basename(folder)) === true) return sent[0];
  const wasSent = isThere(`${folder}.inputs`);
  const newest = newestRevision(out, date);
  return !wasSent && newest !== undefined && newest.revision > number ? basename(newest.path) : undefined;
}
