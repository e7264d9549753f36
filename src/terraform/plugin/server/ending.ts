import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '../provider.ts';
import type { Listener } from './listen.ts';
import type { Session } from './session.ts';

/** In milliseconds, for calls that don't heed the signal. Terraform kills a provider two seconds after it asked for its end. */
const callsUnderWay = 1250;
/** For their answers to get out: what was done should be in Terraform's state. */
const lastAnswers = 100;

export type End = (code: number, why: string) => void;

/** Ends the process in good order: no new calls, those under way told to stop and waited for, nothing left behind. */
export function ending(log: Log, session: Session, listener: Listener): End {
  let begun = false;
  // Whatever else ends the process, and however early.
  process.on('exit', () => listener.close());
  return (code, why) => {
    if (begun) return;
    begun = true;
    // Whatever goes wrong from here on, this ends it.
    setTimeout(() => process.exit(code), callsUnderWay);
    log('debug', 'ending', { why });
    listener.close();
    session.stop();
    if (!session.busy()) process.exit(code);
    void session
      .idle()
      .then(() => delay(lastAnswers))
      .then(() => process.exit(code));
  };
}
