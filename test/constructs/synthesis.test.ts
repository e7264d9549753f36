import { TerraformStack as Stack, type TerraformStack, Testing } from 'cdktf';
import { Construct } from 'constructs';
import { expect, test } from 'vitest';
import {
  PolicySet,
  ProfileGroup,
  Recipient,
  SecureMessagingDefinition,
  SecureMessagingFolder,
  SecureMessagingPolicy,
  Sender,
} from '../../constructs/index.ts';

const newStack = (): TerraformStack => new Stack(Testing.app(), 'acme');

function small(scope: Construct) {
  const finance = new ProfileGroup(scope, 'finance', {
    name: 'Finance',
    members: ['ann@acme.example', 'audit.example'],
  });
  const partners = new SecureMessagingFolder(scope, 'partners', { name: 'Partners' });
  const week = new SecureMessagingDefinition(scope, 'partner-week', {
    folder: partners,
    description: 'No Print, Reply, 7 Day Exp, No Receipt',
    print: false,
    reply: true,
    replyAll: false,
    expireAfter: '7d',
    readReceipt: false,
  });
  const policy = new SecureMessagingPolicy(scope, 'finance-partner', {
    narrative: 'Finance to partner.example',
    definition: week,
    from: Sender.group(finance, { basedOn: 'both' }),
    to: Recipient.domain('partner.example'),
    start: '2026-12-01',
    end: new Date('2027-11-30T23:59:59Z'),
    sourceIps: ['203.0.113.0/24'],
  });
  return { finance, partners, week, policy };
}

test('objects are resources of the provider, and references are ids', () => {
  const stack = newStack();
  small(stack);
  const { resource, terraform } = JSON.parse(Testing.synth(stack, true));
  expect(resource).toEqual({
    securemessaging_group: {
      finance: { name: 'Finance', members: [{ address: 'ann@acme.example' }, { domain: 'audit.example' }] },
    },
    securemessaging_folder: { partners: { name: 'Partners' } },
    securemessaging_definition: {
      'partner-week': {
        folder: '${securemessaging_folder.partners.id}',
        description: 'No Print, Reply, 7 Day Exp, No Receipt',
        print: false,
        reply: true,
        reply_all: false,
        expire_after: '7d',
        read_receipt: false,
      },
    },
    securemessaging_policy: {
      'finance-partner': {
        narrative: 'Finance to partner.example',
        definition: '${securemessaging_definition.partner-week.id}',
        from: { group_id: '${securemessaging_group.finance.id}', based_on: 'both' },
        to: { domain: 'partner.example' },
        start: '2026-12-01',
        end: '2027-11-30T23:59:59Z',
        source_ips: ['203.0.113.0/24'],
      },
    },
  });
  expect(terraform.required_providers).toEqual({ securemessaging: { source: 'sealwright/securemessaging' } });
});

test('what is no resource stands in locals, references by key', () => {
  const stack = newStack();
  const { week, finance, policy } = small(stack);
  new PolicySet(stack, 'policy-set', {
    account: { id: 'acme-production', maxRetention: '365d' },
    directory: { groups: [{ group: finance, members: ['eve@acme.example'] }] },
    tests: [
      {
        name: 'to ${the} partner',
        message: { from: 'ann@acme.example', to: 'x@partner.example', at: new Date('2026-12-05T10:00:00Z') },
        expect: { 'x@partner.example': { definition: week, policy, bypassedBy: null } },
      },
    ],
    invariants: [{ name: 'all', from: Sender.group(finance), to: Recipient.external(), always: { secure: true } }],
  });
  const { locals } = JSON.parse(Testing.synth(stack, true));
  expect(locals.sealwright).toEqual({
    sealwright: 1,
    account: { id: 'acme-production', maxRetention: '365d' },
    directory: { groups: { finance: ['eve@acme.example'] } },
    tests: [
      {
        name: 'to $${the} partner',
        message: { from: 'ann@acme.example', to: 'x@partner.example', at: '2026-12-05T10:00:00Z' },
        expect: { 'x@partner.example': { definition: 'partner-week', policy: 'finance-partner', bypassedBy: null } },
      },
    ],
    invariants: [{ name: 'all', from: { group: 'finance' }, to: 'external', always: { secure: true } }],
  });
});

test('moving or wrapping a construct changes nothing of its resource', () => {
  const [flat, wrapped] = [newStack(), newStack()];
  small(flat);
  small(new Construct(new Construct(wrapped, 'emea'), 'finance'));
  expect(JSON.parse(Testing.synth(wrapped)).resource).toEqual(JSON.parse(Testing.synth(flat)).resource);
});
