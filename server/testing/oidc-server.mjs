/**
 * A real OpenID provider for the tests, in a process of its own because it is published as ES modules only.
 * Whoever signs in says who they are: the `login_hint` of the authorization request is base64url JSON of their claims.
 * Arguments: the port, the client's redirect address. It says `ready` once it listens.
 */
import { Provider } from "oidc-provider";

const [port, redirectUri] = process.argv.slice(2);

/** By subject, as they said it last. */
const people = new Map();

const provider = new Provider(`http://localhost:${port}`, {
  clients: [{ client_id: "guanxi", client_secret: "a secret of the test's own", redirect_uris: [redirectUri] }],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  findAccount: (_, accountId) => ({ accountId, claims: () => people.get(accountId) }),
  async loadExistingGrant({ oidc }) {
    const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope("openid email profile");
    await grant.save();
    return grant;
  },
  cookies: { keys: ["test"] },
});

provider.use(async (ctx, next) => {
  if (!ctx.path.startsWith("/interaction/")) return next();
  const { params } = await provider.interactionDetails(ctx.req, ctx.res);
  const person = JSON.parse(Buffer.from(params.login_hint, "base64url").toString());
  people.set(person.sub, person);
  return provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: person.sub } });
});

provider.listen(Number(port), "127.0.0.1", () => process.stdout.write("ready\n"));
