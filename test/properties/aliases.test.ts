import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectsIn } from '../support/account-identities.ts';
import { arbitraryConfiguration, type PlainConfiguration } from '../support/arbitrary-configuration.ts';
import { applyTo, openAccount, planFor, unfinished } from '../support/generated-account.ts';
import { configured } from '../support/plain-files.ts';
import { identitiesOf, type PlainIdentity } from '../support/plain-identities.ts';
import { runs } from '../support/runs.ts';

type Written = Readonly<Record<string, unknown>>;

/** The configuration with one object under a new name, and its old one as an alias. */
function renamedObject(plain: PlainConfiguration, { section, key, name }: PlainIdentity): PlainConfiguration {
  const objects = plain[section] as Readonly<Record<string, Written>>;
  const object = objects[key] ?? {};
  const field = ['name', 'description', 'narrative'].find((one) => one in object) ?? '';
  const changed = { ...object, [field]: 'A new name', aliases: [name] };
  return { ...withoutAliases(plain), [section]: { ...objects, [key]: changed } };
}

/** Other aliases may stand in the way of the one that is looked at. */
function withoutAliases(plain: PlainConfiguration): PlainConfiguration {
  return JSON.parse(JSON.stringify(plain, (name, value) => (name === 'aliases' ? undefined : value)));
}

const renameable = (plain: PlainConfiguration) =>
  identitiesOf(plain).filter(({ key, section }) => !(section === 'groups' && key.startsWith('directory-')));

describe('a rename by alias', () => {
  it('is one PATCH of the name that keeps the id, and nothing else is touched', () =>
    fc.assert(
      fc.asyncProperty(arbitraryConfiguration, fc.nat(), async (drawn, number) => {
        const plain = withoutAliases(drawn);
        const objects = renameable(plain);
        const object = objects[number % Math.max(1, objects.length)];
        fc.pre(object !== undefined);
        const target = await openAccount(plain);
        await applyTo(target, configured(plain));
        const id = objectsIn(target.storage).get(object.identity)?.body.id;
        const others = [...objectsIn(target.storage).values()].map(({ body }) => body).filter((body) => body.id !== id);

        const next = configured(renamedObject(plain, object));
        const applied = await applyTo(target, next);
        expect(unfinished(applied)).toEqual([]);
        const { calls, changes } = applied.plan.document;
        expect(
          calls.map(({ method, path, body }) => ({ method, id: path.at(-1), said: Object.values(body ?? {}) })),
        ).toEqual([{ method: 'PATCH', id, said: ['A new name'] }]);
        expect(changes.map(({ action }) => action)).toEqual(['rename']);
        const bodies = [...objectsIn(target.storage).values()].map(({ body }) => body);
        expect(bodies.filter((body) => body.id !== id)).toEqual(others);
        expect(bodies.find((body) => body.id === id)).toMatchObject({
          [object.section === 'folders' || object.section === 'groups' ? 'name' : 'description']: 'A new name',
        });
        expect((await planFor(target, next)).document.changes).toEqual([]);
        await target.close();
      }),
      runs(),
    ));

  it('of a folder carries what is below it', () =>
    fc.assert(
      fc.asyncProperty(arbitraryConfiguration, fc.nat(), async (drawn, number) => {
        const plain = withoutAliases(drawn);
        const above = identitiesOf(plain).filter(
          (one) =>
            one.section === 'folders' &&
            identitiesOf(plain).some(({ place }) => place.join('/').startsWith([...one.place, one.name].join('/'))),
        );
        const folder = above[number % Math.max(1, above.length)];
        fc.pre(folder !== undefined);
        const target = await openAccount(plain);
        await applyTo(target, configured(plain));
        const ids = (storage = target.storage) => [...objectsIn(storage).values()].map(({ body }) => body.id).sort();
        const before = ids();
        const { document } = (await applyTo(target, configured(renamedObject(plain, folder)))).plan;
        expect({ calls: document.calls.length, methods: document.calls.map(({ method }) => method) }).toEqual({
          calls: 1,
          methods: ['PATCH'],
        });
        expect(ids()).toEqual(before);
        await target.close();
      }),
      runs(),
    ));
});
