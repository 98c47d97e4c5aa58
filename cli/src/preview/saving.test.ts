import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '@touchstone/language/compile.ts';
import { readCsv } from '@touchstone/language/measurement/readers/csv.ts';
import { questionnairesOf } from '@touchstone/language/survey/make.ts';
import { readFragment } from '@touchstone/language/syntax/read.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addRow, standing } from './answers-file.ts';
import { columnsFor, rowOf } from './rows.ts';
import { answersIn } from './saving.ts';

const program = `方案 P "p" { 量表 0 至 10 }
画像 常客 "常客"
触点 店 "店" { 期望 近 "近" 属于 便利 }
指标 推荐 "推荐" 净推荐值
问卷 回访 "回访" { 提问 推荐  提问 店.近  提问 话 开放 "还有什么？"  提问 因 选择 多选 "为什么？" { 价 "价格" 属于 价格  他 "其他" 开放 } }
`;
const [made] = questionnairesOf(compile({ own: [readFragment('p.cx', program)] }).program);
if (made === undefined) throw new Error('there is no survey');
const { questionnaire } = made;
const columns = columnsFor([questionnaire]);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cx-saving-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a row of test answers', () => {
  it('takes what fits its column and nothing else', () => {
    const row = rowOf(
      questionnaire,
      {
        推荐: 9,
        '店.近': 11,
        '回访.话': ' ',
        '回访.因': ['他', 1, 'x'],
        '回访.因.他': '近',
        推: 1,
        at: 'tomorrow',
        survey: 'X',
        persona: ['a'],
      },
      '2026-03-31',
    );
    expect(typeof row === 'string' ? row : Object.fromEntries(row)).toEqual({
      at: '2026-03-31',
      survey: '回访',
      推荐: 9,
      '回访.因': '他',
      '回访.因.他': '近',
    });
    expect(rowOf(questionnaire, { persona: '常客', at: '2026-01-01' }, '2026-03-31')).toBe('nothing');
    expect(rowOf(questionnaire, JSON.parse('{"推荐":{"__proto__":{"x":1}},"constructor":1}'), '2026-03-31')).toBe('nothing');
  });

  it('stays one row whose cells are as many as the columns and begin no formula, whatever was typed', () => {
    const path = join(folder, 'a.csv');
    let count = 0;
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('', '=', '+', '@', '-', '\t=', '\r\n', '"', '\u202e'),
        (text, start) => {
          const row = rowOf(questionnaire, { 推荐: 3, '回访.话': `${start}${text}`, '回访.因.他': text }, '2026-03-31');
          if (typeof row === 'string') throw new Error(row);
          expect(addRow(path, columns, row)).toEqual({ respondent: `test-${++count}` });
          const read = readCsv(readFileSync(path, 'utf8').slice(1));
          if ('trouble' in read) throw new Error(read.trouble);
          expect(read.table.columns.map(({ name }) => name)).toEqual(columns);
          expect(read.table.columns[0]?.cells.length).toBe(count);
          for (const { cells } of read.table.columns) expect(String(cells.at(-1) ?? '')).not.toMatch(/^\s*[=+@]|[\r\n\u202e]/);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the file of test answers', () => {
  it('is ours by its head alone; anything else is left as it is', () => {
    const path = join(folder, 'a.csv');
    expect(standing(path)).toBe('none');
    for (const [text, stands] of [
      ['', 'foreign'],
      ['name,at\n', 'foreign'],
      ['respondent;at;survey\n', 'foreign'],
      ['respondent,at,survey', 'ours'],
      ['\uFEFFrespondent,at,survey,推荐\r\n', 'ours'],
      ['"respondent","at","survey"\n', 'ours'],
      ['sep=,\nrespondent,at,survey\n', 'foreign'],
    ] as const) {
      writeFileSync(path, text);
      expect(standing(path), text).toBe(stands);
      if (stands === 'foreign') expect(addRow(path, columns, new Map([['at', '2026-03-31']]))).toEqual({ why: 'foreign' });
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
  });

  it('is never made where a link leads nowhere, and says why it cannot be', () => {
    symlinkSync(join(folder, 'nowhere/b.csv'), join(folder, 'link.csv'));
    expect(addRow(join(folder, 'link.csv'), columns, new Map())).toMatchObject({ why: 'unwritable' });
    const answers = answersIn(
      { path: join(folder, 'no/a.csv'), movable: false, saving: (path) => ({ file: path.slice(folder.length + 1), line: null }) },
      'zh',
    );
    expect(answers.save({ survey: '回访', data: { 推荐: 9 } }, [questionnaire], '2026-03-31')).toEqual({
      saved: false,
      said: '无法写入「no/a.csv」（ENOENT），未保存。',
    });
  });

  it('takes another name where the program asks for more, when the name is ours to choose', () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'respondent,at,survey\r\n');
    const saving = (at: string) => ({ file: at.slice(folder.length + 1), line: null });
    const data = { 推荐: 9 };
    const fixed = answersIn({ path, movable: false, saving }, 'zh').save({ survey: '回访', data }, [questionnaire], '2026-03-31');
    expect(fixed).toMatchObject({ saved: false });
    expect(fixed.said).toContain('没有这些列：推荐');
    const free = answersIn({ path, movable: true, saving }, 'zh');
    expect(free.now().file).toBe('a.csv');
    expect(free.save({ survey: '回访', data }, [questionnaire], '2026-03-31')).toMatchObject({
      saved: true,
      said: '已保存到「a-2.csv」，受访者编号 test-1。',
    });
    expect(free.now().file).toBe('a-2.csv');
    expect(readFileSync(path, 'utf8')).toBe('respondent,at,survey\r\n');
  });
});
