import type { Both } from '../../findings/rule.ts';

/** Why a name is not changed, and what to do instead. */
export const renameSentences = {
  nothing: {
    en: 'There is no name here that could be changed.',
    zh: '这里没有可以改的名称。',
  },
  builtIn: {
    en: '`{name}` is one of the six built-in factors, and its name stays. To have a factor of your own, declare one with `factor`.',
    zh: '「{name}」是六个内置因素之一，名称不能改。想用自己的因素，请用「因素」声明一个。',
  },
  wave: {
    en: 'A wave is called by its period, so its name is not changed everywhere. Write the other period in its place.',
    zh: '轮次以时段命名，不作统一改名。请直接在原处写上新的时段。',
  },
  empty: { en: 'A name needs at least one letter.', zh: '名称不能为空。' },
  reserved: {
    en: '`{name}` opens a declaration, so nothing can be called that. Every other word may be a name.',
    zh: '「{name}」是声明用的关键字，不能用作名称。其他词都可以。',
  },
  dotted: {
    en: 'A name has no points in it: write only its last part, such as `{nearest}`.',
    zh: '名称里不能有点号，只写最后一段即可，例如「{nearest}」。',
  },
  unfit: {
    en: '`{name}` is no name: a name begins with a letter and has letters, digits and `_` in it, no spaces and no hyphens. Write `{nearest}`, for example.',
    zh: '「{name}」不能用作名称：名称以文字或字母开头，只含文字、字母、数字和 `_`，不含空格和连字符。可以写成「{nearest}」。',
  },
  noName: {
    en: '`{name}` is no name: a name begins with a letter and has letters, digits and `_` in it, no spaces and no hyphens.',
    zh: '「{name}」不能用作名称：名称以文字或字母开头，只含文字、字母、数字和 `_`，不含空格和连字符。',
  },
  taken: {
    en: '`{name}` is {is:kind} already, in {file}, line {line}. Take another name.',
    zh: '「{name}」已是{is:kind}的名称（{file} 第 {line} 行）。请换一个。',
  },
  former: {
    en: 'Until it was renamed, `{other}` was called `{name}`, and data under that name counts for it ({file}, line {line}). Take another name.',
    zh: '「{other}」改名前就叫「{name}」，该名称下的数据都算它的（{file} 第 {line} 行）。请换一个。',
  },
  factor: {
    en: '`{name}` is one of the six built-in factors. Take another name.',
    zh: '「{name}」是六个内置因素之一。请换一个。',
  },
  column: {
    en: 'The formula of `{other}` counts on a data column `{name}`; a KPI of that name would take its place ({file}, line {line}). Take another name.',
    zh: '「{other}」的公式用到数据列「{name}」，同名的指标会取代这一列（{file} 第 {line} 行）。请换一个。',
  },
  unwritable: {
    en: '{file} speaks of `{name}` too, but cannot be written: {reason}',
    zh: '{file} 也提到「{name}」，但这个文件不能改写：{reason}',
  },
  changes: {
    en: 'Called `{name}`, it would make {file}, line {line}, mean something else (`{text}`). Take another name.',
    zh: '若改名为「{name}」，{file} 第 {line} 行的「{text}」就会变成别的意思。请换一个。',
  },
} as const satisfies Record<string, Both>;
