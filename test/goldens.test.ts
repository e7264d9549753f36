// One folder, one case: an account, a configuration, and what the plan says. The configuration's first line tells what
// it shows. `GOLDENS=write` rewrites the texts; read what it wrote before it is committed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { planSchema } from '../schema/plan-schema.ts';
import { execute } from '../src/apply/execute.ts';
import type { Plan } from '../src/plan/plan.ts';
import { impactText } from '../src/report/impact/impact-text.ts';
import { documentJson } from '../src/report/json.ts';
import { accountText } from './apply/support/account-text.ts';
import { callsOf, type Golden, isHeldBack, readGolden } from './plan/support/golden.ts';
import { embedded, type Opened, served, type Way } from './plan/support/open-account.ts';

const root = fileURLToPath(new URL('goldens', import.meta.url));
const folders = readdirSync(root)
  .filter((name) => /^\d\d-/.test(name))
  .sort();
const writing = process.env.GOLDENS === 'write';

const ways: readonly (readonly [string, Way])[] = [
  ['embedded', (fill) => embedded(fill)],
  ['over a socket', served({})],
  ['where ids change and pages are small', served({ rotateIds: true, smallPages: 2 })],
];

const validate = new Ajv2020.default({ strict: false, allErrors: true }).compile(planSchema);

describe.each(folders)('%s', (name) => {
  const folder = join(root, name);

  it.each(ways)('is planned and applied %s', async (way, open) => {
    const golden = readGolden(folder);
    const opened = await open(golden.fill);
    const made = await golden.planOf(opened);
    keep(folder, 'plan.txt', golden.textOf(opened, made), way);
    keep(folder, 'calls.txt', callsOf(opened, made), way);
    const impact = await golden.impactOf(opened, made);
    keep(folder, 'impact.txt', impactText(impact, { colour: false, width: 110 }), way);
    expect(impact.unproven).toEqual([]);
    checkDocument(made);
    if (golden.also.includes('drift')) {
      const drift = await golden.planOf(opened, 'drift');
      keep(folder, 'drift.txt', golden.textOf(opened, drift), way);
      checkDocument(drift);
    }
    if (!isHeldBack(made)) {
      await carryOut(opened, made);
      await expectNothingLeft(opened, golden);
      const plain = await embedded(golden.fill);
      await carryOut(plain, await golden.planOf(plain));
      // The service's own books: how it was reached makes no difference to what is in them.
      expect(accountText(opened.storage)).toBe(accountText(plain.storage));
      await plain.close();
    }
    await opened.close();
  });

  const golden = readGolden(folder);
  if (!golden.also.includes('destroy')) return;
  it.each(ways)('is destroyed %s', async (way, open) => {
    const opened = await open(golden.fill);
    const made = await golden.planOf(opened, 'destroy');
    keep(folder, 'destroy.txt', `${golden.textOf(opened, made)}\n${callsOf(opened, made)}`, way);
    checkDocument(made);
    if (!isHeldBack(made)) {
      await carryOut(opened, made);
      expect((await golden.planOf(opened, 'destroy')).document.changes).toEqual([]);
    }
    await opened.close();
  });
});

/** What the file says; with GOLDENS=write the first way writes it, and the others are held against it. */
function keep(folder: string, file: string, text: string, way: string): void {
  const path = join(folder, file);
  if (writing && way === 'embedded') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
  // Nothing from an account may move a cursor or turn text round.
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
}

/** The document is of its schema, as it is written out. */
function checkDocument({ document }: Plan): void {
  validate(JSON.parse(documentJson(document)));
  expect(validate.errors ?? []).toEqual([]);
}

async function carryOut({ account, clock }: Opened, { document, steps }: Plan): Promise<void> {
  const report = await execute(account, steps, { fingerprint: document.fingerprint, settleMs: 0, clock });
  expect(report.calls.filter(({ outcome }) => outcome !== 'done')).toEqual([]);
  expect(report.notAsPlanned).toEqual([]);
}

async function expectNothingLeft(opened: Opened, golden: Golden): Promise<void> {
  const again = await golden.planOf(opened);
  expect(again.document.changes, golden.textOf(opened, again)).toEqual([]);
  expect(again.document.calls).toEqual([]);
  expect(again.document.suggestions).toEqual([]);
}
