/** Writes the generated files of this folder: `npm run generate`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateArtifacts } from './artifacts.ts';

for (const [name, text] of await generateArtifacts()) writeFileSync(join(import.meta.dirname, name), text);
