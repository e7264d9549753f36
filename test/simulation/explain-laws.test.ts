import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { md5 } from '../../src/cli/hash.ts';
import { explainHtml } from '../../src/report/explain/explain-html.ts';
import { explainMarkdown } from '../../src/report/explain/explain-markdown.ts';
import { explainText } from '../../src/report/explain/explain-text.ts';
import { escapeHtml } from '../../src/report/html/escape.ts';
import { resolvePick } from '../../src/routing/pick.ts';
import { worldOf } from '../../src/routing/world.ts';
import { explain } from '../../src/simulation/explain/explain.ts';
import { offersTo } from '../../src/simulation/explain/offers.ts';
import { drawnMail, drawnSet } from '../routing/drawn.ts';
import { mail } from '../routing/support.ts';
import { runs } from '../support/runs.ts';
import { schemaErrors } from '../support/valid-document.ts';
import { options } from './support/explained.ts';

const drawn = fc
  .tuple(drawnSet, drawnMail)
  .map(([set, message]) => ({ set, message, document: explain(set, [{ message }], options) }));

/** What a person would see of an outcome; times as lengths, since another moment may be supposed. */
const seen = (outcome: object, at: string | undefined) => {
  const { secure, mailbox, portal, banner, rights, expiresAt, extendableTo, readReceipt } = outcome as Record<
    string,
    never
  >;
  return JSON.stringify([secure, mailbox, portal, banner, rights, at && expiresAt, at && extendableTo, readReceipt]);
};

describe('the story of any message', () => {
  it('is told once of every recipient', () => {
    fc.assert(
      fc.property(drawn, ({ message, document }) => {
        const told = document.messages[0]!.explanation.flatMap(({ recipients }) => recipients);
        expect([...told].sort()).toEqual([...message.to].sort());
      }),
      runs(100),
    );
  });

  it('says of each recipient what the simulation says', () => {
    fc.assert(
      fc.property(drawn, ({ document: { messages } }) => {
        for (const recipient of messages[0]!.recipients) {
          const story = messages[0]!.explanation.find(({ recipients }) => recipients.includes(recipient.address))!;
          expect(story.decision.includes('as ordinary mail')).toBe(!recipient.secure);
          expect(story.doubts.some(({ type }) => type === 'ambiguous')).toBe(recipient.ambiguous);
          expect(story.doubts.some(({ type }) => type === 'conflict')).toBe(recipient.conflict);
          expect(story.doubts.filter(({ type }) => type === 'strategy')).toHaveLength(recipient.sensitiveTo.length);
        }
      }),
      runs(100),
    );
  });

  it('counts every policy once: it decides, is told of, finds nothing, or does not match', () => {
    fc.assert(
      fc.property(drawn, ({ set, document: { messages } }) => {
        const { policies, bypassPolicies, contentPolicies } = set.objects;
        const all = policies.length + bypassPolicies.length + contentPolicies.length;
        for (const { lost, unmatched, nothingFound, recipients } of messages[0]!.explanation) {
          const trace = messages[0]!.recipients.find(({ address }) => address === recipients[0])!.trace;
          const matched = trace.filter((entry) => entry.matched).length;
          const told = lost.filter((entry) => entry.matched).length;
          expect(unmatched).toBeGreaterThanOrEqual(0);
          expect(unmatched).toBeLessThanOrEqual(all - matched);
          expect(told + nothingFound).toBeLessThanOrEqual(matched);
        }
      }),
      runs(100),
    );
  });

  it('names only what somebody would notice, and gives every text as sentences', () => {
    fc.assert(
      fc.property(drawn, ({ document: { messages } }) => {
        for (const { recipients, alternatives, decision, reasons, doubts, lost } of messages[0]!.explanation) {
          const actual = messages[0]!.recipients.find(({ address }) => address === recipients[0])!;
          for (const { outcome, change } of alternatives) {
            // A banner of its own looks otherwise in another definition.
            if (outcome.banner === 'custom') continue;
            if (change !== 'time') expect(seen(outcome, 'now')).not.toBe(seen(actual, 'now'));
          }
          for (const text of [decision, ...reasons, ...[...doubts, ...lost, ...alternatives].map((one) => one.text)]) {
            expect(text).toMatch(/^["\p{Lu}].*\.$/u);
            expect(text).not.toMatch(/undefined|null|\[object| {2}|\.\.|,,/);
          }
        }
      }),
      runs(100),
    );
  });

  it('is a valid document, and can be shown in every format', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 40, max: 140 }), ({ document }, width) => {
        expect(schemaErrors(document)).toEqual([]);
        const text = explainText(document, { colour: false, width });
        for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
        // Every decision is in each of them, whatever becomes of the characters around addresses.
        for (const { decision } of document.messages[0]!.explanation) {
          const end = decision.slice(decision.lastIndexOf('.example') + '.example'.length, -1);
          expect(explainMarkdown(document)).toContain(end);
          expect(explainHtml(document)).toContain(escapeHtml(end));
        }
      }),
      runs(60),
    );
  });
});

describe('what is offered', () => {
  it('is what counts as a pick', () => {
    const people = ['ann@acme.example', 'bob@acme.example', 'buyer@customer.example'];
    fc.assert(
      fc.property(drawnSet, fc.constantFrom(...people), (set, address) => {
        const { definitions, people: known } = worldOf(set, md5);
        const document = offersTo(address, set, options);
        const told = document.folders.flatMap((folder) =>
          folder.definitions.map(({ definition }) => [definition, folder.offered === 'yes'] as const),
        );
        const expected = [...definitions.keys()].map((sendSecure) => {
          const pick = resolvePick({ ...mail({ from: address }), sendSecure }, definitions, known);
          return [sendSecure, pick.definition !== null] as const;
        });
        expect(new Map(told)).toEqual(new Map(document.internal ? expected : []));
        expect(schemaErrors(document)).toEqual([]);
      }),
      runs(100),
    );
  });
});
