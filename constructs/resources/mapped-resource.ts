import { type TerraformMetaArguments, TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import { attributesOf } from '../../src/terraform/mapping/attributes.ts';
import { fullName, type ResourceType } from '../../src/terraform/mapping/resource-types.ts';
import { snakeCase } from '../../src/terraform/mapping/snake-case.ts';
import { type Authored, authoredMetadata } from '../elements/authored.ts';
import { heldBack, sayWhy } from '../elements/hold-back.ts';
import { logicalName } from '../elements/logical-name.ts';
import { newElement } from '../elements/new-element.ts';
import { onlyJson } from '../elements/only-json.ts';
import { withoutOurFrames } from '../places/frames.ts';
import { valuesOf } from './values-of.ts';

/**
 * A resource of the provider: what all kinds have in common. Its name in Terraform is made of its own id alone, so that
 * moving or wrapping it changes nothing there.
 */
export abstract class MappedResource extends TerraformResource {
  /** Which resource type it is, and of what kind of object. */
  readonly resourceType: ResourceType;
  /** Where the user's own file makes it: `main.ts:12:3`. Undefined where stack traces are switched off. */
  readonly place: string | undefined;
  readonly #values: { [name: string]: unknown };
  readonly #authored: Authored;
  #id: string | undefined;

  protected constructor(
    scope: Construct,
    id: string,
    resourceType: ResourceType,
    config: TerraformMetaArguments,
    authored: Authored,
  ) {
    try {
      super(scope, id, { ...heldBack(config, authored.when), terraformResourceType: fullName(resourceType) });
      this.place = newElement(this, 'resource');
      sayWhy(this, authored.when);
    } catch (error) {
      throw withoutOurFrames(error);
    }
    this.resourceType = resourceType;
    this.#values = valuesOf(config);
    this.#authored = authored;
    this.overrideLogicalId(logicalName(this.key));
  }

  /** Names the object in the policy set: its own id, unless it was given another. */
  get key(): string {
    return this.#authored.key ?? this.node.id;
  }

  /** The service's id of the object, for references. */
  get id(): string {
    this.#id ??= this.getStringAttribute('id');
    return this.#id;
  }

  /** The reference that `id` gave out, if anybody asked for it. */
  get givenId(): string | undefined {
    return this.#id;
  }

  /** What its author said beside the values. */
  get authored(): Authored {
    return this.#authored;
  }

  /** The value as it was given; undefined where none was. */
  protected given(name: string): unknown {
    return this.#values[name];
  }

  protected give(name: string, value: unknown): void {
    this.#values[name] = value;
  }

  /** The attributes as Terraform has them, overrides included. */
  attributes(): { [name: string]: unknown } {
    const names = attributeNames(this.resourceType);
    const attributes: { [name: string]: unknown } = {};
    for (const field of Object.keys(this.#values)) {
      const value = this.#values[field];
      // What is no attribute of the type stays one, for the rules, or Terraform, to say so.
      if (value !== undefined) attributes[names.get(field) ?? snakeCase(field)] = inSnakeCase(value);
    }
    return overridden(attributes, this.rawOverrides) as { [name: string]: unknown };
  }

  /** @internal */
  protected override synthesizeAttributes(): { [name: string]: unknown } {
    return this.attributes();
  }

  /** @internal */
  protected override synthesizeHclAttributes(): never {
    throw onlyJson();
  }

  /** What stands beside the attributes, where Terraform does not look. */
  metadata(): { readonly [name: string]: unknown } | undefined {
    return authoredMetadata(this.#authored, this);
  }

  /** @internal */
  protected override get constructNodeMetadata(): { [key: string]: unknown } {
    const sealwright = this.metadata();
    return sealwright ? { ...super.constructNodeMetadata, sealwright } : super.constructNodeMetadata;
  }
}

const namesByType = new WeakMap<ResourceType, ReadonlyMap<string, string>>();

/** The names of attributes by those of fields. */
function attributeNames(type: ResourceType): ReadonlyMap<string, string> {
  let names = namesByType.get(type);
  if (!names) {
    names = new Map(attributesOf(type).map(({ name, fieldName }) => [fieldName, name]));
    namesByType.set(type, names);
  }
  return names;
}

/** The names inside of scopes, members and banners: `basedOn` is `based_on`. */
function inSnakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSnakeCase);
  if (!isPlainObject(value)) return value;
  const made: { [name: string]: unknown } = {};
  for (const name of Object.keys(value)) made[capital.test(name) ? snakeCase(name) : name] = inSnakeCase(value[name]);
  return made;
}

const capital = /[A-Z]/;

/** `addOverride` says what an attribute is in the end. */
function overridden(value: unknown, override: unknown): unknown {
  if (override === undefined) return value;
  if (!isPlainObject(value) || !isPlainObject(override)) return override;
  const made: { [name: string]: unknown } = { ...value };
  for (const [name, inner] of Object.entries(override)) made[name] = overridden(made[name], inner);
  return made;
}

const isPlainObject = (value: unknown): value is { [name: string]: unknown } =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
