import { basename } from 'node:path';
import type { Plan } from '../../src/model/index.ts';
import { PlanFormatError, readPlan } from '../../src/plan/index.ts';
import type { Events } from '../../src/replan/index.ts';
import { diskSource, newestRevision, planText } from '../../src/store/index.ts';
import { readEvents } from './events-file.ts';

/** The newest revision of a date: what is known of the night by now. */
export interface Newest {
  readonly name: string;
  /** Read when it is asked for: a city's plan takes a while. Undefined where the folder holds none that can be read. */
  plan(): Plan | undefined;
  /** What has happened since a plan of the date went out. */
  readonly events: Events | undefined;
}

/** Undefined where the date has no plan yet. */
export function readNewest(outDir: string, date: string): Newest | undefined {
  const newest = newestRevision(outDir, date);
  if (newest === undefined) return undefined;
  const name = basename(newest.path);
  return {
    name,
    plan: () => planIn(newest.path),
    events: readEvents(diskSource(newest.path)),
  };
}

function planIn(folder: string): Plan | undefined {
  const text = planText(folder);
  try {
    return text === undefined ? undefined : readPlan(text);
  } catch (error) {
    if (error instanceof PlanFormatError) return undefined;
    throw error;
  }
}
