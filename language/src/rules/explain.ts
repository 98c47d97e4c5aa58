import type { Both, ChangePolicy, Example, MessageLanguage, RuleDefinition, RulePage } from '../findings/rule.ts';
import { builtInFactorNames } from '../program/factors.ts';
import { format } from '../syntax/format.ts';
import { filesOf } from './example.ts';
import { chineseLabels } from './example-labels.ts';
import { pageOf } from './pages.ts';
import { definitionOf } from './registry.ts';
import { spell } from './words.ts';

/** The parts of a rule's page in one language, in reading order; `docs/` prints them as Markdown, the terminal as plain text. */
export interface Explanation {
  readonly id: string;
  readonly title: string;
  /** Severity, whether it can be excused or fixed, each a short sentence. */
  readonly facts: readonly string[];
  readonly sections: readonly { readonly heading: string; readonly text?: string; readonly examples?: readonly ExampleText[] }[];
}

export interface ExampleText {
  readonly title: string | null;
  /** Without marks; with Chinese keywords and labels for a Chinese reader. */
  readonly files: readonly { /** Null where the example is one file. */ readonly name: string | null; readonly text: string }[];
}

const words = {
  what: { en: 'What it looks for', zh: '检查什么' },
  why: { en: 'Why', zh: '为什么' },
  safe: { en: 'How to make it safe', zh: '怎样改才稳妥' },
  example: { en: 'Example', zh: '示例' },
  avoid: { en: 'Avoid', zh: '避免' },
  prefer: { en: 'Prefer', zh: '推荐' },
  exceptions: { en: 'Exceptions', zh: '例外' },
  settings: { en: 'Settings', zh: '设置' },
  fixable: { en: 'Some of its findings come with a fix.', zh: '部分提示附带修正办法。' },
} as const satisfies Record<string, Both>;

const severities = {
  error: { en: 'Severity: error.', zh: '级别：错误。' },
  warning: { en: 'Severity: warning.', zh: '级别：警告。' },
  information: { en: 'Severity: information.', zh: '级别：提醒。' },
  hint: { en: 'Severity: hint.', zh: '级别：建议。' },
} as const satisfies Record<RuleDefinition['severity'], Both>;

const firmSettings: Both = {
  en: 'It can be neither excused with `allow` nor changed in `cx.json`: as long as it stands, the report is wrong or lacks a part.',
  zh: '不能用「豁免」放过，也不能在 `cx.json` 里调整：只要问题还在，报告就会出错或缺内容。',
};

function usualSettings(id: string): Both {
  return {
    en: `Another severity for the whole program in \`cx.json\`: \`{ "rules": { "${id}": "off" } }\` (error, warning, information, hint, off). In one place: \`allow ${id} because "…"\`, with \`until\` and a date where it ends.`,
    zh: `整个方案的级别在 \`cx.json\` 里改：\`{ "rules": { "${id}": "off" } }\`（error、warning、information、hint、off）。只放过一处：\`豁免 ${id} 因为 "…"\`，有期限的再写「直到」和日期。`,
  };
}

function exampleText({ title, source, zh }: Example, page: RulePage, language: MessageLanguage): ExampleText {
  const own = language === 'zh' ? zh : undefined;
  const files = filesOf(own ?? source).map(({ file, text }) => ({
    name: file,
    text: (language === 'zh' && own === undefined && !page.asWritten ? fileInChinese(file, text) : text).trim(),
  }));
  return {
    title: title?.[language] ?? null,
    files: files.length === 1 ? files.map(({ text }) => ({ name: null, text })) : files,
  };
}

/** Answers that go by the labels of the program, in quotation marks, go by those in Chinese. */
function fileInChinese(file: string, text: string): string {
  if (file.endsWith('.cx')) return format(inChinese(text), { keywords: 'zh' });
  return file.endsWith('.csv') ? withChineseLabels(text) : text;
}

function withChineseLabels(text: string): string {
  return text.replace(/"([^"\n]*)"/g, (whole, label: string) =>
    Object.hasOwn(chineseLabels, label) ? `"${chineseLabels[label]}"` : whole,
  );
}

/** An example with its labels, and the factors that need no declaration, in Chinese; a text that is not in the list stays. */
function inChinese(source: string): string {
  return withChineseLabels(source).replace(/\b(in|promise) ([A-Z][a-z]+)\b/g, (text, word: string, name: string) => {
    const factor = builtInFactorNames.find(({ id }) => id === name);
    return factor === undefined ? text : `${word} ${factor.zh}`;
  });
}

/** The page of a rule in one language, or undefined when no rule has this id. */
export function explanationOf(id: string, language: MessageLanguage): Explanation | undefined {
  const definition = definitionOf(id);
  const page = pageOf(id);
  if (definition === undefined || page === undefined) return undefined;
  return { id, title: page.title[language], facts: factsOf(definition, language), sections: [...sectionsOf(definition, page, language)] };
}

function usualLevels(id: string): Both {
  return {
    en: `Another level for the whole program in \`cx.json\`: \`{ "diff": { "rules": { "${id}": "off" } } }\` (breaking, review, information, off). One change only: \`cx diff --accept FINGERPRINT --reason "…"\`, with \`--until\` and a date where it ends.`,
    zh: `整个方案的级别在 \`cx.json\` 里改：\`{ "diff": { "rules": { "${id}": "off" } } }\`（breaking、review、information、off）。只认可一处变化：\`cx diff --accept 指纹 --reason "…"\`，有期限的再加 \`--until\` 和日期。`,
  };
}

/** Of a rule of changes: how heavily it counts, who is hurt, what the reverse change raises. */
function changeFacts({ level, category, mirrors }: ChangePolicy, language: MessageLanguage): string[] {
  const told = mirrors.map((id) => `\`${id}\``);
  const facts: readonly Both[] = [
    { en: `Level: ${spell('level', level, 'en')}.`, zh: `级别：${spell('level', level, 'zh')}。` },
    { en: `Who is hurt: ${spell('category', category, 'en')}.`, zh: `影响：${spell('category', category, 'zh')}。` },
    { en: `The reverse change: ${told.join(', ')}.`, zh: `反过来改：${told.join('、')}。` },
  ];
  return facts.map((fact) => fact[language]);
}

function factsOf(definition: RuleDefinition, language: MessageLanguage): string[] {
  if (definition.change !== undefined) return changeFacts(definition.change, language);
  return [severities[definition.severity][language], ...(definition.fixable ? [words.fixable[language]] : [])];
}

function* sectionsOf(definition: RuleDefinition, page: RulePage, language: MessageLanguage): Iterable<Explanation['sections'][number]> {
  const examples = (list: readonly Example[]): ExampleText[] => list.map((example) => exampleText(example, page, language));
  yield { heading: words.what[language], text: page.what[language] };
  yield { heading: words.why[language], text: page.why[language] };
  if (definition.change === undefined) {
    if (page.avoid.length > 0) yield { heading: words.avoid[language], examples: examples(page.avoid) };
    if (page.prefer.length > 0) yield { heading: words.prefer[language], examples: examples(page.prefer) };
  } else {
    if (page.avoid.length > 0) yield { heading: words.example[language], examples: examples(page.avoid) };
    if (page.safe !== undefined) yield { heading: words.safe[language], text: page.safe[language], examples: examples(page.prefer) };
  }
  if (page.exceptions !== undefined) yield { heading: words.exceptions[language], text: page.exceptions[language] };
  const settings = definition.change ? usualLevels(definition.id) : definition.firm ? firmSettings : usualSettings(definition.id);
  yield {
    heading: words.settings[language],
    text: page.settings === undefined ? settings[language] : `${settings[language]}\n\n${page.settings[language]}`,
  };
}

/** The page of a rule as plain text for a terminal, ending in a line break; undefined when no rule has this id. */
export function explain(id: string, language: MessageLanguage): string | undefined {
  const explanation = explanationOf(id, language);
  if (explanation === undefined) return undefined;
  const lines = [`${explanation.title} (${id})`, explanation.facts.join(language === 'zh' ? '' : ' ')];
  for (const { heading, text, examples } of explanation.sections) {
    lines.push('', heading);
    if (text !== undefined) lines.push(...text.replaceAll('`', '').split('\n').map(indent));
    for (const [index, { title, files }] of (examples ?? []).entries()) {
      if (index > 0) lines.push('');
      if (title !== null) lines.push(indent(title));
      for (const { name, text: source } of files) {
        if (name !== null) lines.push(indent(`${name}:`));
        lines.push(...source.split('\n').map((line) => indent(indent(line))));
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

function indent(line: string): string {
  return line === '' ? '' : `  ${line}`;
}
