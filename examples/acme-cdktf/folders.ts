import { Construct } from 'constructs';
import { Audience, ContentExaminationFolder, SecureMessagingFolder } from 'sealwright/constructs';
import * as groups from './groups.ts';
import { stack } from './stack.ts';

const here = new Construct(stack, 'folders');

// A folder decides who can pick its definitions with Send Secure. Moving a definition is an access change.

export const company = new SecureMessagingFolder(here, 'company', {
  name: 'Company',
});

export const finance = new SecureMessagingFolder(here, 'finance', {
  name: 'Finance',
  publishedTo: [Audience.group(groups.finance)],
});

export const treasury = new SecureMessagingFolder(here, 'treasury', {
  name: 'Treasury',
  in: finance,
  publishedTo: [Audience.group(groups.treasury)],
  aliases: ['Cash desk'],
});

export const legal = new SecureMessagingFolder(here, 'legal', {
  name: 'Legal',
  publishedTo: [Audience.attribute('department', 'Legal'), Audience.address('contracts@acme.example')],
  protect: true,
});

export const projects = new SecureMessagingFolder(here, 'projects', {
  name: 'Projects',
  in: legal,
});

export const people = new SecureMessagingFolder(here, 'people', {
  name: 'People',
  publishedTo: [Audience.attribute('department', 'HR')],
});

export const board = new SecureMessagingFolder(here, 'board', {
  name: 'Board',
  publishedTo: [Audience.group(groups.secretariat), Audience.address('eve@acme.example')],
});

export const partners = new SecureMessagingFolder(here, 'partners', {
  name: 'Partners',
  publishedTo: [Audience.internal()],
});

export const research = new SecureMessagingFolder(here, 'research', {
  name: 'Research',
  in: partners,
  publishedTo: [Audience.domain('acme-labs.example')],
});

export const gateway = new SecureMessagingFolder(here, 'gateway', {
  name: 'Set by the gateway',
  publishedTo: [],
});

export const words = new ContentExaminationFolder(here, 'words', {
  name: 'Word lists',
});

export const numbers = new ContentExaminationFolder(here, 'numbers', {
  name: 'Numbers',
  in: words,
});
