/** The pages of all rules as Markdown files: what `npm run docs` writes to `docs/rules/`. */
import type { Both, MessageLanguage } from '../findings/rule.ts';
import { type ExampleText, explanationOf } from './explain.ts';
import { definitions } from './registry.ts';
import { spell } from './words.ts';

export interface Document {
  /** Path below `docs/rules`, with `/`. */
  readonly path: string;
  readonly text: string;
}

const languages: readonly MessageLanguage[] = ['en', 'zh'];
const endings: Readonly<Record<MessageLanguage, string>> = { en: '.md', zh: '.zh-CN.md' };
const other: Readonly<Record<MessageLanguage, MessageLanguage>> = { en: 'zh', zh: 'en' };
const languageNames: Readonly<Record<MessageLanguage, string>> = { en: 'English', zh: '简体中文' };

const words = {
  index: { en: 'Rules', zh: '规则' },
  introduction: {
    en: 'Everything `cx check` can say, and everything `cx diff` can say of a change, by group. `cx explain RULE` prints a page in the terminal. A program sets severities and levels in `cx.json`; a single place is excused with `allow RULE because "…"`, a single change is accepted with `cx diff --accept`.',
    zh: '`cx check` 的全部提示，以及 `cx diff` 对变化的全部提示，按类别排列。`cx explain 规则名` 可在终端查看说明。整个方案的级别在 `cx.json` 里设置；只放过一处，写 `豁免 规则名 因为 "…"`；只认可一处变化，用 `cx diff --accept`。',
  },
  rule: { en: 'Rule', zh: '规则' },
  severity: { en: 'Severity', zh: '级别' },
  level: { en: 'Level', zh: '级别' },
  about: { en: 'About', zh: '内容' },
  all: { en: 'All rules', zh: '全部规则' },
} as const satisfies Record<string, Both>;

const groups: Readonly<Record<string, Both>> = {
  syntax: { en: 'syntax: how a text is written', zh: 'syntax：写法' },
  program: { en: 'program: what a program must be to mean something', zh: 'program：方案本身' },
  strategy: { en: 'strategy: what makes customer-experience management false', zh: 'strategy：体验管理的常见误区' },
  data: { en: 'data: what is wrong with answers', zh: 'data：答卷里的问题' },
  survey: { en: 'survey: the craft of asking', zh: 'survey：提问的功夫' },
  changes: { en: 'changes: what `cx diff` says of a change', zh: 'changes：`cx diff` 对变化的提示' },
};

const severities: Readonly<Record<string, Both>> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  information: { en: 'information', zh: '提醒' },
  hint: { en: 'hint', zh: '建议' },
};

/** Every page in both languages, and an index of each language; paths in code-point order. */
export function documents(): Document[] {
  const made = languages.flatMap((language) => [
    ...definitions.map(({ id }) => ({ path: `${id}${endings[language]}`, text: pageText(id, language) })),
    { path: `README${endings[language]}`, text: indexText(language) },
  ]);
  return made.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** The page of a rule. `alone`: without links to the other pages, for a reader who has none beside it. */
export function pageText(id: string, language: MessageLanguage, linked: 'linked' | 'alone' = 'linked'): string {
  const explanation = explanationOf(id, language);
  if (explanation === undefined) return '';
  const name = id.slice(id.indexOf('/') + 1);
  const lines = [
    `# ${explanation.title}`,
    '',
    linked === 'alone'
      ? `\`${id}\``
      : `\`${id}\` · [${languageNames[other[language]]}](${name}${endings[other[language]]}) · [${words.all[language]}](../README${endings[language]})`,
    '',
    explanation.facts.join(language === 'zh' ? '' : ' '),
  ];
  for (const { heading, text, examples } of explanation.sections) {
    lines.push('', `## ${heading}`);
    if (text !== undefined) lines.push('', text);
    for (const example of examples ?? []) lines.push(...exampleLines(example, language));
  }
  return `${lines.join('\n')}\n`;
}

function* exampleLines({ title, files }: ExampleText, language: MessageLanguage): Iterable<string> {
  if (title !== null) yield* ['', `${title}${language === 'zh' ? '：' : ':'}`];
  for (const { name, text } of files) {
    if (name !== null) yield* ['', `\`${name}\`:`];
    yield* ['', `\`\`\`${/\.(json|csv)$/.exec(name ?? '')?.[1] ?? 'cx'}`, ...text.split('\n'), '```'];
  }
}

function indexText(language: MessageLanguage): string {
  const lines = [
    `# ${words.index[language]}`,
    '',
    `[${languageNames[other[language]]}](README${endings[other[language]]})`,
    '',
    words.introduction[language],
  ];
  for (const group of new Set(definitions.map(({ id }) => id.slice(0, id.indexOf('/'))))) {
    lines.push('', `## ${groups[group]?.[language] ?? group}`, '');
    const weight = group === 'changes' ? words.level : words.severity;
    lines.push(`| ${words.rule[language]} | ${weight[language]} | ${words.about[language]} |`, '| --- | --- | --- |');
    for (const { id, severity, change } of definitions) {
      if (!id.startsWith(`${group}/`)) continue;
      const title = explanationOf(id, language)?.title ?? '';
      lines.push(
        `| [\`${id}\`](${id}${endings[language]}) | ${change === undefined ? (severities[severity]?.[language] ?? severity) : spell('level', change.level, language)} | ${title} |`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
