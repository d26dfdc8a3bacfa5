// Made by `npm run codegen` from schema.graphql and the *.graphql files beside the components. Do not edit.
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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
  DateTime: { input: string; output: string; }
  Date: { input: string; output: string; }
  Cursor: { input: string; output: string; }
};

export type MoneyInput = {
  amount: Scalars['String']['input'];
  currency?: InputMaybe<Scalars['String']['input']>;
};

export type DateTimeRange = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

export type DateRange = {
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};

export type MoneyRange = {
  from?: InputMaybe<Scalars['String']['input']>;
  to?: InputMaybe<Scalars['String']['input']>;
};

export type SortDirection =
  | 'ASC'
  | 'DESC';

export type Role =
  | 'SALES'
  | 'SALES_MANAGER'
  | 'SERVICE'
  | 'FINANCE'
  | 'ADMINISTRATOR';

export type Locale =
  | 'ZH_HANT'
  | 'ZH_HANS'
  | 'EN';

export type CustomerKind =
  | 'COMPANY'
  | 'PERSON';

export type CustomerLevel =
  | 'A'
  | 'B'
  | 'C'
  | 'D';

export type LifeCycleStage =
  | 'POTENTIAL'
  | 'NURTURING'
  | 'MAINTAINED'
  | 'AT_RISK'
  | 'LOST'
  | 'WON_BACK';

export type CreditGrade =
  | 'AAA'
  | 'AA'
  | 'A'
  | 'B'
  | 'C'
  | 'D';

export type Channel =
  | 'PHONE'
  | 'FAX'
  | 'EMAIL'
  | 'SMS'
  | 'WEB'
  | 'VISIT'
  | 'CHAT'
  | 'NOTE';

export type Direction =
  | 'INBOUND'
  | 'OUTBOUND'
  | 'INTERNAL';

export type CustomerFilter = {
  search?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<Array<CustomerKind>>;
  level?: InputMaybe<Array<CustomerLevel>>;
  lifeCycleStage?: InputMaybe<Array<LifeCycleStage>>;
  source?: InputMaybe<Array<Scalars['String']['input']>>;
  industry?: InputMaybe<Array<Scalars['String']['input']>>;
  region?: InputMaybe<Array<Scalars['String']['input']>>;
  segment?: InputMaybe<Array<Scalars['String']['input']>>;
  creditGrade?: InputMaybe<Array<CreditGrade>>;
  ownerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  teamId?: InputMaybe<Array<Scalars['ID']['input']>>;
  tagId?: InputMaybe<Array<Scalars['ID']['input']>>;
  createdAt?: InputMaybe<DateTimeRange>;
  lastOrderOn?: InputMaybe<DateRange>;
  lastActivityAt?: InputMaybe<DateTimeRange>;
  orderTotal?: InputMaybe<MoneyRange>;
};

export type CustomerSortField =
  | 'NAME'
  | 'CREATED_AT'
  | 'LAST_ORDER_ON'
  | 'LAST_ACTIVITY_AT'
  | 'ORDER_TOTAL'
  | 'LEVEL';

export type CustomerSort = {
  field: CustomerSortField;
  direction: SortDirection;
};

export type DecisionRole =
  | 'DECISION_MAKER'
  | 'INFLUENCER'
  | 'USER'
  | 'GATEKEEPER'
  | 'BUYER'
  | 'OTHER';

export type ActivityFilter = {
  channel?: InputMaybe<Array<Channel>>;
  direction?: InputMaybe<Array<Direction>>;
  occurredAt?: InputMaybe<DateTimeRange>;
  authorId?: InputMaybe<Array<Scalars['ID']['input']>>;
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  opportunityId?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type ProductFilter = {
  search?: InputMaybe<Scalars['String']['input']>;
  categoryId?: InputMaybe<Array<Scalars['ID']['input']>>;
  active?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ProductSortField =
  | 'NAME'
  | 'SKU'
  | 'PRICE';

export type ProductSort = {
  field: ProductSortField;
  direction: SortDirection;
};

export type StageKind =
  | 'OPEN'
  | 'WON'
  | 'LOST';

export type OpportunityStatus =
  | 'OPEN'
  | 'WON'
  | 'LOST';

export type OpportunityFilter = {
  search?: InputMaybe<Scalars['String']['input']>;
  pipelineId?: InputMaybe<Array<Scalars['ID']['input']>>;
  stageId?: InputMaybe<Array<Scalars['ID']['input']>>;
  status?: InputMaybe<Array<OpportunityStatus>>;
  ownerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  teamId?: InputMaybe<Array<Scalars['ID']['input']>>;
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  expectedCloseOn?: InputMaybe<DateRange>;
  closedAt?: InputMaybe<DateTimeRange>;
  value?: InputMaybe<MoneyRange>;
  source?: InputMaybe<Array<Scalars['String']['input']>>;
  lastActivityAt?: InputMaybe<DateTimeRange>;
};

export type OpportunitySortField =
  | 'NAME'
  | 'VALUE'
  | 'EXPECTED_CLOSE_ON'
  | 'CREATED_AT'
  | 'STAGE_ENTERED_AT'
  | 'LAST_ACTIVITY_AT';

export type OpportunitySort = {
  field: OpportunitySortField;
  direction: SortDirection;
};

export type FollowUpStatus =
  | 'OPEN'
  | 'DONE'
  | 'CANCELLED';

export type FollowUpFilter = {
  status?: InputMaybe<Array<FollowUpStatus>>;
  ownerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  opportunityId?: InputMaybe<Array<Scalars['ID']['input']>>;
  dueAt?: InputMaybe<DateTimeRange>;
};

export type FollowUpSortField =
  | 'DUE_AT'
  | 'CREATED_AT';

export type FollowUpSort = {
  field: FollowUpSortField;
  direction: SortDirection;
};

export type OrderStatus =
  | 'OPEN'
  | 'SHIPPED'
  | 'COMPLETED'
  | 'CANCELLED';

export type OrderFilter = {
  search?: InputMaybe<Scalars['String']['input']>;
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  status?: InputMaybe<Array<OrderStatus>>;
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  region?: InputMaybe<Array<Scalars['String']['input']>>;
  ownerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  teamId?: InputMaybe<Array<Scalars['ID']['input']>>;
  orderedOn?: InputMaybe<DateRange>;
  total?: InputMaybe<MoneyRange>;
};

export type OrderSortField =
  | 'ORDERED_ON'
  | 'TOTAL'
  | 'NUMBER';

export type OrderSort = {
  field: OrderSortField;
  direction: SortDirection;
};

export type TicketKind =
  | 'QUESTION'
  | 'INCIDENT'
  | 'COMPLAINT'
  | 'REPAIR'
  | 'RETURN'
  | 'REQUEST';

export type TicketPriority =
  | 'LOW'
  | 'NORMAL'
  | 'HIGH'
  | 'URGENT';

export type TicketStatus =
  | 'NEW'
  | 'OPEN'
  | 'PENDING'
  | 'RESOLVED'
  | 'CLOSED';

export type TicketFilter = {
  search?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<Array<TicketStatus>>;
  kind?: InputMaybe<Array<TicketKind>>;
  priority?: InputMaybe<Array<TicketPriority>>;
  channel?: InputMaybe<Array<Channel>>;
  assigneeId?: InputMaybe<Array<Scalars['ID']['input']>>;
  unassigned?: InputMaybe<Scalars['Boolean']['input']>;
  teamId?: InputMaybe<Array<Scalars['ID']['input']>>;
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  createdAt?: InputMaybe<DateTimeRange>;
  nextDueAt?: InputMaybe<DateTimeRange>;
};

export type TicketSortField =
  | 'NEXT_DUE_AT'
  | 'CREATED_AT'
  | 'UPDATED_AT'
  | 'PRIORITY';

export type TicketSort = {
  field: TicketSortField;
  direction: SortDirection;
};

export type RuleKind =
  | 'FOLLOW_UP_OVERDUE'
  | 'DEAL_WITHOUT_ACTIVITY'
  | 'TICKET_DUE'
  | 'CUSTOMER_WITHOUT_ORDER';

export type AlertStatus =
  | 'OPEN'
  | 'SNOOZED'
  | 'DONE';

export type AlertSeverity =
  | 'INFO'
  | 'WATCH'
  | 'BAD';

export type AlertFilter = {
  status?: InputMaybe<Array<AlertStatus>>;
  kind?: InputMaybe<Array<RuleKind>>;
  severity?: InputMaybe<Array<AlertSeverity>>;
  ownerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type AlertSortField =
  | 'RAISED_AT'
  | 'DUE_AT';

export type AlertSort = {
  field: AlertSortField;
  direction: SortDirection;
};

export type SearchKind =
  | 'CUSTOMER'
  | 'CONTACT'
  | 'OPPORTUNITY'
  | 'TICKET'
  | 'PRODUCT';

export type AnalysisFilter = {
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
  teamId?: InputMaybe<Scalars['ID']['input']>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  region?: InputMaybe<Scalars['String']['input']>;
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  segment?: InputMaybe<Scalars['String']['input']>;
};

export type FigureUnit =
  | 'COUNT'
  | 'MONEY'
  | 'SHARE'
  | 'DAYS'
  | 'RATIO';

export type PerformanceDimension =
  | 'CATEGORY'
  | 'SUBCATEGORY'
  | 'CHANNEL'
  | 'REGION'
  | 'OWNER'
  | 'TEAM'
  | 'SEGMENT';

export type UserFilter = {
  search?: InputMaybe<Scalars['String']['input']>;
  role?: InputMaybe<Array<Role>>;
  teamId?: InputMaybe<Array<Scalars['ID']['input']>>;
  active?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ContactFilter = {
  search?: InputMaybe<Scalars['String']['input']>;
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type UpdateProfileInput = {
  locale?: InputMaybe<Locale>;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

export type CreateApiKeyInput = {
  name: Scalars['String']['input'];
  scopes: Array<Scalars['String']['input']>;
  expiresAt: Scalars['DateTime']['input'];
};

export type CreateCustomerInput = {
  kind: CustomerKind;
  name: Scalars['String']['input'];
  level?: InputMaybe<CustomerLevel>;
  lifeCycleStage?: InputMaybe<LifeCycleStage>;
  source?: InputMaybe<Scalars['String']['input']>;
  industry?: InputMaybe<Scalars['String']['input']>;
  region?: InputMaybe<Scalars['String']['input']>;
  country?: InputMaybe<Scalars['String']['input']>;
  city?: InputMaybe<Scalars['String']['input']>;
  address?: InputMaybe<Scalars['String']['input']>;
  postalCode?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  website?: InputMaybe<Scalars['String']['input']>;
  birthday?: InputMaybe<Scalars['Date']['input']>;
  segment?: InputMaybe<Scalars['String']['input']>;
  creditGrade?: InputMaybe<CreditGrade>;
  notes?: InputMaybe<Scalars['String']['input']>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  tagNames?: InputMaybe<Array<Scalars['String']['input']>>;
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
};

export type UpdateCustomerInput = {
  kind?: InputMaybe<CustomerKind>;
  name?: InputMaybe<Scalars['String']['input']>;
  level?: InputMaybe<CustomerLevel>;
  source?: InputMaybe<Scalars['String']['input']>;
  industry?: InputMaybe<Scalars['String']['input']>;
  region?: InputMaybe<Scalars['String']['input']>;
  country?: InputMaybe<Scalars['String']['input']>;
  city?: InputMaybe<Scalars['String']['input']>;
  address?: InputMaybe<Scalars['String']['input']>;
  postalCode?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  website?: InputMaybe<Scalars['String']['input']>;
  birthday?: InputMaybe<Scalars['Date']['input']>;
  segment?: InputMaybe<Scalars['String']['input']>;
  creditGrade?: InputMaybe<CreditGrade>;
  notes?: InputMaybe<Scalars['String']['input']>;
};

export type ExternalIdInput = {
  system: Scalars['String']['input'];
  value: Scalars['String']['input'];
};

export type CreateContactInput = {
  customerId: Scalars['ID']['input'];
  name: Scalars['String']['input'];
  title?: InputMaybe<Scalars['String']['input']>;
  decisionRole?: InputMaybe<DecisionRole>;
  phone?: InputMaybe<Scalars['String']['input']>;
  mobile?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  fax?: InputMaybe<Scalars['String']['input']>;
  isPrimary?: InputMaybe<Scalars['Boolean']['input']>;
  notes?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateContactInput = {
  name?: InputMaybe<Scalars['String']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
  decisionRole?: InputMaybe<DecisionRole>;
  phone?: InputMaybe<Scalars['String']['input']>;
  mobile?: InputMaybe<Scalars['String']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  fax?: InputMaybe<Scalars['String']['input']>;
  isPrimary?: InputMaybe<Scalars['Boolean']['input']>;
  notes?: InputMaybe<Scalars['String']['input']>;
};

export type LogActivityInput = {
  customerId: Scalars['ID']['input'];
  contactId?: InputMaybe<Scalars['ID']['input']>;
  opportunityId?: InputMaybe<Scalars['ID']['input']>;
  channel: Channel;
  direction: Direction;
  subject: Scalars['String']['input'];
  body?: InputMaybe<Scalars['String']['input']>;
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  durationMinutes?: InputMaybe<Scalars['Int']['input']>;
};

export type UpdateActivityInput = {
  subject?: InputMaybe<Scalars['String']['input']>;
  body?: InputMaybe<Scalars['String']['input']>;
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  durationMinutes?: InputMaybe<Scalars['Int']['input']>;
};

export type CreateProductInput = {
  sku: Scalars['String']['input'];
  name: Scalars['String']['input'];
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  price?: InputMaybe<MoneyInput>;
  cost?: InputMaybe<MoneyInput>;
  unit?: InputMaybe<Scalars['String']['input']>;
  stockQuantity?: InputMaybe<Scalars['Int']['input']>;
  reorderLevel?: InputMaybe<Scalars['Int']['input']>;
  supplierName?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateProductInput = {
  name?: InputMaybe<Scalars['String']['input']>;
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  price?: InputMaybe<MoneyInput>;
  cost?: InputMaybe<MoneyInput>;
  unit?: InputMaybe<Scalars['String']['input']>;
  stockQuantity?: InputMaybe<Scalars['Int']['input']>;
  reorderLevel?: InputMaybe<Scalars['Int']['input']>;
  supplierName?: InputMaybe<Scalars['String']['input']>;
  active?: InputMaybe<Scalars['Boolean']['input']>;
};

export type CreateOpportunityInput = {
  name: Scalars['String']['input'];
  customerId?: InputMaybe<Scalars['ID']['input']>;
  contactId?: InputMaybe<Scalars['ID']['input']>;
  pipelineId?: InputMaybe<Scalars['ID']['input']>;
  stageId?: InputMaybe<Scalars['ID']['input']>;
  value?: InputMaybe<MoneyInput>;
  probability?: InputMaybe<Scalars['Float']['input']>;
  expectedCloseOn?: InputMaybe<Scalars['Date']['input']>;
  source?: InputMaybe<Scalars['String']['input']>;
  notes?: InputMaybe<Scalars['String']['input']>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  products?: InputMaybe<Array<OpportunityProductInput>>;
};

export type UpdateOpportunityInput = {
  name?: InputMaybe<Scalars['String']['input']>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  contactId?: InputMaybe<Scalars['ID']['input']>;
  value?: InputMaybe<MoneyInput>;
  probability?: InputMaybe<Scalars['Float']['input']>;
  expectedCloseOn?: InputMaybe<Scalars['Date']['input']>;
  source?: InputMaybe<Scalars['String']['input']>;
  notes?: InputMaybe<Scalars['String']['input']>;
};

export type MoveOpportunityInput = {
  stageId: Scalars['ID']['input'];
  lostReason?: InputMaybe<Scalars['String']['input']>;
  value?: InputMaybe<MoneyInput>;
  expectedCloseOn?: InputMaybe<Scalars['Date']['input']>;
  contactId?: InputMaybe<Scalars['ID']['input']>;
};

export type OpportunityProductInput = {
  productId: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
  price?: InputMaybe<MoneyInput>;
};

export type PlanFollowUpInput = {
  customerId: Scalars['ID']['input'];
  opportunityId?: InputMaybe<Scalars['ID']['input']>;
  subject: Scalars['String']['input'];
  dueAt: Scalars['DateTime']['input'];
  channel?: InputMaybe<Channel>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
};

export type CreateOrderInput = {
  customerId: Scalars['ID']['input'];
  number?: InputMaybe<Scalars['String']['input']>;
  orderedOn?: InputMaybe<Scalars['Date']['input']>;
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  channel?: InputMaybe<Scalars['String']['input']>;
  region?: InputMaybe<Scalars['String']['input']>;
  shipMode?: InputMaybe<Scalars['String']['input']>;
  currency?: InputMaybe<Scalars['String']['input']>;
  lines: Array<OrderLineInput>;
};

export type OrderLineInput = {
  productId: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
  unitPrice?: InputMaybe<MoneyInput>;
  discount?: InputMaybe<Scalars['Float']['input']>;
};

export type ReturnLineInput = {
  lineId: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
};

export type OpenTicketInput = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
  contactId?: InputMaybe<Scalars['ID']['input']>;
  productId?: InputMaybe<Scalars['ID']['input']>;
  subject: Scalars['String']['input'];
  body: Scalars['String']['input'];
  channel: Channel;
  kind: TicketKind;
  priority?: InputMaybe<TicketPriority>;
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
};

export type UpdateTicketInput = {
  subject?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<TicketKind>;
  priority?: InputMaybe<TicketPriority>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  contactId?: InputMaybe<Scalars['ID']['input']>;
  productId?: InputMaybe<Scalars['ID']['input']>;
};

export type TicketReplyInput = {
  body: Scalars['String']['input'];
  direction: Direction;
  channel?: InputMaybe<Channel>;
  status?: InputMaybe<TicketStatus>;
};

export type UpdateRuleInput = {
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  days?: InputMaybe<Scalars['Int']['input']>;
  minutes?: InputMaybe<Scalars['Int']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};

export type RecordChangedSubscriptionVariables = Exact<{
  types?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
  recordId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type RecordChangedSubscription = { __typename?: 'Subscription', recordChanged: { __typename?: 'ChangeEvent', cursor: string, type: string, recordId: string, at: string, actor: { __typename?: 'User', id: string, name: string } | null, record:
      | { __typename: 'Customer', id: string, version: number, name: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage, phone: string | null, email: string | null, updatedAt: string, lastActivityAt: string | null, owner: { __typename?: 'User', id: string, name: string } | null }
      | { __typename: 'Contact', id: string, version: number, name: string, title: string | null, decisionRole: DecisionRole | null, phone: string | null, mobile: string | null, email: string | null, isPrimary: boolean }
      | { __typename: 'Activity', id: string, version: number, subject: string, body: string | null, occurredAt: string }
      | { __typename: 'Opportunity', id: string, version: number, name: string, probability: number, expectedCloseOn: string | null, stageEnteredAt: string, lastActivityAt: string | null, ageInStageDays: number, isRotten: boolean, dealStatus: OpportunityStatus, value: { __typename?: 'Money', amount: string, currency: string } | null, weightedValue: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, owner: { __typename?: 'User', id: string, name: string } | null }
      | { __typename: 'FollowUp', id: string, version: number, subject: string, dueAt: string, outcome: string | null, doneAt: string | null, isOverdue: boolean, followUpStatus: FollowUpStatus }
      | { __typename: 'Order', id: string, version: number, shippedOn: string | null, orderStatus: OrderStatus, total: { __typename?: 'Money', amount: string, currency: string } }
      | { __typename: 'Ticket', id: string, version: number, subject: string, priority: TicketPriority, firstRespondedAt: string | null, resolvedAt: string | null, nextDueAt: string | null, updatedAt: string, ticketStatus: TicketStatus, assignee: { __typename?: 'User', id: string, name: string } | null }
      | { __typename: 'Alert', id: string, version: number, severity: AlertSeverity, snoozedUntil: string | null, doneAt: string | null, outcome: string | null, alertStatus: AlertStatus }
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

export type SearchQueryVariables = Exact<{
  text: Scalars['String']['input'];
}>;


export type SearchQuery = { __typename?: 'Query', search: Array<
    | { __typename: 'Customer', id: string, name: string, number: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage }
    | { __typename: 'Contact', id: string, name: string, title: string | null, customer: { __typename?: 'Customer', id: string, name: string } }
    | { __typename: 'Opportunity', id: string, name: string, number: string, stage: { __typename?: 'Stage', id: string, name: string } }
    | { __typename: 'Ticket', id: string, number: string, subject: string, status: TicketStatus }
    | { __typename: 'Product', id: string, name: string, sku: string }
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

export const ViewerPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"abilities"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]} as unknown as DocumentNode<ViewerPartsFragment, unknown>;
export const RecordChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"RecordChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"recordId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}},{"kind":"Argument","name":{"kind":"Name","value":"recordId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"recordId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"recordId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"record"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"lifeCycleStage"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"decisionRole"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"mobile"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"isPrimary"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"dealStatus"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"probability"}},{"kind":"Field","name":{"kind":"Name","value":"expectedCloseOn"}},{"kind":"Field","name":{"kind":"Name","value":"stageEnteredAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastActivityAt"}},{"kind":"Field","name":{"kind":"Name","value":"ageInStageDays"}},{"kind":"Field","name":{"kind":"Name","value":"isRotten"}},{"kind":"Field","name":{"kind":"Name","value":"value"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weightedValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FollowUp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"dueAt"}},{"kind":"Field","alias":{"kind":"Name","value":"followUpStatus"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","alias":{"kind":"Name","value":"orderStatus"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"shippedOn"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ticket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","alias":{"kind":"Name","value":"ticketStatus"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"assignee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"firstRespondedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"nextDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Alert"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","alias":{"kind":"Name","value":"alertStatus"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecordChangedSubscription, RecordChangedSubscriptionVariables>;
export const AlertRaisedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"AlertRaised"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertRaised"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AlertRaisedSubscription, AlertRaisedSubscriptionVariables>;
export const AlertChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"AlertChanged"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AlertChangedSubscription, AlertChangedSubscriptionVariables>;
export const AlertCountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AlertCount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AlertFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alertCount"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}]}]}}]} as unknown as DocumentNode<AlertCountQuery, AlertCountQueryVariables>;
export const SearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Search"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Customer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"lifeCycleStage"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Opportunity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"stage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Ticket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}}]}}]}}]}}]} as unknown as DocumentNode<SearchQuery, SearchQueryVariables>;
export const SessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workspace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"sample"}},{"kind":"Field","name":{"kind":"Name","value":"samplePassword"}},{"kind":"Field","name":{"kind":"Name","value":"sampleUsers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"team"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"abilities"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]} as unknown as DocumentNode<SessionQuery, SessionQueryVariables>;
export const SignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"email"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"password"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"email"},"value":{"kind":"Variable","name":{"kind":"Name","value":"email"}}},{"kind":"Argument","name":{"kind":"Name","value":"password"},"value":{"kind":"Variable","name":{"kind":"Name","value":"password"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"abilities"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"}}]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const ChooseLocaleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChooseLocale"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locale"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Locale"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateProfile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"locale"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locale"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}}]}}]}}]}}]} as unknown as DocumentNode<ChooseLocaleMutation, ChooseLocaleMutationVariables>;
