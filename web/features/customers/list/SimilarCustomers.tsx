"use client";
import { useQuery } from "@apollo/client/react";
import { Alert, Anchor } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { SimilarCustomersDocument } from "@/generated/graphql";
import styles from "./list.module.css";

const PAUSE = 300;
const SHORTEST = 2;

/** Customers already called something like the new one, so that nobody is taken up twice. */
export function SimilarCustomers({ name, onOpen }: { name: string; onOpen: (id: string) => void }) {
  const t = useTranslations("customers.create");
  const [search] = useDebouncedValue(name.trim(), PAUSE);
  const { data } = useQuery(SimilarCustomersDocument, { variables: { search }, skip: search.length < SHORTEST, fetchPolicy: "network-only" });
  const found = search.length < SHORTEST ? [] : (data?.customers.edges ?? []);
  if (found.length === 0) return null;
  return (
    <Alert color="watch" variant="light" title={t("similar")} role="status">
      <ul className={styles.similar}>
        {found.map(({ node }) => (
          <li key={node.id}>
            <Anchor component="button" type="button" onClick={() => onOpen(node.id)}>
              {node.name}
            </Anchor>
            <span className={styles.similarDetail}>{[node.number, node.city, node.owner?.name].filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
