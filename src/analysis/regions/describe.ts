import type { Handle } from '../../model/scope.ts';
import { type Application, applications } from '../../routing/message.ts';
import type { Denotation } from '../atoms/denotations.ts';
import type { Universe } from '../atoms/universe.ts';
import { anyWords, type Trigger, type Words } from '../deciders/face.ts';
import type { Draft } from '../drafts/draft.ts';
import type { AddressField, Box, ContentRef, RegionScope, Side } from '../impact.ts';
import { areasOf, neededBlockers } from './exceptions.ts';
import { joinAlternatives } from './join-alternatives.ts';
import { commonRanges, rangesWithout } from './ranges.ts';
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
function fold(universe: Universe, start: Words, exceptions: readonly Words[]) {
  const left: Words[] = [];
  let box = start;
  for (const exception of exceptions) {
    const folded = foldOne(universe, box, exception);
    if (folded === null) left.push(exception);
    else box = folded;
  }
  return { box, left };
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

function foldOne(universe: Universe, box: Words, exception: Words): Words | null {
  const said = (Object.keys(anyWords) as (keyof Words)[]).filter((field) => isSaid(exception[field]));
  const [field] = said;
  if (field === undefined || said.length > 1) return null;
  switch (field) {
    case 'from':
    case 'headerFrom':
    case 'to':
    case 'notFrom':
    case 'notHeaderFrom':
    case 'notTo': {
      const opposite = opposites[field];
      // In none of several scopes is not the same as not in all of them.
      return exception[field].length > 1 ? null : { ...box, [opposite]: [...box[opposite], ...exception[field]] };
    }
    case 'sources':
      return { ...box, notSources: [...box.notSources, ...(exception.sources ?? [])] };
    case 'notSources':
      return {
        ...box,
        sources: box.sources === null ? exception.notSources : commonRanges(box.sources, exception.notSources),
      };
    case 'start':
      return { ...box, end: Math.min(box.end ?? Number.POSITIVE_INFINITY, exception.start! - 1) };
    case 'end':
      return { ...box, start: Math.max(box.start ?? Number.NEGATIVE_INFINITY, exception.end! + 1) };
    case 'content': {
      const [trigger] = exception.content;
      if (trigger === undefined || exception.content.length > 1) return null;
      return { ...box, content: [...box.content, { ...trigger, hit: !trigger.hit }] };
    }
    case 'picks':
      return { ...box, picks: without(box.picks ?? universe.picks, exception.picks ?? []) };
    case 'applications': {
      const rest = without<Application>(box.applications ?? applications, exception.applications ?? []);
      return { ...box, applications: rest };
    }
    case 'recipients':
      return { ...box, recipients: exception.recipients === 'one' ? 'several' : 'one' };
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
