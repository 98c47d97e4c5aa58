import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { declaredFiles } from './declared/files.ts';
import { manifest, snippetTexts } from './messages.ts';

interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
  readonly icon?: string;
}

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

interface Setting {
  readonly type: string;
  readonly default: unknown;
  readonly scope?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly markdownDescription?: string;
}

interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
  readonly main: string;
  readonly icon: string;
  readonly type?: string;
  readonly activationEvents: readonly string[];
  readonly engines: { readonly vscode: string };
  readonly capabilities: unknown;
  readonly dependencies?: unknown;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly languages: readonly { readonly configuration: string; readonly icon: Readonly<Record<string, string>> }[];
    readonly grammars: readonly { readonly path: string; readonly scopeName: string }[];
    readonly snippets: readonly { readonly path: string }[];
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings: readonly MenuItem[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
}

const folder = join(import.meta.dirname, '..');
const text = readFileSync(join(folder, 'package.json'), 'utf8');
const declared: Manifest = JSON.parse(text);
const { contributes } = declared;
const commands = contributes.commands.map(({ command }) => command);

describe('the generated files of the extension', () => {
  it.each(declaredFiles())('$path is what `node scripts/extension.ts` makes', ({ path, text }) => {
    expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
  });
});

describe('the texts of the manifest', () => {
  const used = [...text.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? '');

  it('are all there, and each is used', () => {
    expect([...new Set(used)].sort()).toEqual(Object.keys(manifest).sort());
  });

  it('stand in both languages, and are not the same', () => {
    for (const [key, { en, zh }] of Object.entries({ ...manifest, ...snippetTexts })) {
      expect(en.trim(), key).not.toBe('');
      expect(zh, key).toMatch(/\p{Script=Han}/u);
      expect(en, key).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('leave no words of a sentence in the manifest itself', () => {
    const sentences = [...text.matchAll(/"(?:title|description|markdownDescription|label|displayName)": "([^"]*)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(sentences.filter((words) => !/^%.*%$/.test(words) && words !== 'CX')).toEqual([]);
    for (const key of ['enumDescriptions', 'enumItemLabels']) {
      const lists = [...text.matchAll(new RegExp(`"${key}": \\[([^\\]]*)\\]`, 'g'))].map((match) => match[1] ?? '');
      expect(lists.length, key).toBeGreaterThan(0);
      for (const list of lists) expect(list.replace(/"%[^%]*%"|""|[\s,]/g, ''), key).toBe('');
    }
  });
});

describe('the manifest', () => {
  it('starts the extension for `.cx` files alone', () => {
    expect(declared.activationEvents).toEqual([
      'onLanguage:cx',
      'onWebviewPanel:cx.preview',
      'onWebviewPanel:cx.previewChanges',
      'onWebviewPanel:cx.previewSurvey',
    ]);
    expect(declared.capabilities).toEqual({
      untrustedWorkspaces: { supported: 'limited', description: '%trust%', restrictedConfigurations: ['cx.path'] },
      virtualWorkspaces: true,
    });
  });

  it('lets no workspace say which program is run', () => {
    expect(contributes.configuration.properties['cx.path']?.scope).toBe('machine');
  });

  it('says nothing that would make VS Code load the web build as a module, which it cannot', () => {
    expect(declared.type).toBeUndefined();
    expect(declared.main).toMatch(/\.cjs$/);
  });

  it('ships no packages, and is typed against the VS Code it asks for', () => {
    expect(declared.dependencies).toBeUndefined();
    expect(declared.devDependencies['@types/vscode']).toBe(declared.engines.vscode.replace('^', '~'));
  });

  it('names files that are there', () => {
    const [language] = contributes.languages;
    const files = [
      declared.icon,
      language?.configuration ?? '-',
      ...Object.values(language?.icon ?? { none: '-' }),
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.snippets.map(({ path }) => path),
    ];
    expect(files.length).toBe(7);
    expect(files.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });

  it('has an icon of at least 128 pixels', () => {
    const png = readFileSync(join(folder, declared.icon));
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect(Math.min(png.readUInt32BE(16), png.readUInt32BE(20))).toBeGreaterThanOrEqual(128);
  });

  it('puts every command under one name, and in the palette only where there is something to do it to', () => {
    for (const { command, category } of contributes.commands) {
      expect(command).toMatch(/^cx\./);
      expect(category, command).toBe('CX');
    }
    const palette = contributes.menus.commandPalette ?? [];
    // What begins a program is there before there is one.
    expect([...palette.map(({ command }) => command), 'cx.newProgram', 'cx.getStarted'].sort()).toEqual([...commands].sort());
    for (const { command, when } of palette) expect(when, command).toContain('editorLangId == cx');
  });

  it('names no command that is not there, and none outside `.cx` files', () => {
    const { 'file/newFile': beginning = [], ...menus } = contributes.menus;
    expect(beginning.map(({ command }) => command)).toEqual(['cx.newProgram']);
    const items = [...Object.values(menus).flat(), ...contributes.keybindings];
    expect(items.filter(({ command }) => !commands.includes(command))).toEqual([]);
    expect(items.filter(({ when = '' }) => !/\b(editor|resource)LangId == cx\b/.test(when))).toEqual([]);
    const title = contributes.menus['editor/title'] ?? [];
    expect(title.map(({ command }) => command)).toEqual(['cx.preview', 'cx.previewSurvey']);
    expect(contributes.commands.filter(({ icon }) => icon !== undefined).map(({ command }) => command)).toEqual([
      'cx.preview',
      'cx.previewSurvey',
    ]);
  });

  it('describes every setting, with a default that fits', () => {
    for (const [name, setting] of Object.entries(contributes.configuration.properties)) {
      expect(setting.description ?? setting.markdownDescription, name).toMatch(/^%.+%$/);
      expect(typeof setting.default, name).toBe(setting.type);
      if (setting.enum !== undefined) expect(setting.enum, name).toContain(setting.default);
    }
  });

  it('makes itself the formatter of its language', () => {
    expect(contributes.configurationDefaults['[cx]']?.['editor.defaultFormatter']).toBe(`${declared.publisher}.${declared.name}`);
  });
});
