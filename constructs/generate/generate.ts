/** Writes the generated files of this room: `npm run generate`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from './generated-files.ts';

for (const [name, text] of generatedFiles) writeFileSync(join(import.meta.dirname, '..', name), text());
