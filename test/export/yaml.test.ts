import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatYaml } from '../../src/config/format/format-yaml.ts';
import { entry } from '../../src/export/yaml/values.ts';
import type { Plain } from '../../src/model/plain.ts';
import { runs } from '../support/runs.ts';
import { hostileText } from './support/hostile-text.ts';

const value = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    hostileText,
    fc.string({ unit: 'grapheme' }),
    fc.boolean(),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      hostileText.map((text) => text.slice(0, 20)),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;

describe('values in YAML', () => {
  it('are read back as they were, whatever they hold', () =>
    fc.assert(
      fc.property(value, fc.boolean(), (written, open) => {
        const text = `${entry('key', written, '', { open }).join('\n')}\n`;
        expect(parse(text)).toEqual({ key: written });
      }),
      runs(500),
    ));

  it('are formatted, and show every hidden sign by its code', () =>
    fc.assert(
      fc.property(hostileText, fc.boolean(), (written, open) => {
        const text = `${entry('key', { a: written, b: [written] }, '', { open }).join('\n')}\n`;
        expect(formatYaml({ name: 'a.yaml', text })).toEqual({ type: 'formatted', text });
        expect(text.replaceAll('\n', '').replaceAll('\t', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
      runs(500),
    ));

  it.each([
    ['No Print, Reply, 7 Day Exp, No Receipt', 'key: No Print, Reply, 7 Day Exp, No Receipt'],
    ['7d', 'key: 7d'],
    ['2026-12-01', 'key: 2026-12-01'],
    ['2026-12-01T09:30:00Z', 'key: 2026-12-01T09:30:00Z'],
    ['203.0.113.0/24', 'key: 203.0.113.0/24'],
    ['12', 'key: "12"'],
    ['on', 'key: "on"'],
    ['Partner: week', 'key: "Partner: week"'],
    [{ domain: 'partner.example' }, 'key: { domain: partner.example }'],
    ['1 a\n2 b\n', 'key: |\n  1 a\n  2 b'],
    ['1 a\n2 b', 'key: |-\n  1 a\n  2 b'],
  ])('%j as a person writes it', (written, text) => {
    expect(entry('key', written, '').join('\n')).toBe(text);
  });
});
