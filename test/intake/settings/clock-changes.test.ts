import { expect, test } from 'vitest';
import { clockChange } from '../../../src/intake/settings/clock-changes.ts';

test.each([
  ['Asia/Shanghai', '2026-11-23', undefined],
  ['Europe/London', '2027-03-28', { kind: 'left-out', span: { from: 60, to: 120 } }],
  ['Europe/London', '2027-03-27', undefined],
  ['Europe/London', '2027-03-29', undefined],
  ['Europe/London', '2026-10-25', { kind: 'twice', span: { from: 60, to: 120 } }],
  ['America/New_York', '2026-11-01', { kind: 'twice', span: { from: 60, to: 120 } }],
  ['Pacific/Auckland', '2026-09-27', { kind: 'left-out', span: { from: 120, to: 180 } }],
  ['Australia/Lord_Howe', '2026-10-04', { kind: 'left-out', span: { from: 120, to: 150 } }],
  // Over midnight: half of it is the day before.
  ['America/Scoresbysund', '2026-10-24', { kind: 'twice', span: { from: 1380, to: 1440 } }],
  ['America/Scoresbysund', '2026-10-25', undefined],
  // A whole day that never was.
  ['Pacific/Apia', '2011-12-30', { kind: 'left-out', span: { from: 0, to: 1440 } }],
  ['nowhere', '2026-11-23', undefined],
] as const)('%s on %s', (zone, date, change) => {
  expect(clockChange(zone, date)).toEqual(change);
});
