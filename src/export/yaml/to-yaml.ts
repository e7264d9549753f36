import type { KindName } from '../../model/kinds/field.ts';
import { kindNames, kinds } from '../../model/kinds/kinds.ts';
import type { Plain } from '../../model/plain.ts';
import { printable } from '../../model/printable.ts';
import { accountEntries, ignoreEntries } from '../account-entries.ts';
import { commentLines, fileWidth } from '../comment.ts';
import { acknowledged, type LeftOut, type Portrait, type Taken, type Takeover } from '../takeover.ts';
import { entry } from './values.ts';

/** A live account as a configuration in YAML: what can't be said stands there as comment, and is ignored by its name. */
export function toYaml(takeover: Takeover): string {
  const sections = kindNames.flatMap((kind) => {
    const lines = section(kind, takeover);
    return lines.length > 0 ? [[...comment(kinds[kind].text, ''), ...lines]] : [];
  });
  return [head(takeover), account(takeover), ...ownership(takeover), ...sections].map(paragraph).join('\n');
}

const paragraph = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

const comment = (text: string, indent: string): readonly string[] =>
  commentLines(text, fileWidth - 2 - indent.length).map((line) => `${indent}# ${line}`);

const head = ({ facts }: Takeover): readonly string[] => [
  ...comment(`The account ${facts.id} as it was when it was imported. A plan of this file against it is empty.`, ''),
  'sealwright: 1',
];

const account = (takeover: Takeover): readonly string[] => [
  'account:',
  ...accountEntries(takeover).flatMap(({ name, value, isDeclared }) => {
    const lines = entry(name, value, '  ');
    if (isDeclared) return lines;
    const why = comment('Not declared, since it can not be read back as it stands in the account:', '  ');
    return [...why, ...lines.map(asComment)];
  }),
];

function ownership(takeover: Takeover): readonly (readonly string[])[] {
  const owns = comment(
    'Nothing is deleted that `owns` does not cover. Say here what this configuration may delete, for instance',
    '',
  );
  const example = ['# owns: { policies: ["*"] }'];
  const ignore = ignoreEntries(takeover);
  if (ignore.length === 0) return [[...owns, ...example]];
  return [
    [...owns, ...example],
    [
      ...comment('What this file can not say is left as it is. Each stands as comment in its section.', ''),
      ...entry('ignore', ignore, ''),
    ],
  ];
}

function section(kind: KindName, { taken, leftOut }: Takeover): readonly string[] {
  const mine = taken.filter((object) => object.kind === kind);
  const others = leftOut.filter((object) => object.kind === kind);
  if (mine.length + others.length === 0) return [];
  return [mine.length > 0 ? `${kind}:` : `# ${kind}:`, ...mine.flatMap(takenLines), ...others.flatMap(leftOutLines)];
}

/** Short ones stand in a line, as people write them. */
const isOpen = (kind: KindName): boolean => kind !== 'groups' && kind !== 'folders';

function takenLines(object: Taken): readonly string[] {
  const extra = {
    ...(object.byId ? { id: object.id } : {}),
    ...(object.acknowledge.length > 0
      ? { acknowledge: object.acknowledge.map((rule) => ({ rule, reason: acknowledged })) }
      : {}),
  };
  return [
    ...object.remarks.flatMap((remark) => comment(remark.message, '  ')),
    ...objectLines(object, { ...object.written, ...extra }),
  ];
}

const objectLines = ({ kind, key }: Portrait, written: Plain): readonly string[] =>
  entry(key, written, '  ', { open: isOpen(kind), loose: kind === 'contentDefinitions' });

const leftOutLines = (object: LeftOut): readonly string[] => [
  ...comment(`Not imported: ${object.why.message}`, '  '),
  ...objectLines(object, object.written).map(asComment),
];

/** A line that is not read; what it holds is escaped already, but for texts that stand as a block. */
const asComment = (line: string): string => {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return `${indent.slice(0, 2)}# ${printable(line.slice(Math.min(2, indent.length)))}`.trimEnd();
};
