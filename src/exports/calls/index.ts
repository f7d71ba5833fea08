import type { Plan } from '../../model/index.ts';
import { csvFile } from '../csv.ts';
import type { ExportFile } from '../file.ts';
import { shortName } from '../names.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';
import { textSheet } from '../text-sheet.ts';
import { aligned } from '../width.ts';
import { callsOf } from './calls.ts';
import { callsPdf } from './pdf.ts';

/** rosters/calls: the crew's, with whole phone numbers, since they are dialled. */
export function* callFiles(plan: Plan, names: Names): Generator<ExportFile> {
  const calls = callsOf(plan, names);
  if (calls.length === 0) return;
  const { call: w, roster } = names.words;
  yield csvFile(
    'rosters/calls.csv',
    [
      ['how', 'plain'],
      ['by', 'text'],
      ['building', 'text'],
      ['entrance', 'text'],
      ['room', 'text'],
      ['name', 'text'],
      ['phone', 'text'],
      ['say', 'text'],
    ],
    () =>
      calls.map(({ how, by, household, name, phone, say }) => {
        const { building, entrance, room } = plan.households[household]!;
        return [how, by, building, entrance, room, name, phone, say];
      }),
  );
  yield textSheet('rosters/calls.txt', plan, names, w.title, () => {
    const header = ['[ ]', roster.household, roster.name, w.means, roster.fullPhone, w.by, w.say];
    const rows = calls.map(({ how, by, household, name, phone, say }) =>
      ['[ ]', shortName(plan.households[household]!), name, w.how[how], phone, by, say].map(oneLine),
    );
    return ['', ...aligned([header, ...rows])];
  });
  yield callsPdf('rosters/calls.pdf', plan, names, calls);
}
