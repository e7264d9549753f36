import type { Handle } from '../../model/scope.ts';
import { type Application, applications } from '../../routing/message.ts';
import type { Denotation } from '../atoms/denotations.ts';
import type { Universe } from '../atoms/universe.ts';
import { anyWords, type Trigger, type Words } from '../deciders/face.ts';
import type { Draft } from '../drafts/draft.ts';
import type { AddressField, Box, ContentRef, RegionScope, Side } from '../impact.ts';
import { areasOf, neededBlockers } from './exceptions.ts';
import { joinAlternatives } from './join-alternatives.ts';
import { rangesWithout } from './ranges.ts';
import { bothWords, fewerWords, withoutImplied } from './words.ts';

/** The mail of a draft in the closed grammar: a box, and exceptions of which none is superfluous. */
export function describe(
  universe: Universe,
  draft: Draft,
  nodes: number,
): { readonly box: Box; readonly except: readonly Box[] } {
  const areas = areasOf(universe, draft);
  const asOf = universe.times.momentOf(0);
  const exact = fewerWords(universe, bothWords(draft.faces.map(({ words }) => words)));
  const words: Words = { ...exact, start: exact.start !== null && exact.start <= asOf ? null : exact.start };
  const exceptions = neededBlockers(universe, draft, areas, nodes).map(({ words: own }) =>
    withoutImplied(universe, fewerWords(universe, own), areas),
  );
  const { box, left } = fold(universe, words, joinAlternatives(exceptions));
  return { box: boxOf(universe, box), except: left.map((one) => boxOf(universe, one)) };
}

/** Exceptions that speak of one field only become a part of the box. */
function fold(universe: Universe, box: Words, exceptions: readonly Words[]) {
  const all = exceptions.map((exception) => ({ exception, opposite: oppositeOf(universe, exception) }));
  return {
    box: bothWords([box, ...all.map(({ opposite }) => ({ ...anyWords, ...opposite }))]),
    left: all.flatMap(({ exception, opposite }) => (opposite === null ? exception : [])),
  };
}

/** What an exception from scopes is in the box. */
const opposites = {
  from: 'notFrom',
  headerFrom: 'notHeaderFrom',
  to: 'notTo',
  notFrom: 'from',
  notHeaderFrom: 'headerFrom',
  notTo: 'to',
} as const;

/** All mail but an exception, in words; null: not in a few. */
function oppositeOf(universe: Universe, exception: Words): Partial<Words> | null {
  const said = (Object.keys(anyWords) as (keyof Words)[]).filter((field) => isSaid(exception[field]));
  if (said.length !== 1) return null;
  const field = said[0]!;
  switch (field) {
    case 'from':
    case 'headerFrom':
    case 'to':
    case 'notFrom':
    case 'notHeaderFrom':
    case 'notTo':
      // In none of several scopes is not the same as not in all of them.
      return exception[field].length > 1 ? null : { [opposites[field]]: exception[field] };
    case 'sources':
      return { notSources: exception.sources! };
    case 'notSources':
      return { sources: exception.notSources };
    case 'start':
      return { end: exception.start! - 1 };
    case 'end':
      return { start: exception.end! + 1 };
    case 'content': {
      const [trigger] = exception.content;
      return exception.content.length > 1 ? null : { content: [{ ...trigger!, hit: !trigger!.hit }] };
    }
    case 'picks':
      return { picks: without(universe.picks, exception.picks!) };
    case 'applications':
      return { applications: without<Application>(applications, exception.applications!) };
    case 'recipients':
      return { recipients: exception.recipients === 'one' ? 'several' : 'one' };
  }
}

const isSaid = (value: Words[keyof Words]): boolean => (Array.isArray(value) ? value.length > 0 : value !== null);

const without = <T>(all: readonly T[], some: readonly T[]): readonly T[] => all.filter((one) => !some.includes(one));

function boxOf(universe: Universe, words: Words): Box {
  const { notFrom, notHeaderFrom, notTo } = words;
  const plain = words.sources === null ? null : rangesWithout(words.sources, words.notSources);
  const notSources = plain === null ? words.notSources : [];
  const from = addressField(words.from, notFrom);
  const headerFrom = addressField(words.headerFrom, notHeaderFrom);
  const to = addressField(words.to, notTo);
  const sources = plain ?? words.sources;
  const { start, end, content, picks, applications: some, recipients } = words;
  const hasSources = sources !== null || notSources.length > 0;
  return {
    ...(from ? { from } : {}),
    ...(headerFrom ? { headerFrom } : {}),
    ...(to ? { to } : {}),
    ...(hasSources ? { sourceIps: { in: sources ?? [], notIn: notSources, unknown: sources === null } } : {}),
    ...(start !== null || end !== null ? { during: { start, end } } : {}),
    ...(content.length > 0 ? { content: contentField(universe, content) } : {}),
    ...(picks !== null ? { sendSecure: picks as readonly (Handle | null)[] } : {}),
    ...(some !== null ? { application: some } : {}),
    ...(recipients !== null ? { recipients } : {}),
  };
}

function addressField(held: readonly Denotation[], not: readonly Denotation[]): AddressField | null {
  if (held.length === 0 && not.length === 0) return null;
  return { in: held.map(regionScope), notIn: not.map(regionScope) };
}

const regionScope = ({ scope, differs, of }: Denotation): RegionScope =>
  differs ? { ...scope, as: sideOf(of) } : scope;

/** With more than two policy sets compared, the first is what was before. */
const sideOf = (policySet: number): Side => (policySet === 0 ? 'before' : 'after');

function contentField({ contents }: Universe, content: readonly Trigger[]) {
  const ref = ({ definition, of }: Trigger): ContentRef =>
    contents.differs(definition) ? { definition, as: sideOf(of) } : { definition };
  return { hit: content.filter(({ hit }) => hit).map(ref), miss: content.filter(({ hit }) => !hit).map(ref) };
}
