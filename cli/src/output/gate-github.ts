/** The judgement of KPIs for a run of GitHub Actions: the table in the log, and what stops the pipeline as annotations. */
import { visible } from '@touchstone/language/messages/visible.ts';
import type { GateTone, GateView } from '@touchstone/language/report/gate-view.ts';
import { say } from '../messages.ts';
import { command, fenced, type GithubPlaces, MOST_ANNOTATIONS, namedFromCheckout } from './github.ts';

const kinds = { fails: 'error', 'not-surely': 'warning', unknown: 'notice' } as const satisfies Partial<Record<GateTone, string>>;

/** `log` (what a person reads) and after it the workflow commands, at most nine of a kind and one that counts the rest. `shown` names files as people see them. */
export function gateGithub(view: GateView, log: string, places: GithubPlaces, shown: (file: string) => string): string {
  const lines: string[] = [];
  const more: string[] = [];
  for (const tone of ['fails', 'not-surely', 'unknown'] as const) {
    const all = view.kpis.flatMap(({ cases, origin }) =>
      cases.flatMap((one) => (one.tone === tone && one.says !== null ? [{ says: one.says, origin }] : [])),
    );
    for (const { says, origin } of all.slice(0, MOST_ANNOTATIONS)) {
      const at =
        origin === null
          ? {}
          : { file: namedFromCheckout(shown(origin.file), places), line: origin.line, col: origin.column, endLine: origin.line };
      lines.push(command(kinds[tone], { ...at, title: 'cx gate' }, visible(says)));
    }
    const left = all.length - MOST_ANNOTATIONS;
    if (left > 0) more.push(command(kinds[tone], { title: 'cx' }, say('moreInLog', view.language, { count: left })));
  }
  return fenced(log) + [...lines, ...more].map((line) => `${line}\n`).join('');
}
