import type { Night } from '../site/night.ts';
import type { Evidence } from '../evidence.ts';
import { digitRuns, digitsOf } from '../folder/line-numbers.ts';
import { TextFinder, wordsOf } from './find.ts';

/** What must not be found: texts of residents, digits of their phones, their pickup codes, and where they live. */
export interface Secrets {
  readonly texts: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
  /** `3-2-501`, and rooms that are no mere numbers. */
  readonly addresses: ReadonlySet<string>;
}

/**
 * Of the residents' particulars those that can be told from ordinary words: a name of one character, or one that is also
 * a product's or the building contact's, proves nothing where it stands.
 */
export function secretsOf({ workspace, tables, names }: Evidence): Secrets {
  const open = openTexts(workspace);
  const openWords = new Set(wordsOf(open));
  const texts = new Set<string>();
  const phones = new Set<string>();
  for (const { name, phone, note } of workspace.contacts.households.values()) {
    if (isTelling(name, 2, 5)) texts.add(name);
    if (isTelling(note, 4, 8)) texts.add(note);
    const digits = digitsOf(phone);
    if (digits.length >= 7) phones.add(digits);
  }
  for (const text of new TextFinder(texts).foundIn(open)) texts.delete(text);
  for (const digits of digitRuns(open)) phones.delete(digits);
  const codes = new Set<string>();
  for (const { code } of tables.pickups) {
    // No word has only consonants, and no number a letter.
    if (/^[A-Z0-9]{4,}$/.test(code) && /[A-Z]/.test(code) && !openWords.has(code)) codes.add(code);
  }
  const addresses = new Set<string>();
  for (const [index, { room }] of workspace.site.households.entries()) {
    for (const place of [names.householdText(index), ...(/^\d+$|^.{1,3}$/.test(room) ? [] : [room])]) {
      if (!openWords.has(place)) addresses.add(place);
    }
  }
  return { texts, phones, codes, addresses };
}

/** Chinese tells more in fewer characters; a single Latin word is told from others only when it is long. */
function isTelling(text: string, chinese: number, latin: number): boolean {
  return /^[\x20-\x7e]*$/.test(text) ? text.length >= latin : text.length >= chinese;
}

/** Everything in the workspace that may stand on any paper, as one text. */
export function openTexts({ settings, catalogue, site, contacts, files }: Night): string {
  const { deliverTo } = settings;
  const texts = [
    settings.community,
    settings.hotline,
    ...Object.values(deliverTo),
    ...settings.points.flatMap((point) => [point.id, point.name]),
    ...[...settings.zones, ...settings.waves, ...settings.priority].map((entry) => entry.id),
    ...catalogue.goods.flatMap((good) => [good.id, good.name, good.uom]),
    ...catalogue.suppliers.flatMap((supplier) => [supplier.id, supplier.name]),
    ...catalogue.offers.flatMap((offer) => [offer.sku, offer.name, offer.packText.uom]),
    ...site.buildings.map((building) => building.id),
    ...[...contacts.buildings.values()].flatMap((contact) => [
      contact.name,
      contact.phone,
      digitsOf(contact.phone),
    ]),
    ...[...contacts.suppliers.values()].flatMap((contact) => [contact.name, contact.phone, contact.email]),
    ...contacts.vehicles.flatMap(({ plate, driver, phone, pass }) => [plate, driver, phone, pass]),
    ...files,
  ];
  return texts.join('\n');
}
