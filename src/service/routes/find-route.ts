import type { Route } from './context.ts';
import { routes } from './table.ts';

export interface Found {
  readonly route: Route;
  readonly params: readonly string[];
}

const split = (path: string) => path.split('/');
const patterns = routes.map((route) => ({ route, parts: split(route.path) }));

export function findRoute(path: string): Found | undefined {
  const given = split(path);
  for (const { route, parts } of patterns) {
    if (parts.length === given.length && parts.every((part, at) => isParam(part) || part === given[at])) {
      return { route, params: given.filter((_, at) => isParam(parts[at] ?? '')) };
    }
  }
  return undefined;
}

const isParam = (part: string) => part.startsWith('{');
