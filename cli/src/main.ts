/** `cx`: reads the command line, runs a command, says what went wrong, and returns the exit code. */
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { languageOf } from '@touchstone/language/messages/language.ts';
import { nearest } from '@touchstone/language/messages/nearest.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { commandNamed, commands, everywhere } from './commands.ts';
import { tell } from './failure.ts';
import { commandHelp, generalHelp } from './help.ts';
import type { Io } from './io.ts';
import { environmentLanguage } from './language.ts';
import { Refusal } from './messages.ts';
import { paintFor } from './output/colour.ts';

export interface Surroundings {
  /** After the program's name. */
  readonly words: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly version: string;
  readonly stdout: { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown };
  readonly stderr: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  /** Calls back once, when the user asks the process to stop. */
  onStop(listener: () => void): void;
  now(): number;
}

/** Runs `cx`. Returns the exit code: 0 fine, 1 findings at or above the gate, 2 could not do it. Throws nothing. */
export async function main(world: Surroundings): Promise<number> {
  const { words, env } = world;
  const noColor = words.includes('--no-color');
  const lang = languageOf(langOption(words));
  const asked = lang ?? environmentLanguage(env, world.platform);
  const language = asked ?? 'en';
  const io: Io = {
    cwd: world.cwd,
    env,
    version: world.version,
    asked,
    lang,
    paint: { out: paintFor(world.stdout, env, { noColor }), err: paintFor(world.stderr, env, { noColor }) },
    columns: world.stdout.isTTY === true ? (world.stdout.columns ?? 100) : 100,
    live: world.stderr.isTTY === true && (env.CI ?? '') === '' && env.TERM !== 'dumb',
    out: (text) => void world.stdout.write(text),
    err: (text) => void world.stderr.write(text),
    inputIsTerminal: world.stdin.isTTY === true,
    readInput: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of world.stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    readLine: async () => {
      let typed = '';
      for await (const chunk of world.stdin) {
        typed += Buffer.from(chunk).toString('utf8');
        if (typed.includes('\n')) break;
      }
      return typed.split('\n')[0] ?? '';
    },
    platform: world.platform,
    onStop: world.onStop,
    now: world.now,
  };
  try {
    return await run(words, io, language);
  } catch (error) {
    tell(error, io, language);
    return 2;
  }
}

async function run(words: readonly string[], io: Io, language: MessageLanguage): Promise<number> {
  const at = words.findIndex((word, index) => !word.startsWith('-') && words[index - 1] !== '--lang');
  const name = words[at];
  if (name === undefined) {
    const unknown = words.find(
      (word, index) =>
        word.startsWith('-') &&
        words[index - 1] !== '--lang' &&
        !everywhere.some((one) => word.split('=')[0] === `--${one.name}` || word === `-${one.short}`),
    );
    if (unknown !== undefined) {
      const near = nearest(
        unknown.replace(/^-+/, '').split('=')[0] ?? '',
        everywhere.map((one) => one.name),
      );
      throw new Refusal(
        ['unknownGlobalOption', { name: unknown }],
        near === null ? ['seeGeneralHelp'] : ['didYouMean', { name: `--${near}` }],
      );
    }
    readArguments(
      words,
      { name: 'check', operands: '', mostOperands: 0, summary: { en: '', zh: '' }, options: [], examples: [] },
      everywhere,
    );
    io.out(words.includes('--version') || words.includes('-V') ? `${io.version}\n` : generalHelp(language));
    return 0;
  }
  const rest = [...words.slice(0, at), ...words.slice(at + 1)];
  if (name === 'help') {
    const topic = rest.find((word, index) => !word.startsWith('-') && rest[index - 1] !== '--lang');
    if (topic === undefined) io.out(generalHelp(language));
    else io.out(commandHelp(known(topic), language));
    return 0;
  }
  const command = known(name);
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(commandHelp(command, language));
    return 0;
  }
  if (rest.includes('--version') || rest.includes('-V')) {
    io.out(`${io.version}\n`);
    return 0;
  }
  const args = readArguments(rest, command, everywhere);
  const wanted = args.value('lang');
  if (wanted !== undefined && !/^(zh|en)([-_.@]|$)/i.test(wanted)) {
    throw new Refusal(['badChoice', { name: '--lang', value: wanted, choices: ['en', 'zh'] }]);
  }
  return await (await runner(command.name))(args, io);
}

/** Each command is loaded when it is asked for. */
async function runner(name: string): Promise<(args: Arguments, io: Io) => number | Promise<number>> {
  switch (name) {
    case 'init':
      return (await import('./commands/init.ts')).init;
    case 'check':
      return (await import('./commands/check.ts')).check;
    case 'build':
      return (await import('./commands/build.ts')).build;
    case 'fmt':
      return (await import('./commands/fmt.ts')).fmt;
    case 'report':
      return (await import('./commands/report.ts')).report;
    case 'plan':
      return (await import('./commands/plan.ts')).plan;
    case 'survey':
      return (await import('./commands/survey.ts')).survey;
    case 'import':
      return (await import('./commands/import.ts')).importing;
    case 'gate':
      return (await import('./commands/gate.ts')).gate;
    case 'diff':
      return (await import('./commands/diff.ts')).diff;
    case 'completion':
      return (await import('./commands/completion.ts')).completion;
    case 'explain':
      return (await import('./commands/explain.ts')).explain;
    case 'setup':
      return (await import('./commands/setup.ts')).setup;
    case 'lsp':
      return (await import('./commands/lsp.ts')).lsp;
    default:
      return (await import('./commands/schema.ts')).schema;
  }
}

function known(name: string): (typeof commands)[number] {
  const command = commandNamed(name);
  if (command !== undefined) return command;
  const near = nearest(name, [...commands.map((one) => one.name), 'help']);
  throw new Refusal(['unknownCommand', { name }], near === null ? ['seeGeneralHelp'] : ['didYouMean', { name: `cx ${near}` }]);
}

function langOption(words: readonly string[]): string | undefined {
  for (const [index, word] of words.entries()) {
    if (word === '--') return undefined;
    if (word === '--lang') return words[index + 1];
    if (word.startsWith('--lang=')) return word.slice('--lang='.length);
  }
  return undefined;
}
