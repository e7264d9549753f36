import { definition } from '../config/support.ts';
import { base, oneRule } from './one-rule.ts';

const of = (fields: Readonly<Record<string, string>>) =>
  base.replace('definitions:\n', `definitions:\n  z: ${definition({ description: 'D', ...fields })}\n`);

oneRule('banner-not-everywhere', 'info', {
  finds: [
    ['hidden', of({ banner: 'hidden' }), 'hidden'],
    ['a text', of({ banner: '{ text: Private }' }), '{'],
    ['HTML', of({ banner: '{ html: <p>Private</p> }' }), '{'],
    ["the service's own way to hide it", of({ banner: '{ html: "<div class=\\"mc-sm-hide\\"></div>" }' }), '{'],
  ],
  passes: [
    ['standard', of({ banner: 'standard' })],
    ['nothing said', of({})],
  ],
});
