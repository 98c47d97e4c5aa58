import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { firstMismatch, type Schema } from './schema-check.ts';
import { readSchema } from './schemas.ts';

const schema = JSON.parse(readSchema('program')) as Schema;
const program = JSON.parse(readFileSync(join(import.meta.dirname, '../../tests/golden/retail.program.json'), 'utf8'));

/** The paths of all that can be broken in a value, one by one. */
function* places(value: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, item] of Object.entries(value)) {
    yield [...path, name];
    yield* places(item, [...path, name]);
  }
}

function broken(path: readonly (string | number)[], put: (holder: Holder, name: string) => void): unknown {
  const copy = structuredClone(program);
  let at = copy;
  for (const name of path.slice(0, -1)) at = at[name];
  put(at, String(path.at(-1)));
  return copy;
}

type Holder = Record<string, unknown>;

function strange(holder: Holder, name: string): void {
  holder[name] = { strange: true };
}

function without(holder: Holder, name: string): void {
  if (Array.isArray(holder)) holder[Number(name)] = null;
  else delete holder[name];
}

describe('firstMismatch', () => {
  it('finds nothing in what is as the schema says, nor in what is more than that', () => {
    expect(firstMismatch(program, schema)).toBe(null);
    expect(firstMismatch({ ...program, later: 1 }, schema)).toBe(null);
  });

  it('says where something is wrong', () => {
    expect(firstMismatch({ ...program, head: 1 }, schema)).toBe('head');
    expect(firstMismatch([], schema)).toBe('/');
    const { personas: _, ...rest } = program;
    expect(firstMismatch(rest, schema)).toBe('personas');
    expect(firstMismatch({ ...program, touchpoints: [{}] }, schema)).toMatch(/^touchpoints\/0\/\w+$/);
  });

  it('finds whatever a full reader of schemas finds: each value in turn of another kind, or gone', () => {
    const validate = new Ajv({ strict: false }).compile(schema);
    let wrong = 0;
    // Every seventh place, so that it takes no time.
    for (const [index, path] of [...places(program)].entries()) {
      if (index % 7 !== 0) continue;
      for (const put of [strange, without]) {
        const value = broken(path, put);
        // What is more than the schema says is passed over here.
        const isWrong = !validate(value) && (validate.errors ?? []).some(({ keyword }) => keyword !== 'additionalProperties');
        if (isWrong) wrong++;
        expect(firstMismatch(value, schema) !== null, path.join('/')).toBe(isWrong);
      }
    }
    expect(wrong).toBeGreaterThan(50);
  });
});
