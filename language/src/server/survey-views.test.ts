import { describe, expect, it } from 'vitest';
import type { MessageLanguage } from '../findings/rule.ts';
import type { SurveysUpdate } from './protocol.ts';
import { base, hostOf } from './server.sample.ts';
import { createSurveyViews, type SurveyViews } from './survey-views.ts';
import { createWorkspace } from './workspace.ts';

const text = `program Shop "Our shop"
persona Visitor "Visitor" {
  share 100%
}
touchpoint Counter "Counter" {
  expect quick "We are served at once" in Service expected 8 weight 5
}
factor Service "Service"
survey After "After a visit" {
  ask Counter
}
`;

async function shown(files: Readonly<Record<string, string>>) {
  const disk = new Map(Object.entries(files).map(([name, content]) => [`${base}/${name}`, content]));
  const host = hostOf(disk);
  const sent: SurveysUpdate[] = [];
  let language: MessageLanguage = 'en';
  const workspace = createWorkspace(host, { onChange: () => views.onChange() });
  const views: SurveyViews = createSurveyViews({
    workspace,
    host,
    send: (update) => sent.push(update),
    language: () => language,
    failed: (error) => {
      throw error;
    },
  });
  await workspace.addFolder(base);
  let version = 0;
  return {
    sent,
    workspace,
    views,
    last: () => sent.at(-1),
    speak(next: MessageLanguage) {
      language = next;
      views.onChange();
    },
    async write(name: string, content: string) {
      version += 1;
      await workspace.open(`${base}/${name}`, version, content);
      await views.settled();
    },
    async open(name: string) {
      views.open({ id: '1', uri: `${base}/${name}` });
      await views.settled();
    },
  };
}

describe('surveys that an editor shows', () => {
  it('name a file that is nowhere yet as its editor does', async () => {
    const { workspace, views, last } = await shown({});
    await workspace.open('untitled:Untitled-1', 1, `${text}touchpoint {\n`);
    views.open({ id: '1', uri: 'untitled:Untitled-1' });
    await views.settled();
    expect(last()?.trouble?.text).toContain(' in Untitled-1, line ');
  });

  it('are those of the program, once, and again when a question is different', async () => {
    const { sent, last, open, write } = await shown({ 'a.cx': text });
    await open('a.cx');
    expect(sent).toHaveLength(1);
    expect(last()).toMatchObject({
      id: '1',
      title: 'Our shop',
      trouble: null,
      surveys: [{ name: 'After', title: { en: 'After a visit' } }],
    });
    expect(JSON.stringify(last()?.surveys)).toContain('We are served at once');

    await write('a.cx', `${text}\n// nothing a respondent would see\n`);
    expect(sent).toHaveLength(1);

    await write('a.cx', text.replace('at once', 'soon'));
    expect(sent).toHaveLength(2);
    expect(JSON.stringify(last()?.surveys)).toContain('We are served soon');
  });

  it('stay as they were while the text cannot be read, with where to mend it', async () => {
    const { last, open, write, speak, views } = await shown({ 'a.cx': text });
    await open('a.cx');
    await write('a.cx', text.replace('expected 8', 'expcted 8'));
    expect(last()).toMatchObject({ surveys: null, trouble: { at: { uri: `${base}/a.cx`, range: { start: { line: 5 } } } } });
    expect(last()?.trouble?.text).toMatch(/^The text has .*a\.cx, line 6\. Below is the survey as it was before\.$/);
    speak('zh');
    await views.settled();
    expect(last()?.trouble?.text).toContain('下面仍是出错之前的问卷');
    await write('a.cx', text);
    expect(last()).toMatchObject({ trouble: null, surveys: null });
  });

  it('show what could be read where nothing was whole before, and say where there is no program', async () => {
    const { last, open } = await shown({
      'a.cx': text.replace('expected 8', 'expcted 8'),
      'b/c.cx': 'persona Other "Other" {\n  share 10%\n}\n',
    });
    await open('a.cx');
    expect(last()?.surveys).toHaveLength(1);
    expect(last()?.trouble?.text).toContain('The survey asks what could be read.');
    const lone = await shown({ 'c.cx': 'persona Other "Other" {\n  share 10%\n}\n' });
    await lone.open('c.cx');
    expect(lone.last()).toMatchObject({ surveys: null, trouble: { text: 'This file belongs to no program yet.', at: null } });
    await lone.open('gone.cx');
    expect(lone.last()).toMatchObject({ title: 'gone.cx', trouble: { text: 'The file of this preview is no longer there.' } });
  });

  it('are not made for a view that was closed', async () => {
    const { sent, open, write, views } = await shown({ 'a.cx': text });
    await open('a.cx');
    views.close('1');
    await write('a.cx', text.replace('at once', 'soon'));
    expect(sent).toHaveLength(1);
  });
});
