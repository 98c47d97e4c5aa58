import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, csvTable } from './csv.ts';
import { harmless } from './harmless.ts';
import { cssString, escapeHtml, html, trusted } from './html.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { coordinate, svg } from './svg.ts';

/** Text with the characters that matter more often than chance would bring them. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      ...'<>&"\'`=+-@#|[]()!*_~\\/:.\t\r\n\u0000\u001b\u202e\u2066\u200b\ufeff\u2028\ud800\udc00aB1 走店',
      '</script>',
      '<!--',
      'https://x.y',
      '@team',
      '#12',
      'www.a.b',
    ),
  }),
);

describe('harmless', () => {
  test('says where something was taken out, and joins lines', () => {
    expect(harmless('a\u202Eb\u0000c\nd\te\r\nf\u200Bg\uFEFF')).toBe('a\uFFFDb\uFFFDc d e fg');
    expect(harmless('👩‍🔧 修好\ud800')).toBe('👩‍🔧 修好\uFFFD');
  });
  test('leaves nothing that is obeyed unseen, and is idempotent', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const clean = harmless(text);
        expect(clean).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/);
        expect(() => encodeURIComponent(clean)).not.toThrow();
        expect(harmless(clean)).toBe(clean);
      }),
    );
  });
});

describe('html', () => {
  test('escapes text, takes markup, joins lists, prints nothing for nothing', () => {
    expect(html`<p title="${'"x"'}">${['<b>', html`<i>${1}</i>`, null, false]}</p>`.markup).toBe(
      '<p title="&quot;x&quot;">&lt;b&gt;<i>1</i></p>',
    );
  });
  test('an object that only looks like markup is no markup', () => {
    const forged = JSON.parse('{"markup":"<script>"}');
    expect(trusted('<b>')).not.toEqual(forged);
  });
  test('no text opens a tag, an entity or ends an attribute', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"'`]/);
        expect(escaped.replace(/&(amp|lt|gt|quot|#39|#96);/g, '')).not.toContain('&');
      }),
    );
  });
  test('no text ends a CSS string or a style element', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const inside = cssString(text).slice(1, -1);
        expect(inside.replace(/\\[0-9a-f]{1,6} /g, '')).toMatch(/^[\p{L}\p{N} ]*$/u);
      }),
    );
    expect(cssString('航程 "</style>')).toBe('"航程 \\22 \\3c \\2f style\\3e "');
  });
});

describe('svg', () => {
  test('numbers are coordinates', () => {
    expect(svg`<circle cx="${1 / 3}" cy="${-0.001}" r="${2}"/>`.markup).toBe('<circle cx="0.33" cy="0" r="2"/>');
    expect(coordinate(100)).toBe('100');
    expect(coordinate(-12.5)).toBe('-12.5');
    expect(() => coordinate(Number.NaN)).toThrow(RangeError);
  });
});

describe('markdown', () => {
  test('no mention, issue number, link, HTML or table cell', () => {
    expect(escapeMarkdown('a|b <b> `c` @team #12 [x](y) https://a.b www.a.b')).toBe(
      'a\\|b \\<b\\> \\`c\\` @\u2060team \\#\u206012 \\[x\\](y) https:\u2060//a.b www\u2060.a.b',
    );
    expect(escapeMarkdown('- item')).toBe('\\- item');
    expect(escapeMarkdown('1. item')).toBe('1\\. item');
  });
  test('every character of markup is escaped', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toContain('\n');
        expect(escaped.replace(/\\[\\`*_[\]<>|~&$#!{}\-+=.)]/g, '')).not.toMatch(/[\\`*_[\]<>|~&$#!]/);
        expect(escaped).not.toMatch(/@[\p{L}\p{N}]|#[\p{L}\p{N}]|:\/\/|www\./iu);
      }),
    );
  });
  test('a table', () => {
    expect(markdownTable(['a', 'b'], [['1', '2']], [false, true])).toBe('| a | b |\n| --- | ---: |\n| 1 | 2 |');
  });
});

describe('csv', () => {
  test('quotes, guards formulas, keeps numbers', () => {
    expect(csvTable([['a,b', '"x"', -18.5, null, '=1+1', '-5', '＝A1', true]])).toBe(
      '\uFEFF"a,b","""x""",-18.5,,\'=1+1,\'-5,\'＝A1,true\r\n',
    );
  });
  test('a reader gets back what went in, and never a formula', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const cell = csvCell(text);
        const read = cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell;
        expect(read).not.toMatch(/^\s*[=+\-@]/);
        expect(read.replace(/^'(?=\s*[=+\-@＝＋－＠])/, '')).toBe(harmless(text));
        if (!cell.startsWith('"')) expect(cell).not.toMatch(/[",\r\n]/);
      }),
    );
  });
});
