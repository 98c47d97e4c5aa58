/** The report as a workbook: a bundle of its own, which only commands that write one need. */
export { toXlsx } from '@touchstone/language/report/workbook/workbook.ts';
