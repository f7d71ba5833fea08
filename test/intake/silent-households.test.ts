import { expect, test } from 'vitest';
import { silentHouseholds } from '../../src/intake/index.ts';
import { read } from './workspaces.ts';

const demand = 'building,room,item,quantity\n1,102,rice,1\n1,104,rice,1\n1,103,rice,0\n';

test('registered households that ask for nothing, whatever they cancelled', () => {
  const register = 'building,room\n1,101\n1,102\n1,103\n';
  const files = { 'items.csv': 'item\nrice\n', 'demand/1.csv': demand };
  const { night } = read({ ...files, 'households.csv': register });
  const rooms = silentHouseholds(night).map((index) => night.site.households[index]!.room);
  expect(rooms).toEqual(['101', '103']);
  expect(silentHouseholds(read(files).night)).toEqual([]);
});
