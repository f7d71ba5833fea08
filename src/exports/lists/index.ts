import type { Language, Workspace } from '../../model/index.ts';
import { paperWords } from '../../wording/index.ts';
import type { ExportFile } from '../file.ts';
import { goodsList } from './goods.ts';
import { orderSheet } from './order-sheet.ts';
import { registerSheets } from './register.ts';

/** What residents choose from, and the empty sheet they fill in. Needs no plan. */
export function renderGoodsList(workspace: Workspace, language: Language): readonly ExportFile[] {
  const words = paperWords(language);
  return [goodsList('goods.pdf', workspace, words), orderSheet('order-sheet.xlsx', workspace, words)];
}

/** A sheet per building for the knock on every door. Needs no plan. */
export function renderRegister(workspace: Workspace, language: Language): readonly ExportFile[] {
  return [...registerSheets(workspace, paperWords(language))];
}
