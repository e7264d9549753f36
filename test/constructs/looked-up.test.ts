import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TerraformStack } from 'cdktf';
import { expect, test } from 'vitest';
import {
  PolicyGate,
  PolicySet,
  Recipient,
  SecureMessagingDefinition,
  SecureMessagingFolder,
  SecureMessagingPolicy,
  SecureMessagingProvider,
  Sender,
} from '../../constructs/index.ts';
import { cli, root } from '../support/cli.ts';
import { rights } from './support/objects.ts';
import { stackFolder } from './support/terraform-stack.ts';

const live = `sealwright: 1
account: { internalDomains: [acme.example] }
folders:
  partners: { name: Partners }
  legal: { name: Legal, in: partners }
definitions:
  hand: { folder: legal, description: Made by hand, print: false, reply: true, replyAll: true, expireAfter: 30d, readReceipt: true }
`;

const expectation = { secure: true, rights: { print: false } } as const;

/** Refers to a folder and a definition that somebody made in the console; its test asks for what only the account knows. */
const acme =
  (sandbox: string, command: string, print = false) =>
  (stack: TerraformStack): void => {
    new SecureMessagingProvider(stack, 'provider', { sandbox });
    const folder = SecureMessagingFolder.fromPath(stack, 'legal', '/Partners/Legal');
    const old = SecureMessagingDefinition.fromDescription(stack, 'old', 'Made by hand', { folder });
    const week = new SecureMessagingDefinition(stack, 'week', { folder, description: 'Week', ...rights });
    for (const [id, definition] of [
      ['old-partner', old],
      ['new-partner', week],
    ] as const) {
      const scopes = { from: Sender.internal(), to: Recipient.domain(`${id}.example`) };
      new SecureMessagingPolicy(stack, id, { narrative: id, definition, ...scopes });
    }
    new PolicySet(stack, 'policy-set', {
      account: { internalDomains: ['acme.example'] },
      tests: [
        {
          name: 'nobody prints',
          message: { from: 'ann@acme.example', to: 'x@old-partner.example', at: '2026-12-05T10:00:00Z' },
          expect: { 'x@old-partner.example': { ...expectation, rights: { print } } },
        },
      ],
    });
    new PolicyGate(stack, 'gate', { command });
  };

test('what is only looked up is applied behind a gate, and sealwright finds it as described', async () => {
  const place = await stackFolder();
  const account = join(place.folder, 'account.db');
  writeFileSync(join(place.folder, 'live.yaml'), live);
  const made = await cli(['apply', 'live.yaml', '--yes', '--target', `sandbox:${account}`], { cwd: place.folder });
  expect(made).toMatchObject({ code: 0 });
  const ownTests = (target: string) => `"${process.execPath}" "${join(root, 'dist/cli/main.js')}" test .${target}`;
  const asking = ownTests(` --target "sandbox:${account}"`);

  // Without the account nobody knows whether the test holds: the gate stays shut.
  place.synthesize(acme(account, ownTests('')));
  await place.ends(0, 'init -input=false');
  await place.ends(0, 'validate');
  const shut = await place.ends(1, 'apply -auto-approve -input=false');
  expect(shut.replace(/\s+/g, ' ')).toContain('which is only looked up: nobody here knows how it is set.');
  expect(place.state('securemessaging_policy.old-partner')).toBeUndefined();

  // With it the test fails that is not so, and the one that is so lets all of it be made.
  place.synthesize(acme(account, asking, true));
  expect(await place.ends(1, 'apply -auto-approve -input=false')).toContain('expected true, got false');
  place.synthesize(acme(account, asking));
  expect(await place.ends(0, 'apply -auto-approve -input=false')).toContain('1 expectation in 1 test holds.');
  await place.ends(0, 'plan -detailed-exitcode -input=false');
  const week = place.state('securemessaging_definition.week')?.id;
  expect(place.state('securemessaging_policy.new-partner')).toMatchObject({ definition: week });
  expect(place.state('securemessaging_policy.old-partner')?.definition).not.toBe(week);

  const plan = await cli(['plan', '.', '--target', `sandbox:${account}`, '--detailed-exitcode'], { cwd: place.folder });
  expect(plan).toMatchObject({ code: 0 });
  expect(plan.out).toContain('No changes. The account is as the configuration says');

  await place.ends(0, 'destroy -auto-approve -input=false');
  const left = await cli(['plan', 'live.yaml', '--target', `sandbox:${account}`, '--detailed-exitcode'], {
    cwd: place.folder,
  });
  expect(left).toMatchObject({ code: 0 });
  expect(existsSync(join(place.folder, 'terraform.tfstate'))).toBe(true);
  expect(JSON.parse(readFileSync(join(place.folder, 'terraform.tfstate'), 'utf8')).resources).toEqual([]);
}, 240_000);
