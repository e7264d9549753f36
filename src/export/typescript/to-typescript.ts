import type { ImportedFile } from '../../documents/import.ts';
import type { KindName } from '../../model/kinds/field.ts';
import { kindNames } from '../../model/kinds/kinds.ts';
import type { Plain } from '../../model/plain.ts';
import { printable } from '../../model/printable.ts';
import { accountEntries, ignoreEntries } from '../account-entries.ts';
import { commentLines, fileWidth } from '../comment.ts';
import { wordsOf } from '../names/words.ts';
import type { LeftOut, Taken, Takeover } from '../takeover.ts';
import { call, lines, list, object, prefixed, text } from './code.ts';
import { construct, plainCode, type Writer } from './construct.ts';
import { groupsFirst } from './order.ts';
import { scopeNames, variables } from './variables.ts';

/** A live account as a CDKTF app on the constructs of this package. */
export function toTypescript(takeover: Takeover): readonly ImportedFile[] {
  const used = new Set<string>();
  const use = (name: string): string => {
    used.add(name);
    return name;
  };
  const writer: Writer = { variableOf: variables(takeover), use };
  const body = [
    start(takeover),
    provider(takeover, use),
    policySet(takeover, use),
    ...kindNames.flatMap((kind) => section(kind, takeover, writer)),
    ['app.synth();'],
  ];
  const head = [
    ...comment(
      `The account ${takeover.facts.id} as it was when it was imported. A plan of this app against it is empty.`,
    ),
  ];
  const imports = [
    "import { App, TerraformStack } from 'cdktf';",
    ...(kindNames.some((kind) => isThere(kind, takeover)) ? ["import { Construct } from 'constructs';"] : []),
    ...lines({ open: 'import {', parts: [...used].sort(), close: "} from 'sealwright/constructs'" }, '', ';'),
  ];
  const main = [[...head, ...imports], ...body]
    .map((paragraph) => paragraph.map((line) => `${line}\n`).join(''))
    .join('\n');
  return [
    { name: 'main.ts', text: main },
    { name: 'cdktf.json', text: `${JSON.stringify({ language: 'typescript', app: 'npx tsx main.ts' }, null, 2)}\n` },
  ];
}

type Lines = readonly string[];

const comment = (said: string): Lines => commentLines(said, fileWidth - 3).map((line) => `// ${line}`);

function start({ facts }: Takeover): Lines {
  const id = wordsOf(facts.id, 'ascii').join('-') || 'account';
  return ['const app = new App();', `const stack = new TerraformStack(app, ${text(id)});`];
}

function provider({ facts, target }: Takeover, use: Writer['use']): Lines {
  // Where a sandbox is depends on the folder that Terraform runs in, which is not this one.
  const place = target?.type === 'service' ? { endpoint: target.url } : {};
  const entries = Object.entries({ accountId: facts.id, ...place }).map(
    ([name, value]) => [name, text(value)] as const,
  );
  return lines(
    call(`new ${use('SecureMessagingProvider')}`, ['stack', text('securemessaging'), object(entries)]),
    '',
    ';',
  );
}

/** What is no resource: the account, and what is left alone in it. */
function policySet(takeover: Takeover, use: Writer['use']): Lines {
  const account = accountEntries(takeover).filter(({ isDeclared }) => isDeclared);
  const ignore = ignoreEntries(takeover);
  const entries = [
    [
      'account',
      object(
        account.map(({ name, value }) => [name, plainCode(value)]),
        true,
      ),
    ] as const,
    ...(ignore.length > 0 ? [['ignore', list(ignore.map((one) => plainCode(one as Plain)))] as const] : []),
  ];
  return [
    ...takeover.remarks.flatMap(({ message }) => comment(message)),
    ...comment(
      'Nothing is deleted that `owns` does not cover: say there what may be, for instance { policies: ["*"] }.',
    ),
    ...lines(call(`new ${use('PolicySet')}`, ['stack', text('policy-set'), object(entries, true)]), '', ';'),
  ];
}

const isThere = (kind: KindName, { taken, leftOut }: Takeover): boolean =>
  [...taken, ...leftOut].some((object) => object.kind === kind);

/** The objects of a kind are in a construct of their own, so that their ids are keys. */
function section(kind: KindName, takeover: Takeover, writer: Writer): readonly Lines[] {
  if (!isThere(kind, takeover)) return [];
  const taken = takeover.taken.filter((one) => one.kind === kind);
  const leftOut = takeover.leftOut.filter((one) => one.kind === kind);
  const referred = referredTo(takeover);
  const scope = `const ${scopeNames[kind]} = new Construct(stack, ${text(kebab(scopeNames[kind]))});`;
  return [
    [
      taken.length > 0 ? scope : `// ${scope}`,
      ...(kind === 'groups' ? groupsFirst(taken) : taken).flatMap((one) => takenLines(one, writer, referred)),
      ...leftOut.flatMap((one) => leftOutLines(one, writer, referred)),
    ],
  ];
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What something else refers to needs a name. */
function referredTo({ taken, leftOut }: Takeover): ReadonlySet<string> {
  const texts = new Set<string>();
  const collect = (value: Plain): void => {
    if (typeof value === 'string') texts.add(value);
    else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) collect(one);
  };
  for (const { written } of [...taken, ...leftOut]) collect(written);
  return texts;
}

function statement(one: Taken | LeftOut, writer: Writer, referred: ReadonlySet<string>): Lines {
  const name = isReferable(one.kind) && referred.has(one.key) ? writer.variableOf(one.kind, one.key) : undefined;
  return lines(prefixed(name === undefined ? '' : `const ${name} = `, construct(one, writer)), '', ';');
}

const isReferable = (kind: KindName): boolean =>
  kind === 'groups' || kind === 'folders' || kind === 'definitions' || kind === 'contentDefinitions';

const takenLines = (one: Taken, writer: Writer, referred: ReadonlySet<string>): Lines => [
  ...one.remarks.flatMap(({ message }) => comment(message)),
  ...statement(one, writer, referred),
];

const leftOutLines = (one: LeftOut, writer: Writer, referred: ReadonlySet<string>): Lines => [
  ...comment(`Not imported: ${one.why.message}`),
  ...statement(one, { ...writer, use: (name) => name }, referred).map((line) => `// ${printable(line)}`),
];
