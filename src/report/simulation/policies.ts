import type { PolicyRecord, SimulationDocument } from '../../documents/simulation.ts';
import { left, numberCell, right } from './overview.ts';
import { type Cell, cell, faint, figure, named, type Phrase, phrase, secure, type Table } from './report.ts';

const typeNames: Readonly<Record<PolicyRecord['type'], string>> = {
  policies: 'messaging',
  bypassPolicies: 'bypass',
  contentPolicies: 'content',
};

/** The policies that decided something, those that decided most first. */
export function decidersTable({ policies }: SimulationDocument, most: number): Table {
  const deciders = policies.filter(({ decided }) => decided > 0).sort((a, b) => b.decided - a.decided);
  return {
    caption: 'Recipients that each policy matched, won for among those of its type, and decided for',
    columns: [
      left('policy'),
      left('narrative'),
      left('type'),
      left('does'),
      right('matched'),
      right('won'),
      right('decided'),
    ],
    rows: deciders
      .slice(0, most)
      .map((record) => [
        ...nameCells(record),
        effectCell(record),
        numberCell(record.matched),
        numberCell(record.won),
        numberCell(record.decided),
      ]),
    ...rest(deciders.length, most),
  };
}

/** The policies that decided nothing, those that came nearest first. */
export function idleTable({ policies }: SimulationDocument, most: number): Table {
  const idle = policies.filter(({ decided }) => decided === 0).sort((a, b) => b.won - a.won || b.matched - a.matched);
  return {
    caption: 'Policies that decided for no recipient, and why',
    columns: [left('policy'), left('narrative'), left('type'), left('why')],
    rows: idle.slice(0, most).map((record) => [...nameCells(record), cell(idlePhrase(record))]),
    ...rest(idle.length, most),
  };
}

const rest = (all: number, most: number): { readonly more?: Phrase } =>
  all > most ? { more: phrase(faint(`and ${all - most} more`)) } : {};

const nameCells = ({ type, policy, narrative }: PolicyRecord): readonly Cell[] => [
  cell(named(policy)),
  cell(narrative),
  cell(typeNames[type]),
];

function effectCell({ action, definition }: PolicyRecord): Cell {
  switch (action) {
    case 'secure':
      return cell(secure(definition ?? 'secure'));
    case 'takeNoAction':
      return cell('takes no action');
    case 'disableSecureMessaging':
      return cell('switches off');
    case 'examine':
      return cell('examines');
  }
}

function idlePhrase({ type, action, matched, won }: PolicyRecord): Phrase {
  if (matched === 0) return phrase(faint('matches nobody'));
  if (won === 0) {
    const others = type === 'contentPolicies' ? 'no words found, or another first' : 'another comes first';
    return phrase(`matches ${figure(matched)}: ${others}`);
  }
  if (action === 'examine') return phrase(`finds words for ${figure(won)}: names no definition`);
  if (action === 'takeNoAction' && type === 'bypassPolicies')
    return phrase(`wins for ${figure(won)}: no other bypass to stop`);
  if (type === 'bypassPolicies') return phrase(`wins for ${figure(won)}: nothing to switch off`);
  return phrase(`wins for ${figure(won)}: decided before it, or bypassed`);
}
