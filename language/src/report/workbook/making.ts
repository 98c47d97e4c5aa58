/** What all sheets are made from. */

import type { ReportInput } from '../figures.ts';
import type { Making } from '../opening.ts';
import type { Report } from '../report.ts';
import type { WorkbookWords } from './sentences.ts';

export interface Sheets {
  readonly report: Report;
  readonly input: ReportInput;
  readonly making: Making;
  readonly words: WorkbookWords;
}
