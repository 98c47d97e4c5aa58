/** The programs `cx init` begins with; their texts lie in `cli/templates`, a folder for each language. */
export const templateNames = ['retail', 'auto-service', 'saas', 'blank'] as const;

/** The quarter in which the newest wave of every template lies, counted from the year 0. */
const NEWEST = 2026 * 4 + 1;

/**
 * A template's text with its quarters and months moved so that the newest wave is the last whole quarter before `day` (`YYYY-MM-DD`): a
 * program that begins today is not overdue, and its targets are still to come.
 */
export function forToday(text: string, day: string): string {
  const quarter = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3) - 1;
  const later = quarter - NEWEST;
  return text.replace(/\b(\d{4})-(?:Q([1-4])|(0[1-9]|1[0-2]))\b(?!-)/g, (_, year: string, inYear: string | undefined, month: string) => {
    if (inYear !== undefined) {
      const moved = Number(year) * 4 + Number(inYear) - 1 + later;
      return `${yearOf(moved, 4)}-Q${remainder(moved, 4) + 1}`;
    }
    const moved = Number(year) * 12 + Number(month) - 1 + 3 * later;
    return `${yearOf(moved, 12)}-${String(remainder(moved, 12) + 1).padStart(2, '0')}`;
  });
}

function yearOf(count: number, inYear: number): string {
  return String(Math.floor(count / inYear)).padStart(4, '0');
}

function remainder(count: number, of: number): number {
  return ((count % of) + of) % of;
}
