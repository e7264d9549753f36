import type { ImpactDocument, MailBoxes, RegionEffect } from '../../documents/impact.ts';
import { parseInstant } from '../../model/instant.ts';
import { momentText } from '../../model/moment-words.ts';
import { count } from '../plan/summary-text.ts';
import { type ImpactItem, itemOf, type MailItem, toldExceptions } from './impact-item.ts';
import { kindsOfMail } from './kinds-of-mail.ts';
import { toldTogether } from './told-together.ts';
import { changeText } from './words/because-words.ts';
import { exceptions, kindWords } from './words/kind-words.ts';
import { mailWords, routeText } from './words/mail-words.ts';
import { capital, type ImpactNames, impactNames } from './words/names.ts';
import { type VerdictWords, verdictWords } from './words/verdict-words.ts';

/** An impact as it is told, for whichever format: every text is as it came, and not yet safe to show. */
export interface ImpactStory {
  readonly verdict: VerdictWords;
  /** What is compared, and from when on. */
  readonly about: string;
  readonly sections: readonly ImpactSection[];
  readonly unproven: readonly MailItem[];
  /** What is changed, where no region tells it. */
  readonly silent: readonly string[];
  /** Of more than that, how many. */
  readonly moreSilent: number;
  readonly basis: string;
}

export interface ImpactSection {
  readonly effect: RegionEffect;
  readonly title: string;
  readonly items: readonly ImpactItem[];
}

const mostSilent = 12;

const titles: Readonly<Record<RegionEffect, string>> = {
  weaker: 'Less secure',
  mixed: 'Less secure in one respect, more in another',
  stronger: 'More secure',
  other: 'Changed, and neither more nor less secure',
};

export function impactStory(document: ImpactDocument): ImpactStory {
  const names = impactNames(document);
  const { regions, unproven, asOf, changes } = document;
  const told = new Set(regions.flatMap(({ because }) => because.map(({ kind, key }) => `${kind} ${key}`)));
  const kinds = kindsOfMail(regions);
  const silent = changes.filter(({ kind, key }) => !told.has(`${kind} ${key}`)).map((one) => changeText(one, names));
  return {
    verdict: verdictWords(document),
    about: aboutText(document),
    sections: (Object.keys(titles) as RegionEffect[]).flatMap((effect) => {
      const words = kinds
        .filter(({ region }) => region.effect === effect)
        .map((kind) => kindWords(kind, document, names));
      const items = toldTogether(words).map((together) => itemOf(together, names));
      return items.length === 0 ? [] : [{ effect, title: titles[effect], items }];
    }),
    unproven: unproven.map((one) => unprovenItem(one, asOf, names)),
    silent: silent.slice(0, mostSilent),
    moreSilent: Math.max(0, silent.length - mostSilent),
    basis: basisText(document, kinds.length),
  };
}

function unprovenItem(boxes: MailBoxes, asOf: string, names: ImpactNames): MailItem {
  const mail = mailWords(boxes.box, asOf, names);
  return {
    mail: capital(routeText(mail)),
    circumstances: mail.circumstances,
    ...toldExceptions(exceptions(boxes, asOf, names)),
  };
}

function aboutText({ before, after, asOf }: ImpactDocument): string {
  const moment = parseInstant(asOf, 'first-second');
  return `From ${before.source} to ${after.source}: mail sent from ${moment.ok ? momentText(moment.value) : asOf} on`;
}

/** What the answer rests on: decisions that an administrator should know, and who people are. */
function basisText({ before, after }: ImpactDocument, number: number): string {
  const strategies = ({ strategies }: typeof before) =>
    Object.entries(strategies)
      .map(([name, option]) => `${name} ${option}`)
      .join(', ');
  const bothOr = (was: string, is: string) => (was === is ? is : `${was} before, ${is} after`);
  const kinds = number === 0 ? '' : `${count(number, 'kind')} of mail ${number === 1 ? 'changes' : 'change'}. `;
  const directory = bothOr(before.directory.slice(0, 12), after.directory.slice(0, 12));
  return `${kinds}Strategies: ${bothOr(strategies(before), strategies(after))}. Directory ${directory}.`;
}
