import { existsSync } from 'node:fs';
import type { Account, Result } from '../../../account/account.ts';
import { failed } from '../../../account/client/get.ts';
import type { Credentials } from '../../../account/transport.ts';
import { makeDraft } from '../../../config/make-draft.ts';
import type { PolicySet } from '../../../model/policy-set.ts';

/** Where an account is. */
export type Place =
  | { readonly type: 'service'; readonly endpoint: string; readonly credentials: Credentials }
  | { readonly type: 'sandbox'; readonly file: string; readonly accountId: string | null };

/** Nothing is sent, and nothing written, before the account is used. */
export async function openAccount(place: Place): Promise<Result<Account>> {
  if (place.type === 'sandbox') return openSandboxAccount(place.file, place.accountId);
  const { openService } = await import('../../../account/http/open-service.ts');
  return openService(place.endpoint, place.credentials);
}

/**
 * The same door as that of a service, with the modelled service behind it, in this process. A missing file is a new
 * account, which is in memory until something is written: a plan makes no file.
 */
async function openSandboxAccount(file: string, accountId: string | null): Promise<Result<Account>> {
  let opening: typeof import('../../../account/sandbox/open-sandbox.ts');
  try {
    opening = await import('../../../account/sandbox/open-sandbox.ts');
  } catch (error) {
    return failed(withoutDatabase(error));
  }
  const options = { file, policySet: emptyAccount(accountId) };
  try {
    const opened = await opening.openSandbox({ ...options, writing: existsSync(file) });
    if (!opened.ok) return opened;
    const { account, created } = opened.value;
    if (!created) return { ok: true, value: account };
    return { ok: true, value: onceWritten(account, () => opening.openSandbox({ ...options, writing: true })) };
  } catch (error) {
    return failed(withoutDatabase(error));
  }
}

/** The account in memory up to the first write, and the one in the file from then on. */
function onceWritten(memory: Account, open: () => Promise<Result<{ readonly account: Account }>>): Account {
  let written: Promise<Result<Account>> | undefined;
  const current = async (): Promise<Account> => {
    const opened = await written;
    return opened?.ok ? opened.value : memory;
  };
  return {
    target: memory.target,
    read: async () => (await current()).read(),
    facts: async () => (await current()).facts(),
    listed: async (...what) => (await current()).listed(...what),
    item: async (...what) => (await current()).item(...what),
    named: async (...what) => (await current()).named(...what),
    members: async (...what) => (await current()).members(...what),
    execute: async (call) => {
      written ??= open().then((opened) => (opened.ok ? { ok: true, value: opened.value.account } : opened));
      const opened = await written;
      return opened.ok ? opened.value.execute(call) : { type: 'not-sent', reason: opened.problem.message };
    },
    close: async () => {
      await memory.close();
      const opened = await written;
      if (opened?.ok) await opened.value.close();
    },
  };
}

const emptyAccount = (id: string | null): PolicySet =>
  makeDraft({
    sections: { account: id === null ? {} : { id } },
    isBroken: () => false,
    accounts: [],
    account: null,
    placeOf: () => undefined,
    written: {},
    ownSections: [],
    usersFromFile: [],
  });

/** The database has a native part for each platform, so it is installed beside the provider, or it is not. */
function withoutDatabase(error: unknown) {
  const [reason] = String(error instanceof Error ? error.message : error).split('\n');
  const isMissing = /MODULE_NOT_FOUND$/.test(String((error as { readonly code?: string } | null)?.code));
  return {
    type: 'unusable',
    message: `A sandbox can not be opened here: ${reason}`,
    ...(isMissing
      ? {
          hint: 'A sandbox needs the package libsql beside the provider, made for this machine. `sealwright provider install` puts both there. A service needs no such thing.',
        }
      : {}),
  } as const;
}
