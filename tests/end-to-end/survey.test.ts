import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, describe, expect, it } from 'vitest';
import { cx, folderWith, remove, root } from './cx.ts';

const made: string[] = [];
function folder(files: Readonly<Record<string, string>> = {}): string {
  const path = folderWith(files);
  made.push(path);
  return path;
}
afterEach(() => {
  for (const path of made.splice(0)) remove(path);
});

const one = `program Shop "店" en "Shop" { languages zh-Hans, en  owner T }
team T "门店" en "Store"
kpi Recommend "推荐" en "Recommendation" nps
survey AfterVisit "离店回访" en "After the visit" { ask Recommend  ask why open "为什么？" en "Why?" when Recommend <= 6 }
`;
const two = `${one}survey Yearly "年度" en "Every year" { cycle year  ask Recommend }\n`;
const unclear = /\n\s+at |TypeError|RangeError|undefined|\[object|cx itself failed/;

function titleOf(text: string): unknown {
  return (JSON.parse(text) as Record<string, unknown>).title;
}

describe('cx survey', () => {
  it('prints the one survey of a program', () => {
    const ran = cx(folder({ 'a.cx': one }), ['survey']);
    expect(ran.code).toBe(0);
    expect(ran.err).toBe('');
    expect(titleOf(ran.out)).toEqual({ default: 'After the visit', 'zh-cn': '离店回访' });
  });

  it('takes a name here, a folder, or both', () => {
    const path = folder({ 'p/a.cx': two });
    const expected = cx(path, ['survey', 'p', 'Yearly']);
    expect(titleOf(expected.out)).toEqual({ default: 'Every year', 'zh-cn': '年度' });
    expect(cx(join(path, 'p'), ['survey', 'Yearly']).out).toBe(expected.out);
    expect(cx(path, ['survey', 'p/a.cx', 'Yearly']).out).toBe(expected.out);
  });

  it('writes a file for each survey and form into a folder', () => {
    const path = folder({ 'a.cx': two });
    const ran = cx(path, [
      'survey',
      '-o',
      'out/surveys',
      '--target',
      'codebook',
      '--target',
      'surveyjs',
      '--target',
      'questionnaire',
      '--lang',
      'en',
    ]);
    expect(ran.code).toBe(0);
    expect(ran.out).toBe('');
    expect(ran.err).toContain('Wrote out/surveys/AfterVisit.surveyjs.json\n');
    expect(ran.err).toContain('SurveyJS has no place for `cycle`');
    expect(readdirSync(join(path, 'out/surveys')).sort()).toEqual(
      ['AfterVisit', 'Yearly'].flatMap((name) =>
        ['codebook.csv', 'questionnaire.json', 'surveyjs.json'].map((ending) => `${name}.${ending}`),
      ),
    );
    const validate = new Ajv({ strict: false }).compile(JSON.parse(cx(root, ['schema', 'questionnaire']).out));
    const data = JSON.parse(readFileSync(join(path, 'out/surveys/Yearly.questionnaire.json'), 'utf8'));
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    mkdirSync(join(path, 'there.d'));
    expect(cx(path, ['survey', '-o', 'there.d']).code).toBe(0);
    expect(readdirSync(join(path, 'there.d'))).toHaveLength(2);
  });

  it('takes the form from the ending of a file', () => {
    const path = folder({ 'a.cx': one });
    expect(cx(path, ['survey', '-o', 'x.csv']).code).toBe(0);
    expect(readFileSync(join(path, 'x.csv'), 'utf8')).toMatch(/^\uFEFF名称,类型,问题 zh-Hans,问题 en/);
    expect(cx(path, ['survey', '-o', 'x.json']).code).toBe(0);
    expect(titleOf(readFileSync(join(path, 'x.json'), 'utf8'))).toBeTruthy();
  });

  it('opens in the language of --lang where the program has it, whatever the environment says', () => {
    const path = folder({ 'a.cx': one });
    const plain = cx(path, ['survey']).out;
    expect(cx(path, ['survey'], { env: { LANG: 'en_US.UTF-8', TZ: 'Asia/Shanghai' } }).out).toBe(plain);
    expect(JSON.parse(plain).locale).toBe('zh-cn');
    expect(JSON.parse(cx(path, ['survey', '--lang', 'en']).out).locale).toBeUndefined();
    expect(cx(path, ['survey', '--target', 'codebook', '--lang', 'en']).out).toContain('question en,question zh-Hans');
  });

  it('writes what it can of a program with errors, says so, and exits 1', () => {
    const path = folder({ 'a.cx': one.replace('ask Recommend', 'ask Recommended ask Recommend') });
    const ran = cx(path, ['survey', '--lang', 'en']);
    expect(ran.code).toBe(1);
    expect(titleOf(ran.out)).toBeTruthy();
    expect(ran.err).toContain('The program has 1 error, so something may be missing; `cx check .` shows them.');
  });

  it.each([
    [['survey', 'AfterVist'], 'The program has no survey `AfterVist`. Did you mean `AfterVisit`?', '您是不是想写「AfterVisit」'],
    [['survey', 'Zzz'], 'The program has no survey `Zzz`. Its surveys are AfterVisit, Yearly.', '现有问卷：AfterVisit、Yearly'],
    [['survey', 'nowhere/'], '`nowhere/` is not there.', '找不到「nowhere/」'],
    [['survey', '--target', 'codebok'], 'Did you mean `codebook`?', '您是不是想写「codebook」'],
    [['survey'], 'There are 2 files to write, and standard output takes one. Name a folder', '共有 2 个文件要写'],
    [['survey', '-o', 'x.json'], 'There are 2 files to write, and `x.json` is one. Name a folder', '而「x.json」只是一个文件'],
    [['survey', 'Yearly', '-o', 'x.csv', '--target', 'surveyjs'], 'ends in .json, and `x.csv` does not', '应写入以 .json 结尾的文件'],
    [['survey', 'Yearly', '-o', 'a.cx'], 'ends in .json, and `a.cx` does not', '应写入以 .json 结尾的文件'],
    [['survey', '.', 'Yearly', 'x'], '`cx survey` does not know what to do with `x`.', '用不上「x」'],
  ] as const)('%j: a sentence with a way out, and nothing is written', (words, en, zh) => {
    const path = folder({ 'a.cx': two });
    for (const [lang, sentence] of [
      ['en', en],
      ['zh', zh],
    ] as const) {
      const ran = cx(path, [...words, '--lang', lang]);
      expect(ran.err).toContain(sentence);
      expect(ran.err).not.toMatch(unclear);
      expect(ran.out).toBe('');
      expect(ran.code).toBe(2);
    }
    expect(readdirSync(path)).toEqual(['a.cx']);
    expect(readFileSync(join(path, 'a.cx'), 'utf8')).toBe(two);
  });

  it('says so where there is no survey', () => {
    const path = folder({ 'a.cx': 'program P "p"\n' });
    const ran = cx(path, ['survey', '-o', 'out/', '--lang', 'en']);
    expect(ran.err).toContain('The program in `.` has no survey. Add one, such as');
    expect(ran.code).toBe(2);
    expect(existsSync(join(path, 'out'))).toBe(false);
  });

  it('gives two surveys of one name but for case two files', () => {
    const path = folder({ 'a.cx': `${one}survey aftervisit "x" { ask Recommend }\nsurvey con "y" { ask Recommend }\n` });
    expect(cx(path, ['survey', '-o', 'out/']).code).toBe(0);
    expect(readdirSync(join(path, 'out')).sort()).toEqual(['AfterVisit.surveyjs.json', 'aftervisit_.surveyjs.json', 'con_.surveyjs.json']);
  });

  it('writes a Word document to a file or a folder, and none to a terminal', () => {
    const path = folder({ 'a.cx': one });
    const none = cx(path, ['survey', '--target', 'docx', '--lang', 'en']);
    expect([none.code, none.out]).toEqual([2, '']);
    expect(none.err).toContain('The form `docx` is no text to print here. Name a file, such as `-o survey.docx`.');
    expect(cx(path, ['survey', '--target', 'docx', '--lang', 'zh']).err).toContain('请给出文件，例如 `-o survey.docx`');
    expect(cx(path, ['survey', '-o', 'x.docx']).code).toBe(0);
    expect(cx(path, ['survey', '-o', 'out/', '--target', 'docx'], { env: { TZ: 'Asia/Shanghai', SOURCE_DATE_EPOCH: '1' } }).code).toBe(0);
    const bytes = readFileSync(join(path, 'x.docx'));
    expect(bytes.subarray(0, 2).toString('latin1')).toBe('PK');
    expect(readFileSync(join(path, 'out/AfterVisit.docx')).equals(bytes)).toBe(true);
    expect(cx(path, ['survey', '-o', 'x.docx', '--target', 'qsf', '--lang', 'en']).err).toContain('ends in .qsf, and `x.docx` does not');
  });

  it.each([
    ['limesurvey', 'x.txt', /^class\ttype\/scale\tname/],
    ['qsf', 'x.qsf', /"SurveyEntry"/],
    ['formbricks', 'x.json', /"blocks"/],
    ['markdown', 'x.md', /^# After the visit/],
    ['text', 'x.txt', /^===== en =====/],
    ['triple-s', 'x.xml', /^<\?xml/],
    ['codebook-json', 'x.json', /"systems"/],
  ] as const)('writes %s', (target, file, begins) => {
    const path = folder({ 'a.cx': one });
    const ran = cx(path, ['survey', '-o', file, '--target', target, '--lang', 'en']);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain(`Wrote ${file}\n`);
    expect(ran.err).not.toMatch(unclear);
    expect(readFileSync(join(path, file), 'utf8')).toMatch(begins);
  });

  it('says what a form cannot express', () => {
    const path = folder({ 'a.cx': one });
    expect(cx(path, ['survey', '--target', 'text', '--lang', 'en']).err).toContain('does not say of whom AfterVisit.why is asked');
    expect(cx(path, ['survey', '--target', 'text', '--lang', 'zh']).err).toContain('显示条件');
  });

  it('--lock records how questions stand, and cx check tells when one changes', () => {
    const path = folder({ 'p/a.cx': `${two}wave 2026-Q1 { Recommend 30 }\n` });
    const locked = cx(path, ['survey', 'p', '--lock', '--lang', 'en']);
    expect(locked.code).toBe(0);
    expect(locked.out).toBe('');
    expect(locked.err).toContain('Recorded how AfterVisit, Yearly are asked in 2026-Q1. Commit p/surveys.lock.json;');
    expect(readdirSync(join(path, 'p')).sort()).toEqual(['a.cx', 'surveys.lock.json']);
    // Where nobody says which, in the program's language, as of every other form.
    expect(cx(path, ['survey', 'p', '--lock']).err).toContain('已记录 AfterVisit、Yearly 在 2026-Q1 的问法。');
    const told = () => cx(path, ['check', 'p', '--lang', 'en']).out.match(/survey\/breaks-trend\n {2}.*/g) ?? [];
    expect(told()).toEqual([]);
    const file = join(path, 'p/a.cx');
    writeFileSync(file, readFileSync(file, 'utf8').replace('nps', 'nps { ask "会推荐我们吗？" en "Would you recommend us?" }'));
    expect(told()).toHaveLength(2);
    expect(told()[0]).toContain('was last asked as "您有多大可能把我们推荐给朋友或同事？", and is now asked as "会推荐我们吗？"');
    // Locking one of them leaves the other as it was recorded.
    expect(cx(path, ['survey', 'p', 'Yearly', '--lock', '--wave', '2026-Q1']).code).toBe(0);
    expect(told()).toHaveLength(1);
    writeFileSync(join(path, 'p/surveys.lock.json'), '{');
    expect(told().join()).toContain('`p/surveys.lock.json` is not what `cx survey --lock` writes');
    expect(cx(path, ['survey', 'p', '--lock', '--lang', 'en'])).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(join(path, 'p/surveys.lock.json'), 'utf8')).toBe('{');
  });

  it.each([
    [['survey', '--lock', '--wave', '2027-Q1'], 'The program has no wave `2027-Q1`. It has no wave at all.'],
    [['survey', '--wave', '2027-Q1'], '`--wave` says which wave `--lock` is for.'],
  ] as const)('%j is refused', (words, sentence) => {
    const path = folder({ 'a.cx': two });
    const ran = cx(path, [...words, '--lang', 'en']);
    expect(ran.err).toContain(sentence);
    expect(ran.code).toBe(2);
    expect(readdirSync(path)).toEqual(['a.cx']);
  });

  it('does not lock what cannot be read whole', () => {
    const path = folder({ 'a.cx': one.replace('ask Recommend', 'ask Recommended ask Recommend') });
    const ran = cx(path, ['survey', '--lock', '--lang', 'en']);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('so how its questions stand is not recorded');
    expect(readdirSync(path)).toEqual(['a.cx']);
  });

  it('is in the help, in both languages', () => {
    expect(cx(root, ['survey', '--help', '--lang', 'en']).out).toContain('cx survey [DIR] [NAME]');
    expect(cx(root, ['--help', '--lang', 'zh']).out).toContain('把方案里的问卷写成问卷系统能直接使用的文件');
  });
});
