import { Annotations, Aspects, TerraformStack as Stack, type TerraformStack, Testing } from 'cdktf';
import type { IConstruct } from 'constructs';
import { describe, expect, test } from 'vitest';
import {
  Acknowledgements,
  PolicySet,
  Recipient,
  resources,
  SecureMessagingDefinition,
  SecureMessagingFolder,
  SecureMessagingPolicy,
  Sender,
} from '../../constructs/index.ts';
import { newStack, rights, scopes, someObjects } from './support/objects.ts';

const errorsOf = (stack: TerraformStack): string => {
  try {
    Testing.synth(stack, true);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

const notes = ({ node }: IConstruct) =>
  node.metadata.filter(({ type }) => type.startsWith('@cdktf/')).map(({ type, data }) => `${type} ${data}`);

/** Whose From anyone can forge: doubtful, and no error. */
function forgeable(stack: TerraformStack, props: { readonly acknowledge?: [] } = {}) {
  const { week: definition } = someObjects(stack);
  const from = Sender.address('quotes@acme.example', { basedOn: 'header' });
  return new SecureMessagingPolicy(stack, 'quotes', { narrative: 'Quotes', definition, ...scopes, from, ...props });
}

describe('cdktf’s own helpers', () => {
  test('find resources and data sources by class', () => {
    const stack = newStack();
    someObjects(stack);
    SecureMessagingFolder.fromPath(stack, 'legal', '/Legal');
    const synth = Testing.synth(stack);
    expect(
      Testing.toHaveResourceWithProperties(synth, SecureMessagingDefinition.tfResourceType, {
        description: 'A week',
        expire_after: '7d',
        folder: '${securemessaging_folder.partners.id}',
      }),
    ).toBe(true);
    expect(Testing.toHaveResource(synth, SecureMessagingPolicy.tfResourceType)).toBe(false);
    expect(Testing.toHaveDataSource(synth, resources.DataFolder.tfResourceType)).toBe(true);
  });

  test('a synthesis without lines does not change when code moves', () => {
    const synth = () => {
      const stack = newStack();
      forgeable(stack);
      return Testing.synth(stack);
    };
    expect(synth()).toBe(synth());
    expect(synth()).not.toContain('.ts:');
  });
});

describe('an Aspect', () => {
  test('changes what is written, and the rules see it', () => {
    const stack = newStack();
    const { week } = someObjects(stack);
    Aspects.of(stack).add({
      visit: (construct) => {
        if (construct instanceof SecureMessagingDefinition) construct.expireAfter = '400d';
      },
    });
    expect(week.expireAfterInput).toBe('7d');
    expect(errorsOf(stack)).toContain('[acme/week] expiry-exceeds-retention: ');
    expect(week.expireAfterInput).toBe('400d');
  });

  test('annotates as for any other construct', () => {
    const stack = newStack();
    someObjects(stack);
    Aspects.of(stack).add({
      visit: (construct) => {
        if (construct instanceof SecureMessagingDefinition && construct.readReceiptInput === false) {
          Annotations.of(construct).addError('our definitions send receipts');
        }
      },
    });
    expect(() => Testing.fullSynth(stack)).toThrow('[acme/week] our definitions send receipts');
  });

  test('sees an override, and so do the rules', () => {
    const stack = newStack();
    someObjects(stack).week.addOverride('expire_after', '400d');
    expect(errorsOf(stack)).toContain('[acme/week] expiry-exceeds-retention: ');
  });
});

describe('what is only doubtful', () => {
  test('is a note on its construct, once, however often one looks', () => {
    const stack = newStack();
    const policy = forgeable(stack);
    expect(errorsOf(stack)).toBe('');
    expect(errorsOf(stack)).toBe('');
    expect(notes(policy)).toEqual([expect.stringMatching(/^@cdktf\/warn header-only-sender: /)]);
  });

  test('is acknowledged with a reason, on the object or from outside', () => {
    const stack = newStack();
    const policy = forgeable(stack);
    Acknowledgements.of(policy).add('header-only-sender', 'the sales system bounces elsewhere', {
      until: '2099-12-31',
    });
    expect(errorsOf(stack)).toBe('');
    expect(notes(policy)).toEqual([]);
  });

  test('is not acknowledged without one', () => {
    const stack = newStack();
    Acknowledgements.of(forgeable(stack)).add('header-only-sender', '');
    expect(errorsOf(stack)).toContain('acknowledgement-without-reason: ');
  });

  test('can be no law', () => {
    const stack = newStack();
    Acknowledgements.of(someObjects(stack).week).add('one-outcome', 'because');
    expect(errorsOf(stack)).toContain('acknowledgement-of-law: ');
  });
});

describe('several stacks', () => {
  test('that refer to each other are one policy set', () => {
    const app = Testing.app();
    const [shared, acme] = [new Stack(app, 'shared'), new Stack(app, 'acme')];
    const { week: definition } = someObjects(shared);
    new SecureMessagingPolicy(acme, 'p', { narrative: 'p', definition, ...scopes });
    app.synth();
    expect(notes(definition)).toEqual([]);
    definition.expireAfter = '400d';
    expect(() => app.synth()).toThrow('[shared/week] expiry-exceeds-retention: ');
  });

  test('that do not are none: each may have the same names', () => {
    const app = Testing.app();
    for (const name of ['staging', 'production']) someObjects(new Stack(app, name));
    expect(() => app.synth()).not.toThrow();
  });
});

describe('several accounts', () => {
  const accounts = { staging: { maxRetention: '30d' }, production: { maxRetention: '365d' } } as const;

  test('a rule is broken in one of them', () => {
    const stack = newStack();
    new PolicySet(stack, 'policy-set', { accounts });
    const folder = new SecureMessagingFolder(stack, 'f', { name: 'F' });
    const props = { folder, description: 'd', ...rights, expireAfter: '60d' } as const;
    const definition = new SecureMessagingDefinition(stack, 'd', props);
    expect(errorsOf(stack)).toContain('expires after 60d, but the account keeps messages for 30d');
    new SecureMessagingDefinition(stack, 'e', { ...props, description: 'e', when: ['production'] });
    definition.expireAfter = '7d';
    expect(errorsOf(stack)).toBe('');
  });
});

test('what no construct of ours knows is left to Terraform, and said', () => {
  const stack = newStack();
  someObjects(stack);
  const odd = new resources.Folder(stack, 'odd', { name: '${var.name}' });
  expect(errorsOf(stack)).toBe('');
  expect(notes(odd)).toEqual([expect.stringMatching(/^@cdktf\/warn terraform-expression: /)]);
});

test('HCL is refused: it would be half of a policy set', () => {
  const stack = newStack();
  someObjects(stack);
  expect(() => Testing.synthHcl(stack)).toThrow('writes Terraform JSON, and not HCL');
});

test('a definition that nobody may make is not made', () => {
  const stack = newStack();
  new PolicySet(stack, 'policy-set', { account: { edition: 'lite' } });
  const folder = new SecureMessagingFolder(stack, 'f', { name: 'F' });
  new SecureMessagingDefinition(stack, 'd', { folder, description: 'd', ...rights });
  new SecureMessagingPolicy(stack, 'p', {
    narrative: 'p',
    action: 'takeNoAction',
    from: Sender.internal(),
    to: Recipient.external(),
  });
  expect(errorsOf(stack)).toContain('lite-defines-definitions: ');
});
