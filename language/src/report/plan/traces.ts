/** The working of every figure in words: each above those it is made of, down to what was written where. */
import type { Bounds } from '../../analysis/analysis.ts';
import type { Input, Traced, TracedUnit } from '../../analysis/economics/economics.ts';
import { behindCurrency, moneyUnit, percent, plain, rounded, signedPercent, UNKNOWN } from '../numbers.ts';
import { fieldText, whatIfWords } from '../what-if/sentences.ts';
import type { TraceSection, TraceStep, TraceView } from './document.ts';
import { about, type PlanMaking, type PlanPart } from './making.ts';

export function traceSection(making: PlanMaking): Omit<TraceSection, 'number'> | null {
  const { plans, parts } = making;
  const traces = parts.map((part) => traceOf(part, making)).filter(({ steps }) => steps.length > 0);
  if (traces.length === 0) return null;
  return { id: 'trace', topic: plans.traceTopic, title: plans.traceTitle, note: plans.traceNote, traces, heads: plans.traceHeads };
}

/** Each figure once: where it is used again, its name and value are enough. */
function traceOf({ economics, label, name, number }: PlanPart, making: PlanMaking): TraceView {
  const figures = [
    economics.returnOnMargin,
    ...(making.revenue ? [economics.returnOnRevenue] : []),
    economics.net,
    economics.netPresentValue,
    economics.defence,
    economics.offence,
    economics.benefit,
    economics.cost,
    economics.influenced,
    ...economics.routes.map(({ gain }) => gain),
  ].filter((figure) => figure !== null);
  const seen = new Set<Traced>();
  const steps: TraceStep[] = [];
  const inputs = new Set<string>();
  const walk = (outer: Traced, depth: number): void => {
    const figure = onlyPartOf(outer);
    const isKnown = seen.has(figure);
    if (isKnown && depth === 0) return;
    seen.add(figure);
    if (figure.input !== null) inputs.add(figure.input);
    steps.push({
      depth,
      name: figureName(outer.about === null && figure.input === null ? figure : outer, making),
      value: figureValue(figure.amount, figure.unit, making, figure.what),
      how: isKnown && figure.input === null ? '' : howText(figure, making),
      input: figure.input,
    });
    if (!isKnown) for (const part of figure.of) if (part.how !== 'constant') walk(part, depth + 1);
  };
  for (const figure of figures) walk(figure, 0);
  const own = steps.filter(({ input }) => input === null).length;
  return { about: about(name), number, name: label, summary: making.plans.traceSummary(own, inputs.size), steps };
}

/** A sum of one thing is that thing. */
function onlyPartOf(figure: Traced): Traced {
  const [part] = figure.of;
  return figure.how === 'sum' && figure.of.length === 1 && part !== undefined ? onlyPartOf(part) : figure;
}

function figureName(figure: Traced, making: PlanMaking): string {
  if (figure.input !== null) return inputName(figure.input, making);
  const { plans } = making;
  const what = plans.what[figure.what];
  // What is about the initiative itself needs not say so.
  return figure.about === null || making.parts.some(({ name }) => name === figure.about)
    ? what
    : plans.about(what, nameOf(figure.about, making));
}

function nameOf(name: string, { names, program }: PlanMaking): string {
  const group = names.group(name);
  if (group !== name) return group;
  if (program.kpis.some((kpi) => kpi.name === name)) return names.kpi(name);
  if (program.initiatives.some((initiative) => initiative.name === name)) return names.initiative(name);
  return name.includes('.') ? names.expectation(name) : name;
}

/** What an input is and of whom: `margin: Visitors`. */
export function inputName(key: string, making: PlanMaking): string {
  const { plans } = making;
  const input = making.inputs.get(key);
  if (input === undefined) return key;
  const what = fieldText(whatIfWords(making.language), plans.field[input.field], input);
  const isOwn = making.program.initiatives.some(({ name }) => name === input.of) || input.of === making.program.head?.name;
  const whose = [
    ...(isOwn ? [] : [nameOf(input.of, making)]),
    ...(input.persona === null || input.persona === input.of ? [] : [nameOf(input.persona, making)]),
  ];
  return whose.length === 0 ? what : plans.about(what, whose.join(making.words.dot));
}

export function inputValue(input: Pick<Input, 'value' | 'unit'>, making: PlanMaking): string {
  return figureValue(input.value, input.unit, making);
}

function figureValue(bounds: Bounds | null, unit: TracedUnit, making: PlanMaking, what: Traced['what'] = 'input'): string {
  const { plans } = making;
  if (bounds === null) return UNKNOWN;
  const range = (print: (value: number) => string): string =>
    bounds.low === bounds.high ? print(bounds.low) : `${print(bounds.low)}…${print(bounds.high)}`;
  switch (unit) {
    case 'money':
      return exactMoney(bounds, making);
    case 'money-per-year':
      return plans.perYear(exactMoney(bounds, making));
    case 'share':
      return range((value) =>
        what === 'return' || what === 'return-on-revenue' ? signedPercent(value) : percent(value, decimals(value * 100)),
      );
    case 'years':
      return plans.inYears(range((value) => plain(value, decimals(value))));
    default:
      return range((value) => plain(value, decimals(value)));
  }
}

/** To the last unit, so that the working can be done again by hand. */
function exactMoney(bounds: Bounds, { plan, language }: PlanMaking): string {
  const { name } = moneyUnit(1, plan.currency, language);
  const print = (value: number): string => plain(value, Math.abs(value) >= 100 ? 0 : decimals(value));
  const numbers = bounds.low === bounds.high ? print(bounds.low) : `${print(bounds.low)}…${print(bounds.high)}`;
  if (language === 'zh') return name === '' ? numbers : `${numbers} ${name.trim()}`;
  return behindCurrency(numbers, name === '' ? null : name, bounds.low === bounds.high);
}

/** As many as the number has, at most two. */
function decimals(value: number): number {
  return Number.isInteger(rounded(value, 2)) ? 0 : Number.isInteger(rounded(value * 10, 1)) ? 1 : 2;
}

/** How a figure comes of its parts, with their numbers. */
function howText(figure: Traced, making: PlanMaking): string {
  const { plans } = making;
  if (figure.how === 'input') {
    const origin = making.inputs.get(figure.input ?? '')?.origin ?? null;
    return origin === null ? plans.measured : plans.written(`${origin.file}:${origin.line}`);
  }
  if (figure.amount === null && figure.of.length === 0) return plans.unmeasured;
  const values = figure.of.map((part) => figureValue(part.amount, part.unit, making, part.what));
  const [first = '', second = '', third = ''] = values;
  switch (figure.how) {
    case 'sum':
      return values.join(' + ');
    case 'product':
      return values.join(' × ');
    case 'difference':
      return values.join(' − ');
    case 'ratio':
      return `${first} ÷ ${second}`;
    case 'longest':
      return plans.longestOf(values.join(', '));
    case 'return':
      return `(${first} − ${second}) ÷ ${second}`;
    case 'present':
      return plans.presentOf(first, second, third);
    default:
      return '';
  }
}
