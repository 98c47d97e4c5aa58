/** What a folder's VS Code is told in its folder `.vscode`, so that it offers the extension and reads programs as they are. */
import type { Node } from 'jsonc-parser';
import { type CommentedJson, lineOf, plainOf, propertyOf, readCommented, replaced, withElement, withProperty } from './commented-json.ts';

/** The extension's name in the market place. */
export const extensionId = 'touchstone.touchstone-vscode';

/** `extensions.json` where there is none yet. */
export const newExtensionsFile = withProperty({ text: '', root: null }, null, 'recommendations', [extensionId]);

/**
 * What to do with a file: its new text, nothing because it has all that is wanted, nothing because it says that the extension is not wanted,
 * or nothing because it is broken at a line (from 1).
 */
export type Merged = { readonly text: string } | 'same' | 'unwanted' | { readonly brokenAt: number };

/** `extensions.json` with the extension among those it recommends. `text` is the file as it is, empty for none. */
export function withRecommendation(text: string): Merged {
  return merged(text, (json) => {
    const is = (id: unknown): boolean => typeof id === 'string' && id.toLowerCase() === extensionId;
    const list = propertyOf(json.root, 'recommendations');
    if (list !== undefined && list.type !== 'array') return { brokenAt: lineOf(json, list) };
    if (list?.children?.some((child) => is(plainOf(child))) === true) return 'same';
    const unwanted = propertyOf(json.root, 'unwantedRecommendations');
    if (unwanted?.children?.some((child) => is(plainOf(child))) === true) return 'unwanted';
    return {
      text: list === undefined ? withProperty(json, json.root, 'recommendations', [extensionId]) : withElement(json, list, extensionId),
    };
  });
}

/** `settings.json`, where something in it would keep VS Code from reading `.cx` files: another language for them, or another encoding. */
export function withSettings(text: string): Merged {
  return merged(text, (json) => {
    const associations = propertyOf(json.root, 'files.associations');
    const astray = associations?.children?.find(
      ({ children }) => /^(\*\*\/)?\*\.cx$/i.test(String(children?.[0]?.value)) && children?.[1]?.value !== 'cx',
    )?.children?.[1];
    if (astray !== undefined) return repeated(replaced(json, astray, 'cx'), withSettings);
    const encoding = plainOf(propertyOf(json.root, 'files.encoding'));
    if (typeof encoding !== 'string' || /^utf8(bom)?$/.test(encoding)) return 'same';
    const own = propertyOf(json.root, '[cx]');
    if (own === undefined) return { text: withProperty(json, json.root, '[cx]', { 'files.encoding': 'utf8' }) };
    if (own.type !== 'object') return { brokenAt: lineOf(json, own) };
    return propertyOf(own, 'files.encoding') !== undefined ? 'same' : { text: withProperty(json, own, 'files.encoding', 'utf8') };
  });
}

/** `tasks.json` with a task that runs `cx check` and lists what it finds under Problems. */
export function withTask(text: string): Merged {
  return merged(text, (json) => {
    const list = propertyOf(json.root, 'tasks');
    if (list !== undefined && list.type !== 'array') return { brokenAt: lineOf(json, list) };
    if (list?.children?.some(checks) === true) return 'same';
    if (propertyOf(json.root, 'version') === undefined) return repeated(withProperty(json, json.root, 'version', '2.0.0'), withTask);
    const task = { label: 'cx: check', type: 'cx', command: 'check', problemMatcher: ['$cx'], group: 'build' };
    return { text: list === undefined ? withProperty(json, json.root, 'tasks', [task]) : withElement(json, list, task) };
  });
}

/** Whether a task is one of ours, or reads what `cx check` prints in a way of its own. */
function checks(task: Node): boolean {
  const text = (name: string): unknown => plainOf(propertyOf(task, name));
  const matcher = text('problemMatcher');
  return (text('type') === 'cx' && text('command') === 'check') || (Array.isArray(matcher) ? matcher : [matcher]).includes('$cx');
}

function merged(text: string, merge: (json: CommentedJson) => Merged): Merged {
  const json = readCommented(text);
  if (typeof json === 'number') return { brokenAt: json };
  return json.root !== null && json.root.type !== 'object' ? { brokenAt: lineOf(json, json.root) } : merge(json);
}

/** A second change of the same file. */
function repeated(text: string, merge: (text: string) => Merged): Merged {
  const more = merge(text);
  return typeof more === 'object' ? more : { text };
}
