import type { Plan } from '../../model/index.ts';
import type { ExportFile } from '../file.ts';
import type { Names } from '../names.ts';
import { oneLine } from '../oneline.ts';
import { A4, PdfDocument, matrixBits, mm } from '../pdf/index.ts';
import type { MatrixBits, Page } from '../pdf/index.ts';
import { labelsOf } from './labels.ts';
import type { Label } from './labels.ts';

type QrCode = (code: string) => MatrixBits;

/** QR codes, each made once however many labels bear it, on pages and on sheets. */
export class QrCodes {
  readonly #made = new Map<string, MatrixBits>();

  async load(): Promise<QrCode> {
    const { encodeQR } = await import('qr');
    return (code) => {
      // A fixed mask: trying all eight for the prettiest costs ten times the rest, and scanners do not mind.
      const options = { ecc: 'medium', border: 1, mask: 2 } as const;
      const known = this.#made.get(code) ?? matrixBits(encodeQR(code, 'raw', options));
      this.#made.set(code, known);
      return known;
    };
  }
}

/** A page a label, for a label printer. */
export function labelPages(path: string, plan: Plan, names: Names, codes: QrCodes): ExportFile {
  const size = { width: mm(80), height: mm(60) };
  return labelFile(path, plan, names, codes, (pdf, labels, drawn) => {
    for (const label of labels) drawn(pdf.addPage(size), label, { x: 0, y: 0, ...size });
  });
}

/**
 * Adhesive sheets of 21: three columns of seven, 63.5 × 38.1 mm each, the most common kind.
 */
export function labelSheets(path: string, plan: Plan, names: Names, codes: QrCodes): ExportFile {
  return labelFile(path, plan, names, codes, (pdf, labels, drawn) => {
    let page: Page | undefined;
    let count = 0;
    for (const label of labels) {
      const place = count++ % 21;
      if (place === 0) page = pdf.addPage(A4);
      const x = mm(7.25) + (place % 3) * mm(66);
      const y = mm(15.15) + Math.floor(place / 3) * mm(38.1);
      drawn(page!, label, { x, y, width: mm(63.5), height: mm(38.1) });
    }
  });
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function labelFile(
  path: string,
  plan: Plan,
  names: Names,
  codes: QrCodes,
  lay: (
    pdf: PdfDocument,
    labels: Iterable<Label>,
    drawn: (page: Page, label: Label, frame: Frame) => void,
  ) => void,
): ExportFile {
  return {
    path,
    async *chunks() {
      const qr = await codes.load();
      const { labels: w } = names.words;
      const pdf = new PdfDocument(w.title);
      const foot = oneLine(`${names.settings.community} ${plan.date} ${names.revision}`);
      lay(pdf, labelsOf(plan, names), (page, label, frame) => {
        drawLabel(page, label, frame, { foot, cold: w.chilled, door: w.door }, qr);
      });
      yield* pdf.chunks();
    },
  };
}

/** Lengths follow the frame's height, so that both kinds look alike: a tenth of it is a unit. */
function drawLabel(
  page: Page,
  label: Label,
  { x, y, width, height }: Frame,
  texts: { readonly foot: string; readonly cold: string; readonly door: string },
  qr: QrCode,
): void {
  const u = height / 10;
  const left = x + u * 0.7;
  const right = x + width - u * 0.7;
  const inside = right - left;
  drawHousehold(page, label, x + width / 2, y, u, inside);
  page.line(left, y + u * 3.5, right, y + u * 3.5, 0.8);
  const side = u * 4.3;
  const room = inside - side - u * 0.5;
  page.text(left, y + u * 4.7, label.where, { size: u * 0.95, fit: room });
  page.text(left, y + u * 6.1, label.when, { size: u * 1.3, weight: 'bold', fit: room });
  page.text(left, y + u * 8.3, `${label.number}/${label.of}`, {
    size: u * 1.9,
    weight: 'bold',
    fit: room * 0.5,
  });
  if (label.chilled) {
    page.fill(left + room * 0.55, y + u * 6.7, room * 0.4, u * 1.9, 0);
    const style = { size: u * 1.2, weight: 'bold', align: 'center', grey: 1, fit: room * 0.36 } as const;
    page.text(left + room * 0.75, y + u * 8.1, texts.cold, style);
  }
  page.text(left, y + u * 9.5, texts.foot, { size: u * 0.6, fit: room });
  if (label.code === '') {
    const style = { size: u * 1.3, weight: 'bold', align: 'center', fit: side } as const;
    page.text(right - side / 2, y + u * 6.4, texts.door, style);
    return;
  }
  page.matrix(right - side, y + u * 3.9, side, qr(label.code));
  const style = { size: u * 1.2, weight: 'bold', align: 'center', fit: side } as const;
  page.text(right - side / 2, y + u * 9.5, label.code, style);
}

/** `3-2-501` as large as it can be; a building with a long name has a line of its own, so that no number is cut. */
function drawHousehold(page: Page, label: Label, middle: number, y: number, u: number, room: number): void {
  const style = { weight: 'bold', align: 'center', fit: room, keep: 'end' } as const;
  const whole = `${label.building}-${label.door}`;
  if (page.widthOf(whole, u * 1.9, 'bold') <= room) {
    page.text(middle, y + u * 2.9, whole, { size: u * 2.9, ...style });
    return;
  }
  page.text(middle, y + u * 1.2, label.building, { size: u * 1.1, ...style });
  page.text(middle, y + u * 3.2, label.door, { size: u * 2.2, ...style });
}
