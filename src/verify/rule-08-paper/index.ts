import type { Constraint } from '../evidence.ts';
import { BILLS } from './bills.ts';
import { COLUMNS } from './columns.ts';
import { CSV_FORM } from './csv-form.ts';
import { FILES } from './files.ts';
import { GOODS_PAPERS } from './goods-papers.ts';
import { LINES } from './lines.ts';
import { LISTS } from './lists.ts';
import { MANIFEST } from './manifest.ts';
import { PACKS } from './packs.ts';
import { PLAN_JSON } from './plan-json.ts';
import { PRINTED } from './printed.ts';
import { PRIVACY } from './privacy.ts';
import { REPORT } from './report.ts';
import { ROSTERS } from './rosters.ts';
import { TONIGHT } from './tonight.ts';

/** Rule 8: paper and plan.json say the same, the manifest is right, and nothing personal is where it must not be. */
export const PAPER: readonly Constraint[] = [
  ...FILES,
  ...CSV_FORM,
  ...MANIFEST,
  ...PLAN_JSON,
  ...COLUMNS,
  ...ROSTERS,
  ...GOODS_PAPERS,
  ...PACKS,
  ...LINES,
  ...TONIGHT,
  ...REPORT,
  ...BILLS,
  ...LISTS,
  ...PRINTED,
  ...PRIVACY,
];
