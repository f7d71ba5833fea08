import {
  formatFixed,
  formatScaled,
  formatTime,
  type Language,
  type Plan,
  type Workspace,
} from '../model/index.ts';
import { explanationWords, paperWords } from '../wording/index.ts';
import type { Facts } from './explain.ts';
import type { HouseholdFacts } from './household.ts';
import type { ItemFacts } from './item.ts';
import { offerReasons, placingReasons } from './other-orders.ts';
import { slotReasons } from './other-slots.ts';
import type { BatchFacts } from './place.ts';

/** The facts as lines for people, and what spoke against other orders and slots. */
export function explanation(plan: Plan, workspace: Workspace, facts: Facts, language: Language): string[] {
  return [
    ...factLines(facts, workspace.settings.currency.scale, language),
    ...otherwise(plan, workspace, facts, language),
  ];
}

function otherwise(plan: Plan, workspace: Workspace, facts: Facts, language: Language): string[] {
  if (facts.kind === 'household') return slotReasons(plan, workspace, facts.household, language);
  if (facts.kind === 'item') return offerReasons(plan, workspace, facts.good, language);
  if (facts.kind === 'supplier') return placingReasons(plan, workspace, facts.supplier, language);
  return [];
}

/** @param moneyScale minor units in one of the currency */
function factLines(facts: Facts, moneyScale: number, language: Language): string[] {
  const w = explanationWords(language);
  const money = (amount: number): string => formatFixed(amount, moneyScale);
  switch (facts.kind) {
    case 'household':
      return householdLines(facts, language);
    case 'item':
      return itemLines(facts, money, language);
    case 'supplier': {
      const { supplier, offers, minOrder, deliveryFee, freeDeliveryFrom, orders } = facts;
      const free = freeDeliveryFrom === null ? null : money(freeDeliveryFrom);
      return [
        w.supplier(supplier, offers, money(minOrder), money(deliveryFee), free),
        ...(orders.length === 0 ? [w.noOrder] : []),
        ...orders.flatMap(({ po, goods, fee, toFree }) => [
          w.order(po, money(goods), money(fee)),
          ...(toFree === null ? [] : [w.toFree(money(toFree))]),
        ]),
      ];
    }
    case 'slot': {
      const { point, slotStart, slotEnd, load, capacity, batches } = facts;
      return [
        w.slot(point, formatTime(slotStart), formatTime(slotEnd), load, capacity),
        ...batches.map((batch) => w.batch(placeOf(batch, language), batch.households, '')),
      ];
    }
    case 'building':
      return [
        w.building(
          paperWords(language).site.building(facts.building),
          facts.door,
          facts.unplaced,
          facts.batches.length > 0,
        ),
        ...facts.batches.map((batch) =>
          w.batch(
            placeOf(batch, language),
            batch.households,
            `${batch.point} ${formatTime(batch.slotStart)}`,
          ),
        ),
        ...(facts.short.length === 0
          ? []
          : [w.shortGoods(facts.shortNames.join(language === 'zh-CN' ? '、' : ', '))]),
      ];
  }
}

function householdLines(
  { name, zone, tier, owed, lines, service }: HouseholdFacts,
  language: Language,
): string[] {
  const w = explanationWords(language);
  const said = [w.household(name, zone, tier), ...owed.map((one) => w.owed(one.name, one.nights))];
  for (const { name: good, uom, baseUnits, asked, allocated, substituted, short, reason, others } of lines) {
    const amount = (quantity: number): string => `${formatScaled(quantity, baseUnits)} ${uom}`.trim();
    if (short === 0 || reason === '') {
      const other = substituted === 0 ? '' : amount(substituted);
      said.push(w.full(good, amount(asked), other));
    } else {
      const got = amount(allocated + substituted);
      said.push(w.partly(good, amount(asked), got, w.short[reason], others.short, others.asked));
    }
  }
  switch (service.kind) {
    case 'none':
      return [...said, w.nothing];
    case 'unplaced':
      return [...said, w.unplaced[service.reason]];
    case 'door':
      return [...said, w.door(service.sealed, service.run, formatTime(service.start))];
    case 'point': {
      const { point, slotStart, slotEnd, load, capacity, wave, ready, walkMetres, nearestMetres } = service;
      said.push(w.point(point, formatTime(slotStart), formatTime(slotEnd), load, capacity));
      said.push(w.ready(wave, formatTime(ready)));
      if (walkMetres !== null && nearestMetres !== null) said.push(w.walk(walkMetres, nearestMetres));
      return said;
    }
  }
}

function itemLines(facts: ItemFacts, money: (amount: number) => string, language: Language): string[] {
  const w = explanationWords(language);
  const {
    name: good,
    uom,
    baseUnits,
    asked,
    inBundles,
    households,
    fromStock,
    short,
    reason,
    offers,
  } = facts;
  const amount = (quantity: number): string => `${formatScaled(quantity, baseUnits)} ${uom}`.trim();
  return [
    w.item(
      good,
      amount(asked),
      households,
      inBundles === 0 ? '' : amount(inBundles),
      fromStock === 0 ? '' : amount(fromStock),
    ),
    ...(short === 0 || reason === '' ? [] : [w.itemShort(amount(short), w.short[reason])]),
    offers.length === 0 ? w.noOffers : w.offers,
    ...offers.map((o) =>
      w.offer(
        o.supplier,
        o.sku,
        amount(o.packSize),
        money(o.packPrice),
        o.packs,
        o.stockPacks === null ? '' : String(o.stockPacks),
      ),
    ),
  ];
}

function placeOf({ building, entrance, floors }: BatchFacts, language: Language): string {
  const { site } = paperWords(language);
  return `${site.door(building, entrance)} ${site.floors(floors)}`.trim();
}
