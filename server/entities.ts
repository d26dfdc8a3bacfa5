import type { ModelClass } from "./core/database/database";
import { EventCounter } from "./core/events/event-counter.entity";
import { Event } from "./core/events/event.entity";
import { ExternalId } from "./core/external-id/external-id.entity";
import { IdempotencyReceipt } from "./core/graph/idempotency";
import { NumberCounter } from "./core/numbers";
import { SearchEntry, SearchTermRow } from "./core/search/search-term.entity";
import { Activity } from "./customers/activity/activity.entity";
import { Contact } from "./customers/contact/contact.entity";
import { Customer } from "./customers/customer/customer.entity";
import { CustomerTag, Tag } from "./customers/tag/tag.entity";
import { ApiKey } from "./identity/api-key/api-key.entity";
import { Session } from "./identity/session/session.entity";
import { Team } from "./identity/team/team.entity";
import { User } from "./identity/user/user.entity";
import { WorkspaceFacts } from "./identity/workspace/workspace.entity";

/** Every entity of every area; a table exists for each. */
export const entities: ModelClass[] = [
  // core
  Event,
  EventCounter,
  ExternalId,
  IdempotencyReceipt,
  NumberCounter,
  SearchEntry,
  SearchTermRow,
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
];
