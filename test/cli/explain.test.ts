import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OffersDocument } from '../../src/documents/offers.ts';
import { schemaErrors } from '../support/valid-document.ts';
import { askedAt } from './explain-questions.ts';
import { ask } from './support/ask.ts';

const ann = ['--from', 'ann@acme.example'];
const toBuyer = [...ann, '--to', 'buyer@customer.example'];

describe('explain', () => {
  it('says the same in every format', async () => {
    for (const format of ['text', 'json', 'markdown', 'html']) {
      const { code, out } = await ask(['examples/acme', ...toBuyer, '--format', format]);
      expect(code).toBe(0);
      expect(out).toContain('Finance to anyone outside');
      expect(out).toContain('12 December 2026, 10:00 UTC');
    }
  });

  it('writes a document that is valid, with what simulate says in it', async () => {
    const { out } = await ask(['examples/acme', ...toBuyer, '--format', 'json']);
    const document = JSON.parse(out);
    expect(schemaErrors(document)).toEqual([]);
    expect(document.format).toBe('sealwright/simulation/1');
    expect(document.messages[0].recipients[0].definition).toBe('finance-week');
    expect(document.messages[0].explanation[0].recipients).toEqual(['buyer@customer.example']);
  });

  it('keeps to the width, and paints only where it may', async () => {
    const narrow = await ask(['examples/acme', ...toBuyer], { width: 60 });
    for (const line of narrow.out.split('\n')) expect(line.length).toBeLessThanOrEqual(60);
    expect(narrow.out).not.toContain('\u001b');
    const painted = await ask(['examples/acme', ...toBuyer], { colour: true });
    expect(painted.out).toContain('\u001b[1m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the codes of colours
    const plain = painted.out.replace(/\u001b\[[\d;]*m/g, '');
    expect(plain).toBe((await ask(['examples/acme', ...toBuyer])).out);
  });

  it('shows what would move a cursor by its code', async () => {
    const hostile = 'plans \u001b[2J\u202e<script>alert(1)</script>';
    for (const format of ['text', 'markdown', 'html']) {
      const { out } = await ask(['examples/acme', ...toBuyer, '--subject', hostile, '--format', format]);
      for (const character of ['\u001b', '\u202e']) expect(out).not.toContain(character);
      if (format !== 'text') expect(out).not.toContain('<script');
    }
  });
});

describe('explain --offered', () => {
  it('writes a document that is valid', async () => {
    const { code, out } = await ask(['examples/acme', '--offered', 'rosa@acme-labs.example', '--format', 'json']);
    expect(code).toBe(0);
    const document = JSON.parse(out) as OffersDocument;
    expect(schemaErrors(document)).toEqual([]);
    const research = document.folders.find(({ path }) => path === '/Partners/Research');
    expect(research).toMatchObject({ offered: 'yes', listOf: '/Partners/Research' });
    expect(research?.definitions.map(({ definition }) => definition)).toEqual(['research-share']);
  });

  it('says from which folder above a list comes', async () => {
    const { out } = await ask(['examples/acme', '--offered', 'luis@acme.example', '--format', 'json']);
    const { folders } = JSON.parse(out) as OffersDocument;
    expect(folders.find(({ path }) => path === '/Legal/Projects')).toMatchObject({ offered: 'yes', listOf: '/Legal' });
  });

  it('is said in markdown and as a page too', async () => {
    for (const format of ['markdown', 'html']) {
      const { out } = await ask(['examples/acme', '--offered', 'ann@acme.example', '--format', format]);
      expect(out).toContain('ann@acme.example can pick 14 of 27 definitions with Send Secure.');
      expect(out).toContain('Not offered');
    }
  });
});

describe('a wrong question gets help', () => {
  const errors: readonly (readonly [what: string, args: readonly string[], said: string])[] = [
    ['an address without a domain', ['--from', 'ann', '--to', 'x@y.example'], '--from is "ann", which has no @.'],
    ['a display name', ['--from', 'Ann <ann@acme.example>', '--to', 'x@y.example'], 'Did you mean ann@acme.example?'],
    ['a date of another order', [...toBuyer, '--at', '31.12.2026'], 'Did you mean 2026-12-31?'],
    ['a day that no month has', [...toBuyer, '--at', '2026-02-30'], 'Did you mean 2026-02-28?'],
    ['a definition spelt wrongly', [...toBuyer, '--send-secure', 'finance-wek'], 'Did you mean finance-week?'],
    ['an application', [...toBuyer, '--application', 'outlok'], 'Allowed choices are outlook, mac,'],
    ['a range for an address', [...toBuyer, '--source-ip', '203.0.113.0/24'], 'which is a range, not an address'],
    ['nobody to write to', ann, 'A message needs a recipient.'],
    [
      'an offer to no address',
      ['--offered', 'ann@acme'],
      '--offered is "ann@acme", which has a domain that has no dot',
    ],
    ['an offer to a name', ['--offered', '<ann@acme.example>'], 'Did you mean ann@acme.example?'],
    [
      'an offer and a message',
      ['--offered', 'ann@acme.example', '--header-from', 'x@y.example'],
      '--header-from belongs to one.',
    ],
  ];
  it.each(errors)('%s', async (_, args, said) => {
    const { code, out, err } = await ask(['examples/acme', ...args]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^error: /);
    expect(err).toContain(said);
  });

  it.each([
    ['diete@acme.example', 'Did you mean dieter@acme.example?'],
    ['somebody@acme.example', 'Nobody with the address somebody@acme.example is in the directory'],
    [
      'joe@acme.exmaple',
      'acme.exmaple is no domain of this account, so joe@acme.exmaple counts as external. Did you mean joe@acme.example?',
    ],
  ])('%s, who is nobody, is remarked on', async (from, said) => {
    const { code, out } = await ask(['examples/acme', '--from', from, '--to', 'x@council.example']);
    expect(code).toBe(0);
    expect(out.replace(/\n/g, ' ')).toContain(said);
  });

  it('remarks on nobody whom a group or a policy names, and on no other domain', async () => {
    const { out } = await ask(['examples/acme', '--from', 'statements@acme.example', '--to', 'x@home.example']);
    expect(out).not.toMatch(/Nobody with|no domain of this account/);
  });
});

describe('docs/explain.md', () => {
  const page = readFileSync('docs/explain.md', 'utf8');
  const examples = [...page.matchAll(/```console\n\$ sealwright explain (.*)\n([^`]*)```/g)];

  it('has examples', () => expect(examples.length).toBeGreaterThanOrEqual(2));

  it.each(examples.map(([, args = '', said = '']) => [args, said] as const))(
    'shows what `explain %s` says',
    async (args, said) => {
      const { out } = await ask(args.split(' '), { now: Date.parse(askedAt) });
      expect(said).toBe(out);
    },
  );
});
