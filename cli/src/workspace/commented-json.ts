/** JSON with comments, as editors keep their settings: one thing is put in, and every comment and every other line stays as it is. */
import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';

export interface CommentedJson {
  readonly text: string;
  /** Its outermost value; null where there are only comments, or nothing at all. */
  readonly root: Node | null;
}

/** Reads a text; a number where it is broken: the line, from 1. */
export function readCommented(text: string): CommentedJson | number {
  const errors: ParseError[] = [];
  const bom = text.startsWith('\ufeff') ? 1 : 0;
  // A byte order mark is no part of JSON; a space in its place keeps every offset.
  const root = parseTree(bom === 1 ? ` ${text.slice(1)}` : text, errors, { allowTrailingComma: true });
  if (root === undefined && withoutComments(text.slice(bom)).trim() === '') return { text, root: null };
  const [first] = errors;
  if (first !== undefined) return text.slice(0, first.offset).split('\n').length;
  return { text, root: root ?? null };
}

/** The value of a property; where it is written twice the last, as every reader of JSON takes it. Undefined where there is none. */
export function propertyOf(node: Node | null | undefined, name: string): Node | undefined {
  if (node?.type !== 'object') return undefined;
  return node.children?.findLast(({ children }) => children?.[0]?.value === name)?.children?.[1];
}

/** What a value says, as plain JSON; undefined for no value. */
export function plainOf(node: Node | undefined): unknown {
  return node === undefined ? undefined : getNodeValue(node);
}

/** The line a value begins in, from 1. */
export function lineOf({ text }: CommentedJson, node: Node): number {
  return text.slice(0, node.offset).split('\n').length;
}

/** The text with another value in the place of one. */
export function replaced({ text }: CommentedJson, node: Node, value: unknown): string {
  return text.slice(0, node.offset) + JSON.stringify(value) + text.slice(node.offset + node.length);
}

/** The text with one more property at the end of an object; of a new outermost one where there is none. */
export function withProperty(json: CommentedJson, object: Node | null, name: string, value: unknown): string {
  if (object !== null) return added(json.text, object, (unit) => `${JSON.stringify(name)}: ${JSON.stringify(value, null, unit)}`);
  const before = json.text.trimEnd();
  const end = json.text.includes('\r\n') ? '\r\n' : '\n';
  const made = JSON.stringify({ [name]: value }, null, 2).replaceAll('\n', end);
  return `${before}${before === '' || before === '\ufeff' ? '' : end}${made}${end}`;
}

/** The text with one more element at the end of a list. */
export function withElement(json: CommentedJson, list: Node, value: unknown): string {
  return added(json.text, list, (unit) => JSON.stringify(value, null, unit));
}

/** One more entry in an object or list: after the last one and what is remarked behind it, in the manner of the file. */
function added(text: string, container: Node, written: (unit: string) => string): string {
  const close = container.offset + container.length - 1;
  const last = container.children?.at(-1);
  const lastEnd = last === undefined ? container.offset + 1 : last.offset + last.length;
  const after = text.slice(0, close).trimEnd().length;
  const hasComma = withoutComments(text.slice(lastEnd, close)).includes(',');
  const comma = last === undefined || hasComma ? '' : ',';
  const trailing = hasComma ? ',' : '';

  const isOneLine = !text.slice(container.offset, close).includes('\n');
  const isRoot = text.slice(0, container.offset).trim() === '';
  if (isOneLine && (last !== undefined || (!isRoot && !text.trim().includes('\n')))) {
    const gap = last === undefined ? '' : ' ';
    return `${text.slice(0, lastEnd)}${comma}${text.slice(lastEnd, after)}${gap}${written('')}${trailing}${text.slice(after)}`;
  }
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const unit = /^(\t| +)\S/m.exec(text)?.[1] ?? '  ';
  const outer = indentAt(text, isOneLine ? container.offset : close);
  const entry = written(unit).replaceAll('\n', `${end}${outer}${unit}`);
  const closing = isOneLine ? `${end}${outer}` : '';
  const rest = isOneLine ? text.slice(close) : text.slice(after);
  return `${text.slice(0, lastEnd)}${comma}${text.slice(lastEnd, after)}${end}${outer}${unit}${entry}${trailing}${closing}${rest}`;
}

/** The white space its line begins with. */
function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** For stretches without strings: what stands between values. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\r\n]*/g, '');
}
