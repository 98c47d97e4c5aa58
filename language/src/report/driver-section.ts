/** The section on what drives the overall score: penalties and rewards, derived against stated importance, Kano pairs. */
import type { Driver, Drivers, Kano } from '../analysis/analysis.ts';
import { firstPlace } from '../analysis/drivers/drivers.ts';
import { subject } from './anchors.ts';
import type { Table } from './document.ts';
import type { DriversSection, DriverView, EffectBar, RanksView, RankView } from './driver-document.ts';
import { difference, NOTHING, percent, plain, signed } from './numbers.ts';
import { type Making, titleName } from './opening.ts';
import type { Unnumbered } from './sections.ts';
import { fitting } from './sentences.ts';

const DRAWN = 16;
const NAMED = 6;

/** Null where no wave has answers that could tell. */
export function driversSection(making: Making): Unnumbered<DriversSection> | null {
  const { analysis, words, names, language } = making;
  const { drivers: found, kano } = analysis;
  if (found === null && kano === null) return null;
  const say = words.drivers;
  const title = fitting(titlesOf(found, kano, making), language);
  const views = (found?.drivers ?? []).map((driver) => viewOf(driver, making));
  const drawn = views.slice(0, DRAWN);
  const explained =
    found === null
      ? ''
      : say.explained(
          names.kpi(found.outcome),
          names.wave(found.wave),
          plain(found.n, 0),
          found.rSquared === null ? null : percent(found.rSquared),
        );
  const stop = language === 'zh' ? '。' : '.';
  return {
    id: 'drivers',
    topic: say.topic,
    title,
    note: explained === '' ? '' : words.join([explained, say.reading]),
    explained,
    drivers: drawn,
    axis: axisOf(drawn),
    words: { share: say.share, penalty: say.penalty, reward: say.reward, class: say.class, declared: say.declared },
    ranks: found === null ? null : ranksOf(found, making),
    kano: kano === null ? null : { title: say.kanoTitle, note: say.kanoNote, table: kanoTable(kano, making) },
    drives: drivesOf(making),
    notes: found === null ? [] : notesOf(found, making),
    description: words.join([`${title}${stop}`, ...drawn.map(({ fact }) => fact)]),
    table: found === null ? null : tableOf(found, title, making),
  };
}

function titlesOf(found: Drivers | null, kano: Kano | null, { words, names, language }: Making): readonly string[] {
  const say = words.drivers;
  if (found === null) {
    const [first] = kano?.results ?? [];
    const category = first?.category == null ? NOTHING : say.categories[first.category];
    return say.titleKano(titleName(names.expectation(first?.subject ?? ''), language), category, kano?.results.length ?? 0);
  }
  const [first] = found.drivers;
  if (first === undefined || first.shareOfImportance === null || found.fewAnswers) return say.titleUnknown(plain(found.n, 0));
  const name = titleName(names.expectation(first.expectation), language);
  const stated = found.drivers.map(({ statedRank }) => statedRank);
  if (first.ranksDisagree === true && first.statedRank !== null)
    return say.titleUnstated(name, plain(firstPlace(first.statedRank, stated), 0));
  if (first.class === 'basic' && first.sure && first.penalty !== null && (first.reward ?? 0) <= (first.rewardMargin ?? 0))
    return say.titleBasic(name, plain(-first.penalty, 1));
  return say.titleStrongest(name, percent(first.shareOfImportance));
}

function viewOf(driver: Driver, { program, words, names }: Making): DriverView {
  const say = words.drivers;
  const touchpoint = driver.expectation.split('.')[0] ?? driver.expectation;
  const share = driver.shareOfImportance;
  const shareText = share === null ? NOTHING : percent(share);
  const penalty = barOf(driver.penalty, driver.penaltyMargin);
  const reward = barOf(driver.reward, driver.rewardMargin);
  const classText = driver.class === null ? say.missing[driver.missing ?? 'no-effect'] : say.classes[driver.class];
  const name = names.expectation(driver.expectation);
  return {
    about: subject('expectation', driver.expectation),
    name,
    small: [
      program.touchpoints.length > 1 ? names.touchpoint(touchpoint) : '',
      driver.correlation !== null && driver.correlation < 0 ? say.against : '',
    ]
      .filter((text) => text !== '')
      .join(words.dot),
    share,
    shareText,
    penalty,
    reward,
    classText,
    hasClass: driver.class !== null,
    declared: driver.kind === null ? '' : words.kinds[driver.kind],
    disagrees: driver.kindAgrees === false && driver.sure,
    fact: say.fact(name, shareText, penalty?.text ?? '', reward?.text ?? '', classText),
  };
}

function barOf(value: number | null, margin: number | null): EffectBar | null {
  return value === null || margin === null ? null : { value, margin, text: signed(value, 1) };
}

function axisOf(views: readonly DriverView[]): DriversSection['axis'] {
  const ends = views.flatMap(({ penalty, reward }) =>
    [penalty, reward].flatMap((bar) => (bar === null ? [] : [bar.value - bar.margin, bar.value + bar.margin])),
  );
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  return low === high ? { low: -1, high: 1 } : { low, high };
}

/** Null where the two rankings cannot be compared. */
function ranksOf({ drivers }: Drivers, { words, names, language }: Making): RanksView | null {
  const say = words.drivers;
  const ranked = drivers.filter(({ ranksDisagree }) => ranksDisagree !== null);
  if (ranked.length === 0) return null;
  const order = (rank: (driver: Driver) => number): ReadonlyMap<Driver, number> =>
    new Map(ranked.toSorted((a, b) => rank(a) - rank(b)).map((driver, index) => [driver, index]));
  const stated = order(({ statedRank }) => statedRank ?? 0);
  const derived = order(({ derivedRank }) => derivedRank ?? 0);
  const places = ranked.map(({ statedRank }) => statedRank);
  const lines = ranked.map((driver): RankView => {
    return {
      about: subject('expectation', driver.expectation),
      name: names.expectation(driver.expectation),
      statedAt: stated.get(driver) ?? 0,
      derivedAt: derived.get(driver) ?? 0,
      stated: placeText(driver.statedRank, places),
      derived: placeText(driver.derivedRank, []),
      disagrees: driver.ranksDisagree === true,
    };
  });
  const apart = lines.filter(({ disagrees }) => disagrees);
  const title = fitting(
    apart.length === 0 ? [say.ranksAgree] : say.ranksTitle(apart.length, titleName(apart[0]?.name ?? '', language)),
    language,
  );
  return {
    title,
    note: say.ranksNote,
    lines,
    stated: say.stated,
    derived: say.derived,
    description: words.join(lines.map((line) => say.rankFact(line.name, line.stated, line.derived))),
  };
}

/** The first of the places that equal ones share, with a sign that it is shared. */
function placeText(rank: number | null, all: readonly (number | null)[]): string {
  if (rank === null) return NOTHING;
  const isShared = all.filter((other) => other === rank).length > 1;
  return `${plain(firstPlace(rank, all), 0)}${isShared ? '=' : ''}`;
}

function notesOf(found: Drivers, { words, names }: Making): readonly string[] {
  const say = words.drivers;
  const more = found.drivers.length - DRAWN;
  const constant = found.constant.map(names.expectation);
  const reliability = found.reliability.flatMap(({ factor, alpha, expectations }) =>
    alpha === null ? [] : [{ name: names.factor(factor), alpha: plain(alpha, 2), items: expectations.length }],
  );
  return [
    ...(more > 0 ? [say.drawn(DRAWN, more)] : []),
    ...(found.fewAnswers ? [say.few(plain(found.n, 0), plain(10 * found.drivers.length, 0))] : []),
    ...(constant.length === 0 ? [] : [say.constant(constant.slice(0, NAMED), Math.max(0, constant.length - NAMED))]),
    ...(reliability.length === 0 ? [] : [say.reliability(reliability)]),
    say.method,
  ];
}

function kanoTable({ results }: Kano, { words, names }: Making): Table {
  const say = words.drivers;
  const order = ['must-be', 'one-dimensional', 'attractive', 'indifferent', 'reverse', 'questionable'] as const;
  return {
    caption: say.kanoTitle.main,
    head: [
      { text: say.item, right: false },
      { text: say.category, right: false },
      ...[...order.map((category) => say.categories[category]), say.better, say.worse, 'n'].map((text) => ({ text, right: true })),
    ],
    rows: results.map(({ subject: name, category, counts, better, worse, n }) => [
      names.expectation(name),
      category === null ? NOTHING : say.categories[category],
      ...order.map((one) => plain(counts[one], 0)),
      better === null ? NOTHING : signed(better, 2),
      worse === null ? NOTHING : signed(worse, 2),
      plain(n, 0),
    ]),
    about: results.map(({ subject: name }) => subject('expectation', name)),
  };
}

/** Null where nothing that was measured can tell. */
function drivesOf({ analysis, words, names }: Making): DriversSection['drives'] {
  const say = words.drivers;
  const told = analysis.drives.filter(({ verdict }) => verdict !== null);
  if (told.length === 0) return null;
  return {
    title: say.drivesTitle,
    note: say.drivesNote,
    table: {
      caption: say.drivesTitle.main,
      head: say.drivesHead.map((text, index) => ({ text, right: index > 1 })),
      rows: told.map(({ driver, driven, members, moves, verdict }) => {
        const all = moves.together + moves.against;
        return [
          names.kpi(driver),
          names.kpi(driven),
          members === null
            ? NOTHING
            : say.membersText(signed(members.correlation, 2), signed(members.low, 2), signed(members.high, 2), plain(members.n, 0)),
          all === 0 ? NOTHING : say.movesText(plain(moves.together, 0), plain(all, 0)),
          verdict === null ? NOTHING : say.verdicts[verdict],
        ];
      }),
      about: told.map(({ driver }) => subject('kpi', driver)),
    },
  };
}

function tableOf({ drivers }: Drivers, title: string, { words, names, decimals }: Making): Table {
  const say = words.drivers;
  const { columns } = say;
  const within = (value: number | null, margin: number | null): string =>
    value === null ? NOTHING : margin === null ? signed(value, 2) : `${signed(value, 2)} ± ${plain(margin, 2)}`;
  const number = (value: number | null, digits: number): string => (value === null ? NOTHING : plain(value, digits));
  return {
    caption: title,
    head: [
      { text: columns.driver, right: false },
      { text: say.class, right: false },
      { text: say.declared, right: false },
      ...[
        say.share,
        columns.correlation,
        columns.johnson,
        columns.shapley,
        say.penalty,
        say.reward,
        columns.asymmetry,
        columns.statedRank,
        columns.derivedRank,
        columns.opportunity,
      ].map((text) => ({ text, right: true })),
    ],
    rows: drivers.map((driver) => [
      names.expectation(driver.expectation),
      driver.class === null ? say.missing[driver.missing ?? 'no-effect'] : say.classes[driver.class],
      driver.kind === null ? NOTHING : words.kinds[driver.kind],
      driver.shareOfImportance === null ? NOTHING : percent(driver.shareOfImportance, 1),
      driver.correlation === null ? NOTHING : signed(driver.correlation, 2),
      number(driver.importance, 4),
      number(driver.shapley, 4),
      within(driver.penalty, driver.penaltyMargin),
      within(driver.reward, driver.rewardMargin),
      driver.asymmetry === null ? NOTHING : signed(driver.asymmetry, 2),
      placeText(
        driver.statedRank,
        drivers.map(({ statedRank }) => statedRank),
      ),
      placeText(driver.derivedRank, []),
      difference(driver.opportunity, Math.max(1, decimals.product)).replace(/\+/g, ''),
    ]),
    about: drivers.map(({ expectation }) => subject('expectation', expectation)),
  };
}
