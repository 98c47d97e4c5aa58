/** What the sliders of a page move, and the figures they start from. */
import type { Analysis, Bounds, Row } from '../../analysis/analysis.ts';
import type { Input, Traced } from '../../analysis/economics/economics.ts';
import { inputsOf } from '../../analysis/economics/traced.ts';
import type { Expectation } from '../../program/program.ts';
import { keywordIn } from '../../syntax/keywords.ts';
import { keysAmong } from '../line-views.ts';
import { middle, plain } from '../numbers.ts';
import type { Making } from '../opening.ts';
import { rowName } from './compared.ts';
import {
  type Amount,
  HOWS,
  IDEAL_FOLLOWS,
  type Level,
  ORIGINS,
  OUTSIDE,
  type PageData,
  type PageFigure,
  type PageRow,
} from './page/recount.ts';
import { fieldText, whatIfWords } from './sentences.ts';
import { setViews } from './view.ts';

export interface Slider {
  /** What it moves: rows of the data by their places and a level, or an input by its key. */
  readonly moves: { readonly rows: readonly number[]; readonly level: Level } | { readonly input: string };
  /** `actual`, in the reader's language. */
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** Where it stands, on a step. */
  readonly value: number;
  /** What stands there now, as printed; where that is a range or unknown the slider starts in its middle. */
  readonly text: string;
  /** `NAME.field` for each flag that says the same to `cx`, and the unit that follows the number. */
  readonly flags: readonly string[];
  readonly unit: string;
}

export interface SliderGroup {
  readonly name: string;
  readonly sliders: readonly Slider[];
}

export interface SlidersView {
  readonly expectations: readonly SliderGroup[];
  readonly initiatives: readonly SliderGroup[];
  /** The row of each expectation's group, the first of several that are alike. */
  readonly rows: readonly number[];
  readonly data: PageData;
  readonly decimals: Making['decimals'];
  readonly language: Making['language'];
  readonly currency: string | null;
}

/** So many key experiences and initiatives have sliders. */
const MOST = 8;
const LEVELS: readonly Level[] = ['actual', 'expected', 'weight'];

/** Null where there is nothing to move: no key experience, and no initiative of which a return is known. */
export function slidersView(making: Making): SlidersView | null {
  const { program, analysis, names, decimals, language } = making;
  const rows = inProgramOrder(making);
  const places = new Map(rows.map((row, place) => [rowName(row), place]));
  const isKey = keysAmong(making.seen.map(({ line }) => line));
  const keys = making.seen.filter(({ line }) => isKey(line)).slice(0, MOST);
  const earning = earningOf(analysis).slice(0, MOST);
  const expectations = keys.map(({ line, view }): SliderGroup => {
    const own = line.rows.map((row) => places.get(rowName(row)) ?? 0);
    const of = line.everyone ? [line.row.expectation] : line.personas.map((persona) => `${line.row.expectation}.${persona}`);
    return {
      name: view.some === '' ? view.name : whatIfWords(language).ofPersona(view.name, view.some),
      sliders: LEVELS.map((level): Slider => {
        const scale = level === 'weight' ? program.weight : program.scale;
        const span = scale.high - scale.low;
        const step = level === 'weight' ? (decimals.weight === 0 && span >= 5 ? 1 : 0.1) : span < 5 ? 0.05 : 0.1;
        return {
          moves: { rows: own, level },
          label: keywordIn(level, language),
          ...onSteps(scale.low, scale.high, step, middle(line.row[level])),
          text: view[level],
          flags: of.map((name) => `${name}.${level}`),
          unit: '',
        };
      }),
    };
  });
  const inputs = new Map(analysis.economics.inputs.map((input) => [input.key, input]));
  const initiatives = earning.map(
    ({ name, figure }): SliderGroup => ({
      name: names.initiative(name),
      sliders: inputsOf([figure]).flatMap((key) => {
        const input = inputs.get(key);
        return input === undefined || input.of !== name || (input.field !== 'cost' && input.field !== 'keeps')
          ? []
          : [inputSlider(input, making)];
      }),
    }),
  );
  if (expectations.length === 0 && initiatives.every(({ sliders }) => sliders.length === 0)) return null;
  return {
    expectations,
    initiatives,
    rows: keys.map(({ line }) => places.get(rowName(line.rows[0] ?? line.row)) ?? 0),
    data: pageData(
      making,
      rows,
      earning.map(({ figure }) => figure),
      inputs,
    ),
    decimals,
    language,
    currency: analysis.economics.currency,
  };
}

/** The order that the analysis counts in, so that sums come out the same to the last digit. */
function inProgramOrder({ program, analysis }: Making): readonly Row[] {
  const byExpectation = new Map<string, Row[]>();
  for (const row of analysis.rows) {
    const own = byExpectation.get(row.expectation);
    if (own) own.push(row);
    else byExpectation.set(row.expectation, [row]);
  }
  const order = new Map(program.personas.map(({ name }, place) => [name, place]));
  const place = ({ persona }: Row): number => (persona === null ? -1 : (order.get(persona) ?? 0));
  return program.touchpoints.flatMap((touchpoint) =>
    touchpoint.expectations.flatMap((expectation) =>
      (byExpectation.get(`${touchpoint.name}.${expectation.name}`) ?? []).toSorted((a, b) => place(a) - place(b)),
    ),
  );
}

/** The initiatives of the best set, or where there is none all, whose return is known. */
function earningOf(analysis: Analysis): readonly { readonly name: string; readonly figure: Traced }[] {
  if (analysis.economics.initiatives.every(({ returnOnMargin }) => (returnOnMargin?.amount ?? null) === null)) return [];
  const chosen = new Set(analysis.plan.set.names);
  return analysis.economics.initiatives.flatMap(({ name, returnOnMargin: figure }) =>
    (chosen.size > 0 && !chosen.has(name)) || figure === null || figure.amount === null ? [] : [{ name, figure }],
  );
}

/** A slider that stands on one of its steps, whose ends are on the steps or beyond them. */
function onSteps(low: number, high: number, step: number, at: number): Pick<Slider, 'low' | 'high' | 'step' | 'value'> {
  return { low, high, step, value: tidy(Math.min(high, low + Math.round((at - low) / step) * step)) };
}

/** Without the noise of binary fractions. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** From about nothing to twice what is written. */
function inputSlider(input: Input, making: Making): Slider {
  const { language, names, decimals, program } = making;
  const at = Math.max(1, Math.round(middle(input.value)));
  const step = Math.max(1, 10 ** Math.floor(Math.log10(at / 10)));
  const figure = {
    original: input.value,
    whatIf: input.value,
    difference: 0,
    written: '',
    name: input.of,
    persona: null,
    field: input.field,
    number: input.number,
    unit: input.unit === 'money' ? ('money' as const) : ('number' as const),
    measure: input.unit === 'money' ? making.analysis.economics.currency : null,
    per: input.per,
    varies: false,
    wave: null,
    file: null,
    line: null,
  };
  const [view] = setViews({ names, language, decimals }, [figure]);
  const written = program.initiatives.find(({ name }) => name === input.of)?.costs[input.number - 1];
  const currency = input.field === 'cost' && written?.unit === 'money' ? (written.currency ?? null) : null;
  const words = whatIfWords(language);
  return {
    moves: { input: input.key },
    label: fieldText(words, keywordIn(input.field, language), input),
    low: at % step,
    high: at * 2 + (step - (at % step)),
    step,
    value: at,
    text: view?.before ?? plain(at, 0),
    flags: [input.key],
    unit: currency === null ? '' : ` ${currency}`,
  };
}

function amount({ low, high }: Bounds): Amount {
  return low === high ? low : [low, high];
}

function pageData(
  { program, names }: Making,
  rows: readonly Row[],
  returns: readonly Traced[],
  inputs: ReadonlyMap<string, Input>,
): PageData {
  const expectations = [...new Set(rows.map(({ expectation }) => expectation))];
  const personas = program.personas.map(({ name }) => name);
  const places = new Map<string, number>(expectations.map((name, place) => [name, place]));
  const said = new Map<string, Expectation>(
    program.touchpoints.flatMap((touchpoint) => touchpoint.expectations.map((one) => [`${touchpoint.name}.${one.name}`, one] as const)),
  );
  const follows = ({ expectation: name, persona }: Row): boolean => {
    const expectation = said.get(name);
    if (expectation === undefined || expectation.ideal !== null) return false;
    return !expectation.overrides.some((one) => one.persona.resolved === persona && one.ideal !== null);
  };
  return {
    scale: [program.scale.low, program.scale.high],
    expectations: expectations.map((name) => [name, names.expectation(name)]),
    personas,
    rows: rows.map(
      (row): PageRow => [
        places.get(row.expectation) ?? 0,
        row.persona === null ? -1 : personas.indexOf(row.persona),
        amount(row.actual),
        amount(row.expected),
        amount(row.ideal),
        amount(row.weight),
        row.count === null ? null : amount(row.count),
        (follows(row) ? IDEAL_FOLLOWS : 0) + (row.outside ? OUTSIDE : 0) + 4 * ORIGINS.indexOf(row.actualOrigin),
      ],
    ),
    inputs: Object.fromEntries(
      inputsOf(returns).flatMap((key) => {
        const input = inputs.get(key);
        return input === undefined ? [] : [[key, amount(input.value)] as const];
      }),
    ),
    returns: returns.map(pageFigure),
  };
}

function pageFigure(figure: Traced): PageFigure {
  if (figure.input !== null) return figure.input;
  if (figure.how === 'constant') return figure.amount?.low ?? 0;
  return [HOWS.indexOf(figure.how), ...figure.of.map(pageFigure)];
}
