import { describe, expect, it } from 'vitest';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver';
import { filesOf } from '../../rules/example.ts';
import { pageOf } from '../../rules/pages.ts';
import { rules, sentenceOf } from '../../rules/registry.ts';
import { offsetAt } from '../places.ts';
import { type Sample, sample } from '../server.sample.ts';
import { codeActionsAt, findingsNow } from './code-actions.ts';

function actionsAt(
  { opened, offsets }: Sample,
  only: readonly string[] | null = null,
  language: 'en' | 'zh' = 'en',
  snippets = false,
): CodeAction[] {
  const at = opened(language);
  const [from = 0, to = from] = offsets;
  return codeActionsAt(at, { from, to, only, diagnostics: [], snippets });
}

/** The text of the open file after an action. */
function after({ opened }: Sample, action: CodeAction | undefined): string {
  const { source } = opened();
  const { text } = source.content;
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  return [...(change?.edits ?? [])]
    .map((edit) => ({
      from: offsetAt(text, source.lines(), edit.range.start),
      to: offsetAt(text, source.lines(), edit.range.end),
      put: 'newText' in edit ? edit.newText : edit.snippet.value,
    }))
    .sort((a, b) => b.from - a.from)
    .reduce((whole, { from, to, put }) => whole.slice(0, from) + put + whole.slice(to), text);
}

describe('quick fixes', () => {
  it('writes what was meant', async () => {
    const made = await sample('program A "a"\ntouchpoint Shop "s" { expect near "n" in Service <|>expectd 7 }\n');
    const [fix] = actionsAt(made);
    expect(fix?.title).toBe('Write `expected`');
    expect(after(made, fix)).toContain('in Service expected 7');
  });

  it('mends all that can be mended safely, once', async () => {
    const made = await sample('program A "a"\npersona P "p"｛ share ８０％ ｝<|>\n');
    const [all] = actionsAt(made, ['source.fixAll']);
    expect(after(made, all)).toBe('program A "a"\npersona P "p"{ share 80% }\n');
  });

  it('offers every fix that the findings of the pages have', async () => {
    const mended = new Set<string>();
    for (const rule of rules.filter(({ fixable }) => fixable)) {
      for (const { source } of pageOf(rule.id)?.avoid ?? []) {
        const files = filesOf(source);
        const made = await sample(files.map(({ file, text }) => `--- ${file}\n${text}${text.endsWith('\n') ? '' : '\n'}`).join(''));
        for (const { uri, version } of [...(made.workspace.realms()[0]?.sources.values() ?? [])]) {
          const { text } = made.workspace.source(uri)?.content ?? { text: '' };
          if (version === null) await made.workspace.open(uri, 1, text);
        }
        await made.settled();
        for (const realm of made.workspace.realms()) {
          for (const one of realm.sources.values()) {
            const program = made.workspace.programOf(one.uri);
            if (program === undefined) continue;
            const opened = { ...made.opened(), source: one, program };
            for (const finding of findingsNow(opened).filter((found) => found.rule === rule.id && (found.fixes ?? []).length > 0)) {
              const { offset: from, end: to } = finding.origin;
              const actions = codeActionsAt(opened, { from, to, only: ['quickfix'], diagnostics: [], snippets: false });
              const titles = actions.map(({ title }) => title);
              for (const fix of finding.fixes ?? []) expect(titles).toContain(sentenceOf(rule.id, fix.messageId, fix.arguments, 'en'));
              mended.add(rule.id);
            }
          }
        }
      }
    }
    expect(mended.size).toBeGreaterThan(15);
  });
});

describe('allow', () => {
  const text = `program A "a" { owner T }
team T "t"
kpi Happy "h" csat { target <|>100%  owner T }
`;

  it('stands in the innermost declaration, with a place for the reason', async () => {
    const made = await sample(text);
    const allow = actionsAt(made, null, 'en', true).find(({ title }) => title === 'Allow strategy/hundred-percent here, with a reason');
    expect(after(made, allow)).toContain(`owner T  allow strategy/hundred-percent because "\${1}" }`);
  });

  it('is written in the keywords of the file', async () => {
    const made = await sample(`方案 A "a" { 负责方 T }
团队 T "t"
指标 Happy "h" csat { 目标 <|>100%  负责方 T }
`);
    const allow = actionsAt(made, null, 'zh').find(({ title }) => title.includes('strategy/hundred-percent'));
    expect(allow?.title).toBe('在此豁免 strategy/hundred-percent，并写明理由');
    expect(after(made, allow)).toContain('负责方 T  豁免 strategy/hundred-percent 因为 "" }');
  });

  it('is not offered for what cannot be excused', async () => {
    const made = await sample('program A "a"\nkpi K "k" nps at <|>Nowhere\n');
    expect(actionsAt(made).filter(({ title }) => title.startsWith('Allow'))).toEqual([]);
  });
});
