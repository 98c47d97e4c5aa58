import type { Rule } from '../../rule.ts';

/** Raised by `changes/accepted`, which reads `cx.accepted.json`. */
export const rule: Rule = {
  id: 'program/accepted-changes',
  severity: 'error',
  firm: true,
  sentences: {
    json: {
      en: 'This file cannot be read from `{found}` on. `cx diff --accept` writes it in the right form.',
      zh: '这个文件从「{found}」起读不懂。用 cx diff --accept 写入，格式就不会错。',
    },
    'json-ends': {
      en: 'The file ends too early: a value, a name or a closing bracket is missing.',
      zh: '文件没有写完：缺少值、名称或右括号。',
    },
    'not-a-block': {
      en: 'The accepted changes must stand in braces, such as { "formatVersion": "1.0", "accepted": [] }.',
      zh: '已认可的变化要写在花括号里，如 { "formatVersion": "1.0", "accepted": [] }。',
    },
    unknown: { en: 'There is no `{name}` here. There are {known}.', zh: '这里没有「{name}」。可用的有 {known}。' },
    'unknown-near': { en: 'There is no `{name}` here. Did you mean `{near}`?', zh: '这里没有「{name}」。是不是要写「{near}」？' },
    version: {
      en: 'This file is of a form that this cx does not know; it knows {version}. Nothing in it counts. Use the cx that wrote it, or a newer one.',
      zh: '这个文件的格式版本不认识（认识的是 {version}），其中的内容都不算数。请用写入它的 cx，或更新的版本。',
    },
    'list-wanted': {
      en: '"accepted" holds the accepted changes in brackets, such as { "formatVersion": "1.0", "accepted": [] }.',
      zh: '"accepted" 里用方括号列出已认可的变化，如 { "formatVersion": "1.0", "accepted": [] }。',
    },
    'entry-wanted': {
      en: 'An accepted change stands in braces, with its fingerprint and a reason. It does not count as it is.',
      zh: '每处已认可的变化要写在花括号里，有指纹和理由。现在这样不算数。',
    },
    'fingerprint-wanted': {
      en: 'The fingerprint of a change is 16 digits and letters, as `cx diff` prints it. This one does not count.',
      zh: '指纹是 cx diff 打印的 16 位数字和字母。这一条不算数。',
    },
    'reason-wanted': {
      en: 'A change is accepted with a reason only. Say why {fingerprint} may pass; until then it does not count.',
      zh: '认可变化必须写明理由。请写明 {fingerprint} 为什么可以放行；写明之前不算数。',
    },
    'until-wanted': {
      en: 'The last day of {fingerprint} must be a date such as "2026-12-31", or be left out. As it is, it does not count.',
      zh: '{fingerprint} 的期限要写成日期，如 "2026-12-31"，或者不写。现在这样不算数。',
    },
    twice: {
      en: '{fingerprint} stands twice; only the first counts. Delete one.',
      zh: '{fingerprint} 写了两次，只有第一处有效。请删除一处。',
    },
  },
};
