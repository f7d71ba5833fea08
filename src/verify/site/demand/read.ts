import type { Demand, FileRecord } from '../../../model/index.ts';
import { violation } from '../../../model/index.ts';
import { readSheets } from '../../../sheets/index.ts';
import { stepOf } from '../goods.ts';
import { fieldsOf } from '../headers.ts';
import { patternOf } from '../paths.ts';
import { filesOf, rowsOf } from '../tables.ts';
import { judgeDuplicates } from './duplicates.ts';
import type { Question } from './question.ts';
import { judgeSheet } from './sheet.ts';

/** What the sheets ask for, and what of the goods waited for it. */
export interface DemandRead {
  readonly demand: Demand;
  /** By good: the step that the quantities asked for leave. */
  readonly steps: ReadonlyMap<number, number>;
}

/** The demand of the sheets, with what is handed out: by household, then good. */
export function readDemand(
  question: Question,
  records: readonly FileRecord[],
  given: ReadonlyMap<string, number>,
  buildingOf: ReadonlyMap<string, string>,
): DemandRead {
  const { desk, counted, found } = question;
  const position = new Map(records.map(({ file, input }, index) => [`${input}\n${file}`, index]));
  const fields = fieldsOf('demand', desk.columns);
  const seen = new Set<number>();
  const patterns = [...buildingOf].map(([glob, building]) => [patternOf(glob), building] as const);
  for (const file of filesOf(desk, 'demand')) {
    for (const sheet of readSheets(desk.source, file, { encoding: desk.encodings.get(file) }).sheets) {
      const name = sheet.sheet === '' ? sheet.file : `${sheet.file}#${sheet.sheet}`;
      const index = position.get(`demand\n${name}`);
      if (index === undefined) continue;
      seen.add(index);
      const building =
        patterns.find(([pattern]) => pattern.test(sheet.file) || pattern.test(name))?.[1] ?? '';
      judgeSheet(question, sheet, name, index, fields, building);
    }
  }
  for (const index of counted.files()) {
    if (!seen.has(index))
      found(
        violation('line-misread', { file: 'plan.json', where: records[index]?.file ?? String(index) }, 1, {
          place: '',
          what: 'file',
        }),
      );
  }
  judgeDuplicates(question);
  return demandOf(question, given);
}

/** Cells that staff put right in a rejects.csv beside the sheets: by sheet and row. */
export function correctionsOf(
  desk: Question['desk'],
  records: readonly FileRecord[],
): Question['corrections'] {
  const corrections = new Map<string, Map<number, string[]>>();
  // Such a sheet has no line of its own.
  const asking = new Set(records.flatMap(({ file, lines }) => (lines > 0 ? [file] : [])));
  const files = filesOf(desk, 'demand').filter((file) => !asking.has(file));
  for (const row of rowsOf({ ...desk, columns: new Map() }, 'rejects', files)) {
    const sheet = row.text('sheet') === '' ? row.text('file') : `${row.text('file')}#${row.text('sheet')}`;
    const line = Number(row.text('row'));
    if (!row.has('problem') || row.text('file') === '' || !Number.isSafeInteger(line)) continue;
    const rows = corrections.get(sheet) ?? new Map<number, string[]>();
    corrections.set(sheet, rows);
    rows.set(line, [...(rows.get(line) ?? []), row.text('value')]);
  }
  return corrections;
}

/** What each entry asks for: the sum of its lines, and what is handed out. Where a line can be read otherwise, what the plan says. */
function demandOf(
  { counted, heard, names, found, entryText }: Question,
  given: ReadonlyMap<string, number>,
): DemandRead {
  const placesOf = counted.places.map((): number[] => []);
  for (const [at, entry] of counted.entry.entries()) placesOf[entry]!.push(at);
  const steps = new Map<number, number>();
  for (const good of heard.offStep) steps.set(good, 50);
  const finer = (good: number, quantity: number) =>
    steps.set(good, Math.min(steps.get(good) ?? 500, Math.max(50, stepOf(quantity))));
  const lines: { household: number; good: number; asked: number; consent: number }[] = [];
  const answered = new Set<string>();
  for (const [entry, places] of placesOf.entries()) {
    const [household, good] = [counted.household[entry]!, counted.good[entry]!];
    const handedOut = given.get(`${household} ${good}`) ?? 0;
    answered.add(`${household} ${good}`);
    const unsure = places.filter((at) => Number.isNaN(heard.amount[at]!));
    const sure = places.reduce((sum, at) => sum + (heard.amount[at]! || 0), 0);
    let asked = sure + handedOut;
    const rest = counted.asked[entry]! - asked;
    if (unsure.length > 0) {
      if (
        canBe(
          rest,
          unsure.map((at) => heard.possible.get(at) ?? new Set()),
        )
      )
        asked += rest;
      else
        found(
          violation(
            'line-misread',
            { file: 'plan.json', where: entryText(entry) },
            Math.max(1, Math.abs(rest)),
            { place: '', what: 'quantity' },
          ),
        );
    }
    if (names.all[good]!.step === null) {
      for (const at of places) if (!Number.isNaN(heard.amount[at]!)) finer(good, heard.amount[at]!);
      if (unsure.length > 0) finer(good, rest);
    }
    const consent = places.length > 0 && places.every((at) => heard.consent[at] === 1) ? 1 : 0;
    if (asked > 0) lines.push({ household, good, asked, consent });
  }
  for (const [key, asked] of given) {
    if (answered.has(key)) continue;
    const [household, good] = key.split(' ').map(Number) as [number, number];
    lines.push({ household, good, asked, consent: 0 });
  }
  lines.sort((a, b) => a.household - b.household || a.good - b.good);
  return {
    demand: {
      length: lines.length,
      household: Int32Array.from(lines, (line) => line.household),
      good: Int32Array.from(lines, (line) => line.good),
      asked: Float64Array.from(lines, (line) => line.asked),
      substituteOk: Uint8Array.from(lines, (line) => line.consent),
    },
    steps,
  };
}

/** Sums of what a household's lines may mean that are looked at; of more only the least and the greatest. */
const MOST_SUMS = 10_000;

/** Whether one amount of each can add up to a sum. */
function canBe(sum: number, choices: readonly ReadonlySet<number>[]): boolean {
  let sums = new Set([0]);
  let [least, most] = [0, 0];
  for (const choice of choices) {
    least += Math.min(...choice);
    most += Math.max(...choice);
    if (sums.size > MOST_SUMS) continue;
    sums = new Set([...sums].flatMap((one) => [...choice].map((amount) => one + amount)));
  }
  return sums.size > MOST_SUMS ? sum >= least && sum <= most : sums.has(sum);
}
