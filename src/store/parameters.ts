import { ParleyError } from '../errors.js';
import type { Parameters } from './driver.js';

const deepest = 50;

/**
 * Refuses what a store would misread or die of: objects that hold themselves (the embedded engine crashes), Map,
 * Set, Date and class instances (they would become empty maps), undefined, NaN, infinity, bigint.
 * Throws PARLEY_QUERY_PARAMETER with the path of the value.
 */
export function checkParameters(parameters: Parameters): void {
  check(parameters, '$', 0);
}

function check(value: unknown, path: string, depth: number): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (depth > deepest) refuse(path, 'holds itself or lies too deep');
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) check(value[i], `${path}[${i}]`, depth + 1);
    return;
  }
  if (typeof value !== 'object')
    refuse(path, `is ${typeof value === 'number' ? value : `a ${typeof value}`}`);
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) refuse(path, `is a ${value.constructor.name}`);
  for (const key in value) check((value as Record<string, unknown>)[key], `${path}.${key}`, depth + 1);
}

function refuse(path: string, why: string): never {
  throw new ParleyError('PARLEY_QUERY_PARAMETER', `The parameter ${path.replace('$.', '$')} ${why}`, {
    fix: 'Give null, booleans, finite numbers, strings, or lists and plain objects of these.',
  });
}
