import type { Report } from './document.ts';

/** The figures of a report as JSON of `cx schema report`, with a line break at the end. */
export function toJson(report: Report): string {
  return `${JSON.stringify(report.figures, null, 2)}\n`;
}
