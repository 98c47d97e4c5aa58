import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '@touchstone/language/messages/nearest.ts';
import type { Arguments } from '../arguments.ts';
import { schemaNames } from '../commands.ts';
import type { Io } from '../io.ts';
import { Refusal } from '../messages.ts';

/** `cx schema NAME`: a JSON Schema, as published. */
export function schema(args: Arguments, io: Io): number {
  const [name] = args.operands;
  if (name === undefined) throw new Refusal(['missingOperand', { command: 'schema', operand: schemaNames.join(' | ') }]);
  if (!schemaNames.some((one) => one === name)) {
    const near = nearest(name, schemaNames);
    throw new Refusal(['unknownSchema', { name, names: schemaNames }], ...(near === null ? [] : [['didYouMean', { name: near }] as const]));
  }
  // Beside the bundle when built; in the sources when run from them.
  const file = `${name}.schema.json`;
  const places = [
    join(__dirname, 'schemas', file),
    join(__dirname, '../../../language/schemas', file),
    join(__dirname, '../../schemas', file),
  ];
  io.out(readFileSync(places.find((place) => existsSync(place)) ?? places[0] ?? file, 'utf8'));
  return 0;
}
