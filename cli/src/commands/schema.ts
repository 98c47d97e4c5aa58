import { nearest } from '@touchstone/language/messages/nearest.ts';
import type { Arguments } from '../arguments.ts';
import { schemaNames } from '../commands.ts';
import type { Io } from '../io.ts';
import { Refusal } from '../messages.ts';
import { readSchema } from '../schemas.ts';

/** `cx schema NAME`: a JSON Schema, as published. */
export function schema(args: Arguments, io: Io): number {
  const [name] = args.operands;
  if (name === undefined) throw new Refusal(['missingOperand', { command: 'schema', operand: schemaNames.join(' | ') }]);
  if (!schemaNames.some((one) => one === name)) {
    const near = nearest(name, schemaNames);
    throw new Refusal(['unknownSchema', { name, names: schemaNames }], ...(near === null ? [] : [['didYouMean', { name: near }] as const]));
  }
  io.out(readSchema(name));
  return 0;
}
