// Acme makes steel bridges and the instruments that watch them. Three internal domains, a finance team
// with an auditor, a legal department with outside counsel, and partners on networks of their own.
// Start reading here, then in the order of the imports: what a file refers to, it imports.
import { PolicySet } from 'sealwright/constructs';
import './groups.ts';
import './folders.ts';
import './definitions.ts';
import './policies/company.ts';
import './policies/finance.ts';
import './policies/legal.ts';
import './policies/partners.ts';
import './policies/people.ts';
import './content.ts';
import { directory } from './directory.ts';
import { app, stack } from './stack.ts';
import { invariants, tests } from './tests.ts';

new PolicySet(stack, 'policy-set', {
  account: {
    id: 'acme-production', // nothing is planned against an account with another identity
    edition: 'full',
    maxRetention: '365d', // what "never expire" means in the end
    internalDomains: ['acme.example', 'acme-labs.example', 'acme-energy.example'],
    attributes: ['department', 'country'],
    recipientLimit: 750, // 500, and one bulk sender pack
    target: { sandbox: '.sealwright/account.db' }, // an account on this disk, to try things out
  },

  // Only what is listed here may be deleted once no file makes it any more. Everything else in the account
  // is left alone and counted.
  owns: {
    folders: [
      '/Company/**',
      '/Finance/**',
      '/Legal/**',
      '/People/**',
      '/Board/**',
      '/Partners/**',
      '/Set by the gateway/**',
      '/Word lists/**',
    ],
    policies: ['*'],
    bypassPolicies: ['*'],
    contentPolicies: ['*'],
    contentDefinitions: ['*'],
    groups: ['*'], // local ones; a group from the directory is never written
  },

  ignore: [
    { policies: 'Legacy *', reason: 'the old gateway keeps these until its contract ends' },
    { groups: 'Helpdesk *', reason: 'the service desk makes these by hand, for a day or two' },
  ],

  rules: {
    'everyone-to-everyone': 'error', // one slip here would reach every mail we have
    // Content examination comes before what a sender picks, so every content policy rests on a strategy, and
    // anyone not in directory.ts might have any department. Both are true and meant; each simulated
    // message still says so where it matters.
    'rests-on-strategy': 'off',
    'rests-on-unknown': 'off',
  },

  strategies: {
    precedence: 'override-first', // the default, written down because two overrides below rely on it
  },

  directory,
  tests,
  invariants,
});

app.synth();
