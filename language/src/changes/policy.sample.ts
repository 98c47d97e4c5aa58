/** Small changes, one for each thing that can be said of one: what stands in the head of a program and beside it, before and after. */

export interface Case {
  readonly head?: readonly [before: string, after: string];
  readonly body?: readonly [before: string, after: string];
  readonly currency?: readonly [before: string, after: string];
}

/** What the bodies may name. */
const around = `team Retail
team Care
persona Visitor
persona Local
channel Chat chat
channel Phone phone
breakdown Region { member North  member South }
breakdown Dealer
factor Stock
journey Purchase { stage Find  stage Pay }
source Tills
touchpoint Desk { expect quick expected 7 weight 5 }
kpi Ease
kpi Visits
initiative Other
`;

/** The two texts of a case. */
export function textsOf({
  head = ['', ''],
  body = ['', ''],
  currency = ['currency CNY', 'currency CNY'],
}: Case): readonly [before: string, after: string] {
  const text = (side: 0 | 1): string => `program Demo { ${currency[side]} ${head[side]} }\n${around}${body[side]}\n`;
  return [text(0), text(1)];
}

function head(before: string, after: string): Case {
  return { head: [before, after] };
}

function body(before: string, after: string): Case {
  return { body: [before, after] };
}

/** In one declaration: `{}` stands for what differs. */
function inside(frame: string, before: string, after: string): Case {
  return body(frame.replace('{}', before), frame.replace('{}', after));
}

const kpi = (before: string, after: string): Case => inside('kpi Recommend nps { {} }', before, after);
const wait = (before: string, after: string): Case => inside('kpi Waiting mean { lower-is-better  {} }', before, after);
const expect = (before: string, after: string): Case => inside('touchpoint Shop { expect near {} }', before, after);
const forLocal = (before: string, after: string): Case =>
  inside('touchpoint Shop for Visitor, Local { expect near expected 7 weight 6  for Local { expect near {} } }', before, after);
const survey = (before: string, after: string): Case => inside('survey Visit { ask Ease  {} }', before, after);
const wave = (before: string, after: string): Case => inside('wave 2026-Q1 { {} }', before, after);
const initiative = (before: string, after: string): Case => inside('initiative Open { {} }', before, after);

export const cases: readonly Case[] = [
  survey('', 'ask Desk.quick required'),
  kpi('', 'ends "Never" to "Always"'),
  kpi('ends "Never" to "Always"', 'ends "No" to "Yes"'),
  head('', 'ends "Badly" to "Well"'),
  survey('ask Desk.quick', 'ask Desk.quick kano'),
  survey('ask Desk', 'ask Desk shuffled'),
  survey('ask Desk', 'ask Desk required'),
  survey('ask Desk', 'ask Desk optional'),
  survey('ask Desk', 'page "The desk" ask Desk'),
  survey('ask why open "Why?"', 'ask why open required "Why?"'),
  survey('ask why open "Why?"', 'ask why open optional "Why?"'),
  survey('ask why open "Why?"', 'page ask why open "Why?"'),
  survey('ask why choose "Why?" { a "A" b "B" }', 'ask why choose shuffled "Why?" { a "A" b "B" }'),
  survey('ask why choose many "Why?" { a "A" b "B" }', 'ask why choose many "Why?" { a "A" b "B" alone }'),
  survey('consent', 'consent "May we keep your answers?"'),
  survey('', 'screen { Visitor "I visit" Local "I live here" }'),
  survey('screen', 'screen "Who are you?" { Visitor "I visit" out "Neither" }'),
  kpi('alarm 25', ''),
  kpi('alarm 20', 'alarm 15~25'),
  kpi('promise 20', 'promise 15~25'),
  kpi('promise 20', ''),
  kpi('target 50', ''),
  kpi('target 50', 'target 45'),
  kpi('target 50', 'target 40~60'),
  wait('target 4 min', 'target 6 min'),
  kpi('target 50', 'target 50 by 2026-Q4'),
  kpi('baseline 31 from 2025-Q4', 'baseline 31 from 2026-Q1'),
  kpi('', 'baseline 31'),
  kpi('benchmark 28 "Sector"', 'benchmark 28 "Our peers"'),
  kpi('benchmark 28', 'benchmark 28 "Sector"'),
  kpi('', 'benchmark 28 "Sector"'),
  kpi('', 'drives Visits'),
  kpi('', 'ask "Would you?"'),
  kpi('', 'note "Asked at the door"'),
  kpi('', 'allow strategy/no-alarm because "Soon" until 2026-12-31'),
  kpi('allow strategy/no-alarm because "Soon" until 2026-12-31', 'allow strategy/no-alarm because "Soon"'),
  kpi('allow strategy/no-alarm because "Soon"', 'allow strategy/no-owner because "Soon"'),
  kpi('allow strategy/no-alarm because "Soon"', 'allow strategy/no-alarm because "Later"'),
  kpi('allow strategy/no-alarm because "Soon"', 'allow strategy/no-alarm'),
  kpi('', 'allow strategy/no-alarm'),
  body('kpi Loyal', 'kpi Loyal mean'),
  body('kpi Loyal', 'kpi Loyal csat'),
  body('kpi Loyal rate', 'kpi Loyal rate = kept / all'),
  body('kpi Loyal mean', 'kpi Loyal mean at Desk'),
  body('kpi Loyal mean', 'kpi Loyal mean from Tills'),
  body('kpi Loyal was Kept mean', 'kpi Loyal was Held mean'),
  body('kpi Loyal "Loyal"', 'kpi Loyal'),
  body('kpi Loyal "Loyal"', 'kpi Loyal "Loyal" fr "Fidèle"'),
  body(
    'kpi Recommend nps { target 50  baseline 30 from 2025-Q4 }\nwave 2026-Q1 { Recommend 42 n 300 }',
    'kpi Recommend nps { target 40  baseline 30 from 2025-Q4 }\nwave 2026-Q1 { Recommend 42 n 300 }',
  ),
  body(
    'kpi Waiting mean { lower-is-better  target 4 min by 2026-Q1 }\nwave 2026-Q1 { Waiting 5 min n 300 }',
    'kpi Waiting mean { lower-is-better  target 6 min by 2026-Q1 }\nwave 2026-Q1 { Waiting 5 min n 300 }',
  ),
  body(
    'kpi Waiting mean { lower-is-better  target 4 min  baseline 9 min from 2025-Q4 }\nwave 2026-Q1 { Waiting 5 min n 300 }',
    'kpi Waiting mean { lower-is-better  target 6 min  baseline 9 min from 2025-Q4 }\nwave 2026-Q1 { Waiting 5 min n 300 }',
  ),
  expect('', 'expected 7'),
  expect('', 'weight 7'),
  expect('', 'ideal 9'),
  expect('expected 7', 'expected 7 ideal 5'),
  expect('', 'actual 6'),
  expect('', 'must-be'),
  expect('', 'in Stock'),
  expect('', '{ evidence Visits }'),
  forLocal('', 'expected 8'),
  forLocal('expected 8', 'expected 9'),
  forLocal('', 'weight 6.2'),
  forLocal('weight 6.2', 'weight 6.4'),
  forLocal('', 'weight 9'),
  forLocal('weight 9', 'weight 5'),
  forLocal('', 'ideal 9'),
  forLocal('', 'ideal 5'),
  forLocal('ideal 9', 'ideal 8'),
  forLocal('', 'actual 6'),
  forLocal('actual 6', 'actual 5'),
  forLocal('', 'must-be'),
  forLocal('must-be', 'delighter'),
  survey('ask why open "Why?"', 'ask why choose "Why?" { price "The price" }'),
  survey('ask why choose "Why?" { other "Else" }', 'ask why choose "Why?" { other "Else" open }'),
  survey('ask why choose "Why?" { price "The price" }', 'ask why choose "Why?" { price "The price" in Stock }'),
  survey('ask why open "Why?"', 'ask why open "Why?" when Ease <= 3'),
  survey('', 'ask Visits'),
  survey('ask Visits', 'ask Visits when Ease <= 3'),
  survey('respond Care within 24 h', 'respond Care within 24 h when Ease <= 3'),
  survey('respond Care when Ease <= 3', 'respond Care when Ease <= 2'),
  survey('respond Care', 'respond Care within 24 h'),
  survey('', 'respond Care within 24 h'),
  survey('after Desk', 'after Purchase.Pay'),
  survey('', 'after Desk within 2 h'),
  survey('after Desk', 'after Desk within 14~21 days'),
  survey('', 'cycle quarter'),
  survey('cycle quarter', 'cycle month'),
  survey('', 'for Local'),
  survey('', 'limit 3 min'),
  survey('', 'quota Local 100'),
  survey('', 'rest 90 days'),
  body('', 'wave 2026-Q1 { Visits 12 }'),
  wave('Visits 12', 'Visits 12 n 300 sd 2'),
  wave('Visits 12 n 300 sd 2', 'Visits 12 n 310 sd 3'),
  wave('for Local { Desk.quick 6 n 90 }', 'for Local { Desk.quick 7 n 95 sd 2 }'),
  wave('for Local { Desk.quick 6 n 90 }', 'for Local { Desk.quick 6 n 90  Visits 4 n 90 }'),
  wave('Visits 12', 'Visits 12  for Local { Visits 14 n 90 }'),
  wave('', 'responses "answers.csv"'),
  wave('map { "Q1" as Visits }', ''),
  wave('map { "Q1" as Visits }', 'map { "Q2" as Visits }'),
  wave('map { "Q1" as Visits }', 'map { "Q1" as Ease }'),
  body('wave Spring', 'wave Spring { period 2026-03 }'),
  initiative('improves Desk.quick to 8', 'improves Desk.quick to 7~9'),
  initiative('improves Desk.quick to 8', 'improves Desk.quick +1'),
  initiative('improves Desk.quick to 8', 'improves Desk.quick to 8 confidence 80%'),
  initiative('', 'cost 5000 CNY'),
  initiative('cost 5000 CNY', 'cost 5000 CNY per month'),
  initiative('cost 5000 CNY per month', 'cost 5000 CNY per year'),
  initiative('', 'keeps 120 Visitor over 3 years'),
  initiative('keeps 120 Visitor', 'keeps 120 Visitor over 3 years'),
  initiative('keeps 120 Visitor over 2 years', 'keeps 120 Visitor over 3 years'),
  initiative('', 'wins 40 Local over 3 years'),
  initiative('wins 40 Local over 3 years', 'wins 60 Local over 3 years'),
  initiative('', 'adds 3000 CNY per year over 2 years'),
  initiative('adds 3000 CNY per year', 'adds 4000 CNY per year'),
  initiative('adds 3000 CNY per year', 'adds 3000 CNY per month'),
  initiative('', 'excludes Other'),
  initiative('', 'effort 40 days'),
  initiative('', 'for North'),
  initiative('', 'period 2026-04 to 2026-09'),
  body('', 'initiative Open'),
  body(
    'initiative Open { cost 200000 CNY  keeps 120 Kept over 3 years }\npersona Kept { worth { revenue 4000 CNY per year  margin 40%  lifetime 3 years } }',
    'initiative Open { keeps 120 Kept over 3 years }\npersona Kept { worth { revenue 4000 CNY per year  margin 40%  lifetime 3 years } }',
  ),
  head('budget 300000 CNY', ''),
  head('cycle quarter', ''),
  head('strategy "Close by"', ''),
  head('promise Price', ''),
  head('promise Price', 'promise Price "As marked"'),
  head('discount 8%', ''),
  { currency: ['currency CNY', ''] },
  inside('team Desk1 { {} }', '', 'capacity 120 days per quarter'),
  inside('team Desk1 { {} }', 'capacity 120 days per quarter', 'capacity 30 days per month'),
  inside('team Desk1 {}', '"Desk"', ''),
  inside('team Desk1 {}', '"Desk"', '"Desk" fr "Guichet"'),
  inside('channel Post {}', '', 'mail'),
  inside('source Reviews {}', '', 'reviews'),
  inside('source Reviews {}', 'reviews', 'social'),
  inside('source Reviews { {} }', '', 'refresh 1 day'),
  inside('source Reviews { {} }', 'refresh 1 day', 'refresh 1 week'),
  inside('source Reviews { {} }', '', 'covers Desk'),
  inside('source Reviews { {} }', '', 'table "a.b"'),
  inside('breakdown Shop1 {}', '', 'in Region'),
  inside('breakdown Shop1 in {}', 'Region', 'Dealer'),
  inside('touchpoint Shop {}', '', 'via Chat'),
  inside('touchpoint Shop {}', '', 'for Local'),
  inside('touchpoint Shop for {}', 'Local', 'Local, Visitor'),
  inside('persona Third { {} }', '', 'share 20%'),
  inside('persona Third { {} }', '', 'pain "No queue"'),
  inside('persona Third { {} }', '', 'worth { margin 40%  lifetime 3 years  customers 500 }'),
  body(
    'touchpoint Shop { expect near expected 7 }\nkpi Loyal mean at Shop\nwave 2026-Q1 { Shop.near 6 }\ninitiative Open { improves Shop.near to 8 }',
    'kpi Loyal mean\nwave 2026-Q1\ninitiative Open',
  ),
  body('touchpoint Shop { expect near expected 7 weight 3 }', 'touchpoint Store { expect near expected 7 weight 3 }'),
  body(
    'touchpoint Shop for Visitor { expect near expected 6 weight 8  expect price expected 5 weight 8 }\nwave 2026-Q1 { Shop.near 7  Shop.price 7 }',
    'touchpoint Shop for Visitor { expect near expected 8 weight 8  expect price expected 9 weight 9 }\nwave 2026-Q1 { Shop.near 7  Shop.price 7 }',
  ),
  body(
    'touchpoint Shop for Visitor { expect near expected 9 weight 8  expect price expected 8 weight 3 }\nwave 2026-Q1 { Shop.near 7  Shop.price 7 }',
    'touchpoint Shop for Visitor { expect near expected 9 weight 3  expect price expected 8 weight 9 }\nwave 2026-Q1 { Shop.near 7  Shop.price 7 }',
  ),
];
