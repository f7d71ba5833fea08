import type { Plan } from '../model/index.ts';
import { textFile } from './file.ts';
import type { TextFile } from './file.ts';
import type { Names } from './names.ts';
import { oneLine } from './oneline.ts';

/** A text of the inputs as HTML shows it, and nothing more than a text. */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return oneLine(text).replaceAll(/[&<>"']/g, (character) => entities[character]!);
}

/**
 * A page that prints from a double click and without a network: no script, no file beside it. The title stands above the
 * table on every printed page, since it is part of the table's head.
 */
export function pageFile(
  path: string,
  plan: Plan,
  names: Names,
  title: string,
  body: () => { readonly head: string; readonly content: string; readonly style: string },
): TextFile {
  const { site } = names.words;
  const subtitle = `${names.settings.community}  ${site.date(plan.date)}  ${site.revision(names.revision)}`;
  return textFile(path, () => {
    const { head, content, style } = body();
    return `<!doctype html>
<html lang="${names.words.site.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(`${title} ${plan.date}`)}</title>
<style>
@page { size: A4 portrait; margin: 12mm 10mm 14mm 20mm; @bottom-right { content: ${pageNumbers(names)}; font: 9pt sans-serif; } }
body { font: 11pt "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #000; margin: 1em; }
table { border-collapse: collapse; width: 100%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.title { text-align: left; border-bottom: 2px solid #000; font-size: 15pt; font-weight: bold; padding: 0 0 4pt; }
.title small { float: right; font-size: 9pt; font-weight: normal; }
@media print { body { margin: 0; } }
${style}</style>
<table>
<thead>
<tr><th class="title" colspan="20">${escapeHtml(title)} <small>${escapeHtml(subtitle)}</small></th></tr>
${head}</thead>
${content}</table>
</html>
`;
  });
}

/** The words of `page x of y` with the printer's counters in place of numbers. */
function pageNumbers(names: Names): string {
  const [x, y] = [70001, 80002];
  const [before = '', rest = ''] = names.words.site.page(x, y).split(String(x));
  const [between = '', after = ''] = rest.split(String(y));
  return `${JSON.stringify(before)} counter(page) ${JSON.stringify(between)} counter(pages) ${JSON.stringify(after)}`;
}
