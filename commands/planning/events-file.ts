import { afterEvents, type Events } from '../../src/replan/index.ts';
import type { Source, Workspace } from '../../src/model/index.ts';

/** What happened after a plan went out stands beside the plan that was made for it. */
const EVENTS = 'events.json';

/** The workspace of a plan: the inputs, and what had happened when it was made. */
export function workspaceOfPlan(folder: Source, workspace: Workspace): Workspace {
  const events = readEvents(folder);
  return events === undefined ? workspace : afterEvents(workspace, events);
}

export function readEvents(folder: Source): Events | undefined {
  if (!folder.exists(EVENTS)) return undefined;
  const decoder = new TextDecoder();
  let text = '';
  for (const piece of folder.read(EVENTS)) text += decoder.decode(piece, { stream: true });
  return JSON.parse(text) as Events;
}

export function eventsFile(events: Events): { path: string; chunks: () => string[] } {
  return { path: EVENTS, chunks: () => [`${JSON.stringify({ schema_version: 1, ...events }, null, 1)}\n`] };
}
