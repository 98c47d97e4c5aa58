/** The section on what the brand promises: at which touchpoints it is kept, by what, and where by nothing. */
import type { Bounds, KpiResult, Row } from '../analysis/analysis.ts';
import { meanSatisfaction } from '../analysis/cells.ts';
import { ancestorsOf } from '../analysis/rollup.ts';
import type { BrandPromise } from '../program/program.ts';
import { subject } from './anchors.ts';
import type { Phrase } from './document.ts';
import type { KeepingView, PromiseSection } from './journey-document.ts';
import { type Place, placesInOrder, satisfactionText, stepOf } from './journey-sections.ts';
import { toneOf } from './line-views.ts';
import { shortened } from './names.ts';
import { isKnown, measure, UNKNOWN } from './numbers.ts';
import { type Making, titleName } from './opening.ts';
import type { Unnumbered } from './sections.ts';
import { fitting } from './sentences.ts';

/** Touchpoints that stand at once, and what one cell names of each kind. */
const SHOWN_PLACES = 16;
const NAMED = 8;
const SAID = 3;

interface Keeping {
  readonly promise: BrandPromise;
  readonly place: Place;
  readonly satisfaction: Bounds | null;
  readonly rows: readonly Row[];
  readonly initiatives: readonly string[];
  readonly kpis: readonly KpiResult[];
}

/** The section, or null for a program that promises nothing. */
export function promiseSection(making: Making): Unnumbered<PromiseSection> | null {
  const { program, words, names, language, decimals } = making;
  const promises = program.head?.promises ?? [];
  if (promises.length === 0) return null;
  const say = words.journey.promise;
  const places = placesInOrder(making);
  const keepings = promises.map((promise) => keepingsOf(promise, places, making));
  const all = keepings.flatMap((own) => own.filter((one) => one !== null));
  const known = all.flatMap((one) => (one.satisfaction === null ? [] : [{ ...one, satisfaction: one.satisfaction }]));
  const [worst] = known.toSorted((a, b) => a.satisfaction.high - b.satisfaction.high);
  const factorName = (promise: BrandPromise): string => names.factor(promise.factor.resolved ?? promise.factor.name);
  const empty = promises.find((_, index) => keepings[index]?.every((one) => one === null));
  const title =
    worst !== undefined && worst.satisfaction.high < 0
      ? say.titleBroken(
          titleName(factorName(worst.promise), language),
          titleName(names.touchpoint(worst.place.touchpoint.name), language),
          satisfactionText(worst.satisfaction, decimals.level),
          worst.initiatives.length === 0,
        )
      : empty !== undefined
        ? say.titleNobody(titleName(factorName(empty), language))
        : known.length > 0 && known.every(({ satisfaction }) => satisfaction.low >= 0)
          ? say.titleKept(promises.length)
          : [say.titleUnknown];
  const carried = places.flatMap((place, at) => {
    const own = keepings.map((list) => list[at] ?? null);
    return own.some((one) => one !== null) ? [{ place, own }] : [];
  });
  const nowhere = places.filter((place) => place.touchpoint.expectations.length > 0 && !carried.some((one) => one.place === place));
  const heading = fitting(title, language);
  return {
    id: 'promise',
    topic: say.topic,
    title: heading,
    note: carried.length === 0 ? '' : say.note,
    promises: promises.map((promise, index) => ({
      factor: factorName(promise),
      text: promise.text === null ? '' : words.quote(names.text(promise.text)),
      state: stateOf(keepings[index] ?? [], making),
    })),
    places: carried.map(({ place, own }) => ({
      about: subject('touchpoint', place.touchpoint.name),
      name: names.touchpoint(place.touchpoint.name),
      stage: place.stage === null ? '' : names.stage(place.stage),
      keepings: own.map((one) => (one === null ? null : keepingView(one, making))),
    })),
    shown: carried.length <= SHOWN_PLACES + 4 ? carried.length : SHOWN_PLACES,
    folded: carried.length <= SHOWN_PLACES + 4 ? '' : words.journey.who.morePlaces(carried.length - SHOWN_PLACES),
    touchpoint: say.touchpoint,
    notes:
      nowhere.length === 0
        ? []
        : [
            say.nowhere(
              nowhere.slice(0, NAMED).map(({ touchpoint }) => names.touchpoint(touchpoint.name)),
              Math.max(0, nowhere.length - NAMED),
            ),
          ],
  };
}

/** Place by place what keeps the promise; null where no expectation of its factor, or of one that refines it, is written. */
function keepingsOf(promise: BrandPromise, places: readonly Place[], { program, analysis }: Making): readonly (Keeping | null)[] {
  const factor = promise.factor.resolved;
  const ancestors = ancestorsOf(program);
  const isMeant = (row: Row): boolean =>
    row.factor !== null && factor !== null && (ancestors.get(row.factor) ?? [row.factor]).includes(factor);
  const rowsAt = new Map<string, Row[]>();
  for (const row of analysis.rows) {
    if (!isMeant(row)) continue;
    const found = rowsAt.get(row.touchpoint);
    if (found) found.push(row);
    else rowsAt.set(row.touchpoint, [row]);
  }
  return places.map((place): Keeping | null => {
    const rows = rowsAt.get(place.touchpoint.name) ?? [];
    if (rows.length === 0) return null;
    const counted = rows.filter((row) => row.count !== null);
    const known = (counted.length > 0 ? counted : rows).filter(
      (row) => !row.unknown.includes('actual') && !row.unknown.includes('expected'),
    );
    const own = new Set(rows.map((row) => row.expectation));
    const evidence = new Set(
      place.touchpoint.expectations
        .filter((expectation) => own.has(`${place.touchpoint.name}.${expectation.name}`))
        .flatMap((expectation) => expectation.evidence.flatMap(({ resolved }) => resolved ?? [])),
    );
    return {
      promise,
      place,
      rows,
      satisfaction: meanSatisfaction(known),
      kpis: analysis.kpis.filter(({ name }) => evidence.has(name)),
      initiatives: [
        ...new Set([
          ...rows.flatMap(({ initiatives }) => initiatives),
          ...analysis.initiatives.filter(({ kpis }) => kpis.some((name) => evidence.has(name))).map(({ name }) => name),
        ]),
      ],
    };
  });
}

function stateOf(keepings: readonly (Keeping | null)[], { words }: Making): Phrase {
  const say = words.journey.promise;
  const own = keepings.filter((one) => one !== null);
  if (own.length === 0) return { text: say.notCarried, tone: 'below' };
  const broken = own.filter(({ satisfaction }) => satisfaction !== null && satisfaction.high < 0).length;
  const kept = own.filter(({ satisfaction }) => satisfaction !== null && satisfaction.low >= 0).length;
  return {
    text: say.places(kept, broken, own.length - broken - kept),
    tone: broken > 0 ? 'below' : kept === own.length ? 'above' : 'plain',
  };
}

function keepingView({ satisfaction, rows, kpis, initiatives }: Keeping, making: Making): KeepingView {
  const { words, names, program, decimals, language } = making;
  const say = words.journey.promise;
  const tone = satisfaction === null ? 'neutral' : toneOf(satisfaction);
  const expectations = [...new Set(rows.map((row) => row.expectation))].map((name) => titleName(names.expectation(name), language));
  const unasked = rows.some((row) => !row.unknown.includes('actual'));
  return {
    value: satisfaction === null ? UNKNOWN : satisfactionText(satisfaction, decimals.level),
    word:
      satisfaction === null
        ? unasked
          ? words.expectedUnknown
          : words.actualUnknown
        : tone === 'below'
          ? say.broken
          : tone === 'above'
            ? say.kept
            : say.mixed,
    tone,
    step: satisfaction === null || !isKnown(satisfaction) ? null : stepOf(satisfaction, program.scale),
    expectations: words.list(words.journey.some(expectations.slice(0, SAID), Math.max(0, expectations.length - SAID))),
    kpis: kpis.slice(0, SAID).map((kpi): Phrase => {
      const value = kpi.value === null ? words.actualUnknown : measure(kpi.value, kpi.unit, kpi.measure, kpi.kind, language);
      const status = kpi.status === 'unknown' ? '' : ` ${words.statuses[kpi.status]}`;
      return {
        text: `${shortened(names.kpi(kpi.name), 36)} ${value}${status}`,
        tone: kpi.status === 'broken-promise' || kpi.status === 'alarm' || kpi.status === 'missed' ? 'below' : 'plain',
      };
    }),
    doing:
      initiatives.length > 0
        ? {
            text: words.list(
              words.journey.some(
                initiatives.slice(0, SAID).map((name) => shortened(names.initiative(name), 36)),
                Math.max(0, initiatives.length - SAID),
              ),
            ),
            tone: 'plain',
          }
        : rows.some((row) => row.required === true)
          ? { text: words.noInitiative, tone: 'below' }
          : null,
  };
}
