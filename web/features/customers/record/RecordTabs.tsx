"use client";
import { Skeleton, Tabs } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { Timeline } from "../timeline/Timeline";
import type { Customer } from "./useCustomer";
import { useRecordTab, type RecordTab } from "./useRecordTab";

const loading = () => <Skeleton height={240} />;
const Deals = dynamic(() => import("./Deals"), { loading });
const Orders = dynamic(() => import("./Orders"), { loading });
const Contracts = dynamic(() => import("../contracts/Contracts"), { loading });
const Tickets = dynamic(() => import("./Tickets"), { loading });
const History = dynamic(() => import("@/components/history/HistoryPart").then(({ HistoryPart }) => HistoryPart), { loading });

/** What happened with a customer: conversations, deals, orders, contracts, tickets, changes, as far as the viewer's role goes. */
export function RecordTabs({ customer }: { customer: Customer }) {
  const t = useTranslations("customers.tab");
  const { tabs, tab, show } = useRecordTab();
  if (!tab) return null;
  const counts: { [tab in RecordTab]?: number | null | undefined } = { deals: customer.openOpportunityCount, orders: customer.orderCount, tickets: customer.openTicketCount };
  return (
    <Tabs value={tab} onChange={value => value && show(value as RecordTab)} keepMounted={false}>
      <Tabs.List mb="md">
        {tabs.map(each => (
          <Tabs.Tab key={each} value={each}>
            {t(each)}
            {counts[each] ? ` ${counts[each]}` : ""}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(each => (
        <Tabs.Panel key={each} value={each}>
          {each === "timeline" && <Timeline customer={customer} />}
          {each === "deals" && <Deals id={customer.id} />}
          {each === "orders" && <Orders id={customer.id} />}
          {each === "contracts" && <Contracts id={customer.id} />}
          {each === "tickets" && <Tickets id={customer.id} />}
          {each === "history" && <History id={customer.id} />}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
