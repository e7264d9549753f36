import { TerraformDataSource, type TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';
import { fullName, type ResourceType } from '../../src/terraform/mapping/resource-types.ts';
import { snakeCase } from '../../src/terraform/mapping/snake-case.ts';
import { type Authored, authoredMetadata } from '../elements/authored.ts';
import { logicalName } from '../elements/logical-name.ts';
import { newElement } from '../elements/new-element.ts';
import { onlyJson } from '../elements/only-json.ts';
import { withoutOurFrames } from '../places/frames.ts';
import { valuesOf } from './values-of.ts';

/** An object that is looked up by what it is called, and never changed. */
export abstract class MappedData extends TerraformDataSource {
  readonly resourceType: ResourceType;
  /** Where the user's own file makes it: `main.ts:12:3`. Undefined where stack traces are switched off. */
  readonly place: string | undefined;
  readonly authored: Authored;
  readonly #values: Readonly<Record<string, unknown>>;
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
      this.place = newElement(this, 'data');
    } catch (error) {
      throw withoutOurFrames(error);
    }
    this.resourceType = resourceType;
    this.authored = authored;
    this.#values = valuesOf(config);
    this.overrideLogicalId(logicalName(this.key));
  }

  /** Names the object in the policy set: its own id, unless it was given another. */
  get key(): string {
    return this.authored.key ?? this.node.id;
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

  /** The attributes as Terraform has them. */
  attributes(): { [name: string]: unknown } {
    const entries = Object.entries(this.#values).filter(([, value]) => value !== undefined);
    return Object.fromEntries(entries.map(([name, value]) => [snakeCase(name), value]));
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
    return authoredMetadata(this.authored, this);
  }

  /** @internal */
  protected override get constructNodeMetadata(): { [key: string]: unknown } {
    const sealwright = this.metadata();
    return sealwright ? { ...super.constructNodeMetadata, sealwright } : super.constructNodeMetadata;
  }
}
