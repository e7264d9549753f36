import { Construct } from 'constructs';
import { withoutOurFrames } from '../places/frames.ts';

/** A construct of several objects, which says one whole intent. */
export abstract class Pattern extends Construct {
  protected constructor(scope: Construct, id: string) {
    try {
      super(scope, id);
    } catch (error) {
      throw withoutOurFrames(error);
    }
  }
}
