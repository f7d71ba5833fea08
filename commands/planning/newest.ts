import { basename } from 'node:path';
import type { Language, Plan } from '../../src/model/index.ts';
import type { Events } from '../../src/replan/index.ts';
import { diskSource, newestRevision } from '../../src/store/index.ts';
import { readPlanFolder } from '../opened-plan.ts';
import { readEvents } from './events-file.ts';

/** The newest revision of a date: what is known of the night by now. */
export interface Newest {
  readonly name: string;
  readonly plan: Plan;
  /** What has happened since a plan of the date went out. */
  readonly events: Events | undefined;
}

/** Undefined where the date has no plan yet. */
export function readNewest(outDir: string, date: string, language: Language): Newest | undefined {
  const newest = newestRevision(outDir, date);
  if (newest === undefined) return undefined;
  const name = basename(newest.path);
  return {
    name,
    plan: readPlanFolder(newest.path, name, language),
    events: readEvents(diskSource(newest.path)),
  };
}
