import type { CauseKind, ImpactCause, ImpactDocument, ObjectChange, Side } from '../../../documents/impact.ts';
import { entriesOf, fieldText } from '../../plan/value-text.ts';
import { shorten } from '../../printable.ts';
import { type ImpactNames, listed } from './names.ts';

const labels: Readonly<Record<CauseKind, string>> = {
  groups: 'group',
  folders: 'folder',
  definitions: 'definition',
  contentDefinitions: 'content definition',
  policies: 'policy',
  bypassPolicies: 'bypass',
  contentPolicies: 'content policy',
  users: 'user',
  facts: 'account fact',
  strategies: 'strategy',
};

/** So many characters of a value, and so many entries of a list, are told. */
const mostText = 80;
const mostEntries = 4;

/** Why mail of a region changes. */
export interface BecauseWords {
  /** What was changed: `group "Treasury" (treasury) is changed: …`. */
  readonly changed: readonly string[];
  /** Who decides without having been changed. */
  readonly deciders: readonly DeciderWords[];
}

export interface DeciderWords {
  /** `policy "Finance to anyone outside" (finance-out)`. */
  readonly who: string;
  readonly side: Side | 'both';
}

export function becauseWords(
  causes: readonly ImpactCause[],
  { changes }: Pick<ImpactDocument, 'changes'>,
  names: ImpactNames,
): BecauseWords {
  const changeOf = new Map(changes.map((change) => [`${change.kind} ${change.key}`, change]));
  const changed = new Map<string, string>();
  const deciding = new Map<string, Side[]>();
  for (const { side, kind, key } of causes) {
    const id = `${kind} ${key}`;
    const change = changeOf.get(id);
    if (change) changed.set(id, changeText(change, names));
    else deciding.set(id, [...(deciding.get(id) ?? []), side]);
  }
  const deciders = causes.flatMap(({ kind, key }): readonly DeciderWords[] => {
    const sides = deciding.get(`${kind} ${key}`);
    if (sides?.[0] === undefined) return [];
    deciding.delete(`${kind} ${key}`);
    return [{ who: `${labels[kind]} ${names.full(kind, key)}`, side: new Set(sides).size > 1 ? 'both' : sides[0] }];
  });
  return { changed: [...changed.values()], deciders };
}

const when = { before: 'before the change', after: 'after the change', both: 'before and after' } as const;

/** What was changed first, then who decides. */
export const becauseTexts = ({ changed, deciders }: BecauseWords): readonly string[] => [
  ...changed,
  ...deciders.map(({ who, side }) => `${who} decides ${when[side]}`),
];

/** `policy "Finance to partner.example" (finance-partner) is changed: end 2027-11-30 → 2027-06-30`. */
export function changeText({ action, kind, key, fields }: ObjectChange, names: ImpactNames): string {
  const what = `${labels[kind]} ${kind === 'facts' || kind === 'strategies' ? key : names.full(kind, key)}`;
  if (kind === 'users' || action === 'changed') {
    const told = fields.map((field) => fieldChangeText(field, kind !== 'facts' && kind !== 'strategies'));
    const how =
      action === 'changed'
        ? 'is changed'
        : action === 'added'
          ? 'is new in the directory'
          : 'is no longer in the directory';
    return told.length === 0 ? `${what} ${how}` : `${what} ${how}: ${listed(told)}`;
  }
  return `${what} is ${action === 'added' ? 'new' : 'removed'}`;
}

function fieldChangeText({ name, before, after }: ObjectChange['fields'][number], isNamed: boolean): string {
  const label = isNamed ? `${name} ` : '';
  const [was, is] = [entriesOf(before), entriesOf(after)];
  if (was && is) {
    const gone = was.filter((entry) => !is.includes(entry));
    const fresh = is.filter((entry) => !was.includes(entry));
    if (gone.length + fresh.length > 0) {
      return `${label}${[...some(fresh, 'with'), ...some(gone, 'without')].join(', ')}`;
    }
  }
  return `${label}${shorten(fieldText(name, before), mostText)} → ${shorten(fieldText(name, after), mostText)}`;
}

function some(entries: readonly string[], word: string): readonly string[] {
  if (entries.length === 0) return [];
  const told = entries.slice(0, mostEntries).map((entry) => shorten(entry, mostText));
  const rest = entries.length - told.length;
  return [`${word} ${listed(rest > 0 ? [...told, `${rest} more`] : told)}`];
}
