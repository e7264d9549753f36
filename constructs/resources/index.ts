export * from './resources.gen.ts';
