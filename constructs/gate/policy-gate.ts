import { Aspects, dependable, type IAspect, Lazy, TerraformLocal, type TerraformResource, TerraformStack } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { asStack } from '../check/as-stack.ts';
import { elementsAround } from '../check/elements.ts';
import { isObjectElement, modeOf } from '../elements/element.ts';
import { withoutOurFrames } from '../places/frames.ts';
import { literal } from '../values/texts.ts';
import { backends } from './backends.ts';
import { policySetDigest } from './digest.ts';
import { failingTests } from './failing-tests.ts';

export interface PolicyGateProps {
  /** What it is made of: `null_resource` (default), or `terraform_data`, which needs no provider. */
  readonly backend?: keyof typeof backends;
  /**
   * Runs the routing tests, in the folder of the stack that is applied, and fails if one of them does. Absent:
   * `sealwright test`, as it is installed with the app.
   */
  readonly command?: string;
}

/**
 * Nothing of a policy set is applied unless its routing tests pass. Everything that is made or changed waits for the gate,
 * which runs them whenever the policy set is another. Terraform may delete before that: so the gate also knows from
 * synthesis which tests fail, and with one of them there is no plan.
 */
export class PolicyGate extends Construct {
  /** The resource that everything waits for. */
  readonly resource: TerraformResource;

  constructor(scope: Construct, id: string, { backend = 'null', command }: PolicyGateProps = {}) {
    try {
      super(scope, id);
      const stack = TerraformStack.of(this);
      const failing = new TerraformLocal(
        this,
        'failing',
        Lazy.anyValue({ produce: () => failingTests(elementsAround(stack), now()).map(literal) }),
      );
      failing.overrideLogicalId('sealwright_failing_tests');
      const local = `local.${failing.friendlyUniqueId}`;
      const precondition = {
        condition: `\${length(${local}) == 0}`,
        errorMessage: `Routing tests fail, so nothing is planned: \${join("; ", ${local})}. See them with \`sealwright test\`; terraform destroy is not held back.`,
      };
      const digest = Lazy.stringValue({ produce: () => policySetDigest(asStack(elementsAround(stack))) });
      this.resource = backends[backend](
        this,
        { policy_set: digest },
        {
          lifecycle: { precondition: [precondition] },
          provisioners: [{ type: 'local-exec', command: command ?? ownCommand(stack) }],
        },
      );
      this.resource.overrideLogicalId('sealwright_gate');
      Aspects.of(stack).add(waitFor(this.resource));
    } catch (error) {
      throw withoutOurFrames(error);
    }
  }
}

/** Terraform runs it in the folder of the stack. What stacks say together is read together, from the folder above. */
function ownCommand(stack: TerraformStack): string {
  const produce = () => {
    const { objects, policySets } = elementsAround(stack);
    const isAlone = [...objects, ...policySets].every(({ cdktfStack }) => cdktfStack === stack);
    return `npx --no-install sealwright test ${isAlone ? '.' : `../.. --stack ${stack.node.id}`}`;
  };
  return Lazy.stringValue({ produce });
}

/** In seconds since 1970. */
const now = (): number => Math.floor(Date.now() / 1000);

function waitFor(resource: TerraformResource): IAspect {
  const gate = dependable(resource);
  return {
    visit: (construct: IConstruct) => {
      if (!isObjectElement(construct) || modeOf(construct) !== 'resource') return;
      const waiting = construct as IConstruct as TerraformResource;
      if (!waiting.dependsOn?.includes(gate)) waiting.dependsOn = [...(waiting.dependsOn ?? []), gate];
    },
  };
}
