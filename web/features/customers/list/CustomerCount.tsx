"use client";
import { useQuery } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { CustomerCountDocument, type CustomerFilter } from "@/generated/graphql";
import { useFormats } from "@/lib/useFormats";

/** From here on a count is a magnitude; the exact one is shown on hover. */
const MANY = 100_000;

/** How many customers fit the filters; arrives when it is counted, the rows do not wait for it. */
export function CustomerCount({ filter }: { filter: CustomerFilter }) {
  const t = useTranslations("list");
  const formats = useFormats();
  const { data, previousData } = useQuery(CustomerCountDocument, { variables: { filter }, fetchPolicy: "cache-and-network", ssr: false });
  const count = (data ?? previousData)?.customers.totalCount;
  if (count === undefined) return <span aria-busy>…</span>;
  const exact = t("count", { count });
  return <span title={exact}>{count < MANY ? exact : t("about", { count: formats.about(count) })}</span>;
}
