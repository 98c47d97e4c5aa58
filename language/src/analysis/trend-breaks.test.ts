import { describe, expect, it } from 'vitest';
import { link } from '../program/link.ts';
import type { Program } from '../program/program.ts';
import { toHtml } from '../report/html.ts';
import { buildReport } from '../report/report.ts';
import { lockedOf, type SurveyLock } from '../survey/lock.ts';
import { questionnairesOf } from '../survey/make.ts';
import { readFragment } from '../syntax/read.ts';
import { analyse } from './analyse.ts';

const programOf = (asked: string): Program =>
  link(
    [
      readFragment(
        'a.cx',
        `program P "P" { languages en }
persona A { share 100% }
touchpoint T { expect x "X" expected 8 weight 9 { ask "${asked}" } }
kpi N nps { target 40 by 2026-Q4 }
survey S { after T within 2 h  ask T  ask N }
wave 2026-Q1 { T.x 5 n 200 sd 1  N 10 n 200 sd 70 }
wave 2026-Q2 { T.x 6 n 200 sd 1  N 20 n 200 sd 70 }
wave 2026-Q3 { T.x 7 n 200 sd 1  N 45 n 200 sd 70 }
`,
      ),
    ],
    [],
  ).program;

const lockOf = (program: Program, wave: string | null): SurveyLock =>
  new Map(questionnairesOf(program).map(({ questionnaire }) => [questionnaire.name, lockedOf(questionnaire, wave)]));

const before = programOf('How near was it?');
const after = programOf('How close by was it?');

describe('trends', () => {
  it('break where the wording was another one up to a wave, and changes across the break are not judged', () => {
    const analysis = analyse(after, { locked: lockOf(before, '2026-Q2') });
    expect(analysis.brokenTrends).toEqual([{ name: 'T.x', after: '2026-Q2' }]);
    expect(analysis.rows[0]?.change).toMatchObject({ difference: 1, sinceWave: '2026-Q2', likeForLike: false, significant: null });
    expect(analysis.kpis[0]?.change).toMatchObject({ likeForLike: true, significant: true });
    const page = toHtml(buildReport({ program: after, analysis, findings: [], language: 'en', version: '1' }));
    expect(page).toContain('asked otherwise, not compared');
    expect(page).toContain('Two strokes on the axis: it was asked otherwise before.');
  });

  it('hold where nothing is asked otherwise, where the break is older, and where no wave is known', () => {
    expect(analyse(before, { locked: lockOf(before, '2026-Q2') }).brokenTrends).toEqual([]);
    expect(analyse(after, { locked: lockOf(before, null) }).brokenTrends).toEqual([]);
    const older = analyse(after, { locked: lockOf(before, '2026-Q1') });
    expect(older.brokenTrends).toEqual([{ name: 'T.x', after: '2026-Q1' }]);
    expect(older.rows[0]?.change).toMatchObject({ sinceWave: '2026-Q2', likeForLike: true, significant: true });
  });
});
