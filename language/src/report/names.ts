import type { MessageLanguage } from '../findings/rule.ts';
import { builtInFactorNames } from '../program/factors.ts';
import { byCode } from '../program/order.ts';
import type { Declared, Program } from '../program/program.ts';
import type { Text } from '../program/values.ts';
import { harmless } from '../writers/harmless.ts';

/** What things are called in a report's language: their label there, else the label of the program's first language, else the name. */
export interface Names {
  readonly text: (text: Text) => string;
  readonly program: string;
  readonly expectation: (name: string) => string;
  /** The expectation's own name where it is a Chinese word in a Chinese report; else null. */
  readonly shortName: (name: string) => string | null;
  readonly touchpoint: (name: string) => string;
  readonly stage: (name: string) => string;
  readonly journey: (name: string) => string;
  readonly persona: (name: string) => string;
  readonly factor: (name: string) => string;
  readonly team: (name: string) => string;
  readonly kpi: (name: string) => string;
  readonly wave: (name: string) => string;
  readonly initiative: (name: string) => string;
  /** A declared name as it stands in the program. */
  readonly own: (name: string) => string;
  /** A persona, member or channel. */
  readonly group: (name: string) => string;
}

const HAN = /\p{Script=Han}/u;

/** The words of `program` in `language`. */
export function namesOf(program: Program, language: MessageLanguage): Names {
  const isPrefix = (tag: string): boolean => tag.toLowerCase().split('-')[0] === language;
  const text = (label: Text): string => {
    const first = program.head?.languages[0];
    if (first !== undefined && isPrefix(first)) return harmless(label.text);
    const tag = Object.keys(label.translations).sort(byCode).find(isPrefix);
    return harmless((tag === undefined ? undefined : label.translations[tag]) ?? label.text);
  };
  const called = (declared: Declared): string => {
    const label = declared.label === null ? '' : text(declared.label).trim();
    return label === '' ? harmless(declared.name) : label;
  };
  const lookUp = (list: readonly Declared[]): ((name: string) => string) => {
    const table = new Map(list.map((declared) => [declared.name, declared]));
    return (name) => {
      const declared = table.get(name);
      return declared === undefined ? harmless(name) : called(declared);
    };
  };
  const expectations = new Map<string, Declared>(
    program.touchpoints.flatMap((touchpoint) => touchpoint.expectations.map((e) => [`${touchpoint.name}.${e.name}`, e] as const)),
  );
  const stages = new Map<string, Declared>(
    program.journeys.flatMap((journey) => journey.stages.map((stage) => [`${journey.name}.${stage.name}`, stage])),
  );
  const factor = lookUp(program.factors);
  return {
    text,
    program: program.head === null ? '' : called(program.head),
    expectation: (name) => {
      const expectation = expectations.get(name);
      return expectation === undefined ? harmless(name) : called(expectation);
    },
    shortName: (name) => {
      const own = harmless(expectations.get(name)?.name ?? name);
      return language === 'zh' && HAN.test(own) ? own : null;
    },
    touchpoint: lookUp(program.touchpoints),
    stage: (name) => {
      const stage = stages.get(name);
      return stage === undefined ? harmless(name) : called(stage);
    },
    journey: lookUp(program.journeys),
    persona: lookUp(program.personas),
    factor: (name) => {
      const declared = program.factors.find((one) => one.name === name);
      const word = builtInFactorNames.find((one) => one.id === name);
      return declared?.label == null && word !== undefined && language === 'zh' ? word.zh : factor(name);
    },
    team: lookUp(program.teams),
    kpi: lookUp(program.kpis),
    wave: lookUp(program.waves),
    initiative: lookUp(program.initiatives),
    own: harmless,
    group: lookUp([...program.personas, ...program.breakdowns.flatMap((breakdown) => breakdown.members), ...program.channels]),
  };
}

/** `text` cut to `most` widths (a wide character counts two) with an ellipsis, Latin words whole where the cut allows it. */
export function shortened(text: string, most: number): string {
  let width = 0;
  let kept = '';
  for (const character of text) {
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
    if (width > most) {
      const whole = kept.replace(/\s+\S*$/, '');
      // Nor does a comma stand before the dots.
      return `${(whole.length * 2 > kept.length ? whole : kept).replace(/[\s,;:，、；：]+$/u, '')}…`;
    }
    kept += character;
  }
  return text;
}
