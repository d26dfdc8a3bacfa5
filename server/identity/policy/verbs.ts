import { grants } from "./grants";

/** What only administrators do. */
const administratorsOnly: Readonly<Record<string, readonly string[]>> = {
  User: ["create", "update"],
  Team: ["create", "update"],
  Rule: ["update"],
  Event: ["read"],
};

/** Every verb of every type that the policy knows, by type: what "everything" means. */
export const administratorVerbs: ReadonlyMap<string, readonly string[]> = collect();

function collect(): Map<string, readonly string[]> {
  const verbs = new Map<string, Set<string>>();
  const note = (type: string, names: Iterable<string>): void => {
    const known = verbs.get(type) ?? new Set<string>(["read"]);
    for (const name of names) known.add(name);
    verbs.set(type, known);
  };
  for (const granted of Object.values(grants)) {
    if (granted !== "everything") for (const [type, grant] of Object.entries(granted)) note(type, Object.keys(grant.verbs));
  }
  for (const [type, names] of Object.entries(administratorsOnly)) note(type, names);
  return new Map([...verbs].map(([type, names]) => [type, [...names]]));
}
