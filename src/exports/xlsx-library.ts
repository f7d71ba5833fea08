/** Of the library for workbooks only what writes one: loaded when the first workbook is made, a third of the whole. */
export { writeXlsx } from 'hucre/xlsx';
