import { type TerraformMetaArguments, TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';
import { attributesOf } from '../../src/terraform/mapping/attributes.ts';
import { fullName, type ResourceType } from '../../src/terraform/mapping/resource-types.ts';
import { snakeCase } from '../../src/terraform/mapping/snake-case.ts';
import { withoutOurFrames } from '../places/frames.ts';
import { userPlace } from '../places/user-place.ts';
import { type Authored, authoredMetadata, stackTracesAreOff } from './authored.ts';
import { logicalName } from './logical-name.ts';
import { requireProvider } from './require-provider.ts';

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
      super(scope, id, { ...config, terraformResourceType: fullName(resourceType) });
    } catch (error) {
      throw withoutOurFrames(error);
    }
    this.resourceType = resourceType;
    this.#values = { ...config };
    this.#authored = authored;
    this.place = stackTracesAreOff(this) ? undefined : userPlace();
    this.overrideLogicalId(logicalName(this.key));
    requireProvider(this);
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

  /** @internal */
  protected override synthesizeAttributes(): { [name: string]: unknown } {
    const attributes: { [name: string]: unknown } = {};
    for (const { name, fieldName } of attributesOf(this.resourceType)) {
      const value = this.#values[fieldName];
      if (value !== undefined) attributes[name] = inSnakeCase(value);
    }
    return attributes;
  }

  /** @internal */
  protected override get constructNodeMetadata(): { [key: string]: unknown } {
    const sealwright = authoredMetadata(this.#authored, this.key, this.place);
    return sealwright ? { ...super.constructNodeMetadata, sealwright } : super.constructNodeMetadata;
  }
}

/** The names inside of scopes, members and banners: `basedOn` is `based_on`. */
function inSnakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSnakeCase);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [snakeCase(name), inner]));
}
