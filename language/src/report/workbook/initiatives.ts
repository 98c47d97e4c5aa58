/** The sheet of initiatives: costs and benefits with both ends, and what follows from them as formulas; below them, what each closes. */
import type { Bounds, Closing, InitiativeResult } from '../../analysis/analysis.ts';
import { settle } from '../../analysis/bounds.ts';
import type { Sheet, SheetCell, SheetRow } from '../../writers/spreadsheet.ts';
import { currencyOf } from '../currency.ts';
import { markers } from './identities.ts';
import type { Sheets } from './making.ts';
import { type Column, formats, laid, numberCell, numberStyle, styles, textCell } from './tables.ts';

export function initiativesSheet({ making, words, report }: Sheets): Sheet {
  const { names, analysis, program, decimals } = making;
  const { heads } = words;
  const currency = currencyOf(program);
  const rows = analysis.initiatives;
  const inMoney = (head: string): string => (currency === null ? head : `${head} (${currency})`);

  const amount = (
    name: string,
    head: string,
    side: keyof Bounds,
    of: (one: InitiativeResult) => Bounds | null,
  ): Column<InitiativeResult> => ({
    name: `${name}.${side}`,
    head: words[side](inMoney(head)),
    right: true,
    cell: (one) => numberCell(of(one)?.[side] ?? null, numberStyle(formats.money, of(one) === null ? 'plain' : 'input')),
  });
  const both = (head: string, name: string, of: (one: InitiativeResult) => Bounds | null): Column<InitiativeResult>[] => [
    amount(name, head, 'low', of),
    amount(name, head, 'high', of),
  ];
  /** Benefit less cost: at its lowest the least benefit at the highest cost. */
  const net = (side: keyof Bounds): Column<InitiativeResult> => ({
    name: `net.${side}`,
    head: words[side](inMoney(heads.net)),
    right: true,
    toned: true,
    cell: ({ cost, benefit }, at) => {
      const [gain, spent] = [at.of(`benefit.${side}`), at.of(`cost.${side === 'low' ? 'high' : 'low'}`)];
      const value = cost === null || benefit === null ? '' : settle(benefit[side] - (side === 'low' ? cost.high : cost.low));
      return { value, formula: `IF(COUNT(${gain},${spent})=2,ROUND(${gain}-${spent},10),"")`, style: numberStyle(formats.money) };
    },
  });
  const back = (
    name: string,
    head: string,
    of: string,
    side: keyof Bounds,
    result: (one: InitiativeResult) => Bounds | null,
  ): Column<InitiativeResult> => ({
    name: `${name}.${side}`,
    head: words[side](head),
    right: true,
    toned: true,
    cell: (one, at): SheetCell => {
      const gain = at.of(`${of}.${side}`);
      const [least, most] = [at.of('cost.low'), at.of('cost.high')];
      // Of what earns less than nothing, it is the least cost that makes it worst.
      const end = `${side === 'low' ? 'MIN' : 'MAX'}(${gain}/${least},${gain}/${most})`;
      return {
        value: result(one)?.[side] ?? '',
        formula: `IF(COUNT(${gain},${least},${most})=3,IF(${least}>0,ROUND(${end}-1,10),""),"")`,
        style: numberStyle(formats.return, 'strong'),
      };
    },
  });
  const economics = new Map(analysis.economics.initiatives.map((one) => [one.name, one]));
  const items = new Map(analysis.plan.items.map((one) => [one.name, one]));
  const columns: readonly Column<InitiativeResult>[] = [
    { name: 'id', head: '', hidden: true, cell: ({ name }) => ({ value: name }) },
    { name: 'label', head: heads.initiative, most: 56, cell: ({ name }) => textCell(names.initiative(name), styles.strong) },
    { name: 'owner', head: heads.owner, most: 36, cell: ({ owner }) => textCell(owner === null ? null : names.team(owner)) },
    ...both(heads.cost, 'cost', ({ cost }) => cost),
    ...both(heads.benefit, 'benefit', ({ benefit }) => benefit),
    net('low'),
    net('high'),
    back('margin', heads.returnMargin, 'benefit', 'low', ({ returnOnMargin }) => returnOnMargin),
    back('margin', heads.returnMargin, 'benefit', 'high', ({ returnOnMargin }) => returnOnMargin),
    ...both(heads.revenue, 'revenue', ({ benefitOnRevenue }) => benefitOnRevenue),
    back('revenueReturn', heads.returnRevenue, 'revenue', 'low', ({ returnOnRevenue }) => returnOnRevenue),
    back('revenueReturn', heads.returnRevenue, 'revenue', 'high', ({ returnOnRevenue }) => returnOnRevenue),
    { name: 'remark', head: heads.remark, most: 50, cell: (one) => textCell(remarkOf(one, report), styles.muted) },
  ];

  const headCells = (heads_: readonly string[], texts: number): SheetRow => ({
    cells: [null, ...heads_.map((text, index) => ({ value: text, style: index < texts ? styles.head : styles.headRight }))],
    height: 46,
  });
  // What the draws say, and a present value, do not follow what is typed here.
  const sure = (): readonly SheetRow[] => [
    { cells: [null, { value: words.sureTitle, style: styles.title }], height: 28 },
    headCells(
      [
        heads.initiative,
        heads.chosen,
        words.low(inMoney(heads.presentValue)),
        words.high(inMoney(heads.presentValue)),
        words.low(heads.payback),
        words.high(heads.payback),
        heads.median,
        words.low(heads.drawn),
        words.high(heads.drawn),
        heads.loss,
      ],
      2,
    ),
    ...rows.map((one): SheetRow => ({ cells: [null, ...sureCells(one)] })),
  ];
  const sureCells = ({ name }: InitiativeResult): SheetCell[] => {
    const one = economics.get(name);
    const item = items.get(name);
    const value = one?.netPresentValue?.amount;
    const cell = (of: number | null | undefined, format: string): SheetCell => numberCell(of ?? null, numberStyle(format));
    return [
      textCell(names.initiative(name), styles.strong),
      textCell(
        item === undefined ? null : item.chosen ? words.chosen.in : words.chosen.out,
        item?.chosen === true ? styles.strong : styles.muted,
      ),
      cell(value?.low, formats.money),
      cell(value?.high, formats.money),
      cell(one?.payback?.soonest, formats.plain(1)),
      cell(one?.payback?.latest, formats.plain(1)),
      cell(one?.chances.return?.median, formats.return),
      cell(one?.chances.return?.low, formats.return),
      cell(one?.chances.return?.high, formats.return),
      cell(one?.chances.loss, '0%'),
    ];
  };
  const closes = rows.flatMap((one) => one.closes.map((closing) => ({ one, closing })));
  const below = (): readonly SheetRow[] => [
    ...(rows.length === 0 ? [] : [...sure(), { cells: [] }, { cells: [] }]),
    ...(closes.length === 0
      ? []
      : [
          { cells: [null, { value: words.closesTitle, style: styles.title }], height: 28 },
          headCells(
            [
              heads.closes,
              heads.initiative,
              words.low(heads.points),
              words.high(heads.points),
              words.low(heads.closed),
              words.high(heads.closed),
              heads.confidence,
            ],
            2,
          ),
          ...closes.map(({ one, closing }): SheetRow => ({ cells: [null, ...closingCells(one, closing)] })),
        ]),
  ];
  const closingCells = (one: InitiativeResult, { expectation, persona, points, weighted, confidence }: Closing): SheetCell[] => {
    const levels = numberStyle(formats.plain(decimals.level));
    const chance = confidence === null ? null : confidence.low === confidence.high ? confidence.low : null;
    return [
      textCell([names.expectation(expectation), ...(persona === null ? [] : [names.persona(persona)])].join(' · ')),
      textCell(names.initiative(one.name)),
      numberCell(points.low, levels),
      numberCell(points.high, levels),
      numberCell(weighted.low, levels),
      numberCell(weighted.high, levels),
      confidence !== null && chance === null
        ? textCell(`${Math.round(confidence.low * 100)}–${Math.round(confidence.high * 100)}%`)
        : numberCell(chance, numberStyle('0%')),
    ];
  };
  return laid({
    name: words.sheets.initiatives,
    title: report.sections.find(({ id }) => id === 'initiatives')?.title ?? words.sheets.initiatives,
    notes: rows.length === 0 ? words.initiativesNone : words.initiativesNote,
    marker: markers.other,
    columns,
    rows,
    frozen: 2,
    below: below(),
  });
}

/** Why there is no return, as the report says it. */
function remarkOf(one: InitiativeResult, report: Sheets['report']): string {
  const section = report.sections.find((found) => found.id === 'initiatives');
  if (section?.id !== 'initiatives') return '';
  return section.initiatives.find(({ about }) => about.name === one.name)?.returnWord ?? '';
}
