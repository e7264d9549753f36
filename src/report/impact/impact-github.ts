import type { Diagnostic } from '../../documents/diagnostics.ts';
import { type CauseKind, type ImpactCause, type ImpactDocument, isWeaker } from '../../documents/impact.ts';
import type { Place } from '../../model/configuration.ts';
import { githubCommands } from '../diagnostics/diagnostics-github.ts';
import type { PathOf } from '../diagnostics/finding-words.ts';
import { printable } from '../printable.ts';
import { type ImpactItem, type MailItem, variantText } from './impact-item.ts';
import { impactStory } from './story.ts';
import { toldVariants } from './told-within.ts';

export interface ImpactGithubOptions {
  /** Relative to the root of the repository. */
  readonly pathOf: PathOf;
  /** Where an object stands in the configuration after the change; undefined: it is not there. */
  readonly placeOf: (kind: CauseKind, key: string) => Place | undefined;
}

/** Mail that becomes less secure, or of which nothing is proven, as warnings on a pull request; the rest as notices. */
export function impactGithub(document: ImpactDocument, options: ImpactGithubOptions): string {
  const { verdict, sections, unproven } = impactStory(document);
  const diagnostics = [
    ...sections.flatMap(({ effect, items }) =>
      items.map(
        (item): Diagnostic => ({
          rule: isWeaker(effect) ? 'less-secure' : effect === 'stronger' ? 'more-secure' : 'changes',
          severity: isWeaker(effect) ? 'warning' : 'info',
          message: messageOf(item),
          ...spot(item.causes, options),
        }),
      ),
    ),
    ...unproven.map(
      (one): Diagnostic => ({
        rule: 'not-proven',
        severity: 'warning',
        message: `It is not proven what becomes of mail: ${mailOf(one)}.`,
        path: [],
      }),
    ),
  ];
  return githubCommands(
    { format: 'sealwright/diagnostics/1', diagnostics },
    printable(`${verdict.word}${verdict.rest}`),
    options,
  );
}

function messageOf(item: ImpactItem): string {
  const { before, after, because, example } = item;
  const { told, more } = toldVariants(item);
  return [
    `${mailOf(item)}.`,
    ...(before === null ? [] : [`Before: ${before}.`]),
    ...(after === null ? [] : [`After: ${after}.`]),
    ...because.map((text) => `Because ${text}.`),
    ...(told.length === 0 ? [] : [before === null ? 'Before:' : 'After:']),
    ...told.map((one) => `- ${one.mail}: ${variantText(one)}.`),
    ...(more > 0 ? [`- and ${more} more.`] : []),
    ...(example === null ? [] : [`For example ${example}.`]),
  ].join('\n');
}

function mailOf({ mail, circumstances, except, moreExcept }: MailItem): string {
  const all = [...except, ...(moreExcept === 0 ? [] : [`${moreExcept} more`])];
  return `${[mail, ...circumstances].join(', ')}${all.length === 0 ? '' : `, except ${all.join('; ')}`}`;
}

/** Beside the first of its causes that still stands in a file. */
function spot(because: readonly ImpactCause[], { placeOf }: ImpactGithubOptions): Pick<Diagnostic, 'path' | 'file'> {
  for (const { kind, key } of because) {
    const place = placeOf(kind, key);
    if (place) return { path: [kind, key], ...place };
  }
  return { path: because[0] ? [because[0].kind, because[0].key] : [] };
}
