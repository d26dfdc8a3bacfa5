"use client";
import { oneOf } from "@/lib/url/codecs";
import { useUrlState } from "@/lib/url/useUrlState";
import { useViewer } from "@/lib/viewer";

const TABS = ["timeline", "deals", "orders", "contracts", "tickets", "history"] as const;
const ABILITY = { timeline: "activity:read", deals: "opportunity:read", orders: "order:read", contracts: "contract:read", tickets: "ticket:read", history: "customer:read" } as const;

/** A part of the record's middle column. */
export type RecordTab = (typeof TABS)[number];

const shape = { tab: oneOf<RecordTab | "">([...TABS, ""], "") };

/** Which part of a record is shown, kept in the address; only parts the viewer's role may see exist. */
export function useRecordTab() {
  const { abilities } = useViewer();
  const [state, setState] = useUrlState(shape);
  const tabs = TABS.filter(tab => abilities.includes(ABILITY[tab]));
  const first = tabs[0];
  const tab = tabs.find(each => each === state.tab) ?? first;
  return { tabs, tab, show: (next: RecordTab) => setState({ tab: next === first ? "" : next }) };
}
