import { withAbilities } from "../../core/access/access";
import { listing } from "../../core/graph/records";
import { WebhookDelivery } from "./webhook-delivery.entity";
import { Webhook } from "./webhook.entity";

withAbilities(Webhook);

listing(Webhook, { sorts: { CREATED_AT: "createdAt" }, order: ["CREATED_AT", "DESC"] });

listing(WebhookDelivery, { sorts: { CREATED_AT: "createdAt" }, order: ["CREATED_AT", "DESC"] });
