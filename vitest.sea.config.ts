import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The single executable, which takes too long to build for every run of the tests: `npm run test:sea`. */
export default defineConfig({ test: { ...base.test, include: ['test/packaging/sea/*.sea.ts'] } });
