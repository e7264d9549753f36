import { Testing } from 'cdktf';
import { expect, test } from 'vitest';
import {
  Builtin,
  ContentExaminationDefinition,
  ContentExaminationPolicy,
  ProfileGroup,
  Recipient,
  SecureMessagingBypassPolicy,
  SecureMessagingDefinition,
  SecureMessagingFolder,
  SecureMessagingPolicy,
  Sender,
} from '../../constructs/index.ts';
import { newStack, rights, scopes, someObjects } from './support/objects.ts';

test('what is not managed here is looked up by what it is called', () => {
  const stack = newStack();
  someObjects(stack);
  const counsel = ProfileGroup.fromName(stack, 'counsel', 'Outside counsel', {
    path: '/Partners',
    source: 'directory',
  });
  const legal = SecureMessagingFolder.fromPath(stack, 'legal', '/Partners/Legal');
  const archive = SecureMessagingFolder.fromName(stack, 'archive', 'Archive', { in: legal });
  const old = SecureMessagingDefinition.fromDescription(stack, 'old', 'Made by hand ${x}', { folder: archive });
  const words = ContentExaminationDefinition.fromDescription(stack, 'list', 'Made by hand');
  SecureMessagingPolicy.fromNarrative(stack, 'by-hand', 'By hand');
  SecureMessagingBypassPolicy.fromNarrative(stack, 'by-hand-too', 'By hand');
  ContentExaminationPolicy.fromNarrative(stack, 'by-hand-three', 'By hand');
  new SecureMessagingDefinition(stack, 'new', { folder: legal, description: 'New', ...rights });
  const to = Recipient.group(counsel);
  new SecureMessagingPolicy(stack, 'p', { narrative: 'p', definition: old, from: Sender.internal(), to });
  new ContentExaminationPolicy(stack, 'c', { narrative: 'c', definition: words, ...scopes });
  const { data, resource } = JSON.parse(Testing.synth(stack, true));
  expect(data).toEqual({
    securemessaging_group: { counsel: { name: 'Outside counsel', path: '/Partners' } },
    securemessaging_folder: {
      legal: { path: '/Partners/Legal' },
      archive: { name: 'Archive', in: '${data.securemessaging_folder.legal.id}' },
    },
    securemessaging_definition: {
      old: { description: 'Made by hand $${x}', folder: '${data.securemessaging_folder.archive.id}' },
    },
    securemessaging_content_definition: { list: { description: 'Made by hand' } },
    securemessaging_policy: { 'by-hand': { narrative: 'By hand' } },
    securemessaging_bypass_policy: { 'by-hand-too': { narrative: 'By hand' } },
    securemessaging_content_policy: { 'by-hand-three': { narrative: 'By hand' } },
  });
  expect(resource.securemessaging_policy.p).toMatchObject({
    definition: '${data.securemessaging_definition.old.id}',
    to: { group_id: '${data.securemessaging_group.counsel.id}' },
  });
});

test('what is built in is referred to by its name', () => {
  const stack = newStack();
  someObjects(stack);
  new SecureMessagingPolicy(stack, 'p', { narrative: 'p', definition: Builtin.default, ...scopes });
  const { resource, data } = JSON.parse(Testing.synth(stack, true));
  expect(resource.securemessaging_policy.p.definition).toBe('builtin:default');
  expect(data).toBeUndefined();
});

test('what is built into the other edition is found', () => {
  const stack = newStack();
  someObjects(stack);
  new SecureMessagingPolicy(stack, 'p', { narrative: 'p', definition: Builtin.external, ...scopes });
  expect(() => Testing.synth(stack, true)).toThrow(/unknown-reference: .*that is built into lite accounts/);
});
