/** The report as a workbook, and the way back: a bundle of its own, which only commands that write or read one need. */

export { type Change, type Plan, planned } from '@touchstone/language/report/workbook/edits.ts';
export { sayImport } from '@touchstone/language/report/workbook/import-sentences.ts';
export { type Problem, readWorkbook } from '@touchstone/language/report/workbook/reading.ts';
export { toXlsx } from '@touchstone/language/report/workbook/workbook.ts';
export { sheetsOf } from './importing/sheets.ts';
