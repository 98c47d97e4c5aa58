import { nearest } from '@touchstone/language/messages/nearest.ts';
import { definitions } from '@touchstone/language/rules/registry.ts';
import type { Arguments } from '../arguments.ts';
import { commands, everywhere, shells } from '../commands.ts';
import { completionFor } from '../completion.ts';
import type { Io } from '../io.ts';
import { Refusal } from '../messages.ts';

/** `cx completion SHELL`: a script for the shell, made from the table of commands. */
export function completion(args: Arguments, io: Io): number {
  const [name] = args.operands;
  if (name === undefined) throw new Refusal(['missingOperand', { command: 'completion', operand: shells.join(' | ') }]);
  const shell = shells.find((one) => one === name);
  if (shell === undefined) {
    const near = nearest(name, shells);
    throw new Refusal(['unknownShell', { name, names: shells }], ...(near === null ? [] : [['didYouMean', { name: near }] as const]));
  }
  const rules = definitions.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1));
  io.out(completionFor(shell, commands, everywhere, { explain: rules, help: commands.map((command) => command.name) }, io.asked ?? 'en'));
  return 0;
}
