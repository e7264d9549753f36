import { applicationName, applicationNames } from '../../../documents/application-names.ts';
import type { ContentName, MailBox, SourceBox } from '../../../documents/impact.ts';
import { parseInstant } from '../../../model/instant.ts';
import { momentText } from '../../../model/moment-words.ts';
import { firstOf, type ImpactNames, listed } from './names.ts';
import { peopleText } from './people-words.ts';

/** Which mail is in a box, in words. */
export interface MailWords {
  /** `from the group "Finance"`. */
  readonly from: string;
  /** `to anyone at partner.example`. */
  readonly to: string;
  /** When, from where, by what means: each stands after the route. */
  readonly circumstances: readonly string[];
}

/** `asOf`: from when on all of it is, which is not said again. */
export function mailWords(box: MailBox, asOf: string, names: ImpactNames): MailWords {
  const { from, headerFrom, to, sourceIps, during, content, sendSecure, application, recipients } = box;
  return {
    from: `from ${peopleText(from, names)}`,
    to: `to ${peopleText(to, names)}`,
    circumstances: [
      ...(headerFrom === undefined ? [] : [`with a From header of ${peopleText(headerFrom, names)}`]),
      ...timeText(during, asOf),
      ...(sourceIps === undefined ? [] : [sourceText(sourceIps)]),
      ...decidersText(content, sendSecure, names),
      ...(application === undefined || isAny(application)
        ? []
        : [`sent from ${listed(application.map(applicationName), 'or')}`]),
      ...(recipients === undefined
        ? []
        : [recipients === 'one' ? 'to one recipient only' : 'to several recipients at once']),
    ],
  };
}

const isAny = (some: readonly string[]): boolean => applicationNames.every((name) => some.includes(name));

/** In one piece. */
export function mailText(box: MailBox, asOf: string, names: ImpactNames): string {
  const words = mailWords(box, asOf, names);
  return [routeText(words), ...words.circumstances].join(', ');
}

/** `from the group "Finance" to anyone at partner.example`. */
export const routeText = ({ from, to }: Pick<MailWords, 'from' | 'to'>): string => `${from} ${to}`;

/**
 * An exception says only what it adds to the box that it is taken out of: `to audit@partner.example`, `from 1 December 2026
 * on`.
 */
export function exceptionText(except: MailBox, box: MailBox, asOf: string, names: ImpactNames): string {
  const { from, to } = except;
  const differs = (field: keyof MailBox) => JSON.stringify(except[field]) !== JSON.stringify(box[field]);
  const rest = Object.fromEntries(
    Object.entries(except).filter(([name]) => name !== 'from' && name !== 'to' && differs(name as keyof MailBox)),
  ) as MailBox;
  const { circumstances } = mailWords(rest, asOf, names);
  const route = [
    ...(from !== undefined && differs('from') ? [`from ${peopleText(from, names)}`] : []),
    ...(to !== undefined && differs('to') ? [`to ${peopleText(to, names)}`] : []),
  ].join(' ');
  const all = [...(route === '' ? [] : [route]), ...circumstances];
  return all.length === 0 ? 'all of it' : all.join(', ');
}

function timeText(during: MailBox['during'], asOf: string): readonly string[] {
  if (during === undefined) return [];
  const start = during.start === undefined || during.start <= asOf ? undefined : moment(during.start, 'T00:00:00Z');
  const end = during.end === undefined ? undefined : moment(during.end, 'T23:59:59Z');
  if (start === undefined && end === undefined) return [];
  if (start === undefined) return [`sent until ${end}`];
  return [end === undefined ? `sent from ${start} on` : `sent from ${start} to ${end}`];
}

/** A day where the moment is its first or last second, as the field means it. */
function moment(text: string, wholeDay: string): string {
  const read = parseInstant(text, 'first-second');
  if (!read.ok) return text;
  const words = momentText(read.value);
  return text.endsWith(wholeDay) ? words.slice(0, words.indexOf(',')) : words;
}

function sourceText({ in: within, notIn, unknown }: SourceBox): string {
  const ranges = (list: readonly string[]) =>
    listed(
      list.map((range) => range.replace(/\/32$/, '')),
      'or',
    );
  const isAny = within.length === 0;
  if (isAny && unknown && notIn.includes('0.0.0.0/0')) return 'from a source address that is not known';
  const outside = notIn.length === 0 ? '' : `${isAny ? 'not from' : ', but not'} ${ranges(notIn)}`;
  if (isAny && notIn.length > 0) return `sent ${outside}${unknown ? '' : ' and from a known source address'}`;
  if (isAny) return unknown ? 'from any source address' : 'from a known source address';
  return `sent from ${ranges(within)}${unknown ? ' or an address that is not known' : ''}${outside}`;
}

/** Past so many names the others are counted, and of those that must not decide only that is said: the JSON document has all. */
const manyNames = 3;

/** What the text triggers and what the sender picked. Most mail triggers nothing and picks nothing. */
function decidersText(
  content: MailBox['content'],
  picks: MailBox['sendSecure'],
  names: ImpactNames,
): readonly string[] {
  const { hit = [], miss = [] } = content ?? {};
  const noList = hit.length === 0 && miss.length >= manyNames;
  // A pick that makes no difference to what happens is one that does not count.
  const noPick = picks?.includes(null) === true && picks.length > manyNames;
  return [
    ...(noList && noPick ? ['where neither a word list nor a pick of the sender decides'] : []),
    ...(noList && !noPick ? ['where no word list decides'] : []),
    ...(!noList ? contentText(hit, miss, names) : []),
    ...(noPick && !noList ? ['where no pick of the sender decides'] : []),
    ...(picks !== undefined && !noPick ? [pickText(picks, names)] : []),
  ];
}

function contentText(hit: readonly ContentName[], miss: readonly ContentName[], names: ImpactNames): readonly string[] {
  if (hit.length === 0 && miss.length === 0) return [];
  const lists = (all: readonly ContentName[], and: 'and' | 'or') =>
    listed(
      all.map((one) => contentName(one, names)),
      and,
    );
  if (hit.length === 0) return [`with a text that does not trigger ${lists(miss, 'or')}`];
  const triggered = `with a text that triggers ${lists(hit, 'and')}`;
  if (miss.length === 0) return [triggered];
  return [
    miss.length >= manyNames
      ? `${triggered}, where no other word list decides`
      : `${triggered}, and not ${lists(miss, 'or')}`,
  ];
}

function contentName(one: ContentName, names: ImpactNames): string {
  if (typeof one === 'string') return names.name('contentDefinitions', one);
  return `${names.name('contentDefinitions', one.definition)} as it is ${one.as} the change`;
}

function pickText(picks: readonly (string | null)[], names: ImpactNames): string {
  if (picks.length === 1 && picks[0] === null) return 'without a pick by its sender';
  const named = picks.flatMap((pick) => (pick === null ? [] : [names.name('definitions', pick)]));
  const { told, more } = firstOf(named, manyNames);
  const picked = `where the sender picked ${listed([...told, ...(more === 0 ? [] : [`one of ${more} others`])], 'or')}`;
  return picks.includes(null) ? `${picked}, or nothing` : picked;
}
