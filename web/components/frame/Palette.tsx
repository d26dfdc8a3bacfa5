"use client";
import { useQuery } from "@apollo/client/react";
import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight, spotlight } from "@mantine/spotlight";
import "@mantine/spotlight/styles.css";
import { IconSearch } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { SearchDocument, type SearchQuery } from "@/generated/graphql";
import { campaignPath, customerPath, dealPath, ticketPath } from "@/lib/paths";
import type { NavigationEntry } from "./navigation";

type Hit = SearchQuery["search"][number];

const SHORTEST = 2;
const KINDS = { Customer: "CUSTOMER", Contact: "CONTACT", Opportunity: "OPPORTUNITY", Ticket: "TICKET", Product: "PRODUCT", Campaign: "CAMPAIGN", Contract: "CONTRACT" } as const;

/** What a hit is called, what tells it from its namesakes, and where it leads; a product has no page of its own. */
function describe(hit: Hit): { label: string; description: string; path: string | null } {
  switch (hit.__typename) {
    case "Customer":
      return { label: hit.name, description: hit.number, path: customerPath(hit.id) };
    case "Contact":
      return { label: hit.name, description: [hit.title, hit.customer?.name].filter(Boolean).join(" · "), path: hit.customer && customerPath(hit.customer.id) };
    case "Opportunity":
      return { label: hit.name, description: `${hit.number} · ${hit.stage.name}`, path: dealPath(hit.id) };
    case "Ticket":
      return { label: hit.subject, description: hit.number, path: ticketPath(hit.id) };
    case "Product":
      return { label: hit.name, description: hit.sku, path: null };
    case "Contract":
      return { label: hit.contractTitle, description: [hit.number, hit.customer?.name].filter(Boolean).join(" · "), path: hit.customer && `${customerPath(hit.customer.id)}?tab=contracts` };
    case "Campaign":
      return { label: hit.name, description: hit.number, path: campaignPath(hit.id) };
  }
}

/** Search over customers, contacts, deals, tickets, products, campaigns and contracts, and the way to every screen. */
export default function Palette({ opened, entries }: { opened: number; entries: NavigationEntry[] }) {
  const t = useTranslations("frame");
  const router = useRouter();
  const [query, setQuery] = useState("");
  const [text] = useDebouncedValue(query.trim(), 150);
  const { data, previousData, loading } = useQuery(SearchDocument, { variables: { text }, skip: text.length < SHORTEST });
  const hits = text.length < SHORTEST ? [] : ((data ?? previousData)?.search ?? []).map(hit => ({ hit, ...describe(hit) })).filter(({ path }) => path);
  const screens = entries.filter(entry => t(`nav.${entry.key}`).toLowerCase().includes(query.trim().toLowerCase()));
  useEffect(() => spotlight.open(), [opened]);
  const go = (path: string) => router.push(path);

  return (
    <Spotlight.Root query={query} onQueryChange={setQuery} shortcut={null} clearQueryOnClose maxHeight="60vh" scrollable>
      <Spotlight.Search placeholder={t("search.placeholder")} aria-label={t("search.placeholder")} leftSection={<IconSearch size={18} />} />
      <Spotlight.ActionsList>
        {Object.entries(KINDS).map(([typename, kind]) => {
          const group = hits.filter(({ hit }) => hit.__typename === typename);
          return group.length === 0 ? null : (
            <Spotlight.ActionsGroup key={kind} label={t(`search.${kind}`)}>
              {group.map(({ hit, label, description, path }) => (
                <Spotlight.Action key={hit.id} label={label} description={description} onClick={() => path && go(path)} />
              ))}
            </Spotlight.ActionsGroup>
          );
        })}
        {screens.length > 0 && (
          <Spotlight.ActionsGroup label={t("search.go")}>
            {screens.map(({ key, href, Icon }) => (
              <Spotlight.Action key={key} label={t(`nav.${key}`)} leftSection={<Icon size={18} stroke={1.7} />} onClick={() => go(href)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {hits.length === 0 && !loading && (
          <Spotlight.Empty>{text.length < SHORTEST ? t("search.hint") : t("search.nothing")}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
