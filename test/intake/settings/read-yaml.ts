import { expect } from 'vitest';
import { readWorkspace } from '../../../src/intake/index.ts';
import { memorySource } from '../../support/index.ts';

export const BARE = `
zones:
  - {id: B, status: controlled}
waves:
  - {id: am, arrives: "08:00", ready: "09:30"}
points:
  - {id: north, zones: [B], open: ["09:00-12:00", "14:00-18:00"], desks: 2, seconds_per_household: 60}
`;

export function read(yaml: string) {
  const files = { 'stagger.yaml': yaml, 'buildings.csv': 'building,zone\n1,B\n' };
  return readWorkspace(memorySource(files), { date: '2026-11-23' });
}

export function settingsOf(yaml: string) {
  const { workspace, problems } = read(yaml);
  expect(problems).toEqual([]);
  return workspace!.settings;
}

export function problemsOf(yaml: string) {
  return read(yaml).problems.map(({ code, row, column, value }) => [code, row, column, value]);
}
