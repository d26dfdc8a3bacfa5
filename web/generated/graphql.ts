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

export enum SortDirection {
  Asc = 'ASC',
  Desc = 'DESC'
}

export enum Role {
  Sales = 'SALES',
  SalesManager = 'SALES_MANAGER',
  Service = 'SERVICE',
  Finance = 'FINANCE',
  Administrator = 'ADMINISTRATOR'
}

export enum Locale {
  ZhHant = 'ZH_HANT',
  ZhHans = 'ZH_HANS',
  En = 'EN'
}

export enum CustomerKind {
  Company = 'COMPANY',
  Person = 'PERSON'
}

export enum CustomerLevel {
  A = 'A',
  B = 'B',
  C = 'C',
  D = 'D'
}

export enum LifeCycleStage {
  Potential = 'POTENTIAL',
  Nurturing = 'NURTURING',
  Maintained = 'MAINTAINED',
  AtRisk = 'AT_RISK',
  Lost = 'LOST',
  WonBack = 'WON_BACK'
}

export enum CreditGrade {
  Aaa = 'AAA',
  Aa = 'AA',
  A = 'A',
  B = 'B',
  C = 'C',
  D = 'D'
}

export enum Channel {
  Phone = 'PHONE',
  Fax = 'FAX',
  Email = 'EMAIL',
  Sms = 'SMS',
  Web = 'WEB',
  Visit = 'VISIT',
  Chat = 'CHAT',
  Note = 'NOTE'
}

export enum Direction {
  Inbound = 'INBOUND',
  Outbound = 'OUTBOUND',
  Internal = 'INTERNAL'
}

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

export enum CustomerSortField {
  Name = 'NAME',
  CreatedAt = 'CREATED_AT',
  LastOrderOn = 'LAST_ORDER_ON',
  LastActivityAt = 'LAST_ACTIVITY_AT',
  OrderTotal = 'ORDER_TOTAL',
  Level = 'LEVEL'
}

export type CustomerSort = {
  field: CustomerSortField;
  direction: SortDirection;
};

export enum DecisionRole {
  DecisionMaker = 'DECISION_MAKER',
  Influencer = 'INFLUENCER',
  User = 'USER',
  Gatekeeper = 'GATEKEEPER',
  Buyer = 'BUYER',
  Other = 'OTHER'
}

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

export enum ProductSortField {
  Name = 'NAME',
  Sku = 'SKU',
  Price = 'PRICE'
}

export type ProductSort = {
  field: ProductSortField;
  direction: SortDirection;
};

export enum StageKind {
  Open = 'OPEN',
  Won = 'WON',
  Lost = 'LOST'
}

export enum OpportunityStatus {
  Open = 'OPEN',
  Won = 'WON',
  Lost = 'LOST'
}

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

export enum OpportunitySortField {
  Name = 'NAME',
  Value = 'VALUE',
  ExpectedCloseOn = 'EXPECTED_CLOSE_ON',
  CreatedAt = 'CREATED_AT',
  StageEnteredAt = 'STAGE_ENTERED_AT',
  LastActivityAt = 'LAST_ACTIVITY_AT'
}

export type OpportunitySort = {
  field: OpportunitySortField;
  direction: SortDirection;
};

export enum FollowUpStatus {
  Open = 'OPEN',
  Done = 'DONE',
  Cancelled = 'CANCELLED'
}

export type FollowUpFilter = {
  status?: InputMaybe<Array<FollowUpStatus>>;
  ownerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  opportunityId?: InputMaybe<Array<Scalars['ID']['input']>>;
  dueAt?: InputMaybe<DateTimeRange>;
};

export enum FollowUpSortField {
  DueAt = 'DUE_AT',
  CreatedAt = 'CREATED_AT'
}

export type FollowUpSort = {
  field: FollowUpSortField;
  direction: SortDirection;
};

export enum OrderStatus {
  Open = 'OPEN',
  Shipped = 'SHIPPED',
  Completed = 'COMPLETED',
  Cancelled = 'CANCELLED'
}

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

export enum OrderSortField {
  OrderedOn = 'ORDERED_ON',
  Total = 'TOTAL',
  Number = 'NUMBER'
}

export type OrderSort = {
  field: OrderSortField;
  direction: SortDirection;
};

export enum TicketKind {
  Question = 'QUESTION',
  Incident = 'INCIDENT',
  Complaint = 'COMPLAINT',
  Repair = 'REPAIR',
  Return = 'RETURN',
  Request = 'REQUEST'
}

export enum TicketPriority {
  Low = 'LOW',
  Normal = 'NORMAL',
  High = 'HIGH',
  Urgent = 'URGENT'
}

export enum TicketStatus {
  New = 'NEW',
  Open = 'OPEN',
  Pending = 'PENDING',
  Resolved = 'RESOLVED',
  Closed = 'CLOSED'
}

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

export enum TicketSortField {
  NextDueAt = 'NEXT_DUE_AT',
  CreatedAt = 'CREATED_AT',
  UpdatedAt = 'UPDATED_AT',
  Priority = 'PRIORITY'
}

export type TicketSort = {
  field: TicketSortField;
  direction: SortDirection;
};

export enum RuleKind {
  FollowUpOverdue = 'FOLLOW_UP_OVERDUE',
  DealWithoutActivity = 'DEAL_WITHOUT_ACTIVITY',
  TicketDue = 'TICKET_DUE',
  CustomerWithoutOrder = 'CUSTOMER_WITHOUT_ORDER'
}

export enum AlertStatus {
  Open = 'OPEN',
  Snoozed = 'SNOOZED',
  Done = 'DONE'
}

export enum AlertSeverity {
  Info = 'INFO',
  Watch = 'WATCH',
  Bad = 'BAD'
}

export type AlertFilter = {
  status?: InputMaybe<Array<AlertStatus>>;
  kind?: InputMaybe<Array<RuleKind>>;
  severity?: InputMaybe<Array<AlertSeverity>>;
  ownerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export enum AlertSortField {
  RaisedAt = 'RAISED_AT',
  DueAt = 'DUE_AT'
}

export type AlertSort = {
  field: AlertSortField;
  direction: SortDirection;
};

export enum SearchKind {
  Customer = 'CUSTOMER',
  Contact = 'CONTACT',
  Opportunity = 'OPPORTUNITY',
  Ticket = 'TICKET',
  Product = 'PRODUCT'
}

export type AnalysisFilter = {
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
  teamId?: InputMaybe<Scalars['ID']['input']>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  region?: InputMaybe<Scalars['String']['input']>;
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  segment?: InputMaybe<Scalars['String']['input']>;
};

export enum FigureUnit {
  Count = 'COUNT',
  Money = 'MONEY',
  Share = 'SHARE',
  Days = 'DAYS',
  Ratio = 'RATIO'
}

export enum PerformanceDimension {
  Category = 'CATEGORY',
  Subcategory = 'SUBCATEGORY',
  Channel = 'CHANNEL',
  Region = 'REGION',
  Owner = 'OWNER',
  Team = 'TEAM',
  Segment = 'SEGMENT'
}

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
export const SessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workspace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"sample"}},{"kind":"Field","name":{"kind":"Name","value":"samplePassword"}},{"kind":"Field","name":{"kind":"Name","value":"sampleUsers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"team"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"abilities"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]} as unknown as DocumentNode<SessionQuery, SessionQueryVariables>;
export const SignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"email"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"password"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"email"},"value":{"kind":"Variable","name":{"kind":"Name","value":"email"}}},{"kind":"Argument","name":{"kind":"Name","value":"password"},"value":{"kind":"Variable","name":{"kind":"Name","value":"password"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ViewerParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ViewerParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Viewer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"abilities"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"}}]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const ChooseLocaleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChooseLocale"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locale"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Locale"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateProfile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"locale"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locale"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}}]}}]}}]}}]} as unknown as DocumentNode<ChooseLocaleMutation, ChooseLocaleMutationVariables>;
