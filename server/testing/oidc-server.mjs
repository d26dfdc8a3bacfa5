/**
 * A real OpenID provider for the tests, in a process of its own because it is published as ES modules only.
 * Whoever signs in says who they are: the `login_hint` of the authorization request is base64url JSON of their claims.
 * With pages, for browsers, it asks for a login, which is the verified address of whoever types it, and for consent.
 * Arguments: the port, the client's redirect address, and `pages` if so. It says `ready` once it listens.
 */
import { Provider } from "oidc-provider";

const [port, redirectUri, shows] = process.argv.slice(2);
const withPages = shows === "pages";

/** By subject, as they said it last. */
const people = new Map();

/** Consent that nobody is asked for. */
async function loadExistingGrant({ oidc }) {
  const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope("openid email profile");
  await grant.save();
  return grant;
}

const provider = new Provider(`http://localhost:${port}`, {
  clients: [{ client_id: "guanxi", client_secret: "a secret of the test's own", redirect_uris: [redirectUri] }],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: withPages } },
  ...(!withPages && { interactions: { url: (_, { uid }) => `/interaction/${uid}` }, loadExistingGrant }),
  findAccount: (_, accountId) => ({ accountId, claims: () => people.get(accountId) ?? { sub: accountId, email: accountId, email_verified: true } }),
  cookies: { keys: ["test"] },
});

provider.use(async (ctx, next) => {
  if (withPages || !ctx.path.startsWith("/interaction/")) return next();
  const { params } = await provider.interactionDetails(ctx.req, ctx.res);
  const person = JSON.parse(Buffer.from(params.login_hint, "base64url").toString());
  people.set(person.sub, person);
  return provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: person.sub } });
});

provider.listen(Number(port), "127.0.0.1", () => process.stdout.write("ready\n"));
