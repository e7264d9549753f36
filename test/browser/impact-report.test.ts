// The impact report as a page, in a real browser: it loads nothing, runs nothing, fits, and can be read.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { impactHtml } from '../../src/report/impact/impact-html.ts';
import { everything, hostile, nothing } from '../impact/support/hand-made.ts';
import { temporaryFolder } from '../support/cli.ts';

const browserPath = '/usr/bin/chromium';
const folder = temporaryFolder();

const pages = Object.entries({ everything, nothing, hostile }).map(
  ([name, document]) => [name, impactHtml(document)] as const,
);

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
    const file = join(folder, 'impact.html');
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

  describe.each(pages)('%s', (name, html) => {
    it.each([400, 1280])('fits a width of %i, and asks for nothing', async (width) => {
      const requests = await open(html, width, 'light', async (page) => {
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        expect(await page.title()).toMatch(/^(Mixed|No mail changes)/);
        expect(await page.locator('script, img, svg, [onmouseover], [onerror]').count()).toBe(0);
      });
      expect(requests).toHaveLength(1);
    });

    it.each(['light', 'dark'] as const)('can be read in a %s scheme', async (scheme) => {
      await open(html, 1280, scheme, async (page) => expect(await page.evaluate(faintTexts)).toEqual([]));
    });

    it('fits on paper, and has a heading for every section', async () => {
      await open(html, 720, 'dark', async (page) => {
        await page.emulateMedia({ media: 'print' });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(720);
        expect(await page.locator('h1').count()).toBe(1);
        expect(await page.locator('section:not(:has(h2))').count()).toBe(0);
        // Every kind of mail is an item, counted through.
        expect(await page.locator('.kinds > li').count()).toBe(name === 'nothing' ? 0 : 8);
      });
    });
  });
});
