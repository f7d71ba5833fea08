import { escapeHtml } from '../html.ts';
import { STYLE } from './style.ts';

/** A page that opens from a double click: no script, no network, no file beside it. */
export function* htmlPage(
  language: string,
  title: string,
  head: string,
  body: Iterable<string>,
): Generator<string> {
  yield (
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">\n` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n` +
    `<title>${escapeHtml(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n${head}`
  );
  yield* body;
  yield '</body>\n</html>\n';
}
