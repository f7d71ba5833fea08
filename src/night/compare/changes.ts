import { isQuiet, type Comparison } from './compare-plans.ts';
import type { Service } from './moves.ts';
import { namesIn, type Names } from './names.ts';
import { reprintText, type Pages } from '../pages/changed-pages.ts';
import type { OrderChange } from './orders.ts';
import { compareKeys, formatFixed, formatScaled, linesText, placeName } from '../../model/index.ts';
import type { Language, Workspace } from '../../model/index.ts';
import { changesWords, comparisonWords, paperWords } from '../../wording/index.ts';
import type { ChangesWords } from '../../wording/index.ts';

/** What the two plans are called, and whether what the later one orders has been unloaded. */
export interface Naming {
  readonly revision: string;
  readonly before: string;
  readonly delivered: boolean;
  /** As one types it in the workspace; absent where it cannot be issued. */
  readonly folder?: string | undefined;
  /** Revisions that suppliers or residents hold. */
  readonly issued: readonly string[];
}

/**
 * changes.txt: whom to phone, which order to amend and how, which page to print again. For the office: it names rooms and
 * the contacts of buildings and suppliers, no resident.
 */
export function changesText(
  comparison: Comparison,
  workspace: Workspace,
  { revision, before, delivered, folder, issued }: Naming,
  pages: Pages,
  language: Language,
): string {
  const w = changesWords(language);
  const { orders, cost } = comparison;
  const money = (amount: number) => formatFixed(amount, workspace.settings.currency.scale);
  const sections = [
    isQuiet(comparison) ? [w.nothing] : [],
    section(
      delivered ? w.cameShort : w.orders,
      orders.flatMap((order) => orderLines(order, workspace, delivered, w)),
    ),
    section(w.households, householdLines(comparison, workspace, language, w)),
    section(w.send, fileLines(pages.send)),
    section(
      w.print,
      pages.print.map((reprint) => `    ${reprintText(reprint, paperWords(language), true)}`),
    ),
    section(w.gonePages, fileLines(pages.gone)),
    cost.before === cost.after ? [] : [w.cost(money(cost.before), money(cost.after))],
  ];
  const lines = [
    w.title(revision, before),
    ...(issued.includes(before) ? [] : [w.notIssued(before, issued.join(', '))]),
    ...sections.flatMap((lines) => (lines.length > 0 ? ['', ...lines] : [])),
    ...(folder === undefined ? [] : ['', w.issue, `stagger issue ${folder}`]),
  ];
  return linesText(lines);
}

/** A line for each paper, all its formats on it: `orders/PO-1.csv .pdf .txt .xlsx`. */
function fileLines(paths: readonly string[]): string[] {
  const formats = new Map<string, string[]>();
  for (const path of paths) {
    const dot = path.lastIndexOf('.');
    const page = path.slice(0, dot);
    formats.set(page, [...(formats.get(page) ?? []), path.slice(dot)]);
  }
  return [...formats].map(([page, endings]) => `    ${page}${endings.sort().join(' ')}`);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

function orderLines(
  order: OrderChange,
  { catalogue, contacts }: Workspace,
  delivered: boolean,
  w: ChangesWords,
): string[] {
  const supplier = catalogue.suppliers.findIndex(({ id }) => id === order.supplier);
  const { name, phone } = contacts.suppliers.get(supplier) ?? { name: '', phone: '' };
  const contact = [name, phone].filter((text) => text !== '').join(' ');
  const who = [order.po, catalogue.suppliers[supplier]?.name || order.supplier, contact] as const;
  const grown = order.lines.every((line) => line.after > line.before);
  const said = () => {
    if (delivered) return w.claims(...who);
    if (order.before === null) return w.opens(...who);
    if (order.after === null) return w.cancels(...who);
    return grown ? w.adds(...who) : w.replaces(...who);
  };
  return [
    said().trimEnd(),
    ...order.lines.map((line) => w.line(line.sku, line.name, line.before, line.after)),
  ];
}

function householdLines(
  { moves, shares }: Comparison,
  workspace: Workspace,
  language: Language,
  w: ChangesWords,
): string[] {
  const byBuilding = new Map<string, string[]>();
  const { site, contacts } = workspace;
  const names = namesIn(workspace);
  const add = (building: string, line: string) => {
    byBuilding.set(building, [...(byBuilding.get(building) ?? []), line]);
  };
  for (const move of moves)
    add(
      move.building,
      w.moved(
        placeName(move),
        serviceText(move.before, names, language),
        serviceText(move.after, names, language),
      ),
    );
  for (const share of shares) {
    const amount = ({ served, asked }: typeof share.before) =>
      `${formatScaled(served, share.baseUnits)}/${formatScaled(asked, share.baseUnits)} ${share.uom}`.trim();
    add(
      share.building,
      w.share(placeName(share), names.good(share.good), amount(share.before), amount(share.after)),
    );
  }
  return [...byBuilding.keys()].sort(compareKeys).flatMap((building) => {
    const { name, phone } = contacts.buildings.get(site.buildings.findIndex(({ id }) => id === building)) ?? {
      name: '',
      phone: '',
    };
    const contact = [name, phone].filter((text) => text !== '').join(' ');
    return [
      w.building(paperWords(language).site.building(building), contact).trimEnd(),
      ...byBuilding.get(building)!,
    ];
  });
}

function serviceText(service: Service, names: Names, language: Language): string {
  const c = comparisonWords(language);
  if (service.kind === 'point') return c.atPoint(names.point(service.point), service.time);
  if (service.kind === 'door') return c.atDoor(service.time);
  return service.kind === 'unplaced' ? c.unplaced : c.notServed;
}
