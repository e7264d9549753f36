import type { AccountProblem, Item, Result } from '../account.ts';
import type { Clock } from '../clock.ts';
import { isSuccess } from './answer.ts';
import type { Answered, Request } from './request.ts';

/** Waits before a read is tried again. Nobody wants to wait long to hear that an address is wrong. */
const backoffMs = [250, 1_000, 3_000, 8_000];
const triesUnreached = 2;

/** One object that is read; null where the service has none there. */
export type Get = (path: readonly string[], query?: Readonly<Record<string, string>>) => Promise<Result<Item | null>>;

/** Reading changes nothing, so it is tried again when the network or the service falters. */
export function newGet(request: Request, clock: Clock, target: string): Get {
  return async (path, query) => {
    const asked = { method: 'GET', path, ...(query ? { query } : {}) } as const;
    let answered = await request(asked);
    let reached = answered.type !== 'not-sent';
    for (const [tries, ms] of backoffMs.entries()) {
      if (!mayPass(answered) || (!reached && tries >= triesUnreached)) break;
      await clock.sleep(ms);
      answered = await request(asked);
      reached ||= answered.type !== 'not-sent';
    }
    return read(answered, `/${path.join('/')}`, target);
  };
}

const mayPass = (answered: Answered): boolean =>
  answered.type === 'answer' ? answered.answer.status >= 500 : answered.type !== 'unauthorised';

function read(answered: Answered, path: string, target: string): Result<Item | null> {
  if (answered.type === 'unauthorised') return failed(unauthorised(target, answered.reason));
  if (answered.type !== 'answer') {
    return failed({
      type: 'unreachable',
      message: `${target} can't be reached: ${answered.reason}`,
      hint: 'Check the address, and that the service runs and can be reached from here.',
    });
  }
  const { answer } = answered;
  if (answer.status === 404) return { ok: true, value: null };
  if (answer.status === 403) {
    return failed({ type: 'unauthorised', message: `${target} does not let these credentials read ${path}` });
  }
  if (!isSuccess(answer) || answer.problems.length > 0) {
    const said = answer.problems.join('; ');
    const type = answer.status >= 500 ? 'unreachable' : 'refused';
    return failed({ type, message: `${target} answers ${answer.status} to GET ${path}${said && `: ${said}`}` });
  }
  if (answer.body === null) {
    return failed({
      type: 'unusable',
      message: `${target} answers GET ${path} with something that is not JSON`,
      hint: 'Check that the address is that of the service itself, not of a page or a proxy in front of it.',
    });
  }
  return { ok: true, value: answer.body };
}

export const failed = (problem: AccountProblem): { readonly ok: false; readonly problem: AccountProblem } => ({
  ok: false,
  problem,
});

const unauthorised = (target: string, reason: string): AccountProblem => ({
  type: 'unauthorised',
  message: `${target} does not accept the credentials: ${reason}`,
  hint: 'Check SECUREMESSAGING_CLIENT_ID and SECUREMESSAGING_CLIENT_SECRET.',
});
