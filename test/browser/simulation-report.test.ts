// The simulation report as a page, in a real browser: it loads nothing, runs nothing, fits, and can be read.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulationHtml } from '../../src/report/simulation/simulation-html.ts';
import { busyAccount, busyDay, simulated } from '../simulation/support/simulated.ts';
import { temporaryFolder } from '../support/cli.ts';

const browserPath = '/usr/bin/chromium';
const folder = temporaryFolder();

const hostile = [
  '<script>document.title="hacked"</script>',
  '</style><img src="https://evil.example/x.png" onerror="document.title=\'hacked\'">',
  '"><svg onload="document.title=\'hacked\'"></svg>',
  "' onmouseover='document.title=1' style='background:url(https://evil.example/y.png)",
  '\u202egnp.exe',
  'Averylongwordwithoutanyblankinit'.repeat(20),
].join(' ');
const hostileAccount = busyAccount
  .replace('Finance to anyone outside', JSON.stringify(hostile))
  .replace('"No Print, Reply, 7 Day Exp"', JSON.stringify(hostile));
const long = `${'sub.'.repeat(40)}customer.example`;
const hostileDay = busyDay.map((message) => ({ ...message, subject: hostile }));

const pages: readonly (readonly [string, string])[] = [
  ['few messages, told in full', simulationHtml(simulated(busyDay.slice(0, 6)))],
  ['a day, summed up', simulationHtml(simulated(busyDay))],
  [
    'hostile texts, told in full',
    simulationHtml(simulated(hostileDay.slice(0, 6), { yaml: hostileAccount, accountName: hostile, target: hostile })),
  ],
  [
    'hostile texts, summed up',
    simulationHtml(
      simulated([...hostileDay, { from: `a@${long}`, to: `${'b'.repeat(60)}@${long}` }], { yaml: hostileAccount }),
    ),
  ],
];

/** Run in the page: the texts with too little contrast. */
const faintTexts = readFileSync(new URL('./faint-texts.js', import.meta.url), 'utf8');

describe.runIf(existsSync(browserPath))('in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
    browser = await chromium.launch({ executablePath: browserPath, args });
  });
  afterAll(() => browser.close());

  async function open(html: string, width: number, colorScheme: 'light' | 'dark', use: (page: Page) => Promise<void>) {
    const file = join(folder, 'report.html');
    writeFileSync(file, html);
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    try {
      await page.goto(`file://${file}`);
      await use(page);
      return requests;
    } finally {
      await page.close();
    }
  }

  describe.each(pages)('%s', (_name, html) => {
    it.each([400, 1280])('fits a width of %i, and asks for nothing', async (width) => {
      const requests = await open(html, width, 'light', async (page) => {
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        expect(await page.title()).toMatch(/^Simulation for /);
        expect(await page.locator('script, img, svg[onload], [onmouseover], [onerror]').count()).toBe(0);
      });
      expect(requests).toHaveLength(1);
    });

    it.each(['light', 'dark'] as const)('can be read in a %s scheme', async (scheme) => {
      await open(html, 1280, scheme, async (page) => expect(await page.evaluate(faintTexts)).toEqual([]));
    });

    it('fits on paper, whatever its tables hold', async () => {
      await open(html, 720, 'dark', async (page) => {
        await page.emulateMedia({ media: 'print' });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(720);
        expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
      });
    });

    it('has a heading for every section, row and column', async () => {
      await open(html, 1280, 'light', async (page) => {
        expect(await page.locator('html').getAttribute('lang')).toBe('en');
        expect(await page.locator('h1').count()).toBe(1);
        expect(await page.locator('tr:not(:has(th))').count()).toBe(0);
        for (const link of await page.locator('nav a').all()) {
          expect(await page.locator((await link.getAttribute('href')) ?? '').count()).toBe(1);
        }
      });
    });
  });

  it('would be told of a faint text, a picture or a script', async () => {
    const broken = '<p style="color:#aaa">x</p><script>document.title = "ran"</script><img src="x.png">';
    const requests = await open(broken, 400, 'light', async (page) => {
      expect(await page.evaluate(faintTexts)).toEqual(['P 2.32']);
      expect(await page.title()).toBe('ran');
    });
    expect(requests).toHaveLength(2);
  });

  it('runs and loads nothing even where something got into it', async () => {
    const [, good = ''] = pages[0] ?? [];
    const pierced = good.replace('</main>', '<script>document.title = "ran"</script><img src="x.png"></main>');
    const page = await browser.newPage();
    const failures: (string | undefined)[] = [];
    page.on('requestfailed', (request) => failures.push(request.failure()?.errorText));
    const file = join(folder, 'pierced.html');
    writeFileSync(file, pierced);
    await page.goto(`file://${file}`);
    expect(await page.title()).toMatch(/^Simulation for /);
    expect(failures).toEqual(['csp']);
    await page.close();
  });
});
