import type { Basket } from './basket.ts';
import { linesOfOrder } from './limits.ts';

/** Moves whole orders to the earliest wave that all their lines can come in: the same packs, fees and loads, sooner. */
export function hasten(basket: Basket): void {
  const { catalogue, waves } = basket.rows;
  const count = catalogue.suppliers.length;
  for (let order = count; order < basket.goods.length; order++) {
    const lines = linesOfOrder(basket, order);
    const now = Math.floor(order / count);
    for (let wave = 0; wave < now; wave++) {
      if (basket.lineCount[wave * count + (order % count)]! > 0) continue;
      if (!lines.every((line) => catalogue.offers[Math.floor(line / waves)]!.waves.includes(wave))) continue;
      for (const line of lines) {
        const packs = basket.packs[line]!;
        basket.set(line, 0);
        basket.set(line - now + wave, packs);
      }
      break;
    }
  }
}
