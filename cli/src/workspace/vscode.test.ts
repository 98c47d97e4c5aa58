import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { extensionId, type Merged, newExtensionsFile, withRecommendation, withSettings, withTask } from './vscode.ts';

/** What the file says after it; asking again finds nothing to do. */
function after(merge: (text: string) => Merged, text: string): unknown {
  const made = merge(text);
  if (typeof made !== 'object' || !('text' in made)) throw new Error(`not changed: ${JSON.stringify(made)}`);
  expect(merge(made.text)).toBe('same');
  return parse(made.text);
}

describe('extensions.json', () => {
  it('recommends the extension beside what it recommends already', () => {
    expect(withRecommendation('')).toEqual({ text: newExtensionsFile });
    expect(JSON.parse(newExtensionsFile)).toEqual({ recommendations: [extensionId] });
    expect(after(withRecommendation, '{ "recommendations": ["a.b"], "unwantedRecommendations": [] }')).toEqual({
      recommendations: ['a.b', extensionId],
      unwantedRecommendations: [],
    });
    expect(withRecommendation('{ "recommendations": ["Touchstone.touchstone-vscode"] }')).toBe('same');
  });

  it('leaves it at that where it is not wanted, or where the file is broken', () => {
    expect(withRecommendation(`{ "unwantedRecommendations": ["${extensionId}"] }`)).toBe('unwanted');
    expect(withRecommendation('{\n  "recommendations": "a"\n}')).toEqual({ brokenAt: 2 });
    expect(withRecommendation('[]')).toEqual({ brokenAt: 1 });
    expect(withRecommendation('{ "recommendations": [\n')).toEqual({ brokenAt: 2 });
  });
});

describe('settings.json', () => {
  it.each(['', '{}', '{ "files.encoding": "utf8", "files.associations": { "*.cx": "cx", "*.x": "y" } }', '// nothing'])(
    'needs nothing more in %j',
    (text) => {
      expect(withSettings(text)).toBe('same');
    },
  );

  it('has .cx files read as what they are', () => {
    expect(after(withSettings, '{ "files.associations": { "*.cx": "cpp", "*.x": "y" }, "files.encoding": "gbk" }')).toEqual({
      'files.associations': { '*.cx': 'cx', '*.x': 'y' },
      'files.encoding': 'gbk',
      '[cx]': { 'files.encoding': 'utf8' },
    });
    expect(after(withSettings, '{ "files.encoding": "gbk", "[cx]": { "editor.tabSize": 4 } }')).toEqual({
      'files.encoding': 'gbk',
      '[cx]': { 'editor.tabSize': 4, 'files.encoding': 'utf8' },
    });
    expect(withSettings('{ "files.encoding": "gbk", "[cx]": { "files.encoding": "utf8bom" } }')).toBe('same');
  });
});

describe('tasks.json', () => {
  const task = { label: 'cx: check', type: 'cx', command: 'check', problemMatcher: ['$cx'], group: 'build' };

  it('has a task that checks, beside those it has', () => {
    expect(after(withTask, '')).toEqual({ version: '2.0.0', tasks: [task] });
    const other = { label: 'x', type: 'shell', command: 'make' };
    expect(after(withTask, JSON.stringify({ version: '2.0.0', tasks: [other], inputs: [] }))).toEqual({
      version: '2.0.0',
      tasks: [other, task],
      inputs: [],
    });
  });

  it('is left alone where one checks already, in whatever way', () => {
    expect(withTask('{ "tasks": [{ "type": "cx", "command": "check", "path": "shop" }] }')).toBe('same');
    expect(withTask('{ "tasks": [{ "type": "shell", "command": "npx cx check", "problemMatcher": "$cx" }] }')).toBe('same');
    expect(withTask('{ "tasks": {} }')).toEqual({ brokenAt: 1 });
  });
});
