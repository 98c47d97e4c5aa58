import type { Argument, Finding } from '../findings/finding.ts';
import { type Category, categories } from '../findings/levels.ts';
import {
  type ChangeLevel,
  type DiffSettings,
  defaultSettings,
  type LevelSetting,
  type Settings,
  type SeveritySetting,
} from '../findings/settings.ts';
import { nearest } from '../messages/nearest.ts';
import { linesOf, originAt } from '../syntax/lines.ts';
import { type JsonNode, readJson } from './json.ts';
import { changeRules, isRuleName, rules } from './registry.ts';

export { defaultSettings };

export const severitySettings: readonly SeveritySetting[] = ['error', 'warning', 'information', 'hint', 'off'];
export const changeLevels: readonly ChangeLevel[] = ['breaking', 'review', 'information', 'none'];
export const levelSettings: readonly LevelSetting[] = ['breaking', 'review', 'information', 'off'];
export const diffSettingNames = ['failOn', 'rules', 'use'] as const;
export const settingNames = ['$schema', 'rules', 'diff', 'reportingMinimum', 'groupMinimum', 'database'] as const;

/** What an environment variable may be called; an address or a password is not that. */
const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Reads `cx.json`. What cannot be read keeps its default and gets a finding of `program/settings`; nothing is thrown.
 */
export function readSettings(file: string, text: string): { settings: Settings; findings: Finding[] } {
  const findings: Finding[] = [];
  const lines = linesOf(text);
  function report(place: { offset: number; end: number }, messageId: string, args: Record<string, Argument> = {}): void {
    const origin = originAt(file, lines, place.offset, place.end);
    findings.push({ rule: 'program/settings', severity: 'error', messageId, arguments: args, origin });
  }

  const root = readJson(text);
  if ('messageId' in root) {
    report(root, root.found === '' && root.messageId !== 'json-text-open' ? 'json-ends' : root.messageId, { found: root.found });
    return { settings: defaultSettings, findings };
  }
  if (root.kind !== 'object') {
    report(root, 'not-a-block');
    return { settings: defaultSettings, findings };
  }

  const severities: Record<string, SeveritySetting> = {};
  let settings = defaultSettings;

  for (const { name, at, value } of membersOf(root, report)) {
    switch (name) {
      case '$schema':
        break;
      case 'rules':
        if (value.kind !== 'object') report(value, 'rules-wanted');
        else readRules(value);
        break;
      case 'diff':
        if (value.kind !== 'object') report(value, 'diff-wanted');
        else readDiff(value);
        break;
      case 'reportingMinimum':
      case 'groupMinimum':
        if (value.kind === 'number' && Number.isInteger(value.value) && value.value >= 1) settings = { ...settings, [name]: value.value };
        else report(value, 'number-wanted', { name, usual: defaultSettings[name] });
        break;
      case 'database':
        if (value.kind === 'text' && variableName.test(value.value)) settings = { ...settings, database: value.value };
        else report(value, 'database-wanted');
        break;
      default:
        reportUnknown(at, 'setting', name, settingNames);
    }
  }
  return { settings: { ...settings, rules: severities }, findings };

  function reportUnknown(at: { offset: number; end: number }, what: 'setting' | 'rule', name: string, known: Iterable<string>): void {
    const near = nearest(name, known);
    if (near === null) report(at, `unknown-${what}`, { name });
    else report(at, `unknown-${what}-near`, { name, near });
  }

  function readRules(node: JsonNode & { kind: 'object' }): void {
    const ids = rules.map((rule) => rule.id);
    const changeIds = new Set(changeRules.map(({ id }) => id));
    const firm = new Set(rules.filter((rule) => rule.firm).map((rule) => rule.id));
    for (const { name, at, value } of membersOf(node, report)) {
      const severity = value.kind === 'text' ? severitySettings.find((known) => known === value.value) : undefined;
      if (!isRuleName(name)) reportUnknown(at, 'rule', name, ids);
      else if (changeIds.has(name)) report(at, 'change-rule', { name });
      else if (severity === undefined) report(value, 'severity-wanted', { name, known: severitySettings });
      else if (firm.has(name) && severity !== 'error') report(value, 'firm', { name });
      else severities[name] = severity;
    }
  }

  function readDiff(node: JsonNode & { kind: 'object' }): void {
    let diff: DiffSettings = settings.diff;
    for (const { name, at, value } of membersOf(node, report)) {
      if (name === 'failOn') {
        const failOn = value.kind === 'text' ? changeLevels.find((known) => known === value.value) : undefined;
        if (failOn === undefined) report(value, 'level-wanted', { known: changeLevels });
        else diff = { ...diff, failOn };
      } else if (name === 'rules') {
        if (value.kind !== 'object') report(value, 'diff-rules-wanted');
        else diff = { ...diff, rules: readLevels(value) };
      } else if (name === 'use') {
        const use = readCategories(value);
        if (use !== undefined) diff = { ...diff, use };
      } else reportUnknown(at, 'setting', name, diffSettingNames);
    }
    settings = { ...settings, diff };
  }

  function readLevels(node: JsonNode & { kind: 'object' }): Record<string, LevelSetting> {
    const ids = changeRules.map(({ id }) => id);
    const read: Record<string, LevelSetting> = {};
    for (const { name, at, value } of membersOf(node, report)) {
      const level = value.kind === 'text' ? levelSettings.find((known) => known === value.value) : undefined;
      if (!ids.includes(name)) {
        if (isRuleName(name)) report(at, 'no-change-rule', { name });
        else reportUnknown(at, 'rule', name, ids);
      } else if (level === undefined) report(value, 'rule-level-wanted', { name, known: levelSettings });
      else read[name] = level;
    }
    return read;
  }

  function readCategories(node: JsonNode): readonly Category[] | undefined {
    if (node.kind !== 'array') {
      report(node, 'categories-wanted', { known: categories });
      return undefined;
    }
    return node.items.flatMap((item) => {
      const category = item.kind === 'text' ? categories.find((known) => known === item.value) : undefined;
      if (category !== undefined) return [category];
      const near = item.kind === 'text' ? nearest(item.value, categories) : null;
      if (item.kind === 'text' && near !== null) report(item, 'unknown-category-near', { name: item.value, near });
      else report(item, 'categories-wanted', { known: categories });
      return [];
    });
  }
}

function* membersOf(
  node: JsonNode & { kind: 'object' },
  report: (place: { offset: number; end: number }, messageId: string, args: Record<string, Argument>) => void,
): Iterable<{ name: string; at: { offset: number; end: number }; value: JsonNode }> {
  const seen = new Set<string>();
  for (const member of node.members) {
    const at = { offset: member.nameOffset, end: member.nameEnd };
    if (seen.has(member.name)) report(at, 'twice', { name: member.name });
    else yield { name: member.name, at, value: member.value };
    seen.add(member.name);
  }
}
