import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { verifyPlan } from '../../src/verify/index.ts';
import { memorySource, workspaceFiles } from '../support/index.ts';
import { Folder } from './folder.ts';
import { planFolder } from './planned.ts';

const NIGHT = {
  offers: [{ supplier: 'farm', item: 'rice', pack_size: 1, pack_price: '10.00' }],
  demand: { '1-101': { rice: 2 } },
} as const;
const JOURNAL = '2026-11-23-issued.json';
const PLAN = '2026-11-23-r1';
const COLUMNS =
  '["supplier","wave","sku","item","pack_size","uom","packs","most","pack_quantity","pack_price","pack_grams","delivery_fee"]';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');

/** A plan that went out, and one that says that so many packs of it did. */
async function plans(packs: number, sha256?: string) {
  const planned = (await planFolder(workspaceFiles(NIGHT)))!;
  const { files, source } = planned;
  const issued = sha(files.get('manifest.json')!);
  const later = new Folder(files);
  const committed = `"committed":{"columns":${COLUMNS},"rows":[\n`;
  const line = /^\["PO-20261123-farm-am".*"rice".*\]/m.exec(
    files.get('plan.json')!.split('"order_lines"')[1]!,
  )![0];
  const [, sku, item, , , size, uom, quantity, price, grams] = JSON.parse(line) as readonly unknown[];
  const row = JSON.stringify(['farm', 'am', sku, item, size, uom, packs, null, quantity, price, grams, 0]);
  later.replace('plan.json', committed, `${committed}${row}\n`);
  const record = JSON.stringify([PLAN, 'issued', sha256 ?? issued, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  later.replace(
    'plan.json',
    /("files":\{"columns":\[[^\]]*\],"rows":\[\n(?:\[.*\n)*?)(\]\})/,
    `$1,${record}\n$2`,
  );
  later.replace('plan.json', /\n,(\["2026-11-23-r1)/, ',\n$1');
  const out = new Map<string, string>([...files].map(([file, text]) => [`${PLAN}/${file}`, text]));
  const said = (journal: string) =>
    verifyPlan(memorySource(later.files()), source, {
      out: memorySource(new Map(out).set(JOURNAL, journal)),
    })
      .filter(({ code, where }) => code === 'plan-json-differs' && where.startsWith('committed'))
      .map(({ where, facts, amount }) => [where, facts['column'], amount]);
  return { issued, said };
}

const journalOf = (plan: string, sha256: string) =>
  JSON.stringify({ schema_version: 1, orders: { plan, sha256 }, notices: null, journal: [] });

test('what went out, on its terms, is believed', async () => {
  const { issued, said } = await plans(2);
  expect(said(journalOf(PLAN, issued))).toEqual([]);
});

test('a plan that claims to be committed and is not in the journal is named', async () => {
  const { issued, said } = await plans(2);
  for (const journal of ['', '{}', journalOf('2026-11-23-r2', issued), journalOf(PLAN, sha('another'))])
    expect(said(journal)).toContainEqual(['committed', 'files', 1]);
});

test('another hash than the journal has', async () => {
  const { issued, said } = await plans(2, sha('another'));
  expect(said(journalOf(PLAN, issued))).toContainEqual(['committed', 'files', 1]);
});

test('more packs than were ordered', async () => {
  const { issued, said } = await plans(5);
  expect(said(journalOf(PLAN, issued))).toEqual([['committed farm am rice rice', 'committed', 3]]);
});
