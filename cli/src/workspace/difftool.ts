/**
 * What `git difftool --tool=cx` runs: a shell's commands, on one line, since git takes its line breaks away. Git gives two folders with the
 * files that changed (with `--dir-diff`), or two files, LOCAL and REMOTE, and where the file belongs, MERGED. A program is more than that,
 * so both sides are laid out whole: the files of the work tree, in them those of the side.
 */
const steps: readonly string[] = [
  't=$(mktemp -d) || exit 2',
  `trap 'rm -rf "$t"' EXIT`,
  'lay() { mkdir -p "$t/$1/.git"',
  `git ls-files -z --cached --others --exclude-standard -- '*.cx' '*cx.json' | tar --null -cf - -T - 2>/dev/null | tar -xf - -C "$t/$1" 2>/dev/null`,
  'if [ -d "$2" ]',
  'then { ( cd "$LOCAL" && find . ! -type d )',
  '( cd "$REMOTE" && find . ! -type d )',
  '} | while IFS= read -r p',
  'do rm -f "$t/$1/$p"',
  'done',
  '( cd "$2" && tar -chf - . ) | tar -xf - -C "$t/$1"',
  'else rm -f "$t/$1/$MERGED"',
  'if [ "$2" != /dev/null ]',
  'then mkdir -p "$(dirname "$t/$1/$MERGED")"',
  'cp "$2" "$t/$1/$MERGED"',
  'fi',
  'fi',
  '}',
  'lay before "$LOCAL"',
  'lay after "$REMOTE"',
  'cd "$t" && unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE && cx diff "before/$GIT_PREFIX" "after/$GIT_PREFIX"',
];

export const difftoolCommand = steps.reduce((line, step) =>
  /(^|[\s|])(then|do|else|\{)$/.test(line) ? `${line} ${step}` : `${line}; ${step}`,
);
