/** Somebody's request to the graph, with its headers: as much of a served world as planting needs. */
export type Ask = (query: string, variables: unknown, headers?: Record<string, string>) => Promise<{ errors: readonly unknown[]; data: Record<string, { id: string; version: number }> | null }>;

/**
 * Values that occur nowhere else, for every field that is encrypted. Their masks may be stored (last digits, domains), so
 * the domain is everybody's.
 */
const before = {
  phone: "+886 7 3913 5577", email: "wisteria.before@example.com", address: "紫藤路四七一一號之前", postalCode: "WIS-98765",
  identityNumber: "WISTERIA-000111", bankAccount: "WB82 WEST 1234 5698 7654",
};
const after = {
  phone: "+886 7 3914 6688", email: "wisteria.after@example.com", address: "紫藤路四七一一號之後", postalCode: "WIS-56789",
  identityNumber: "WISTERIA-000222", bankAccount: "WB83 WEST 9876 5432 1098",
};
const contact = { phone: "+886 7 3915 7799", mobile: "0968 413 577", email: "wisteria.contact@example.com", fax: "+886 7 3916 8811" };
const invited = "wisteria.invited@example.com";
const refused = "wisteria refused, no address";

/** What a thief would look for: each value as it was given, and its digits without the mask's. */
const traces = [before, after, contact, { invited, refused }]
  .flatMap((facts) => Object.values(facts))
  .flatMap((value) => [value.replace(/@.*/, ""), value.replace(/[\s+-]/g, "").replace(/@.*/, "")])
  .map((trace) => Buffer.from(trace));

/** Writes the planted values through the API, changes them, repeats a mutation, and sends some that are refused. Needs an administrator. */
export async function plant(ask: Ask): Promise<void> {
  const made = async (text: string, variables: object, headers?: Record<string, string>): Promise<{ id: string; version: number }> => {
    const { data, errors } = await ask(text, variables, headers);
    if (!data || errors.length > 0) throw new Error(`Planting failed: ${JSON.stringify(errors)}`);
    return data["made"] as { id: string; version: number };
  };
  const create = "mutation ($input: CreateCustomerInput!) { made: createCustomer(input: $input) { id version phone email } }";
  const customer = { input: { kind: "COMPANY", name: "Planted", ...before } };
  const { id, version } = await made(create, customer, { "idempotency-key": "plant" });
  await made(create, customer, { "idempotency-key": "plant" });
  await made("mutation ($id: ID!, $version: Int!, $input: UpdateCustomerInput!) { made: updateCustomer(id: $id, version: $version, input: $input) { id version } }", { id, version, input: after });
  await made("mutation ($input: CreateContactInput!) { made: createContact(input: $input) { id version } }", { input: { customerId: id, name: "Planted too", ...contact } });
  await made("mutation ($input: InviteUserInput!) { made: inviteUser(input: $input) { user { id } } }", { input: { name: "Invited", email: invited, role: "SALES" } });
  await ask("mutation ($email: String!) { requestPasswordReset(email: $email) }", { email: invited });
  await ask("mutation ($email: String!) { signIn(email: $email, password: \"wrong\") { user { id } } }", { email: invited });
  await ask(create, { input: { kind: "COMPANY", name: "Refused", email: refused } });
  await ask(`mutation { createCustomer(input: { kind: NONE, name: "Refused", phone: "${after.phone}" }) { id } }`, {});
  await ask("query ($text: String!) { search(text: $text, first: 5) { ... on Customer { id phone } } customers(first: 5, filter: { phone: [$text] }) { nodes { id email } } }", { text: after.phone });
}

/** Which of the planted values stand in these bytes. */
export const tracesIn = (bytes: Buffer): string[] => traces.filter((trace) => bytes.includes(trace)).map((trace) => trace.toString());
