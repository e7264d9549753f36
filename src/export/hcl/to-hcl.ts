import type { ImportedFile } from '../../documents/import.ts';
import type { Target } from '../../model/configuration.ts';
import { kinds } from '../../model/kinds/kinds.ts';
import { printable } from '../../model/printable.ts';
import { fullName, providerName, providerSource } from '../../terraform/mapping/resource-types.ts';
import { commentLines, fileWidth } from '../comment.ts';
import type { LeftOut, Remark, Taken, Takeover } from '../takeover.ts';
import { type ReferenceTo, resourceBody } from './body.ts';
import { addressOf } from './names.ts';
import { bodyLines, type HclBody } from './value.ts';

/** A live account as resources of Terraform, each with the block that imports it. */
export function toHcl(takeover: Takeover): readonly ImportedFile[] {
  const references = new Map(
    [...takeover.taken, ...takeover.leftOut].map((object) => [
      `${object.kind} ${object.key}`,
      addressOf(object).reference,
    ]),
  );
  const referenceTo: ReferenceTo = (kind, key) => references.get(`${kind} ${key}`);
  const { taken, leftOut } = takeover;
  const managed = taken.filter(({ lookedUp }) => !lookedUp);
  const kindsThere = Object.keys(kinds).filter((kind) => [...taken, ...leftOut].some((object) => object.kind === kind));
  const resources = kindsThere.flatMap((kind) => [
    ...taken.filter((object) => object.kind === kind).map((object) => takenBlock(object, referenceTo)),
    ...leftOut.filter((object) => object.kind === kind).map((object) => leftOutBlock(object, referenceTo)),
  ]);
  return [
    file('terraform.tf', [head(takeover), ...remarks(takeover.remarks), terraform, provider(takeover)]),
    file('securemessaging.tf', resources),
    file('imports.tf', [comment(importsText), ...managed.map(importBlock)]),
  ].filter(({ text }) => text !== '');
}

type Lines = readonly string[];

const file = (name: string, blocks: readonly Lines[]): ImportedFile => ({
  name,
  text: blocks.map((lines) => lines.map((line) => `${line}\n`).join('')).join('\n'),
});

const comment = (text: string): Lines => commentLines(text, fileWidth - 2).map((line) => `# ${line}`);
const remarks = (said: readonly Remark[]): readonly Lines[] =>
  said.length > 0 ? [said.flatMap(({ message }) => comment(message))] : [];

const head = ({ facts }: Takeover): Lines =>
  comment(`The account ${facts.id} as it was when it was imported. Terraform imports all of it and changes nothing.`);

const importsText =
  'What is there already becomes part of the state with the next apply. After that this file has done its work.';

const notLoose = (): boolean => false;

const block = (start: string, body: HclBody, isLoose: (name: string) => boolean = notLoose): Lines => [
  `${start} {`,
  ...bodyLines(body, '  ', isLoose),
  '}',
];

const terraform: Lines = [
  'terraform {',
  '  required_providers {',
  `    ${providerName} = {`,
  `      source = "${providerSource}"`,
  '    }',
  '  }',
  '}',
];

/** Where the account is, and which one; credentials come from the environment. */
function provider({ facts, target }: Takeover): Lines {
  return block(`provider "${providerName}"`, [['account_id', facts.id], ...place(target)]);
}

const place = (target: Target | null): HclBody =>
  target === null ? [] : [target.type === 'service' ? ['endpoint', target.url] : ['sandbox', target.file]];

function takenBlock(object: Taken, referenceTo: ReferenceTo): Lines {
  const { type, name } = addressOf(object);
  const said = object.remarks.flatMap(({ message }) => comment(message));
  if (!object.lookedUp) return [...said, ...resource(object, referenceTo)];
  if (object.byId) return [...said, ...block('locals', [[name, object.id]])];
  return [
    ...said,
    ...block(`data "${fullName(type)}" "${name}"`, [
      ['name', object.name],
      ['path', String(object.written.path ?? '/')],
    ]),
  ];
}

function resource(object: Taken | LeftOut, referenceTo: ReferenceTo): Lines {
  const { type, name } = addressOf(object);
  // The end of a word list has no line end that means anything.
  const isLoose = (attribute: string) => attribute === 'word_list';
  return block(`resource "${fullName(type)}" "${name}"`, resourceBody(type, object.written, referenceTo), isLoose);
}

const leftOutBlock = (object: LeftOut, referenceTo: ReferenceTo): Lines => [
  ...comment(`Not imported: ${object.why.message}`),
  ...resource(object, referenceTo).map((line) => `# ${printable(line)}`.trimEnd()),
];

function importBlock(object: Taken): Lines {
  const { type, name } = addressOf(object);
  return block('import', [
    ['to', { expression: `${fullName(type)}.${name}` }],
    ['id', object.id],
  ]);
}
