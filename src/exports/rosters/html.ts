import type { Plan } from '../../model/index.ts';
import { roughKgText, timeText } from '../amounts.ts';
import type { ExportFile } from '../file.ts';
import { escapeHtml, pageFile } from '../html.ts';
import { nameInBuilding } from '../names.ts';
import type { Names } from '../names.ts';
import { familyName, phoneEnd } from '../people.ts';
import { dueText } from '../bills/bills.ts';
import type { Bill } from '../../night/index.ts';
import type { Bills, PointRoster } from './roster.ts';
import { sumOfParcels, whoIsCalled } from './texts.ts';

const WALL_STYLE = `.time { font-size: 36pt; font-weight: bold; text-align: left; padding-top: 8pt; line-height: 1.1; }
.who { font-size: 18pt; padding: 1pt 0 1pt 10pt; }
tbody { break-inside: avoid; border-bottom: 1px solid #000; }
.hint { text-align: left; font-size: 13pt; }
`;

const CREW_STYLE = `td, th.column { border: 1px solid #000; padding: 2pt 4pt; height: 8mm; }
th.column { background: #e0e0e0; font-size: 9pt; height: auto; }
.time { border: 0; text-align: left; font-size: 22pt; font-weight: bold; padding-top: 10pt; }
.time small { float: right; font-size: 10pt; font-weight: normal; padding-top: 10pt; }
.batch { background: #f0f0f0; font-weight: bold; height: auto; }
.batch small { float: right; font-weight: normal; }
.big { font-size: 13pt; font-weight: bold; }
.big, .short { white-space: nowrap; }
.box { text-align: center; width: 8mm; }
.box::before { content: ""; display: inline-block; width: 4mm; height: 4mm; border: 1.2px solid #000; }
.sign { width: 30mm; }
@media screen and (max-width: 40em) {
  body { margin: 4pt; }
  td, th.column { padding: 1pt 2pt; }
  th.column { font-size: 7pt; }
  td:last-child:not([colspan]), th.column:last-child { display: none; }
  .big { font-size: 11pt; }
  .box { width: 6mm; }
  .time small, .batch small { display: block; float: none; padding: 0; }
}
`;

/** The wall's edition. */
export function wallPage(path: string, plan: Plan, names: Names, roster: PointRoster): ExportFile {
  const { roster: w } = names.words;
  return pageFile(path, plan, names, w.wallTitle(names.pointName(roster.point)), () => {
    const slots = roster.slots.map(({ slotStart, slotEnd, batches }) => {
      const who = batches.map(
        (batch) => `<tr><td class="who">${escapeHtml(whoIsCalled(names, batch))}</td></tr>\n`,
      );
      const time = `${timeText(slotStart)}–${timeText(slotEnd)}`;
      return `<tbody>\n<tr><th class="time" scope="rowgroup">${time}</th></tr>\n${who.join('')}</tbody>\n`;
    });
    return {
      head: `<tr><th class="hint">${escapeHtml(w.wallHint)}</th></tr>\n`,
      content: slots.join(''),
      style: WALL_STYLE,
    };
  });
}

/** The crew's edition. */
export function crewPage(
  path: string,
  plan: Plan,
  names: Names,
  roster: PointRoster,
  billsOf: Bills,
): ExportFile {
  const { roster: w } = names.words;
  return pageFile(path, plan, names, w.crewTitle(names.pointName(roster.point)), () => {
    const bills = billsOf();
    const money = bills.length === 0 ? [] : [w.money];
    const headers = [
      '',
      w.household,
      w.name,
      w.phone,
      w.code,
      w.parcels,
      w.chilled,
      'kg',
      ...money,
      w.signature,
    ];
    const width = headers.length;
    const slots = roster.slots.map(({ slotStart, slotEnd, capacity, batches }) => {
      const all = batches.flatMap((batch) => batch.pickups);
      const sum = w.slotTotal(all.length, sumOfParcels(all), capacity);
      const rows = batches.map((batch) => {
        const total = w.batchTotal(batch.pickups.length, sumOfParcels(batch.pickups));
        const band = `<tr><td class="batch" colspan="${width}">${escapeHtml(whoIsCalled(names, batch))} <small>${escapeHtml(total)}</small></td></tr>\n`;
        return band + batch.pickups.map((pickup) => crewRow(plan, names, pickup, bills)).join('');
      });
      const time = `${timeText(slotStart)}–${timeText(slotEnd)} <small>${escapeHtml(sum)}</small>`;
      const blank = `<tr><td class="box"></td>${'<td></td>'.repeat(width - 1)}</tr>\n`;
      return `<tbody>\n<tr><th class="time" colspan="${width}" scope="rowgroup">${time}</th></tr>\n${rows.join('')}${blank}</tbody>\n`;
    });
    const columns = headers.map((header) => `<th class="column" scope="col">${escapeHtml(header)}</th>`);
    return { head: `<tr>${columns.join('')}</tr>\n`, content: slots.join(''), style: CREW_STYLE };
  });
}

function crewRow(
  plan: Plan,
  names: Names,
  pickup: PointRoster['slots'][number]['batches'][number]['pickups'][number],
  bills: readonly Bill[],
): string {
  const { household, code, parcels, chilledParcels, grams } = pickup;
  const contact = names.household(household);
  const cold = chilledParcels > 0 ? `${names.words.roster.chilled} ${chilledParcels}` : '';
  const cells = [
    `<td class="big">${escapeHtml(nameInBuilding(plan.households[household]!))}</td>`,
    `<td>${escapeHtml(familyName(contact?.name ?? ''))}</td>`,
    `<td>${phoneEnd(contact?.phone ?? '')}</td>`,
    `<td class="big">${code}</td>`,
    `<td class="big">${parcels}</td>`,
    `<td class="short">${escapeHtml(cold)}</td>`,
    `<td>${roughKgText(grams)}</td>`,
    ...(bills.length === 0 ? [] : [`<td class="short">${escapeHtml(dueText(bills[household], names))}</td>`]),
  ];
  return `<tr><td class="box"></td>${cells.join('')}<td class="sign"></td></tr>\n`;
}
