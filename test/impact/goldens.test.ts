// One folder, one edit of an example, and what an administrator is told of it. The first line of `edit.yaml` says what it
// is. `GOLDENS=write` rewrites the texts; read what it wrote before it is committed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ImpactDocument } from '../../src/documents/impact.ts';
import { impactOfConfigurations } from '../../src/impact/impact-of.ts';
import { parseInstant } from '../../src/model/instant.ts';
import type { PolicySet } from '../../src/model/policy-set.ts';
import { impactMarkdown } from '../../src/report/impact/impact-markdown.ts';
import { impactText } from '../../src/report/impact/impact-text.ts';
import { documentJson } from '../../src/report/json.ts';
import { readMessage } from '../../src/simulation/read-message.ts';
import { simulate } from '../../src/simulation/simulate.ts';
import { schemaErrors } from '../support/valid-document.ts';
import { md5, sha256 } from './support/digests.ts';
import { editedExample } from './support/edited.ts';

const root = fileURLToPath(new URL('../goldens-diff', import.meta.url));
const folders = readdirSync(root).sort();
const asOf = Date.UTC(2026, 11, 5, 10) / 1000;

function keep(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  if (process.env.GOLDENS === 'write') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

describe.each(folders)('%s', (name) => {
  const folder = join(root, name);
  const { before, after } = editedExample(folder, asOf);
  let document: ImpactDocument;

  it('is told so', () => {
    document = impactOfConfigurations(
      { configuration: before, set: before, source: 'the example', accountName: null },
      { configuration: after, set: after, source: 'the edited example', accountName: null },
      { asOf, hash: sha256, md5 },
    );
    keep(folder, 'impact.txt', impactText(document, { colour: false, width: 110 }));
    keep(folder, 'impact.md', impactMarkdown(document));
    // Nobody reads a long one.
    if (document.regions.length <= 3) keep(folder, 'impact.json', documentJson(document));
    expect(schemaErrors(document)).toEqual([]);
  });

  it('is proven, and every example is simulated as it is announced', () => {
    expect(document.unproven).toEqual([]);
    for (const region of document.regions) {
      const { certainty, witness } = region;
      if (witness === null) {
        // What nobody knows is named: who is in a group, or what people are who are in no directory.
        expect(certainty).toBe('conditional');
        expect(region.conditions).not.toEqual([]);
        continue;
      }
      for (const side of ['before', 'after'] as const) {
        const { secure, mailbox, portal, banner, definition, rights, expiresAfter } = region[side];
        const outcome = outcomeOf(witness, { before, after }[side]);
        expect(outcome).toMatchObject({ secure, mailbox, portal, banner, rights });
        // Keys are those after the change.
        if (side === 'after') expect(outcome.definition).toBe(definition);
        expect(outcome.expiresAt === null).toBe(expiresAfter === null);
      }
    }
  });
});

/** What becomes of a witness, read as from a file of messages. */
function outcomeOf(witness: object, set: PolicySet) {
  const read = readMessage(witness, asOf);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { messages } = simulate(set, [{ message: read.message }], {
    hash: sha256,
    md5,
    accountName: null,
    target: null,
    trace: 'matching-policies',
  });
  const [outcome] = messages[0]?.recipients ?? [];
  if (!outcome) throw new Error('the witness has no recipient');
  expect(parseInstant(messages[0]?.message.at, 'first-second')).toMatchObject({ ok: true });
  return outcome;
}
