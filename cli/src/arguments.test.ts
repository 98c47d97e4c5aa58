import { describe, expect, it } from 'vitest';
import { countOption, dayOption, isDay, readArguments } from './arguments.ts';
import { commandNamed, commands, everywhere } from './commands.ts';
import { Refusal } from './messages.ts';

function read(command: string, ...words: string[]) {
  const definition = commandNamed(command);
  if (definition === undefined) throw new Error(command);
  return readArguments(words, definition, everywhere);
}

/** What is said, in English, when reading is refused. */
function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error.in('en');
    throw error;
  }
  throw new Error('not refused');
}

describe('readArguments', () => {
  it('takes options anywhere, in both forms', () => {
    const args = read('report', '-o', 'a.html', 'shop', '--output=b.md', '-oc.csv', '--wave', '2026-Q1');
    expect(args.operands).toEqual(['shop']);
    expect(args.values('output')).toEqual(['a.html', 'b.md', 'c.csv']);
    expect(args.value('wave')).toBe('2026-Q1');
    expect(args.has('as-of')).toBe(false);
  });

  it('ends options at -- and takes - as an operand', () => {
    expect(read('fmt', '-').operands).toEqual(['-']);
    expect(read('check', '--', '--fix', '-x').operands).toEqual(['--fix', '-x']);
    expect(read('report', '-o', '-').values('output')).toEqual(['-']);
  });

  it.each([
    [['check', '--formt', 'json'], '`cx check` has no option `--formt`. Did you mean `--format`?'],
    [['check', '-x'], '`cx check` has no option `-x`. See `cx check --help`.'],
    [['check', '--format'], '`--format` needs a value: pretty, compact, json, github, sarif, gitlab, junit. See `cx check --help`.'],
    [
      ['check', '--format', '--fix'],
      '`--format` needs a value: pretty, compact, json, github, sarif, gitlab, junit. See `cx check --help`.',
    ],
    [
      ['check', '--format', 'jsn'],
      '`--format` cannot be `jsn`; it is one of pretty, compact, json, github, sarif, gitlab, junit. Did you mean `json`?',
    ],
    [['check', '--format', 'json', '--format', 'compact'], '`--format` is given twice; keep one.'],
    [['check', '--fix=yes'], '`--fix` takes no value. See `cx check --help`.'],
    [['explain', 'a', 'b'], '`cx explain` does not know what to do with `b`. See `cx explain --help`.'],
  ])('refuses %j', ([command = '', ...words], sentence) => {
    expect(refusal(() => read(command, ...words))).toBe(sentence);
  });

  it('reads whole numbers and days only', () => {
    expect(countOption(read('check', '--max-warnings', '0'), 'max-warnings')).toBe(0);
    expect(countOption(read('check'), 'max-warnings')).toBeUndefined();
    expect(refusal(() => countOption(read('check', '--max-warnings', '1.5'), 'max-warnings'))).toContain('whole number');
    expect(refusal(() => countOption(read('check', '--max-warnings', '-1'), 'max-warnings'))).toContain('whole number');
    expect(dayOption(read('check', '--as-of', '2026-02-28'), 'as-of')).toBe('2026-02-28');
    expect(refusal(() => dayOption(read('check', '--as-of', '2026-02-30'), 'as-of'))).toContain('2026-02-30');
  });
});

describe('isDay', () => {
  it.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['20260101', false],
    ['', false],
  ])('%s is %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });
});

describe('the table of commands', () => {
  it('has every word in both languages, and two examples for each command', () => {
    for (const command of commands) {
      expect(command.examples.length, command.name).toBeGreaterThanOrEqual(2);
      for (const text of [command.summary, ...command.options.map((one) => one.text), ...command.examples.map((one) => one.text)]) {
        expect(text.en).toMatch(/[a-z]/);
        expect(text.zh).toMatch(/[\u4e00-\u9fff]|JSON/);
      }
      for (const example of command.examples) {
        // As a shell takes them apart.
        const words = [...(example.line.split(/ >>? /)[0] ?? '').matchAll(/"([^"]*)"|\S+/g)]
          .map(([word, quoted]) => quoted ?? word)
          .slice(2);
        expect(example.line.startsWith(`cx ${command.name}`), example.line).toBe(true);
        expect(() => readArguments(words, command, everywhere)).not.toThrow();
      }
    }
  });
});
