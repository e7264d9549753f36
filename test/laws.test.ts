import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../src/model/version.ts';

/** What dependency-cruiser says of a small tree under our laws. */
function cruise(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sealwright-laws-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const root = process.cwd();
    const args = [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      'src',
      '--config',
      join(root, '.dependency-cruiser.cjs'),
    ];
    return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const leaf = 'export type X = number;\nexport const x = 1;\n';

// A checker that sees no files reports no violation, which looks like success: so each law is broken once on purpose.
describe('the laws of the house are really checked', () => {
  it.each([
    [
      'model-imports',
      'src/model/a.ts',
      "import type { X } from '../plan/b.ts';\nexport const a: X = 1;\n",
      'src/plan/b.ts',
    ],
    [
      'service-imports',
      'src/service/a.ts',
      "import { x } from '../model/b.ts';\nexport const a = x;\n",
      'src/model/b.ts',
    ],
    [
      'routing-imports',
      'src/routing/a.ts',
      "import type { X } from '../simulation/b.ts';\nexport const a: X = 1;\n",
      'src/simulation/b.ts',
    ],
    [
      'terraform/plugin-imports',
      'src/terraform/plugin/a.ts',
      "import type { X } from '../../model/b.ts';\nexport const a: X = 1;\n",
      'src/model/b.ts',
    ],
    [
      'pure-rooms-know-nothing-of-node',
      'src/terraform/mapping/a.ts',
      "import { join } from 'node:path';\nexport const a = join('a', 'b');\n",
      'src/model/b.ts',
    ],
    [
      'pure-rooms-know-nothing-of-node',
      'src/plan/a.ts',
      "import { join } from 'node:path';\nexport const a = join('a', 'b');\n",
      'src/plan/b.ts',
    ],
    [
      'only-the-sandbox-knows-the-service',
      'src/account/http/a.ts',
      "import { x } from '../../service/b.ts';\nexport const a = x;\n",
      'src/service/b.ts',
    ],
  ])('%s', (law, file, text, other) => {
    expect(cruise({ [file]: text, [other]: leaf })).toContain(law);
  });

  it('no circles', () => {
    const files = {
      'src/model/a.ts': "import { b } from './b.ts';\nexport const a = (): unknown => b;\n",
      'src/model/b.ts': "import { a } from './a.ts';\nexport const b = (): unknown => a;\n",
    };
    expect(cruise(files)).toContain('no-circles');
  });
});

describe('the package', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

  it('shows the version that it has', () => {
    expect(version).toBe(manifest.version);
  });
});
