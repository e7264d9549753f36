import { base, oneRule } from './one-rule.ts';

const of = (fields: string) => `${base}invariants:\n  - { name: I, ${fields}, always: { secure: true } }\n`;
const bank = 'to: { domain: bank.example }';

oneRule('invariant-vacuous', 'warning', {
  finds: [
    ['a time that ends before it starts', of('during: { start: 2026-12-02, end: 2026-12-01 }'), '2026-12-01'],
    [
      'senders of a group without members',
      of('from: { group: nobody }').replace('groups:\n', 'groups:\n  nobody: { name: Nobody, members: [] }\n'),
      '{',
    ],
    [
      'a group of such groups',
      of('to: { group: nobody }').replace(
        'groups:\n',
        'groups:\n  nobody: { name: Nobody, members: [{ group: none }] }\n  none: { name: None, members: [{ group: nobody }] }\n',
      ),
      '{',
    ],
    [
      'internal senders of an account without domains',
      of('from: internal').replace('[acme.example]', '[]'),
      'internal',
    ],
    ['an exception of everything', of(`${bank}, except: [{}]`), '{'],
    ['an exception of the same', of(`${bank}, except: [{ ${bank} }]`), '{'],
    ['an exception of everyone', of(`${bank}, except: [{ from: everyone }]`), '{'],
    ['an exception that is wider', of('to: { address: a@bank.example }, except: [{ to: external }]'), '{'],
    [
      'an exception of a group that holds it',
      of('from: { address: ann@acme.example }, except: [{ from: { group: finance } }]'),
      '{',
    ],
    [
      'a wider time',
      of('during: { start: 2026-12-01, end: 2026-12-31 }, except: [{ during: { start: 2026-12-01 } }]'),
      '{',
    ],
    ['a wider network', of('sourceIps: [10.1.0.0/16], except: [{ sourceIps: [10.0.0.0/8] }]'), '{'],
    ['the second exception', of(`${bank}, except: [{ to: { address: a@bank.example } }, { to: external }]`), '{'],
  ],
  passes: [
    ['nothing but what is asserted', `${base}invariants:\n  - { name: I, always: { secure: true } }\n`],
    ['a time of one day', of('during: { start: 2026-12-01, end: 2026-12-01 }')],
    ['a time that is past', of('during: { start: 2020-01-01, end: 2020-12-31 }')],
    [
      'a group whose members are looked up',
      of('from: { group: counsel }').replace('groups:\n', 'groups:\n  counsel: { name: Counsel }\n'),
    ],
    ['internal senders where nobody says which', of('from: internal').replace('internalDomains: [acme.example], ', '')],
    ['an exception of one address', of(`${bank}, except: [{ to: { address: audit@bank.example } }]`)],
    [
      'an exception of other senders',
      of(`from: { domain: acme.example }, ${bank}, except: [{ from: { group: finance }, ${bank} }]`),
    ],
    ['an exception of a subdomain', of(`${bank}, except: [{ to: { domain: sub.bank.example } }]`)],
    [
      'an exception by another address of the sender',
      of('from: { scope: internal }, except: [{ from: { scope: internal, basedOn: header } }]'),
    ],
    [
      'a shorter time',
      of('during: { start: 2026-12-01, end: 2026-12-31 }, except: [{ during: { start: 2026-12-02 } }]'),
    ],
    ['any time, and an exception of some', of(`${bank}, except: [{ ${bank}, during: { start: 2026-12-02 } }]`)],
    ['a smaller network', of('sourceIps: [10.0.0.0/8], except: [{ sourceIps: [10.1.0.0/16] }]')],
    ['half of the networks', of('sourceIps: [10.0.0.0/8, 192.0.2.0/24], except: [{ sourceIps: [10.0.0.0/8] }]')],
    ['two halves, which the exact analysis tells', of('except: [{ to: internal }, { to: external }]')],
  ],
});
