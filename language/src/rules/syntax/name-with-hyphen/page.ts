import type { RulePage } from '../../../findings/rule.ts';

export const page: RulePage = {
  title: { en: 'A name with a hyphen', zh: '带连字符的名称' },
  what: { en: 'Two words of a name are joined by a hyphen.', zh: '名称里用连字符连接了两个词。' },
  why: {
    en: 'In a formula the hyphen subtracts: `visits-returns` would be a name here and a difference there.',
    zh: '公式里连字符是减号，同一个写法不能既是名称又是相减。',
  },
  asWritten: true,
  avoid: [
    {
      source: `
program Demo {}
journey Joining { stage <|Sign-up|> "Signing up" }
`,
      zh: `
方案 示例 {}
旅程 入会 { 阶段 扫码-注册 "扫码注册" }
`,
    },
  ],
  prefer: [
    {
      source: `
program Demo {}
journey Joining { stage SignUp "Signing up" }
`,
      zh: `
方案 示例 {}
旅程 入会 { 阶段 扫码注册 "扫码注册" }
`,
    },
  ],
};
