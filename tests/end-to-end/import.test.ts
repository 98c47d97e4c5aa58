import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipped } from '@touchstone/language/writers/zip.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { packageProblems } from '../office-package.ts';
import { unzip } from '../zip.ts';
import { cx, folderWith, remove } from './cx.ts';

const made: string[] = [];
afterEach(() => {
  for (const path of made.splice(0)) remove(path);
});

const text = `// 街边的店
方案 店 "小店" { 语言 zh-Hans、en }
触点 门店 "门店" en "Shop" {
  期望 近 "走几步就到" en "Near"   预期 7   权重 9   理想 9   实际 ５   // 我们的估计
  期望 全 "货全" en "Range"        预期 7   权重 6
}
指标 推荐 nps { 目标 40 截至 2026-Q4 }
轮次 2026-Q1 "一季度" {
  门店.全 6.1 样本 212
  推荐    38  样本 300
}
`;

/** A folder with the program and its workbook, in which some cells of the gaps say something else. */
function folder(cells: Readonly<Record<string, string>> = {}, lang = 'en'): string {
  const path = folderWith({ 'shop/shop.cx': text });
  made.push(path);
  const ran = cx(path, ['report', 'shop', '-o', 'gaps.xlsx', '--lang', lang]);
  expect([ran.code, ran.err]).toEqual([0, lang === 'zh' ? '已写入 gaps.xlsx\n' : 'Wrote gaps.xlsx\n']);
  expect(packageProblems(readFileSync(join(path, 'gaps.xlsx')))).toEqual([]);
  const parts = Object.fromEntries([...unzip(readFileSync(join(path, 'gaps.xlsx')))].map(([name, part]) => [name, part.toString('utf8')]));
  let sheet = parts['xl/worksheets/sheet2.xml'] ?? '';
  for (const [cell, value] of Object.entries(cells)) {
    const before = sheet;
    sheet = sheet.replace(
      new RegExp(`<c r="${cell}"[^>]*?(?:/>|>.*?</c>)`),
      () => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`,
    );
    expect(sheet).not.toBe(before);
  }
  writeFileSync(join(path, 'gaps.xlsx'), zipped({ ...parts, 'xl/worksheets/sheet2.xml': sheet }));
  return path;
}

const program = (path: string): string => readFileSync(join(path, 'shop/shop.cx'), 'utf8');

describe('cx import', () => {
  it('of a workbook that nobody touched changes nothing', () => {
    const path = folder();
    const ran = cx(path, ['import', 'gaps.xlsx', 'shop', '--yes', '--lang', 'en']);
    expect([ran.code, ran.out, ran.err]).toEqual([0, '', 'The workbook says what the program says: nothing to change.\n']);
    expect(program(path)).toBe(text);
  });

  it('shows what would change, and writes nothing where nobody can be asked', () => {
    const path = folder({ F5: '6.5' });
    const ran = cx(path, ['import', 'gaps.xlsx', 'shop', '--lang', 'en']);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('shop/shop.cx:4  Near · actual\n  ５ → ６．５  (Gaps!F5)\n');
    expect(ran.out).toContain('-  期望 近 "走几步就到" en "Near"   预期 7   权重 9   理想 9   实际 ５   // 我们的估计\n');
    expect(ran.out).toContain('+  期望 近 "走几步就到" en "Near"   预期 7   权重 9   理想 9   实际 ６．５   // 我们的估计\n');
    expect(ran.err).toBe('1 change shown, nothing written. To write it, say `--yes`.\n');
    expect(program(path)).toBe(text);
    // A pipe that says yes is no person.
    const piped = cx(path, ['import', 'gaps.xlsx', 'shop', '--lang', 'en'], { input: 'y\n' });
    expect([piped.code, program(path)]).toEqual([1, text]);
    const dry = cx(path, ['import', 'gaps.xlsx', 'shop', '--dry-run', '--lang', 'zh']);
    expect([dry.code, dry.err, program(path)]).toEqual([0, '将作 1 处改动；尚未写入。\n', text]);
  });

  it('writes with --yes, keeps everything else, and then has nothing more to do', () => {
    const path = folder({ F5: '6.5', G6: '8', H6: '5~6' });
    const ran = cx(join(path, 'shop'), ['import', '../gaps.xlsx', '--yes', '--lang', 'en']);
    expect([ran.code, ran.err]).toEqual([0, 'Wrote shop.cx\n3 changes made.\n']);
    expect(program(path)).toBe(
      text.replace('实际 ５', '实际 ６．５').replace('"Range"        预期 7   权重 6', '"Range"        预期 8   权重 5~6'),
    );
    const again = cx(path, ['import', 'gaps.xlsx', 'shop', '--yes', '--lang', 'en']);
    expect(again.code).toBe(0);
    expect(again.err).toContain('the text says 6.5 already');
  });

  it('takes what can be taken and says why the rest cannot, in Chinese as well', () => {
    const path = folder({ F5: '很好', G6: '12', I5: '9.5' }, 'zh');
    const ran = cx(path, ['import', 'gaps.xlsx', 'shop', '--yes', '--lang', 'zh']);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('警告 差距!F5 写的是「很好」，这里应填数字');
    expect(ran.err).toContain('警告 差距!G6 写的是 12，而这里只能是 0 到 10。');
    expect(program(path)).toBe(text.replace('理想 9', '理想 9.5'));
  });

  it('does not overwrite what was changed in the text meanwhile', () => {
    const path = folder({ F5: '6.5' });
    writeFileSync(join(path, 'shop/shop.cx'), text.replace('实际 ５', '实际 4'));
    const ran = cx(path, ['import', 'gaps.xlsx', 'shop', '--yes', '--lang', 'en']);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(
      'Gaps!F5: 5 was changed to 6.5 in the workbook, but the text has been changed since and says 4 (shop/shop.cx:4)',
    );
    expect(ran.err).toContain('changed since the workbook was made: shop/shop.cx');
    expect(program(path)).toBe(text.replace('实际 ５', '实际 4'));
  });

  it.each<[string, Uint8Array, string]>([
    ['no workbook', Buffer.from('a,b\n1,2\n'), 'is not a workbook (XLSX) that can be read'],
    ['half of one', Buffer.from('PK\u0003\u0004 and no more'), 'is not a workbook (XLSX) that can be read'],
    ['one of the old form', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'is a workbook of the old form'],
    [
      'somebody else’s',
      zipped({
        '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml':
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
      }),
      'This workbook was not made by `cx report`',
    ],
  ])('refuses %s', (_, bytes, words) => {
    const path = folderWith({ 'shop.cx': text, 'a.xlsx': bytes });
    made.push(path);
    const ran = cx(path, ['import', 'a.xlsx', '--yes', '--lang', 'en']);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(words);
  });

  it('says what it needs', () => {
    const path = folder();
    expect(cx(path, ['import', '--lang', 'en']).err).toContain('`cx import` needs FILE.xlsx.');
    expect(cx(path, ['import', 'none.xlsx', 'shop', '--lang', 'en']).err).toContain('`none.xlsx` is not there.');
    expect(cx(path, ['import', 'gaps.xlsx', 'shop', '--yes', '--dry-run', '--lang', 'en']).code).toBe(2);
    expect(cx(path, ['report', 'shop', '-o', 'gaps.xls', '--lang', 'en']).err).toContain('.xlsx');
  });
});
