import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TerraformStack } from 'cdktf';
import { expect, test } from 'vitest';
import {
  PolicyGate,
  type PolicyGateProps,
  PolicySet,
  Recipient,
  SecureMessagingDefinition,
  SecureMessagingFolder,
  SecureMessagingPolicy,
  SecureMessagingProvider,
  Sender,
} from '../../constructs/index.ts';
import { rights } from './support/objects.ts';
import { stackFolder } from './support/terraform-stack.ts';

const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli', 'main.js');
const ownTests = `"${process.execPath}" "${cli}" test . && echo run >> gate.log`;

interface Options extends PolicyGateProps {
  readonly sandbox: string;
  /** Whether the policy is there that makes the test pass. */
  readonly isSecured?: boolean;
  readonly expireAfter?: '7d' | '8d';
}

const acme =
  ({ sandbox, isSecured = true, expireAfter = '7d', ...gate }: Options) =>
  (stack: TerraformStack): void => {
    new SecureMessagingProvider(stack, 'provider', { sandbox });
    const folder = new SecureMessagingFolder(stack, 'partners', { name: 'Partners' });
    const definition = new SecureMessagingDefinition(stack, 'week', {
      folder,
      description: 'Partners',
      ...rights,
      expireAfter,
    });
    if (isSecured) {
      const scopes = { from: Sender.internal(), to: Recipient.domain('partner.example') };
      new SecureMessagingPolicy(stack, 'partner', { narrative: 'Partner', definition, ...scopes });
    }
    new PolicySet(stack, 'policy-set', {
      account: { internalDomains: ['acme.example'] },
      tests: [
        {
          name: 'mail to ${the} partner is secure',
          message: { from: 'ann@acme.example', to: 'x@partner.example', at: '2026-12-05T10:00:00Z' },
          expect: { 'x@partner.example': { secure: true } },
        },
      ],
    });
    new PolicyGate(stack, 'gate', gate);
  };

for (const backend of ['null', 'terraform_data'] as const) {
  test(`nothing is applied unless the routing tests pass: ${backend}`, async () => {
    const place = await stackFolder();
    const about = { backend, sandbox: join(place.folder, 'account.db') };
    const log = () =>
      existsSync(join(place.folder, 'gate.log')) ? readFileSync(join(place.folder, 'gate.log'), 'utf8') : '';

    // A gate whose command fails: nothing was made.
    place.synthesize(acme({ ...about, command: 'echo no >> gate.log && false' }));
    await place.ends(0, 'init -input=false');
    await place.ends(0, 'validate');
    expect(await place.ends(1, 'apply -auto-approve -input=false')).toContain('local-exec provisioner error');
    expect(log()).toBe('no\n');
    expect(place.state('securemessaging_folder.partners')).toBeUndefined();
    expect(place.state('securemessaging_policy.partner')).toBeUndefined();

    // One whose tests pass: all of it was, and they ran once.
    place.synthesize(acme({ ...about, command: ownTests }));
    await place.ends(0, 'apply -auto-approve -input=false');
    expect(log()).toBe('no\nrun\n');
    expect(place.state('securemessaging_policy.partner')).toMatchObject({ narrative: 'Partner' });
    await place.ends(0, 'plan -detailed-exitcode -input=false');

    // Another policy set: they run again, before it is applied.
    place.synthesize(acme({ ...about, command: ownTests, expireAfter: '8d' }));
    const applied = await place.ends(0, 'apply -auto-approve -input=false');
    expect(applied.indexOf('sealwright_gate: Creation complete')).toBeLessThan(
      applied.indexOf('securemessaging_definition.week: Modifying'),
    );
    expect(log()).toBe('no\nrun\nrun\n');

    // A deletion that a test is against: there is no plan, and nothing was deleted.
    place.synthesize(acme({ ...about, command: ownTests, isSecured: false }));
    const refused = await place.ends(1, 'apply -auto-approve -input=false');
    expect(refused).toContain('Routing tests fail, so nothing is planned: mail to ${the} partner is');
    expect(place.state('securemessaging_policy.partner')).toMatchObject({ narrative: 'Partner' });
    expect(log()).toBe('no\nrun\nrun\n');
  }, 240_000);
}

for (const backend of ['null', 'terraform_data'] as const) {
  test(`a destroy that is wanted is not held back, whatever the tests say: ${backend}`, async () => {
    const place = await stackFolder();
    const about = { backend, sandbox: join(place.folder, 'account.db'), command: ownTests };
    place.synthesize(acme(about));
    await place.ends(0, 'init -input=false');
    await place.ends(0, 'apply -auto-approve -input=false');

    // Of a policy set whose test fails there is no plan but that of its end: what the gate holds back it says.
    place.synthesize(acme({ ...about, isSecured: false }));
    const refused = (await place.ends(1, 'plan -input=false')).replace(/[\s│]+/g, ' ');
    expect(refused).toContain('Routing tests fail, so nothing is planned: mail to ${the} partner is secure.');
    expect(refused).toContain('terraform destroy is not held back.');
    expect(place.state('securemessaging_policy.partner')).toMatchObject({ narrative: 'Partner' });
    expect(await place.ends(0, 'plan -destroy -input=false')).toContain('0 to add, 0 to change, 4 to destroy.');
    expect(await place.ends(0, 'destroy -auto-approve -input=false')).toContain('Resources: 4 destroyed.');
    expect(place.state('securemessaging_policy.partner')).toBeUndefined();

    // After it the same gate stands before the next apply.
    await place.ends(1, 'apply -auto-approve -input=false');
    place.synthesize(acme(about));
    await place.ends(0, 'apply -auto-approve -input=false');
    expect(place.state('securemessaging_policy.partner')).toMatchObject({ narrative: 'Partner' });
  }, 240_000);
}

test('Terraform plans nothing that is for some accounts only', async () => {
  const place = await stackFolder();
  place.synthesize((stack) => {
    new SecureMessagingProvider(stack, 'provider', { sandbox: join(place.folder, 'account.db') });
    new PolicySet(stack, 'policy-set', { accounts: { staging: {}, production: {} } });
    new SecureMessagingFolder(stack, 'trial', { name: 'Trial', when: ['staging'] });
  });
  await place.ends(0, 'init -input=false');
  const refused = await place.ends(1, 'plan -input=false');
  expect(refused.replace(/\s+/g, ' ')).toContain(
    'This is only for the accounts staging, and Terraform knows no accounts.',
  );
});
