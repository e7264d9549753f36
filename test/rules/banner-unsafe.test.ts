import { describe, expect, test } from 'vitest';
import { dangersIn } from '../../src/rules/banner-dangers.ts';
import { definition, diagnose } from '../config/support.ts';
import { base, oneRule } from './one-rule.ts';

const of = (banner: string) =>
  base.replace('definitions:\n', `definitions:\n  z: ${definition({ description: 'Z', banner })}\n`);
const html = (text: string) => of(`{ html: ${JSON.stringify(text)} }`);

oneRule('banner-unsafe', 'error', {
  finds: [
    ['a script', html('<script>x()</script>'), '<script>x()</script>"'],
    ['after other things', html('<p>Private</p><iframe></iframe>'), '<iframe></iframe>"'],
  ],
  passes: [
    ['a banner as it should be', html('<p style="color: red"><strong>Private.</strong> Do not forward.</p>')],
    ["the service's own way to hide it", html('<div class="mc-sm-hide"></div>')],
    ['a text, which is no HTML', of('{ text: "<script>" }')],
    ['standard', of('standard')],
  ],
});

test('the line and column inside of the HTML', () => {
  const yaml = base.replace(
    'definitions:\n',
    'definitions:\n  z:\n    folder: partners\n    description: Z\n    print: false\n    reply: true\n    replyAll: false\n    expireAfter: 7d\n    readReceipt: false\n    banner:\n      html: |\n        <p>Private</p>\n        <p onclick="x()">\n',
  );
  const found = diagnose(yaml).filter(({ rule }) => rule === 'banner-unsafe');
  expect(found).toMatchObject([{ line: 18, column: 9 }]);
});

const sorts = (text: string) => [...new Set(dangersIn(text).map(({ danger }) => danger))].join(' ');

describe('found', () => {
  test.each([
    ['<ScRiPt>x</sCrIpT>', 'script'],
    ['<script', 'script'],
    ['<script/x>', 'script'],
    ['<scr\0ipt>x</script>', 'script'],
    ['<<script>x</script>', 'script'],
    ['<svg:script>x</svg:script>', 'script'],
    ['<svg><script href="https://x.example/a.js"/></svg>', 'script'],
    ['<a title="1 > 0" onmouseover=x()>', 'handler'],
    ['<img/src="x"/onerror=x()>', 'handler'],
    ['<img src=x onerror=x()', 'handler'],
    ['<img src="x onerror=x()', 'handler'],
    ['<p \n OnClick = "x()">', 'handler'],
    ['<svg/onload=x()>', 'handler'],
    ['<a href="javascript:x()">', 'script-url'],
    ['<a href=" java\tscript:x()">', 'script-url'],
    ['<a href="&#106;avascript&colon;x()">', 'script-url'],
    ['<a href="&#x6A&#x61vascript:x()">', 'script-url'],
    ['<a href="java&NewLine;script&#0000058x()">', 'script-url'],
    ['<a href=JaVaScRiPt:x()>', 'script-url'],
    ['<a href="vbscript:x">', 'script-url'],
    ['<a href="data:text/html,<script>x</script>">', 'script-url'],
    ['<img src=`javascript:x()`>', 'script-url'],
    ['<svg><animate to="javascript:x()" attributeName="href">', 'script-url'],
    ['<img src="https://tracker.example/a.gif">', 'remote'],
    ['<img src=//tracker.example/a.gif>', 'remote'],
    ['<img src="\\\\tracker.example\\a.gif">', 'remote'],
    ['<img src="file://server/a.gif">', 'remote'],
    ['<img srcset="a.png 1x, https://x.example/b.png 2x">', 'remote'],
    ['<table background="http://x.example/a.png">', 'remote'],
    ['<video poster="https://x.example/a.png">', 'remote'],
    ['<link rel=stylesheet href=https://x.example/a.css>', 'remote'],
    ['<svg><image xlink:href="https://x.example/a.png"/></svg>', 'remote'],
    ['<p style="background: url(https://x.example/a.png)">', 'remote'],
    ['<p style="background: url( &quot;//x.example/a.png&quot; )">', 'remote'],
    ['<p style="background: \\75 rl(https://x.example/a)">', 'remote'],
    ['<p style="background: u/**/rl(https://x.example/a)">', 'remote'],
    ['<style>@import "https://x.example/a.css";</style>', 'remote'],
    ['<style>p { background: image-set("https://x.example/a.png" 1x) }', 'remote'],
    ['<p style="width: expression(x())">', 'script'],
    ['<p style="width: exp/**/ression(x())">', 'script'],
    ['<p style="behavior: url(a.htc)">', 'script'],
    ['<form action="/x"></form>', 'form'],
    ['<input type=password>', 'form'],
    ['<button formaction=https://x.example>', 'form'],
    ['<iframe srcdoc="<p>">', 'frame'],
    ['<object data="https://x.example/a.swf">', 'frame'],
    ['<meta http-equiv="Refresh" content="0;url=https://x.example">', 'redirect'],
    ['<base href="https://x.example">', 'redirect'],
    ['<!-- never closed <script>x</script>', 'script'],
    ['<!--[if mso]><img src="https://x.example/a.png"><![endif]-->', 'remote'],
    ['<!--><script>x</script>-->', 'script'],
    ['<!-- a --!><script>x</script>', 'script'],
  ])('%j', (text, sort) => {
    expect(sorts(text)).toBe(sort);
  });
});

describe('not found', () => {
  test.each([
    '',
    'Private and confidential.',
    'a < b and c > d, <3',
    '<p>Write to <a href="mailto:legal@acme.example">legal</a> or see <a href="https://acme.example/policy">the policy</a>.</p>',
    '<p>&lt;script&gt; is text here, and so is onclick="x()" and javascript:x()</p>',
    '<!-- <script>x</script> -->',
    '<p title="onclick=x()">',
    '<p title="<script>">',
    '<a href="https://acme.example/?q=javascript:1">',
    '<img src="cid:logo@acme.example" alt="Acme">',
    '<img src="data:image/png;base64,iVBORw0KGgo=" alt="Acme">',
    '<p style="background: url(data:image/png;base64,iVBORw0KGgo=)">',
    '<p style="scroll-behavior: smooth; color: #c00">',
    '<style>p { color: red } /* @media */</style>',
    '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>',
    '<meta charset="utf-8">',
    '<v:roundrect xmlns:v="urn:schemas-microsoft-com:vml" href="https://acme.example/policy">',
    '<formation>',
    '<scripture>',
    '<inputs>',
    '</script>',
    '{sender} sent this to {recipient} <b>securely</b>',
  ])('%j', (text) => {
    expect(dangersIn(text)).toEqual([]);
  });
});

test('takes time in proportion to the length', () => {
  const start = performance.now();
  const pieces = [
    '<',
    '<a',
    '<a ',
    '<a x="',
    '<!--',
    '<!-- -->',
    '<!--[if',
    '<style>',
    '<style>/*',
    '<script>',
    '&#',
    '&a',
    '<a b=',
    '\0',
    '<p style="',
    "<p style='url(",
    '/*/',
  ];
  for (const piece of pieces) dangersIn(piece.repeat(20_000));
  dangersIn(`<p style="${'/*'.repeat(50_000)}${'url('.repeat(50_000)}">`);
  dangersIn(`${'<!-- -->'.repeat(50_000)}--!>`);
  expect(performance.now() - start).toBeLessThan(5000);
});
