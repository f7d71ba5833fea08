import type { Language } from '../../src/model/index.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A language by its name in any of the usual ways: zh-CN, zh_CN.UTF-8, en. */
export function languageNamed(text: string): Language | undefined {
  const [, name] = /^(zh|en)(?:[-_.@].*)?$/iu.exec(text) ?? [];
  if (name === undefined) return undefined;
  return name.toLowerCase() === 'zh' ? 'zh-CN' : 'en';
}

/** What the reader's own settings say: STAGGER_LANG, else the locale. `C` and nothing say no language. */
export function localeLanguage(env: Environment, systemLocale: () => string): Language | undefined {
  const set = ['STAGGER_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG'].find((name) => (env[name] ?? '') !== '');
  return languageNamed(set === undefined ? systemLocale() : env[set]!);
}
