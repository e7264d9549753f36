import { base, contentDefinition, oneRule } from './one-rule.ts';

const words = `contentDefinitions:\n  c: ${contentDefinition()}\n`;
const folders = (more: string, rest = words) => base.replace('folders:\n', `folders:\n${more}`) + rest;

oneRule('unused-folder', 'info', {
  finds: [
    ['a folder of definitions', folders('  z: { name: Z }\n'), 'z'],
    ['a folder of word lists', base, 'words'],
    ['a folder that is published all the same', folders('  z: { name: Z, publishedTo: [internal] }\n'), 'z'],
    ['a folder and the one below', folders('  z: { name: Z }\n  y: { name: Y, in: z }\n'), 'z', 'y'],
    ['an empty one below one that is used', folders('  z: { name: Z, in: partners }\n'), 'z'],
  ],
  passes: [
    ['folders with definitions', folders('')],
    [
      'a folder that only has a folder that is used',
      base.replace('{ name: Partners }', '{ name: Partners, in: top }\n  top: { name: Top }') + words,
    ],
    ['a folder whose definition nothing uses', folders('')],
    [
      'a definition that may have meant it',
      folders('  z: { name: Z }\n', words).replace('folder: partners', 'folder: partnrs'),
    ],
    ['a definition that has a mistake in its form', folders('  z: { name: Z }\n').replace('print: false', 'print: 7')],
  ],
});
