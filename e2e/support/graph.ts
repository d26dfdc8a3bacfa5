import { people, samplePassword, type PersonName } from "./people";

/** A person's session, as the browser and the API know it. */
export interface Session {
  /** The cookie's value. */
  readonly token: string;
  /** Asks the API as this person. Throws with the errors it answered. */
  ask<T>(query: string, variables?: Record<string, unknown>): Promise<T>;
}

export const sessionCookie = "guanxi_session";

/** Signs a person of the sample in through the API. */
export async function signIn(base: string, who: PersonName): Promise<Session> {
  const answer = await post(base, "mutation SignIn($email: String!, $password: String!) { signIn(email: $email, password: $password) { user { id } } }", { email: people[who].email, password: samplePassword });
  const token = new RegExp(`${sessionCookie}=([^;]+)`).exec(answer.headers.get("set-cookie") ?? "")?.[1];
  if (!token) throw new Error(`${people[who].name} could not sign in: ${await answer.text()}`);
  return {
    token,
    async ask<T>(query: string, variables: Record<string, unknown> = {}) {
      const { data, errors } = (await (await post(base, query, variables, { cookie: `${sessionCookie}=${token}` })).json()) as { data: T; errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
}

const post = (base: string, query: string, variables: Record<string, unknown>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${base}/graphql`, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify({ query, variables }) });
