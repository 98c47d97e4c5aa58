/** Completion scripts for shells, made from the table of commands. */
import type { MessageLanguage } from '@touchstone/language/findings/rule.ts';
import type { CommandDefinition, OptionDefinition } from './arguments.ts';
import type { shells } from './commands.ts';

type Shell = (typeof shells)[number];

interface Words {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionDefinition[];
  /** What an operand may be; empty where it is a path. */
  readonly operands: readonly string[];
}

/**
 * The script that completes `cx` in a shell: commands, options, the values of options that have a closed list, and the operands given in
 * `operands` by command; everything else is left to the shell's own completion of paths.
 */
export function completionFor(
  shell: Shell,
  commands: readonly CommandDefinition[],
  everywhere: readonly OptionDefinition[],
  operands: Readonly<Record<string, readonly string[]>>,
  language: MessageLanguage,
): string {
  const all: Words[] = commands.map((command) => ({
    name: command.name,
    summary: command.summary[language],
    options: [...command.options, ...everywhere],
    operands: operands[command.name] ?? command.operandChoices ?? [],
  }));
  all.push({
    name: 'help',
    summary: language === 'zh' ? '查看命令的用法' : 'how a command is used',
    options: everywhere,
    operands: operands.help ?? [],
  });
  const write = { bash, zsh, fish, pwsh }[shell];
  return write(all, everywhere, language);
}

const flags = (options: readonly OptionDefinition[]): string[] =>
  options.flatMap(({ name, short }) => [`--${name}`, ...(short === undefined ? [] : [`-${short}`])]);

/** What an option's value may be: its closed list; null where it is free text; undefined where it takes none. */
function valuesOf({ name, value, choices }: OptionDefinition): readonly string[] | 'path' | null | undefined {
  if (value === undefined) return undefined;
  if (choices !== undefined) return choices;
  if (name === 'lang') return ['en', 'zh'];
  return /FILE|FOLDER|DIR/.test(value) ? 'path' : null;
}

/** For bash 3.2 (that of macOS) and later. */
function bash(all: readonly Words[], everywhere: readonly OptionDefinition[]): string {
  const cases = all.flatMap(({ name, options, operands }) => [
    `    ${name})`,
    `      options='${flags(options).join(' ')}'`,
    ...(operands.length === 0 ? [] : [`      operands='${operands.join(' ')}'`]),
    '      case "$before" in',
    ...options.flatMap((option) => {
      const values = valuesOf(option);
      if (values === undefined) return [];
      const set = values === 'path' || values === null ? 'free=1' : `values='${values.join(' ')}'`;
      return [`        ${flags([option]).join(' | ')}) ${set} ;;`];
    }),
    '      esac',
    '      ;;',
  ]);
  return `# cx completion for bash. Put this line into ~/.bashrc:  eval "$(cx completion bash)"
_cx() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before='' command='' options='' operands='' values='' free='' index
  [ "$COMP_CWORD" -gt 0 ] && before="\${COMP_WORDS[COMP_CWORD - 1]}"
  # bash takes --option=value apart at the sign.
  if [ "$word" = '=' ]; then
    word=''
  elif [ "$before" = '=' ] && [ "$COMP_CWORD" -gt 1 ]; then
    before="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "\${COMP_WORDS[index]}" in
      --lang) index=$((index + 1)); [ "\${COMP_WORDS[index]}" = '=' ] && index=$((index + 1)) ;;
      -*) ;;
      *) command="\${COMP_WORDS[index]}"; break ;;
    esac
  done
  COMPREPLY=()
  case "$command" in
    '')
      options='${flags(everywhere).join(' ')}'
      operands='${all.map(({ name }) => name).join(' ')}'
      [ "$before" = '--lang' ] && values='en zh'
      ;;
${cases.join('\n')}
    *) return ;;
  esac
  # Where nothing is answered, bash completes paths.
  if [ -n "$values" ]; then
    COMPREPLY=($(compgen -W "$values" -- "$word"))
  elif [ -n "$free" ]; then
    return
  elif [[ "$word" == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$word"))
  elif [ -n "$operands" ]; then
    COMPREPLY=($(compgen -W "$operands" -- "$word"))
  fi
}
complete -o default -F _cx cx
`;
}

function zsh(all: readonly Words[], everywhere: readonly OptionDefinition[], language: MessageLanguage): string {
  const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  const spec = (option: OptionDefinition) => {
    const values = valuesOf(option);
    const words = option.text[language].replace(/[[\]\\:]/g, (sign) => `\\${sign}`);
    const action =
      values === undefined
        ? ''
        : values === 'path'
          ? `:${option.value}:_files`
          : values === null
            ? `:${option.value}: `
            : `:${option.value}:(${values.join(' ')})`;
    const many = option.many === true ? '*' : '';
    return flags([option]).map((flag) => quote(`${many}${flag}[${words}]${action}`));
  };
  const cases = all.flatMap(({ name, options, operands }) => [
    `    ${name})`,
    '      _arguments \\',
    ...options.flatMap(spec).map((one) => `        ${one} \\`),
    `        ${operands.length === 0 ? "'*:path:_files'" : quote(`1:name:(${operands.join(' ')})`)}`,
    '      ;;',
  ]);
  return `#compdef cx
# cx completion for zsh. Put this line into ~/.zshrc, after compinit:  eval "$(cx completion zsh)"
_cx() {
  local -a commands
  local line state context
  typeset -A opt_args
  commands=(
${all.map(({ name, summary }) => `    ${quote(`${name}:${summary.replaceAll(':', '\\:')}`)}`).join('\n')}
  )
  _arguments -C \\
${everywhere
  .flatMap(spec)
  .map((one) => `    ${one} \\`)
  .join('\n')}
    '1: :->command' \\
    '*:: :->rest'
  if [[ $state == command ]]; then
    _describe command commands
    return
  fi
  case $line[1] in
${cases.join('\n')}
  esac
}
compdef _cx cx
`;
}

function fish(all: readonly Words[], everywhere: readonly OptionDefinition[], language: MessageLanguage): string {
  const quote = (text: string) => `'${text.replace(/[\\']/g, (sign) => `\\${sign}`)}'`;
  const names = all.map(({ name }) => name).join(' ');
  const line = (option: OptionDefinition, condition: string) => {
    const values = valuesOf(option);
    const parts = [`complete -c cx${condition} -l ${option.name}`];
    if (option.short !== undefined) parts.push(`-s ${option.short}`);
    if (values === 'path') parts.push('-r -F');
    else if (values === null) parts.push('-x');
    else if (values !== undefined) parts.push(`-x -a ${quote(values.join(' '))}`);
    parts.push(`-d ${quote(option.text[language])}`);
    return parts.join(' ');
  };
  return [
    '# cx completion for fish. Keep it as ~/.config/fish/completions/cx.fish:  cx completion fish > ~/.config/fish/completions/cx.fish',
    'complete -c cx -e',
    ...all.map(
      ({ name, summary }) => `complete -c cx -f -n ${quote(`not __fish_seen_subcommand_from ${names}`)} -a ${name} -d ${quote(summary)}`,
    ),
    ...everywhere.map((option) => line(option, '')),
    ...all.flatMap(({ name, options, operands }) => {
      const condition = ` -n ${quote(`__fish_seen_subcommand_from ${name}`)}`;
      return [
        ...(operands.length === 0 ? [] : [`complete -c cx -f${condition} -a ${quote(operands.join(' '))}`]),
        ...options.filter((option) => !everywhere.includes(option)).map((option) => line(option, condition)),
      ];
    }),
    '',
  ].join('\n');
}

function pwsh(all: readonly Words[], everywhere: readonly OptionDefinition[]): string {
  const list = (words: readonly string[]) => `@(${words.map((word) => `'${word}'`).join(', ')})`;
  const table = all.map(({ name, options, operands }) => {
    const values = options.flatMap((option) => {
      const given = valuesOf(option);
      if (given === undefined) return [];
      return flags([option]).map((flag) => `'${flag}' = ${list(given === 'path' || given === null ? [] : given)}`);
    });
    return `  '${name}' = @{ Options = ${list(flags(options))}; Operands = ${list(operands)}; Values = @{ ${values.join('; ')} } }`;
  });
  return `# cx completion for PowerShell. Put this line into $PROFILE:  cx completion pwsh | Out-String | Invoke-Expression
$cxCommands = @{
${table.join('\n')}
}
Register-ArgumentCompleter -Native -CommandName cx -ScriptBlock {
  param($word, $line, $position)
  $words = @($line.CommandElements | Where-Object { $_.Extent.EndOffset -lt $position } | ForEach-Object { $_.ToString() })
  $name = $words | Select-Object -Skip 1 | Where-Object { $_ -notlike '-*' } | Select-Object -First 1
  $before = $words[-1]
  if (-not $name -or -not $cxCommands.ContainsKey($name)) {
    $found = if ($word -like '-*') { ${list(flags(everywhere))} } else { ${list(all.map(({ name }) => name))} }
  } elseif ($cxCommands[$name].Values.ContainsKey($before)) {
    $found = $cxCommands[$name].Values[$before]
  } elseif ($word -like '-*') {
    $found = $cxCommands[$name].Options
  } else {
    $found = $cxCommands[$name].Operands
  }
  $found | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}
