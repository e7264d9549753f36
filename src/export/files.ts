import type { ImportedFile, ImportLanguage } from '../documents/import.ts';
import { toHcl } from './hcl/to-hcl.ts';
import type { Alphabet } from './names/words.ts';
import type { Takeover } from './takeover.ts';
import { toTypescript } from './typescript/to-typescript.ts';
import { toYaml } from './yaml/to-yaml.ts';

/** The files that say an account in a language, the first of them the one to begin with. */
export function exportFiles(to: ImportLanguage, takeover: Takeover): readonly ImportedFile[] {
  switch (to) {
    case 'yaml':
      return [{ name: 'sealwright.yaml', text: toYaml(takeover) }];
    case 'hcl':
      return toHcl(takeover);
    case 'ts':
      return toTypescript(takeover);
  }
}

/** What a language can do, so that whoever takes an account over knows what can be said. */
export interface LanguageTraits {
  readonly alphabet: Alphabet;
  /** A finding that is no law can be acknowledged where it stands. */
  readonly canAcknowledge: boolean;
  /** Groups can be members of each other. */
  readonly canCircle: boolean;
  /** A group that is only looked up can be told from another of its name and path by its id. */
  readonly canLookUpById: boolean;
  /** A folder of word lists can say to whom it is published, although nobody can pick from it. Terraform does not look. */
  readonly canPublishWords: boolean;
}

export const languageTraits: Readonly<Record<ImportLanguage, LanguageTraits>> = {
  yaml: { alphabet: 'any', canAcknowledge: true, canCircle: true, canLookUpById: true, canPublishWords: true },
  hcl: { alphabet: 'any', canAcknowledge: false, canCircle: false, canLookUpById: true, canPublishWords: true },
  ts: { alphabet: 'any', canAcknowledge: true, canCircle: false, canLookUpById: false, canPublishWords: false },
};
