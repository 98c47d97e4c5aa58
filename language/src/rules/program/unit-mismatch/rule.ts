import type { Finding } from '../../../findings/finding.ts';
import type { Origin } from '../../../findings/origin.ts';
import { currencyOf } from '../../../program/currency.ts';
import type { Kpi, Program } from '../../../program/program.ts';
import type { Quantity } from '../../../program/values.ts';
import { figuresOf } from '../../figures.ts';
import type { Rule } from '../../rule.ts';

type Unit = Quantity['unit'];

export const rule: Rule = {
  id: 'program/unit-mismatch',
  severity: 'error',
  firm: true,
  fixable: true,
  sentences: {
    unit: {
      en: '{property:keyword} takes {wanted:unit}; here stands `{written}`. Write it in that unit.',
      zh: '{property:keyword}应写{wanted:unit}，这里写的是「{written}」。请改用正确的单位。',
    },
    'units-differ': {
      en: 'The two ends of `{written}` are in different units. Write both in the same one.',
      zh: '「{written}」两端的单位不同。请用同一个单位。',
    },
    'no-currency': {
      en: 'This amount has no currency, and the program names none. Write the currency after it, or `currency CNY` in the program.',
      zh: '这个金额没有币种，方案里也没有写。请在后面注明币种，或在方案里写「币种 CNY」。',
    },
    measure: {
      en: '`{name}` is {measure:measure}: write {wanted:unit}, not {found:found}.',
      zh: '「{name}」是{measure:measure}类指标，应写{wanted:unit}，不能写{found:found}。',
    },
    'measure-self': {
      en: 'The other figures of `{name}` are in another unit: write {wanted:unit}, not {found:found}.',
      zh: '「{name}」的其他数值用的是另一种单位：这里应写{wanted:unit}，不能写{found:found}。',
    },
    rating: {
      en: '`{name}` is rated on the scale: write {wanted:unit}, not {found:found}.',
      zh: '「{name}」按量表评分，应写{wanted:unit}，不能写{found:found}。',
    },
    answer: {
      en: '`{name}` is an answer people choose: write the share who chose it, {wanted:unit}, not {found:found}.',
      zh: '「{name}」是选项，应写选择它的人所占的{wanted:unit}，不能写{found:found}。',
    },
    'other-currency': {
      en: 'This amount is in {currency}, but the program counts in {wanted}. Convert it to {wanted}.',
      zh: '这里的金额是 {currency}，而方案的币种是 {wanted}。请换算成 {wanted}。',
    },
    'several-currencies': {
      en: 'This amount is in {currency}, others are in {wanted}, and the program names no currency, so they are not added up. Convert it to {wanted}, and write `currency {wanted}` in the program.',
      zh: '这里的金额是 {currency}，别处是 {wanted}，方案又没有写币种，因此无法相加。请换算成 {wanted}，并在方案里写「币种 {wanted}」。',
    },
    write: { en: 'Write `{text}`', zh: '改为「{text}」' },
  },
  *check(context) {
    const currency = context.program.head?.currency ?? null;
    for (const figure of figuresOf(context)) {
      const { subject, quantity, origin } = figure;
      yield* checkCurrency(quantity, origin, currency);
      if (subject.kind === 'rating') {
        if (figure.change && quantity.unit === 'share') continue;
        if (quantity.unit !== 'number') yield found('rating', { name: subject.name, wanted: 'number', found: quantity.unit }, origin);
      } else if (subject.kind === 'answer') {
        if (figure.change || quantity.unit === 'share') continue;
        yield found('answer', { name: subject.name, wanted: 'share', found: quantity.unit }, origin);
      } else {
        yield* checkKpi(subject.kpi, quantity, figure.change, origin);
      }
    }
    const counted = currencyOf(context.program);
    if (counted !== null) yield* checkOtherMoney(context.program, counted, currency === null ? 'several-currencies' : 'other-currency');
  },
};

function found(messageId: string, args: Finding['arguments'], origin: Origin): Finding {
  return { rule: rule.id, severity: 'error', messageId, arguments: args, origin };
}

const unitOfKind: Readonly<Record<string, Unit>> = {
  nps: 'number',
  csat: 'share',
  ces: 'number',
  csi: 'number',
  rate: 'share',
  count: 'number',
};

function* checkKpi(kpi: Kpi, quantity: Quantity, change: boolean, origin: Origin): Iterable<Finding> {
  const { unit } = quantity;
  const fixed = kpi.kind === null ? undefined : unitOfKind[kpi.kind];
  if (fixed !== undefined) {
    if (unit === fixed || (change && (unit === 'share' || unit === 'points'))) return;
    // A change of a share may be given in points; one without a unit could mean either.
    const wanted = change && fixed === 'share' ? 'points' : fixed;
    yield found('measure', { name: kpi.name, measure: kpi.kind ?? '', wanted, found: unit }, origin);
    return;
  }
  if (kpi.kind === 'money' || kpi.kind === 'clv') {
    // A plain number is money of the program's currency.
    if (unit === 'money' || unit === 'number' || (change && unit === 'share')) return;
    yield found('measure', { name: kpi.name, measure: kpi.kind, wanted: 'money', found: unit }, origin);
    return;
  }
  // A mean or median has the unit its own figures have: that of the promise, else of the first figure there is.
  const own = kpi.promise ?? kpi.targets[0]?.value ?? kpi.alarm ?? kpi.baseline ?? kpi.benchmarks[0]?.value;
  if (own === undefined || own.unit === unit || (change && (unit === 'share' || unit === 'points'))) return;
  yield found('measure-self', { name: kpi.name, wanted: own.unit, found: unit }, origin);
}

/** Money in another currency than the program's cannot be added to the rest; money without one is the program's. */
function* checkCurrency(
  quantity: Quantity,
  origin: Origin | undefined,
  wanted: string | null,
  messageId = 'other-currency',
): Iterable<Finding> {
  const { unit, currency } = quantity;
  if (unit !== 'money' || wanted === null || currency === undefined || currency === wanted || origin === undefined) return;
  yield found(messageId, { currency, wanted }, origin);
}

/** Money that is no figure of something measured: budget, worth of customers, costs and earnings. */
function* checkOtherMoney(program: Program, wanted: string, messageId: string): Iterable<Finding> {
  const { head } = program;
  if (head?.budget) yield* checkCurrency(head.budget, head.places.budget, wanted, messageId);
  for (const { worth } of [...program.personas, ...program.breakdowns.flatMap(({ members }) => members)]) {
    if (worth?.revenue) yield* checkCurrency(worth.revenue, worth.origin, wanted, messageId);
  }
  for (const { costs, adds } of program.initiatives) {
    for (const cost of costs) yield* checkCurrency(cost, cost.origin, wanted, messageId);
    for (const { money, origin } of adds) yield* checkCurrency(money, origin, wanted, messageId);
  }
}
