import type { ImportedFile, ImportLanguage } from '../documents/import.ts';
import type { Takeover } from './takeover.ts';
import { toYaml } from './yaml/to-yaml.ts';

/** The files that say an account in a language, the first of them the one to begin with. */
export function exportFiles(to: ImportLanguage, takeover: Takeover): readonly ImportedFile[] {
  switch (to) {
    case 'yaml':
      return [{ name: 'sealwright.yaml', text: toYaml(takeover) }];
  }
}
