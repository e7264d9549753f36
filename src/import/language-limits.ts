import type { LanguageTraits } from '../export/files.ts';
import type { Observed } from '../model/observed-account.ts';
import { breakCircles } from './circles.ts';
import { type Fate, giveUp } from './survey.ts';

/** Gives up what the language has no way to say, whatever is decided about anything else. */
export function giveUpForLanguage(fates: readonly Fate[], { canCircle, canPublishWords }: LanguageTraits): void {
  if (!canCircle) breakCircles(fates);
  if (!canPublishWords) leaveOutPublishedWords(fates);
}

function leaveOutPublishedWords(fates: readonly Fate[]): void {
  for (const fate of fates) {
    const { for: purpose, publishedTo } = fate.object.fields as Partial<Observed<'folders'>['fields']>;
    if (fate.as !== 'managed' || purpose !== 'contentExamination' || (publishedTo ?? null) === null) continue;
    giveUp(fate, {
      reason: 'not-the-same',
      message: 'It is published to somebody, which this language has no way to say of a folder of word lists.',
    });
  }
}

/** Which live object is meant can't be said of a group that is only looked up. */
export function leaveOutLookUpsById(fates: readonly Fate[]): void {
  for (const fate of fates) {
    if (fate.as !== 'looked-up' || !fate.byId) continue;
    giveUp(fate, {
      reason: 'repeated-identity',
      message:
        'The account has another group with this name, and this language has no way to say which one is looked up.',
    });
  }
}
