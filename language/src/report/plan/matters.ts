/** Tornadoes: which input moves what an initiative earns, and how far. */
import type { Input, Swing, Tornado } from '../../analysis/economics/economics.ts';
import { moneyUnit, plain, signedPercent } from '../numbers.ts';
import { titleName } from '../opening.ts';
import { fitting } from '../sentences.ts';
import type { MattersSection, SwingView, TornadoView } from './document.ts';
import { about, amount, descriptionOf, hasMoney, type PlanMaking, type PlanPart, signedAmount } from './making.ts';
import { inputName, inputValue } from './traces.ts';

/** So many initiatives are drawn, and bars of each; the table has all. */
const PANELS = 6;
const BARS = 5;

interface Told {
  readonly part: PlanPart;
  readonly tornado: Tornado;
}

export function mattersSection(making: PlanMaking): Omit<MattersSection, 'number'> | null {
  const { parts, plans, language } = making;
  if (!hasMoney(making)) return null;
  const told = parts.flatMap((part): Told[] => {
    const { tornado } = part.economics;
    return tornado === null || tornado.bars.length === 0 ? [] : [{ part, tornado }];
  });
  // Those in the set come first: what they hang on is what the plan hangs on.
  const order = told.toSorted(
    (a, b) =>
      Number(b.part.item.chosen) - Number(a.part.item.chosen) ||
      Number(b.tornado.of === 'return') - Number(a.tornado.of === 'return') ||
      (b.tornado.bars[0]?.swing ?? 0) - (a.tornado.bars[0]?.swing ?? 0) ||
      a.part.number - b.part.number,
  );
  const [first] = order;
  const top = first?.tornado.bars[0];
  const title =
    first === undefined || top === undefined
      ? plans.mattersTitleNone
      : fitting(
          plans.mattersTitle(
            titleName(first.part.label, language),
            inputName(top.input, making),
            printed(Math.min(top.atLow, top.atHigh), first.tornado, making),
            printed(Math.max(top.atLow, top.atHigh), first.tornado, making),
          ),
          language,
        );
  const bars = order.reduce((sum, { tornado }) => sum + tornado.bars.length, 0);
  const drawn = order.slice(0, PANELS).map((one) => panelOf(one, making));
  const left = bars - drawn.reduce((sum, panel) => sum + panel.bars.length, 0);
  const heads = plans.mattersHeads;
  return {
    id: 'matters',
    topic: plans.mattersTopic,
    title,
    note: order.length === 0 ? '' : plans.mattersNote,
    panels: drawn,
    notes: left > 0 ? [plans.mattersMore(left)] : [],
    description: descriptionOf(
      making,
      title,
      drawn.flatMap(({ name, bars: [bar] }) => (bar === undefined ? [] : [[name, `${bar.name} ${bar.lowText}…${bar.highText}`] as const])),
    ),
    table: {
      caption: title,
      head: [
        { text: heads.initiative, right: false },
        { text: heads.input, right: false },
        { text: heads.range, right: true },
        { text: heads.atLow, right: true },
        { text: heads.atHigh, right: true },
      ],
      rows: order.flatMap(({ part, tornado }) =>
        tornado.bars.map((swing) => {
          const view = swingView(swing, tornado, 1, making);
          return [part.label, view.name, `${view.lowInput}…${view.highInput}`, view.lowText, view.highText];
        }),
      ),
      about: order.flatMap(({ part, tornado }) => tornado.bars.map(() => about(part.name))),
    },
  };
}

function printed(value: number, { of }: Tornado, making: PlanMaking): string {
  return of === 'return' ? signedPercent(value) : signedAmount(making, value);
}

function panelOf({ part, tornado }: Told, making: PlanMaking): TornadoView {
  const most = Math.max(Math.abs(tornado.middle), ...tornado.bars.flatMap(({ atLow, atHigh }) => [Math.abs(atLow), Math.abs(atHigh)]));
  const scale = tornado.of === 'return' ? 100 : 1 / moneyUnit(most, making.plan.currency, making.language).divisor;
  return {
    about: about(part.name),
    number: part.number,
    name: part.label,
    middle: tornado.middle * scale,
    middleText: printed(tornado.middle, tornado, making),
    bars: tornado.bars.slice(0, BARS).map((swing) => swingView(swing, tornado, scale, making)),
  };
}

function swingView(swing: Swing, tornado: Tornado, scale: number, making: PlanMaking): SwingView {
  const { plans } = making;
  const input = making.inputs.get(swing.input);
  const isChance = input?.field === 'confidence';
  return {
    name: isChance ? `${inputName(swing.input, making)} ${inputValue(input, making)}` : inputName(swing.input, making),
    low: swing.atLow * scale,
    high: swing.atHigh * scale,
    lowText: printed(swing.atLow, tornado, making),
    highText: printed(swing.atHigh, tornado, making),
    lowInput: isChance ? plans.fails : inputText(input, swing.low, making),
    highInput: isChance ? plans.works : inputText(input, swing.high, making),
  };
}

/** One end of an input. Money is printed as elsewhere on the page: to the last unit only where a figure is worked out. */
function inputText(input: Input | undefined, value: number, making: PlanMaking): string {
  if (input === undefined) return plain(value, 1);
  return input.unit === 'money' ? amount(making, value) : inputValue({ ...input, value: { low: value, high: value } }, making);
}
