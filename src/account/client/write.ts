import type { Executed, ResolvedCall } from '../account.ts';
import { isSuccess } from './answer.ts';
import type { Request } from './request.ts';

/** Sends a write once. What may have been executed is never sent again from here. */
export async function write(request: Request, { method, path, body }: ResolvedCall): Promise<Executed> {
  const answered = await request({ method, path, ...(body === undefined ? {} : { body }) });
  if (answered.type === 'unauthorised') {
    return { type: 'refused', status: answered.status, problems: [answered.reason] };
  }
  if (answered.type !== 'answer') return answered;
  const { status, body: said, problems } = answered.answer;
  // 408 is a time-out that somebody on the way noticed.
  if (status >= 500 || status === 408) return { type: 'unknown', reason: `the service answers ${status}` };
  if (!isSuccess(answered.answer) || problems.length > 0) {
    return { type: 'refused', status, problems: problems.length > 0 ? problems : ['no reason given'] };
  }
  // A created object whose id can't be read was created all the same.
  if (method === 'POST' && said === null) return { type: 'unknown', reason: 'the answer can not be read' };
  return { type: 'done', body: said };
}
