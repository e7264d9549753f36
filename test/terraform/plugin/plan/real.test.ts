import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Provider, Resource } from '../../../../src/terraform/plugin/provider.ts';
import type { Attributes } from '../../../../src/terraform/plugin/schema/schema.ts';
import { typeOf } from '../../../../src/terraform/plugin/schema/type.ts';
import { at, isList, isRecord, type ObjectValue, type Value } from '../../../../src/terraform/plugin/values/value.ts';
import { attributes, configOf, resolved } from './drawn.ts';
import { type Attached, attach } from './real/attached.ts';

// Schemas and configurations drawn at random, planned and applied by the real Terraform, which checks for itself that a
// plan is one that it allows, and that what is applied is what was planned.

const COUNT = 40;
const ROUNDS = 3;

/** A configuration in which some values are known only once another resource has been applied: those with `true`. */
type Later = true | false | readonly Later[] | { readonly [key: string]: Later };
interface Round {
  readonly config: ObjectValue;
  readonly later: Later;
}

const laterIn = (value: Value): fc.Arbitrary<Later> => {
  if (value === null) return fc.constant(false);
  const whole = fc.constant<Later>(true);
  const inside: fc.Arbitrary<Later> = isList(value)
    ? fc.tuple(...value.map(laterIn))
    : isRecord(value)
      ? fc
          .tuple(...Object.keys(value).map((key) => laterIn(at(value, key))))
          .map((drawn) => Object.fromEntries(Object.keys(value).map((key, i) => [key, drawn[i] ?? false])))
      : fc.constant<Later>(false);
  return fc.oneof({ weight: 7, arbitrary: inside }, { weight: 1, arbitrary: whole });
};

const rounds = (of: Attributes): fc.Arbitrary<readonly Round[]> =>
  fc.array(
    configOf(of, false).chain((config) =>
      laterIn(config).map((later) => ({ config, later: later === true ? false : later })),
    ),
    { minLength: ROUNDS, maxLength: ROUNDS },
  );

const cases = fc.sample(
  attributes(2).chain((of) => fc.record({ of: fc.constant(of), rounds: rounds(of) })),
  { numRuns: COUNT, seed: 20_261_122 },
);

/** Makes up what is left to it, and counts. */
const made = { count: 0 };
const done = { create: 0, update: 0, delete: 0 };

const resourceOf = (of: Attributes): Resource<unknown> => {
  const make = (planned: ObjectValue) => ({ state: resolved(planned, typeOf(of), made) as ObjectValue });
  return {
    schema: { attributes: of },
    read: async (state) => ({ state }),
    create: async (planned) => {
      done.create += 1;
      return make(planned);
    },
    update: async (_prior, planned) => {
      done.update += 1;
      return make(planned);
    },
    delete: async () => {
      done.delete += 1;
      return {};
    },
  };
};

const provider: Provider<unknown> = {
  schema: { attributes: {} },
  resources: Object.fromEntries(cases.map(({ of }, i) => [`probe_r${i}`, resourceOf(of)])),
  dataSources: {},
  functions: {},
  configure: async () => ({ client: {} }),
};

let terraform: Attached;
beforeAll(async () => {
  terraform = await attach(provider);
});
afterAll(() => terraform.close());

const inputOf = (round: number): string =>
  JSON.stringify({ round, cases: cases.map(({ rounds }) => json(rounds[round]!.config)) });

/** What is known later comes out of `terraform_data`, whose output is unknown until its input is applied. */
const configuration = (round: number): object => ({
  resource: {
    terraform_data: {
      later: { input: inputOf(round) },
    },
    ...Object.fromEntries(
      cases.map(({ rounds }, i) => {
        const { config, later } = rounds[round]!;
        return [
          `probe_r${i}`,
          { it: expression(config, later, `jsondecode(terraform_data.later.output).cases[${i}]`) },
        ];
      }),
    ),
  },
});

function expression(value: Value, later: Later, path: string): unknown {
  if (later === true) return `\${${path}}`;
  if (later === false) return json(value);
  if (isList(value)) return value.map((item, i) => expression(item, (later as readonly Later[])[i]!, `${path}[${i}]`));
  const inner = later as { readonly [key: string]: Later };
  return Object.fromEntries(
    Object.entries(value as ObjectValue).map(([key, item]) => [key, expression(item, inner[key]!, `${path}.${key}`)]),
  );
}

/** Numbers beyond 2^53 as strings, which Terraform takes for the numbers. */
const json = (value: Value): unknown =>
  JSON.parse(JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? item.toString() : item)));

const succeeds = async (...command: readonly string[]): Promise<string> => {
  const { status, stdout, stderr } = await terraform.run(...command);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
};

interface Change {
  readonly type: string;
  readonly change: { readonly actions: readonly string[]; readonly replace_paths?: readonly unknown[] };
}

describe.each(Array.from({ length: ROUNDS }, (_, round) => round))('round %i', (round) => {
  let changes: readonly Change[] = [];

  it('Terraform allows every plan', async () => {
    terraform.write(configuration(round));
    if (round === 0) await succeeds('init', '-no-color');
    await succeeds('plan', '-no-color', '-out=plan');
    const plan = JSON.parse(await succeeds('show', '-json', 'plan')) as {
      readonly resource_changes: readonly Change[];
    };
    changes = plan.resource_changes.filter(({ type }) => type.startsWith('probe_'));
    expect(changes).toHaveLength(COUNT);
  });

  it('and takes what is applied for what was planned', async () => {
    const before = { ...done };
    await succeeds('apply', '-no-color', 'plan');
    const planned = (action: string): number => changes.filter(({ change }) => change.actions.includes(action)).length;
    expect(done.create - before.create).toBe(planned('create'));
    expect(done.delete - before.delete).toBe(planned('delete'));
    // What was unknown may turn out to be what it was.
    expect(done.update - before.update).toBeLessThanOrEqual(planned('update'));
    if (round > 0) expect([planned('create'), planned('update')].every((count) => count > 3)).toBe(true);
  });

  it('and has nothing more to do then', async () => {
    const { status, stdout } = await terraform.run('plan', '-no-color', '-detailed-exitcode');
    expect(status === 0 ? '' : stdout).toBe('');
  });
});

describe('what Terraform is told to ignore', () => {
  it('is left as it is', async () => {
    // Of the last round the first case that has something optional: another configuration, with all of it ignored.
    const chosen = cases.findIndex(({ of }) => Object.values(of).some(({ presence }) => presence === 'optional'));
    const { rounds } = cases[chosen]!;
    const other = expression(rounds[0]!.config, false, '') as object;
    terraform.write({
      resource: {
        terraform_data: { later: { input: inputOf(ROUNDS - 1) } },
        [`probe_r${chosen}`]: { it: { ...other, lifecycle: { ignore_changes: 'all' } } },
      },
    });
    const plan = await succeeds('plan', '-no-color');
    expect(plan).toContain(`Plan: 0 to add, 0 to change, ${COUNT - 1} to destroy.`);
    await succeeds('destroy', '-no-color', '-auto-approve');
    expect(done.create).toBe(done.delete);
  });
});
