/** Ends of a run, as shells see them (docs/cli.md). */
export const exitCodes = { done: 0, notDone: 1, usage: 2, interrupted: 130 } as const;
