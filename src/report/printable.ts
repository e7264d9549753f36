export { printable, shorten } from '../model/printable.ts';
