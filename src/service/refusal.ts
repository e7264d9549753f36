/** Why a request is not executed. */
export interface Refusal {
  readonly status: number;
  /** `err_…`; where a law is broken, the law's name. */
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

export const refuse = (status: number, code: string, message: string, field?: string): Refusal => ({
  status,
  code: `err_${code}`,
  message,
  ...(field === undefined ? {} : { field }),
});

/** What most mistakes in a body are. */
export const bad = (code: string, message: string, field?: string): Refusal => refuse(400, code, message, field);

export const unknownId = (): Refusal => refuse(404, 'not_found', 'There is no such object.');
