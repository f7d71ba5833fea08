import { describe, expect, it } from 'vitest';

import { renderReadBack } from '../../src/exports/index.ts';
import { readWorkspace } from '../../src/intake/index.ts';
import type { Language } from '../../src/model/index.ts';
import { memorySource } from '../support/index.ts';
import { DATE, workspaceOf } from '../intake/workspaces.ts';

const SHEETS = {
  'items.csv': 'item,name,uom\npotatoes,,kg\neggs,,box\n',
  'demand/1.csv':
    'building,room,name,item,quantity,note\n1,101,Ann <Lee>,potatoes,2,at the door\n1,101,Ann <Lee>,potatoes,3,\n1,102,Bo,eggs,some,\n1,103,Cy,eggs,1,and 2 kg of potatoes\n',
  'demand/2.txt': '#接龙\n1. 1-104 Dee eggs 2\n2. nobody knows\n',
};

function pages(language: Language = 'en'): Map<string, string> {
  const { readBack = [] } = readWorkspace(memorySource(workspaceOf(SHEETS)), { date: DATE, readBack: true });
  const files = renderReadBack(readBack, { community: 'Elm Court', date: DATE, language });
  expect(files.every(({ mode }) => mode === 0o600)).toBe(true);
  return new Map(files.map((file) => [file.path, [...(file.chunks() as Iterable<string>)].join('')]));
}

describe('demand sheets read back', () => {
  it('are a page each, a list of them, and a text for each building', () => {
    expect([...pages().keys()]).toEqual([
      'index.html',
      'sheets/1.csv.html',
      'sheets/2.txt.html',
      'buildings/1.txt',
    ]);
  });

  it('show each cell by its role, and what became of each line', () => {
    const page = pages().get('sheets/1.csv.html')!;
    expect(page).toContain('<td class="heading">building</td>');
    expect(page).toContain('<td class="household">Ann &lt;Lee&gt;</td>');
    expect(page).toContain('<td class="remark">at the door</td>');
    expect(page).toContain('<small class="counted">1-101 · potatoes 3 kg</small>');
    expect(page).toContain('<small class="replaced">1-101 · potatoes 2 kg — ');
    expect(page).toMatch(/<td class="rejected">some<small class="rejected">[^<]+<\/small>/);
    expect(page).toMatch(/<td class="reject">and 2 kg of potatoes<small class="rejected">/);
    expect(page).toContain('<li class="household">Household 12</li>');
    expect(page).not.toContain('<script');
  });

  it('show a chat line by line', () => {
    const page = pages('zh-CN').get('sheets/2.txt.html')!;
    expect(page).toContain(
      '<div class="order">1. 1-104 Dee eggs 2<small class="counted">1-104 · eggs 2 box</small>',
    );
    expect(page).toMatch(/<div class="(?:reject|rejected)">2\. nobody knows<small class="rejected">/);
  });

  it('ask a building’s contact without a name', () => {
    const text = pages().get('buildings/1.txt')!;
    expect(text).toContain('101: potatoes 3 kg\n103: eggs 1 box\n104: eggs 2 box\n');
    expect(text).toMatch(/Is this right\?/);
    expect(text).not.toMatch(/Ann|Lee|Bo\b|Cy|Dee/);
  });
});
