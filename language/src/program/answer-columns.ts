/** Columns of answers that say whose they are, and when and how they were given: every file may have them, under either name. */
export const answerColumns: readonly (readonly [name: string, chinese: readonly string[]])[] = [
  ['persona', ['画像']],
  ['at', ['时间', '日期']],
  ['survey', ['问卷']],
  ['respondent', ['受访者', '答卷人']],
  ['channel', ['渠道']],
];

/** The English name of the column that is called so; null where it is none of them. */
export function answerColumnNamed(name: string): string | null {
  return answerColumns.find(([english, chinese]) => english === name || chinese.includes(name))?.[0] ?? null;
}
