import { escapeHtml } from '../html.ts';

/** No script, no network, no font but the reader's own; black on white survives any printer. */
const STYLE = `
:root{--ink:#1a1a1a;--grey:#667;--line:#d5d8dd;--accent:#1f5fa8;--warn:#b3261e}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:60rem;font:16px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:var(--ink);background:#fff}
h1{font-size:1.5rem;margin:0}h2{font-size:1.15rem;margin:2rem 0 .5rem;border-bottom:2px solid var(--ink)}h3{font-size:1rem;margin:1.2rem 0 .2rem}
.sub{color:var(--grey);margin:.2rem 0 1rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.6rem}
.tile{border:1px solid var(--line);border-radius:.4rem;padding:.5rem .7rem}.tile b{display:block;font-size:1.35rem}.tile span{color:var(--grey);font-size:.85rem}
.tile.warn b{color:var(--warn)}
svg{width:100%;height:auto;display:block}
.grid{stroke:var(--line);stroke-width:1}.tick{font-size:11px;fill:var(--grey)}
.called{fill:#b9d1ec}.simulated{fill:none;stroke:var(--accent);stroke-width:2}.unstaggered{fill:none;stroke:var(--warn);stroke-width:1.5;stroke-dasharray:5 4}
.limit{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:2 3}.limit-text{font-size:11px;fill:var(--ink)}
.p0{fill:#1f5fa8}.p1{fill:#d98324}.p2{fill:#3f8f5b}.p3{fill:#8a4fa3}.p4{fill:#6b7280}.p5{fill:#c0475c}
.key{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;font-size:.85rem;color:var(--grey);margin:.3rem 0}.key i{display:inline-block;width:1.1rem;height:.7rem;margin-right:.35rem;vertical-align:baseline}
.key i.simulated{border-top:2px solid var(--accent);height:0;vertical-align:middle}.key i.unstaggered{border-top:2px dashed var(--warn);height:0;vertical-align:middle}
.key i.called{background:#b9d1ec}.key i.p0{background:#1f5fa8}.key i.p1{background:#d98324}.key i.p2{background:#3f8f5b}.key i.p3{background:#8a4fa3}.key i.p4{background:#6b7280}.key i.p5{background:#c0475c}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{padding:.25rem .5rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th{border-bottom:2px solid var(--ink);white-space:nowrap}td:first-child{white-space:nowrap}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}tr.sum td{font-weight:600;border-top:2px solid var(--ink)}
summary{cursor:pointer;color:var(--accent)}
@media screen and (max-width:40rem){.crowd .tick,.crowd .limit-text{font-size:20px}.slots .tick{font-size:15px}
.cards thead{display:none}.cards tr{display:block;padding:.3rem 0;border-bottom:1px solid var(--line)}
.cards td{display:flex;justify-content:space-between;gap:1rem;border:0;padding:.05rem 0;white-space:normal;overflow-wrap:anywhere}
.cards tr.sum td{border-top:0}.cards td:empty{display:none}.cards td::before{content:attr(data-head);color:var(--grey);white-space:nowrap}.cards td:first-child{font-weight:600}.cards td:first-child::before{content:none}}
@media print{body{max-width:none;padding:0;font-size:11pt}h2{break-after:avoid}svg,tr,.tile{break-inside:avoid}@page{size:A4;margin:14mm}}
`;

export function page(language: string, title: string, body: string): string {
  return (
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escapeHtml(title)}</title>\n` +
    `<style>${STYLE}</style>\n</head>\n<body>\n${body}</body>\n</html>\n`
  );
}

/** Columns from which on a phone shows a row as a card, each cell under its heading. */
const CARDS = 4;

/** @param numeric columns set flush right, by index @param sum whether the last row is a sum */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[],
  sum = false,
): string {
  const cards = head.length >= CARDS;
  const cell = (tag: 'th' | 'td', text: string, c: number): string => {
    const flush = numeric.includes(c) ? ' class="n"' : '';
    const named = cards && c > 0 ? ` data-head="${escapeHtml(head[c] ?? '')}"` : '';
    return `<${tag}${flush}${tag === 'th' ? ' scope="col"' : named}>${escapeHtml(text)}</${tag}>`;
  };
  const line = (row: readonly string[], r: number): string =>
    `<tr${sum && r === rows.length - 1 ? ' class="sum"' : ''}>${row.map((text, c) => cell('td', text, c)).join('')}</tr>\n`;
  return (
    `<div class="wide"><table${cards ? ' class="cards"' : ''}>\n<thead><tr>${head.map((text, c) => cell('th', text, c)).join('')}</tr></thead>\n` +
    `<tbody>\n${rows.map(line).join('')}</tbody></table></div>\n`
  );
}

export function tile(value: string, what: string, warn = false): string {
  return `<div class="tile${warn ? ' warn' : ''}"><b>${escapeHtml(value)}</b><span>${escapeHtml(what)}</span></div>\n`;
}

/** @param marks [class, text] */
export function key(marks: readonly (readonly [string, string])[]): string {
  return `<p class="key">${marks.map(([mark, text]) => `<span><i class="${mark}"></i>${escapeHtml(text)}</span>`).join('')}</p>\n`;
}
