import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasuredWave, OpenAnswers } from '../../measurement/measurements.ts';
import { link } from '../../program/link.ts';
import { readFragment } from '../../syntax/read.ts';
import { MASK, masked } from './masking.ts';
import { logLikelihood, phrasesIn, tellingPhrases } from './phrases.ts';
import { folded, saysNothing, speaksOf, topicsOf } from './topics.ts';
import { chineseAnswers, englishAnswers } from './voice.sample.ts';
import { voiceOf } from './voice.ts';

function wave(name: string, open: readonly OpenAnswers[]): MeasuredWave {
  return { wave: name, answers: 0, sources: [], groups: [], drivers: null, kano: [], open, problems: [] };
}

function answers(question: string, texts: readonly string[], n = texts.length): OpenAnswers {
  return { question, n, texts: texts.map((text) => ({ text, persona: null, channel: null })), more: n > texts.length };
}

function programOf(text: string) {
  const fragment = readFragment('a.cx', text);
  expect(fragment.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return link([fragment], []).program;
}

const chinese = programOf(`触点 接待 { 话题 "等", "等候"
  期望 报价 { 话题 "价" } }
因素 态度 in 服务 { 话题 "态度" }
`);
const english = programOf('touchpoint Desk { topics "wait" expect price { topics "Price" } }');

describe('topics', () => {
  it('are found as parts of Chinese text, whatever the width and case of letters', () => {
    expect(speaksOf(folded('在门口等了半天'), folded('等'))).toBe(true);
    expect(speaksOf(folded('ＡＰＰ闪退'), folded('app'))).toBe(true);
    expect(speaksOf(folded('用 App 付不了款'), folded('APP'))).toBe(true);
    expect(speaksOf(folded('㌔数'), folded('キロ'))).toBe(true);
  });

  it('are whole words in scripts with spaces', () => {
    expect(speaksOf(folded('The wait!'), 'wait')).toBe(true);
    expect(speaksOf(folded('The waiter came'), 'wait')).toBe(false);
    expect(speaksOf(folded('no await'), 'wait')).toBe(false);
    expect(speaksOf(folded('the waiter made us wait'), 'wait')).toBe(true);
    expect(speaksOf(folded('Ждали, ждал'), 'ждал')).toBe(true);
    expect(speaksOf(folded('Ждали'), 'ждал')).toBe(false);
    expect(speaksOf(folded('out of\n  stock'), folded('Out of  stock'))).toBe(true);
    expect(speaksOf(folded('5g信号差'), '5g')).toBe(true);
    expect(speaksOf('anything', '')).toBe(false);
  });

  it('come from touchpoints, expectations and factors, each word once', () => {
    expect(topicsOf(chinese)).toEqual([
      { name: '接待', of: 'touchpoint', words: ['等', '等候'] },
      { name: '接待.报价', of: 'expectation', words: ['价'] },
      { name: '态度', of: 'factor', words: ['态度'] },
    ]);
  });

  it.each([
    '无',
    '没有。',
    '暂无',
    'N/A',
    'none.',
    'No',
    '——',
    '…',
    'I don’t know',
    ' ',
    '没什么意见',
    '目前没有其他建议了',
    '暂时没有',
    'No comments, thanks',
    'nothing really',
    '(空)',
    '(跳过)',
  ])('%s says nothing', (text) => {
    expect(saysNothing(folded(text))).toBe(true);
  });

  it.each(['没有地方停车', 'no parking', '无人接待', '好', '没问题就是贵', 'no idea who to ask', '没什么人', 'nothing works'])(
    '%s says something',
    (text) => {
      expect(saysNothing(folded(text))).toBe(false);
    },
  );
});

describe('masking', () => {
  it.each([
    ['我的电话13812345678，请回电', `我的电话${MASK}，请回电`],
    ['电话 138-1234-5678 谢谢', `电话 ${MASK} 谢谢`],
    ['１３８１２３４５６７８', MASK],
    ['(010) 8888-8888', MASK],
    ['+86 138 1234 5678', MASK],
    ['call 415-555-0134.', `call ${MASK}.`],
    ['一三八一二三四五六七八打给我', `${MASK}打给我`],
    ['zhang.san@qq.com 谢谢', `${MASK} 谢谢`],
    ['邮箱zhang＠qq.com谢谢', `邮箱${MASK}谢谢`],
    ['@zhangsan 态度好', `${MASK} 态度好`],
    ['车牌京A·12345，粤B D12345', `车牌${MASK}，${MASK}`],
    ['京AD12345停在外面', `${MASK}停在外面`],
    ['身份证11010119900307123X。', `身份证${MASK}。`],
    ['微信号:abc_12345', `微信号:${MASK}`],
    ['ABC-1234 and AB12 CDE', `${MASK} and ${MASK}`],
    ['passport E12345678', `passport ${MASK}`],
    ['见 https://x.cn/a?b=1 这页', `见 ${MASK} 这页`],
  ])('hides what tells who it was: %s', (text, shown) => {
    expect(masked(text)).toBe(shown);
  });

  it.each(['等了 45 分钟，12:30 到 14:10', '2026-03-15 来的', '花了 12,500 元', 'BMW 320Li 保养', 'iPhone 15', '三十分钟', 'Q2 2026'])(
    'leaves %s',
    (text) => {
      expect(masked(text)).toBe(text);
    },
  );

  it('leaves no run of seven figures in any text', () => {
    const piece = fc.oneof(fc.stringMatching(/^[0-9]{1,13}$/), fc.constantFrom(' ', '电话', 'a', '，', '-', '.', '９９９', '\n'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(masked(pieces.join(''))).not.toMatch(/[0-9０-９]{6}/);
      }),
    );
  });

  it('gives back any text without figures and signs as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[等候价格好不 ，。abc]{0,40}$/u), (text) => {
        expect(masked(text)).toBe(text);
      }),
    );
  });
});

describe('phrases', () => {
  it('are runs of characters or of words between those that only join', () => {
    expect([...phrasesIn('去停车的地方')].sort()).toEqual(
      ['停车', '去停', '去停车', '地方', '停车的地方', '车的地方', '去停车的地方', '停车的地', '去停车的地', '车的地'].sort(),
    );
    expect([...phrasesIn('the parking space is tiny')].sort()).toEqual(['parking', 'parking space', 'space', 'space is tiny', 'tiny']);
    expect([...phrasesIn('app闪退')].sort()).toEqual(['app', '闪退']);
    expect([...phrasesIn(`拨打${MASK}电话`)].sort()).toEqual(['拨打', '电话']);
  });

  it('tell the unasked from the asked, the longer one where it is what is meant', () => {
    const all = chineseAnswers(300);
    const found = tellingPhrases(
      all.filter((text) => !/等|价|态度/.test(text)),
      all.filter((text) => /等|价|态度/.test(text)),
      12,
    );
    expect(found.slice(0, 3).map(({ text }) => text)).toEqual(['停车', '没地方', '充电桩']);
    // Said everywhere alike, it tells nothing.
    expect(found.map(({ text }) => text)).not.toContain('做小保养');
    expect(found[0]).toMatchObject({ answers: all.filter((text) => text.includes('停车')).length, elsewhere: 0 });
  });

  it('do so in English', () => {
    const all = englishAnswers(300).map(folded);
    const found = tellingPhrases(
      all.filter((text) => !/\b(wait|price)\b/.test(text)),
      all.filter((text) => /\b(wait|price)\b/.test(text)),
      3,
    );
    expect(found.map(({ text }) => text)).toEqual(['charging station', 'parking', 'kids were bored']);
    expect(found.every(({ text }) => !/^(the|is|was)\b|\b(the|is|was)$/.test(text))).toBe(true);
  });

  it('are told whole where they are longer than what is counted, and words that name nothing are not', () => {
    const some = Array.from(
      { length: 6 },
      (_, index) => `${['早上', '周末', '昨天'][index % 3]}客户经理非常负责${index % 2 === 0 ? '，没有意见' : '！'}`,
    );
    expect(tellingPhrases(some, ['还行', '可以'], 5).map(({ text, answers: count }) => [text, count])).toEqual([['客户经理非常负责', 6]]);
  });

  it('need three answers, and need no others', () => {
    expect(tellingPhrases(['停车', '停车'], [], 5)).toEqual([]);
    expect(tellingPhrases(['停车', '停车', '停车'], [], 5)).toEqual([{ text: '停车', answers: 3, elsewhere: 0, likelihood: null }]);
  });

  it('are weighed as Dunning does', () => {
    // The two by two table 110, 2442, 111, 29114 of his paper.
    expect(logLikelihood(110, 110 + 2442, 111, 111 + 29_114)).toBeCloseTo(270.72, 2);
    expect(logLikelihood(10, 100, 20, 200)).toBe(0);
    expect(logLikelihood(3, 3, 0, 7)).toBeGreaterThan(0);
  });
});

describe('the voice of a wave', () => {
  const texts = [...chineseAnswers(300), '无', '没有', 'N/A'];

  it('counts topics, and what speaks of none', () => {
    const voice = voiceOf(chinese, [wave('B', []), wave('A', [answers('离店.为什么', texts, 500)])]);
    const unasked = chineseAnswers(300).filter((text) => !/等|价|态度/.test(text)).length;
    expect([voice?.wave, voice?.n, voice?.read, voice?.silent, voice?.said]).toEqual(['A', 500, 303, 3, 300]);
    expect(voice?.unknown.answers).toBe(unasked);
    expect(voice?.unknown.share).toBeCloseTo(unasked / 300, 12);
    expect(voice?.unknown.low).toBeLessThan(unasked / 300);
    expect(voice?.unknown.high).toBeGreaterThan(unasked / 300);
    expect(voice?.topics.map(({ name, answers: count }) => [name, count])).toEqual(
      [
        ['接待', chineseAnswers(300).filter((text) => text.includes('等')).length],
        ['接待.报价', chineseAnswers(300).filter((text) => text.includes('价')).length],
        ['态度', chineseAnswers(300).filter((text) => text.includes('态度')).length],
      ].sort((a, b) => Number(b[1]) - Number(a[1])),
    );
    expect(voice?.questions).toEqual([{ question: '离店.为什么', n: 500, read: 303, more: true, said: 300, unknown: unasked }]);
  });

  it('quotes nobody unless asked, and then masked', () => {
    const told = ['孩子没地方玩，打 13812345678 说', '孩子没地方玩，打 13812345678 说', '孩子没地方玩，打 13812345678 说'];
    expect(voiceOf(chinese, [wave('A', [answers('q', told)])])?.quotes).toEqual([]);
    const voice = voiceOf(chinese, [wave('A', [answers('q', [...told, ...texts])])], { quotes: true });
    expect(voice?.quotes.length).toBeGreaterThan(2);
    expect(JSON.stringify(voice)).not.toContain('13812345678');
    expect(voice?.quotes.every(({ text }) => !/等|价|态度/.test(text))).toBe(true);
    expect(new Set(voice?.quotes.map(({ text }) => text)).size).toBe(voice?.quotes.length);
  });

  it('knows no topic where none is declared, and nothing where nobody wrote', () => {
    const none = programOf('touchpoint Desk { expect price }');
    const voice = voiceOf(none, [wave('A', [answers('q', englishAnswers(30))])]);
    expect([voice?.unknown.share, voice?.topics]).toEqual([1, []]);
    expect(voice?.phrases[0]?.likelihood).toBeNull();
    expect(voiceOf(none, [wave('A', [])])).toBeNull();
    expect(voiceOf(english, [wave('A', [answers('q', ['none'])])])?.unknown).toEqual({ answers: 0, share: null, low: null, high: null });
  });

  it('is read again when the topics change, and only then', () => {
    const given = wave('A', [answers('q', englishAnswers(30))]);
    const before = voiceOf(english, [given]);
    expect(voiceOf(english, [given])).toBe(before);
    expect(voiceOf(programOf('touchpoint Desk { topics "kids" }'), [given])?.unknown.answers).not.toBe(before?.unknown.answers);
    expect(voiceOf(english, [given], { quotes: true })?.quotes.length).toBeGreaterThan(0);
    expect(voiceOf(english, [given])?.quotes).toEqual([]);
  });

  it('is the same whatever the order of the answers', () => {
    const of = (list: readonly string[]) => {
      const voice = voiceOf(english, [wave('A', [answers('q', list)])]);
      return [voice?.unknown, voice?.phrases, voice?.topics];
    };
    const all = englishAnswers(200);
    expect(of(all.toReversed())).toEqual(of(all));
  });
});
