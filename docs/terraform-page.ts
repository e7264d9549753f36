import type { Parameter, ProviderFunction } from '../src/terraform/plugin/provider.ts';
import type { Schema } from '../src/terraform/plugin/schema/schema.ts';
import { schemaSection, typeWords } from './terraform-schema.ts';

/** A page in the shape that registries of Terraform show. Its examples are files of examples/terraform-docs. */
interface Page {
  /** As the registry's list of pages says it. */
  readonly title: string;
  readonly heading: string;
  /** The first sentences, which the registry also shows by themselves. */
  readonly description: string;
  /** What else there is to say before the example, in paragraphs. */
  readonly more?: string | undefined;
  /** HCL. */
  readonly example: string;
  readonly rest: readonly string[];
}

function page({ title, heading, description, more, example, rest }: Page): string {
  const front = [
    '---',
    `page_title: ${JSON.stringify(title)}`,
    'subcategory: ""',
    'description: |-',
    ...indented(description),
  ];
  const said = more === undefined ? [description] : [description, more];
  const body = [`# ${heading}`, ...said, '## Example Usage', hcl(example), ...rest];
  return `${[...front, '---'].join('\n')}\n\n${body.join('\n\n')}\n`;
}

const indented = (text: string): readonly string[] => text.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
const hcl = (text: string): string => `\`\`\`terraform\n${text.trimEnd()}\n\`\`\``;

export const providerPage = (name: string, schema: Schema, example: string): string =>
  page({
    title: `${name} Provider`,
    heading: `${name} Provider`,
    description: schema.description ?? '',
    example,
    rest: [
      'How to install it, what a sandbox is, and what differs from the command line: [with Terraform](terraform.md).',
      schemaSection(schema),
    ],
  });

export const resourcePage = (name: string, schema: Schema, example: string, importExample: string): string =>
  page({
    title: `${name} Resource`,
    heading: `${name} (Resource)`,
    description: schema.description ?? '',
    example,
    rest: [schemaSection(schema), ...importSection(importExample)],
  });

export const dataSourcePage = (name: string, schema: Schema, example: string): string =>
  page({
    title: `${name} Data Source`,
    heading: `${name} (Data Source)`,
    description: schema.description ?? '',
    example,
    rest: [schemaSection(schema)],
  });

/** The command says what the block says. */
function importSection(block: string): readonly string[] {
  const [, to, id] = /to\s*=\s*(\S+)\n\s*id\s*=\s*"([^"]+)"/.exec(block) ?? [];
  if (to === undefined || id === undefined) throw new Error(`no import block: ${block}`);
  return [
    '## Import',
    'What is there already is taken over by its id, or by what it is called:',
    hcl(block),
    'The same as a command:',
    `\`\`\`shell\nterraform import ${to} ${/[^\w/.-]/.test(id) ? `'${id}'` : id}\n\`\`\``,
  ];
}

export const functionPage = (provider: string, name: string, of: ProviderFunction, example: string): string =>
  page({
    title: `${name} function - ${provider}`,
    heading: `function: ${name}`,
    description: `${of.summary}.`,
    more: of.description,
    example,
    rest: [
      '## Signature',
      `\`\`\`text\n${name}(${of.parameters.map(signature).join(', ')}) ${typeWords(of.returns).toLowerCase()}\n\`\`\``,
      '## Arguments',
      of.parameters.map((one) => `1. \`${one.name}\` (${typeWords(one.type)}) ${one.description ?? ''}`).join('\n'),
    ],
  });

const signature = ({ name, type }: Parameter): string => `${name} ${typeWords(type).toLowerCase()}`;
