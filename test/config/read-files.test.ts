import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fileReader, readText } from '../../src/cli/read-files.ts';
import { loadConfiguration } from '../../src/config/load-configuration.ts';

const folder = mkdtempSync(join(tmpdir(), 'sealwright-'));
const file = (name: string, content: string | Uint8Array = '') => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
afterAll(() => rmSync(folder, { recursive: true }));

describe('what is no text file is refused in words', () => {
  const problem = (path: string) => {
    const read = readText(path);
    return read.ok ? read.text : read.problem;
  };

  test.each([
    [join(folder, 'none.yaml'), 'does not exist'],
    [folder, 'is a folder, not a file'],
    ['/dev/null', 'is no regular file'],
    [file('zero.yaml', new Uint8Array([0x61, 0])), 'is not text: it has zero bytes in it'],
    [file('latin.yaml', new Uint8Array([0x61, 0xfc])), 'is not text in UTF-8'],
    [file('utf16.yaml', new Uint8Array([0xff, 0xfe, 0x61, 0])), 'is UTF-16; save it as UTF-8'],
    [join(file('plain.yaml'), 'below.yaml'), 'is below something that is no folder'],
    [file('bom.yaml', '\uFEFFa: 1'), 'a: 1'],
  ])('%s', (path, expected) => {
    expect(problem(path)).toBe(expected);
  });

  test('50 MB', () => {
    const path = file('large.yaml');
    truncateSync(path, 50_000_000);
    expect(problem(path)).toBe('has 50.0 MB, and files above 8 MB are not read');
  });
});

describe('files of a configuration', () => {
  mkdirSync(join(folder, 'app/policies/deep'), { recursive: true });
  file('app/sealwright.yaml', 'sealwright: 1\ninclude: ["**/*.yaml"]\n');
  file('app/policies/b.yaml', '');
  file('app/policies/a.yaml', '');
  file('app/policies/.hidden.yaml', '');
  file('app/policies/deep/c.yaml', '');
  symlinkSync(join(folder, 'app'), join(folder, 'app/policies/loop'));
  const reader = fileReader(join(folder, 'app'));
  const glob = (pattern: string) =>
    reader.glob(pattern, reader.entry).map((path) => path.slice(folder.length + 1).replaceAll('\\', '/'));

  test('a folder means its sealwright.yaml', () => {
    expect(reader.entry).toBe(join(folder, 'app/sealwright.yaml'));
    expect(loadConfiguration(reader).files).toHaveLength(4);
    expect(loadConfiguration(fileReader(folder)).findings).toMatchObject([{ rule: 'unreadable-file' }]);
  });

  test('patterns', () => {
    expect(glob('policies/*.yaml')).toEqual(['app/policies/a.yaml', 'app/policies/b.yaml']);
    expect(glob('**/*.yaml')).toEqual([
      'app/policies/a.yaml',
      'app/policies/b.yaml',
      'app/policies/deep/c.yaml',
      'app/sealwright.yaml',
    ]);
    expect(glob('policies/{a,deep/c}.yaml')).toEqual(['app/policies/a.yaml', 'app/policies/deep/c.yaml']);
    expect(glob('policies/?.yaml')).toHaveLength(2);
    expect(glob('policies/b.yaml')).toEqual(['app/policies/b.yaml']);
    expect(glob('../app/policies/b.yaml')).toEqual(['app/policies/b.yaml']);
    expect(glob('none.yaml')).toEqual([]);
    expect(glob('none/*.yaml')).toEqual([]);
  });
});
