/** Reading a command line against the table of commands. */
import type { Both } from '@touchstone/language/findings/rule.ts';
import { nearest } from '@touchstone/language/messages/nearest.ts';
import { Refusal } from './messages.ts';

export interface OptionDefinition {
  /** Without the dashes. */
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in the help; an option without one is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly many?: true;
  readonly text: Both;
}

export interface CommandDefinition {
  readonly name: string;
  /** How the operands are shown in the help: `[PATH...]`. */
  readonly operands: string;
  /** The operands there are, where they are a closed list. */
  readonly operandChoices?: readonly string[];
  /** The largest number of operands. */
  readonly mostOperands: number;
  readonly summary: Both;
  readonly options: readonly OptionDefinition[];
  readonly examples: readonly { readonly line: string; readonly text: Both }[];
}

export interface Arguments {
  readonly operands: readonly string[];
  has(option: string): boolean;
  value(option: string): string | undefined;
  values(option: string): readonly string[];
}

/**
 * The operands and options of `words` as `command` understands them. Options may stand anywhere; `--` ends them; `-` is an operand.
 * Throws a Refusal for an unknown option, a missing, needless or wrong value, and for too many operands.
 */
export function readArguments(words: readonly string[], command: CommandDefinition, everywhere: readonly OptionDefinition[]): Arguments {
  const known = [...command.options, ...everywhere];
  const found = new Map<string, string[]>();
  const operands: string[] = [];
  const see = ['seeHelp', { command: command.name }] as const;

  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (word === '--') {
      operands.push(...words.slice(index + 1));
      break;
    }
    if (word === '-' || !word.startsWith('-')) {
      operands.push(word);
      continue;
    }
    const long = word.startsWith('--');
    const cut = long ? word.indexOf('=') : -1;
    const written = long ? (cut < 0 ? word : word.slice(0, cut)) : word.slice(0, 2);
    const option = known.find((one) => (long ? `--${one.name}` === written : one.short !== undefined && `-${one.short}` === written));
    if (option === undefined) {
      const near = long
        ? nearest(
            written.slice(2),
            known.map((one) => one.name),
          )
        : null;
      throw new Refusal(
        ['unknownOption', { command: command.name, name: written }],
        ...(near === null ? [see] : [['didYouMean', { name: `--${near}` }] as const]),
      );
    }
    let attached: string | undefined;
    if (long && cut >= 0) attached = word.slice(cut + 1);
    else if (!long && word.length > 2) attached = word.slice(2);
    const values = found.get(option.name) ?? [];
    if (option.value === undefined) {
      if (attached !== undefined) throw new Refusal(['noValue', { name: written }], see);
      values.push('');
    } else {
      if (values.length > 0 && option.many !== true) throw new Refusal(['givenTwice', { name: `--${option.name}` }]);
      const next = words[index + 1];
      if (attached === undefined && next !== undefined && (next === '-' || !/^--?[A-Za-z]/.test(next))) {
        attached = next;
        index++;
      }
      if (attached === undefined || attached === '') {
        throw new Refusal(['missingValue', { name: written, value: option.choices?.join(', ') ?? option.value }], see);
      }
      if (option.choices !== undefined && !option.choices.includes(attached)) {
        const near = nearest(attached, option.choices);
        throw new Refusal(
          ['badChoice', { name: `--${option.name}`, value: attached, choices: option.choices }],
          ...(near === null ? [] : [['didYouMean', { name: near }] as const]),
        );
      }
      values.push(attached);
    }
    found.set(option.name, values);
  }
  const excess = operands[command.mostOperands];
  if (excess !== undefined) throw new Refusal(['excessOperand', { command: command.name, value: excess }], see);
  return {
    operands,
    has: (name) => found.has(name),
    value: (name) => found.get(name)?.[0],
    values: (name) => found.get(name) ?? [],
  };
}

/** The whole number an option gives, or undefined where it is not given. Throws a Refusal for anything else. */
export function countOption(args: Arguments, name: string): number | undefined {
  const value = args.value(name);
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new Refusal(['badCount', { name: `--${name}`, value }]);
  return Number(value);
}

/** The day an option gives as `YYYY-MM-DD`, or undefined where it is not given. Throws a Refusal for a day that is not in the calendar. */
export function dayOption(args: Arguments, name: string): string | undefined {
  const value = args.value(name);
  if (value === undefined) return undefined;
  if (!isDay(value)) throw new Refusal(['badDate', { name: `--${name}`, value }]);
  return value;
}

/** Whether the text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}
