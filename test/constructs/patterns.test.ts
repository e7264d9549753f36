import { Testing } from 'cdktf';
import { expect, test } from 'vitest';
import {
  BypassFor,
  EnforceForRecipients,
  Recipient,
  SecureOnContent,
  SecureOnSubjectTag,
} from '../../constructs/index.ts';
import { newStack, someObjects } from './support/objects.ts';

test('EnforceForRecipients makes a policy for each recipient, and one more changes nothing for the others', () => {
  const policies = (recipients: readonly Recipient[]) => {
    const stack = newStack();
    const { week: definition } = someObjects(stack);
    new EnforceForRecipients(stack, 'partners-secure', { narrative: 'Partners', recipients, definition });
    return JSON.parse(Testing.synth(stack, true)).resource.securemessaging_policy;
  };
  const one = policies([Recipient.domain('partner.example')]);
  expect(one).toEqual({
    'partners-secure-partner-example_0a3e185e': {
      narrative: 'Partners (partner.example)',
      definition: '${securemessaging_definition.week.id}',
      from: { scope: 'internal' },
      to: { domain: 'partner.example' },
    },
  });
  const two = policies([Recipient.address('kim@law.example'), Recipient.domain('partner.example')]);
  expect(Object.keys(two)).toHaveLength(2);
  expect(two).toMatchObject(one);
});

test('BypassFor lets mail go as it is, but for exceptions, which override', () => {
  const stack = newStack();
  const { finance } = someObjects(stack);
  const bypass = new BypassFor(stack, 'auditor', {
    narrative: 'The auditor',
    recipients: [Recipient.group(finance)],
    except: [Recipient.address('intake@audit.example')],
    end: '2027-01-31',
  });
  expect(bypass.policies.map(({ key }) => key)).toEqual(['auditor-finance']);
  expect(bypass.exceptions.map(({ key }) => key)).toEqual(['auditor-except-intake@audit.example']);
  const { securemessaging_bypass_policy: policies } = JSON.parse(Testing.synth(stack, true)).resource;
  expect(Object.values(policies).reverse()).toEqual([
    {
      narrative: 'The auditor (finance)',
      action: 'disableSecureMessaging',
      from: { scope: 'internal' },
      to: { group_id: '${securemessaging_group.finance.id}' },
      end: '2027-01-31',
    },
    {
      narrative: 'The auditor (not for intake@audit.example)',
      action: 'takeNoAction',
      from: { scope: 'internal' },
      to: { address: 'intake@audit.example' },
      end: '2027-01-31',
      override: true,
    },
  ]);
});

test('SecureOnContent and SecureOnSubjectTag make a word list and its policy under one key', () => {
  const stack = newStack();
  const { week: definition, words: folder } = someObjects(stack);
  const tag = new SecureOnSubjectTag(stack, 'tag', {
    narrative: 'Tagged by the sender',
    folder,
    definition,
    tags: ['[secure]', '# secure'],
  });
  const content = new SecureOnContent(stack, 'cards', {
    narrative: 'Card numbers',
    folder,
    definition,
    wordList: '10 regex \\b4\\d{15}\\b',
    activationScore: 10,
    examine: ['body'],
    override: true,
  });
  expect([tag.definition.key, tag.policy.key, content.definition.key, content.policy.key]).toEqual([
    'tag',
    'tag',
    'cards',
    'cards',
  ]);
  const { resource } = JSON.parse(Testing.synth(stack, true));
  expect(resource.securemessaging_content_definition.tag).toEqual({
    folder: '${securemessaging_content_folder.words.id}',
    description: 'Tagged by the sender',
    activation_score: 10,
    examine: ['subject'],
    word_list: '10 "[secure]"\n10 "# secure"\n',
    secure_messaging: '${securemessaging_definition.week.id}',
  });
  expect(resource.securemessaging_content_policy.cards).toEqual({
    narrative: 'Card numbers',
    definition: '${securemessaging_content_definition.cards.id}',
    from: { scope: 'internal' },
    to: { scope: 'external' },
    override: true,
  });
});
