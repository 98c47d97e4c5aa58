/** A program at a glance: who, on which journeys, where it falls short, how its KPIs stand, what was measured. */
import type { Finding } from '../../findings/finding.ts';
import type { Origin } from '../../findings/origin.ts';
import { sentence } from '../../messages/sentence.ts';
import type { Declared, Touchpoint } from '../../program/program.ts';
import type { Line } from '../../report/lines.ts';
import { plain, UNKNOWN } from '../../report/numbers.ts';
import type { Opened } from '../opened.ts';
import { rangeOf } from '../places.ts';
import type { Overview, OverviewItem } from '../protocol.ts';
import { standingOf, tallyText } from './hover-rows.ts';
import { joined, share } from './hover-words.ts';
import { overviewSentences } from './overview-sentences.ts';
import { type Reported, reportedOf, worstOf } from './reported.ts';

/** So many lines of the ranking are listed; the report has them all. */
const LISTED = 50;

/** Worst first. */
const order = { below: 0, neutral: 1, above: 2 } as const;

/** The program of a file; null where the file is of none. */
export function overviewOf(opened: Opened): Overview | null {
  const { program: state, workspace, realm, language } = opened;
  if (!state.hasProgram) return null;
  const reported = reportedOf(state, language);
  const { program, names } = reported;
  const awaited = state.awaited();
  const placeOf = (origin: Origin): OverviewItem['place'] => ({ uri: workspace.uriOf(realm, origin.file), range: rangeOf(origin) });
  const item = (
    kind: OverviewItem['kind'],
    declared: Pick<Declared, 'nameOrigin'>,
    label: string,
    more: Partial<OverviewItem> = {},
  ): OverviewItem => ({
    kind,
    label,
    detail: '',
    tooltip: label,
    tone: 'neutral',
    items: [],
    ...more,
    place: placeOf(declared.nameOrigin),
  });

  const touchpointItem = (touchpoint: Touchpoint): OverviewItem => {
    const { name } = touchpoint;
    const lines = reported.linesAt.get(name) ?? [];
    return item('touchpoint', touchpoint, names.touchpoint(name), {
      detail: tallyText(reported, lines),
      tone: toneAmong(reported, lines),
    });
  };
  const atStage = (stage: string): readonly Touchpoint[] =>
    program.touchpoints.filter(({ stages }) => stages.some(({ resolved }) => resolved === stage));
  const gap = (line: Line): OverviewItem[] => {
    const found = reported.expectations.get(line.row.expectation);
    if (found === undefined) return [];
    const view = reported.viewOf(line);
    const words = reported.words.unknown;
    const shown = (text: string): string => (text === UNKNOWN ? words : text);
    const figures = say(reported, 'standing', { satisfaction: shown(view.satisfaction), gap: shown(view.gap) });
    return [
      item('gap', found.expectation, view.rank === UNKNOWN ? view.name : `${view.rank}. ${view.name}`, {
        detail: [figures, view.some].filter((part) => part !== '').join(reported.words.dot),
        tooltip: [view.where.join(reported.words.dot), view.fact].filter((part) => part !== '').join('\n'),
        tone: view.satisfactionTone,
      }),
    ];
  };

  const gaps = reported.lines.slice(0, LISTED).flatMap(gap);
  const left = reported.lines.length - LISTED;
  const kpis = program.kpis.flatMap((kpi) => {
    const result = reported.kpis.get(kpi.name);
    if (result === undefined) return [];
    const { status, valueText, fact } = standingOf(reported, result);
    return [
      item('kpi', kpi, names.kpi(kpi.name), { detail: joined(reported, [valueText, status.text]), tooltip: fact, tone: status.tone }),
    ];
  });
  const groups = (
    [
      ['gaps', left > 0 ? [...gaps, heading(say(reported, 'more', { count: left }))] : gaps],
      ['kpis', [...kpis].sort((a, b) => order[a.tone] - order[b.tone])],
      [
        'journeys',
        program.journeys.map((journey) => {
          const stages = journey.stages.map((stage) => {
            const name = `${journey.name}.${stage.name}`;
            return item('stage', stage, names.stage(name), { items: atStage(name).map(touchpointItem) });
          });
          return item('journey', journey, names.journey(journey.name), { items: stages });
        }),
      ],
      // Those that are on no journey stand nowhere else.
      ['touchpoints', program.touchpoints.filter(({ stages }) => stages.length === 0).map(touchpointItem)],
      [
        'personas',
        program.personas.map((persona) =>
          item('persona', persona, names.persona(persona.name), {
            detail: persona.share === null ? '' : say(reported, 'share', { share: share(persona.share) }),
          }),
        ),
      ],
      [
        'waves',
        program.waves.map((wave) => {
          if (awaited.some((one) => one.wave === wave.name)) {
            return item('wave', wave, names.wave(wave.name), {
              detail: say(reported, 'notCounted'),
              tooltip: say(reported, 'notCountedWhy'),
            });
          }
          const n = reported.analysis.waves.find(({ name }) => name === wave.name)?.n ?? null;
          return item('wave', wave, names.wave(wave.name), { detail: n === null ? '' : say(reported, 'answers', { count: plain(n, 0) }) });
        }),
      ],
    ] as const
  ).flatMap(([key, items]) => (items.length === 0 ? [] : [heading(say(reported, key), items)]));

  const worst = worstOf(reported.lines);
  const isShort = worst !== undefined && reported.viewOf(worst).satisfactionTone === 'below';
  const named = state.own.find(({ heads }) => heads.length > 0) ?? state.own[0];
  return {
    name: names.program,
    uri: named === undefined ? opened.source.uri : workspace.uriOf(realm, named.file),
    key: isShort ? (gap(worst)[0] ?? null) : null,
    groups,
  };
}

function heading(label: string, items: readonly OverviewItem[] = []): OverviewItem {
  return {
    kind: 'group',
    label,
    detail: items.length === 0 ? '' : String(items.length),
    tooltip: label,
    tone: 'neutral',
    place: null,
    items,
  };
}

/** Below where any of the lines surely is. */
function toneAmong(reported: Reported, lines: readonly Line[]): OverviewItem['tone'] {
  const tones = lines.map((line) => reported.viewOf(line).satisfactionTone);
  if (tones.includes('below')) return 'below';
  return tones.length > 0 && tones.every((tone) => tone === 'above') ? 'above' : 'neutral';
}

function say({ language }: Reported, word: keyof typeof overviewSentences, args: Finding['arguments'] = {}): string {
  return sentence(overviewSentences[word], args, language);
}
