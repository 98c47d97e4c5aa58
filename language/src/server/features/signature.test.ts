import { describe, expect, it } from 'vitest';
import type { MessageLanguage } from '../../findings/rule.ts';
import { sample } from '../server.sample.ts';
import { signatureAt } from './signature.ts';

/** The label at the mark, and the word that is being written. */
async function at(text: string, language: MessageLanguage = 'en'): Promise<readonly [label: string, active: string | null] | null> {
  const { opened, offsets } = await sample(text);
  const help = signatureAt(opened(language), offsets[0] ?? 0);
  if (help === null) return null;
  const [signature] = help.signatures;
  const parameter = signature?.parameters?.[help.activeParameter ?? 0];
  const [from, to] = Array.isArray(parameter?.label) ? parameter.label : [0, 0];
  return [signature?.label ?? '', parameter === undefined ? null : (signature?.label.slice(from, to) ?? '')];
}

describe('what may still be said', () => {
  it('in an empty block', async () => {
    expect(await at('persona Visitor "Tourist" { <|> }')).toEqual([
      'persona Visitor: share · [goal] · [pain] · [feel] · worth · owner · [note] · [allow]',
      null,
    ]);
  });

  it('leaves out what was said and may be said once, before and behind the cursor', async () => {
    const [label = ''] = (await at('persona Visitor { share 20%\n  <|>\n  owner Care }')) ?? [];
    expect(label).toBe('persona Visitor: [goal] · [pain] · [feel] · worth · [note] · [allow]');
  });

  it('marks what is being written', async () => {
    expect((await at('persona Visitor { share <|> }'))?.[1]).toBe('share');
    expect((await at('persona Visitor { goal "see<|> it" }'))?.[1]).toBe('[goal]');
  });

  it('in the line of an expectation, in the language of the file', async () => {
    const [label = ''] = (await at('触点 店 { 期望 近 属于 便利 预期 7 <|> }', 'zh')) ?? [];
    expect(label).toMatch(/^期望 近: /);
    expect(label).toContain('权重');
    expect(label).not.toContain('预期');
  });

  it('of the block on a line of its own, of the expectation in its line', async () => {
    expect((await at('touchpoint Shop {\n  expect near in Convenience expected 7\n  <|>\n}'))?.[0]).toMatch(/^touchpoint Shop: /);
    expect((await at('touchpoint Shop {\n  expect near in Convenience expected 7 <|>\n}'))?.[0]).toMatch(/^expect near: /);
  });

  it('nothing outside declarations, and in comments', async () => {
    expect(await at('<|>')).toBeNull();
    expect(await at('persona A { // <|>\n}')).toBeNull();
  });
});
