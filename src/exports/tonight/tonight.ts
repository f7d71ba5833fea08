import { linesText, type Plan } from '../../model/index.ts';
import { textFile } from '../file.ts';
import type { ExportContext, ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';
import { sheetFile } from '../pdf-file.ts';
import type { Pack } from '../print/packs.ts';
import { callSteps, gateSteps, lookSteps, noticeSteps, orderSteps, type Step } from './steps.ts';
import { printSteps, tomorrowLines } from './tomorrow.ts';

/** What TONIGHT is made of beside the plan. */
interface Folder extends Pick<ExportContext, 'workspace' | 'problems' | 'language' | 'after' | 'folder'> {
  /** Of all files of the plan folder, so that nothing is named that is not there. */
  readonly paths: ReadonlySet<string>;
  /** What is printed in one go. */
  readonly packs: readonly Pack[];
}

/**
 * TONIGHT: what to do now, in the order of doing it. What stops the plan from being right comes first, what others wait for
 * (suppliers, residents) before what only has to be there in the morning. As a text, and for the wall of the office
 * without names of contacts and without phone numbers.
 */
export function* tonightFiles(plan: Plan, names: Names, folder: Folder): Generator<ExportFile> {
  const { tonight: w, site } = names.words;
  const title = w.title(names.settings.community, site.date(plan.date));
  yield textFile('TONIGHT.txt', () => {
    const lines = [title, site.revision(names.revision), ...intro(names, folder)];
    for (const [heading, steps] of sectionsOf(plan, names, folder, false))
      lines.push(
        '',
        heading,
        ...steps.flatMap(({ text, under = [], isNote }) => [
          `   ${isNote === true ? '' : '[ ] '}${text}`,
          ...under.map((line) => `       · ${line}`),
        ]),
      );
    const last = tomorrowLines(plan, names).map((line) => `   ${line}`);
    const end = [...last, '', ...lastLines(plan, names, folder)];
    return linesText([...lines, '', dayTitle(names, folder), ...end]);
  });
  yield sheetFile('TONIGHT.pdf', plan, names, title, (sheet) => {
    for (const line of [...intro(names, folder), w.numbers]) sheet.paragraph(oneLine(line), 10);
    for (const [heading, steps] of sectionsOf(plan, names, folder, true)) {
      sheet.section(heading, '', { size: 15, rows: 1 });
      for (const { text, under = [], isNote } of steps) {
        sheet.boxed(oneLine(text), isNote !== true);
        for (const line of under) sheet.paragraph(oneLine(line), 10, 30);
      }
    }
    sheet.section(dayTitle(names, folder), '', { size: 15, rows: 1 });
    for (const line of tomorrowLines(plan, names)) sheet.paragraph(oneLine(line), 11);
    sheet.end();
    sheet.gap(8);
    for (const line of lastLines(plan, names, folder)) sheet.paragraph(oneLine(line), 10);
  });
}

function intro({ words: { tonight: w } }: Names, { after, paths }: Folder): readonly string[] {
  const report = 'report.html';
  return [
    after === undefined ? w.intro : w.revised(after.name),
    ...(paths.has(report) ? [w.report(report)] : []),
  ];
}

function dayTitle({ words: { tonight: w } }: Names, { after }: Folder): string {
  return after?.now === undefined ? w.tomorrow : w.today;
}

function lastLines(
  { date }: Plan,
  { words: { tonight: w } }: Names,
  { folder, after }: Folder,
): readonly string[] {
  const again =
    after?.now === undefined || folder === undefined
      ? [w.changes, `stagger plan --date ${date}`]
      : [w.happens, `stagger replan ${folder}`];
  return folder === undefined ? [...again, w.elsewhere] : [...again, w.issue, `stagger issue ${folder}`];
}

/** @param isPosted for a wall */
function sectionsOf(
  plan: Plan,
  names: Names,
  folder: Folder,
  isPosted: boolean,
): readonly (readonly [heading: string, steps: readonly Step[]])[] {
  const { tonight: w } = names.words;
  const { paths, packs, after } = folder;
  const again = after?.pages;
  const sections: readonly (readonly [string, readonly Step[]])[] = [
    [w.look, lookSteps(plan, names, folder)],
    [w.orders, orderSteps(plan, names, paths, isPosted, again)],
    [w.gate, gateSteps(plan, names, after?.now)],
    [w.notices, noticeSteps(plan, names, isPosted, again)],
    [w.calls, callSteps(plan, names, paths, again)],
    [w.print, printSteps(plan, names, paths, isPosted ? packs.map(unnamed) : packs, after)],
  ];
  return sections
    .filter(([, steps]) => steps.length > 0)
    .map(([title, steps], i) => [`${i + 1}. ${title}`, steps]);
}

/** A pack without the name of its building's contact. */
function unnamed(pack: Pack): Pack {
  return { ...pack, recipient: pack.role };
}
