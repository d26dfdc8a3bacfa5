import type { Configuration, DiscoveryRequestOptions } from "openid-client";
import { attemptLifetime, type Attempt } from "./attempt";
import { readClaims, type Claims, type Newcomers } from "./oidc.rules";

/** The company's own sign-in. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button on the sign-in screen calls it. */
  readonly name: string;
  /** Undefined takes nobody up: people have to be invited. */
  readonly newcomers: Newcomers | undefined;
}

/** Speaks with the provider: the authorization code flow with PKCE, state and nonce. */
export class OidcProvider {
  private readonly redirectUri: string;
  private found: Promise<Configuration> | undefined;

  constructor(
    private readonly settings: OidcSettings,
    publicUrl: string,
  ) {
    this.redirectUri = `${publicUrl}/auth/oidc/callback`;
  }

  /** Begins a sign-in: where to send the browser, and what it is to keep meanwhile. */
  async begin(next: string, now: Date): Promise<{ url: URL; attempt: Attempt }> {
    const client = await import("openid-client");
    const attempt = { state: client.randomState(), nonce: client.randomNonce(), codeVerifier: client.randomPKCECodeVerifier(), next, expiresAt: now.getTime() + attemptLifetime };
    const url = client.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.redirectUri,
      scope: "openid email profile",
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(attempt.codeVerifier),
      code_challenge_method: "S256",
    });
    return { url, attempt };
  }

  /**
   * Ends a sign-in: who it is, by what the provider says to us directly.
   * @param query the callback's, as the browser brought it
   * @throws whatever is wrong with it: a state or nonce of another attempt, another issuer's answer, a used code, a forged token
   */
  async finish(query: string, { state, nonce, codeVerifier }: Attempt): Promise<Claims> {
    const client = await import("openid-client");
    const configuration = await this.configuration();
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier, idTokenExpected: true };
    // Of the request only the query counts: the address is ours, whatever its Host header said.
    const tokens = await client.authorizationCodeGrant(configuration, new URL(`${this.redirectUri}${query}`), checks);
    const token = tokens.claims();
    if (!token) throw new Error("There is no ID token.");
    if (token["email_verified"] !== undefined) return readClaims(token);
    const info = await client.fetchUserInfo(configuration, tokens.access_token, token.sub);
    return readClaims({ ...info, ...token });
  }

  /** What the provider says of itself, asked for when somebody first signs in, and again after a failure. */
  private configuration(): Promise<Configuration> {
    this.found ??= this.discover().catch((error: unknown) => {
      this.found = undefined;
      throw error;
    });
    return this.found;
  }

  private async discover(): Promise<Configuration> {
    const client = await import("openid-client");
    const { issuer, clientId, clientSecret } = this.settings;
    // Only configuration lets an issuer without TLS through, and only on this machine (see `config.ts`).
    const options: DiscoveryRequestOptions = { timeout: 10, ...(issuer.startsWith("http:") && { execute: [client.allowInsecureRequests] }) };
    return client.discovery(new URL(issuer), clientId, clientSecret, undefined, options);
  }
}
