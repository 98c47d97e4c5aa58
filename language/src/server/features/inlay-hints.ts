/** Figures at the end of lines: how an expectation stands with those who hold it, how a KPI stands. */
import type { InlayHint } from 'vscode-languageserver';
import type { Origin } from '../../findings/origin.ts';
import type { Override } from '../../program/program.ts';
import type { Line } from '../../report/lines.ts';
import { plain, UNKNOWN } from '../../report/numbers.ts';
import type { Opened } from '../opened.ts';
import { positionAt } from '../places.ts';
import { standingText } from './hover-rows.ts';
import { say } from './hover-words.ts';
import { inProgram, isSame, type Reported, reportedOf, worstOf } from './reported.ts';

/** Lines of figures that a tooltip tells. */
const TOLD = 6;

interface Hint {
  readonly nameOrigin: Origin;
  readonly origin: Origin;
  readonly label: string;
  readonly tooltip: string;
}

/** The hints of a file whose place lies from one offset to another. */
export function inlayHintsIn(opened: Opened, from: number, to: number): InlayHint[] {
  const { text } = opened.source.content;
  const lines = opened.source.lines();
  const first = positionAt(lines, Math.max(0, from)).line + 1;
  const last = positionAt(lines, Math.min(to, text.length)).line + 1;
  const isHere = ({ line, endLine }: Origin): boolean => first <= endLine && line <= last;
  const hints = [...hintsOf(opened, isHere)].sort((a, b) => a.nameOrigin.offset - b.nameOrigin.offset);
  const perLine = new Map<number, number>();
  for (const { nameOrigin } of hints) perLine.set(nameOrigin.line, (perLine.get(nameOrigin.line) ?? 0) + 1);
  return hints.flatMap(({ nameOrigin: { line }, origin, label, tooltip }) => {
    const start = lines.starts[line - 1] ?? 0;
    const end = start + text.slice(start, lines.starts[line] ?? text.length).trimEnd().length;
    // Of several on one line each stands behind what it is about.
    const isAlone = perLine.get(line) === 1 || origin.endLine !== line;
    const offset = isAlone ? end : Math.min(end, origin.end);
    return from <= offset && offset <= to ? [{ position: positionAt(lines, offset), label, tooltip, paddingLeft: true }] : [];
  });
}

function* hintsOf(opened: Opened, isHere: (origin: Origin) => boolean): Iterable<Hint> {
  const reported = reportedOf(opened.program, opened.language);
  const fragment = opened.source.fragment();
  for (const touchpoint of fragment.touchpoints) {
    if (!isHere(touchpoint.origin)) continue;
    for (const expectation of touchpoint.expectations) {
      const name = `${touchpoint.name}.${expectation.name}`;
      const own = reported.expectations.get(name)?.expectation;
      // Of two of one name the other one counts.
      if (own === undefined || !isSame(own, expectation)) continue;
      const lines = reported.linesOf.get(name) ?? [];
      if (isHere(own.nameOrigin)) yield* hintOn(reported, own, lines);
      for (const [first, ...others] of againSaid(own.overrides)) {
        if (first === undefined || !isHere(first.nameOrigin)) continue;
        const personas = [first, ...others].map(({ persona }) => persona.resolved);
        yield* hintOn(
          reported,
          first,
          lines.filter((line) => line.personas.some((persona) => personas.includes(persona))),
        );
      }
    }
  }
  for (const kpi of fragment.kpis) {
    if (!isHere(kpi.nameOrigin) || inProgram(reported.program.kpis, kpi.name, kpi) === undefined) continue;
    const { value, status, fact } = standingText(reported, kpi.name);
    const label = [value, status].filter((part) => part !== '').join(reported.words.dot);
    if (label !== '') yield { nameOrigin: kpi.nameOrigin, origin: kpi.origin, label, tooltip: fact };
  }
}

/** What is said otherwise for some personas, by the place where the expectation is named again. */
function againSaid(overrides: readonly Override[]): Iterable<readonly Override[]> {
  const places = new Map<number, Override[]>();
  for (const override of overrides) {
    const same = places.get(override.nameOrigin.offset);
    if (same) same.push(override);
    else places.set(override.nameOrigin.offset, [override]);
  }
  return places.values();
}

function* hintOn(reported: Reported, { nameOrigin, origin }: Pick<Hint, 'nameOrigin' | 'origin'>, lines: readonly Line[]): Iterable<Hint> {
  const worst = worstOf(lines);
  if (worst === undefined) return;
  const view = reported.viewOf(worst);
  const { words } = reported;
  const figures =
    view.satisfaction === UNKNOWN && view.gap === UNKNOWN
      ? [words.unknown]
      : [
          `S ${shown(words, view.satisfaction)}`,
          `G ${shown(words, view.gap)}`,
          ...(view.rank === UNKNOWN ? [] : [`#${view.rank}`]),
          ...(view.assumed ? [words.assumed] : []),
        ];
  const who =
    lines.length > 1 ? [say(reported, 'worstOf', { all: lines.flatMap(({ personas }) => personas).length, who: view.someShort })] : [];
  yield {
    nameOrigin,
    origin,
    label: [...figures, ...who].join(words.dot),
    tooltip: lines
      .slice(0, TOLD)
      .map((line) => explained(reported, line))
      .join('\n'),
  };
}

/** The figures of a line in whole sentences. */
function explained(reported: Reported, line: Line): string {
  const { words, viewOf, ranked } = reported;
  const { fact, satisfaction, gap, rank, key, tags } = viewOf(line);
  const { n, margin } = line.row;
  const sample = [
    ...(n === null ? [] : [words.measures.kpi.sample(plain(n, 0))]),
    ...(margin === null ? [] : [`±${plain(margin, reported.decimals.level)}`]),
  ];
  return words.join([
    fact,
    say(reported, 'explained', { satisfaction: shown(words, satisfaction), gap: shown(words, gap) }),
    sample.length === 0 ? '' : say(reported, 'sampled', { what: words.list(sample) }),
    rank === UNKNOWN ? '' : say(reported, key ? 'rankedKey' : 'ranked', { rank, all: ranked }),
    tags.length === 0 ? '' : say(reported, 'tagged', { tags: words.list(tags) }),
  ]);
}

/** A figure, the word where it is not known. */
function shown(words: Reported['words'], figure: string): string {
  return figure === UNKNOWN ? words.unknown : figure;
}
