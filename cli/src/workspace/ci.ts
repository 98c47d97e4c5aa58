/** The files that have a build server run `cx`, made from the templates of `integrations`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import { ciRemarks } from '../messages.ts';

export const platforms = ['github', 'gitlab'] as const;
export type Platform = (typeof platforms)[number];

/** Where each file stands, from the root of the repository. */
export const ciFiles: Readonly<Record<Platform, string>> = {
  github: '.github/workflows/cx.yml',
  gitlab: '.gitlab/cx.gitlab-ci.yml',
};

/** What GitLab reads; it names the file above. */
export const gitlabMain = '.gitlab-ci.yml';
export const gitlabInclude = `include:\n  - local: ${ciFiles.gitlab}\n`;

export interface CiFor {
  readonly platform: Platform;
  /** The folders of the programs from the root of the repository, with `/`; at least one. */
  readonly programs: readonly string[];
  /** Of cx. */
  readonly version: string;
  /** The branch that changes go into. */
  readonly branch: string;
  /** Of the remarks. */
  readonly language: MessageLanguage;
}

/** The text of the file. */
export function ciFile({ platform, programs, version, branch, language }: CiFor): string {
  const [only = '.', second] = programs;
  const several = second !== undefined;
  const list = programs.map((program) => JSON.stringify(program));
  let text = templateOf(platform);
  const put = (from: string, to: string): void => {
    if (!text.includes(from)) throw new Error(`The template for ${platform} has changed: no ${from.trim()}`);
    text = text.replace(from, () => to);
  };
  if (platform === 'github') {
    put('branches: [main]', `branches: [${JSON.stringify(branch)}]`);
    if (several) {
      put(
        '    runs-on: ubuntu-latest\n',
        `    strategy:\n      fail-fast: false\n      matrix:\n        program: [${list.join(', ')}]\n    runs-on: ubuntu-latest\n`,
      );
      const said = (name: string) => `\${{ ${name} }}`;
      put('          program: .\n', `          program: ${said('matrix.program')}\n          artifact: cx-${said('strategy.job-index')}\n`);
    } else put('program: .', `program: ${list[0] ?? only}`);
  } else if (several) {
    put('    CX_PROGRAM: .\n', '');
    put('  rules:\n', `  parallel:\n    matrix:\n      - CX_PROGRAM: [${list.join(', ')}]\n  rules:\n`);
  } else put('CX_PROGRAM: .', `CX_PROGRAM: ${list[0] ?? only}`);
  text = text.replace(platform === 'github' ? /(touchstone-cx@)\S+/ : /(CX_VERSION: )\S+/, (_, name: string) => `${name}${version}`);
  return text.replace(/^( *)# (.+)$/gm, (line, space: string, remark: string) => {
    const told = ciRemarks.find(({ en }) => en === remark);
    return told === undefined ? line : `${space}# ${told[language]}`;
  });
}

/** Beside the bundle when built, in the sources when run from them. */
function templateOf(platform: Platform): string {
  const file = platform === 'github' ? 'github/workflow.yml' : 'gitlab/cx.gitlab-ci.yml';
  const places = [join(__dirname, 'integrations', file), join(__dirname, '../../../integrations', file)];
  return readFileSync(places.find((place) => existsSync(place)) ?? places[0] ?? file, 'utf8');
}
