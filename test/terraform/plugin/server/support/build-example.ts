import { fileURLToPath } from 'node:url';
import { buildProgram } from './build-program.ts';

/** The example provider as one file that starts by itself, in that folder. Gives its path. */
export const buildExample = (folder: string, name = 'terraform-provider-example_v1.0.0'): string =>
  buildProgram(fileURLToPath(new URL('example/main.ts', import.meta.url)), folder, name);
