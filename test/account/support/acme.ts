import { addRaw } from '../../../src/service/seed.ts';
import type { Storage } from '../../../src/service/storage.ts';
import { start } from './test-clock.ts';

/** A small account with one object of every kind, as somebody made it in the console. */
export function acme(storage: Storage) {
  const add = (kind: Parameters<typeof addRaw>[1], body: Record<string, unknown>) => addRaw(storage, kind, body, start);
  const finance = add('group', { name: 'Finance', path: '/', source: 'local' });
  const money = add('group', { name: 'All money', path: '/Partners', source: 'directory' });
  add('member', { memberOf: finance, emailAddress: 'Ann@ACME.example' });
  add('member', { memberOf: money, domain: 'bücher.example' });
  add('member', { memberOf: money, groupId: finance });
  const partners = add('secureMessagingFolder', { name: 'Partners' });
  const legal = add('secureMessagingFolder', {
    name: 'Legal',
    parentId: partners,
    publishedTo: [{ type: 'profile_group', groupId: finance }],
  });
  const words = add('contentFolder', { name: 'Word lists' });
  const week = add('secureMessagingDefinition', {
    folderId: legal,
    description: 'No Print, 7 Day Exp',
    allowReply: true,
    expireAfterSeconds: 7 * 86_400,
    customBanner: true,
    bannerType: 'html',
    bannerContent: '<div class="mc-sm-hide"> </div>',
  });
  const confidential = add('contentDefinition', {
    folderId: words,
    description: 'Marked confidential',
    activationScore: 10,
    examineSubject: true,
    examineBody: false,
    examineHeaders: false,
    examineAttachments: false,
    wordList: '10 "company confidential"',
    secureMessagingDefinitionId: week,
  });
  const policy = add('secureMessagingPolicy', {
    description: 'Finance to the partner',
    option: 'apply',
    definitionId: week,
    fromPart: 'both',
    from: { type: 'profile_group', groupId: finance },
    to: { type: 'email_domain', domain: 'Partner.example' },
    fromEternal: false,
    fromDateTime: '2026-12-01T00:00:00+0000',
    sourceIPs: ['203.0.113.9', '198.51.100.0/24'],
  });
  const bypass = add('bypassPolicy', {
    description: 'Finance to the auditor',
    option: 'disable_secure_messaging',
    from: { type: 'profile_group', groupId: money },
    to: { type: 'individual_email_address', emailAddress: 'audit@partner.example' },
  });
  const content = add('contentPolicy', {
    description: 'Confidential mail',
    definitionId: confidential,
    from: { type: 'internal_addresses' },
    to: { type: 'external_addresses' },
  });
  return { finance, money, partners, legal, words, week, confidential, policy, bypass, content };
}
