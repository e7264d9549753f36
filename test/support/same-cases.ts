import fc from 'fast-check';

// The cases of a law are the same on every run, so that a change fails for what it changed: `npm run test:explore` looks
// at new ones. A failure prints its seed, which `SEED` brings back.
const { SEED } = process.env;
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED ?? 20_261_122) });
