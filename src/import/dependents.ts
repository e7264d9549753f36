import type { Remark } from '../export/takeover.ts';
import { isBuiltin } from '../model/entity.ts';
import type { KindName } from '../model/kinds/field.ts';
import { kindNames, kinds } from '../model/kinds/kinds.ts';
import type { Observed, ObservedAccount } from '../model/observed-account.ts';
import { referencesOf } from '../plan/references.ts';
import { type Fate, giveUp } from './survey.ts';

/** What refers to something that is left out is left out too; a group that does is only looked up. */
export function leaveOutDependents(fates: readonly Fate[], account: ObservedAccount): void {
  const byHandle = new Map(fates.map((fate) => [`${fate.object.kind} ${fate.object.handle}`, fate]));
  const known = new Set(
    kindNames.flatMap((kind) =>
      (account.objects[kind] as readonly Observed[]).map(({ handle }) => `${kind} ${handle}`),
    ),
  );
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const fate of fates) {
      if (fate.as !== 'managed') continue;
      const { kind, fields } = fate.object;
      for (const { kind: of, handle } of referencesOf(kind, fields as Readonly<Record<string, unknown>>)) {
        const target = byHandle.get(`${of} ${handle}`);
        if (target ? target.as !== 'left-out' : isBuiltin(handle)) continue;
        giveUp(
          fate,
          target ? restsOn(of, target.object.name) : known.has(`${of} ${handle}`) ? unknownBuiltin : gone(of),
        );
        isChanged = true;
        break;
      }
    }
  }
}

const restsOn = (kind: KindName, name: string): Remark => ({
  reason: 'rests-on-left-out',
  message: `It refers to the ${kinds[kind].label[0]} "${name}", which is not imported.`,
});

const gone = (kind: KindName): Remark => ({
  reason: 'unknown-value',
  message: `It refers to a ${kinds[kind].label[0]} that the account no longer has.`,
});

const unknownBuiltin: Remark = {
  reason: 'unknown-value',
  message: 'It refers to something built in that this version does not know.',
};
