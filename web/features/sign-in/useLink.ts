"use client";
import { useQuery } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { PasswordLinkDocument, type PasswordLinkQuery } from "@/generated/graphql";

export type PasswordLink = NonNullable<PasswordLinkQuery["passwordLink"]>;

interface Link {
  token: string;
  facts: PasswordLink | null | undefined;
  error: unknown;
  retry: () => unknown;
}

/**
 * The link that led here: its token is in the fragment, which reaches no server, and is taken out of the address at once.
 * `facts` is undefined while it is looked up, null where it is of no use; `error` says why it could not be looked up.
 */
export function useLink(kind: PasswordLink["kind"]): Link {
  const [token, setToken] = useState<string>();
  useEffect(() => {
    // Only the browser knows the fragment. Another link opened in the same tab changes nothing but that.
    const take = () => {
      const taken = window.location.hash.slice(1);
      window.history.replaceState(null, "", window.location.pathname);
      setToken(before => taken || (before ?? ""));
    };
    take();
    window.addEventListener("hashchange", take);
    return () => window.removeEventListener("hashchange", take);
  }, []);
  const { data, error, refetch } = useQuery(PasswordLinkDocument, { variables: { token: token ?? "" }, skip: !token, fetchPolicy: "no-cache" });
  const facts = token === "" ? null : data?.passwordLink;
  return { token: token ?? "", facts: facts && facts.kind !== kind ? null : facts, error, retry: refetch };
}
