import type { RulePage } from '../../../findings/rule.ts';

const survey = `survey AfterVisit {
  ask Clean
  ask more open "What else?"
}`;

export const page: RulePage = {
  title: { en: 'Two questions in one', zh: '一题两问' },
  what: {
    en: 'The wording of a rating joins two qualities (`clean and comfortable`), so that one answer stands for both. The labels of expectations that are asked in a matrix count too.',
    zh: '一道评分题的问法里用“和、与、及”连着两种品质（如“价格和质量”），一个答案要代表两件事。在矩阵里逐项提问的期望，其标签也算。',
  },
  why: {
    en: 'Clean but not comfortable: what shall a customer answer? Whatever it is, you cannot act on it, for you do not know which of the two it was.',
    zh: '干净却不舒适，客户该怎么答？无论答多少，您都不知道说的是哪一件，也就无从改起。',
  },
  exceptions: {
    en: 'Open questions and choices; pairs that are one thing (friends and family, terms and conditions, products and services); questions that compare ("which matters more, …"); words in quotation marks. Only pairs of well-known qualities count: a false alarm would be worse.',
    zh: '开放题与选择题；本来就是一件事的说法（朋友和家人、意见和建议、产品和服务、terms and conditions）；比较的问法（“哪个更重要”）；引号里的文字。只认常见品质词的成对出现：误报比漏报更糟。',
  },
  avoid: [
    {
      source: `kpi Clean mean { scale 1 to 5  <|ask "Was the room clean and comfortable?"|> }
${survey}
`,
    },
  ],
  prefer: [
    {
      source: `kpi Clean mean { scale 1 to 5  ask "How clean was the room?" }
${survey}
`,
    },
  ],
};
