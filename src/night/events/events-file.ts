import type { Events } from './events.ts';

/** What happened after a plan went out stands beside the plan that was made for it. */
export const EVENTS_FILE = 'events.json';

/** Undefined where the text is no list of events. */
export function parseEvents(text: string): Events | undefined {
  try {
    const events = JSON.parse(text) as Partial<Events> | null;
    const { waves, closed, desks, sealed, now } = events ?? {};
    if (now !== undefined && !Number.isInteger(now)) return undefined;
    return [waves, closed, desks, sealed].every(Array.isArray) ? (events as Events) : undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

export function eventsText(events: Events): string {
  return `${JSON.stringify({ schema_version: 1, ...events }, null, 1)}\n`;
}
