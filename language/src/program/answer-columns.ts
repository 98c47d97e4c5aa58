/** Columns of answers that say whose they are, and when and how they were given: every file may have them, under either name. */
export const answerColumns: readonly (readonly [name: string, chinese: readonly string[]])[] = [
  ['persona', ['画像']],
  ['at', ['时间', '日期']],
  ['survey', ['问卷']],
  ['respondent', ['受访者', '答卷人']],
  ['channel', ['渠道']],
];

/** Columns that come with an invitation and go back with the answers: what the survey followed, the round, the language it was answered in. Nothing is counted by them. */
export const invitationColumns: readonly (readonly [name: string, chinese: readonly string[]])[] = [
  ['touchpoint', ['触点']],
  ['wave', ['轮次']],
  ['language', ['语言']],
];

/** A Kano pair asks how it is with something, and how without: two columns, named for the expectation. */
export const presentOf = (expectation: string): string => `${expectation}.present`;
export const absentOf = (expectation: string): string => `${expectation}.absent`;

/** The expectation whose Kano pair has a column of this name; null for any other name. */
export function kanoExpectation(name: string): string | null {
  const expectation = name.slice(0, name.lastIndexOf('.'));
  return [presentOf(expectation), absentOf(expectation)].includes(name) ? expectation : null;
}

/** The English name of the column that is called so; null where it is none of them. */
export function answerColumnNamed(name: string): string | null {
  return answerColumns.find(([english, chinese]) => english === name || chinese.includes(name))?.[0] ?? null;
}
