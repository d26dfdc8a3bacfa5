import type { Grants } from "../../../core/access/grants";
import { changing, reading, verbs } from "../document";

/** What everybody in the company may look up, and the keys that people make for themselves. */
export const everybody: Grants = {
  User: reading("User", "all"),
  Team: reading("Team", "all"),
  Tag: reading("Tag", "all"),
  Category: reading("Category", "all"),
  Supplier: reading("Supplier", "all"),
  Shipper: reading("Shipper", "all"),
  Pipeline: reading("Pipeline", "all"),
  Stage: reading("Stage", "all"),
  Rule: reading("Rule", "all", { results: "hidden" }),
  Calendar: reading("Calendar", "all"),
  MessageTemplate: reading("MessageTemplate", "all"),
  MessageChannel: reading("MessageChannel", "all", { endpoint: "hidden", traffic: "hidden" }),
  ExternalId: reading("ExternalId", "all"),
  /** One's own, and what the team shares. */
  Segment: { ...changing("Segment", "own", []), verbs: { read: "team", ...verbs("own", "create", "update", "delete") } },
  /** What one is asked, and what one has asked for. */
  Approval: changing("Approval", "own", ["create", "decide", "withdraw"]),
  ApiKey: changing("ApiKey", "own", ["create", "update", "rotate", "revoke"]),
};

/** What whoever leads people has besides: what their teams are asked, webhooks of their own, which tell other systems what they themselves may see, and rules of their own. */
export const leading: Grants = {
  Approval: changing("Approval", "teams", ["create", "decide", "withdraw"]),
  Webhook: changing("Webhook", "own", ["create", "update", "rotate", "test", "delete"]),
  WebhookDelivery: changing("WebhookDelivery", "own", ["replay"]),
  /** Everybody's are seen; one's own do what one may do oneself. */
  Rule: { ...changing("Rule", "own", ["create", "update", "delete"], { results: "shown" }), verbs: { read: "all", ...verbs("own", "create", "update", "delete") } },
};
