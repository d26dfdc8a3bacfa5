// Made by `npm run codegen` from schema.graphql and the *.graphql files beside the components. Do not edit.
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An opaque place in a list or in the stream of events. */
  Cursor: { input: string; output: string; }
  /** A calendar day without a time, e.g. 2026-01-31. */
  Date: { input: string; output: string; }
  /** A moment, RFC 3339 in UTC with milliseconds, e.g. 2026-01-31T09:00:00.000Z. */
  DateTime: { input: string; output: string; }
};

export type ActivityFilter = {
  authorId?: InputMaybe<Array<Scalars['ID']['input']>>;
  channel?: InputMaybe<Array<Channel>>;
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  direction?: InputMaybe<Array<Direction>>;
  occurredAt?: InputMaybe<DateTimeRange>;
  opportunityId?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A list means any of; all that is given must hold. */
export type AlertFilter = {
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  kind?: InputMaybe<Array<RuleKind>>;
  ownerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  severity?: InputMaybe<Array<AlertSeverity>>;
  status?: InputMaybe<Array<AlertStatus>>;
};

export type AlertSeverity =
  | 'BAD'
  | 'INFO'
  | 'WATCH';

export type AlertSort = {
  direction: SortDirection;
  field: AlertSortField;
};

export type AlertSortField =
  | 'DUE_AT'
  | 'RAISED_AT';

export type AlertStatus =
  | 'DONE'
  | 'OPEN'
  | 'SNOOZED';

/** What an analysis is about; the last twelve months unless told. Figures are of your own scope besides: a sales person's of their own customers, a manager's of the team. */
export type AnalysisFilter = {
  /** Order lines of products in this category or one below it. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** The first day; twelve months before `to` unless told. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Of orders, deals and customers of this person. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Where the order was sold, or the customer's region where the order names none. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** The customer's segment. */
  segment?: InputMaybe<Scalars['String']['input']>;
  /** Of orders, deals and customers of this team. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
  /** The day after the last one; tomorrow in your time zone unless told. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** By which way people met, wrote or spoke; NOTE is a remark for colleagues. */
export type Channel =
  | 'CHAT'
  | 'EMAIL'
  | 'FAX'
  | 'NOTE'
  | 'PHONE'
  | 'SMS'
  | 'VISIT'
  | 'WEB';

export type ContactFilter = {
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Any part of the name, in either Chinese script, pinyin or initials. */
  search?: InputMaybe<Scalars['String']['input']>;
};

export type CreateApiKeyInput = {
  /** At most a year from now. */
  expiresAt: Scalars['DateTime']['input'];
  name: Scalars['String']['input'];
  /** type:verb or type:*, of what you may do yourself, e.g. customer:read. */
  scopes: Array<Scalars['String']['input']>;
};

export type CreateContactInput = {
  customerId: Scalars['ID']['input'];
  decisionRole?: InputMaybe<DecisionRole>;
  email?: InputMaybe<Scalars['String']['input']>;
  fax?: InputMaybe<Scalars['String']['input']>;
  isPrimary?: InputMaybe<Scalars['Boolean']['input']>;
  mobile?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  notes?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type CreateCustomerInput = {
  address?: InputMaybe<Scalars['String']['input']>;
  birthday?: InputMaybe<Scalars['Date']['input']>;
  city?: InputMaybe<Scalars['String']['input']>;
  country?: InputMaybe<Scalars['String']['input']>;
  creditGrade?: InputMaybe<CreditGrade>;
  email?: InputMaybe<Scalars['String']['input']>;
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  industry?: InputMaybe<Scalars['String']['input']>;
  kind: CustomerKind;
  level?: InputMaybe<CustomerLevel>;
  /** POTENTIAL unless said otherwise. */
  lifeCycleStage?: InputMaybe<LifeCycleStage>;
  name: Scalars['String']['input'];
  notes?: InputMaybe<Scalars['String']['input']>;
  /** The person in charge; yourself unless said otherwise. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  postalCode?: InputMaybe<Scalars['String']['input']>;
  region?: InputMaybe<Scalars['String']['input']>;
  segment?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['String']['input']>;
  tagNames?: InputMaybe<Array<Scalars['String']['input']>>;
  website?: InputMaybe<Scalars['String']['input']>;
};

export type CreateOpportunityInput = {
  contactId?: InputMaybe<Scalars['ID']['input']>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  expectedCloseOn?: InputMaybe<Scalars['Date']['input']>;
  name: Scalars['String']['input'];
  notes?: InputMaybe<Scalars['String']['input']>;
  /** The person in charge; yourself unless said otherwise. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The default one unless said otherwise. */
  pipelineId?: InputMaybe<Scalars['ID']['input']>;
  /** From 0 to 1; the stage's where null. */
  probability?: InputMaybe<Scalars['Float']['input']>;
  products?: InputMaybe<Array<OpportunityProductInput>>;
  source?: InputMaybe<Scalars['String']['input']>;
  /** The first open one unless said otherwise. */
  stageId?: InputMaybe<Scalars['ID']['input']>;
  value?: InputMaybe<MoneyInput>;
};

export type CreateOrderInput = {
  channel?: InputMaybe<Scalars['String']['input']>;
  /** The workspace's where none is given. */
  currency?: InputMaybe<Scalars['String']['input']>;
  customerId: Scalars['ID']['input'];
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  lines: Array<OrderLineInput>;
  /** A running number where none is given. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** Today where none is given. */
  orderedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The customer's where none is given. */
  region?: InputMaybe<Scalars['String']['input']>;
  shipMode?: InputMaybe<Scalars['String']['input']>;
};

export type CreateProductInput = {
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** In the same currency as the price. */
  cost?: InputMaybe<MoneyInput>;
  name: Scalars['String']['input'];
  price?: InputMaybe<MoneyInput>;
  reorderLevel?: InputMaybe<Scalars['Int']['input']>;
  sku: Scalars['String']['input'];
  /** null: nobody counts. */
  stockQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** A supplier that is not known yet is made. */
  supplierName?: InputMaybe<Scalars['String']['input']>;
  unit?: InputMaybe<Scalars['String']['input']>;
};

export type CreditGrade =
  | 'A'
  | 'AA'
  | 'AAA'
  | 'B'
  | 'C'
  | 'D';

/** A list means any of; a range is half-open; all that is given must hold. */
export type CustomerFilter = {
  createdAt?: InputMaybe<DateTimeRange>;
  creditGrade?: InputMaybe<Array<CreditGrade>>;
  industry?: InputMaybe<Array<Scalars['String']['input']>>;
  kind?: InputMaybe<Array<CustomerKind>>;
  lastActivityAt?: InputMaybe<DateTimeRange>;
  lastOrderOn?: InputMaybe<DateRange>;
  level?: InputMaybe<Array<CustomerLevel>>;
  lifeCycleStage?: InputMaybe<Array<LifeCycleStage>>;
  orderTotal?: InputMaybe<MoneyRange>;
  /** null: without an owner. */
  ownerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  region?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Any part of the name, in either Chinese script, pinyin or initials. */
  search?: InputMaybe<Scalars['String']['input']>;
  segment?: InputMaybe<Array<Scalars['String']['input']>>;
  source?: InputMaybe<Array<Scalars['String']['input']>>;
  tagId?: InputMaybe<Array<Scalars['ID']['input']>>;
  teamId?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type CustomerKind =
  | 'COMPANY'
  | 'PERSON';

/** How much a customer matters, A most. */
export type CustomerLevel =
  | 'A'
  | 'B'
  | 'C'
  | 'D';

export type CustomerSort = {
  direction: SortDirection;
  field: CustomerSortField;
};

export type CustomerSortField =
  | 'CREATED_AT'
  | 'LAST_ACTIVITY_AT'
  | 'LAST_ORDER_ON'
  | 'LEVEL'
  | 'NAME'
  | 'ORDER_TOTAL';

/** Half-open: from ≤ day < to. */
export type DateRange = {
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** Half-open: from ≤ time < to. */
export type DateTimeRange = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What a contact has to do with the decision to buy. */
export type DecisionRole =
  | 'BUYER'
  | 'DECISION_MAKER'
  | 'GATEKEEPER'
  | 'INFLUENCER'
  | 'OTHER'
  | 'USER';

export type Direction =
  | 'INBOUND'
  | 'INTERNAL'
  | 'OUTBOUND';

export type ExternalIdInput = {
  /** The other system's name, e.g. a file or a shop. */
  system: Scalars['String']['input'];
  value: Scalars['String']['input'];
};

/** MONEY is in the workspace's currency, SHARE from 0 to 1. */
export type FigureUnit =
  | 'COUNT'
  | 'DAYS'
  | 'MONEY'
  | 'RATIO'
  | 'SHARE';

/** A list means any of; a range is half-open; all that is given must hold. */
export type FollowUpFilter = {
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  dueAt?: InputMaybe<DateTimeRange>;
  opportunityId?: InputMaybe<Array<Scalars['ID']['input']>>;
  ownerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  status?: InputMaybe<Array<FollowUpStatus>>;
};

export type FollowUpSort = {
  direction: SortDirection;
  field: FollowUpSortField;
};

export type FollowUpSortField =
  | 'CREATED_AT'
  | 'DUE_AT';

export type FollowUpStatus =
  | 'CANCELLED'
  | 'DONE'
  | 'OPEN';

/** Where a customer stands on the way from lead to loyal buyer. */
export type LifeCycleStage =
  | 'AT_RISK'
  | 'LOST'
  | 'MAINTAINED'
  | 'NURTURING'
  | 'POTENTIAL'
  | 'WON_BACK';

export type Locale =
  | 'EN'
  | 'ZH_HANS'
  | 'ZH_HANT';

export type LogActivityInput = {
  body?: InputMaybe<Scalars['String']['input']>;
  channel: Channel;
  contactId?: InputMaybe<Scalars['ID']['input']>;
  customerId: Scalars['ID']['input'];
  direction: Direction;
  durationMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Now unless said otherwise. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  opportunityId?: InputMaybe<Scalars['ID']['input']>;
  subject: Scalars['String']['input'];
};

/** An exact amount; the workspace's currency where none is given. */
export type MoneyInput = {
  amount: Scalars['String']['input'];
  currency?: InputMaybe<Scalars['String']['input']>;
};

/** Half-open, decimal strings: from ≤ amount < to. */
export type MoneyRange = {
  from?: InputMaybe<Scalars['String']['input']>;
  to?: InputMaybe<Scalars['String']['input']>;
};

/** Where to, and what the stage requires and is still missing. */
export type MoveOpportunityInput = {
  contactId?: InputMaybe<Scalars['ID']['input']>;
  expectedCloseOn?: InputMaybe<Scalars['Date']['input']>;
  /** Why it was lost; only when it is. */
  lostReason?: InputMaybe<Scalars['String']['input']>;
  stageId: Scalars['ID']['input'];
  value?: InputMaybe<MoneyInput>;
};

export type OpenTicketInput = {
  /** Nobody unless said otherwise. */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** What the customer said; a note among ourselves where the channel is NOTE. */
  body: Scalars['String']['input'];
  channel: Channel;
  /** A contact of the ticket's customer. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  kind: TicketKind;
  /** NORMAL unless said otherwise. */
  priority?: InputMaybe<TicketPriority>;
  productId?: InputMaybe<Scalars['ID']['input']>;
  subject: Scalars['String']['input'];
};

/** A list means any of; a range is half-open; all that is given must hold. */
export type OpportunityFilter = {
  closedAt?: InputMaybe<DateTimeRange>;
  /** null: without a customer. */
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  expectedCloseOn?: InputMaybe<DateRange>;
  lastActivityAt?: InputMaybe<DateTimeRange>;
  /** null: without an owner. */
  ownerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  pipelineId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Any part of the name, in either Chinese script, pinyin or initials. */
  search?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Array<Scalars['String']['input']>>;
  stageId?: InputMaybe<Array<Scalars['ID']['input']>>;
  status?: InputMaybe<Array<OpportunityStatus>>;
  teamId?: InputMaybe<Array<Scalars['ID']['input']>>;
  value?: InputMaybe<MoneyRange>;
};

export type OpportunityProductInput = {
  /** For one; the product's own price where none is given. */
  price?: InputMaybe<MoneyInput>;
  productId: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
};

export type OpportunitySort = {
  direction: SortDirection;
  field: OpportunitySortField;
};

export type OpportunitySortField =
  | 'CREATED_AT'
  | 'EXPECTED_CLOSE_ON'
  | 'LAST_ACTIVITY_AT'
  | 'NAME'
  | 'STAGE_ENTERED_AT'
  | 'VALUE';

/** How a deal stands; follows the kind of its stage. */
export type OpportunityStatus =
  | 'LOST'
  | 'OPEN'
  | 'WON';

/** A list means any of; a range is half-open; all that is given must hold. */
export type OrderFilter = {
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  orderedOn?: InputMaybe<DateRange>;
  ownerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  region?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The beginning of the number, or any part of the customer's name. */
  search?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<Array<OrderStatus>>;
  teamId?: InputMaybe<Array<Scalars['ID']['input']>>;
  total?: InputMaybe<MoneyRange>;
};

export type OrderLineInput = {
  /** From 0 to 1, four decimals. */
  discount?: InputMaybe<Scalars['Float']['input']>;
  productId: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
  /** For one; the product's own price where none is given. */
  unitPrice?: InputMaybe<MoneyInput>;
};

export type OrderSort = {
  direction: SortDirection;
  field: OrderSortField;
};

export type OrderSortField =
  | 'NUMBER'
  | 'ORDERED_ON'
  | 'TOTAL';

export type OrderStatus =
  | 'CANCELLED'
  | 'COMPLETED'
  | 'OPEN'
  | 'SHIPPED';

/** What sales can be laid out by. */
export type PerformanceDimension =
  | 'CATEGORY'
  | 'CHANNEL'
  | 'OWNER'
  | 'REGION'
  | 'SEGMENT'
  | 'SUBCATEGORY'
  | 'TEAM';

export type PlanFollowUpInput = {
  channel?: InputMaybe<Channel>;
  customerId: Scalars['ID']['input'];
  dueAt: Scalars['DateTime']['input'];
  opportunityId?: InputMaybe<Scalars['ID']['input']>;
  /** Who is to do it; yourself unless said otherwise. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  subject: Scalars['String']['input'];
};

/** A list means any of; all that is given must hold. */
export type ProductFilter = {
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** These categories and those below them. */
  categoryId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Any part of the name or number, in either Chinese script, pinyin or initials. */
  search?: InputMaybe<Scalars['String']['input']>;
};

export type ProductSort = {
  direction: SortDirection;
  field: ProductSortField;
};

export type ProductSortField =
  | 'NAME'
  | 'PRICE'
  | 'SKU';

export type ReturnLineInput = {
  lineId: Scalars['ID']['input'];
  /** Pieces that came back, above zero. */
  quantity: Scalars['Int']['input'];
};

/** What a person does in the company; the policy says what that allows. */
export type Role =
  | 'ADMINISTRATOR'
  | 'FINANCE'
  | 'SALES'
  | 'SALES_MANAGER'
  | 'SERVICE';

/** What a rule watches for. */
export type RuleKind =
  | 'CUSTOMER_WITHOUT_ORDER'
  | 'DEAL_WITHOUT_ACTIVITY'
  | 'FOLLOW_UP_OVERDUE'
  | 'TICKET_DUE';

export type SearchKind =
  | 'CONTACT'
  | 'CUSTOMER'
  | 'OPPORTUNITY'
  | 'PRODUCT'
  | 'TICKET';

export type SortDirection =
  | 'ASC'
  | 'DESC';

/** Whether deals in a stage are still worked on, or how they ended. */
export type StageKind =
  | 'LOST'
  | 'OPEN'
  | 'WON';

/** A list means any of; a range is half-open; all that is given must hold. */
export type TicketFilter = {
  assigneeId?: InputMaybe<Array<Scalars['ID']['input']>>;
  channel?: InputMaybe<Array<Channel>>;
  createdAt?: InputMaybe<DateTimeRange>;
  /** null: without a customer. */
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  kind?: InputMaybe<Array<TicketKind>>;
  nextDueAt?: InputMaybe<DateTimeRange>;
  priority?: InputMaybe<Array<TicketPriority>>;
  /** Any part of the subject or the number, in either Chinese script, pinyin or initials. */
  search?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<Array<TicketStatus>>;
  teamId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** true: of nobody; false: of somebody. */
  unassigned?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What the customer wants. */
export type TicketKind =
  | 'COMPLAINT'
  | 'INCIDENT'
  | 'QUESTION'
  | 'REPAIR'
  | 'REQUEST'
  | 'RETURN';

/** How soon it must be answered and solved. */
export type TicketPriority =
  | 'HIGH'
  | 'LOW'
  | 'NORMAL'
  | 'URGENT';

export type TicketReplyInput = {
  body: Scalars['String']['input'];
  /** The ticket's unless said otherwise. */
  channel?: InputMaybe<Channel>;
  /** OUTBOUND to the customer, INBOUND from the customer, INTERNAL a note for colleagues. */
  direction: Direction;
  /** Where to move the ticket with it. */
  status?: InputMaybe<TicketStatus>;
};

export type TicketSort = {
  direction: SortDirection;
  field: TicketSortField;
};

export type TicketSortField =
  | 'CREATED_AT'
  | 'NEXT_DUE_AT'
  | 'PRIORITY'
  | 'UPDATED_AT';

/** Nobody answered yet, in work, waiting for the customer, solved, laid down. */
export type TicketStatus =
  | 'CLOSED'
  | 'NEW'
  | 'OPEN'
  | 'PENDING'
  | 'RESOLVED';

export type UpdateActivityInput = {
  body?: InputMaybe<Scalars['String']['input']>;
  durationMinutes?: InputMaybe<Scalars['Int']['input']>;
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  subject?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateContactInput = {
  decisionRole?: InputMaybe<DecisionRole>;
  email?: InputMaybe<Scalars['String']['input']>;
  fax?: InputMaybe<Scalars['String']['input']>;
  isPrimary?: InputMaybe<Scalars['Boolean']['input']>;
  mobile?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  notes?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateCustomerInput = {
  address?: InputMaybe<Scalars['String']['input']>;
  birthday?: InputMaybe<Scalars['Date']['input']>;
  city?: InputMaybe<Scalars['String']['input']>;
  country?: InputMaybe<Scalars['String']['input']>;
  creditGrade?: InputMaybe<CreditGrade>;
  email?: InputMaybe<Scalars['String']['input']>;
  industry?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<CustomerKind>;
  level?: InputMaybe<CustomerLevel>;
  name?: InputMaybe<Scalars['String']['input']>;
  notes?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  postalCode?: InputMaybe<Scalars['String']['input']>;
  region?: InputMaybe<Scalars['String']['input']>;
  segment?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['String']['input']>;
  website?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateOpportunityInput = {
  contactId?: InputMaybe<Scalars['ID']['input']>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  expectedCloseOn?: InputMaybe<Scalars['Date']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  notes?: InputMaybe<Scalars['String']['input']>;
  /** From 0 to 1; the stage's where null. */
  probability?: InputMaybe<Scalars['Float']['input']>;
  source?: InputMaybe<Scalars['String']['input']>;
  value?: InputMaybe<MoneyInput>;
};

export type UpdateProductInput = {
  active?: InputMaybe<Scalars['Boolean']['input']>;
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** In the same currency as the price. */
  cost?: InputMaybe<MoneyInput>;
  name?: InputMaybe<Scalars['String']['input']>;
  price?: InputMaybe<MoneyInput>;
  reorderLevel?: InputMaybe<Scalars['Int']['input']>;
  /** null: nobody counts. */
  stockQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** A supplier that is not known yet is made. */
  supplierName?: InputMaybe<Scalars['String']['input']>;
  unit?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateProfileInput = {
  locale?: InputMaybe<Locale>;
  /** IANA name, e.g. Asia/Taipei. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** What is left out stays as it is. */
export type UpdateRuleInput = {
  days?: InputMaybe<Scalars['Int']['input']>;
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  minutes?: InputMaybe<Scalars['Int']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateTicketInput = {
  /** A contact of the ticket's customer. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  kind?: InputMaybe<TicketKind>;
  priority?: InputMaybe<TicketPriority>;
  productId?: InputMaybe<Scalars['ID']['input']>;
  subject?: InputMaybe<Scalars['String']['input']>;
};

/** A list means any of; all that is given must hold. */
export type UserFilter = {
  active?: InputMaybe<Scalars['Boolean']['input']>;
  role?: InputMaybe<Array<Role>>;
  /** Any part of the name or the e-mail address. */
  search?: InputMaybe<Scalars['String']['input']>;
  teamId?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type FigurePartsFragment = { __typename?: 'Figure', key: string, value: number | null, unit: FigureUnit, previous: number | null, definition: string };

export type BucketPartsFragment = { __typename?: 'Bucket', key: string, label: string, count: number, share: number, value: { __typename?: 'Money', amount: string, currency: string } | null };

export type CustomerProfitPartsFragment = { __typename?: 'CustomerProfit', margin: number | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage } | null, revenue: { __typename?: 'Money', amount: string, currency: string }, profit: { __typename?: 'Money', amount: string, currency: string } };

export type AnalysisChoicesQueryVariables = Exact<{
  people: Scalars['Boolean']['input'];
}>;


export type AnalysisChoicesQuery = { __typename?: 'Query', customerFacets: { __typename?: 'CustomerFacets', regions: Array<string>, segments: Array<string> }, categories: { __typename?: 'CategoryConnection', edges: Array<{ __typename?: 'CategoryEdge', node: { __typename?: 'Category', id: string, name: string, parent: { __typename?: 'Category', id: string, name: string } | null } }> }, users?: { __typename?: 'UserConnection', edges: Array<{ __typename?: 'UserEdge', node: { __typename?: 'User', id: string, name: string } }> }, teams?: { __typename?: 'TeamConnection', edges: Array<{ __typename?: 'TeamEdge', node: { __typename?: 'Team', id: string, name: string } }> } };

export type ProfilingQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
}>;


export type ProfilingQuery = { __typename?: 'Query', profiling: { __typename?: 'Profiling', asOf: string, rowCount: number, figures: Array<{ __typename?: 'Figure', key: string, value: number | null, unit: FigureUnit, previous: number | null, definition: string }>, byLevel: Array<{ __typename?: 'Bucket', key: string, label: string, count: number, share: number, value: { __typename?: 'Money', amount: string, currency: string } | null }>, byRegion: Array<{ __typename?: 'Bucket', key: string, label: string, count: number, share: number, value: { __typename?: 'Money', amount: string, currency: string } | null }>, bySegment: Array<{ __typename?: 'Bucket', key: string, label: string, count: number, share: number, value: { __typename?: 'Money', amount: string, currency: string } | null }>, rfm: Array<{ __typename?: 'RfmSegment', segment: string, count: number, share: number, averageRecencyDays: number, averageFrequency: number, value: { __typename?: 'Money', amount: string, currency: string } }>, habits: Array<{ __typename?: 'HabitCell', weekday: number, month: number, count: number }> } };

export type PersistencyQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
}>;


export type PersistencyQuery = { __typename?: 'Query', persistency: { __typename?: 'Persistency', asOf: string, rowCount: number, figures: Array<{ __typename?: 'Figure', key: string, value: number | null, unit: FigureUnit, previous: number | null, definition: string }>, cohorts: Array<{ __typename?: 'Cohort', cohort: string, size: number, retention: Array<number> }>, activity: Array<{ __typename?: 'ActivityMonth', month: string, newCustomers: number, returningCustomers: number, silentCustomers: number }> } };

export type ProfitabilityQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
}>;


export type ProfitabilityQuery = { __typename?: 'Query', profitability: { __typename?: 'Profitability', asOf: string, rowCount: number, figures: Array<{ __typename?: 'Figure', key: string, value: number | null, unit: FigureUnit, previous: number | null, definition: string }>, whale: Array<{ __typename?: 'WhalePoint', customerShare: number, profitShare: number }>, best: Array<{ __typename?: 'CustomerProfit', margin: number | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage } | null, revenue: { __typename?: 'Money', amount: string, currency: string }, profit: { __typename?: 'Money', amount: string, currency: string } }>, worst: Array<{ __typename?: 'CustomerProfit', margin: number | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage } | null, revenue: { __typename?: 'Money', amount: string, currency: string }, profit: { __typename?: 'Money', amount: string, currency: string } }>, byCategory: Array<{ __typename?: 'CategoryProfit', category: string, parent: string | null, margin: number | null, discount: number, revenue: { __typename?: 'Money', amount: string, currency: string }, profit: { __typename?: 'Money', amount: string, currency: string } }> } };

export type PerformanceQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
  rows: PerformanceDimension;
  columns: PerformanceDimension;
}>;


export type PerformanceQuery = { __typename?: 'Query', performance: { __typename?: 'Performance', asOf: string, rowCount: number, figures: Array<{ __typename?: 'Figure', key: string, value: number | null, unit: FigureUnit, previous: number | null, definition: string }>, months: Array<{ __typename?: 'MonthSales', month: string, orders: number, customers: number, revenue: { __typename?: 'Money', amount: string, currency: string }, previousYear: { __typename?: 'Money', amount: string, currency: string } | null }>, pivot: Array<{ __typename?: 'PivotCell', row: string, column: string, rowKey: string, columnKey: string, share: number, growth: number | null, revenue: { __typename?: 'Money', amount: string, currency: string } }> } };

export type ProspectingQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
}>;


export type ProspectingQuery = { __typename?: 'Query', prospecting: { __typename?: 'Prospecting', asOf: string, rowCount: number, figures: Array<{ __typename?: 'Figure', key: string, value: number | null, unit: FigureUnit, previous: number | null, definition: string }>, newCustomers: Array<{ __typename?: 'NewCustomerMonth', month: string, source: string, count: number }>, funnel: Array<{ __typename?: 'FunnelStep', stage: string, entered: number, conversion: number | null, low: number | null, high: number | null, medianDays: number | null }>, forecast: Array<{ __typename?: 'ForecastPoint', month: string, actual: { __typename?: 'Money', amount: string, currency: string } | null, forecast: { __typename?: 'Money', amount: string, currency: string } | null, low: { __typename?: 'Money', amount: string, currency: string } | null, high: { __typename?: 'Money', amount: string, currency: string } | null, weightedPipeline: { __typename?: 'Money', amount: string, currency: string } | null }> } };

export type ProductAnalysisQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
}>;


export type ProductAnalysisQuery = { __typename?: 'Query', productAnalysis: { __typename?: 'ProductAnalysis', asOf: string, rowCount: number, figures: Array<{ __typename?: 'Figure', key: string, value: number | null, unit: FigureUnit, previous: number | null, definition: string }>, top: Array<{ __typename?: 'ProductSales', quantity: number, margin: number | null, returnRate: number, abc: string, product: { __typename?: 'Product', id: string, name: string, sku: string } | null, revenue: { __typename?: 'Money', amount: string, currency: string } }>, pairs: Array<{ __typename?: 'ProductPair', support: number, confidence: number, lift: number, count: number, left: { __typename?: 'Product', id: string, name: string, sku: string } | null, right: { __typename?: 'Product', id: string, name: string, sku: string } | null }>, abc: Array<{ __typename?: 'AbcClass', abc: string, products: number, share: number, revenue: { __typename?: 'Money', amount: string, currency: string } }> } };

export type PromotionQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
}>;


export type PromotionQuery = { __typename?: 'Query', promotion: { __typename?: 'Promotion', asOf: string, rowCount: number, figures: Array<{ __typename?: 'Figure', key: string, value: number | null, unit: FigureUnit, previous: number | null, definition: string }>, discountBands: Array<{ __typename?: 'DiscountBand', from: number, to: number, lines: number, margin: number | null, revenue: { __typename?: 'Money', amount: string, currency: string }, discount: { __typename?: 'Money', amount: string, currency: string }, profit: { __typename?: 'Money', amount: string, currency: string } | null }>, months: Array<{ __typename?: 'DiscountMonth', month: string, share: number, revenue: { __typename?: 'Money', amount: string, currency: string }, discount: { __typename?: 'Money', amount: string, currency: string } }> } };

export type CustomerRowFragment = { __typename?: 'Customer', id: string, version: number, name: string, number: string, kind: CustomerKind, level: CustomerLevel, lifeCycleStage: LifeCycleStage, region: string | null, city: string | null, source: string | null, segment: string | null, phone: string | null, lastOrderOn: string | null, lastActivityAt: string | null, createdAt: string, openOpportunityCount: number | null, orderTotal: { __typename?: 'Money', amount: string, currency: string } | null, owner: { __typename?: 'User', id: string, name: string } | null };

export type CustomersQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter: CustomerFilter;
  sort: CustomerSort;
}>;


export type CustomersQuery = { __typename?: 'Query', customers: { __typename?: 'CustomerConnection', edges: Array<{ __typename?: 'CustomerEdge', node: { __typename?: 'Customer', id: string, version: number, name: string, number: string, kind: CustomerKind, level: CustomerLevel, lifeCycleStage: LifeCycleStage, region: string | null, city: string | null, source: string | null, segment: string | null, phone: string | null, lastOrderOn: string | null, lastActivityAt: string | null, createdAt: string, openOpportunityCount: number | null, orderTotal: { __typename?: 'Money', amount: string, currency: string } | null, owner: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type CustomerCountQueryVariables = Exact<{
  filter: CustomerFilter;
}>;


export type CustomerCountQuery = { __typename?: 'Query', customers: { __typename?: 'CustomerConnection', totalCount: number } };

export type CustomerFilterOptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type CustomerFilterOptionsQuery = { __typename?: 'Query', customerFacets: { __typename?: 'CustomerFacets', sources: Array<string>, industries: Array<string>, regions: Array<string>, segments: Array<string> }, tags: { __typename?: 'TagConnection', edges: Array<{ __typename?: 'TagEdge', node: { __typename?: 'Tag', id: string, name: string, color: string } }> }, teams: { __typename?: 'TeamConnection', edges: Array<{ __typename?: 'TeamEdge', node: { __typename?: 'Team', id: string, name: string } }> }, users: { __typename?: 'UserConnection', edges: Array<{ __typename?: 'UserEdge', node: { __typename?: 'User', id: string, name: string } }> } };

export type SimilarCustomersQueryVariables = Exact<{
  search: Scalars['String']['input'];
}>;


export type SimilarCustomersQuery = { __typename?: 'Query', customers: { __typename?: 'CustomerConnection', edges: Array<{ __typename?: 'CustomerEdge', node: { __typename?: 'Customer', id: string, name: string, number: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage, city: string | null, owner: { __typename?: 'User', id: string, name: string } | null } }> } };

export type CreateCustomerMutationVariables = Exact<{
  input: CreateCustomerInput;
}>;


export type CreateCustomerMutation = { __typename?: 'Mutation', createCustomer: { __typename?: 'Customer', id: string, version: number, name: string, number: string, kind: CustomerKind, level: CustomerLevel, lifeCycleStage: LifeCycleStage, region: string | null, city: string | null, source: string | null, segment: string | null, phone: string | null, lastOrderOn: string | null, lastActivityAt: string | null, createdAt: string, openOpportunityCount: number | null, orderTotal: { __typename?: 'Money', amount: string, currency: string } | null, owner: { __typename?: 'User', id: string, name: string } | null } };

export type UpdateCustomerMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: UpdateCustomerInput;
}>;


export type UpdateCustomerMutation = { __typename?: 'Mutation', updateCustomer: { __typename?: 'Customer', id: string, version: number, kind: CustomerKind, name: string, level: CustomerLevel, source: string | null, industry: string | null, region: string | null, country: string | null, city: string | null, address: string | null, postalCode: string | null, phone: string | null, email: string | null, website: string | null, birthday: string | null, segment: string | null, creditGrade: CreditGrade | null, notes: string | null, updatedAt: string } };

export type AssignCustomerMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  ownerId: Scalars['ID']['input'];
}>;


export type AssignCustomerMutation = { __typename?: 'Mutation', assignCustomer: { __typename?: 'Customer', id: string, version: number, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null, team: { __typename?: 'Team', id: string, name: string } | null } };

export type MoveLifeCycleMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  to: LifeCycleStage;
}>;


export type MoveLifeCycleMutation = { __typename?: 'Mutation', moveLifeCycle: { __typename?: 'Customer', id: string, version: number, lifeCycleStage: LifeCycleStage, availableStages: Array<LifeCycleStage> } };

export type TagCustomerMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  tagName: Scalars['String']['input'];
}>;


export type TagCustomerMutation = { __typename?: 'Mutation', tagCustomer: { __typename?: 'Customer', id: string, version: number, tags: Array<{ __typename?: 'Tag', id: string, name: string, color: string }> } };

export type UntagCustomerMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  tagId: Scalars['ID']['input'];
}>;


export type UntagCustomerMutation = { __typename?: 'Mutation', untagCustomer: { __typename?: 'Customer', id: string, version: number, tags: Array<{ __typename?: 'Tag', id: string, name: string, color: string }> } };

export type CustomerQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  orders: Scalars['Boolean']['input'];
  deals: Scalars['Boolean']['input'];
  tickets: Scalars['Boolean']['input'];
  followUps: Scalars['Boolean']['input'];
  alerts: Scalars['Boolean']['input'];
}>;


export type CustomerQuery = { __typename?: 'Query', customer: { __typename?: 'Customer', id: string, version: number, number: string, kind: CustomerKind, name: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage, availableStages: Array<LifeCycleStage>, editableFields: Array<string>, abilities: Array<string>, source: string | null, industry: string | null, region: string | null, country: string | null, city: string | null, address: string | null, postalCode: string | null, phone: string | null, email: string | null, website: string | null, birthday: string | null, segment: string | null, creditGrade: CreditGrade | null, notes: string | null, createdAt: string, updatedAt: string, lastActivityAt: string | null, orderCount?: number | null, firstOrderOn?: string | null, lastOrderOn?: string | null, openOpportunityCount?: number | null, openTicketCount?: number | null, owner: { __typename?: 'User', id: string, name: string } | null, team: { __typename?: 'Team', id: string, name: string } | null, tags: Array<{ __typename?: 'Tag', id: string, name: string, color: string }>, externalIds: Array<{ __typename?: 'ExternalId', system: string, value: string }>, orderTotal?: { __typename?: 'Money', amount: string, currency: string } | null, contacts: { __typename?: 'ContactConnection', edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', id: string, version: number, name: string, title: string | null, decisionRole: DecisionRole | null, phone: string | null, mobile: string | null, email: string | null, fax: string | null, isPrimary: boolean, notes: string | null, abilities: Array<string> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, followUps?: { __typename?: 'FollowUpConnection', edges: Array<{ __typename?: 'FollowUpEdge', node: { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, doneAt: string | null, isOverdue: boolean, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null, alerts?: { __typename?: 'AlertConnection', edges: Array<{ __typename?: 'AlertEdge', node: { __typename?: 'Alert', id: string, version: number, kind: RuleKind, status: AlertStatus, severity: AlertSeverity, raisedAt: string, dueAt: string | null, params: Array<{ __typename?: 'AlertParam', name: string, value: string }>, record:
            | { __typename: 'Customer', id: string }
            | { __typename: 'FollowUp', id: string, subject: string }
            | { __typename: 'Opportunity', id: string, name: string }
            | { __typename: 'Ticket', id: string, subject: string }
           | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ContactPartsFragment = { __typename?: 'Contact', id: string, version: number, name: string, title: string | null, decisionRole: DecisionRole | null, phone: string | null, mobile: string | null, email: string | null, fax: string | null, isPrimary: boolean, notes: string | null, abilities: Array<string> };

export type FollowUpPartsFragment = { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, doneAt: string | null, isOverdue: boolean, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null };

export type CreateContactMutationVariables = Exact<{
  input: CreateContactInput;
}>;


export type CreateContactMutation = { __typename?: 'Mutation', createContact: { __typename?: 'Contact', id: string, version: number, name: string, title: string | null, decisionRole: DecisionRole | null, phone: string | null, mobile: string | null, email: string | null, fax: string | null, isPrimary: boolean, notes: string | null, abilities: Array<string> } };

export type UpdateContactMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: UpdateContactInput;
}>;


export type UpdateContactMutation = { __typename?: 'Mutation', updateContact: { __typename?: 'Contact', id: string, version: number, name: string, title: string | null, decisionRole: DecisionRole | null, phone: string | null, mobile: string | null, email: string | null, fax: string | null, isPrimary: boolean, notes: string | null, abilities: Array<string> } };

export type PlanFollowUpMutationVariables = Exact<{
  input: PlanFollowUpInput;
}>;


export type PlanFollowUpMutation = { __typename?: 'Mutation', planFollowUp: { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, doneAt: string | null, isOverdue: boolean, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null } };

export type RescheduleFollowUpMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  dueAt: Scalars['DateTime']['input'];
}>;


export type RescheduleFollowUpMutation = { __typename?: 'Mutation', rescheduleFollowUp: { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, doneAt: string | null, isOverdue: boolean, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null } };

export type CompleteFollowUpMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  outcome: Scalars['String']['input'];
  logActivity?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type CompleteFollowUpMutation = { __typename?: 'Mutation', completeFollowUp: { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, doneAt: string | null, isOverdue: boolean, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null } };

export type CancelFollowUpMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
}>;


export type CancelFollowUpMutation = { __typename?: 'Mutation', cancelFollowUp: { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, doneAt: string | null, isOverdue: boolean, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null } };

export type CustomerNewsSubscriptionVariables = Exact<{
  types?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type CustomerNewsSubscription = { __typename?: 'Subscription', recordChanged: { __typename?: 'ChangeEvent', cursor: string, type: string, recordId: string, actor: { __typename?: 'User', id: string } | null, record:
      | { __typename: 'Activity', id: string, customer: { __typename?: 'Customer', id: string } | null }
      | { __typename: 'Alert', id: string, relatedCustomer: { __typename?: 'Customer', id: string } | null }
      | { __typename: 'Contact', id: string, customer: { __typename?: 'Customer', id: string } | null }
      | { __typename: 'Customer', id: string, version: number, name: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage, availableStages: Array<LifeCycleStage>, phone: string | null, email: string | null, updatedAt: string, lastActivityAt: string | null, owner: { __typename?: 'User', id: string, name: string } | null }
      | { __typename: 'FollowUp', id: string, customer: { __typename?: 'Customer', id: string } | null }
      | { __typename: 'Opportunity', id: string, relatedCustomer: { __typename?: 'Customer', id: string } | null }
      | { __typename: 'Order', id: string, relatedCustomer: { __typename?: 'Customer', id: string } | null }
      | { __typename: 'Ticket', id: string, relatedCustomer: { __typename?: 'Customer', id: string } | null }
     | null } };

export type CustomerDealsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type CustomerDealsQuery = { __typename?: 'Query', customer: { __typename?: 'Customer', id: string, opportunities: { __typename?: 'OpportunityConnection', edges: Array<{ __typename?: 'OpportunityEdge', node: { __typename?: 'Opportunity', id: string, version: number, name: string, number: string, probability: number, expectedCloseOn: string | null, ageInStageDays: number, isRotten: boolean, dealStatus: OpportunityStatus, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, owner: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type CustomerOrdersQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type CustomerOrdersQuery = { __typename?: 'Query', customer: { __typename?: 'Customer', id: string, orders: { __typename?: 'OrderConnection', edges: Array<{ __typename?: 'OrderEdge', node: { __typename?: 'Order', id: string, version: number, number: string, orderedOn: string, shippedOn: string | null, channel: string | null, lineCount: number, orderStatus: OrderStatus, total: { __typename?: 'Money', amount: string, currency: string }, profit: { __typename?: 'Money', amount: string, currency: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type OrderLinesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type OrderLinesQuery = { __typename?: 'Query', order: { __typename?: 'Order', id: string, lines: { __typename?: 'OrderLineConnection', edges: Array<{ __typename?: 'OrderLineEdge', node: { __typename?: 'OrderLine', id: string, position: number, description: string | null, quantity: number, discount: number, isReturn: boolean, unitPrice: { __typename?: 'Money', amount: string, currency: string }, total: { __typename?: 'Money', amount: string, currency: string }, product: { __typename?: 'Product', id: string, name: string, sku: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type CustomerTicketsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type CustomerTicketsQuery = { __typename?: 'Query', customer: { __typename?: 'Customer', id: string, tickets: { __typename?: 'TicketConnection', edges: Array<{ __typename?: 'TicketEdge', node: { __typename?: 'Ticket', id: string, version: number, number: string, subject: string, priority: TicketPriority, kind: TicketKind, createdAt: string, nextDueAt: string | null, ticketStatus: TicketStatus, assignee: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ActivityPartsFragment = { __typename?: 'Activity', id: string, version: number, channel: Channel, direction: Direction, subject: string, body: string | null, occurredAt: string, durationMinutes: number | null, createdAt: string, abilities: Array<string>, contact: { __typename?: 'Contact', id: string, name: string } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null, author: { __typename?: 'User', id: string, name: string } | null };

export type CustomerTimelineQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter: ActivityFilter;
}>;


export type CustomerTimelineQuery = { __typename?: 'Query', customer: { __typename?: 'Customer', id: string, activities: { __typename?: 'ActivityConnection', edges: Array<{ __typename?: 'ActivityEdge', node: { __typename?: 'Activity', id: string, version: number, channel: Channel, direction: Direction, subject: string, body: string | null, occurredAt: string, durationMinutes: number | null, createdAt: string, abilities: Array<string>, contact: { __typename?: 'Contact', id: string, name: string } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null, author: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type LogActivityMutationVariables = Exact<{
  input: LogActivityInput;
}>;


export type LogActivityMutation = { __typename?: 'Mutation', logActivity: { __typename?: 'Activity', id: string, version: number, channel: Channel, direction: Direction, subject: string, body: string | null, occurredAt: string, durationMinutes: number | null, createdAt: string, abilities: Array<string>, customer: { __typename?: 'Customer', id: string, lastActivityAt: string | null } | null, contact: { __typename?: 'Contact', id: string, name: string } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null, author: { __typename?: 'User', id: string, name: string } | null } };

export type UpdateActivityMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: UpdateActivityInput;
}>;


export type UpdateActivityMutation = { __typename?: 'Mutation', updateActivity: { __typename?: 'Activity', id: string, version: number, channel: Channel, direction: Direction, subject: string, body: string | null, occurredAt: string, durationMinutes: number | null, createdAt: string, abilities: Array<string>, contact: { __typename?: 'Contact', id: string, name: string } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null, author: { __typename?: 'User', id: string, name: string } | null } };

export type TicketRowFragment = { __typename?: 'Ticket', id: string, version: number, number: string, subject: string, channel: Channel, kind: TicketKind, priority: TicketPriority, status: TicketStatus, createdAt: string, updatedAt: string, nextDueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, assignee: { __typename?: 'User', id: string, name: string } | null };

export type DeskTicketsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter: TicketFilter;
  sort: TicketSort;
}>;


export type DeskTicketsQuery = { __typename?: 'Query', tickets: { __typename?: 'TicketConnection', edges: Array<{ __typename?: 'TicketEdge', node: { __typename?: 'Ticket', id: string, version: number, number: string, subject: string, channel: Channel, kind: TicketKind, priority: TicketPriority, status: TicketStatus, createdAt: string, updatedAt: string, nextDueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, assignee: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type DeskQueuesQueryVariables = Exact<{
  me: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  soon: DateTimeRange;
}>;


export type DeskQueuesQuery = { __typename?: 'Query', all: Array<{ __typename?: 'TicketQueueCount', status: TicketStatus, count: number, overdue: number }>, mine: Array<{ __typename?: 'TicketQueueCount', status: TicketStatus, count: number, overdue: number }>, unassigned: Array<{ __typename?: 'TicketQueueCount', status: TicketStatus, count: number, overdue: number }>, soon: Array<{ __typename?: 'TicketQueueCount', status: TicketStatus, count: number, overdue: number }> };

export type TicketPartsFragment = { __typename?: 'Ticket', resolutionDueAt: string | null, resolvedAt: string | null, closedAt: string | null, abilities: Array<string>, availableStatuses: Array<TicketStatus>, id: string, version: number, number: string, subject: string, channel: Channel, kind: TicketKind, priority: TicketPriority, status: TicketStatus, createdAt: string, updatedAt: string, nextDueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null, phone: string | null, mobile: string | null, email: string | null } | null, product: { __typename?: 'Product', id: string, name: string } | null, team: { __typename?: 'Team', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, assignee: { __typename?: 'User', id: string, name: string } | null };

export type MessagePartsFragment = { __typename?: 'TicketMessage', id: string, direction: Direction, channel: Channel, body: string, authorName: string | null, sentAt: string, author: { __typename?: 'User', id: string, name: string } | null };

export type TicketQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TicketQuery = { __typename?: 'Query', ticket: { __typename?: 'Ticket', resolutionDueAt: string | null, resolvedAt: string | null, closedAt: string | null, abilities: Array<string>, availableStatuses: Array<TicketStatus>, id: string, version: number, number: string, subject: string, channel: Channel, kind: TicketKind, priority: TicketPriority, status: TicketStatus, createdAt: string, updatedAt: string, nextDueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, messages: { __typename?: 'TicketMessageConnection', edges: Array<{ __typename?: 'TicketMessageEdge', node: { __typename?: 'TicketMessage', id: string, direction: Direction, channel: Channel, body: string, authorName: string | null, sentAt: string, author: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasPreviousPage: boolean, startCursor: string | null } }, contact: { __typename?: 'Contact', id: string, name: string, title: string | null, phone: string | null, mobile: string | null, email: string | null } | null, product: { __typename?: 'Product', id: string, name: string } | null, team: { __typename?: 'Team', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, assignee: { __typename?: 'User', id: string, name: string } | null } | null };

export type EarlierMessagesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  before: Scalars['Cursor']['input'];
}>;


export type EarlierMessagesQuery = { __typename?: 'Query', ticket: { __typename?: 'Ticket', id: string, messages: { __typename?: 'TicketMessageConnection', edges: Array<{ __typename?: 'TicketMessageEdge', node: { __typename?: 'TicketMessage', id: string, direction: Direction, channel: Channel, body: string, authorName: string | null, sentAt: string, author: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasPreviousPage: boolean, startCursor: string | null } } } | null };

export type TicketCustomerQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TicketCustomerQuery = { __typename?: 'Query', customer: { __typename?: 'Customer', id: string, name: string, number: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage, phone: string | null, email: string | null, city: string | null, region: string | null, lastActivityAt: string | null, openTicketCount: number | null, owner: { __typename?: 'User', id: string, name: string } | null, tags: Array<{ __typename?: 'Tag', id: string, name: string }>, tickets: { __typename?: 'TicketConnection', edges: Array<{ __typename?: 'TicketEdge', node: { __typename?: 'Ticket', id: string, number: string, subject: string, status: TicketStatus, createdAt: string } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null, activities: { __typename?: 'ActivityConnection', edges: Array<{ __typename?: 'ActivityEdge', node: { __typename?: 'Activity', id: string, channel: Channel, subject: string, occurredAt: string } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type TicketContactsQueryVariables = Exact<{
  customerId: Scalars['ID']['input'];
}>;


export type TicketContactsQuery = { __typename?: 'Query', customer: { __typename?: 'Customer', id: string, contacts: { __typename?: 'ContactConnection', edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', id: string, name: string, title: string | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type OpenTicketMutationVariables = Exact<{
  input: OpenTicketInput;
}>;


export type OpenTicketMutation = { __typename?: 'Mutation', openTicket: { __typename?: 'Ticket', resolutionDueAt: string | null, resolvedAt: string | null, closedAt: string | null, abilities: Array<string>, availableStatuses: Array<TicketStatus>, id: string, version: number, number: string, subject: string, channel: Channel, kind: TicketKind, priority: TicketPriority, status: TicketStatus, createdAt: string, updatedAt: string, nextDueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null, phone: string | null, mobile: string | null, email: string | null } | null, product: { __typename?: 'Product', id: string, name: string } | null, team: { __typename?: 'Team', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, assignee: { __typename?: 'User', id: string, name: string } | null } };

export type UpdateTicketMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: UpdateTicketInput;
}>;


export type UpdateTicketMutation = { __typename?: 'Mutation', updateTicket: { __typename?: 'Ticket', resolutionDueAt: string | null, resolvedAt: string | null, closedAt: string | null, abilities: Array<string>, availableStatuses: Array<TicketStatus>, id: string, version: number, number: string, subject: string, channel: Channel, kind: TicketKind, priority: TicketPriority, status: TicketStatus, createdAt: string, updatedAt: string, nextDueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null, phone: string | null, mobile: string | null, email: string | null } | null, product: { __typename?: 'Product', id: string, name: string } | null, team: { __typename?: 'Team', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, assignee: { __typename?: 'User', id: string, name: string } | null } };

export type AssignTicketMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type AssignTicketMutation = { __typename?: 'Mutation', assignTicket: { __typename?: 'Ticket', resolutionDueAt: string | null, resolvedAt: string | null, closedAt: string | null, abilities: Array<string>, availableStatuses: Array<TicketStatus>, id: string, version: number, number: string, subject: string, channel: Channel, kind: TicketKind, priority: TicketPriority, status: TicketStatus, createdAt: string, updatedAt: string, nextDueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null, phone: string | null, mobile: string | null, email: string | null } | null, product: { __typename?: 'Product', id: string, name: string } | null, team: { __typename?: 'Team', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, assignee: { __typename?: 'User', id: string, name: string } | null } };

export type MoveTicketMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  to: TicketStatus;
}>;


export type MoveTicketMutation = { __typename?: 'Mutation', moveTicket: { __typename?: 'Ticket', resolutionDueAt: string | null, resolvedAt: string | null, closedAt: string | null, abilities: Array<string>, availableStatuses: Array<TicketStatus>, id: string, version: number, number: string, subject: string, channel: Channel, kind: TicketKind, priority: TicketPriority, status: TicketStatus, createdAt: string, updatedAt: string, nextDueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null, phone: string | null, mobile: string | null, email: string | null } | null, product: { __typename?: 'Product', id: string, name: string } | null, team: { __typename?: 'Team', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, assignee: { __typename?: 'User', id: string, name: string } | null } };

export type ReplyToTicketMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: TicketReplyInput;
}>;


export type ReplyToTicketMutation = { __typename?: 'Mutation', replyToTicket: { __typename?: 'Ticket', resolutionDueAt: string | null, resolvedAt: string | null, closedAt: string | null, abilities: Array<string>, availableStatuses: Array<TicketStatus>, id: string, version: number, number: string, subject: string, channel: Channel, kind: TicketKind, priority: TicketPriority, status: TicketStatus, createdAt: string, updatedAt: string, nextDueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, messages: { __typename?: 'TicketMessageConnection', edges: Array<{ __typename?: 'TicketMessageEdge', node: { __typename?: 'TicketMessage', id: string, direction: Direction, channel: Channel, body: string, authorName: string | null, sentAt: string, author: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasPreviousPage: boolean, startCursor: string | null } }, contact: { __typename?: 'Contact', id: string, name: string, title: string | null, phone: string | null, mobile: string | null, email: string | null } | null, product: { __typename?: 'Product', id: string, name: string } | null, team: { __typename?: 'Team', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, assignee: { __typename?: 'User', id: string, name: string } | null } };

export type DayFollowUpFragment = { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, isOverdue: boolean, abilities: Array<string>, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null };

export type DayTicketFragment = { __typename?: 'Ticket', id: string, version: number, number: string, subject: string, status: TicketStatus, priority: TicketPriority, createdAt: string, nextDueAt: string | null, firstRespondedAt: string | null, firstResponseDueAt: string | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, assignee: { __typename?: 'User', id: string } | null };

export type MyDayQueryVariables = Exact<{
  me: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  today: DateTimeRange;
  untilTonight: DateTimeRange;
  closing: DateRange;
  alerts: Scalars['Boolean']['input'];
  followUps: Scalars['Boolean']['input'];
  deals: Scalars['Boolean']['input'];
  tickets: Scalars['Boolean']['input'];
}>;


export type MyDayQuery = { __typename?: 'Query', urgent?: { __typename?: 'AlertConnection', edges: Array<{ __typename?: 'AlertEdge', node: { __typename?: 'Alert', id: string, version: number, kind: RuleKind, status: AlertStatus, severity: AlertSeverity, raisedAt: string, dueAt: string | null, snoozedUntil: string | null, doneAt: string | null, outcome: string | null, abilities: Array<string>, params: Array<{ __typename?: 'AlertParam', name: string, value: string }>, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, record:
          | { __typename: 'Customer', id: string, name: string, orderCount: number | null, firstOrderOn: string | null, lastOrderOn: string | null }
          | { __typename: 'FollowUp', id: string, version: number, subject: string, dueAt: string, abilities: Array<string> }
          | { __typename: 'Opportunity', id: string, name: string, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string } }
          | { __typename: 'Ticket', id: string, number: string, subject: string }
         | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, worthALook?: { __typename?: 'AlertConnection', edges: Array<{ __typename?: 'AlertEdge', node: { __typename?: 'Alert', id: string, version: number, kind: RuleKind, status: AlertStatus, severity: AlertSeverity, raisedAt: string, dueAt: string | null, snoozedUntil: string | null, doneAt: string | null, outcome: string | null, abilities: Array<string>, params: Array<{ __typename?: 'AlertParam', name: string, value: string }>, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, record:
          | { __typename: 'Customer', id: string, name: string, orderCount: number | null, firstOrderOn: string | null, lastOrderOn: string | null }
          | { __typename: 'FollowUp', id: string, version: number, subject: string, dueAt: string, abilities: Array<string> }
          | { __typename: 'Opportunity', id: string, name: string, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string } }
          | { __typename: 'Ticket', id: string, number: string, subject: string }
         | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, due?: { __typename?: 'FollowUpConnection', edges: Array<{ __typename?: 'FollowUpEdge', node: { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, isOverdue: boolean, abilities: Array<string>, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, today?: { __typename?: 'FollowUpConnection', edges: Array<{ __typename?: 'FollowUpEdge', node: { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, isOverdue: boolean, abilities: Array<string>, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, closing?: { __typename?: 'OpportunityConnection', edges: Array<{ __typename?: 'OpportunityEdge', node: { __typename?: 'Opportunity', id: string, name: string, status: OpportunityStatus, expectedCloseOn: string | null, probability: number, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string }, customer: { __typename?: 'Customer', id: string, name: string } | null, owner: { __typename?: 'User', id: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, mine?: { __typename?: 'TicketConnection', edges: Array<{ __typename?: 'TicketEdge', node: { __typename?: 'Ticket', id: string, version: number, number: string, subject: string, status: TicketStatus, priority: TicketPriority, createdAt: string, nextDueAt: string | null, firstRespondedAt: string | null, firstResponseDueAt: string | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, assignee: { __typename?: 'User', id: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type DealPartsFragment = { __typename?: 'Opportunity', createdAt: string, closedAt: string | null, source: string | null, notes: string | null, id: string, version: number, number: string, name: string, status: OpportunityStatus, probability: number, expectedCloseOn: string | null, stageEnteredAt: string, ageInStageDays: number, isRotten: boolean, lostReason: string | null, lastActivityAt: string | null, abilities: Array<string>, weightedValue: { __typename?: 'Money', amount: string, currency: string } | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null } | null, team: { __typename?: 'Team', id: string, name: string } | null, pipeline: { __typename?: 'Pipeline', id: string, name: string, stages: Array<{ __typename?: 'Stage', id: string, name: string, position: number, kind: StageKind, probability: number, rottenAfterDays: number | null }> }, products: Array<{ __typename?: 'OpportunityProduct', quantity: number, price: { __typename?: 'Money', amount: string, currency: string }, product: { __typename?: 'Product', id: string, name: string, sku: string, unit: string | null } }>, stageHistory: Array<{ __typename?: 'StageChange', enteredAt: string, leftAt: string | null, days: number, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, changedBy: { __typename?: 'User', id: string, name: string } | null }>, availableMoves: Array<{ __typename?: 'StageMove', missing: Array<string>, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind } }>, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, nextFollowUp: { __typename?: 'FollowUp', id: string, subject: string, dueAt: string, isOverdue: boolean } | null };

export type DealFollowUpPartsFragment = { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, doneAt: string | null, isOverdue: boolean, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null };

export type DealQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DealQuery = { __typename?: 'Query', opportunity: { __typename?: 'Opportunity', createdAt: string, closedAt: string | null, source: string | null, notes: string | null, id: string, version: number, number: string, name: string, status: OpportunityStatus, probability: number, expectedCloseOn: string | null, stageEnteredAt: string, ageInStageDays: number, isRotten: boolean, lostReason: string | null, lastActivityAt: string | null, abilities: Array<string>, weightedValue: { __typename?: 'Money', amount: string, currency: string } | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null } | null, team: { __typename?: 'Team', id: string, name: string } | null, pipeline: { __typename?: 'Pipeline', id: string, name: string, stages: Array<{ __typename?: 'Stage', id: string, name: string, position: number, kind: StageKind, probability: number, rottenAfterDays: number | null }> }, products: Array<{ __typename?: 'OpportunityProduct', quantity: number, price: { __typename?: 'Money', amount: string, currency: string }, product: { __typename?: 'Product', id: string, name: string, sku: string, unit: string | null } }>, stageHistory: Array<{ __typename?: 'StageChange', enteredAt: string, leftAt: string | null, days: number, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, changedBy: { __typename?: 'User', id: string, name: string } | null }>, availableMoves: Array<{ __typename?: 'StageMove', missing: Array<string>, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind } }>, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, nextFollowUp: { __typename?: 'FollowUp', id: string, subject: string, dueAt: string, isOverdue: boolean } | null } | null };

export type DealFollowUpsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type DealFollowUpsQuery = { __typename?: 'Query', opportunity: { __typename?: 'Opportunity', id: string, followUps: { __typename?: 'FollowUpConnection', edges: Array<{ __typename?: 'FollowUpEdge', node: { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, doneAt: string | null, isOverdue: boolean, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type DealActivitiesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type DealActivitiesQuery = { __typename?: 'Query', opportunity: { __typename?: 'Opportunity', id: string, activities: { __typename?: 'ActivityConnection', edges: Array<{ __typename?: 'ActivityEdge', node: { __typename?: 'Activity', id: string, channel: Channel, direction: Direction, subject: string, body: string | null, occurredAt: string, durationMinutes: number | null, author: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type ContactChoicesQueryVariables = Exact<{
  customerId: Scalars['ID']['input'];
}>;


export type ContactChoicesQuery = { __typename?: 'Query', customer: { __typename?: 'Customer', id: string, contacts: { __typename?: 'ContactConnection', edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', id: string, name: string, title: string | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type UpdateDealMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: UpdateOpportunityInput;
}>;


export type UpdateDealMutation = { __typename?: 'Mutation', updateOpportunity: { __typename?: 'Opportunity', createdAt: string, closedAt: string | null, source: string | null, notes: string | null, id: string, version: number, number: string, name: string, status: OpportunityStatus, probability: number, expectedCloseOn: string | null, stageEnteredAt: string, ageInStageDays: number, isRotten: boolean, lostReason: string | null, lastActivityAt: string | null, abilities: Array<string>, weightedValue: { __typename?: 'Money', amount: string, currency: string } | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null } | null, team: { __typename?: 'Team', id: string, name: string } | null, pipeline: { __typename?: 'Pipeline', id: string, name: string, stages: Array<{ __typename?: 'Stage', id: string, name: string, position: number, kind: StageKind, probability: number, rottenAfterDays: number | null }> }, products: Array<{ __typename?: 'OpportunityProduct', quantity: number, price: { __typename?: 'Money', amount: string, currency: string }, product: { __typename?: 'Product', id: string, name: string, sku: string, unit: string | null } }>, stageHistory: Array<{ __typename?: 'StageChange', enteredAt: string, leftAt: string | null, days: number, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, changedBy: { __typename?: 'User', id: string, name: string } | null }>, availableMoves: Array<{ __typename?: 'StageMove', missing: Array<string>, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind } }>, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, nextFollowUp: { __typename?: 'FollowUp', id: string, subject: string, dueAt: string, isOverdue: boolean } | null } };

export type AssignDealMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  ownerId: Scalars['ID']['input'];
}>;


export type AssignDealMutation = { __typename?: 'Mutation', assignOpportunity: { __typename?: 'Opportunity', createdAt: string, closedAt: string | null, source: string | null, notes: string | null, id: string, version: number, number: string, name: string, status: OpportunityStatus, probability: number, expectedCloseOn: string | null, stageEnteredAt: string, ageInStageDays: number, isRotten: boolean, lostReason: string | null, lastActivityAt: string | null, abilities: Array<string>, weightedValue: { __typename?: 'Money', amount: string, currency: string } | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null } | null, team: { __typename?: 'Team', id: string, name: string } | null, pipeline: { __typename?: 'Pipeline', id: string, name: string, stages: Array<{ __typename?: 'Stage', id: string, name: string, position: number, kind: StageKind, probability: number, rottenAfterDays: number | null }> }, products: Array<{ __typename?: 'OpportunityProduct', quantity: number, price: { __typename?: 'Money', amount: string, currency: string }, product: { __typename?: 'Product', id: string, name: string, sku: string, unit: string | null } }>, stageHistory: Array<{ __typename?: 'StageChange', enteredAt: string, leftAt: string | null, days: number, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, changedBy: { __typename?: 'User', id: string, name: string } | null }>, availableMoves: Array<{ __typename?: 'StageMove', missing: Array<string>, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind } }>, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, nextFollowUp: { __typename?: 'FollowUp', id: string, subject: string, dueAt: string, isOverdue: boolean } | null } };

export type SetDealProductsMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  products: Array<OpportunityProductInput> | OpportunityProductInput;
}>;


export type SetDealProductsMutation = { __typename?: 'Mutation', setOpportunityProducts: { __typename?: 'Opportunity', createdAt: string, closedAt: string | null, source: string | null, notes: string | null, id: string, version: number, number: string, name: string, status: OpportunityStatus, probability: number, expectedCloseOn: string | null, stageEnteredAt: string, ageInStageDays: number, isRotten: boolean, lostReason: string | null, lastActivityAt: string | null, abilities: Array<string>, weightedValue: { __typename?: 'Money', amount: string, currency: string } | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null } | null, team: { __typename?: 'Team', id: string, name: string } | null, pipeline: { __typename?: 'Pipeline', id: string, name: string, stages: Array<{ __typename?: 'Stage', id: string, name: string, position: number, kind: StageKind, probability: number, rottenAfterDays: number | null }> }, products: Array<{ __typename?: 'OpportunityProduct', quantity: number, price: { __typename?: 'Money', amount: string, currency: string }, product: { __typename?: 'Product', id: string, name: string, sku: string, unit: string | null } }>, stageHistory: Array<{ __typename?: 'StageChange', enteredAt: string, leftAt: string | null, days: number, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, changedBy: { __typename?: 'User', id: string, name: string } | null }>, availableMoves: Array<{ __typename?: 'StageMove', missing: Array<string>, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind } }>, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, nextFollowUp: { __typename?: 'FollowUp', id: string, subject: string, dueAt: string, isOverdue: boolean } | null } };

export type PlanDealFollowUpMutationVariables = Exact<{
  input: PlanFollowUpInput;
}>;


export type PlanDealFollowUpMutation = { __typename?: 'Mutation', planFollowUp: { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, doneAt: string | null, isOverdue: boolean, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null } };

export type RescheduleDealFollowUpMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  dueAt: Scalars['DateTime']['input'];
}>;


export type RescheduleDealFollowUpMutation = { __typename?: 'Mutation', rescheduleFollowUp: { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, doneAt: string | null, isOverdue: boolean, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null } };

export type CompleteDealFollowUpMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  outcome: Scalars['String']['input'];
  logActivity?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type CompleteDealFollowUpMutation = { __typename?: 'Mutation', completeFollowUp: { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, doneAt: string | null, isOverdue: boolean, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null } };

export type CancelDealFollowUpMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
}>;


export type CancelDealFollowUpMutation = { __typename?: 'Mutation', cancelFollowUp: { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, doneAt: string | null, isOverdue: boolean, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null } };

export type LogDealActivityMutationVariables = Exact<{
  input: LogActivityInput;
}>;


export type LogDealActivityMutation = { __typename?: 'Mutation', logActivity: { __typename?: 'Activity', id: string, channel: Channel, direction: Direction, subject: string, body: string | null, occurredAt: string, durationMinutes: number | null, author: { __typename?: 'User', id: string, name: string } | null } };

export type DealCardPartsFragment = { __typename?: 'Opportunity', id: string, version: number, number: string, name: string, status: OpportunityStatus, probability: number, expectedCloseOn: string | null, stageEnteredAt: string, ageInStageDays: number, isRotten: boolean, lostReason: string | null, lastActivityAt: string | null, abilities: Array<string>, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, nextFollowUp: { __typename?: 'FollowUp', id: string, subject: string, dueAt: string, isOverdue: boolean } | null };

export type PipelinesQueryVariables = Exact<{ [key: string]: never; }>;


export type PipelinesQuery = { __typename?: 'Query', pipelines: Array<{ __typename?: 'Pipeline', id: string, name: string, isDefault: boolean, stages: Array<{ __typename?: 'Stage', id: string, name: string, position: number, kind: StageKind, probability: number, rottenAfterDays: number | null }> }> };

export type BoardSumsQueryVariables = Exact<{
  pipelineId: Scalars['ID']['input'];
  open: OpportunityFilter;
  closed: OpportunityFilter;
}>;


export type BoardSumsQuery = { __typename?: 'Query', pipeline: { __typename?: 'Pipeline', id: string, open: Array<{ __typename?: 'StageSummary', count: number, averageAgeDays: number | null, stage: { __typename?: 'Stage', id: string }, value: { __typename?: 'Money', amount: string, currency: string }, weightedValue: { __typename?: 'Money', amount: string, currency: string } }>, closed: Array<{ __typename?: 'StageSummary', count: number, averageAgeDays: number | null, stage: { __typename?: 'Stage', id: string }, value: { __typename?: 'Money', amount: string, currency: string }, weightedValue: { __typename?: 'Money', amount: string, currency: string } }> } | null };

export type DealsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter: OpportunityFilter;
  sort: OpportunitySort;
}>;


export type DealsQuery = { __typename?: 'Query', opportunities: { __typename?: 'OpportunityConnection', edges: Array<{ __typename?: 'OpportunityEdge', node: { __typename?: 'Opportunity', id: string, version: number, number: string, name: string, status: OpportunityStatus, probability: number, expectedCloseOn: string | null, stageEnteredAt: string, ageInStageDays: number, isRotten: boolean, lostReason: string | null, lastActivityAt: string | null, abilities: Array<string>, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, nextFollowUp: { __typename?: 'FollowUp', id: string, subject: string, dueAt: string, isOverdue: boolean } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type FunnelQueryVariables = Exact<{
  pipelineId: Scalars['ID']['input'];
  filter: OpportunityFilter;
}>;


export type FunnelQuery = { __typename?: 'Query', pipeline: { __typename?: 'Pipeline', id: string, summary: Array<{ __typename?: 'StageSummary', count: number, averageAgeDays: number | null, enteredCount: number, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind, position: number }, value: { __typename?: 'Money', amount: string, currency: string }, weightedValue: { __typename?: 'Money', amount: string, currency: string } }> } | null };

export type ForecastQueryVariables = Exact<{
  pipelineId: Scalars['ID']['input'];
  from: Scalars['Date']['input'];
  months: Scalars['Int']['input'];
  filter: OpportunityFilter;
}>;


export type ForecastQuery = { __typename?: 'Query', pipeline: { __typename?: 'Pipeline', id: string, forecast: Array<{ __typename?: 'ForecastMonth', month: string, count: number, value: { __typename?: 'Money', amount: string, currency: string }, weightedValue: { __typename?: 'Money', amount: string, currency: string }, wonValue: { __typename?: 'Money', amount: string, currency: string } }> } | null };

export type FilterChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type FilterChoicesQuery = { __typename?: 'Query', users: { __typename?: 'UserConnection', edges: Array<{ __typename?: 'UserEdge', node: { __typename?: 'User', id: string, name: string } }> }, teams: { __typename?: 'TeamConnection', edges: Array<{ __typename?: 'TeamEdge', node: { __typename?: 'Team', id: string, name: string } }> } };

export type SourceChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type SourceChoicesQuery = { __typename?: 'Query', customerFacets: { __typename?: 'CustomerFacets', sources: Array<string> } };

export type DealMovesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DealMovesQuery = { __typename?: 'Query', opportunity: { __typename?: 'Opportunity', id: string, availableMoves: Array<{ __typename?: 'StageMove', missing: Array<string>, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind } }> } | null };

export type DealPlaceQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DealPlaceQuery = { __typename?: 'Query', opportunity: { __typename?: 'Opportunity', id: string, version: number, number: string, name: string, status: OpportunityStatus, probability: number, expectedCloseOn: string | null, stageEnteredAt: string, ageInStageDays: number, isRotten: boolean, lostReason: string | null, lastActivityAt: string | null, abilities: Array<string>, stageHistory: Array<{ __typename?: 'StageChange', enteredAt: string, stage: { __typename?: 'Stage', id: string }, changedBy: { __typename?: 'User', id: string, name: string } | null }>, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, nextFollowUp: { __typename?: 'FollowUp', id: string, subject: string, dueAt: string, isOverdue: boolean } | null } | null };

export type MoveDealMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: MoveOpportunityInput;
}>;


export type MoveDealMutation = { __typename?: 'Mutation', moveOpportunity: { __typename?: 'Opportunity', closedAt: string | null, id: string, version: number, number: string, name: string, status: OpportunityStatus, probability: number, expectedCloseOn: string | null, stageEnteredAt: string, ageInStageDays: number, isRotten: boolean, lostReason: string | null, lastActivityAt: string | null, abilities: Array<string>, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, nextFollowUp: { __typename?: 'FollowUp', id: string, subject: string, dueAt: string, isOverdue: boolean } | null } };

export type CreateDealMutationVariables = Exact<{
  input: CreateOpportunityInput;
}>;


export type CreateDealMutation = { __typename?: 'Mutation', createOpportunity: { __typename?: 'Opportunity', id: string, version: number, number: string, name: string, status: OpportunityStatus, probability: number, expectedCloseOn: string | null, stageEnteredAt: string, ageInStageDays: number, isRotten: boolean, lostReason: string | null, lastActivityAt: string | null, abilities: Array<string>, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, nextFollowUp: { __typename?: 'FollowUp', id: string, subject: string, dueAt: string, isOverdue: boolean } | null } };

export type AlertPartsFragment = { __typename?: 'Alert', id: string, version: number, kind: RuleKind, status: AlertStatus, severity: AlertSeverity, raisedAt: string, dueAt: string | null, snoozedUntil: string | null, doneAt: string | null, outcome: string | null, abilities: Array<string>, params: Array<{ __typename?: 'AlertParam', name: string, value: string }>, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, record:
    | { __typename: 'Customer', id: string, name: string, orderCount: number | null, firstOrderOn: string | null, lastOrderOn: string | null }
    | { __typename: 'FollowUp', id: string, version: number, subject: string, dueAt: string, abilities: Array<string> }
    | { __typename: 'Opportunity', id: string, name: string, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string } }
    | { __typename: 'Ticket', id: string, number: string, subject: string }
   | null };

export type AlertsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter: AlertFilter;
  sort: AlertSort;
}>;


export type AlertsQuery = { __typename?: 'Query', alerts: { __typename?: 'AlertConnection', edges: Array<{ __typename?: 'AlertEdge', node: { __typename?: 'Alert', id: string, version: number, kind: RuleKind, status: AlertStatus, severity: AlertSeverity, raisedAt: string, dueAt: string | null, snoozedUntil: string | null, doneAt: string | null, outcome: string | null, abilities: Array<string>, params: Array<{ __typename?: 'AlertParam', name: string, value: string }>, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, record:
          | { __typename: 'Customer', id: string, name: string, orderCount: number | null, firstOrderOn: string | null, lastOrderOn: string | null }
          | { __typename: 'FollowUp', id: string, version: number, subject: string, dueAt: string, abilities: Array<string> }
          | { __typename: 'Opportunity', id: string, name: string, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string } }
          | { __typename: 'Ticket', id: string, number: string, subject: string }
         | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type SnoozeAlertMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  until: Scalars['DateTime']['input'];
}>;


export type SnoozeAlertMutation = { __typename?: 'Mutation', snoozeAlert: { __typename?: 'Alert', id: string, version: number, status: AlertStatus, snoozedUntil: string | null, doneAt: string | null, outcome: string | null } };

export type CompleteAlertMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  outcome?: InputMaybe<Scalars['String']['input']>;
}>;


export type CompleteAlertMutation = { __typename?: 'Mutation', completeAlert: { __typename?: 'Alert', id: string, version: number, status: AlertStatus, snoozedUntil: string | null, doneAt: string | null, outcome: string | null } };

export type ReopenAlertMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
}>;


export type ReopenAlertMutation = { __typename?: 'Mutation', reopenAlert: { __typename?: 'Alert', id: string, version: number, status: AlertStatus, snoozedUntil: string | null, doneAt: string | null, outcome: string | null } };

export type RecordChangedSubscriptionVariables = Exact<{
  types?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
  recordId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type RecordChangedSubscription = { __typename?: 'Subscription', recordChanged: { __typename?: 'ChangeEvent', cursor: string, type: string, recordId: string, at: string, actor: { __typename?: 'User', id: string, name: string } | null, record:
      | { __typename: 'Activity', id: string, version: number, subject: string, body: string | null, occurredAt: string, opportunity: { __typename?: 'Opportunity', id: string } | null }
      | { __typename: 'Alert', id: string, version: number, severity: AlertSeverity, snoozedUntil: string | null, doneAt: string | null, outcome: string | null, alertStatus: AlertStatus }
      | { __typename: 'Contact', id: string, version: number, name: string, title: string | null, decisionRole: DecisionRole | null, phone: string | null, mobile: string | null, email: string | null, isPrimary: boolean }
      | { __typename: 'Customer', id: string, version: number, name: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage, phone: string | null, email: string | null, updatedAt: string, lastActivityAt: string | null, owner: { __typename?: 'User', id: string, name: string } | null }
      | { __typename: 'FollowUp', id: string, version: number, subject: string, dueAt: string, outcome: string | null, doneAt: string | null, isOverdue: boolean, followUpStatus: FollowUpStatus, opportunity: { __typename?: 'Opportunity', id: string } | null }
      | { __typename: 'Opportunity', id: string, version: number, name: string, probability: number, expectedCloseOn: string | null, stageEnteredAt: string, lastActivityAt: string | null, ageInStageDays: number, isRotten: boolean, dealStatus: OpportunityStatus, value: { __typename?: 'Money', amount: string, currency: string } | null, weightedValue: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, owner: { __typename?: 'User', id: string, name: string } | null }
      | { __typename: 'Order', id: string, version: number, shippedOn: string | null, orderStatus: OrderStatus, total: { __typename?: 'Money', amount: string, currency: string } }
      | { __typename: 'Ticket', id: string, version: number, subject: string, priority: TicketPriority, firstRespondedAt: string | null, resolvedAt: string | null, nextDueAt: string | null, updatedAt: string, ticketStatus: TicketStatus, assignee: { __typename?: 'User', id: string, name: string } | null }
     | null } };

export type AlertRaisedSubscriptionVariables = Exact<{
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type AlertRaisedSubscription = { __typename?: 'Subscription', alertRaised: { __typename?: 'AlertEvent', cursor: string, alert: { __typename?: 'Alert', id: string, version: number, kind: RuleKind, status: AlertStatus, severity: AlertSeverity, raisedAt: string, owner: { __typename?: 'User', id: string } | null, customer: { __typename?: 'Customer', id: string, name: string } | null } } };

export type AlertChangedSubscriptionVariables = Exact<{
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type AlertChangedSubscription = { __typename?: 'Subscription', alertChanged: { __typename?: 'AlertEvent', cursor: string, alert: { __typename?: 'Alert', id: string, version: number, status: AlertStatus, severity: AlertSeverity, snoozedUntil: string | null, doneAt: string | null, outcome: string | null, owner: { __typename?: 'User', id: string } | null } } };

export type AlertCountQueryVariables = Exact<{
  filter?: InputMaybe<AlertFilter>;
}>;


export type AlertCountQuery = { __typename?: 'Query', alertCount: number };

export type PickCustomersQueryVariables = Exact<{
  search: Scalars['String']['input'];
  first: Scalars['Int']['input'];
}>;


export type PickCustomersQuery = { __typename?: 'Query', customers: { __typename?: 'CustomerConnection', edges: Array<{ __typename?: 'CustomerEdge', node: { __typename?: 'Customer', id: string, name: string, number: string, level: CustomerLevel, city: string | null, region: string | null, owner: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type RecentCustomersQueryVariables = Exact<{
  first: Scalars['Int']['input'];
}>;


export type RecentCustomersQuery = { __typename?: 'Query', customers: { __typename?: 'CustomerConnection', edges: Array<{ __typename?: 'CustomerEdge', node: { __typename?: 'Customer', id: string, name: string, number: string, level: CustomerLevel, city: string | null, region: string | null, owner: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type PickUsersQueryVariables = Exact<{
  filter: UserFilter;
  first: Scalars['Int']['input'];
}>;


export type PickUsersQuery = { __typename?: 'Query', users: { __typename?: 'UserConnection', edges: Array<{ __typename?: 'UserEdge', node: { __typename?: 'User', id: string, name: string, title: string | null, role: Role, team: { __typename?: 'Team', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type PickProductsQueryVariables = Exact<{
  filter: ProductFilter;
  first: Scalars['Int']['input'];
}>;


export type PickProductsQuery = { __typename?: 'Query', products: { __typename?: 'ProductConnection', edges: Array<{ __typename?: 'ProductEdge', node: { __typename?: 'Product', id: string, name: string, sku: string, unit: string | null, price: { __typename?: 'Money', amount: string, currency: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type SearchQueryVariables = Exact<{
  text: Scalars['String']['input'];
}>;


export type SearchQuery = { __typename?: 'Query', search: Array<
    | { __typename: 'Contact', id: string, name: string, title: string | null, customer: { __typename?: 'Customer', id: string, name: string } | null }
    | { __typename: 'Customer', id: string, name: string, number: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage }
    | { __typename: 'Opportunity', id: string, name: string, number: string, stage: { __typename?: 'Stage', id: string, name: string } }
    | { __typename: 'Product', id: string, name: string, sku: string }
    | { __typename: 'Ticket', id: string, number: string, subject: string, status: TicketStatus }
  > };

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { __typename?: 'Query', workspace: { __typename?: 'Workspace', name: string, currency: string, timeZone: string, locale: Locale, sample: boolean, samplePassword: string | null, sampleUsers: Array<{ __typename?: 'SampleUser', email: string, name: string, role: Role, title: string | null, team: string | null }> }, viewer: { __typename?: 'Viewer', role: Role, locale: Locale, timeZone: string, currency: string, abilities: Array<string>, user: { __typename?: 'User', id: string, name: string, email: string | null, title: string | null, role: Role } } | null };

export type ViewerPartsFragment = { __typename?: 'Viewer', role: Role, locale: Locale, timeZone: string, currency: string, abilities: Array<string>, user: { __typename?: 'User', id: string, name: string, email: string | null, title: string | null, role: Role } };

export type SignInMutationVariables = Exact<{
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
}>;


export type SignInMutation = { __typename?: 'Mutation', signIn: { __typename?: 'Viewer', role: Role, locale: Locale, timeZone: string, currency: string, abilities: Array<string>, user: { __typename?: 'User', id: string, name: string, email: string | null, title: string | null, role: Role } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { __typename?: 'Mutation', signOut: boolean };

export type ChooseLocaleMutationVariables = Exact<{
  locale: Locale;
}>;


export type ChooseLocaleMutation = { __typename?: 'Mutation', updateProfile: { __typename?: 'Viewer', locale: Locale, user: { __typename?: 'User', id: string, locale: Locale } } };

export { AnalysisChoicesDocument } from "./documents/AnalysisChoices";
export { ProfilingDocument } from "./documents/Profiling";
export { PersistencyDocument } from "./documents/Persistency";
export { ProfitabilityDocument } from "./documents/Profitability";
export { PerformanceDocument } from "./documents/Performance";
export { ProspectingDocument } from "./documents/Prospecting";
export { ProductAnalysisDocument } from "./documents/ProductAnalysis";
export { PromotionDocument } from "./documents/Promotion";
export { CustomersDocument } from "./documents/Customers";
export { CustomerCountDocument } from "./documents/CustomerCount";
export { CustomerFilterOptionsDocument } from "./documents/CustomerFilterOptions";
export { SimilarCustomersDocument } from "./documents/SimilarCustomers";
export { CreateCustomerDocument } from "./documents/CreateCustomer";
export { UpdateCustomerDocument } from "./documents/UpdateCustomer";
export { AssignCustomerDocument } from "./documents/AssignCustomer";
export { MoveLifeCycleDocument } from "./documents/MoveLifeCycle";
export { TagCustomerDocument } from "./documents/TagCustomer";
export { UntagCustomerDocument } from "./documents/UntagCustomer";
export { CustomerDocument } from "./documents/Customer";
export { CreateContactDocument } from "./documents/CreateContact";
export { UpdateContactDocument } from "./documents/UpdateContact";
export { PlanFollowUpDocument } from "./documents/PlanFollowUp";
export { RescheduleFollowUpDocument } from "./documents/RescheduleFollowUp";
export { CompleteFollowUpDocument } from "./documents/CompleteFollowUp";
export { CancelFollowUpDocument } from "./documents/CancelFollowUp";
export { CustomerNewsDocument } from "./documents/CustomerNews";
export { CustomerDealsDocument } from "./documents/CustomerDeals";
export { CustomerOrdersDocument } from "./documents/CustomerOrders";
export { OrderLinesDocument } from "./documents/OrderLines";
export { CustomerTicketsDocument } from "./documents/CustomerTickets";
export { CustomerTimelineDocument } from "./documents/CustomerTimeline";
export { LogActivityDocument } from "./documents/LogActivity";
export { UpdateActivityDocument } from "./documents/UpdateActivity";
export { DeskTicketsDocument } from "./documents/DeskTickets";
export { DeskQueuesDocument } from "./documents/DeskQueues";
export { TicketDocument } from "./documents/Ticket";
export { EarlierMessagesDocument } from "./documents/EarlierMessages";
export { TicketCustomerDocument } from "./documents/TicketCustomer";
export { TicketContactsDocument } from "./documents/TicketContacts";
export { OpenTicketDocument } from "./documents/OpenTicket";
export { UpdateTicketDocument } from "./documents/UpdateTicket";
export { AssignTicketDocument } from "./documents/AssignTicket";
export { MoveTicketDocument } from "./documents/MoveTicket";
export { ReplyToTicketDocument } from "./documents/ReplyToTicket";
export { MyDayDocument } from "./documents/MyDay";
export { DealDocument } from "./documents/Deal";
export { DealFollowUpsDocument } from "./documents/DealFollowUps";
export { DealActivitiesDocument } from "./documents/DealActivities";
export { ContactChoicesDocument } from "./documents/ContactChoices";
export { UpdateDealDocument } from "./documents/UpdateDeal";
export { AssignDealDocument } from "./documents/AssignDeal";
export { SetDealProductsDocument } from "./documents/SetDealProducts";
export { PlanDealFollowUpDocument } from "./documents/PlanDealFollowUp";
export { RescheduleDealFollowUpDocument } from "./documents/RescheduleDealFollowUp";
export { CompleteDealFollowUpDocument } from "./documents/CompleteDealFollowUp";
export { CancelDealFollowUpDocument } from "./documents/CancelDealFollowUp";
export { LogDealActivityDocument } from "./documents/LogDealActivity";
export { PipelinesDocument } from "./documents/Pipelines";
export { BoardSumsDocument } from "./documents/BoardSums";
export { DealsDocument } from "./documents/Deals";
export { FunnelDocument } from "./documents/Funnel";
export { ForecastDocument } from "./documents/Forecast";
export { FilterChoicesDocument } from "./documents/FilterChoices";
export { SourceChoicesDocument } from "./documents/SourceChoices";
export { DealMovesDocument } from "./documents/DealMoves";
export { DealPlaceDocument } from "./documents/DealPlace";
export { MoveDealDocument } from "./documents/MoveDeal";
export { CreateDealDocument } from "./documents/CreateDeal";
export { AlertsDocument } from "./documents/Alerts";
export { SnoozeAlertDocument } from "./documents/SnoozeAlert";
export { CompleteAlertDocument } from "./documents/CompleteAlert";
export { ReopenAlertDocument } from "./documents/ReopenAlert";
export { RecordChangedDocument } from "./documents/RecordChanged";
export { AlertRaisedDocument } from "./documents/AlertRaised";
export { AlertChangedDocument } from "./documents/AlertChanged";
export { AlertCountDocument } from "./documents/AlertCount";
export { PickCustomersDocument } from "./documents/PickCustomers";
export { RecentCustomersDocument } from "./documents/RecentCustomers";
export { PickUsersDocument } from "./documents/PickUsers";
export { PickProductsDocument } from "./documents/PickProducts";
export { SearchDocument } from "./documents/Search";
export { SessionDocument } from "./documents/Session";
export { SignInDocument } from "./documents/SignIn";
export { SignOutDocument } from "./documents/SignOut";
export { ChooseLocaleDocument } from "./documents/ChooseLocale";
