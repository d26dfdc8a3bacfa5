/** Why one file may not import another (paths relative to the root), or undefined if it may. */
export function objection(fromPath: string, toPath: string): string | undefined;
