/** What all of several names end with from their last comma on, as cities of one country do (", Japan"); empty where they differ. */
export function sharedEnding(names: readonly string[]): string {
  const [ending, ...others] = new Set(names.map(name => (name.includes(", ") ? name.slice(name.lastIndexOf(", ")) : "")));
  return others.length === 0 ? (ending ?? "") : "";
}
