/** What a rule refuses, by field; empty where it lets everything pass. */
export function faultsOf(rule: () => unknown): { path: string; code: string }[] {
  try {
    rule();
    return [];
  } catch (error) {
    const { fields } = (error as { extensions: { fields: readonly { path: string; code: string }[] } }).extensions;
    return fields.map(({ path, code }) => ({ path, code }));
  }
}
