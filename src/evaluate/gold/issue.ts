import type { z } from 'zod';

/** The first thing that is wrong with a record, as `relations.1.target: is missing`. */
export function describeIssue({ issues: [issue] }: z.ZodError): string {
  const path = issue?.path.join('.') || 'record';
  const missing = issue?.code === 'invalid_type' && issue.message.endsWith('received undefined');
  const message = issue?.message.replace(/^Invalid input: /, '') ?? 'is not as expected';
  return `${path}: ${missing ? 'is missing' : message}`;
}
