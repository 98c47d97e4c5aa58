/** Hovers over the strategy as a whole and over what is done about it: the program and its initiatives. */
import type { InitiativeResult, Missing } from '../../analysis/analysis.ts';
import type { Declared, Head, Improvement } from '../../program/program.ts';
import { currencyOf } from '../../report/currency.ts';
import { earningsOf } from '../../report/earnings.ts';
import { lineOf } from '../../report/effects-view.ts';
import { amountsOfKpi } from '../../report/kpi-figures.ts';
import { money, NOTHING, signedPercent, UNKNOWN } from '../../report/numbers.ts';
import { numbersOf, verdictOf } from '../../report/opening.ts';
import { periodText, returnText, riseText } from '../../report/sections.ts';
import type { CardTable, Fact } from './hover-card.ts';
import type { Told } from './hover-rows.ts';
import { apart, commonFacts, duration, joined, listed, number, propertyWord, quantity, resolved, say, share } from './hover-words.ts';
import { inProgram, type Reported } from './reported.ts';

/** Rows of an initiative that are listed. */
const ROWS = 8;

export function initiativeCard(reported: Reported, name: string, declared: Declared | null): Told {
  const { program, names, words, language } = reported;
  const initiative = inProgram(program.initiatives, name, declared);
  const result = reported.initiatives.get(name);
  if (initiative === undefined || result === undefined) return {};
  const currency = currencyOf(program);
  const earnings = earningsOf(result, reported, currency);
  const { columns } = words;
  return {
    kind: [periodText(initiative.period, words.to) ?? '', result.strategic ? say(reported, 'strategic') : ''],
    facts: [
      [columns.cost, earnings.costText === words.costUnknown ? words.unknown : earnings.costText],
      [columns.benefit, result.benefit === null ? '' : money(result.benefit, currency, language)],
      [
        columns.onMargin,
        returnText(result.returnOnMargin, words.to) || (earnings.returnWord === earnings.costText ? '' : earnings.returnWord),
      ],
      [columns.onRevenue, returnText(result.returnOnRevenue, words.to)],
      [
        say(reported, 'missing'),
        listed(
          reported,
          result.missing.map((one) => missingText(reported, one)),
        ),
      ],
      [
        say(reported, 'improves'),
        listed(
          reported,
          initiative.improves.flatMap((one) => (reported.kpis.has(one.subject.resolved ?? '') ? [improvesText(reported, one)] : [])),
        ),
      ],
      [say(reported, 'effects'), apart(reported, effectTexts(reported, result))],
      [propertyWord(reported, 'needs'), listed(reported, resolved(initiative.needs).map(names.initiative))],
      [propertyWord(reported, 'excludes'), listed(reported, resolved(initiative.excludes).map(names.initiative))],
      [
        propertyWord(reported, 'effort'),
        initiative.effort === null ? '' : duration(reported, { low: initiative.effort.low, high: initiative.effort.high, time: 'day' }),
      ],
      [say(reported, 'tried'), listed(reported, resolved(initiative.for).map(names.group))],
      [say(reported, 'compared'), listed(reported, resolved(initiative.against).map(names.group))],
      ...commonFacts(reported, initiative, result.owner),
    ],
    below: closesTable(reported, result),
    foot: [
      result.closes.length > ROWS ? say(reported, 'moreRows', { count: result.closes.length - ROWS }) : '',
      result.effects.some(({ effect, withControl }) => effect !== null && !withControl) ? words.measures.effect.aloneNote : '',
    ],
  };
}

/** What it closes, the heaviest first; null where it raises no expectation. */
function closesTable(reported: Reported, { closes }: InitiativeResult): CardTable | null {
  const { words, names, decimals } = reported;
  if (closes.length === 0) return null;
  const sorted = closes.toSorted((a, b) => b.weighted.high - a.weighted.high);
  const hasPersonas = closes.some(({ persona }) => persona !== null);
  return {
    head: [
      words.columns.expectation,
      ...(hasPersonas ? [words.columns.who] : []),
      say(reported, 'gapBefore'),
      say(reported, 'closes'),
      ...(closes.some(({ confidence }) => confidence !== null) ? [propertyWord(reported, 'confidence')] : []),
    ],
    rows: sorted.slice(0, ROWS).map(({ expectation, persona, points, confidence }) => {
      const line = (reported.linesOf.get(expectation) ?? []).find(
        ({ personas }) => persona === null || personas.length === 0 || personas.includes(persona),
      );
      const gap = line === undefined ? UNKNOWN : reported.viewOf(line).gap;
      return [
        names.expectation(expectation),
        ...(hasPersonas ? [persona === null ? words.everyone : names.persona(persona)] : []),
        gap === UNKNOWN ? words.unknown : gap,
        riseText(points, decimals.level),
        ...(closes.some((one) => one.confidence !== null) ? [confidence === null ? NOTHING : share(confidence)] : []),
      ];
    }),
  };
}

function improvesText(reported: Reported, { subject, mode, value, confidence }: Improvement): string {
  const { names, language } = reported;
  const name = names.kpi(subject.resolved ?? subject.name);
  const kpi = reported.kpis.get(subject.resolved ?? '');
  const isOfKpi =
    kpi !== undefined && value.low === value.high && (kpi.unit === value.unit || value.unit === 'points' || value.unit === 'number');
  const amounts = kpi === undefined ? null : amountsOfKpi(kpi, language);
  const told =
    mode === 'relative'
      ? signedPercent(value.low)
      : amounts === null || !isOfKpi
        ? quantity(reported, value)
        : mode === 'to'
          ? amounts.value(value.low)
          : amounts.change(value.low);
  return joined(reported, [
    say(reported, mode === 'to' ? 'toValue' : 'byValue', { name, value: told }),
    confidence === null ? '' : say(reported, 'confidence', { share: share(confidence) }),
  ]);
}

function missingText(reported: Reported, { what, persona }: Missing): string {
  const who = persona === null ? '' : reported.names.group(persona);
  const sentences = {
    revenue: 'missingRevenue',
    margin: 'missingMargin',
    persona: 'missingPersona',
    duration: 'missingDuration',
    period: 'missingPeriod',
    currency: 'missingCurrency',
  } as const;
  return say(reported, sentences[what], { who });
}

/** Whether it worked, for each thing that two waves let compare. */
function effectTexts(reported: Reported, { name, effects }: InitiativeResult): readonly string[] {
  return effects
    .filter(({ effect }) => effect !== null)
    .map((effect) => {
      const line = lineOf(0, name, effect, reported);
      return joined(reported, [`${line.subject} ${line.effect}`, line.verdict.text]);
    });
}

/** The whole program: the verdict of its report and the three numbers. */
export function programCard(reported: Reported, head: Head): Told {
  const { program, words, language } = reported;
  const { lead, strong, deck } = verdictOf(reported);
  const [index, gaps, kpis] = numbersOf(reported);
  const numbers = [index, gaps, ...(program.kpis.length === 0 ? [] : [kpis])]
    .flatMap((one) => one ?? [])
    .map(
      ({ label, value, unit, notes }): Fact => [
        label.main,
        joined(reported, [[value, unit].filter((part) => part !== '').join(' '), ...notes.map(({ text }) => text)]),
      ],
    );
  const { budget } = head;
  return {
    kind: [reported.analysis.asOf === null ? '' : words.asOf(reported.analysis.asOf)],
    sentences: [[lead ?? '', strong].filter((part) => part !== '').join(language === 'zh' ? '' : ' '), deck],
    facts: [
      ...numbers,
      [propertyWord(reported, 'scale'), range(program.scale, words.to)],
      [propertyWord(reported, 'weight'), range(program.weight, words.to)],
      [propertyWord(reported, 'budget'), budget === null ? '' : money(budget, budget.currency ?? currencyOf(program), language)],
      ...commonFacts(reported, head, head.owner?.resolved ?? null),
    ],
  };
}

function range({ low, high }: { readonly low: number; readonly high: number }, to: string): string {
  return `${number({ low, high: low })} ${to} ${number({ low: high, high })}`;
}
