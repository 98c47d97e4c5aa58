/** Did it work: what the waves say of the initiatives that were tried. */
import type { Effect } from '../analysis/analysis.ts';
import { subject } from './anchors.ts';
import type { Phrase } from './document.ts';
import { amountsOf } from './kpi-figures.ts';
import type { EffectsView, EffectView } from './measure-document.ts';
import { NOTHING, plain, signed } from './numbers.ts';
import type { Making } from './opening.ts';

const SHOWN = 24;
const NAMED = 6;

/** Null where no initiative has two waves to compare. */
export function effectsView(making: Making): EffectsView | null {
  const { analysis, words, names } = making;
  const say = words.measures.effect;
  const all = analysis.initiatives.flatMap((initiative, index) =>
    initiative.effects.map((effect) => ({ number: index + 1, name: initiative.name, effect })),
  );
  const known = all.filter(({ effect }) => effect.effect !== null);
  const [first] = known;
  if (first === undefined) return null;
  const spans = [...new Set(known.map(({ effect }) => `${effect.before}\n${effect.after}`))];
  const span = ({ before, after }: Effect): string => say.note(names.wave(before ?? ''), names.wave(after ?? ''));
  const without = analysis.initiatives
    .filter(({ effects }) => effects.length > 0 && effects.every(({ effect }) => effect === null))
    .map(({ name }) => names.initiative(name));
  return {
    title: say.title,
    head: [...say.head],
    lines: known.slice(0, SHOWN).map(({ number, name, effect }) => lineOf(number, name, effect, making)),
    notes: [
      ...(spans.length === 1 ? [span(first.effect)] : []),
      ...(known.some(({ effect }) => !effect.withControl) ? [say.aloneNote] : []),
      ...(without.length === 0 ? [] : [say.pending(without.slice(0, NAMED), Math.max(0, without.length - NAMED))]),
    ],
  };
}

/** The effect of an initiative on one thing, in words. */
export function lineOf(number: number, initiative: string, effect: Effect, making: Making): EffectView {
  const { names, words, language, decimals } = making;
  const isLevel = effect.of === 'expectation';
  const amounts = amountsOf(
    effect,
    [effect.treated?.from, effect.treated?.to, effect.control?.from, effect.control?.to].map((value) => value ?? null),
    language,
  );
  const show = (value: number): string => (isLevel ? plain(value, decimals.level) : amounts.value(value));
  const fromTo = (side: Effect['treated']): string => (side === null ? NOTHING : `${show(side.from)} → ${show(side.to)}`);
  const size = effect.effect ?? 0;
  return {
    about: subject('initiative', initiative),
    number,
    initiative: names.initiative(initiative),
    subject: isLevel ? names.expectation(effect.subject) : names.kpi(effect.subject),
    tried: fromTo(effect.treated),
    others: effect.withControl ? fromTo(effect.control) : words.measures.effect.alone,
    effect: isLevel
      ? `${signed(size, decimals.level)}${effect.margin === null ? '' : ` ±${plain(effect.margin, decimals.level)}`}`
      : amounts.changeWithin(size, effect.margin),
    verdict: verdictOf(effect, making),
  };
}

function verdictOf({ effect, significant, lowerIsBetter, withControl }: Effect, { words }: Making): Phrase {
  const say = words.measures.effect;
  const good = (effect ?? 0) * (lowerIsBetter ? -1 : 1);
  const with_ = (text: string): string => (withControl ? text : `${text}${words.dot}${say.alone}`);
  if (significant === null) return { text: with_(say.noMargin), tone: 'plain' };
  if (!significant) return { text: with_(say.unsure), tone: 'plain' };
  // Without a control group the change is certain, what made it is not.
  if (!withControl) return { text: `${good > 0 ? words.better : words.worse}${words.dot}${say.alone}`, tone: 'plain' };
  return good > 0 ? { text: say.works, tone: 'above' } : { text: say.harms, tone: 'below' };
}
