import { Builtin } from '../../../constructs/index.ts';

const wrong = Builtin.default as unknown as { expireAfter: string };
wrong.expireAfter = '7d';
