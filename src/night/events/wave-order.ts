import type { Offer, Wave, Workspace } from '../../model/index.ts';

/**
 * Waves with new hours, in the order in which they are ready now: a wave's place in the list says what has come before it, so
 * a first truck that is later than the second becomes the second. Offers follow.
 *
 * @param waves in the workspace's order
 */
export function inOrderOfArrival(
  waves: readonly Wave[],
  offers: readonly Offer[],
): { readonly waves: Workspace['settings']['waves']; readonly offers: readonly Offer[] } {
  const order = [...waves.keys()].sort((a, b) => waves[a]!.ready - waves[b]!.ready || a - b);
  if (order.every((wave, place) => wave === place)) return { waves, offers };
  const placeOf = new Map(order.map((wave, place) => [wave, place]));
  return {
    waves: order.map((wave) => waves[wave]!),
    offers: offers.map((offer) => ({
      ...offer,
      waves: offer.waves.map((wave) => placeOf.get(wave)!).sort((a, b) => a - b),
    })),
  };
}
