import { describe, expect, test } from 'vitest';
import { base, contentDefinition, definition, diagnose, expectErrors, expectMessages, policy } from './support.ts';

const messagesOf = (yaml: string) =>
  diagnose(yaml).map(({ message, hint, line, column }) => `${line}:${column} ${message}${hint ? ` → ${hint}` : ''}`);

describe('mistakes in the form, for people', () => {
  test('a section that is misspelt, empty or not', () => {
    expect(messagesOf(`${base}policys: {}\n`)).toEqual([
      '11:1 A name is not known here. `policys` is no section of a configuration. Did you mean `policies`? → policies:',
    ]);
    expectErrors(`${base}policys:\n`).toEqual(['11:1 schema']);
    expectErrors(`${base}policies:\n`).toEqual([]);
  });

  test('a field that is misspelt is not missing as well', () => {
    expect(messagesOf(`${base}policies:\n  p: ${policy({ narrative: '', narativ: 'P' })}\n`)).toEqual([
      '12:56 A name is not known here. `narativ` is no field of the secure messaging policy `p`. Did you mean `narrative`? → narrative:',
    ]);
  });

  test('a field that is missing', () => {
    expect(messagesOf(`${base}policies:\n  p: ${policy({ from: '' })}\n`)).toEqual([
      '12:3 A field is missing that is always written out. The secure messaging policy `p` has no `from` (Emails From): everyone, internal, external, or one of { domain: … }, { group: … }, { attribute: …, equals: … }, { address: … }. → from: internal',
    ]);
  });

  test('yes and no, numbers, words, lists', () => {
    expect(messagesOf(`${base}policies:\n  p: ${policy({ enabled: 'yes' })}\n`)).toEqual([
      '12:79 A value has a form that is not wanted here. `enabled` (Enable / Disable) of the secure messaging policy `p` is the text `yes`, but must be true or false. YAML reads only true and false as that, not yes and no. → enabled: true',
    ]);
    expect(messagesOf(`${base}policies:\n  p: ${policy({ narrative: '007' })}\n`)).toEqual([
      '12:19 A value has a form that is not wanted here. `narrative` (Policy Narrative) of the secure messaging policy `p` is the number 7, but must be a text. Quote it to make it a text. → narrative: "007"',
    ]);
    expect(messagesOf(`${base}policies:\n  p: ${policy({ sourceIps: '10.0.0.0/8' })}\n`)).toEqual([
      '12:81 A value has a form that is not wanted here. `sourceIps` (Source IP Ranges) of the secure messaging policy `p` is the text `10.0.0.0/8`, but must be a list, such as [a, b]. → sourceIps: [10.0.0.0/8]',
    ]);
    expectMessages(`${base}contentDefinitions:\n  c: ${contentDefinition({ examine: '[subjct]' })}\n`).toEqual([
      'A value has a form that is not wanted here. `examine[0]` of the content examination definition `c` is the text `subjct`, but must be subject, body, headers or attachments. → subject',
    ]);
  });

  test('a # that begins a comment', () => {
    expectMessages(
      `${base}policies:\n  p:\n    narrative: #5\n    definition: week\n    from: internal\n    to: external\n`,
    ).toEqual([
      'A value has a form that is not wanted here. `narrative` (Policy Narrative) of the secure messaging policy `p` is empty, but must be a text. What follows a # is a comment; a text that begins with # is quoted.',
    ]);
  });

  test('forms of a scope: one error, not one for each form', () => {
    const hints = (from: string) => diagnose(`${base}policies:\n  p: ${policy({ from })}\n`).map(({ hint }) => hint);
    expect(hints('interal')).toEqual(['from: internal']);
    expect(hints('partner.example')).toEqual(['from: { domain: partner.example }']);
    expect(hints('ann@acme.example')).toEqual(['from: { address: ann@acme.example }']);
    expect(hints('finance')).toEqual(['from: { group: finance }']);
    expect(hints('7')).toEqual([undefined]);
    expect(hints('[internal]')).toEqual([undefined]);
    expect(hints('{ domian: a.example }')).toEqual(['domain:']);
    expect(hints('{ group: finance, basedOn: hedder }')).toEqual(['basedOn: header']);
    expect(hints('{ attribute: department }')).toHaveLength(1);
    expectMessages(`${base}policies:\n  p: ${policy({ from: '{ group: finance, domain: a.example }' })}\n`).toEqual([
      expect.stringContaining('Two forms stand in one.'),
    ]);
  });

  test('banners and targets', () => {
    expectMessages(base.replace('readReceipt: false', 'readReceipt: false, banner: standrd')).toEqual([
      expect.stringContaining('→ banner: standard'),
    ]);
    expectErrors(base.replace('edition: full', 'edition: full, target: { sandbx: a.db }')).toEqual(['2:37 schema']);
  });

  test('an object that is empty, or none', () => {
    expectErrors(`${base}policies:\n  p:\n  q: 7\n`).toEqual(['12:5 schema', '13:6 schema']);
    expectErrors(`${base}policies: []\n`).toEqual(['11:11 schema']);
  });

  test('keys and names that are none', () => {
    expectErrors(`${base}policies:\n  "": ${policy()}\n  " p": ${policy()}\n  "live:1": ${policy()}\n`).toEqual([
      '12:3 schema',
      '13:3 schema',
      '14:3 schema',
    ]);
    expectMessages(`${base}policies:\n  p: ${policy({ narrative: '" "' })}\n`).toEqual([
      expect.stringContaining('but must be a text that is not empty.'),
    ]);
  });

  test('the version', () => {
    expectErrors(base.replace('sealwright: 1\n', '')).toEqual(['1:1 schema']);
    expectErrors(base.replace('sealwright: 1', 'sealwright: 2')).toEqual(['1:13 schema']);
  });

  test('x- keys are the author’s own, anywhere', () => {
    expectErrors(
      `${base}x-note: { anything: [1] }\npolicies:\n  x-template: 5\n  p: ${policy({ 'x-ticket': 'ABC-1', from: '{ group: finance, x-why: them }' })}\n`,
    ).toEqual([]);
  });
});

describe('one mistake is reported once', () => {
  test('a reference to an object with a mistake in its form is not a second one', () => {
    expectErrors(
      `${base.replace('print: false', 'print: no')}policies:\n  p: ${policy()}\n  q: ${policy({ narrative: 'Q', definition: 'none' })}\n`,
    ).toEqual(['8:51 schema', '13:34 unknown-reference']);
  });

  test('a mistake in the account does not make built-ins unknown', () => {
    const lite = 'sealwright: 1\naccount: { edition: lte }\npolicies:\n';
    expectErrors(`${lite}  p: ${policy({ definition: 'builtin:all' })}\n`).toEqual(['2:21 schema']);
  });

  test('the other objects are still checked', () => {
    expectErrors(`${base}policies:\n  p: { narrative: 7 }\n  q: ${policy({ start: 'soon' })}\n`).toEqual([
      '12:3 schema',
      '12:3 schema',
      '12:19 schema',
      '13:77 invalid-duration',
    ]);
  });
});

describe('forms that a law forbids are left to its rule', () => {
  test.each([
    ['definitions', definition({ folder: '' }), 'definition-in-root-folder'],
    ['definitions', definition({ expireAfter: '7' }), 'invalid-duration'],
    ['policies', policy({ bidirectional: 'true' }), 'bidirectional-secure-messaging'],
    ['policies', policy({ definition: '' }), 'one-outcome'],
    ['policies', policy({ action: 'takeNoAction' }), 'one-outcome'],
    ['policies', policy({ to: '{ domain: a.example, basedOn: header }' }), 'recipient-based-on'],
    ['policies', policy({ start: '2026' }), 'invalid-duration'],
    ['contentDefinitions', contentDefinition({ activationScore: 'ten' }), 'activation-score-range'],
    ['contentDefinitions', contentDefinition({ activationScore: '1.5' }), 'activation-score-range'],
  ])('%s %s', (section, object, rule) => {
    const yaml =
      section === 'definitions'
        ? base.replace('definitions:\n', `definitions:\n  z: ${object}\n`)
        : `${base}${section}:\n  z: ${object}\n`;
    expect(diagnose(yaml).map((finding) => finding.rule)).toEqual([rule]);
  });
});
