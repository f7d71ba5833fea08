import { afterEvents, type Events } from '../../src/replan/index.ts';
import type { Source, Workspace } from '../../src/model/index.ts';
import { StoreError } from '../../src/store/index.ts';

/** What happened after a plan went out stands beside the plan that was made for it. */
const EVENTS = 'events.json';

/** The workspace of a plan: the inputs, and what had happened when it was made. */
export function workspaceOfPlan(folder: Source, workspace: Workspace): Workspace {
  const events = readEvents(folder);
  return events === undefined ? workspace : afterEvents(workspace, events);
}

/** @throws {StoreError} `damaged` where it is no list of events */
export function readEvents(folder: Source): Events | undefined {
  if (!folder.exists(EVENTS)) return undefined;
  const decoder = new TextDecoder();
  let text = '';
  for (const piece of folder.read(EVENTS)) text += decoder.decode(piece, { stream: true });
  try {
    const events = JSON.parse(text) as Partial<Events> | null;
    const { waves, closed, desks, sealed } = events ?? {};
    if ([waves, closed, desks, sealed].every(Array.isArray)) return events as Events;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new StoreError('damaged', EVENTS);
}

export function eventsFile(events: Events): { path: string; chunks: () => string[] } {
  return { path: EVENTS, chunks: () => [`${JSON.stringify({ schema_version: 1, ...events }, null, 1)}\n`] };
}
