import type { ImportedFile, ImportLanguage } from '../documents/import.ts';
import { toHcl } from './hcl/to-hcl.ts';
import type { Alphabet } from './names/words.ts';
import type { Takeover } from './takeover.ts';
import { toYaml } from './yaml/to-yaml.ts';

/** The files that say an account in a language, the first of them the one to begin with. */
export function exportFiles(to: ImportLanguage, takeover: Takeover): readonly ImportedFile[] {
  switch (to) {
    case 'yaml':
      return [{ name: 'sealwright.yaml', text: toYaml(takeover) }];
    case 'hcl':
      return toHcl(takeover);
  }
}

/** What a language can't do, and whoever takes an account over must know. */
export const languageTraits: Readonly<
  Record<ImportLanguage, { readonly alphabet: Alphabet; readonly canAcknowledge: boolean }>
> = {
  yaml: { alphabet: 'any', canAcknowledge: true },
  hcl: { alphabet: 'any', canAcknowledge: false },
};
