/**
 * What the integrations say, in both languages. `{name}` stands for a value, which its caller has made safe for the place it goes to;
 * `{n#hint|hints}` for the word that fits the number `n`.
 */
const texts = {
  noChange: {
    en: 'This change does not touch the strategy now: whatever was said here before no longer holds.',
    zh: '目前这次修改不涉及策略：此前在这里的说明不再适用。',
  },
  notCompared: {
    en: 'Could not compare the strategy with the target branch. This does not mean that nothing changed.',
    zh: '未能与目标分支比较策略。这并不表示没有变化。',
  },
  baseUnreachable: {
    en: 'The commit to compare with ({commit}) could not be fetched: {reason}',
    zh: '无法取得要比较的提交（{commit}）：{reason}',
  },
  noCommonCommit: {
    en: 'The history fetched does not reach back to the commit where this change began. Fetch more of it (`fetch-depth: 0`; in GitLab `GIT_DEPTH: 0`).',
    zh: '取得的历史不够长，找不到这次修改的起点。请取得更多历史（`fetch-depth: 0`；GitLab 为 `GIT_DEPTH: 0`）。',
  },
  nothingToCompare: {
    en: 'There is nothing to compare with: this run belongs to no pull request and no push to a branch that was there before.',
    zh: '没有可比较的对象：这次运行既不属于合并请求，也不是对已有分支的推送。',
  },
  failed: { en: '`{command}` could not do its work (exit code {code}).', zh: '`{command}` 没能完成（退出码 {code}）。' },
  checkTitle: { en: 'Check', zh: '检查' },
  checkCounts: {
    en: '{errors} {errors#error|errors}, {warnings} {warnings#warning|warnings}, {information} {information#piece|pieces} of information, {hints} {hints#hint|hints} in {files} {files#file|files}.',
    zh: '{files} 个文件：{errors} 个错误，{warnings} 个警告，{information} 条提示，{hints} 条建议。',
  },
  checkErrors: {
    en: '**`cx check`: {errors} {errors#error|errors}, {warnings} {warnings#warning|warnings}.** The log of the run shows them.',
    zh: '**`cx check`：{errors} 个错误，{warnings} 个警告。** 详见运行日志。',
  },
  changeTitle: { en: 'What the change does to the strategy', zh: '这次修改对策略的影响' },
  changeNone: { en: 'Nothing of the strategy changed.', zh: '策略没有变化。' },
  report: { en: '[Report, surveys and the whole comparison]({url})', zh: '[报告、问卷与完整对比]({url})' },
  cut: {
    en: 'The rest does not fit here; it is in the summary of the run and among its files.',
    zh: '此处放不下全部内容；其余见运行摘要和产物文件。',
  },
  summaryCut: { en: 'The rest does not fit here; it is among the files of the run.', zh: '此处放不下全部内容；其余见运行的产物文件。' },
  commentForbidden: {
    en: 'The comment could not be written: the token of this run may not ({status}). What it would say is in the summary.{way}',
    zh: '未能写评论：这次运行的令牌没有权限（{status}）。评论内容见运行摘要。{way}',
  },
  wayGithub: {
    en: ' Give the job `permissions: pull-requests: write`; on a pull request from a fork GitHub never lets it.',
    zh: '请给任务加上 `permissions: pull-requests: write`；来自复刻仓库的合并请求，GitHub 一律不允许。',
  },
  wayGitlab: {
    en: ' Put a project access token with the scope `api` into the CI/CD variable CX_GITLAB_TOKEN: a job token may not write notes.',
    zh: '请把权限范围为 `api` 的项目访问令牌放进 CI/CD 变量 CX_GITLAB_TOKEN：作业令牌不能写评论。',
  },
  commentFailed: {
    en: 'The comment could not be written: {reason}. What it would say is in the summary.',
    zh: '未能写评论：{reason}。评论内容见运行摘要。',
  },
  commentCreated: { en: 'Wrote the comment: {url}', zh: '已写评论：{url}' },
  commentUpdated: { en: 'Brought the comment up to date: {url}', zh: '已更新评论：{url}' },
  commentSame: { en: 'The comment is up to date: {url}', zh: '评论已是最新：{url}' },
  commentNone: { en: 'The strategy does not change, so there is no comment.', zh: '策略没有变化，因此不写评论。' },
  gateCheck: { en: 'The program has errors, or more warnings than allowed.', zh: '方案有错误，或警告多于允许的数量。' },
  gateChange: {
    en: 'The change is at or above the level that needs a decision (`--fail-on`): see the comment or the summary.',
    zh: '这次修改达到了需要决定的级别（`--fail-on`）：见评论或运行摘要。',
  },
  gateBroken: { en: 'Not everything could be done: see above.', zh: '有的步骤没能完成：见上文。' },
  gateFine: { en: 'All is well.', zh: '一切正常。' },
};

/**
 * @param {keyof typeof texts} message
 * @param {'en' | 'zh'} language
 * @param {Readonly<Record<string, string | number>>} [values]
 * @returns {string}
 */
export function say(message, language, values = {}) {
  return texts[message][language].replace(/\{(\w+)(?:#(\w+)\|(\w+))?\}/g, (blank, name, one, many) => {
    if (!Object.hasOwn(values, name)) return blank;
    if (one !== undefined) return Number(values[name]) === 1 ? one : many;
    return String(values[name]);
  });
}

/** Every sentence, for the tests. */
export const sentences = texts;
