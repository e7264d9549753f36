import { applicationName } from '../../documents/application-names.ts';
import type {
  Condition,
  ImpactCause,
  ImpactDocument,
  MailBoxes,
  RegionEffect,
  WitnessMessage,
} from '../../documents/impact.ts';
import { parseInstant } from '../../model/instant.ts';
import { momentText } from '../../model/moment-words.ts';
import { count } from '../plan/summary-text.ts';
import { shorten } from '../printable.ts';
import { becauseTexts, changeText } from './because-words.ts';
import { type KindOfMail, kindsOfMail } from './kinds-of-mail.ts';
import { exceptionText, mailWords } from './mail-words.ts';
import { capital, type ImpactNames, impactNames, listed } from './names.ts';
import { sizeOf } from './ordinary-first.ts';
import { asPickedText, outcomeWords } from './outcome-words.ts';
import { type VerdictWords, verdictWords } from './verdict-words.ts';

/** An impact as it is told, for whichever format: every text is as it came, and not yet safe to show. */
export interface ImpactStory {
  readonly verdict: VerdictWords;
  /** What is compared, and from when on. */
  readonly about: string;
  readonly sections: readonly ImpactSection[];
  readonly unproven: readonly UnprovenItem[];
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

/** One kind of mail. */
export interface ImpactItem {
  readonly mail: string;
  readonly circumstances: readonly string[];
  readonly except: readonly string[];
  readonly moreExcept: number;
  readonly before: string;
  readonly after: string;
  readonly because: readonly string[];
  /** What `because` tells, for whoever looks for its place. */
  readonly causes: readonly ImpactCause[];
  readonly example: string | null;
  /** Why it may be no mail at all. */
  readonly doubt: string | null;
}

export type UnprovenItem = Pick<ImpactItem, 'mail' | 'circumstances' | 'except' | 'moreExcept'>;

/** Past so many exceptions the largest are told, and the others counted. */
const mostExceptions = 7;
const mostSilent = 12;
const mostOfText = 120;

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
      const items = kinds.filter(({ region }) => region.effect === effect).map((one) => itemOf(one, document, names));
      return items.length === 0 ? [] : [{ effect, title: titles[effect], items }];
    }),
    unproven: unproven.map((one) => mailOf(one, asOf, names)),
    silent: silent.slice(0, mostSilent),
    moreSilent: Math.max(0, silent.length - mostSilent),
    basis: basisText(document, kinds.length),
  };
}

function itemOf({ region, asPicked }: KindOfMail, document: ImpactDocument, names: ImpactNames): ImpactItem {
  const { before, after, because, witness, certainty, conditions = [] } = region;
  return {
    ...mailOf(region, document.asOf, names),
    ...outcomeWords(before, after, names),
    ...(asPicked !== null && { [asPicked]: asPickedText(region[asPicked]) }),
    because: becauseTexts(because, document, names),
    causes: because,
    example: witness === null ? null : exampleText(witness, names),
    doubt: certainty === 'proven' ? null : doubtText(conditions, witness !== null, names),
  };
}

function mailOf({ box, except }: MailBoxes, asOf: string, names: ImpactNames): UnprovenItem {
  const { route, circumstances } = mailWords(box, asOf, names);
  const largest = [...except].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, mostExceptions);
  return {
    mail: capital(route),
    circumstances,
    except: largest.map((one) => exceptionText(one, box, asOf, names)),
    moreExcept: except.length - largest.length,
  };
}

function exampleText(message: WitnessMessage, names: ImpactNames): string {
  const { from, to, at, headerFrom, sourceIp, application, sendSecure, subject, body, headers, attachments } = message;
  const moment = parseInstant(at, 'first-second');
  return [
    `${from === '' ? 'the empty sender' : from} to ${listed(to)}`,
    moment.ok ? momentText(moment.value) : at,
    ...(headerFrom === undefined ? [] : [`From header ${headerFrom}`]),
    ...(sourceIp === undefined ? [] : [`from ${sourceIp}`]),
    ...(application === undefined ? [] : [`sent from ${applicationName(application)}`]),
    ...(sendSecure === undefined ? [] : [`picked ${names.name('definitions', sendSecure)}`]),
    ...(subject === undefined ? [] : [`subject "${shorten(subject, mostOfText)}"`]),
    ...(body === undefined ? [] : [`text "${shorten(body, mostOfText)}"`]),
    ...(headers ?? []).map((line) => `header "${shorten(line, mostOfText)}"`),
    ...(attachments ?? []).map(
      ({ name, text }) => `attachment "${name}"${text === undefined ? '' : ` saying "${shorten(text, mostOfText)}"`}`,
    ),
  ].join(', ');
}

function doubtText(conditions: readonly Condition[], hasExample: boolean, names: ImpactNames): string {
  const told = conditions.map((one) => conditionText(one, names));
  const start = hasExample ? 'Certain only as far as is known.' : 'There may be no such mail.';
  return `${start} It depends on ${told.length === 0 ? 'what is not known here' : listed(told)}.`;
}

function conditionText(condition: Condition, names: ImpactNames): string {
  switch (condition.type) {
    case 'members':
      return `who is in the group ${names.name('groups', condition.group)}, whose members nobody gave`;
    case 'attribute':
      return `whether somebody who is not in the directory has ${condition.attribute} = ${condition.equals}`;
    case 'content':
      return 'whether a text can be written that triggers these word lists and not those';
  }
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
