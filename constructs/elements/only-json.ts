import { withoutOurFrames } from '../places/frames.ts';

/** Half of a policy set would be worse than none. */
export const onlyJson = (): Error =>
  withoutOurFrames(
    new Error(
      'sealwright/constructs writes Terraform JSON, and not HCL. Leave out `hclOutput`, and unset SYNTH_HCL_OUTPUT.',
    ),
  );
