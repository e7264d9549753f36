import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Provider } from '../../../../src/terraform/plugin/provider.ts';
import { fingerprint } from '../../../../src/terraform/plugin/values/equal.ts';
import type { Type } from '../../../../src/terraform/plugin/values/type.ts';
import { dynamic, isDynamic, isUnknown, unknown } from '../../../../src/terraform/plugin/values/value.ts';
import { type Attached, attach } from '../plan/real/attached.ts';
import { typed } from './drawn.ts';

// What the codec makes of values, confirmed by the real Terraform: a function that gives back what it gets, which has to
// be equal to what Terraform sent, and one that tells how it looks from here.

const value = { name: 'value', type: 'dynamic', allowNull: true, allowUnknown: true } as const;

/** Inside of another type, `dynamic` comes back as whatever the value there has; that is told above. */
const holdsDynamic = (of: Type): boolean => {
  if (typeof of === 'string') return of === 'dynamic';
  if (of.kind === 'tuple') return of.items.some(holdsDynamic);
  return of.kind === 'object' ? Object.values(of.attributes).some(holdsDynamic) : holdsDynamic(of.of);
};

/** Of longer numbers Terraform itself keeps only the first digits. */
const tooLong = /\d{60}/;

/** Values of every type, as they are drawn anew with another seed. */
const drawn = fc
  .sample(typed({ unknowns: false, infinite: false }), 400)
  .filter(({ of, value: one }) => !holdsDynamic(isDynamic(one) ? one.type : of))
  .map(({ of, value: one }) => (of === 'dynamic' ? one : dynamic(of, one)))
  .filter((one) => !tooLong.test(fingerprint(one, 'dynamic')));

const probe: Provider<unknown> = {
  schema: { attributes: {} },
  resources: {},
  dataSources: {},
  functions: {
    echo: {
      summary: 'Gives back what it gets',
      parameters: [value],
      returns: 'dynamic',
      call: async ([given]) => ({ result: given ?? null }),
    },
    look: {
      summary: 'Tells what it gets',
      parameters: [value],
      returns: 'string',
      call: async ([given]) => ({ result: fingerprint(given ?? null, 'dynamic') }),
    },
    give: {
      summary: 'Gives a value that was drawn',
      parameters: [{ name: 'number', type: 'number' }],
      returns: 'dynamic',
      call: async ([number]) => ({ result: drawn[Number(number)] ?? null }),
    },
    begin: {
      summary: 'Says of an unknown how it begins',
      parameters: [{ name: 'prefix', type: 'string' }, value],
      returns: 'string',
      call: async ([prefix, given]) => ({
        result: isDynamic(given) && isUnknown(given.value) ? unknown({ prefix: String(prefix) }) : prefix!,
      }),
    },
  },
  configure: async () => ({ client: {} }),
};

let terraform: Attached;
beforeAll(async () => {
  terraform = await attach(probe);
});
afterAll(() => terraform.close());

/** What Terraform says of each expression when all is planned; what it cannot say yet is `unknown`. */
async function evaluated(expressions: readonly string[]): Promise<readonly unknown[]> {
  const outputs = expressions.map((text, i) => `output "o${i}" {\n  value = ${text}\n}\n`);
  terraform.write(`resource "terraform_data" "later" {}\n${outputs.join('')}`);
  for (const command of [['init'], ['plan', '-out=plan']]) {
    const { status, stderr } = await terraform.run(...command);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }
  const { output_changes } = JSON.parse((await terraform.run('show', '-json', 'plan')).stdout);
  return expressions.map((_, i) => {
    const { after, after_unknown } = output_changes[`o${i}`];
    return after_unknown === true ? 'unknown' : after_unknown === false ? after : { after, after_unknown };
  });
}

const VALUES: readonly (readonly [string, string])[] = [
  ['"text"', '"string":"text"'],
  ['"e\u0301\u{1F600}"', '"string":"é\u{1F600}"'],
  ['true', '"bool":true'],
  ['null', 'null'],
  ['tostring(null)', '"string":null'],
  ['0', '"number":0'],
  ['-0.5', '"number":-0.5'],
  ['0.1', '"number":0.1'],
  ['1e-30', '"number":0.000000000000000000000000000001'],
  ['9007199254740993', '"number":9007199254740993'],
  ['-9223372036854775808', '"number":-9223372036854775808'],
  ['9223372036854775808', '"number":9223372036854775808'],
  ['18446744073709551617', '"number":18446744073709551617'],
  ['1e60', `"number":1${'0'.repeat(60)}`],
  ['0.12345678901234567890123456789', '"number":0.12345678901234567890123456789'],
  ['3.0', '"number":3'],
  ['tolist([])', '["list","dynamic"]:[]'],
  ['tolist(["b", null, "a"])', '["list","string"]:["b",null,"a"]'],
  ['toset(["b", "a", "b"])', '["set","string"]:{"a","b"}'],
  ['toset([9007199254740993, 0.1])', '["set","number"]:{0.1,9007199254740993}'],
  ['tomap({ b = 1, a = 2 })', '["map","number"]:{"a":2,"b":1}'],
  ['["a", 1, true]', '["tuple",["string","number","bool"]]:["a",1,true]'],
  ['[]', '["tuple",[]]:[]'],
  ['{}', '["object",{}]:{}'],
  [
    '{ "__proto__" = 1, toString = [], constructor = null }',
    '["object",{"__proto__":"number","constructor":"dynamic","toString":["tuple",[]]}]:{__proto__:1,constructor:null,toString:[]}',
  ],
  [
    'toset([{ a = 1, b = null }, { a = 1, b = "x" }])',
    '["set",["object",{"a":"number","b":"string"}]]:{{a:1,b:"x"},{a:1,b:null}}',
  ],
  ['tomap({ "__proto__" = "p" })', '["map","string"]:{"__proto__":"p"}'],
];

describe('known values', () => {
  it('are what Terraform means, and come back equal', async () => {
    const asked = VALUES.flatMap(([text]) => [
      `provider::probe::look(${text})`,
      `jsonencode(provider::probe::echo(${text})) == jsonencode(${text})`,
      `provider::probe::echo([${text}]) == [${text}]`,
      `jsonencode(provider::probe::echo({ x = provider::probe::echo(${text}) }).x) == jsonencode(${text})`,
    ]);
    const answers = await evaluated(asked);
    const told = VALUES.map(([text], i) => [text, ...answers.slice(i * 4, i * 4 + 4)]);
    expect(told).toEqual(VALUES.map(([text, looks]) => [text, looks, true, true, true]));
  });
});

describe('drawn values', () => {
  it('of any type are taken by Terraform, and come back as the same', async () => {
    const given = drawn.map((_, i) => `provider::probe::give(${i})`);
    const answers = await evaluated([
      ...given.map((text) => `provider::probe::look(${text})`),
      ...given.map((text) => `jsonencode(provider::probe::echo([${text}])) == jsonencode([${text}])`),
    ]);
    expect(drawn.length).toBeGreaterThan(150);
    expect(answers.slice(0, drawn.length)).toEqual(drawn.map((one) => fingerprint(one, 'dynamic')));
    expect(answers.slice(drawn.length)).toEqual(drawn.map(() => true));
  });
});

const id = 'terraform_data.later.id';
const either = (a: string, b: string): string => `(${id} == "x" ? ${a} : ${b})`;

// What is said of an unknown, by order: nullness, prefix, least, most, shortest, longest.
const UNKNOWNS: readonly (readonly [string, string])[] = [
  [id, '"string":unknown(false,"",,,0,)'],
  [`"pre-\${${id}}"`, '"string":unknown(false,"pre-",,,0,)'],
  // What may still change by what follows, like a letter by an accent, is not known yet.
  [`"\u{1F600}e\u0301\${${id}}"`, '"string":unknown(false,"\u{1F600}",,,0,)'],
  // Templates keep 128 bytes of it.
  [`"${'x'.repeat(400)}\${${id}}"`, `"string":unknown(false,"${'x'.repeat(127)}",,,0,)`],
  [`jsondecode(${id})`, 'unknown(,"",,,0,)'],
  [`${id} == "x"`, '"bool":unknown(false,"",,,0,)'],
  [`length(${id})`, '"number":unknown(false,"",0true,,0,)'],
  [either('3', '5'), '"number":unknown(false,"",3true,5true,0,)'],
  [either('0.1', '9007199254740993'), '"number":unknown(false,"",0.1true,9007199254740993true,0,)'],
  [either('tolist(["a"])', 'tolist(["b", "c", "d"])'), '["list","string"]:unknown(false,"",,,1,3)'],
  [either('tomap({ a = 1 })', 'tomap({})'), '["map","number"]:unknown(false,"",,,0,)'],
  [either('{ a = 1 }', 'null'), '["object",{"a":"number"}]:unknown(,"",,,0,)'],
  [`tolist([${id}, "x"])`, '["list","string"]:[unknown(false,"",,,0,),"x"]'],
  [`toset([${id}, "x"])`, '["set","string"]:{"x",unknown(false,"",,,0,)}'],
  [`length(toset([${id}, "x"]))`, '"number":unknown(false,"",1true,2true,0,)'],
  [`[${id}, 1]`, '["tuple",["string","number"]]:[unknown(false,"",,,0,),1]'],
  [`{ a = ${id}, b = null }`, '["object",{"a":"string","b":"dynamic"}]:{a:unknown(false,"",,,0,),b:null}'],
];

const echo = (text: string): string => `provider::probe::echo(${text})`;

describe('unknown values', () => {
  it('arrive with what is known of them', async () => {
    const answers = await evaluated(UNKNOWNS.map(([text]) => `provider::probe::look(${text})`));
    expect(UNKNOWNS.map(([text], i) => [text, answers[i]])).toEqual(UNKNOWNS);
  });

  it('go back with it, so that Terraform knows as much as before', async () => {
    const known = [
      `startswith(${echo(`"pre-\${${id}}"`)}, "pre-")`,
      `${echo(id)} != null`,
      `${echo(either('3', '5'))} < 6`,
      `${echo(either('3', '5'))} > 2`,
      `${echo(either('0.1', '9007199254740993'))} < 9007199254740994`,
      `length(${echo(either('tolist(["a"])', 'tolist(["b", "c"])'))}) > 0`,
      `length(${echo(`toset([${id}, "x"])`)}) < 3`,
      `${echo(`{ a = ${id}, b = null }`)}.b == null`,
      `length(${echo(`[${id}, 1]`)}) == 2`,
    ];
    // To be sure that it takes the refinements for this: without them none is known.
    const notKnown = [`startswith(${id}, "pre-")`, `${either('3', '5')} < 4`, echo(`jsondecode(${id})`)];
    const answers = await evaluated([...known, ...notKnown]);
    expect(answers).toEqual([...known.map(() => true), ...notKnown.map(() => 'unknown')]);
  });

  it('may begin with more than Terraform takes: it gets the part that it does take', async () => {
    const begun = `provider::probe::begin("${'é'.repeat(600)}", ${id})`;
    const answers = await evaluated([128, 129].map((n) => `startswith(${begun}, "${'é'.repeat(n)}")`));
    expect(answers).toEqual([true, 'unknown']);
  });

  it('are what they were said to be, once they are known', async () => {
    // `jsondecode` of an id is none, so that one is left out.
    const texts = UNKNOWNS.map(([text]) => text).filter((text) => !text.startsWith('jsondecode'));
    await evaluated(texts.map((text) => `jsonencode(${echo(text)}) == jsonencode(${text})`));
    const { status, stderr } = await terraform.run('apply', 'plan');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const outputs = JSON.parse((await terraform.run('output', '-json')).stdout);
    expect(texts.map((text, i) => [text, outputs[`o${i}`].value])).toEqual(texts.map((text) => [text, true]));
  });
});
