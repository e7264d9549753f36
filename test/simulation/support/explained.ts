import { md5, sha256 } from '../../../src/cli/hash.ts';
import type { ExplainedDocument, Explanation } from '../../../src/documents/explanation.ts';
import type { PolicySet } from '../../../src/model/policy-set.ts';
import { explain } from '../../../src/simulation/explain/explain.ts';
import { mail, policySet, type Written } from '../../routing/support.ts';

export const options = { hash: sha256, md5, accountName: null, target: null } as const;

export const explained = (set: PolicySet, written: object = {}): ExplainedDocument =>
  explain(set, [{ message: mail(written) }], options);

/** The stories of one message under a configuration of a few lines. */
export const tellings = (written: Written, message: object = {}): readonly Explanation[] =>
  explained(policySet(written), message).messages[0]!.explanation;

/** The story of a message to one recipient. */
export const telling = (written: Written, message: object = {}): Explanation => tellings(written, message)[0]!;

export const texts = (items: readonly { readonly text: string }[]): readonly string[] => items.map(({ text }) => text);
