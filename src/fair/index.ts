/** Rule 3: what each household gets of what there is. */
export { askedOf, type Asked } from './asked.ts';
export { dealOwn } from './deal.ts';
export { dealGroup, type Span } from './group.ts';
export { Holdings } from './holdings.ts';
export { floorsOf, withoutPromised } from './promised.ts';
export { smallestExchange } from './exchange.ts';
export { dealSubstitutes, type Replacement, type Substituted } from './substitute.ts';
export { byWeight, shortWeight, stepWeight, wantedOf } from './wanted.ts';
