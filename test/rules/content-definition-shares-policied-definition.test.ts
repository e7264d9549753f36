import { base, bypass, contentDefinition, oneRule, policy } from './one-rule.ts';

const overrides = (override: string, rest = '') =>
  `${base}contentDefinitions:\n  c: ${contentDefinition({ secureMessaging: override })}\n${rest}`;

oneRule('content-definition-shares-policied-definition', 'info', {
  finds: [
    ['a definition that a policy applies', overrides('week', `policies:\n  p: ${policy()}\n`), 'week'],
    [
      'also where the policy is switched off',
      overrides('week', `policies:\n  p: ${policy({ enabled: 'false' })}\n`),
      'week',
    ],
  ],
  passes: [
    ['a definition without a policy', overrides('week')],
    [
      'a definition whose neighbour has a policy',
      overrides('week', `policies:\n  p: ${policy({ definition: 'builtin:default' })}\n`),
    ],
    [
      'a built-in, which has no other beside it',
      overrides('builtin:default', `policies:\n  p: ${policy({ definition: 'builtin:default' })}\n`),
    ],
    ['no override', overrides('', `policies:\n  p: ${policy()}\n`)],
    ['a bypass policy, which applies none', overrides('week', `bypassPolicies:\n  p: ${bypass()}\n`)],
    ['an override that leads nowhere', overrides('wek', `policies:\n  p: ${policy()}\n`)],
  ],
});
