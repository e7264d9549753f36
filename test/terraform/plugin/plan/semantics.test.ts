import { describe, expect, it } from 'vitest';
import { planValues } from '../../../../src/terraform/plugin/plan/plan-values.ts';
import { requiresReplace } from '../../../../src/terraform/plugin/plan/requires-replace.ts';
import { complete } from '../../../../src/terraform/plugin/schema/complete.ts';
import { type Attributes, isNested, type Nesting } from '../../../../src/terraform/plugin/schema/schema.ts';
import { pathText, valueText } from '../../../../src/terraform/plugin/values/path.ts';
import { setOf } from '../../../../src/terraform/plugin/values/type.ts';
import { at, type ObjectValue, UNKNOWN } from '../../../../src/terraform/plugin/values/value.ts';

// Plans of a server as a cloud would have it, one `name = value` a line for what is other than before. In values, what is
// left out is null.

const server: Attributes = {
  id: { type: 'string', presence: 'computed', useStateForUnknown: true },
  name: { type: 'string', presence: 'required' },
  image: { type: 'string', presence: 'optional', requiresReplace: true },
  size: { type: 'number', presence: 'optional', default: 1 },
  zone: { type: 'string', presence: 'optionalComputed', requiresReplace: true },
  address: { type: 'string', presence: 'computed' },
  tags: { type: setOf('string'), presence: 'optional' },
  password: { type: 'string', presence: 'optional', writeOnly: true },
};

const disk: Attributes = {
  serial: { type: 'string', presence: 'computed', useStateForUnknown: true },
  path: { type: 'string', presence: 'required' },
  kind: { type: 'string', presence: 'optional', default: 'ssd' },
  used: { type: 'number', presence: 'computed' },
};

const machine = (nesting: Nesting, more: Attributes = {}): Attributes => ({
  name: { type: 'string', presence: 'required' },
  disks: { nesting, presence: 'optional', attributes: { ...disk, ...more } },
});

function plan(of: Attributes, config: ObjectValue, prior: ObjectValue | null): readonly string[] {
  const wanted = written(of, config);
  const before = prior === null ? null : complete(of, prior);
  const planned = planValues(of, wanted, before);
  const replaced = before === null ? [] : requiresReplace(of, wanted, before, planned).map(pathText);
  const changed = Object.keys(of).filter(
    (name) => before === null || valueText(at(planned, name)) !== valueText(at(before, name)),
  );
  return [
    ...changed.map((name) => `${name} = ${valueText(at(planned, name))}`),
    ...replaced.map((path) => `replace: ${path}`),
  ];
}

/** A configuration has what is write-only, which `complete` takes out of a state. */
const written = (of: Attributes, config: ObjectValue): ObjectValue => complete(readable(of), config);

const readable = (of: Attributes): Attributes =>
  Object.fromEntries(
    Object.entries(of).map(([name, attribute]) => [
      name,
      isNested(attribute)
        ? { ...attribute, attributes: readable(attribute.attributes) }
        : { ...attribute, writeOnly: false },
    ]),
  );

const state = { id: 'i-1', name: 'web', image: 'linux', size: 1, zone: 'a', address: '10.0.0.1', tags: ['x', 'y'] };

describe('create', () => {
  it('what is configured, defaults, and unknown for what the provider computes', () => {
    expect(plan(server, { name: 'web', tags: ['x'], password: 'hush' }, null)).toEqual([
      'id = (known after apply)',
      'name = "web"',
      'image = null',
      'size = 1',
      'zone = (known after apply)',
      'address = (known after apply)',
      'tags = ["x"]',
      'password = null',
    ]);
  });

  it('nested, the same element by element', () => {
    expect(plan(machine('list'), { name: 'm', disks: [{ path: '/', kind: 'hdd' }, { path: '/tmp' }] }, null)).toEqual([
      'name = "m"',
      'disks = [' +
        '{ serial = (known after apply), path = "/", kind = "hdd", used = (known after apply) }, ' +
        '{ serial = (known after apply), path = "/tmp", kind = "ssd", used = (known after apply) }]',
    ]);
  });
});

describe('update', () => {
  it('nothing configured differs: nothing is planned', () => {
    expect(plan(server, { name: 'web', image: 'linux', tags: ['y', 'x'] }, state)).toEqual([]);
    expect(plan(server, { name: 'web', image: 'linux', tags: ['x', 'y'], password: 'new' }, state)).toEqual([]);
  });

  it('something differs: what is computed is unknown, but for what an update does not change', () => {
    expect(plan(server, { name: 'db', image: 'linux', tags: ['x', 'y'] }, state)).toEqual([
      'name = "db"',
      'zone = (known after apply)',
      'address = (known after apply)',
    ]);
  });

  it('something left out is null, or its default, or stays what the provider had', () => {
    expect(plan(server, { name: 'web', image: 'linux', zone: 'a' }, { ...state, size: 5 })).toEqual([
      'size = 1',
      'address = (known after apply)',
      'tags = null',
    ]);
  });

  it('something not known yet is a difference', () => {
    expect(plan(server, { name: UNKNOWN, image: 'linux', zone: 'a', tags: ['x', 'y'] }, state)).toEqual([
      'name = (known after apply)',
      'address = (known after apply)',
    ]);
  });
});

describe('replace', () => {
  it('where a configured value that cannot change does', () => {
    expect(plan(server, { name: 'web', image: 'bsd', zone: 'b', tags: ['x', 'y'] }, state)).toEqual([
      'image = "bsd"',
      'zone = "b"',
      'address = (known after apply)',
      'replace: image',
      'replace: zone',
    ]);
  });

  it('where it is left out, or not known yet', () => {
    expect(plan(server, { name: 'web', zone: UNKNOWN, tags: ['x', 'y'] }, state)).toContain('replace: image');
    expect(plan(server, { name: 'web', zone: UNKNOWN, tags: ['x', 'y'] }, state)).toContain('replace: zone');
  });

  it('not where the provider, left to itself, may compute another', () => {
    expect(plan(server, { name: 'db', image: 'linux', tags: ['x', 'y'] }, state)).not.toContain('replace: zone');
  });

  const fixed: Attributes = { kind: { type: 'string', presence: 'optional', default: 'ssd', requiresReplace: true } };
  const one = { serial: 's', path: '/', kind: 'ssd', used: 5 };

  it('inside of an element, at its place', () => {
    const prior = { name: 'm', disks: [one, one] };
    expect(
      plan(machine('list', fixed), { name: 'm', disks: [{ path: '/' }, { path: '/', kind: 'hdd' }] }, prior),
    ).toContain('replace: disks[1].kind');
    const keyed = { name: 'm', disks: { 'a.b': one } };
    expect(plan(machine('map', fixed), { name: 'm', disks: { 'a.b': { path: '/', kind: 'hdd' } } }, keyed)).toContain(
      'replace: disks["a.b"].kind',
    );
    const single = { name: 'm', disks: one };
    expect(plan(machine('single', fixed), { name: 'm', disks: { path: '/', kind: 'hdd' } }, single)).toContain(
      'replace: disks.kind',
    );
  });

  it('not where an element comes or goes, but where a whole object does', () => {
    const prior = { name: 'm', disks: [one] };
    const more = { name: 'm', disks: [{ path: '/' }, { path: '/b', kind: 'hdd' }] };
    expect(plan(machine('list', fixed), more, prior).join()).not.toContain('replace');
    expect(plan(machine('list', fixed), { name: 'm', disks: [] }, prior).join()).not.toContain('replace');
    expect(plan(machine('single', fixed), { name: 'm' }, { name: 'm', disks: one })).toContain('replace: disks.kind');
  });

  it('where elements are not known yet, and may differ', () => {
    const prior = { name: 'm', disks: [one] };
    expect(plan(machine('list', fixed), { name: 'm', disks: UNKNOWN }, prior)).toContain('replace: disks');
    expect(plan(machine('list', fixed), { name: 'm', disks: [UNKNOWN] }, prior)).toContain('replace: disks[0]');
  });
});

describe('elements take after their like', () => {
  const root = { serial: 's-1', path: '/', kind: 'ssd', used: 5 };
  const tmp = { serial: 's-2', path: '/tmp', kind: 'ssd', used: 6 };

  it('in a list by index', () => {
    const prior = { name: 'm', disks: [root, tmp] };
    expect(plan(machine('list'), { name: 'm', disks: [{ path: '/' }, { path: '/tmp' }] }, prior)).toEqual([]);
    expect(plan(machine('list'), { name: 'm', disks: [{ path: '/tmp' }] }, prior)).toEqual([
      'disks = [{ serial = "s-1", path = "/tmp", kind = "ssd", used = (known after apply) }]',
    ]);
  });

  it('in a map by key', () => {
    const prior = { name: 'm', disks: { a: root, b: tmp } };
    expect(plan(machine('map'), { name: 'm', disks: { b: { path: '/var' }, c: { path: '/' } } }, prior)).toEqual([
      'disks = { b = { serial = "s-2", path = "/var", kind = "ssd", used = (known after apply) }, ' +
        'c = { serial = (known after apply), path = "/", kind = "ssd", used = (known after apply) } }',
    ]);
  });

  it('in a set by what is configured', () => {
    const prior = { name: 'm', disks: [root, tmp] };
    expect(plan(machine('set'), { name: 'm', disks: [{ path: '/tmp' }, { path: '/' }] }, prior)).toEqual([]);
    expect(plan(machine('set'), { name: 'm', disks: [{ path: '/var' }, { path: '/tmp' }] }, prior)).toEqual([
      'disks = [{ serial = (known after apply), path = "/var", kind = "ssd", used = (known after apply) }, ' +
        '{ serial = "s-2", path = "/tmp", kind = "ssd", used = (known after apply) }]',
    ]);
  });

  it('in a set, one that would take any leaves another the only one that it takes', () => {
    const open: Attributes = {
      ports: {
        nesting: 'set',
        presence: 'optional',
        attributes: {
          name: { type: 'string', presence: 'required' },
          number: { type: 'number', presence: 'optionalComputed', useStateForUnknown: true },
        },
      },
    };
    const prior = {
      ports: [
        { name: 'a', number: 1 },
        { name: 'a', number: 2 },
      ],
    };
    expect(plan(open, { ports: [{ name: 'a' }, { name: 'a', number: 1 }] }, prior)).toEqual([]);
    expect(plan(open, { ports: [{ name: 'a' }, { name: 'a', number: 2 }] }, prior)).toEqual([]);
  });

  it('in a set, one that leaves all open is not made the twin of one that leaves nothing open', () => {
    const open: Attributes = {
      ports: {
        nesting: 'set',
        presence: 'optional',
        attributes: { number: { type: 'number', presence: 'optionalComputed', useStateForUnknown: true } },
      },
    };
    expect(plan(open, { ports: [{}, { number: 1 }] }, { ports: [{ number: 1 }] })).toEqual([
      'ports = [{ number = (known after apply) }, { number = 1 }]',
    ]);
  });

  it('in a set of a thousand, within a second of the processor', () => {
    const disks = Array.from({ length: 1000 }, (_, i) => ({ path: `/${i}` }));
    const prior = disks.map(({ path }, i) => ({ path, serial: `s-${i}`, kind: 'ssd', used: i })).reverse();
    const start = process.cpuUsage();
    expect(plan(machine('set'), { name: 'm', disks }, { name: 'm', disks: prior })).toEqual([]);
    // Comparing each with each would take seconds.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
  });

  it('as one object, attribute by attribute', () => {
    expect(plan(machine('single'), { name: 'm', disks: { path: '/var' } }, { name: 'm', disks: root })).toEqual([
      'disks = { serial = "s-1", path = "/var", kind = "ssd", used = (known after apply) }',
    ]);
    expect(plan(machine('single'), { name: 'm' }, { name: 'm', disks: root })).toEqual(['disks = null']);
  });
});

describe('write-only', () => {
  it('is null in every plan, inside of elements as well', () => {
    const secret: Attributes = { key: { type: 'string', presence: 'optional', writeOnly: true } };
    const [, disks] = plan(machine('list', secret), { name: 'm', disks: [{ path: '/', key: 'hush' }] }, null);
    expect(disks).toContain('key = null');
  });

  it('is null even in an element that is not known yet', () => {
    const secret: Attributes = { key: { type: 'string', presence: 'optional', writeOnly: true } };
    const [, disks] = plan(machine('list', secret), { name: 'm', disks: [UNKNOWN] }, null);
    expect(disks).toBe(
      'disks = [{ serial = (known after apply), path = (known after apply), kind = (known after apply), ' +
        'used = (known after apply), key = null }]',
    );
  });
});
