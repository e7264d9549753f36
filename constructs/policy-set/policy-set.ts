import { TerraformElement } from 'cdktf';
import type { Construct } from 'constructs';
import { newElement } from '../elements/new-element.ts';
import { onlyJson } from '../elements/only-json.ts';
import { withoutOurFrames } from '../places/frames.ts';
import { literal } from '../values/texts.ts';
import type { PolicySetProps } from './policy-set-props.ts';
import { withUsers } from './users-file.ts';
import { type WrittenSections, writtenSections } from './written-sections.ts';

/**
 * What of a policy set is no resource: the account, what is owned and ignored, the directory, tests, invariants, rules
 * and strategies. A stack has one. It is written to `locals.sealwright`, of which Terraform makes nothing.
 */
export class PolicySet extends TerraformElement {
  /** Where the user's own file makes it: `main.ts:12:3`. Undefined where stack traces are switched off. */
  readonly place: string | undefined;
  readonly #props: PolicySetProps;

  constructor(scope: Construct, id: string, props: PolicySetProps = {}) {
    try {
      super(scope, id);
      this.place = newElement(this, 'policy set');
    } catch (error) {
      throw withoutOurFrames(error);
    }
    this.#props = props;
  }

  /** The sections as they would stand in YAML, references by key. */
  get sections(): WrittenSections {
    const { directory } = this.#props;
    return writtenSections(directory ? { ...this.#props, directory: withUsers(directory) } : this.#props);
  }

  /** @internal */
  override toHclTerraform(): never {
    throw onlyJson();
  }

  /** @internal */
  override toTerraform(): { readonly [name: string]: unknown } {
    const place = this.place === undefined ? {} : { place: this.place };
    const about = { '//': { path: this.node.path, ...place } };
    return { locals: { sealwright: { ...(literalDeep(this.sections) as object), ...about } } };
  }
}

/** Keys are templates too. */
function literalDeep(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(literalDeep);
  if (typeof value !== 'object' || value === null) return literal(value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [literal(name), literalDeep(inner)]));
}
