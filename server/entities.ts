import { Category } from "./catalog/category/category.entity";
import { Product } from "./catalog/product/product.entity";
import { Supplier } from "./catalog/supplier/supplier.entity";
import { Alert } from "./automation/alert/alert.entity";
import { Rule } from "./automation/rule/rule.entity";
import type { ModelClass } from "./core/database/database";
import { EventCounter } from "./core/events/event-counter.entity";
import { Event } from "./core/events/event.entity";
import { ExternalId } from "./core/external-id/external-id.entity";
import { IdempotencyReceipt } from "./core/graph/idempotency";
import { JobLease } from "./core/jobs/job-lease.entity";
import { NumberCounter } from "./core/numbers";
import { SearchEntry, SearchTermRow } from "./core/search/search-term.entity";
import { Activity } from "./customers/activity/activity.entity";
import { Contact } from "./customers/contact/contact.entity";
import { Customer } from "./customers/customer/customer.entity";
import { CustomerTag, Tag } from "./customers/tag/tag.entity";
import { VocabularyWord } from "./customers/vocabulary/vocabulary.entity";
import { ApiKey } from "./identity/api-key/api-key.entity";
import { Session } from "./identity/session/session.entity";
import { Team } from "./identity/team/team.entity";
import { User } from "./identity/user/user.entity";
import { WorkspaceFacts } from "./identity/workspace/workspace.entity";
import { LoadCheckpoint } from "./load/checkpoint.entity";
import { OrderLine } from "./orders/order/order-line.entity";
import { Order } from "./orders/order/order.entity";
import { Shipper } from "./orders/shipper/shipper.entity";
import { FollowUp } from "./pipeline/follow-up/follow-up.entity";
import { OpportunityProduct } from "./pipeline/opportunity/opportunity-product.entity";
import { Opportunity } from "./pipeline/opportunity/opportunity.entity";
import { StageChange } from "./pipeline/opportunity/stage-change.entity";
import { Pipeline } from "./pipeline/pipeline/pipeline.entity";
import { Stage } from "./pipeline/stage/stage.entity";
import { TicketMessage } from "./service/ticket/ticket-message.entity";
import { Ticket } from "./service/ticket/ticket.entity";

/** Every entity of every area; a table exists for each. */
export const entities: ModelClass[] = [
  // core
  Event,
  EventCounter,
  ExternalId,
  IdempotencyReceipt,
  JobLease,
  NumberCounter,
  SearchEntry,
  SearchTermRow,
  // load
  LoadCheckpoint,
  // identity
  ApiKey,
  Session,
  Team,
  User,
  WorkspaceFacts,
  // customers
  Activity,
  Contact,
  Customer,
  CustomerTag,
  Tag,
  VocabularyWord,
  // catalog
  Category,
  Product,
  Supplier,
  // pipeline
  FollowUp,
  Opportunity,
  OpportunityProduct,
  Pipeline,
  Stage,
  StageChange,
  // orders
  Order,
  OrderLine,
  Shipper,
  // service
  Ticket,
  TicketMessage,
  // automation
  Alert,
  Rule,
];
