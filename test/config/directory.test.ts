import { expect, test } from 'vitest';
import { parseCsv } from '../../src/config/values/csv.ts';
import { diagnose, entry, expectErrors, expectValid } from './support.ts';

const yaml = 'sealwright: 1\ndirectory:\n  file: users.csv\n  users: [{ address: kim@acme.example }]\n';

test('users of a file stand beside those of the section', () => {
  const { directory } = expectValid({
    [entry]: yaml,
    'users.csv':
      'address,department,site\r\nANN@acme.example,"Finance, internal",\r\n\r\nbob@acme.example,Legal,Bern\r\n',
  });
  expect(directory.users).toEqual([
    { address: 'ann@acme.example', attributes: { department: 'Finance, internal' } },
    { address: 'bob@acme.example', attributes: { department: 'Legal', site: 'Bern' } },
    { address: 'kim@acme.example', attributes: {} },
  ]);
});

test('mistakes stand in the file', () => {
  const errors = (csv: string) =>
    diagnose({ [entry]: yaml, 'users.csv': csv }).map(({ file, line, rule }) => `${file}:${line} ${rule}`);
  expect(errors('ann@acme.example\n')).toEqual(['users.csv:1 invalid-address']);
  expect(errors('address\nann\nbob@acme.example,x\n')).toEqual([
    'users.csv:2 invalid-address',
    'users.csv:3 invalid-address',
  ]);
  expectErrors({ [entry]: yaml }).toEqual(['3:9 unreadable-file']);
});

test('a group of the directory is one of `groups`', () => {
  expectErrors('sealwright: 1\ngroups:\n  law: { name: Law }\ndirectory:\n  groups: { lw: [a@b.example] }\n').toEqual([
    '5:13 unknown-reference',
  ]);
});

test('comma-separated values', () => {
  expect(parseCsv('a,"b ""c""\nd",e\n\n,\nlast')).toEqual([
    { line: 1, cells: ['a', 'b "c"\nd', 'e'] },
    { line: 4, cells: ['', ''] },
    { line: 5, cells: ['last'] },
  ]);
});
