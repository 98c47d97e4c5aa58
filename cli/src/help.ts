import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import type { CommandDefinition, OptionDefinition } from './arguments.ts';
import { commands, everywhere } from './commands.ts';
import { say } from './messages.ts';
import { pad } from './output/width.ts';

/** The short help of `cx` alone: two examples first, then the commands. Ends with a line break. */
export function generalHelp(language: MessageLanguage): string {
  const examples = [
    commands.find((command) => command.name === 'check')?.examples[0],
    commands.find((command) => command.name === 'report')?.examples[0],
  ].flatMap((example) => (example === undefined ? [] : [[`  ${example.line}`, example.text[language]] as const]));
  return [
    `cx${language === 'zh' ? '：' : ': '}${say('helpIntro', language)}`,
    '',
    heading('examples', language),
    ...columns(examples),
    '',
    heading('commands', language),
    ...columns(commands.map((command) => [`  cx ${command.name} ${command.operands}`, command.summary[language]] as const)),
    '',
    heading('everywhere', language),
    ...columns(everywhere.map((option) => optionLine(option, language))),
    '',
    say('helpMore', language),
    '',
  ].join('\n');
}

/** The help of one command. Ends with a line break. */
export function commandHelp(command: CommandDefinition, language: MessageLanguage): string {
  return [
    `${say('usage', language)}${language === 'zh' ? '：' : ': '}cx ${command.name} ${command.operands}`,
    '',
    `  ${command.summary[language]}`,
    ...(command.options.length === 0
      ? []
      : ['', heading('options', language), ...columns(command.options.map((option) => optionLine(option, language)))]),
    '',
    heading('everywhere', language),
    ...columns(everywhere.map((option) => optionLine(option, language))),
    '',
    heading('examples', language),
    ...columns(command.examples.map((example) => [`  ${example.line}`, example.text[language]] as const)),
    '',
  ].join('\n');
}

function heading(message: 'commands' | 'everywhere' | 'examples' | 'options', language: MessageLanguage): string {
  return `${say(message, language)}${language === 'zh' ? '：' : ':'}`;
}

function optionLine(option: OptionDefinition, language: MessageLanguage): readonly [string, string] {
  const short = option.short === undefined ? '    ' : `-${option.short}, `;
  const choices = option.choices === undefined ? '' : ` [${say('oneOf', language, { choices: option.choices })}]`;
  return [`  ${short}--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`, option.text[language] + choices];
}

function columns(lines: readonly (readonly [string, string])[]): string[] {
  const left = Math.max(...lines.map(([first]) => first.length)) + 2;
  return lines.map(([first, second]) => pad(first, left) + second);
}
