import type { MessageInitShape } from '@bufbuild/protobuf';
import type { AttributePath_StepSchema, AttributePathSchema } from '../../protocol/tfplugin6_pb.ts';
import type { Path, Step } from '../../values/path.ts';

type StepMessage = MessageInitShape<typeof AttributePath_StepSchema>;

/** As far as the protocol can say it: an element of a set has no place there, so its path is that of the set. */
export function pathMessage(path: Path): MessageInitShape<typeof AttributePathSchema> {
  const steps: StepMessage[] = [];
  for (const step of path) {
    const message = stepMessage(step);
    if (!message) break;
    steps.push(message);
  }
  return { steps };
}

function stepMessage(step: Step): StepMessage | undefined {
  switch (step.kind) {
    case 'attribute':
      return { selector: { case: 'attributeName', value: step.name } };
    case 'index':
      return { selector: { case: 'elementKeyInt', value: BigInt(step.index) } };
    case 'key':
      return { selector: { case: 'elementKeyString', value: step.key } };
    case 'element':
      return undefined;
  }
}
