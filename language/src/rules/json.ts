/** A reader of JSON that keeps the place of every value, so that a mistake in a settings file can be pointed at. */
export type JsonNode = { readonly offset: number; readonly end: number } & (
  | { readonly kind: 'object'; readonly members: readonly JsonMember[] }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'word'; readonly value: true | false | null }
);

export interface JsonMember {
  readonly name: string;
  readonly nameOffset: number;
  readonly nameEnd: number;
  readonly value: JsonNode;
}

/** What stands in the way of reading, at [`offset`, `end`). */
export interface JsonProblem {
  readonly messageId:
    | 'json-value'
    | 'json-name'
    | 'json-colon'
    | 'json-comma'
    | 'json-text-open'
    | 'json-escape'
    | 'json-comment'
    | 'json-more'
    | 'json-deep';
  readonly found: string;
  readonly offset: number;
  readonly end: number;
}

const DEEPEST = 64;
const literal = /(?:true|false|null)(?![A-Za-z0-9_])/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const plainText = /[^"\\\u0000-\u001F]+/y;

/** The value a text holds, or the first problem. It throws nothing; nesting deeper than 64 is a problem. */
export function readJson(text: string): JsonNode | JsonProblem {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let problem: JsonProblem | undefined;

  function fail(messageId: JsonProblem['messageId'], offset = at, end = Math.min(text.length, offset + 1)): undefined {
    problem ??= { messageId, found: text.slice(offset, end), offset, end };
    return undefined;
  }
  function skip(): void {
    while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at++;
  }
  function match(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  }

  function readText(): string | undefined {
    const start = at++;
    let value = '';
    for (;;) {
      const plain = match(plainText);
      if (plain !== undefined) {
        value += plain;
        at += plain.length;
      }
      const next = text.charAt(at);
      if (next === '"') {
        at++;
        return value;
      }
      if (next !== '\\') return fail('json-text-open', start, at);
      const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
      const written = match(escaped);
      if (written === undefined) return fail('json-escape', at, Math.min(text.length, at + 2));
      value += JSON.parse(`"${written}"`);
      at += written.length;
    }
  }

  function readValue(depth: number): JsonNode | undefined {
    skip();
    const offset = at;
    const next = text.charAt(at);
    if (depth > DEEPEST) return fail('json-deep');
    if (next === '{') return readObject(offset, depth);
    if (next === '[') return readArray(offset, depth);
    if (next === '"') {
      const value = readText();
      return value === undefined ? undefined : { kind: 'text', value, offset, end: at };
    }
    const word = match(literal);
    if (word !== undefined) {
      at += word.length;
      return { kind: 'word', value: word === 'null' ? null : word === 'true', offset, end: at };
    }
    const digits = match(number);
    if (digits !== undefined && digits !== '') {
      at += digits.length;
      return { kind: 'number', value: Number(digits), offset, end: at };
    }
    return fail(next === '/' || next === '#' ? 'json-comment' : 'json-value');
  }

  function readObject(offset: number, depth: number): JsonNode | undefined {
    const members: JsonMember[] = [];
    at++;
    for (;;) {
      skip();
      if (members.length === 0 && text.charAt(at) === '}') break;
      const nameOffset = at;
      if (text.charAt(at) !== '"') return fail(text.charAt(at) === '/' ? 'json-comment' : 'json-name');
      const name = readText();
      if (name === undefined) return undefined;
      const nameEnd = at;
      skip();
      if (text.charAt(at) !== ':') return fail('json-colon');
      at++;
      const value = readValue(depth + 1);
      if (value === undefined) return undefined;
      members.push({ name, nameOffset, nameEnd, value });
      skip();
      if (text.charAt(at) === '}') break;
      if (text.charAt(at) !== ',') return fail(text.charAt(at) === '/' ? 'json-comment' : 'json-comma');
      at++;
    }
    at++;
    return { kind: 'object', members, offset, end: at };
  }

  function readArray(offset: number, depth: number): JsonNode | undefined {
    const items: JsonNode[] = [];
    at++;
    for (;;) {
      skip();
      if (items.length === 0 && text.charAt(at) === ']') break;
      const item = readValue(depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
      skip();
      if (text.charAt(at) === ']') break;
      if (text.charAt(at) !== ',') return fail('json-comma');
      at++;
    }
    at++;
    return { kind: 'array', items, offset, end: at };
  }

  const value = readValue(0);
  if (value !== undefined) {
    skip();
    if (at < text.length) fail(text.charAt(at) === '/' ? 'json-comment' : 'json-more');
  }
  return problem ?? value ?? { messageId: 'json-value', found: '', offset: at, end: at };
}
