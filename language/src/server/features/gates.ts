/** The gates of KPIs: whether what is measured lets a pipeline go on, as `cx gate` says it, for an editor's list of tests. */
import { gateOf } from '../../analysis/gate.ts';
import type { MessageLanguage } from '../../findings/rule.ts';
import { sentence } from '../../messages/sentence.ts';
import type { Kpi } from '../../program/program.ts';
import { type GateKpiView, type GateRow, type GateTone, gateView } from '../../report/gate-view.ts';
import { rangeOf } from '../places.ts';
import { firmErrors, type ProgramState } from '../programs.ts';
import type { GateItem, GateProgram } from '../protocol.ts';
import type { Realm, Workspace } from '../workspace.ts';
import { gatesSentences } from './gates-sentences.ts';

const outcomes = { fails: 'failed', 'not-surely': 'passed', passes: 'passed', unknown: 'skipped' } as const satisfies Record<
  GateTone,
  GateItem['outcome']
>;

/** Every program with a KPI that has an alarm or a target, in the order of their files. */
export function gatesOf(workspace: Workspace, language: MessageLanguage): readonly GateProgram[] {
  return workspace
    .realms()
    .flatMap((realm) => workspace.programs(realm).flatMap((state) => gatesIn(workspace, realm, state, language) ?? []))
    .sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0));
}

function gatesIn(workspace: Workspace, realm: Realm, state: ProgramState, language: MessageLanguage): GateProgram | null {
  const program = state.program();
  const { head } = program;
  if (head === null || !state.hasProgram) return null;
  const judged = program.kpis.filter((kpi) => kpi.alarm !== null || kpi.targets.length > 0);
  if (judged.length === 0) return null;
  const errors = firmErrors(state);
  const [first] = errors;
  const { asOf, kpis } = state.analysis();
  const view = gateView(gateOf({ asOf, kpis }), program, kpis, language);
  const byName = new Map(view.kpis.map((one, index) => [kpis[index]?.name ?? '', one]));
  return {
    uri: workspace.uriOf(realm, head.nameOrigin.file),
    range: rangeOf(head.nameOrigin),
    label: head.label?.text ?? head.name,
    // A KPI that is not read cannot stop anything: a half is not judged.
    broken:
      first === undefined
        ? null
        : sentence(
            gatesSentences.broken,
            { n: errors.length, file: workspace.shownName(realm, state, first.origin.file), line: first.origin.line },
            language,
          ),
    kpis: judged.flatMap((kpi) => {
      const own = byName.get(kpi.name);
      return own === undefined ? [] : [itemOf(kpi, own, workspace, realm, language)];
    }),
  };
}

function itemOf(kpi: Kpi, { row, members, cases }: GateKpiView, workspace: Workspace, realm: Realm, language: MessageLanguage): GateItem {
  const place = { uri: workspace.uriOf(realm, kpi.nameOrigin.file), range: rangeOf(kpi.nameOrigin) };
  const item = (own: GateRow, member: string | null, name: string): GateItem => {
    const says = cases.flatMap((one) => (one.member !== member || one.says === null ? [] : [one.says]));
    return { name, label: own.name, ...place, outcome: outcomes[own.tone], says: [rowText(own, language), ...says], members: [] };
  };
  return { ...item(row, null, kpi.name), members: members.map((member, index) => item(member, member.name, String(index))) };
}

/** `passes: 42, 95 % interval 38–46, n 131`. */
function rowText({ verdict, value, interval, n }: GateRow, language: MessageLanguage): string {
  const known = [
    value,
    interval === '' ? '' : sentence(gatesSentences.interval, { interval }, language),
    n === '' ? '' : sentence(gatesSentences.sample, { n }, language),
  ].filter((part) => part !== '');
  if (known.length === 0) return verdict;
  return sentence(gatesSentences.stands, { verdict, what: known.join(language === 'zh' ? '，' : ', ') }, language);
}
