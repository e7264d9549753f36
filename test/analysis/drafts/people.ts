import { group } from '../alone/written.ts';

export const people = (...names: readonly string[]) =>
  group(
    'g',
    names.map((name) => ({ type: 'address', address: name })),
  );
export const [ann, bob, eve] = ['ann@acme.example', 'bob@acme.example', 'eve@partner.example'] as const;
