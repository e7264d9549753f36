import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cli } from '../support/cli.ts';

describe('explain-rule', () => {
  it('shows the page of a rule: what it finds, an example, and what validate says of it', async () => {
    const { code, out } = await cli(['explain-rule', 'reply-all-without-reply']);
    expect(code).toBe(0);
    expect(out).toBe(readFileSync('docs/rules/reply-all-without-reply.md', 'utf8'));
    expect(out).toContain('error  reply-all-without-reply');
  });

  it('lists all rules without a name', async () => {
    const { code, out } = await cli(['explain-rule']);
    expect(code).toBe(0);
    expect(out).toContain('[`banner-unsafe`](banner-unsafe.md)');
  });

  it('helps with a name that is spelt wrongly', async () => {
    const { code, out, err } = await cli(['explain-rule', 'reply-all-without-replies']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe('error: There is no rule "reply-all-without-replies".\n  Did you mean reply-all-without-reply?\n');
  });

  it('is not led out of its folder', async () => {
    expect((await cli(['explain-rule', '../commands'])).code).toBe(1);
  });
});
