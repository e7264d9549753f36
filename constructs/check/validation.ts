import { TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { checkElements, type PlacedFinding } from './check-elements.ts';
import { elementsAround } from './elements.ts';
import { findingText } from './finding-text.ts';
import { repeatedIn } from './repeated.ts';

/** One look at a stack, and which of its constructs have asked for what was found. */
interface Pass {
  readonly byConstruct: ReadonlyMap<string, readonly PlacedFinding[]>;
  readonly asked: Set<IConstruct>;
}

const passes = new WeakMap<TerraformStack, Pass | undefined>();

/**
 * Has the rules run over the stack of a construct whenever it is validated. They look at all of it at once, and each
 * construct says what is found in it. A stack is asked before what is in it, and looks anew; so does whoever asks twice.
 */
export function validateWithRules(construct: IConstruct): void {
  const stack = TerraformStack.of(construct);
  if (!passes.has(stack)) {
    passes.set(stack, undefined);
    stack.node.addValidation({
      validate: () => {
        passes.set(stack, undefined);
        return errorsOf(stack, stack);
      },
    });
  }
  construct.node.addValidation({ validate: () => errorsOf(stack, construct) });
}

function errorsOf(stack: TerraformStack, construct: IConstruct): string[] {
  let pass = passes.get(stack);
  if (!pass || pass.asked.has(construct)) {
    pass = lookAt(stack);
    passes.set(stack, pass);
  }
  pass.asked.add(construct);
  const found = pass.byConstruct.get(construct.node.path) ?? [];
  annotate(construct, found);
  return found.filter(({ severity }) => severity === 'error').map(findingText);
}

/** What only Terraform can work out is no mistake here: our own commands will say that they can't. */
function lookAt(stack: TerraformStack): Pass {
  const elements = elementsAround(stack);
  const byConstruct = new Map<string, PlacedFinding[]>();
  const found = isReadByUs() ? [] : checkElements(elements, Math.floor(Date.now() / 1000));
  const findings = [...repeatedIn(elements), ...found];
  for (const finding of findings) {
    // What is in no construct is in the stack as a whole.
    const path = finding.at?.construct ?? stack.node.path;
    const here = byConstruct.get(path) ?? [];
    byConstruct.set(path, here);
    here.push(finding.rule === 'terraform-expression' ? { ...finding, severity: 'warning' } : finding);
  }
  return { byConstruct, asked: new Set() };
}

/** The command line says so to the apps it runs: it has the rules look at what they write, and shows all that is found. */
const isReadByUs = (): boolean => process.env.SEALWRIGHT_READS === '1';

const levels = { warning: '@cdktf/warn', info: '@cdktf/info' } as const;

/** What is only doubtful goes where cdktf collects it: the manifest, which its command line shows. */
function annotate({ node }: IConstruct, findings: readonly PlacedFinding[]): void {
  for (const finding of findings) {
    if (finding.severity === 'error') continue;
    const [type, text] = [levels[finding.severity], findingText(finding)];
    if (!node.metadata.some((entry) => entry.type === type && entry.data === text)) node.addMetadata(type, text);
  }
}
