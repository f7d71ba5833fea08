import type { FileRecord } from '../../../model/index.ts';
import { MARKS, NUMBER, TEXT } from '../cell.ts';
import { table } from '../table.ts';

export const FILES = table<FileRecord>(
  'files',
  {
    file: ['file', TEXT],
    input: ['input', TEXT],
    rowsSha256: ['rows_sha256', TEXT],
    lines: ['lines', NUMBER],
    counted: ['counted', NUMBER],
    replaced: ['replaced', NUMBER],
    excluded: ['excluded', NUMBER],
    rejected: ['rejected', NUMBER],
    marks: ['', MARKS],
  },
  ({ files }) => files,
  ({ files }, file) => files.push(file),
);
