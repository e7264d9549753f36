import { expect, it } from 'vitest';
import { observe } from '../../src/account/observe/observe.ts';
import { collections, type LookedUp, type Recording } from '../../src/account/observe/recording.ts';

type Items = readonly Readonly<Record<string, unknown>>[];

const account = {
  id: 'acme',
  edition: 'full',
  maxRetentionSeconds: 86_400,
  internalDomains: ['B.example', 'a.example', 'b.example'],
  userAttributes: [{ id: 'a1', name: 'department' }],
  recipientLimit: 500,
};
const root = { id: 'root', name: 'Root', root: true, parentId: null, createTime: 't0' };
const time = '2026-11-22T08:00:00.123+0000';

const recording = (folders: Items, definitions: Items = [], lookedUp: readonly LookedUp[] = []): Recording => ({
  account,
  members: {},
  lookedUp,
  listings: collections.map((collection) => ({
    ...collection,
    items:
      collection.kind === 'folders'
        ? [root, ...(collection.purpose === 'secureMessaging' ? folders : [])]
        : collection.kind === 'definitions'
          ? definitions
          : [],
  })),
});

const partners = { id: 'f1', name: 'Partners', parentId: 'root', root: false, createTime: time };
const week = { id: 'd1', description: 'Week', folderId: 'f1-other', neverExpire: true, createTime: time };
const asked = (item: LookedUp['item']): LookedUp => ({
  kind: 'folders',
  purpose: 'secureMessaging',
  id: 'f1-other',
  item,
});

it('asks for ids that no list shows', () => {
  expect(observe(recording([partners], [week]))).toEqual({
    type: 'unresolved',
    references: [{ kind: 'folders', purpose: 'secureMessaging', id: 'f1-other' }],
  });
});

it('recognises an object by when it was made and what it is called, not by its id', () => {
  const seen = observe(recording([partners], [week], [asked({ ...partners, id: 'f1-third' })]));
  expect(seen).toMatchObject({
    type: 'observed',
    account: { objects: { definitions: [{ fields: { folder: 'live:f1' } }] } },
  });
  expect(seen.type === 'observed' && [...seen.account.otherIds]).toEqual([['f1-other', 'f1']]);
});

it('tells objects of one name and one time apart by what else they say', () => {
  const twin = { ...partners, id: 'f2', publishedTo: [] };
  const seen = observe(recording([partners, twin], [week], [asked({ ...twin, id: 'f2-third' })]));
  expect(seen).toMatchObject({
    type: 'observed',
    account: { objects: { definitions: [{ fields: { folder: 'live:f2' } }] } },
  });
});

it('does not guess between twins', () => {
  const seen = observe(recording([partners, { ...partners, id: 'f2' }], [week], [asked({ ...partners, id: 'f3' })]));
  expect(seen).toMatchObject({
    type: 'unclear',
    why: ['folders "Partners" can not be told from another of that name'],
  });
});

it('does not take an object for another that was made in the same moment', () => {
  const seen = observe(recording([partners], [week], [asked({ ...partners, id: 'f9', name: 'Brand new' })]));
  expect(seen).toMatchObject({ type: 'unclear', why: ['folders "Brand new" is in no list'] });
});

it('manages without times, by everything that an object says', () => {
  const { createTime: _, ...timeless } = partners;
  const seen = observe(recording([timeless], [week], [asked({ ...timeless, id: 'f1-third' })]));
  expect(seen).toMatchObject({
    type: 'observed',
    account: { objects: { definitions: [{ fields: { folder: 'live:f1' } }] } },
  });
});

it('keeps an object whose reference names nothing, and says which field that is', () => {
  const seen = observe(recording([partners], [week], [asked(null)]));
  expect(seen).toMatchObject({
    type: 'observed',
    dangling: ['f1-other'],
    account: { objects: { definitions: [{ fields: { folder: 'live:f1-other' }, unexpressed: ['folder'] }] } },
  });
});

it('notes what it does not know, and goes on', () => {
  const strange = {
    ...week,
    folderId: 'f1',
    shredAfter: 3,
    bannerType: 'html',
    customBanner: true,
    bannerContent: '<b>',
  };
  const to = {
    ...partners,
    id: 'f2',
    name: 'Legal',
    publishedTo: [{ type: 'address_attribute_value', attribute: { id: 'a9', value: 'x' } }],
  };
  const seen = observe(recording([partners, to], [strange]));
  expect(seen).toMatchObject({
    type: 'observed',
    account: {
      objects: {
        folders: [{ unexpressed: [] }, { unexpressed: ['publishedTo'] }],
        definitions: [{ unexpressed: ['shredAfter'], createTime: Date.UTC(2026, 10, 22, 8, 0, 0, 123) }],
      },
    },
  });
});

it('shows an object once that two pages showed, as the later page did', () => {
  const seen = observe(recording([partners, { ...partners, name: 'Partners & friends' }]));
  expect(seen.type === 'observed' && seen.account.objects.folders.map(({ name }) => name)).toEqual([
    'Partners & friends',
  ]);
});

it('reads facts in their canonical form', () => {
  expect(observe(recording([]))).toMatchObject({ account: { facts: { internalDomains: ['a.example', 'b.example'] } } });
});

it('does not take anything for an account', () => {
  expect(observe({ ...recording([]), account: { hello: 'world' } })).toMatchObject({ type: 'unusable' });
});
