import { cookies, headers } from "next/headers";
import { cache } from "react";
import { SessionDocument, type SessionQuery } from "@/generated/graphql";
import { LOCALE_COOKIE, isLocale, localeFromApi, localeFromHeader, type Locale } from "../i18n/locale";
import { THEME_COOKIE, isTheme, type Theme } from "../theme";
import { ask } from "./graphql";

/** The workspace and who is signed in, asked once per page request; undefined when the API is away. */
export const readSession = cache(async (): Promise<SessionQuery | undefined> => ask(SessionDocument));

/** The language of this page: the cookie, else the person's profile, else the browser's wish. */
export const readLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  if (isLocale(chosen)) return chosen;
  const viewer = (await readSession())?.viewer;
  return viewer ? localeFromApi(viewer.locale) : localeFromHeader((await headers()).get("accept-language"));
});

/** Light, dark or as the system, from the cookie, so that the first paint has the right colours. */
export async function readTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  return isTheme(chosen) ? chosen : "auto";
}

/** The nonce of this response's Content-Security-Policy, when the server sends one. */
export async function readNonce(): Promise<string | undefined> {
  const policy = (await headers()).get("content-security-policy") ?? "";
  return /'nonce-([^']+)'/.exec(policy)?.[1];
}
