import { realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The real `terraform`, as the shell would find it. Throws if there is none: nothing here can be tested without. */
export function terraformBinary(): string {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    try {
      return realpathSync(join(folder, 'terraform'));
    } catch {
      // Not there: look further.
    }
  }
  throw new Error('these tests need terraform on the PATH');
}
