import type { BoxScope, ImpactDocument, ImpactRegion, MailBox, RegionEffect } from '../../../documents/impact.ts';
import { count } from '../../plan/summary-text.ts';
import { ordinaryFirst } from '../ordinary-first.ts';
import { mailWords, routeText } from './mail-words.ts';
import { type ImpactNames, impactNames, listed } from './names.ts';

/** The verdict in one line, and how much there is of what. */
export interface VerdictWords {
  readonly tone: 'good' | 'bad' | 'neutral';
  /** `Weaker`, `No mail changes`. */
  readonly word: string;
  /** What follows it in the same sentence, with its period. */
  readonly rest: string;
}

export function verdictWords(document: ImpactDocument): VerdictWords {
  const names = impactNames(document);
  const { verdict, complete } = document;
  const regions = ordinaryFirst(document.regions);
  const of = (...effects: readonly RegionEffect[]) => regions.filter(({ effect }) => effects.includes(effect));
  const rest = (text: string) => `${text}.${complete ? '' : ` ${unprovenText(document)}`}`;
  switch (verdict) {
    case 'none':
      return complete
        ? { tone: 'good', word: 'No mail changes', rest: '.' }
        : { tone: 'bad', word: 'Not proven', rest: rest(': no mail is known to change') };
    case 'stronger':
      return {
        tone: complete ? 'good' : 'bad',
        word: 'Only stronger',
        rest: rest(`: more secure for ${kindsText(of('stronger'), names)}${alsoOther(of('other'))}`),
      };
    case 'weaker':
      return {
        tone: 'bad',
        word: 'Weaker',
        rest: rest(` for ${kindsText(of('weaker'), names)}${alsoOther(of('other'))}`),
      };
    case 'mixed': {
      const parts = [
        ...part('weaker for', of('weaker', 'mixed'), names),
        ...part('stronger for', of('stronger'), names),
      ];
      return { tone: 'bad', word: 'Mixed', rest: rest(`: ${parts.join('; ')}${alsoOther(of('other'))}`) };
    }
    case 'other':
      return {
        tone: complete ? 'neutral' : 'bad',
        word: 'Neither weaker nor stronger',
        rest: rest(`: something else changes for ${kindsText(regions, names)}`),
      };
  }
}

const unprovenText = ({ unproven }: ImpactDocument): string =>
  `Of ${count(unproven.length, 'kind')} of mail it could not be proven what becomes of it.`;

const part = (words: string, regions: readonly ImpactRegion[], names: ImpactNames): readonly string[] =>
  regions.length === 0 ? [] : [`${words} ${kindsText(regions, names)}`];

/** `mail from the group "Finance" to partner.example, and 2 other kinds of mail`. */
function kindsText(regions: readonly ImpactRegion[], names: ImpactNames): string {
  const routes = [...new Set(regions.map(({ box }) => routeText(mailWords(withoutExclusions(box), '', names))))];
  const [first = '', second] = routes;
  if (routes.length === 1) return `mail ${first}`;
  if (routes.length === 2) return `mail ${listed([first, second ?? ''])}`;
  return `mail ${first}, and ${count(routes.length - 1, 'other kind')} of mail`;
}

/** Who is not meant is told below. */
const withoutExclusions = ({ from, to }: MailBox): MailBox => ({
  ...(from && { from: { ...from, notIn: from.notIn.filter(isCrossed(from.in)) } }),
  ...(to && { to: { ...to, notIn: to.notIn.filter(isCrossed(to.in)) } }),
});

/** Who leaves or joins is in a scope on one side and not on the other: that is who is meant. */
const isCrossed = (within: readonly BoxScope[]) => (scope: BoxScope) =>
  typeof scope === 'object' &&
  scope.as !== undefined &&
  within.some((one) => typeof one === 'object' && one.as !== undefined);

const alsoOther = (regions: readonly ImpactRegion[]): string =>
  regions.length === 0
    ? ''
    : `; ${count(regions.length, 'kind')} of mail ${regions.length === 1 ? 'changes' : 'change'} otherwise`;
