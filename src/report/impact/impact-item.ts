import type { ImpactCause, Side } from '../../documents/impact.ts';
import { count } from '../plan/summary-text.ts';
import type { Together } from './told-together.ts';
import { becauseTexts, type DeciderWords } from './words/because-words.ts';
import type { KindWords } from './words/kind-words.ts';
import { routeText } from './words/mail-words.ts';
import { capital, firstOf, type ImpactNames, listed } from './words/names.ts';
import { differenceText, outcomeWords } from './words/outcome-words.ts';

/** What is told in one piece: one kind of mail, or several that have a story in common. */
export interface ImpactItem extends MailItem {
  /** Null: each of the variants has its own. */
  readonly before: string | null;
  readonly after: string | null;
  readonly because: readonly string[];
  /** What `because` and the variants tell, for whoever looks for its place. */
  readonly causes: readonly ImpactCause[];
  /** The kinds of mail, where there are several; only what each adds to the above. */
  readonly variants: readonly Variant[];
  readonly example: string | null;
  /** Why it may be no mail at all. */
  readonly doubt: string | null;
}

/** Which mail. */
export interface MailItem {
  readonly mail: string;
  readonly circumstances: readonly string[];
  readonly except: readonly string[];
  readonly moreExcept: number;
}

/** One of several kinds of mail. */
export interface Variant extends Omit<MailItem, 'circumstances'> {
  /** What happens to it on the side on which it is not the same for all. */
  readonly outcome: string;
  /** Who decides so. */
  readonly by: readonly string[];
  readonly doubt: string | null;
}

/** Past so many exceptions the largest are told, and the others counted. */
const mostExceptions = 7;
const mostOfVariant = 1;

/** So many of those who decide are named. */
const mostDeciders = 3;

export function itemOf(together: Together, names: ImpactNames): ImpactItem {
  const { kinds, common } = together;
  return common === null ? singleItem(kinds[0], names) : commonItem(kinds, common, names);
}

function singleItem(words: KindWords, names: ImpactNames): ImpactItem {
  const { kind, mail, except, example, doubt } = words;
  const { region, asPicked } = kind;
  const told = outcomeWords(region.before, region.after, names);
  return {
    mail: capital(routeText(mail)),
    circumstances: mail.circumstances,
    ...toldExceptions(except),
    before: asPicked.includes('before') ? words.before : told.before,
    after: asPicked.includes('after') ? words.after : told.after,
    because: becauseTexts(words),
    causes: region.because,
    variants: [],
    example,
    doubt,
  };
}

function commonItem(kinds: readonly [KindWords, ...KindWords[]], common: Side, names: ImpactNames): ImpactItem {
  const [first] = kinds;
  const inAll = <T>(of: (words: KindWords) => T): boolean => kinds.every((one) => same(of(one), of(first)));
  const isFrom = inAll(({ mail }) => mail.from);
  const isTo = inAll(({ mail }) => mail.to);
  const circumstances = first.mail.circumstances.filter((text) =>
    kinds.every(({ mail }) => mail.circumstances.includes(text)),
  );
  const inEach = first.deciders.filter((one) => kinds.every((other) => other.deciders.some((two) => same(one, two))));
  const doubt = inAll((one) => one.doubt) ? first.doubt : null;
  const variants = kinds.map((words): Variant => {
    const { mail, except } = words;
    const own = mail.circumstances.filter((text) => !circumstances.includes(text));
    const route = [...(isFrom ? [] : [mail.from]), ...(isTo ? [] : [mail.to])].join(' ');
    const label = [...(route === '' ? [] : [route]), ...own].join(', ');
    return {
      mail: label === '' ? 'all other such mail' : label,
      ...toldExceptions(except, mostOfVariant),
      outcome: variantOutcome(words, common, names),
      by: words.deciders.filter((one) => one.side !== common && !hasOne(inEach, one)).map(({ who }) => who),
      doubt: doubt === null ? words.doubt : null,
    };
  });
  const ends = [...(isFrom ? [first.mail.from] : []), ...(isTo ? [first.mail.to] : [])];
  return {
    mail: [`${count(kinds.length, 'kind')} of mail`, ...ends].join(' '),
    circumstances,
    except: [],
    moreExcept: 0,
    before: common === 'before' ? first.before : null,
    after: common === 'after' ? first.after : null,
    because: [...becauseTexts({ changed: first.changed, deciders: inEach }), ...orTexts(kinds, inEach, common)],
    causes: kinds.flatMap(({ kind }) => kind.region.because),
    variants,
    example: first.example,
    doubt,
  };
}

/** On the other side, as far as it differs from what happens to all on this one. */
function variantOutcome(words: KindWords, common: Side, names: ImpactNames): string {
  const { asPicked, region } = words.kind;
  const other = common === 'before' ? 'after' : 'before';
  return asPicked.length === 0 ? differenceText(region[other], region[common], names) : words[other];
}

/** Who decides on the side on which the same happens to all, where it is not the same for all. */
function orTexts(kinds: readonly KindWords[], inEach: readonly DeciderWords[], common: Side): readonly string[] {
  const others = kinds.flatMap(({ deciders }) => deciders.filter((one) => one.side === common && !hasOne(inEach, one)));
  const who = [...new Set(others.map((one) => one.who))];
  if (who.length === 0) return [];
  const isEach = kinds.every(({ deciders }) => deciders.some(({ side }) => side === common));
  const { told, more } = firstOf(who, mostDeciders);
  return [
    `${listed([...told, ...(more === 0 ? [] : [`one of ${more} others`])], 'or')} decides ${common} the change${isEach ? '' : ', of some of it'}`,
  ];
}

const hasOne = (all: readonly DeciderWords[], one: DeciderWords): boolean => all.some((other) => same(one, other));

/** The first of them, and how many more there are. */
export function toldExceptions(all: readonly string[], most = mostExceptions): Pick<MailItem, 'except' | 'moreExcept'> {
  const { told, more } = firstOf(all, most);
  return { except: told, moreExcept: more };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** `read in the portal for 7 days; by policy "HR to anyone outside" (hr-out); except to audit@partner.example`. */
export function variantText({ outcome, by, except, moreExcept }: Variant): string {
  const more = moreExcept === 0 ? '' : `, and ${count(moreExcept, 'smaller case')}`;
  return [
    outcome,
    ...(by.length === 0 ? [] : [`by ${listed(by)}`]),
    ...(except.length === 0 ? [] : [`except ${except.join(', or ')}${more}`]),
  ].join('; ');
}
