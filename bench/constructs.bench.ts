import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformResource, TerraformStack } from 'cdktf';
import { parse } from 'yaml';
import * as mail from '../constructs/index.ts';
import { loadAccount } from '../src/config/load-configuration.ts';
import { parseStacks, readStacks } from '../src/config/load-terraform.ts';
import { kindNames } from '../src/model/kinds/kinds.ts';
import type { Plain } from '../src/model/plain.ts';
import { attributesOf } from '../src/terraform/mapping/attributes.ts';
import { toAttributes } from '../src/terraform/mapping/objects.ts';
import { fullName, resourceTypeOf } from '../src/terraform/mapping/resource-types.ts';
import { median, pairedRatios, type Result, result } from './measure.ts';
import { makeConfiguration } from './workload.ts';

type Written = Readonly<Record<string, Plain>>;
type Sections = Readonly<Record<string, Readonly<Record<string, Written>>>>;

/** What it takes to write a policy set through our constructs, rules included, and to read what they wrote. */
export async function constructsBench(): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const [objects, n] of [
    [1_000, 5],
    [10_000, 3],
  ] as const) {
    const sections = parse(makeConfiguration(objects)) as Sections;
    const folder = mkdtempSync(join(tmpdir(), 'sealwright-bench-'));
    try {
      const ours = () => synthesize(folder, (stack) => withConstructs(stack, sections));
      const yardstick = () => synthesize(folder, (stack) => withBareResources(stack, sections));
      const ratios = await pairedRatios(ours, yardstick, n);
      const bare = 'bare TerraformResources with the same attributes';
      results.push(result(`synthesis-${objects}-objects`, median(ratios), bare, 1.5, n));

      ours();
      const text = readFileSync(join(folder, 'stacks', 'bench', 'cdk.tf.json'), 'utf8');
      const readings = await pairedRatios(
        () => read(text),
        () => JSON.parse(text),
        5 * n,
      );
      results.push(result(`reading-${objects}-objects`, median(readings), 'JSON.parse of the same text', 4, 5 * n));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return results;
}

function synthesize(outdir: string, fill: (stack: TerraformStack) => void): void {
  const app = new App({ outdir });
  fill(new TerraformStack(app, 'bench'));
  app.synth();
}

/** As somebody would write it who has such a list of objects. */
function withConstructs(stack: TerraformStack, { account, groups, folders, definitions, policies, owns }: Sections) {
  new mail.PolicySet(stack, 'policy-set', { account, owns } as mail.PolicySetProps);
  const make = <T>(section: Readonly<Record<string, Written>> = {}, one: (key: string, written: never) => T) =>
    Object.fromEntries(Object.entries(section).map(([key, written]) => [key, one(key, written as never)]));
  const group = make(groups, (key, props: mail.ProfileGroupProps) => new mail.ProfileGroup(stack, key, props));
  const folder = make(
    folders,
    (key, props: mail.SecureMessagingFolderProps) => new mail.SecureMessagingFolder(stack, key, props),
  );
  const definition = make(
    definitions,
    (key, { folder: home, ...props }: { folder: string } & Omit<mail.SecureMessagingDefinitionProps, 'folder'>) =>
      new mail.SecureMessagingDefinition(stack, key, { ...props, folder: folder[home] as mail.SecureMessagingFolder }),
  );
  make(policies, (key, { definition: name, from, to, ...props }: Written) => {
    const props2 = {
      ...props,
      from: scopeOf(mail.Sender, from as Plain, group),
      to: scopeOf(mail.Recipient, to as Plain, group),
      ...(name === undefined ? {} : { definition: definition[name as string] }),
    };
    return new mail.SecureMessagingPolicy(stack, key, props2 as unknown as mail.SecureMessagingPolicyProps);
  });
}

function scopeOf(
  of: typeof mail.Sender | typeof mail.Recipient,
  written: Plain,
  groups: Readonly<Record<string, mail.ProfileGroup>>,
): unknown {
  const scopes = of as typeof mail.Sender;
  if (typeof written === 'string') return scopes[written as 'internal']();
  const { domain, group, address, attribute, equals, basedOn } = written as Readonly<Record<string, string>>;
  const options = (basedOn === undefined ? undefined : { basedOn }) as mail.SenderOptions | undefined;
  const given = options ? [options] : [];
  if (domain !== undefined) return scopes.domain(domain, ...given);
  if (group !== undefined) return scopes.group(groups[group] as mail.ProfileGroup, ...given);
  if (address !== undefined) return scopes.address(address, ...given);
  return scopes.attribute(attribute as string, equals as string, ...given);
}

/** A resource as CDKTF has it for providers that it knows nothing of. */
class Bare extends TerraformResource {
  readonly #attributes: Readonly<Record<string, unknown>>;

  constructor(stack: TerraformStack, id: string, type: string, attributes: Readonly<Record<string, unknown>>) {
    super(stack, id, { terraformResourceType: type });
    this.#attributes = attributes;
  }

  protected override synthesizeAttributes(): { [name: string]: unknown } {
    return { ...this.#attributes };
  }
}

function withBareResources(stack: TerraformStack, sections: Sections) {
  const made = new Map<string, Bare>();
  const idOf = (kind: string, key: Plain): unknown => made.get(`${kind} ${key}`)?.getStringAttribute('id') ?? key;
  const nested = (value: Plain): unknown =>
    typeof value === 'object' && value !== null && 'group_id' in value
      ? { ...value, group_id: idOf('groups', value.group_id ?? null) }
      : value;
  for (const kind of kindNames) {
    const type = resourceTypeOf(kind, kind === 'folders' ? 'secureMessaging' : undefined);
    for (const [key, written] of Object.entries(sections[kind] ?? {})) {
      const values = toAttributes(type, written);
      const attributes = attributesOf(type).flatMap(({ name, field, shape }): readonly [string, unknown][] => {
        const value = values[name] ?? null;
        if (value === null) return [];
        if (field.type === 'reference') return [[name, idOf(field.to, value)]];
        if (shape.type === 'object') return [[name, nested(value)]];
        return [[name, shape.type === 'objects' ? (value as readonly Plain[]).map(nested) : value]];
      });
      made.set(`${kind} ${key}`, new Bare(stack, key, fullName(type), Object.fromEntries(attributes)));
    }
  }
}

function read(text: string): void {
  const { groups } = parseStacks([{ name: 'bench', file: 'cdk.tf.json', text }]);
  const nothing = { entry: '', read: () => ({ ok: false, problem: 'is not there' }) as const, glob: () => [] };
  const { configuration, findings } = loadAccount(readStacks(groups[0] ?? [], nothing));
  if (!configuration) throw new Error(`What was synthesized can not be read: ${JSON.stringify(findings[0])}`);
}
