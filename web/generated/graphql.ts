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

/** All customers that you may see and the filter lets through; those who are members already stay as they are. */
export type AddCampaignAudienceInput = {
  filter: CustomerFilter;
  /** The share that is held out at random and left alone, from 0 to 0.9; none unless said otherwise. Who it is depends on the campaign and the customer alone. */
  holdOutShare?: InputMaybe<Scalars['Float']['input']>;
  /** At most so many, the newest customers first; 1,000,000 unless said otherwise. */
  most?: InputMaybe<Scalars['Int']['input']>;
  /** When they are addressed; now unless said otherwise. */
  sentAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Customers by name; those who are members already stay as they are. */
export type AddCampaignMembersInput = {
  customerIds: Array<Scalars['ID']['input']>;
  /** The share that is held out at random and left alone, from 0 to 0.9; none unless said otherwise. Who it is depends on the campaign and the customer alone. */
  holdOutShare?: InputMaybe<Scalars['Float']['input']>;
  /** When they are addressed; now unless said otherwise. */
  sentAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A list means any of; all that is given must hold. */
export type AlertFilter = {
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  dueAt?: InputMaybe<DateTimeRange>;
  /** true: not acted on for as long as the rule allows. */
  escalated?: InputMaybe<Scalars['Boolean']['input']>;
  kind?: InputMaybe<Array<RuleKind>>;
  /** Whom it is for; null: nobody. */
  ownerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  priority?: InputMaybe<Array<AlertPriority>>;
  raisedAt?: InputMaybe<DateTimeRange>;
  /** Who is to see to it: whom it is for, and since it was escalated whoever looks after it. */
  responsibleId?: InputMaybe<Array<Scalars['ID']['input']>>;
  ruleId?: InputMaybe<Array<Scalars['ID']['input']>>;
  severity?: InputMaybe<Array<AlertSeverity>>;
  status?: InputMaybe<Array<AlertStatus>>;
  teamId?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What to take first. */
export type AlertPriority =
  | 'HIGH'
  | 'LOW'
  | 'NORMAL'
  | 'URGENT';

/** It is not there for you; somebody changed it meanwhile; its status does not allow the step. */
export type AlertRefusal =
  | 'CONFLICT'
  | 'NOT_FOUND'
  | 'TRANSITION';

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
  | 'PRIORITY'
  | 'RAISED_AT';

/** Waits for somebody; put off until a time; dealt with; found not to matter; gone, because its cause went away. */
export type AlertStatus =
  | 'DISMISSED'
  | 'DONE'
  | 'EXPIRED'
  | 'OPEN'
  | 'SNOOZED';

/** An alert as you saw it. */
export type AlertVersionInput = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

/** What an analysis is about; the last twelve months unless told. Figures are of your own scope besides: a sales person's of their own customers, a manager's of the team. */
export type AnalysisFilter = {
  /** Order lines of products in this category or one below it. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Where orders came from, e.g. web or store. */
  channel?: InputMaybe<Scalars['String']['input']>;
  /** PREVIOUS_PERIOD unless told. */
  compare?: InputMaybe<Comparison>;
  /** The first day; twelve months before `to` unless told. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Of orders, deals and customers of this person. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Where the order was sold, or the customer's region where the order names none. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** The customer's segment. */
  segment?: InputMaybe<Scalars['String']['input']>;
  /** Of the customers of this saved segment that you may see, as they are now. */
  segmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Of orders, deals and customers of this team. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
  /** The day after the last one; tomorrow in your time zone unless told. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** A list means any of; all that is given must hold. */
export type ApiKeyFilter = {
  issuerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether it can be used: neither revoked nor run out. */
  usable?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A list means any of; a range is half-open; all that is given must hold. */
export type ApprovalFilter = {
  approverId?: InputMaybe<Array<Scalars['ID']['input']>>;
  recordId?: InputMaybe<Array<Scalars['ID']['input']>>;
  requestedAt?: InputMaybe<DateTimeRange>;
  requestedById?: InputMaybe<Array<Scalars['ID']['input']>>;
  status?: InputMaybe<Array<ApprovalStatus>>;
};

export type ApprovalSort = {
  direction: SortDirection;
  field: ApprovalSortField;
};

export type ApprovalSortField =
  | 'DUE_AT'
  | 'REQUESTED_AT';

/** Waits for a decision; was decided; was taken back by whoever asked, or because its cause went away. */
export type ApprovalStatus =
  | 'APPROVED'
  | 'PENDING'
  | 'REJECTED'
  | 'WITHDRAWN';

/** A list means any of; the period is half-open; all that is given must hold. */
export type AuditFilter = {
  /** Who did it; null: the system itself. */
  actorId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Network addresses, whole ones. */
  address?: InputMaybe<Array<Scalars['String']['input']>>;
  at?: InputMaybe<DateTimeRange>;
  /** Sessions and API keys. */
  credentialId?: InputMaybe<Array<Scalars['ID']['input']>>;
  recordId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Kinds of event (opportunity.won) or of record (opportunity). */
  type?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type AuditSort = {
  direction: SortDirection;
  field: AuditSortField;
};

export type AuditSortField =
  | 'AT';

/** Whether the file was read again to its end since it was made. */
export type BackupCheck =
  | 'FAILED'
  | 'NONE'
  | 'PASSED'
  | 'WAITING';

/** Why a backup was not made, or did not pass its check. */
export type BackupFault =
  | 'BROKEN_OFF'
  | 'DAMAGED'
  | 'DISK_FULL'
  | 'NO_ACCESS'
  | 'OTHER';

/** Everything, or what has changed since the latest full backup. */
export type BackupKind =
  | 'FULL'
  | 'INCREMENT';

export type BackupState =
  | 'FAILED'
  | 'MADE'
  | 'RUNNING'
  | 'WAITING';

/** VOLUME: more or fewer pieces at the average price of before. MIX: dearer or cheaper products among them. PRICE: other prices of the same products, discounts included. NEW, GONE: products sold in one of the periods only. */
export type BridgePartKind =
  | 'GONE'
  | 'MIX'
  | 'NEW'
  | 'PRICE'
  | 'VOLUME';

/** A list means any of; a range is half-open; all that is given must hold. */
export type CampaignFilter = {
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  ownerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Any part of the name, the number or the coupon code. */
  search?: InputMaybe<Scalars['String']['input']>;
  startsOn?: InputMaybe<DateRange>;
  status?: InputMaybe<Array<CampaignStatus>>;
  teamId?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** TREATED members are addressed; CONTROL ones, the hold-out, are left alone to compare with. */
export type CampaignGroup =
  | 'CONTROL'
  | 'TREATED';

/** A list means any of; all that is given must hold. */
export type CampaignMemberFilter = {
  group?: InputMaybe<Array<CampaignGroup>>;
  /** Only those who responded, or only those who did not. */
  responded?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Members of a campaign. */
export type CampaignSetInput = {
  /** Only those with this `value`. */
  by?: InputMaybe<ResponseDimension>;
  campaignId: Scalars['ID']['input'];
  group?: InputMaybe<CampaignGroup>;
  /** Only those who responded, or only those who did not. */
  responded?: InputMaybe<Scalars['Boolean']['input']>;
  /** Empty for none. */
  value?: InputMaybe<Scalars['String']['input']>;
};

export type CampaignSort = {
  direction: SortDirection;
  field: CampaignSortField;
};

export type CampaignSortField =
  | 'NAME'
  | 'NUMBER'
  | 'STARTS_ON';

/** By its days: not begun yet, running, or over. */
export type CampaignStatus =
  | 'ENDED'
  | 'PLANNED'
  | 'RUNNING';

/** VALUE: of one value of the rows' dimension. OTHERS: of the rest together. OVERLAP: what is counted in several rows, e.g. a customer of two categories, taken off again. */
export type ChangePartKind =
  | 'OTHERS'
  | 'OVERLAP'
  | 'VALUE';

export type ChangePasswordInput = {
  /** Left out only by those who have none yet; they need a fresh proof (STEP_UP_REQUIRED). */
  currentPassword?: InputMaybe<Scalars['String']['input']>;
  /** At least 10 characters, and not easily guessed (code weak). */
  newPassword: Scalars['String']['input'];
};

export type ChangePolicyInput = {
  /** Why. It is what auditors ask first. */
  comment: Scalars['String']['input'];
  /** The roles that change, each with all that it may do; the others stay as they are. */
  roles: Array<PolicyRoleInput>;
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

/** What a period is compared with: the equal period right before it, the same days a year before, or nothing. */
export type Comparison =
  | 'NONE'
  | 'PREVIOUS_PERIOD'
  | 'YEAR_BEFORE';

/** Exactly one of these. At most 6 levels and 100 nodes. */
export type ConditionInput = {
  all?: InputMaybe<Array<ConditionInput>>;
  any?: InputMaybe<Array<ConditionInput>>;
  field?: InputMaybe<FieldTestInput>;
  figure?: InputMaybe<FigureTestInput>;
  not?: InputMaybe<ConditionInput>;
  related?: InputMaybe<RelatedTestInput>;
};

export type ConditionKind =
  | 'ALL'
  | 'ANY'
  | 'FIELD'
  | 'FIGURE'
  | 'NOT'
  | 'RELATED';

/** What somebody lets us do, or not. */
export type ConsentPurpose =
  | 'MARKETING_EMAIL'
  | 'PHONE'
  | 'PROFILING'
  | 'SMS';

export type ContactFilter = {
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whole e-mail addresses. */
  email?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whole numbers of mobile phones, however they are spaced. */
  mobile?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whole phone numbers, however they are spaced. */
  phone?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Any part of the name, in either Chinese script, pinyin or initials; or a whole phone number or e-mail address. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** A list means any of; a range is half-open; all that is given must hold. */
export type ContractFilter = {
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  endsOn?: InputMaybe<DateRange>;
  kind?: InputMaybe<Array<ContractKind>>;
  ownerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Any part of the title or the number, in either Chinese script, pinyin or initials. */
  search?: InputMaybe<Scalars['String']['input']>;
  startsOn?: InputMaybe<DateRange>;
  status?: InputMaybe<Array<ContractStatus>>;
  teamId?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What a contract is about: goods over a time, services, lease, a licence, or something else. */
export type ContractKind =
  | 'LEASE'
  | 'LICENCE'
  | 'OTHER'
  | 'SERVICE'
  | 'SUPPLY';

export type ContractSort = {
  direction: SortDirection;
  field: ContractSortField;
};

export type ContractSortField =
  | 'ENDS_ON'
  | 'NUMBER'
  | 'STARTS_ON'
  | 'TITLE';

/** Not signed yet, in force, over by its last day, broken off before it. */
export type ContractStatus =
  | 'ACTIVE'
  | 'DRAFT'
  | 'ENDED'
  | 'TERMINATED';

/** Rates in the workspace's currency. Left out stays, null clears. */
export type CostToServeInput = {
  perOrder?: InputMaybe<MoneyInput>;
  perShipment?: InputMaybe<MoneyInput>;
  perTicket?: InputMaybe<MoneyInput>;
  perVisit?: InputMaybe<MoneyInput>;
};

/** Either scopes, for all rows and fields that you have yourself, or grants. */
export type CreateApiKeyInput = {
  /** The role whose rights the key never exceeds; PARTNER for a partner's key. */
  ceiling?: InputMaybe<Role>;
  /** Cost that it may spend in a minute; never more than anybody may. */
  costPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** At most a year from now. */
  expiresAt: Scalars['DateTime']['input'];
  /** Types with their verbs, rows and fields; what is not named is not for the key. */
  grants?: InputMaybe<Array<PolicyGrantInput>>;
  name: Scalars['String']['input'];
  /** Requests that it may send in a minute. */
  requestsPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** type:verb or type:*, of what you may do yourself, e.g. customer:read. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type CreateCampaignInput = {
  channel?: InputMaybe<Scalars['String']['input']>;
  /** What it costs to address one customer. */
  contactCost?: InputMaybe<MoneyInput>;
  couponCode?: InputMaybe<Scalars['String']['input']>;
  /** The last day. */
  endsOn?: InputMaybe<Scalars['Date']['input']>;
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What it costs however many are addressed. */
  fixedCost?: InputMaybe<MoneyInput>;
  name: Scalars['String']['input'];
  notes?: InputMaybe<Scalars['String']['input']>;
  /** Who runs it; yourself unless said otherwise. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** What a response is worth, where no order tells. */
  responseValue?: InputMaybe<MoneyInput>;
  startsOn: Scalars['Date']['input'];
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

export type CreateContractInput = {
  /** What all of it comes to, in the workspace's currency. */
  amount?: InputMaybe<MoneyInput>;
  customerId: Scalars['ID']['input'];
  /** The last day. */
  endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** SUPPLY unless said otherwise. */
  kind?: InputMaybe<ContractKind>;
  note?: InputMaybe<Scalars['String']['input']>;
  /** Who looks after it; whoever has the customer unless said otherwise. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it is signed; a draft unless said otherwise. */
  signed?: InputMaybe<Scalars['Boolean']['input']>;
  startsOn: Scalars['Date']['input'];
  title: Scalars['String']['input'];
};

export type CreateCustomerInput = {
  address?: InputMaybe<Scalars['String']['input']>;
  /** Where refunds go: bank and account, or IBAN. */
  bankAccount?: InputMaybe<Scalars['String']['input']>;
  birthday?: InputMaybe<Scalars['Date']['input']>;
  city?: InputMaybe<Scalars['String']['input']>;
  country?: InputMaybe<Scalars['String']['input']>;
  creditGrade?: InputMaybe<CreditGrade>;
  /** How much may be owed at a time, in the customer's currency; null for no limit. */
  creditLimit?: InputMaybe<MoneyInput>;
  email?: InputMaybe<Scalars['String']['input']>;
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The number of the company in the register, for taxes, or of the person. */
  identityNumber?: InputMaybe<Scalars['String']['input']>;
  industry?: InputMaybe<Scalars['String']['input']>;
  informationNeeds?: InputMaybe<Scalars['String']['input']>;
  kind: CustomerKind;
  level?: InputMaybe<CustomerLevel>;
  /** POTENTIAL unless said otherwise. */
  lifeCycleStage?: InputMaybe<LifeCycleStage>;
  name: Scalars['String']['input'];
  notes?: InputMaybe<Scalars['String']['input']>;
  /** The person in charge; yourself unless said otherwise. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  packagingNeeds?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  postalCode?: InputMaybe<Scalars['String']['input']>;
  region?: InputMaybe<Scalars['String']['input']>;
  segment?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['String']['input']>;
  stockNeeds?: InputMaybe<Scalars['String']['input']>;
  tagNames?: InputMaybe<Array<Scalars['String']['input']>>;
  transportNeeds?: InputMaybe<Scalars['String']['input']>;
  website?: InputMaybe<Scalars['String']['input']>;
};

export type CreateMessageChannelInput = {
  /** JSON whose texts may hold {to}, {text} and {id}. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** All headers anew, with their values. */
  headers?: InputMaybe<Array<MessageHeaderInput>>;
  kind: MessageChannelKind;
  /** POST or PUT; POST where nothing is said. */
  method?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  /** What 钉钉 and 飞书 have messages signed with; null takes it away. */
  secret?: InputMaybe<Scalars['String']['input']>;
  successPath?: InputMaybe<Scalars['String']['input']>;
  successValue?: InputMaybe<Scalars['String']['input']>;
  /** https; addresses within the house only where the configuration allows them. Not for e-mail. */
  url?: InputMaybe<Scalars['String']['input']>;
};

export type CreateMessageTemplateInput = {
  about: MessageSubject;
  channelKinds: Array<MessageChannelKind>;
  name: Scalars['String']['input'];
  purpose: MessagePurpose;
  texts: Array<MessageTextInput>;
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
  /** Of the campaign that the order comes of. */
  couponCode?: InputMaybe<Scalars['String']['input']>;
  /** The workspace's where none is given. */
  currency?: InputMaybe<Scalars['String']['input']>;
  customerId: Scalars['ID']['input'];
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  lines: Array<OrderLineInput>;
  /** A running number where none is given. */
  number?: InputMaybe<Scalars['String']['input']>;
  /** The moment of the order, on its day in your time zone; now where neither it nor a day is given. */
  orderedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day of `orderedAt` where none is given, otherwise today. */
  orderedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The day on which all of it was paid; not later than today. */
  paidOn?: InputMaybe<Scalars['Date']['input']>;
  /** The last day on which payment is in time; not before the day of the order. */
  paymentDueOn?: InputMaybe<Scalars['Date']['input']>;
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

export type CreatePurchaseInput = {
  /** When the supplier promises it. */
  expectedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Today where none is given. */
  orderedOn?: InputMaybe<Scalars['Date']['input']>;
  productId: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
  /** The product's supplier where none is given. */
  supplierId?: InputMaybe<Scalars['ID']['input']>;
  /** For one; the product's cost where none is given. */
  unitCost?: InputMaybe<MoneyInput>;
};

/** A rule made from a template of the trade. */
export type CreateRuleInput = {
  kind: RuleKind;
  /** Follow-ups that the rule plans are called so too. */
  name: Scalars['String']['input'];
};

export type CreateSegmentInput = {
  /** Over customers. */
  condition: ConditionInput;
  name: Scalars['String']['input'];
  /** Whether your team uses it too; not unless said so. */
  shared?: InputMaybe<Scalars['Boolean']['input']>;
};

export type CreateTeamInput = {
  managerId?: InputMaybe<Scalars['ID']['input']>;
  name: Scalars['String']['input'];
  /** The team above; at the top where none is given. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

export type CreateWebhookInput = {
  name: Scalars['String']['input'];
  /** Kinds (opportunity) or kinds of change (ticket.replied); all, where empty. */
  types?: Array<Scalars['String']['input']>;
  /** https; addresses within the house only where the configuration allows them. */
  url: Scalars['String']['input'];
};

export type CreditGrade =
  | 'A'
  | 'AA'
  | 'AAA'
  | 'B'
  | 'C'
  | 'D';

/** Of the customers with sales in the period or the one before. NEW: the first order ever falls in the period. RETURNED: bought in it and not in the period before, but earlier. RISING and FALLING: bought in both, and the revenue grew or shrank by more than `changePercent`. STEADY: bought in both, within that. SILENT: did not buy in the period. */
export type CustomerChange =
  | 'FALLING'
  | 'NEW'
  | 'RETURNED'
  | 'RISING'
  | 'SILENT'
  | 'STEADY';

/** A list means any of; a range is half-open; all that is given must hold. */
export type CustomerFilter = {
  createdAt?: InputMaybe<DateTimeRange>;
  creditGrade?: InputMaybe<Array<CreditGrade>>;
  /** Whole e-mail addresses. */
  email?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whole numbers, however they are spaced. */
  identityNumber?: InputMaybe<Array<Scalars['String']['input']>>;
  industry?: InputMaybe<Array<Scalars['String']['input']>>;
  kind?: InputMaybe<Array<CustomerKind>>;
  lastActivityAt?: InputMaybe<DateTimeRange>;
  lastOrderOn?: InputMaybe<DateRange>;
  level?: InputMaybe<Array<CustomerLevel>>;
  lifeCycleStage?: InputMaybe<Array<LifeCycleStage>>;
  orderTotal?: InputMaybe<MoneyRange>;
  /** null: without an owner. */
  ownerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whole phone numbers, however they are spaced. */
  phone?: InputMaybe<Array<Scalars['String']['input']>>;
  region?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Any part of the name, in either Chinese script, pinyin or initials; or a whole phone number or e-mail address. */
  search?: InputMaybe<Scalars['String']['input']>;
  segment?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The customers of a saved segment. */
  segmentId?: InputMaybe<Scalars['ID']['input']>;
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

/** The customers behind a mark of a picture: those that are in every set named, of all that the filter lets through. */
export type CustomerSetInput = {
  /** A band of the age of the relation, as the key of its bucket. */
  age?: InputMaybe<Scalars['String']['input']>;
  /** Customers that bought this product in the period. */
  boughtProduct?: InputMaybe<Scalars['ID']['input']>;
  campaign?: InputMaybe<CampaignSetInput>;
  /** Only for who may see credit grades; empty for customers without one. */
  creditGrade?: InputMaybe<Scalars['String']['input']>;
  /** Empty for customers without one. */
  industry?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<CustomerKind>;
  level?: InputMaybe<CustomerLevel>;
  ordered?: InputMaybe<OrderedSetInput>;
  /** Who owes something in the band of payment that begins with so many days past due: 0, 1, 31, 61 or 91. Only for who may see payments. */
  owing?: InputMaybe<Scalars['Int']['input']>;
  persistency?: InputMaybe<PersistencySetInput>;
  /** A tenth of the customers by net profit, 1 the best, 10 the worst; only for who may see profits. */
  profitDecile?: InputMaybe<Scalars['Int']['input']>;
  prospect?: InputMaybe<ProspectSetInput>;
  /** The customer's region; empty for customers without one. */
  region?: InputMaybe<Scalars['String']['input']>;
  rfm?: InputMaybe<RfmSetInput>;
  /** The customer's segment; empty for customers without one. */
  segment?: InputMaybe<Scalars['String']['input']>;
  /** Where they came from; empty for customers of whom that is not known. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Empty for customers without a tag. */
  tagId?: InputMaybe<Scalars['ID']['input']>;
};

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

export type FieldTestInput = {
  is: TestComparison;
  path: Scalars['String']['input'];
  value?: InputMaybe<OperandInput>;
  values?: InputMaybe<Array<OperandInput>>;
};

export type FigureTestInput = {
  is: TestComparison;
  name: Scalars['String']['input'];
  value?: InputMaybe<OperandInput>;
  values?: InputMaybe<Array<OperandInput>>;
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

/** LEVEL is simple exponential smoothing, SEASONAL_NAIVE repeats the year before, NAIVE the last month. */
export type ForecastMethod =
  | 'HOLT_WINTERS_ADDITIVE'
  | 'HOLT_WINTERS_MULTIPLICATIVE'
  | 'LEVEL'
  | 'NAIVE'
  | 'SEASONAL_NAIVE'
  | 'THETA';

/** Who takes over: chosen records first, then kinds, then what belongs to a record handed over goes with it, then one person or a rule for the rest. */
export type HandoverInput = {
  kinds?: InputMaybe<Array<KindHandoverInput>>;
  records?: InputMaybe<Array<RecordsHandoverInput>>;
  rule?: InputMaybe<HandoverRule>;
  /** Who takes the rest. Not together with `rule`. */
  toId?: InputMaybe<Scalars['ID']['input']>;
};

/** The manager of the person's team, or of one above; the people of the team in turn; whoever of them has the least. In a team, those with the same role go first. */
export type HandoverRule =
  | 'LEAST_LOADED'
  | 'ROUND_ROBIN'
  | 'TEAM_MANAGER';

export type HolidayFileInput = {
  /** The text of an iCalendar file (.ics). */
  ics: Scalars['String']['input'];
  /** Whose holidays they are, e.g. Taiwan. */
  list: Scalars['String']['input'];
};

export type HolidayInput = {
  /** `2026-10-10` */
  day: Scalars['String']['input'];
  kind: HolidayKind;
  /** Whose holidays they are, e.g. Taiwan. */
  list: Scalars['String']['input'];
  name: Scalars['String']['input'];
  /** Hours of its own, e.g. of half a day. */
  shifts?: InputMaybe<Array<ShiftInput>>;
};

/** CLOSED: nobody works, or only at hours of its own (half a day). WORKED: a day that is free by its weekday is worked, at the hours of a usual day or its own. */
export type HolidayKind =
  | 'CLOSED'
  | 'WORKED';

export type InviteUserInput = {
  email: Scalars['String']['input'];
  /** Of the invitation and of the app until the person chooses another. */
  locale?: InputMaybe<Locale>;
  name: Scalars['String']['input'];
  /** Of those that may do no more than you. */
  role: Role;
  teamId?: InputMaybe<Scalars['ID']['input']>;
  /** What the person is called in the company. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** LOST: its server was gone before the end, or was held up and another took over. SKIPPED: its time passed while no server ran. */
export type JobRunOutcome =
  | 'DONE'
  | 'FAILED'
  | 'LOST'
  | 'SKIPPED';

/** DUE: its time had come. WOKEN: something happened that concerns it. ASKED: somebody asked for it. TAKEN_UP: another server had left it half done. */
export type JobRunReason =
  | 'ASKED'
  | 'DUE'
  | 'TAKEN_UP'
  | 'WOKEN';

/** Why something stays: the law on bookkeeping wants it, or it proves what was agreed. */
export type KeptBecause =
  | 'BOOKKEEPING'
  | 'PROOF';

export type KindHandoverInput = {
  toId: Scalars['ID']['input'];
  /** The records' type, e.g. Opportunity. */
  type: Scalars['String']['input'];
};

/** A successor takes it over; or it ends with the person. */
export type LeavingFate =
  | 'ENDED'
  | 'HANDED_OVER';

/** Why we may: somebody agreed, a contract needs it, or our interest outweighs theirs. */
export type LegalBasis =
  | 'CONSENT'
  | 'CONTRACT'
  | 'LEGITIMATE_INTEREST';

/** Somebody decided it; the customer ordered for the first time; a rule did it. */
export type LifeCycleReason =
  | 'FIRST_ORDER'
  | 'PERSON'
  | 'RULE';

/** Where a customer stands on the way from lead to loyal buyer. */
export type LifeCycleStage =
  | 'AT_RISK'
  | 'LOST'
  | 'MAINTAINED'
  | 'NURTURING'
  | 'POTENTIAL'
  | 'WON_BACK';

/** INTRODUCTION: sold for less than six whole months. Then by the revenue of the last six whole months against the same months a year before (or the six before, for a product younger than eighteen months): GROWTH above +10 %, DECLINE below −10 %, MATURITY between. */
export type LifePhase =
  | 'DECLINE'
  | 'GROWTH'
  | 'INTRODUCTION'
  | 'MATURITY';

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

/** E-mail, SMS by an HTTP endpoint, or the robot of a group in WeCom (企业微信), DingTalk (钉钉) or Feishu (飞书). */
export type MessageChannelKind =
  | 'DINGTALK'
  | 'EMAIL'
  | 'FEISHU'
  | 'SMS'
  | 'WECOM';

/** A header that is sent with every SMS, e.g. Authorization. */
export type MessageHeaderInput = {
  name: Scalars['String']['input'];
  value: Scalars['String']['input'];
};

/** SERVICE belongs to what the customer ordered or asked for; MARKETING needs consent and can be unsubscribed. */
export type MessagePurpose =
  | 'MARKETING'
  | 'SERVICE';

/** The customer's primary contact (or else the customer), the record's owner, or the group of a robot. */
export type MessageRecipient =
  | 'CONTACT'
  | 'GROUP'
  | 'OWNER';

/** QUEUED, FAILED (tried again later), SENT, DEAD (given up, can be replayed), or SUPPRESSED: never sent, for a reason. */
export type MessageStatus =
  | 'DEAD'
  | 'FAILED'
  | 'QUEUED'
  | 'SENT'
  | 'SUPPRESSED';

/** The type of record that a message tells of; its fields are the template's variables. */
export type MessageSubject =
  | 'Contact'
  | 'Customer'
  | 'FollowUp'
  | 'Opportunity'
  | 'Order'
  | 'Ticket';

/** A template's words in one language. */
export type MessageTextInput = {
  body: Scalars['String']['input'];
  locale: Locale;
  /** Needed where the template is for e-mail. */
  subject?: InputMaybe<Scalars['String']['input']>;
};

/** Why there is no model: fewer than 50 customers have bought again; the likelihood has no maximum (e.g. because all buy alike); the mean of what customers spend would be infinite. */
export type ModelGap =
  | 'NO_MAXIMUM'
  | 'NO_MEAN'
  | 'TOO_FEW_REPEAT_CUSTOMERS';

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

/** The next step that is recommended. */
export type NextStep =
  | 'ANSWER'
  | 'APPROVE_CREDIT'
  | 'ASK_NEEDS'
  | 'ASSIGN'
  | 'CALL'
  | 'CHECK'
  | 'COLLECT_PAYMENT'
  | 'COMPLETE_FOLLOW_UP'
  | 'DECIDE'
  | 'GREET'
  | 'PLAN_FOLLOW_UP'
  | 'RENEW'
  | 'REORDER'
  | 'REVIEW_DEAL'
  | 'SOLVE'
  | 'VISIT';

/** When you are told of your alerts by mail: at once, in one mail a day, or not at all. */
export type NotificationMode =
  | 'DAILY'
  | 'IMMEDIATELY'
  | 'OFF';

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

/** Exactly one kind of value; `plus` goes with `field`. */
export type OperandInput = {
  /** So long before now. */
  ago?: InputMaybe<SpanInput>;
  /** So long from now. */
  ahead?: InputMaybe<SpanInput>;
  /** A decimal such as 12.50. */
  amount?: InputMaybe<Scalars['String']['input']>;
  /** Another field of the same record, by its path. */
  field?: InputMaybe<Scalars['String']['input']>;
  flag?: InputMaybe<Scalars['Boolean']['input']>;
  number?: InputMaybe<Scalars['Float']['input']>;
  /** How long after that field. */
  plus?: InputMaybe<SpanInput>;
  /** Text, a code of an enumeration, or an id. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** A day (2026-03-02), or a moment with its zone. */
  time?: InputMaybe<Scalars['String']['input']>;
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
  campaignId?: InputMaybe<Array<Scalars['ID']['input']>>;
  channel?: InputMaybe<Array<Scalars['String']['input']>>;
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  orderedAt?: InputMaybe<DateTimeRange>;
  orderedOn?: InputMaybe<DateRange>;
  /** Payment was due before today, has not come, and the order is not cancelled; or the opposite. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  ownerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  paidOn?: InputMaybe<DateRange>;
  paymentDueOn?: InputMaybe<DateRange>;
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

/** What is left out stays, null clears. */
export type OrderPaymentInput = {
  /** The day on which all of it was paid; not later than today. */
  paidOn?: InputMaybe<Scalars['Date']['input']>;
  /** The last day on which payment is in time; not before the day of the order. */
  paymentDueOn?: InputMaybe<Scalars['Date']['input']>;
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

/** Customers by when they ordered in the period. */
export type OrderedSetInput = {
  /** 0 to 23 in your time zone; without it, by orders of which only the day is known. */
  hour?: InputMaybe<Scalars['Int']['input']>;
  /** 1 is Monday. */
  weekday: Scalars['Int']['input'];
};

/** A list means any of; all that is given must hold. */
export type OutboundMessageFilter = {
  channelId?: InputMaybe<Array<Scalars['ID']['input']>>;
  channelKind?: InputMaybe<Array<MessageChannelKind>>;
  createdAt?: InputMaybe<DateTimeRange>;
  customerId?: InputMaybe<Array<Scalars['ID']['input']>>;
  status?: InputMaybe<Array<MessageStatus>>;
  templateId?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A rule of one's own, whole: what is left out is not there. */
export type OwnRuleInput = {
  definition: RuleDefinitionInput;
  /** After how many hours without an act an alert also goes to the team's manager. */
  escalateAfterHours?: InputMaybe<Scalars['Int']['input']>;
  limits?: InputMaybe<RuleLimitsInput>;
  name: Scalars['String']['input'];
  /** The saved segment whose customers it is for; left out, all. */
  segmentId?: InputMaybe<Scalars['ID']['input']>;
};

/** What a link by which a password is set is for. */
export type PasswordLinkKind =
  | 'INVITATION'
  | 'RESET';

/** What sales can be laid out by. COUNTRY and PLACE are the customer's (PLACE its city with the country), REGION the order's, or the customer's where the order names none. */
export type PerformanceDimension =
  | 'CATEGORY'
  | 'CHANNEL'
  | 'COUNTRY'
  | 'MONTH'
  | 'OWNER'
  | 'PLACE'
  | 'PRODUCT'
  | 'QUARTER'
  | 'REGION'
  | 'SEGMENT'
  | 'SUBCATEGORY'
  | 'TEAM'
  | 'YEAR';

/** What is measured, as the figure of the same name; PROFIT, COST and MARGIN only for who may see profits. */
export type PerformanceMeasure =
  | 'AVERAGE_ORDER'
  | 'COST'
  | 'CUSTOMERS'
  | 'DISCOUNT'
  | 'MARGIN'
  | 'ORDERS'
  | 'PROFIT'
  | 'QUANTITY'
  | 'REVENUE';

/** Customers by how they come back: those of every mark named. */
export type PersistencySetInput = {
  /** The band of P(alive), 0 (0 to 0.1) to 9 (0.9 to 1). */
  aliveBand?: InputMaybe<Scalars['Int']['input']>;
  change?: InputMaybe<CustomerChange>;
  /** As for the view: revenue that grew or shrank by more than so many percent is rising or falling; 1 to 100. */
  changePercent?: Scalars['Int']['input'];
  /** As for the view: who has not bought for more than so many days is lost; 31 to 1,095. */
  churnAfterDays?: Scalars['Int']['input'];
  /** Lost in the period, of those not lost when it began. */
  churned?: InputMaybe<Scalars['Boolean']['input']>;
  /** First bought in the month of this day. */
  cohort?: InputMaybe<Scalars['Date']['input']>;
  /** Of the cohort those that bought so many months after its own, 0 to 360; all of them unless told. */
  month?: InputMaybe<Scalars['Int']['input']>;
  rhythm?: InputMaybe<RhythmBand>;
};

export type PlanFollowUpInput = {
  channel?: InputMaybe<Channel>;
  customerId: Scalars['ID']['input'];
  dueAt: Scalars['DateTime']['input'];
  opportunityId?: InputMaybe<Scalars['ID']['input']>;
  /** Who is to do it; yourself unless said otherwise. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  subject: Scalars['String']['input'];
};

/** A verb and the rows it reaches, a group of fields, a single field. */
export type PolicyAspect =
  | 'FIELD'
  | 'GROUP'
  | 'VERB';

/** A condition on rows: the column has one of the values. */
export type PolicyConditionInput = {
  column: Scalars['String']['input'];
  values: Array<Scalars['String']['input']>;
};

export type PolicyFieldInput = {
  name: Scalars['String']['input'];
  right: PolicyFieldRight;
};

/** From the least to the most. */
export type PolicyFieldRight =
  | 'HIDDEN'
  | 'MASKED'
  | 'SHOWN'
  | 'WRITABLE';

/** What a role may do with a type; what is not named is not granted. */
export type PolicyGrantInput = {
  fields?: Array<PolicyFieldInput>;
  groups?: Array<PolicyFieldInput>;
  type: Scalars['String']['input'];
  verbs: Array<PolicyVerbInput>;
};

/** All that a role may do. */
export type PolicyRoleInput = {
  /** Everything there is; then no grants are named. */
  everything?: Scalars['Boolean']['input'];
  grants?: Array<PolicyGrantInput>;
  role: Role;
};

/** Whose rows: one's own, one's team's, those of one's team and the teams below, everybody's. Each holds those before it. */
export type PolicyRows =
  | 'ALL'
  | 'OWN'
  | 'TEAM'
  | 'TEAMS';

export type PolicyVerbInput = {
  rows: PolicyRows;
  verb: Scalars['String']['input'];
  where?: Array<PolicyConditionInput>;
};

/** Words, saved or not, to be looked at filled in. */
export type PreviewMessageInput = {
  about: MessageSubject;
  /** A record of that type; the newest one that you may see where nothing is said. */
  recordId?: InputMaybe<Scalars['ID']['input']>;
  text: MessageTextInput;
};

/** What a person asks: all that we hold on them, or to be forgotten. */
export type PrivacyRequestKind =
  | 'ERASE'
  | 'EXPORT';

export type PrivacyRequestState =
  | 'CANCELLED'
  | 'DONE'
  | 'OPEN';

/** A list means any of; all that is given must hold. */
export type ProductFilter = {
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** These categories and those below them. */
  categoryId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Any part of the name or number, in either Chinese script, pinyin or initials. */
  search?: InputMaybe<Scalars['String']['input']>;
};

/** Which products come first. By a rate come only those with at least five order lines, for one of two says nothing. */
export type ProductOrder =
  | 'COMPLAINT_RATE'
  | 'QUANTITY'
  | 'RETURN_RATE'
  | 'REVENUE';

export type ProductSort = {
  direction: SortDirection;
  field: ProductSortField;
};

export type ProductSortField =
  | 'NAME'
  | 'PRICE'
  | 'SKU';

/** AGE is how long a customer has been known on the period's last day: since the first order, or since the record was made where that is earlier. */
export type ProfileDimension =
  | 'AGE'
  | 'CREDIT_GRADE'
  | 'INDUSTRY'
  | 'KIND'
  | 'LEVEL'
  | 'REGION'
  | 'SEGMENT'
  | 'SOURCE'
  | 'TAG';

/** A step of the way from list price to net profit. UNKNOWN_COST: revenue of lines whose cost is not known, of which no profit can be said. ORDER to SHIPMENT: cost to serve by what causes it. */
export type ProfitStepKind =
  | 'COST'
  | 'DISCOUNT'
  | 'GROSS_PROFIT'
  | 'LIST_VALUE'
  | 'NET_PROFIT'
  | 'ORDER'
  | 'REVENUE'
  | 'SHIPMENT'
  | 'TICKET'
  | 'UNKNOWN_COST'
  | 'VISIT';

/** One of them is enough. */
export type ProofInput = {
  /** With a passkey: the challenge of startProof. */
  challenge?: InputMaybe<Scalars['String']['input']>;
  /** The six digits that the authenticator app shows. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** JSON of what navigator.credentials.get answered to the challenge. */
  passkey?: InputMaybe<Scalars['String']['input']>;
  password?: InputMaybe<Scalars['String']['input']>;
  recoveryCode?: InputMaybe<Scalars['String']['input']>;
};

/** The customers behind a mark of prospecting. What is named holds together. */
export type ProspectSetInput = {
  /** The band of P(alive): 0 for below 0.1, to 9 for 0.9 and above. */
  aliveBand?: InputMaybe<Scalars['Int']['input']>;
  /** Leads first known in the month of this day. */
  leadIn?: InputMaybe<Scalars['Date']['input']>;
  /** true: leads of the period, that is, first known in it and without an order before. */
  leads?: InputMaybe<Scalars['Boolean']['input']>;
  /** New in the month of this day: the first order ever fell in it. */
  newIn?: InputMaybe<Scalars['Date']['input']>;
  /** Where the customer came from; empty for customers of whom it is not known. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** The tenth by lifetime value, 1 the most valuable. */
  valueTenth?: InputMaybe<Scalars['Int']['input']>;
};

/** A list means any of; a range is half-open; all that is given must hold. */
export type PurchaseFilter = {
  expectedOn?: InputMaybe<DateRange>;
  orderedOn?: InputMaybe<DateRange>;
  productId?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Any part of the product's name or number. */
  search?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<Array<PurchaseStatus>>;
  supplierId?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type PurchaseSort = {
  direction: SortDirection;
  field: PurchaseSortField;
};

export type PurchaseSortField =
  | 'EXPECTED_ON'
  | 'ORDERED_ON'
  | 'RECEIVED_ON';

/** OPEN: ordered and still on the way. */
export type PurchaseStatus =
  | 'CANCELLED'
  | 'OPEN'
  | 'RECEIVED';

/** What the customer says of a ticket that is solved. */
export type RateTicketInput = {
  /** From 1, not at all satisfied, to 5, fully. */
  satisfaction: Scalars['Int']['input'];
  /** In the customer's words; what is left out stays as it is. */
  satisfactionComment?: InputMaybe<Scalars['String']['input']>;
};

export type RecordCampaignResponsesInput = {
  customerIds: Array<Scalars['ID']['input']>;
  /** Now unless said otherwise; the first response of a customer stays. */
  respondedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What the response was, in a word. */
  response?: InputMaybe<Scalars['String']['input']>;
};

/** Of a customer or of a contact: one of the two. */
export type RecordConsentInput = {
  /** Now, where nothing is said; never in the future. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  basis?: LegalBasis;
  contactId?: InputMaybe<Scalars['ID']['input']>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  evidence?: InputMaybe<Scalars['String']['input']>;
  given: Scalars['Boolean']['input'];
  purpose: ConsentPurpose;
  source: Scalars['String']['input'];
};

/** About a customer who is a person, or about a contact: one of the two. */
export type RecordPrivacyRequestInput = {
  contactId?: InputMaybe<Scalars['ID']['input']>;
  customerId?: InputMaybe<Scalars['ID']['input']>;
  kind: PrivacyRequestKind;
};

export type RecordsHandoverInput = {
  /** Records of the person, e.g. customers; their open deals, follow-ups, tickets and alerts go along. */
  ids: Array<Scalars['ID']['input']>;
  toId: Scalars['ID']['input'];
};

export type RelatedTestInput = {
  is: TestComparison;
  name: Scalars['String']['input'];
  /** A field of the related records that is added up; left out, they are counted. */
  sum?: InputMaybe<Scalars['String']['input']>;
  value: OperandInput;
  /** Which of the related records. */
  where?: InputMaybe<ConditionInput>;
};

export type RequestApprovalInput = {
  /** Who is to decide; whoever leads your team unless said otherwise. */
  approverId?: InputMaybe<Scalars['ID']['input']>;
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  /** A customer, opportunity, order or ticket. */
  recordId: Scalars['ID']['input'];
  subject: Scalars['String']['input'];
};

/** By what of the customer the sent and the responses are divided. A customer with two tags stands under both. */
export type ResponseDimension =
  | 'INDUSTRY'
  | 'KIND'
  | 'LEVEL'
  | 'REGION'
  | 'SEGMENT'
  | 'SOURCE'
  | 'TAG';

export type RestorePolicyInput = {
  /** Why. */
  comment: Scalars['String']['input'];
  /** The version to be in force again; 0 for the shipped policy. */
  number: Scalars['Int']['input'];
};

export type ReturnLineInput = {
  lineId: Scalars['ID']['input'];
  /** Pieces that came back, above zero. */
  quantity: Scalars['Int']['input'];
};

/** Customers by scores and segments; all that is given must hold. */
export type RfmSetInput = {
  /** The day after the earlier period, as `rfmBefore` of the view. */
  before?: InputMaybe<Scalars['Date']['input']>;
  /** 1 to 5. */
  frequency?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 5. */
  monetary?: InputMaybe<Scalars['Int']['input']>;
  /** The segment in the earlier period; NONE for who did not buy in it, but in the period. */
  previously?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 5. */
  recency?: InputMaybe<Scalars['Int']['input']>;
  /** The segment in the period; NONE for who did not buy in it, but before. */
  segment?: InputMaybe<Scalars['String']['input']>;
};

/** The days since the last purchase, divided by the median of the days between the customer's own purchases. IN_RHYTHM: at most 1. LATE: at most 2. VERY_LATE: at most 3. SILENT: above 3. UNKNOWN: bought on fewer than three days, which is no rhythm yet. */
export type RhythmBand =
  | 'IN_RHYTHM'
  | 'LATE'
  | 'SILENT'
  | 'UNKNOWN'
  | 'VERY_LATE';

/** What a person does in the company; the policy says what that allows. */
export type Role =
  | 'ADMINISTRATOR'
  | 'AUDITOR'
  | 'CUSTOMER'
  | 'FINANCE'
  | 'MARKETING'
  | 'PARTNER'
  | 'SALES'
  | 'SALES_MANAGER'
  | 'SERVICE'
  | 'SERVICE_MANAGER';

/** Exactly one of these. */
export type RuleActionInput = {
  alert?: InputMaybe<RuleAlertInput>;
  approval?: InputMaybe<RuleApprovalInput>;
  assign?: InputMaybe<RuleAssignInput>;
  followUp?: InputMaybe<RuleFollowUpInput>;
  move?: InputMaybe<RuleMoveInput>;
  notify?: InputMaybe<RuleNotifyInput>;
  send?: InputMaybe<RuleSendInput>;
  set?: InputMaybe<RuleSetInput>;
  tag?: InputMaybe<RuleTagInput>;
};

export type RuleAlertInput = {
  /** What to do; at most 500 characters. */
  advice?: InputMaybe<Scalars['String']['input']>;
  /** When it is due, where the cause names no due time. */
  due?: InputMaybe<SpanInput>;
  /** Whoever has the record, unless said otherwise. */
  to?: InputMaybe<RuleConcerned>;
};

export type RuleApprovalInput = {
  due?: InputMaybe<SpanInput>;
  /** The rule's name, unless said otherwise. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** Whoever leads the team, unless a person is named. */
  userId?: InputMaybe<Scalars['ID']['input']>;
};

export type RuleAssignInput = {
  by: RuleAssignment;
  /** By territory: each person's region, in the order of `userIds`. */
  regions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Among all who have this role when the rule acts. */
  role?: InputMaybe<Role>;
  /** Among whom; empty where a role is named. */
  userIds: Array<Scalars['ID']['input']>;
};

/** In turn; to whoever has the least open; by the customer's region; to one person. */
export type RuleAssignment =
  | 'LEAST_BUSY'
  | 'ROUND_ROBIN'
  | 'TERRITORY'
  | 'USER';

export type RuleCauseInput = {
  /** The field that says when what it is about is due. */
  dueAt?: InputMaybe<Scalars['String']['input']>;
  /** Tells it from the rule's other causes: at most 20 letters, digits and points. */
  name: Scalars['String']['input'];
  severity: AlertSeverity;
  /** The first of these fields that is filled makes an occurrence a new one; without any, each time that the condition becomes true is one. */
  since?: InputMaybe<Array<Scalars['String']['input']>>;
  /** While this holds what was found stands, though `where` does not any more. */
  until?: InputMaybe<ConditionInput>;
  /** Which records; may be left out after events and at a time, which then means all. */
  where?: InputMaybe<ConditionInput>;
};

/** Whoever has the record, or who leads that person's team. */
export type RuleConcerned =
  | 'MANAGER'
  | 'OWNER';

/** What a rule watches for and what it does then. */
export type RuleDefinitionInput = {
  /** One to 10. */
  actions: Array<RuleActionInput>;
  /** One to 5. */
  causes: Array<RuleCauseInput>;
  subject: RuleSubject;
  when: RuleWhenInput;
};

export type RuleFollowUpInput = {
  channel?: InputMaybe<Channel>;
  due: SpanInput;
  /** The rule's name, unless said otherwise. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** For whoever has the record, unless said otherwise. */
  to?: InputMaybe<RuleConcerned>;
};

/** Which template of the trade a rule was made from; OWN for the company's own. */
export type RuleKind =
  | 'ANNIVERSARY'
  | 'APPROVAL_DECIDED'
  | 'APPROVAL_WAITING'
  | 'BIRTHDAY'
  | 'COMPLAINT_UNANSWERED'
  | 'CONTRACT_ENDING'
  | 'CREDIT_EXCEEDED'
  | 'CUSTOMER_WITHOUT_ORDER'
  | 'DEAL_PAST_CLOSE'
  | 'DEAL_ROTTING'
  | 'DEAL_WITHOUT_ACTIVITY'
  | 'FOLLOW_UP_OVERDUE'
  | 'LEAD_WITHOUT_FOLLOW_UPS'
  | 'NEEDS_AFTER_VISIT'
  | 'NEW_LEAD_IN_TURN'
  | 'NEW_LEAD_LEAST_BUSY'
  | 'NEW_LEAD_TERRITORY'
  | 'NO_ORDER_TWO_MONTHS'
  | 'OWN'
  | 'OWNER_LEFT'
  | 'PAYMENT_DUE'
  | 'PROBABLY_GONE'
  | 'RATE_FALLING'
  | 'SATISFACTION_LOW'
  | 'STAGE_AT_RISK'
  | 'STAGE_LOST'
  | 'STAGE_MAINTAINED'
  | 'STAGE_NURTURING'
  | 'STAGE_WON_BACK'
  | 'STOCK_LOW'
  | 'TICKET_DUE'
  | 'WAREHOUSE_DIFFERS';

/** How often a rule may act at most; what is left out has no limit. */
export type RuleLimitsInput = {
  coolingDays?: InputMaybe<Scalars['Int']['input']>;
  holdOutPercent?: InputMaybe<Scalars['Int']['input']>;
  perPersonAndDay?: InputMaybe<Scalars['Int']['input']>;
  /** Together with `quietUntil`. */
  quietFrom?: InputMaybe<Scalars['Int']['input']>;
  quietUntil?: InputMaybe<Scalars['Int']['input']>;
  workingHoursOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Whenever a condition has become true; after events; at a time of the workspace's calendar. */
export type RuleMoment =
  | 'CONDITION'
  | 'EVENT'
  | 'TIME';

export type RuleMoveInput = {
  to: LifeCycleStage;
};

export type RuleNotifyInput = {
  /** At most 500 characters. */
  advice?: InputMaybe<Scalars['String']['input']>;
  /** Also whoever leads the team. */
  manager?: InputMaybe<Scalars['Boolean']['input']>;
  /** At most 5 people. */
  userIds: Array<Scalars['ID']['input']>;
};

/** Which rules come first. */
export type RuleOrder =
  | 'CONFIDENCE'
  | 'LIFT'
  | 'SUPPORT';

export type RulePeriod =
  | 'DAY'
  | 'MONTH'
  | 'WEEK';

export type RuleSendInput = {
  channelId: Scalars['ID']['input'];
  templateId: Scalars['ID']['input'];
  to: MessageRecipient;
};

export type RuleSetInput = {
  field: Scalars['String']['input'];
  value: Scalars['String']['input'];
};

/** The record types that rules watch. */
export type RuleSubject =
  | 'Approval'
  | 'Contact'
  | 'Contract'
  | 'Customer'
  | 'FollowUp'
  | 'Opportunity'
  | 'Order'
  | 'Product'
  | 'Ticket'
  | 'WarehouseCheck';

export type RuleTagInput = {
  /** The tag's name. */
  tag: Scalars['String']['input'];
};

/** Why a rule does nothing, or not all that it says. */
export type RuleTrouble =
  /** It rests: its owner may not do what it does. */
  | 'ACTION'
  /** It rests: it watches what is not there any more, or what its owner may not see. */
  | 'CONDITION'
  /** It sends nothing: its template or its channel is off or gone. */
  | 'MESSAGE'
  /** It rests: whoever answers for it has left. */
  | 'OWNER_LEFT'
  /** It rests: the segment that it is for is gone. */
  | 'SEGMENT_GONE'
  /** It rests: its segment asks about what its owner may not see. */
  | 'SEGMENT_HIDDEN';

/** `types` goes with EVENT; `every`, `on` and `hour` go with TIME. */
export type RuleWhenInput = {
  every?: InputMaybe<RulePeriod>;
  /** 0 to 23, in the workspace's zone. */
  hour?: InputMaybe<Scalars['Int']['input']>;
  kind: RuleMoment;
  /** The day of the week (1 is Monday), or of the month, whose last day stands for those it does not have. */
  on?: InputMaybe<Scalars['Int']['input']>;
  /** Events, e.g. `customer.created`. */
  types?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type SearchKind =
  | 'CAMPAIGN'
  | 'CONTACT'
  | 'CONTRACT'
  | 'CUSTOMER'
  | 'OPPORTUNITY'
  | 'PRODUCT'
  | 'TICKET';

/** One of them. */
export type SecondFactorInput = {
  /** The six digits that the authenticator app shows. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** JSON of what navigator.credentials.get answered to the challenge. */
  passkey?: InputMaybe<Scalars['String']['input']>;
  recoveryCode?: InputMaybe<Scalars['String']['input']>;
};

/** A message by a template to the customer that a record belongs to: a contact, or else their primary contact, or else the customer. */
export type SendMessageInput = {
  channelId: Scalars['ID']['input'];
  /** One of the customer's contacts; the primary one where nothing is said. Not for templates about a contact. */
  contactId?: InputMaybe<Scalars['ID']['input']>;
  /** One of the template's languages; the workspace's where nothing is said. */
  locale?: InputMaybe<Locale>;
  /** A record of the type that the template is about. */
  recordId: Scalars['ID']['input'];
  templateId: Scalars['ID']['input'];
};

/** What causes cost beyond the goods. ORDER: an order of the period in which something was bought. SHIPMENT: such an order that was sent. TICKET: one opened in the period. VISIT: an activity of that channel in the period. */
export type ServeDriver =
  | 'ORDER'
  | 'SHIPMENT'
  | 'TICKET'
  | 'VISIT';

export type ShiftInput = {
  from: Scalars['Int']['input'];
  to: Scalars['Int']['input'];
};

export type SortDirection =
  | 'ASC'
  | 'DESC';

export type SpanInput = {
  count: Scalars['Int']['input'];
  unit: SpanUnit;
};

/** Days, weeks, months and years are the calendar's in the workspace's zone; working time is counted by its working hours. */
export type SpanUnit =
  | 'DAYS'
  | 'HOURS'
  | 'MINUTES'
  | 'MONTHS'
  | 'WEEKS'
  | 'WORKING_DAYS'
  | 'WORKING_HOURS'
  | 'YEARS';

/** Whether deals in a stage are still worked on, or how they ended. */
export type StageKind =
  | 'LOST'
  | 'OPEN'
  | 'WON';

/** Why a message was not sent. */
export type SuppressionReason =
  | 'CHANNEL_OFF'
  | 'NO_ADDRESS'
  | 'NO_CONSENT'
  | 'TEMPLATE_OFF'
  | 'UNSUBSCRIBED';

/** The customer's segment, region or source, or the channel of the first order. */
export type SurvivalGrouping =
  | 'CHANNEL'
  | 'REGION'
  | 'SEGMENT'
  | 'SOURCE';

/** How a value is compared. ONE_OF and NONE_OF take `values`, EMPTY and FILLED take nothing, the others take `value`. */
export type TestComparison =
  | 'AT_LEAST'
  | 'AT_MOST'
  | 'CONTAINS'
  | 'EMPTY'
  | 'FILLED'
  | 'IS'
  | 'IS_NOT'
  | 'LESS'
  | 'MORE'
  | 'NONE_OF'
  | 'ONE_OF';

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

/** Narrows a key; what is left out stays. For more than it has, issue a new one. */
export type UpdateApiKeyInput = {
  /** Where the key has none yet. */
  ceiling?: InputMaybe<Role>;
  costPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** Earlier than now said. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Fewer types, verbs, rows or fields. */
  grants?: InputMaybe<Array<PolicyGrantInput>>;
  name?: InputMaybe<Scalars['String']['input']>;
  requestsPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** Fewer of its scopes. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type UpdateCampaignInput = {
  channel?: InputMaybe<Scalars['String']['input']>;
  /** What it costs to address one customer. */
  contactCost?: InputMaybe<MoneyInput>;
  couponCode?: InputMaybe<Scalars['String']['input']>;
  /** The last day. */
  endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** What it costs however many are addressed. */
  fixedCost?: InputMaybe<MoneyInput>;
  name?: InputMaybe<Scalars['String']['input']>;
  notes?: InputMaybe<Scalars['String']['input']>;
  /** Who runs it; yourself unless said otherwise. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** What a response is worth, where no order tells. */
  responseValue?: InputMaybe<MoneyInput>;
  startsOn?: InputMaybe<Scalars['Date']['input']>;
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

export type UpdateContractInput = {
  /** What all of it comes to, in the workspace's currency. */
  amount?: InputMaybe<MoneyInput>;
  /** The last day. */
  endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** SUPPLY unless said otherwise. */
  kind?: InputMaybe<ContractKind>;
  note?: InputMaybe<Scalars['String']['input']>;
  /** Who looks after it; whoever has the customer unless said otherwise. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  startsOn?: InputMaybe<Scalars['Date']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateCustomerInput = {
  address?: InputMaybe<Scalars['String']['input']>;
  /** Where refunds go: bank and account, or IBAN. */
  bankAccount?: InputMaybe<Scalars['String']['input']>;
  birthday?: InputMaybe<Scalars['Date']['input']>;
  city?: InputMaybe<Scalars['String']['input']>;
  country?: InputMaybe<Scalars['String']['input']>;
  creditGrade?: InputMaybe<CreditGrade>;
  /** How much may be owed at a time, in the customer's currency; null for no limit. */
  creditLimit?: InputMaybe<MoneyInput>;
  email?: InputMaybe<Scalars['String']['input']>;
  /** The number of the company in the register, for taxes, or of the person. */
  identityNumber?: InputMaybe<Scalars['String']['input']>;
  industry?: InputMaybe<Scalars['String']['input']>;
  informationNeeds?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<CustomerKind>;
  level?: InputMaybe<CustomerLevel>;
  name?: InputMaybe<Scalars['String']['input']>;
  notes?: InputMaybe<Scalars['String']['input']>;
  packagingNeeds?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  postalCode?: InputMaybe<Scalars['String']['input']>;
  region?: InputMaybe<Scalars['String']['input']>;
  segment?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['String']['input']>;
  stockNeeds?: InputMaybe<Scalars['String']['input']>;
  transportNeeds?: InputMaybe<Scalars['String']['input']>;
  website?: InputMaybe<Scalars['String']['input']>;
};

/** What is left out stays as it is. */
export type UpdateMessageChannelInput = {
  /** JSON whose texts may hold {to}, {text} and {id}. */
  body?: InputMaybe<Scalars['String']['input']>;
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** All headers anew, with their values. */
  headers?: InputMaybe<Array<MessageHeaderInput>>;
  /** POST or PUT; POST where nothing is said. */
  method?: InputMaybe<Scalars['String']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  /** What 钉钉 and 飞书 have messages signed with; null takes it away. */
  secret?: InputMaybe<Scalars['String']['input']>;
  successPath?: InputMaybe<Scalars['String']['input']>;
  successValue?: InputMaybe<Scalars['String']['input']>;
  /** https; addresses within the house only where the configuration allows them. Not for e-mail. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** What is left out stays as it is. */
export type UpdateMessageTemplateInput = {
  channelKinds?: InputMaybe<Array<MessageChannelKind>>;
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  purpose?: InputMaybe<MessagePurpose>;
  /** All texts anew. */
  texts?: InputMaybe<Array<MessageTextInput>>;
};

/** What is left out stays as it is. */
export type UpdateNotificationsInput = {
  digestHour?: InputMaybe<Scalars['Int']['input']>;
  mode?: InputMaybe<NotificationMode>;
  /** Together with quietTo; null ends the quiet hours. */
  quietFrom?: InputMaybe<Scalars['Int']['input']>;
  quietTo?: InputMaybe<Scalars['Int']['input']>;
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
  name?: InputMaybe<Scalars['String']['input']>;
  /** IANA name, e.g. Asia/Taipei. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** What you are called in the company; null clears. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** What is left out stays as it is. */
export type UpdateRuleInput = {
  days?: InputMaybe<Scalars['Int']['input']>;
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** null ends escalation. */
  escalateAfterHours?: InputMaybe<Scalars['Int']['input']>;
  /** All limits anew. */
  limits?: InputMaybe<RuleLimitsInput>;
  minutes?: InputMaybe<Scalars['Int']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  /** A saved segment; null for all customers. */
  segmentId?: InputMaybe<Scalars['ID']['input']>;
};

/** What is left out stays as it is. */
export type UpdateSegmentInput = {
  condition?: InputMaybe<ConditionInput>;
  name?: InputMaybe<Scalars['String']['input']>;
  shared?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What is left out stays; null clears. */
export type UpdateTeamInput = {
  managerId?: InputMaybe<Scalars['ID']['input']>;
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

/** What is left out stays; null clears. */
export type UpdateUserInput = {
  /** The person signs in with it. Only for those who could give the person's role. */
  email?: InputMaybe<Scalars['String']['input']>;
  locale?: InputMaybe<Locale>;
  name?: InputMaybe<Scalars['String']['input']>;
  /** Open work goes along into the new team; what is done stays with the old one. */
  teamId?: InputMaybe<Scalars['ID']['input']>;
  /** IANA name, e.g. Asia/Taipei. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

/** What is left out stays as it is. */
export type UpdateWebhookInput = {
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
  /** When switched on: begin with what happens from now on, instead of telling what was missed. */
  skipMissed?: InputMaybe<Scalars['Boolean']['input']>;
  types?: InputMaybe<Array<Scalars['String']['input']>>;
  url?: InputMaybe<Scalars['String']['input']>;
};

/** A list means any of; all that is given must hold. */
export type UserFilter = {
  active?: InputMaybe<Scalars['Boolean']['input']>;
  role?: InputMaybe<Array<Role>>;
  /** Any part of the name; for those who see it, also a whole e-mail address. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** null: in no team. */
  teamId?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** LOADING: nothing is answered yet. REBUILDING: a new copy is being made while the old one answers. */
export type WarehouseState =
  | 'LOADING'
  | 'READY'
  | 'REBUILDING';

/** A list means any of; all that is given must hold. */
export type WebhookDeliveryFilter = {
  status?: InputMaybe<Array<WebhookDeliveryStatus>>;
  webhookId?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** WAITING to be sent (again), DELIVERED, or DEAD: given up, to be replayed by hand. */
export type WebhookDeliveryStatus =
  | 'DEAD'
  | 'DELIVERED'
  | 'WAITING';

export type WeekdayHoursInput = {
  shifts: Array<ShiftInput>;
  /** 1 is Monday, 7 Sunday. */
  weekday: Scalars['Int']['input'];
};

export type WorkingHoursInput = {
  /** IANA name. */
  timeZone: Scalars['String']['input'];
  /** Weekdays that are left out are free. null: time is counted by the clock, nights and holidays too. */
  week?: InputMaybe<Array<WeekdayHoursInput>>;
};

export type FigurePartsFragment = { __typename?: 'Figure', key: string, value: number | null, unit: FigureUnit, previous: number | null, definition: string };

export type BucketPartsFragment = { __typename?: 'Bucket', key: string, label: string, isRest: boolean, count: number, share: number, value: { __typename?: 'Money', amount: string, currency: string } | null };

export type BandPartsFragment = { __typename?: 'SizeBand', least: number, most: number | null, count: number, share: number };

export type CustomerProfitPartsFragment = { __typename?: 'CustomerProfit', rank: number, margin: number | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage } | null, revenue: { __typename?: 'Money', amount: string, currency: string }, discount: { __typename?: 'Money', amount: string, currency: string }, profit: { __typename?: 'Money', amount: string, currency: string }, costToServe: { __typename?: 'Money', amount: string, currency: string }, netProfit: { __typename?: 'Money', amount: string, currency: string } };

export type ProductProfitPartsFragment = { __typename?: 'ProductProfit', quantity: number, margin: number | null, product: { __typename?: 'Product', id: string, name: string } | null, revenue: { __typename?: 'Money', amount: string, currency: string }, discount: { __typename?: 'Money', amount: string, currency: string }, profit: { __typename?: 'Money', amount: string, currency: string } };

export type AnalysisChoicesQueryVariables = Exact<{
  people: Scalars['Boolean']['input'];
  segments: Scalars['Boolean']['input'];
}>;


export type AnalysisChoicesQuery = { __typename?: 'Query', analysisChannels: Array<string>, customerFacets: { __typename?: 'CustomerFacets', regions: Array<string>, segments: Array<string> }, categories: { __typename?: 'CategoryConnection', edges: Array<{ __typename?: 'CategoryEdge', node: { __typename?: 'Category', id: string, name: string, parent: { __typename?: 'Category', id: string, name: string } | null } }> }, users?: { __typename?: 'UserConnection', edges: Array<{ __typename?: 'UserEdge', node: { __typename?: 'User', id: string, name: string } }> }, teams?: { __typename?: 'TeamConnection', edges: Array<{ __typename?: 'TeamEdge', node: { __typename?: 'Team', id: string, name: string } }> }, segments?: { __typename?: 'SegmentConnection', edges: Array<{ __typename?: 'SegmentEdge', node: { __typename?: 'Segment', id: string, name: string } }> } };

export type AnalysisCustomersQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
  of: CustomerSetInput;
  first: Scalars['Int']['input'];
  offset: Scalars['Int']['input'];
}>;


export type AnalysisCustomersQuery = { __typename?: 'Query', analysisCustomers: { __typename?: 'AnalysedCustomers', asOf: string, totalCount: number, customers: Array<{ __typename?: 'AnalysedCustomer', orders: number, lastOrderOn: string | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage } | null, revenue: { __typename?: 'Money', amount: string, currency: string } }> } };

export type ProfilingQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
  before?: InputMaybe<Scalars['Date']['input']>;
}>;


export type ProfilingQuery = { __typename?: 'Query', profiling: { __typename?: 'Profiling', asOf: string, rowCount: number, figures: Array<{ __typename?: 'Figure', key: string, value: number | null, unit: FigureUnit, previous: number | null, definition: string }>, distributions: Array<{ __typename?: 'Distribution', dimension: ProfileDimension, customers: number, overlapping: boolean, value: { __typename?: 'Money', amount: string, currency: string }, buckets: Array<{ __typename?: 'Bucket', key: string, label: string, isRest: boolean, count: number, share: number, value: { __typename?: 'Money', amount: string, currency: string } | null }> }>, rfm: { __typename?: 'Rfm', from: string, to: string, segments: Array<{ __typename?: 'RfmSegment', segment: string, count: number, share: number, averageRecencyDays: number, averageFrequency: number, averageMonetaryScore: number, value: { __typename?: 'Money', amount: string, currency: string } }>, grid: Array<{ __typename?: 'RfmCell', recency: number, frequency: number, segment: string, count: number, averageMonetaryScore: number, value: { __typename?: 'Money', amount: string, currency: string } }>, migration: { __typename?: 'RfmMigration', from: string, to: string, flows: Array<{ __typename?: 'RfmFlow', from: string | null, to: string | null, count: number }> } | null }, concentration: Array<{ __typename?: 'Figure', key: string, value: number | null, unit: FigureUnit, previous: number | null, definition: string }>, habits: { __typename?: 'Habits', zone: string, momentKnown: number, momentUnknown: number, moments: Array<{ __typename?: 'HourCell', weekday: number, hour: number, count: number }>, days: Array<{ __typename?: 'DayCell', weekday: number, count: number }>, lines: Array<{ __typename?: 'SizeBand', least: number, most: number | null, count: number, share: number }>, pieces: Array<{ __typename?: 'SizeBand', least: number, most: number | null, count: number, share: number }>, rhythm: Array<{ __typename?: 'SizeBand', least: number, most: number | null, count: number, share: number }>, channels: Array<{ __typename?: 'Bucket', key: string, label: string, isRest: boolean, count: number, share: number, value: { __typename?: 'Money', amount: string, currency: string } | null }>, categories: Array<{ __typename?: 'Bucket', key: string, label: string, isRest: boolean, count: number, share: number, value: { __typename?: 'Money', amount: string, currency: string } | null }> }, payments: { __typename?: 'Payments', on: string, figures: Array<{ __typename?: 'Figure', key: string, value: number | null, unit: FigureUnit, previous: number | null, definition: string }>, ageing: Array<{ __typename?: 'AgeingBand', from: number, to: number | null, orders: number, customers: number, amount: { __typename?: 'Money', amount: string, currency: string } }>, debtors: Array<{ __typename?: 'Debtor', orders: number, oldestDueOn: string, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage } | null, overdue: { __typename?: 'Money', amount: string, currency: string } }>, byCreditGrade: Array<{ __typename?: 'GradeRisk', grade: string, customers: number, receivable: { __typename?: 'Money', amount: string, currency: string }, overdue: { __typename?: 'Money', amount: string, currency: string } }> | null } | null } };

export type SurvivalPartsFragment = { __typename?: 'SurvivalCurve', group: string | null, customers: number, lost: number, medianDays: number | null, medianLow: number | null, medianHigh: number | null, points: Array<{ __typename?: 'SurvivalPoint', days: number, survival: number, low: number | null, high: number | null, atRisk: number }> };

export type PersistencyQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
  churnAfterDays: Scalars['Int']['input'];
  survivalBy?: InputMaybe<SurvivalGrouping>;
}>;


export type PersistencyQuery = { __typename?: 'Query', persistency: { __typename?: 'Persistency', asOf: string, rowCount: number, churnAfterDays: number, figures: Array<{ __typename?: 'Figure', key: string, value: number | null, unit: FigureUnit, previous: number | null, definition: string }>, cohorts: Array<{ __typename?: 'Cohort', cohort: string, size: number, months: Array<{ __typename?: 'CohortMonth', month: number, customers: number, retention: number, revenueRetention: number | null, partial: boolean, revenue: { __typename?: 'Money', amount: string, currency: string } }> }>, cohortAverage: Array<{ __typename?: 'CohortAverage', month: number, customers: number, retention: number, revenueRetention: number | null }>, activity: Array<{ __typename?: 'ActivityMonth', month: string, newCustomers: number, returningCustomers: number, silentCustomers: number, atRisk: number, churned: number, churnRate: number | null, partial: boolean }>, gapBands: Array<{ __typename?: 'GapBand', from: number, to: number | null, count: number, share: number }>, rhythm: Array<{ __typename?: 'RhythmClass', band: RhythmBand, customers: number, share: number, revenue: { __typename?: 'Money', amount: string, currency: string } }>, overdue: Array<{ __typename?: 'OverdueCustomer', lastOrderOn: string, silentDays: number, medianGapDays: number, band: RhythmBand, alive: number | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage } | null, revenue: { __typename?: 'Money', amount: string, currency: string }, missedRevenue: { __typename?: 'Money', amount: string, currency: string } }>, change: Array<{ __typename?: 'ChangeClass', change: CustomerChange, customers: number, share: number, revenue: { __typename?: 'Money', amount: string, currency: string }, previousRevenue: { __typename?: 'Money', amount: string, currency: string } }>, survival: { __typename?: 'SurvivalCurve', group: string | null, customers: number, lost: number, medianDays: number | null, medianLow: number | null, medianHigh: number | null, points: Array<{ __typename?: 'SurvivalPoint', days: number, survival: number, low: number | null, high: number | null, atRisk: number }> }, survivalGroups: Array<{ __typename?: 'SurvivalCurve', group: string | null, customers: number, lost: number, medianDays: number | null, medianLow: number | null, medianHigh: number | null, points: Array<{ __typename?: 'SurvivalPoint', days: number, survival: number, low: number | null, high: number | null, atRisk: number }> }>, survivalTest: { __typename?: 'SurvivalTest', chiSquared: number, degrees: number, pValue: number } | null, alive: { __typename?: 'Aliveness', gap: string | null, observedTo: string | null, average: number | null, bands: Array<{ __typename?: 'AlivenessBand', from: number, to: number, customers: number, revenue: { __typename?: 'Money', amount: string, currency: string } }> } } };

export type ProfitabilityQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
}>;


export type ProfitabilityQuery = { __typename?: 'Query', profitability: { __typename?: 'Profitability', asOf: string, rowCount: number, linesOfUnknownCost: number, figures: Array<{ __typename?: 'Figure', key: string, value: number | null, unit: FigureUnit, previous: number | null, definition: string }>, costToServe: { __typename?: 'CostToServe', perOrder: { __typename?: 'Money', amount: string, currency: string } | null, perTicket: { __typename?: 'Money', amount: string, currency: string } | null, perVisit: { __typename?: 'Money', amount: string, currency: string } | null, perShipment: { __typename?: 'Money', amount: string, currency: string } | null }, waterfall: Array<{ __typename?: 'ProfitStep', kind: ProfitStepKind, isSum: boolean, amount: { __typename?: 'Money', amount: string, currency: string } }>, whale: Array<{ __typename?: 'WhalePoint', customerShare: number, profitShare: number }>, whalePeak: { __typename?: 'WhalePeak', customerShare: number, profitShare: number } | null, deciles: Array<{ __typename?: 'CustomerDecile', decile: number, customers: number, netProfit: { __typename?: 'Money', amount: string, currency: string } }>, best: Array<{ __typename?: 'CustomerProfit', rank: number, margin: number | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage } | null, revenue: { __typename?: 'Money', amount: string, currency: string }, discount: { __typename?: 'Money', amount: string, currency: string }, profit: { __typename?: 'Money', amount: string, currency: string }, costToServe: { __typename?: 'Money', amount: string, currency: string }, netProfit: { __typename?: 'Money', amount: string, currency: string } }>, worst: Array<{ __typename?: 'CustomerProfit', rank: number, margin: number | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage } | null, revenue: { __typename?: 'Money', amount: string, currency: string }, discount: { __typename?: 'Money', amount: string, currency: string }, profit: { __typename?: 'Money', amount: string, currency: string }, costToServe: { __typename?: 'Money', amount: string, currency: string }, netProfit: { __typename?: 'Money', amount: string, currency: string } }>, bestProducts: Array<{ __typename?: 'ProductProfit', quantity: number, margin: number | null, product: { __typename?: 'Product', id: string, name: string } | null, revenue: { __typename?: 'Money', amount: string, currency: string }, discount: { __typename?: 'Money', amount: string, currency: string }, profit: { __typename?: 'Money', amount: string, currency: string } }>, worstProducts: Array<{ __typename?: 'ProductProfit', quantity: number, margin: number | null, product: { __typename?: 'Product', id: string, name: string } | null, revenue: { __typename?: 'Money', amount: string, currency: string }, discount: { __typename?: 'Money', amount: string, currency: string }, profit: { __typename?: 'Money', amount: string, currency: string } }>, byCategory: Array<{ __typename?: 'CategoryProfit', category: string, parent: string | null, margin: number | null, discount: number, revenue: { __typename?: 'Money', amount: string, currency: string }, profit: { __typename?: 'Money', amount: string, currency: string } }> } };

export type PivotLinePartsFragment = { __typename?: 'PivotLine', name: string, key: string | null, values: number, share: number | null, value: number | null, previous: number | null, growth: number | null };

export type PerformanceQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
  rows: PerformanceDimension;
  columns?: InputMaybe<PerformanceDimension>;
  measure: PerformanceMeasure;
}>;


export type PerformanceQuery = { __typename?: 'Query', performance: { __typename?: 'Performance', asOf: string, rowCount: number, unit: FigureUnit, figures: Array<{ __typename?: 'Figure', key: string, value: number | null, unit: FigureUnit, previous: number | null, definition: string }>, months: Array<{ __typename?: 'MonthSales', month: string, orders: number, customers: number, revenue: { __typename?: 'Money', amount: string, currency: string }, previousYear: { __typename?: 'Money', amount: string, currency: string } | null }>, rows: Array<{ __typename?: 'PivotLine', name: string, key: string | null, values: number, share: number | null, value: number | null, previous: number | null, growth: number | null }>, columns: Array<{ __typename?: 'PivotLine', name: string, key: string | null, values: number, share: number | null, value: number | null, previous: number | null, growth: number | null }>, pivot: Array<{ __typename?: 'PivotCell', rowKey: string | null, columnKey: string | null, value: number | null, previous: number | null, growth: number | null, share: number | null, shareOfRow: number | null, shareOfColumn: number | null }>, total: { __typename?: 'PivotTotal', value: number | null, previous: number | null, growth: number | null }, changes: Array<{ __typename?: 'ChangePart', kind: ChangePartKind, name: string, key: string | null, values: number, change: number, growthPoints: number | null }> } };

export type RevenueBridgeQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
}>;


export type RevenueBridgeQuery = { __typename?: 'Query', revenueBridge: { __typename?: 'RevenueBridge', asOf: string, revenue: { __typename?: 'Money', amount: string, currency: string }, previous: { __typename?: 'Money', amount: string, currency: string } | null, parts: Array<{ __typename?: 'BridgePart', kind: BridgePartKind, products: number, change: { __typename?: 'Money', amount: string, currency: string } }> } };

export type SalesMapQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
  measure: PerformanceMeasure;
  within: PerformanceDimension;
  by: PerformanceDimension;
}>;


export type SalesMapQuery = { __typename?: 'Query', salesMap: { __typename?: 'SalesMap', asOf: string, unit: FigureUnit, areas: Array<{ __typename?: 'NestedSales', within: string, withinKey: string | null, name: string, key: string | null, value: number | null, previous: number | null, growth: number | null, share: number | null }> } };

export type AnalysisOrderLinesQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
  rows?: InputMaybe<PerformanceDimension>;
  rowKey?: InputMaybe<Scalars['String']['input']>;
  columns?: InputMaybe<PerformanceDimension>;
  columnKey?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  offset: Scalars['Int']['input'];
}>;


export type AnalysisOrderLinesQuery = { __typename?: 'Query', analysisOrderLines: { __typename?: 'AnalysedLines', totalCount: number, revenue: { __typename?: 'Money', amount: string, currency: string }, lines: Array<{ __typename?: 'AnalysedLine', orderedOn: string, quantity: number, discount: number, revenue: { __typename?: 'Money', amount: string, currency: string }, order: { __typename?: 'Order', id: string, number: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage } | null, product: { __typename?: 'Product', id: string, name: string } | null }> } };

export type ProspectingQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
}>;


export type ProspectingQuery = { __typename?: 'Query', prospecting: { __typename?: 'Prospecting', asOf: string, rowCount: number, figures: Array<{ __typename?: 'Figure', key: string, value: number | null, unit: FigureUnit, previous: number | null, definition: string }>, newCustomers: Array<{ __typename?: 'NewCustomerMonth', month: string, source: string, count: number }>, leadSources: Array<{ __typename?: 'SourceConversion', source: string, leads: number, won: number, conversion: number, low: number, high: number }>, funnel: Array<{ __typename?: 'FunnelStep', stage: string, entered: number, conversion: number | null, low: number | null, high: number | null, medianDays: number | null, medianLow: number | null, medianHigh: number | null }>, owners: Array<{ __typename?: 'OwnerDeals', deals: number, won: number, lost: number, winRate: number | null, low: number | null, high: number | null, meanDaysToWin: number | null, medianDaysToClose: number | null, owner: { __typename?: 'User', id: string, name: string } | null, wonValue: { __typename?: 'Money', amount: string, currency: string } | null }>, forecast: Array<{ __typename?: 'ForecastPoint', month: string, actual: { __typename?: 'Money', amount: string, currency: string } | null, forecast: { __typename?: 'Money', amount: string, currency: string } | null, low: { __typename?: 'Money', amount: string, currency: string } | null, high: { __typename?: 'Money', amount: string, currency: string } | null, weightedPipeline: { __typename?: 'Money', amount: string, currency: string } | null }>, forecastModel: { __typename?: 'ForecastModel', method: ForecastMethod, learntMonths: number, backTest: { __typename?: 'ForecastBackTest', method: ForecastMethod, months: number, mase: number | null, coverage: number } | null, naive: { __typename?: 'ForecastBackTest', method: ForecastMethod, months: number, mase: number | null, coverage: number } | null } | null, customerModel: { __typename?: 'CustomerModel', observedTo: string, customers: number, repeatCustomers: number, gap: ModelGap | null, valueGap: ModelGap | null, purchases: { __typename?: 'PurchaseModel', r: number, alpha: number, a: number, b: number } | null, holdout: { __typename?: 'Holdout', calibratedTo: string, actual: number, expected: number, expectedByOwnRate: number, meanAbsoluteError: number, meanAbsoluteErrorByOwnRate: number } | null } | null, aliveBands: Array<{ __typename?: 'AliveBand', from: number, to: number, customers: number, expectedPurchases: number }>, valueTenths: Array<{ __typename?: 'ValueTenth', tenth: number, customers: number, share: number, lifetimeValue: { __typename?: 'Money', amount: string, currency: string } }>, bestCustomers: Array<{ __typename?: 'CustomerOutlook', purchases: number, lastPurchaseOn: string, alive: number, expectedPurchases: number, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage } | null, valuePerPurchase: { __typename?: 'Money', amount: string, currency: string } | null, lifetimeValue: { __typename?: 'Money', amount: string, currency: string } | null }> } };

export type AnalysedProductPartsFragment = { __typename?: 'Product', id: string, name: string, sku: string };

export type ProductAnalysisQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
  orderBy?: ProductOrder;
}>;


export type ProductAnalysisQuery = { __typename?: 'Query', productAnalysis: { __typename?: 'ProductAnalysis', asOf: string, rowCount: number, figures: Array<{ __typename?: 'Figure', key: string, value: number | null, unit: FigureUnit, previous: number | null, definition: string }>, top: Array<{ __typename?: 'ProductSales', quantity: number, margin: number | null, returnRate: number, complaints: number | null, complaintRate: number | null, abc: string, xyz: string | null, product: { __typename?: 'Product', id: string, name: string, sku: string } | null, revenue: { __typename?: 'Money', amount: string, currency: string } }>, abc: Array<{ __typename?: 'AbcClass', abc: string, products: number, share: number, revenue: { __typename?: 'Money', amount: string, currency: string } }>, abcXyz: Array<{ __typename?: 'AbcXyzCell', abc: string, xyz: string | null, products: number, revenue: { __typename?: 'Money', amount: string, currency: string }, stockValue: { __typename?: 'Money', amount: string, currency: string } | null }> } };

export type ProductLifeQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
  product: Scalars['ID']['input'];
}>;


export type ProductLifeQuery = { __typename?: 'Query', productLife: { __typename?: 'ProductLife', firstSoldOn: string | null, ageMonths: number, phase: LifePhase | null, change: number | null, product: { __typename?: 'Product', id: string, name: string, sku: string } | null, months: Array<{ __typename?: 'LifeMonth', month: string, quantity: number, margin: number | null, revenue: { __typename?: 'Money', amount: string, currency: string } }>, boughtTogether: Array<{ __typename?: 'AssociationRule', orders: number, confidence: number, lift: number, right: { __typename?: 'Product', id: string, name: string, sku: string } | null }> } };

export type AssociationRulesQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
  minSupport?: InputMaybe<Scalars['Float']['input']>;
  minConfidence: Scalars['Float']['input'];
  maxLength: Scalars['Int']['input'];
  orderBy: RuleOrder;
}>;


export type AssociationRulesQuery = { __typename?: 'Query', associationRules: { __typename?: 'AssociationRules', rowCount: number, minSupport: number, totalCount: number, rules: Array<{ __typename?: 'AssociationRule', orders: number, support: number, confidence: number, lift: number, conviction: number | null, left: Array<{ __typename?: 'Product', id: string, name: string, sku: string } | null>, right: { __typename?: 'Product', id: string, name: string, sku: string } | null }> } };

export type StockItemPartsFragment = { __typename?: 'StockItem', stock: number, onOrder: number, reorderLevel: number | null, coverDays: number | null, leadDays: number | null, lastSoldOn: string | null, product: { __typename?: 'Product', id: string, name: string, sku: string } | null, stockValue: { __typename?: 'Money', amount: string, currency: string } | null };

export type StockAnalysisQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
  deadAfterDays: Scalars['Int']['input'];
}>;


export type StockAnalysisQuery = { __typename?: 'Query', stockAnalysis: { __typename?: 'StockAnalysis', figures: Array<{ __typename?: 'Figure', key: string, value: number | null, unit: FigureUnit, previous: number | null, definition: string }>, belowReorder: Array<{ __typename?: 'StockItem', stock: number, onOrder: number, reorderLevel: number | null, coverDays: number | null, leadDays: number | null, lastSoldOn: string | null, product: { __typename?: 'Product', id: string, name: string, sku: string } | null, stockValue: { __typename?: 'Money', amount: string, currency: string } | null }>, low: Array<{ __typename?: 'StockItem', stock: number, onOrder: number, reorderLevel: number | null, coverDays: number | null, leadDays: number | null, lastSoldOn: string | null, product: { __typename?: 'Product', id: string, name: string, sku: string } | null, stockValue: { __typename?: 'Money', amount: string, currency: string } | null }>, short: Array<{ __typename?: 'StockItem', stock: number, onOrder: number, reorderLevel: number | null, coverDays: number | null, leadDays: number | null, lastSoldOn: string | null, product: { __typename?: 'Product', id: string, name: string, sku: string } | null, stockValue: { __typename?: 'Money', amount: string, currency: string } | null }>, dead: Array<{ __typename?: 'StockItem', stock: number, onOrder: number, reorderLevel: number | null, coverDays: number | null, leadDays: number | null, lastSoldOn: string | null, product: { __typename?: 'Product', id: string, name: string, sku: string } | null, stockValue: { __typename?: 'Money', amount: string, currency: string } | null }>, suppliers: Array<{ __typename?: 'SupplierDelivery', received: number, meanLeadDays: number | null, medianLeadDays: number | null, p90LeadDays: number | null, lateShare: number | null, meanDaysLate: number | null, open: number, overdue: number, supplier: { __typename?: 'Supplier', id: string, name: string } | null }>, shippers: Array<{ __typename?: 'ShipperDelivery', orders: number, shipped: number, late: number, lateShare: number | null, meanDays: number | null, shipper: { __typename?: 'Shipper', id: string, name: string } | null }> } };

export type MemberSharePartsFragment = { __typename?: 'MemberShare', count: number, members: number, rate: number | null, interval: { __typename?: 'ConfidenceInterval', low: number, high: number } | null };

export type CampaignPartsFragment = { __typename?: 'CampaignResult', complete: boolean, reach: number, control: number, margin: number | null, returnOnInvestment: number | null, responseReturn: number | null, incrementalReturn: number | null, couponOrders: number, campaign: { __typename?: 'Campaign', id: string, number: string, name: string, channel: string | null, startsOn: string, endsOn: string | null, status: CampaignStatus, couponCode: string | null } | null, cost: { __typename?: 'Money', amount: string, currency: string } | null, costPerMember: { __typename?: 'Money', amount: string, currency: string } | null, responses: { __typename?: 'MemberShare', count: number, members: number, rate: number | null, interval: { __typename?: 'ConfidenceInterval', low: number, high: number } | null }, conversions: { __typename?: 'MemberShare', count: number, members: number, rate: number | null, interval: { __typename?: 'ConfidenceInterval', low: number, high: number } | null }, controlConversions: { __typename?: 'MemberShare', count: number, members: number, rate: number | null, interval: { __typename?: 'ConfidenceInterval', low: number, high: number } | null }, revenue: { __typename?: 'Money', amount: string, currency: string }, profit: { __typename?: 'Money', amount: string, currency: string } | null, conversionLift: { __typename?: 'ShareLift', difference: number, pValue: number, exact: boolean, relative: number | null, neededPerGroup: number | null, interval: { __typename?: 'ConfidenceInterval', low: number, high: number } } | null, revenueLift: { __typename?: 'RevenueLift', pValue: number | null, difference: { __typename?: 'Money', amount: string, currency: string }, low: { __typename?: 'Money', amount: string, currency: string } | null, high: { __typename?: 'Money', amount: string, currency: string } | null, total: { __typename?: 'Money', amount: string, currency: string } } | null, couponRevenue: { __typename?: 'Money', amount: string, currency: string }, couponDiscount: { __typename?: 'Money', amount: string, currency: string } };

export type PromotionQueryVariables = Exact<{
  filter?: InputMaybe<AnalysisFilter>;
  campaignId?: InputMaybe<Scalars['ID']['input']>;
  window: Scalars['Int']['input'];
  by: ResponseDimension;
}>;


export type PromotionQuery = { __typename?: 'Query', promotion: { __typename?: 'Promotion', asOf: string, rowCount: number, figures: Array<{ __typename?: 'Figure', key: string, value: number | null, unit: FigureUnit, previous: number | null, definition: string }>, campaigns: Array<{ __typename?: 'CampaignResult', complete: boolean, reach: number, control: number, margin: number | null, returnOnInvestment: number | null, responseReturn: number | null, incrementalReturn: number | null, couponOrders: number, campaign: { __typename?: 'Campaign', id: string, number: string, name: string, channel: string | null, startsOn: string, endsOn: string | null, status: CampaignStatus, couponCode: string | null } | null, cost: { __typename?: 'Money', amount: string, currency: string } | null, costPerMember: { __typename?: 'Money', amount: string, currency: string } | null, responses: { __typename?: 'MemberShare', count: number, members: number, rate: number | null, interval: { __typename?: 'ConfidenceInterval', low: number, high: number } | null }, conversions: { __typename?: 'MemberShare', count: number, members: number, rate: number | null, interval: { __typename?: 'ConfidenceInterval', low: number, high: number } | null }, controlConversions: { __typename?: 'MemberShare', count: number, members: number, rate: number | null, interval: { __typename?: 'ConfidenceInterval', low: number, high: number } | null }, revenue: { __typename?: 'Money', amount: string, currency: string }, profit: { __typename?: 'Money', amount: string, currency: string } | null, conversionLift: { __typename?: 'ShareLift', difference: number, pValue: number, exact: boolean, relative: number | null, neededPerGroup: number | null, interval: { __typename?: 'ConfidenceInterval', low: number, high: number } } | null, revenueLift: { __typename?: 'RevenueLift', pValue: number | null, difference: { __typename?: 'Money', amount: string, currency: string }, low: { __typename?: 'Money', amount: string, currency: string } | null, high: { __typename?: 'Money', amount: string, currency: string } | null, total: { __typename?: 'Money', amount: string, currency: string } } | null, couponRevenue: { __typename?: 'Money', amount: string, currency: string }, couponDiscount: { __typename?: 'Money', amount: string, currency: string } }>, responses: Array<{ __typename?: 'ResponseGroup', value: string, tag: { __typename?: 'Tag', id: string, name: string } | null, responses: { __typename?: 'MemberShare', count: number, members: number, rate: number | null, interval: { __typename?: 'ConfidenceInterval', low: number, high: number } | null } }>, discountBands: Array<{ __typename?: 'DiscountBand', from: number, to: number, lines: number, margin: number | null, revenue: { __typename?: 'Money', amount: string, currency: string }, discount: { __typename?: 'Money', amount: string, currency: string }, profit: { __typename?: 'Money', amount: string, currency: string } | null }>, months: Array<{ __typename?: 'DiscountMonth', month: string, share: number, revenue: { __typename?: 'Money', amount: string, currency: string }, discount: { __typename?: 'Money', amount: string, currency: string } }>, categories: Array<{ __typename?: 'DiscountCategory', category: string, lines: number, share: number, margin: number | null, revenue: { __typename?: 'Money', amount: string, currency: string }, discount: { __typename?: 'Money', amount: string, currency: string }, profit: { __typename?: 'Money', amount: string, currency: string } | null }> } };

export type CampaignRowFragment = { __typename?: 'Campaign', id: string, version: number, number: string, name: string, channel: string | null, startsOn: string, endsOn: string | null, status: CampaignStatus, couponCode: string | null, abilities: Array<string>, counts: { __typename?: 'CampaignCounts', members: number, treated: number, control: number, responses: number, controlResponses: number } | null, owner: { __typename?: 'User', id: string, name: string } | null };

export type CampaignFactsFragment = { __typename?: 'Campaign', notes: string | null, id: string, version: number, number: string, name: string, channel: string | null, startsOn: string, endsOn: string | null, status: CampaignStatus, couponCode: string | null, abilities: Array<string>, fixedCost: { __typename?: 'Money', amount: string, currency: string } | null, contactCost: { __typename?: 'Money', amount: string, currency: string } | null, responseValue: { __typename?: 'Money', amount: string, currency: string } | null, counts: { __typename?: 'CampaignCounts', members: number, treated: number, control: number, responses: number, controlResponses: number } | null, owner: { __typename?: 'User', id: string, name: string } | null };

export type CampaignsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<CampaignFilter>;
  sort?: InputMaybe<CampaignSort>;
}>;


export type CampaignsQuery = { __typename?: 'Query', campaigns: { __typename?: 'CampaignConnection', edges: Array<{ __typename?: 'CampaignEdge', node: { __typename?: 'Campaign', id: string, version: number, number: string, name: string, channel: string | null, startsOn: string, endsOn: string | null, status: CampaignStatus, couponCode: string | null, abilities: Array<string>, counts: { __typename?: 'CampaignCounts', members: number, treated: number, control: number, responses: number, controlResponses: number } | null, owner: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type CampaignQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CampaignQuery = { __typename?: 'Query', campaign: { __typename?: 'Campaign', notes: string | null, id: string, version: number, number: string, name: string, channel: string | null, startsOn: string, endsOn: string | null, status: CampaignStatus, couponCode: string | null, abilities: Array<string>, fixedCost: { __typename?: 'Money', amount: string, currency: string } | null, contactCost: { __typename?: 'Money', amount: string, currency: string } | null, responseValue: { __typename?: 'Money', amount: string, currency: string } | null, counts: { __typename?: 'CampaignCounts', members: number, treated: number, control: number, responses: number, controlResponses: number } | null, owner: { __typename?: 'User', id: string, name: string } | null } | null };

export type CampaignMembersQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<CampaignMemberFilter>;
}>;


export type CampaignMembersQuery = { __typename?: 'Query', campaign: { __typename?: 'Campaign', id: string, members: { __typename?: 'CampaignMemberConnection', edges: Array<{ __typename?: 'CampaignMemberEdge', node: { __typename?: 'CampaignMember', id: string, group: CampaignGroup, sentAt: string, respondedAt: string | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type AudienceOptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type AudienceOptionsQuery = { __typename?: 'Query', customerFacets: { __typename?: 'CustomerFacets', sources: Array<string>, industries: Array<string>, regions: Array<string>, segments: Array<string> }, tags: { __typename?: 'TagConnection', edges: Array<{ __typename?: 'TagEdge', node: { __typename?: 'Tag', id: string, name: string } }> } };

export type AudienceSizeQueryVariables = Exact<{
  filter: CustomerFilter;
}>;


export type AudienceSizeQuery = { __typename?: 'Query', customers: { __typename?: 'CustomerConnection', totalCount: number } };

export type CreateCampaignMutationVariables = Exact<{
  input: CreateCampaignInput;
}>;


export type CreateCampaignMutation = { __typename?: 'Mutation', createCampaign: { __typename?: 'Campaign', notes: string | null, id: string, version: number, number: string, name: string, channel: string | null, startsOn: string, endsOn: string | null, status: CampaignStatus, couponCode: string | null, abilities: Array<string>, fixedCost: { __typename?: 'Money', amount: string, currency: string } | null, contactCost: { __typename?: 'Money', amount: string, currency: string } | null, responseValue: { __typename?: 'Money', amount: string, currency: string } | null, counts: { __typename?: 'CampaignCounts', members: number, treated: number, control: number, responses: number, controlResponses: number } | null, owner: { __typename?: 'User', id: string, name: string } | null } };

export type UpdateCampaignMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: UpdateCampaignInput;
}>;


export type UpdateCampaignMutation = { __typename?: 'Mutation', updateCampaign: { __typename?: 'Campaign', notes: string | null, id: string, version: number, number: string, name: string, channel: string | null, startsOn: string, endsOn: string | null, status: CampaignStatus, couponCode: string | null, abilities: Array<string>, fixedCost: { __typename?: 'Money', amount: string, currency: string } | null, contactCost: { __typename?: 'Money', amount: string, currency: string } | null, responseValue: { __typename?: 'Money', amount: string, currency: string } | null, counts: { __typename?: 'CampaignCounts', members: number, treated: number, control: number, responses: number, controlResponses: number } | null, owner: { __typename?: 'User', id: string, name: string } | null } };

export type DeleteCampaignMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
}>;


export type DeleteCampaignMutation = { __typename?: 'Mutation', deleteCampaign: string };

export type AddCampaignAudienceMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: AddCampaignAudienceInput;
}>;


export type AddCampaignAudienceMutation = { __typename?: 'Mutation', addCampaignAudience: { __typename?: 'Campaign', id: string, version: number, number: string, name: string, channel: string | null, startsOn: string, endsOn: string | null, status: CampaignStatus, couponCode: string | null, abilities: Array<string>, counts: { __typename?: 'CampaignCounts', members: number, treated: number, control: number, responses: number, controlResponses: number } | null, owner: { __typename?: 'User', id: string, name: string } | null } };

export type AddCampaignMembersMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: AddCampaignMembersInput;
}>;


export type AddCampaignMembersMutation = { __typename?: 'Mutation', addCampaignMembers: { __typename?: 'Campaign', id: string, version: number, number: string, name: string, channel: string | null, startsOn: string, endsOn: string | null, status: CampaignStatus, couponCode: string | null, abilities: Array<string>, counts: { __typename?: 'CampaignCounts', members: number, treated: number, control: number, responses: number, controlResponses: number } | null, owner: { __typename?: 'User', id: string, name: string } | null } };

export type RecordCampaignResponsesMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: RecordCampaignResponsesInput;
}>;


export type RecordCampaignResponsesMutation = { __typename?: 'Mutation', recordCampaignResponses: { __typename?: 'Campaign', id: string, version: number, number: string, name: string, channel: string | null, startsOn: string, endsOn: string | null, status: CampaignStatus, couponCode: string | null, abilities: Array<string>, counts: { __typename?: 'CampaignCounts', members: number, treated: number, control: number, responses: number, controlResponses: number } | null, owner: { __typename?: 'User', id: string, name: string } | null } };

export type WithdrawCampaignResponsesMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  customerIds: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type WithdrawCampaignResponsesMutation = { __typename?: 'Mutation', withdrawCampaignResponses: { __typename?: 'Campaign', id: string, version: number, number: string, name: string, channel: string | null, startsOn: string, endsOn: string | null, status: CampaignStatus, couponCode: string | null, abilities: Array<string>, counts: { __typename?: 'CampaignCounts', members: number, treated: number, control: number, responses: number, controlResponses: number } | null, owner: { __typename?: 'User', id: string, name: string } | null } };

export type RemoveCampaignMembersMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  customerIds: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type RemoveCampaignMembersMutation = { __typename?: 'Mutation', removeCampaignMembers: { __typename?: 'Campaign', id: string, version: number, number: string, name: string, channel: string | null, startsOn: string, endsOn: string | null, status: CampaignStatus, couponCode: string | null, abilities: Array<string>, counts: { __typename?: 'CampaignCounts', members: number, treated: number, control: number, responses: number, controlResponses: number } | null, owner: { __typename?: 'User', id: string, name: string } | null } };

export type ConsentPartsFragment = { __typename?: 'Consent', id: string, purpose: ConsentPurpose, given: boolean, at: string, source: string | null, evidence: string | null };

export type RecordConsentMutationVariables = Exact<{
  input: RecordConsentInput;
}>;


export type RecordConsentMutation = { __typename?: 'Mutation', recordConsent: { __typename?: 'Consent', id: string, purpose: ConsentPurpose, given: boolean, at: string, source: string | null, evidence: string | null } };

export type ContractPartsFragment = { __typename?: 'Contract', id: string, version: number, number: string, title: string, startsOn: string, endsOn: string | null, note: string | null, availableStatuses: Array<ContractStatus>, abilities: Array<string>, contractKind: ContractKind, contractStatus: ContractStatus, amount: { __typename?: 'Money', amount: string, currency: string } | null, owner: { __typename?: 'User', id: string, name: string } | null, renewedBy: { __typename?: 'Contract', id: string, number: string } | null };

export type CustomerContractsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type CustomerContractsQuery = { __typename?: 'Query', customer: { __typename?: 'Customer', id: string, contracts: { __typename?: 'ContractConnection', edges: Array<{ __typename?: 'ContractEdge', node: { __typename?: 'Contract', id: string, version: number, number: string, title: string, startsOn: string, endsOn: string | null, note: string | null, availableStatuses: Array<ContractStatus>, abilities: Array<string>, contractKind: ContractKind, contractStatus: ContractStatus, amount: { __typename?: 'Money', amount: string, currency: string } | null, owner: { __typename?: 'User', id: string, name: string } | null, renewedBy: { __typename?: 'Contract', id: string, number: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type CreateContractMutationVariables = Exact<{
  input: CreateContractInput;
}>;


export type CreateContractMutation = { __typename?: 'Mutation', createContract: { __typename?: 'Contract', id: string, version: number, number: string, title: string, startsOn: string, endsOn: string | null, note: string | null, availableStatuses: Array<ContractStatus>, abilities: Array<string>, contractKind: ContractKind, contractStatus: ContractStatus, amount: { __typename?: 'Money', amount: string, currency: string } | null, owner: { __typename?: 'User', id: string, name: string } | null, renewedBy: { __typename?: 'Contract', id: string, number: string } | null } };

export type UpdateContractMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: UpdateContractInput;
}>;


export type UpdateContractMutation = { __typename?: 'Mutation', updateContract: { __typename?: 'Contract', id: string, version: number, number: string, title: string, startsOn: string, endsOn: string | null, note: string | null, availableStatuses: Array<ContractStatus>, abilities: Array<string>, contractKind: ContractKind, contractStatus: ContractStatus, amount: { __typename?: 'Money', amount: string, currency: string } | null, owner: { __typename?: 'User', id: string, name: string } | null, renewedBy: { __typename?: 'Contract', id: string, number: string } | null } };

export type MoveContractMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  to: ContractStatus;
}>;


export type MoveContractMutation = { __typename?: 'Mutation', moveContract: { __typename?: 'Contract', id: string, version: number, number: string, title: string, startsOn: string, endsOn: string | null, note: string | null, availableStatuses: Array<ContractStatus>, abilities: Array<string>, contractKind: ContractKind, contractStatus: ContractStatus, amount: { __typename?: 'Money', amount: string, currency: string } | null, owner: { __typename?: 'User', id: string, name: string } | null, renewedBy: { __typename?: 'Contract', id: string, number: string } | null } };

export type RenewContractMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
}>;


export type RenewContractMutation = { __typename?: 'Mutation', renewContract: { __typename?: 'Contract', id: string, version: number, number: string, title: string, startsOn: string, endsOn: string | null, note: string | null, availableStatuses: Array<ContractStatus>, abilities: Array<string>, contractKind: ContractKind, contractStatus: ContractStatus, amount: { __typename?: 'Money', amount: string, currency: string } | null, owner: { __typename?: 'User', id: string, name: string } | null, renewedBy: { __typename?: 'Contract', id: string, number: string } | null } };

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

export type CustomerSegmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type CustomerSegmentsQuery = { __typename?: 'Query', segments: { __typename?: 'SegmentConnection', edges: Array<{ __typename?: 'SegmentEdge', node: { __typename?: 'Segment', id: string, name: string } }> } };

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


export type UpdateCustomerMutation = { __typename?: 'Mutation', updateCustomer: { __typename?: 'Customer', id: string, version: number, kind: CustomerKind, name: string, level: CustomerLevel, source: string | null, industry: string | null, region: string | null, country: string | null, city: string | null, address: string | null, postalCode: string | null, phone: string | null, email: string | null, identityNumber: string | null, bankAccount: string | null, website: string | null, birthday: string | null, segment: string | null, creditGrade: CreditGrade | null, notes: string | null, stockNeeds: string | null, transportNeeds: string | null, packagingNeeds: string | null, informationNeeds: string | null, updatedAt: string, creditLimit: { __typename?: 'Money', amount: string, currency: string } | null } };

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

export type CustomerLifeCycleQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
}>;


export type CustomerLifeCycleQuery = { __typename?: 'Query', customer: { __typename?: 'Customer', id: string, lifeCycle: { __typename?: 'LifeCycleStepConnection', edges: Array<{ __typename?: 'LifeCycleStepEdge', node: { __typename?: 'LifeCycleStep', id: string, from: LifeCycleStage, to: LifeCycleStage, since: string, at: string, reason: LifeCycleReason, movedBy: { __typename?: 'User', id: string, name: string } | null, why: { __typename?: 'Why', revision: number, firedAt: string, event: string | null, rule: { __typename?: 'Rule', id: string, kind: RuleKind, name: string, named: boolean } | null, chain: Array<{ __typename?: 'Rule', id: string, kind: RuleKind, name: string, named: boolean }> } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type SendableMessagesQueryVariables = Exact<{ [key: string]: never; }>;


export type SendableMessagesQuery = { __typename?: 'Query', messageTemplates: { __typename?: 'MessageTemplateConnection', edges: Array<{ __typename?: 'MessageTemplateEdge', node: { __typename?: 'MessageTemplate', id: string, name: string, purpose: MessagePurpose, about: MessageSubject, channelKinds: Array<MessageChannelKind>, enabled: boolean, texts: Array<{ __typename?: 'MessageText', locale: Locale }> } }> }, messageChannels: { __typename?: 'MessageChannelConnection', edges: Array<{ __typename?: 'MessageChannelEdge', node: { __typename?: 'MessageChannel', id: string, name: string, kind: MessageChannelKind, enabled: boolean } }> } };

export type MessageDraftQueryVariables = Exact<{
  input: SendMessageInput;
}>;


export type MessageDraftQuery = { __typename?: 'Query', messageDraft: { __typename?: 'MessageDraft', reason: SuppressionReason | null, locale: Locale | null, subject: string | null, body: string | null } };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { __typename?: 'Mutation', sendMessage: { __typename?: 'OutboundMessage', id: string, channelKind: MessageChannelKind, purpose: MessagePurpose, recipient: MessageRecipient, status: MessageStatus, reason: SuppressionReason | null, tries: number, dueAt: string, answer: number | null, fault: string | null, to: string | null, subject: string | null, body: string | null, locale: Locale | null, settledAt: string | null, createdAt: string, abilities: Array<string>, template: { __typename?: 'MessageTemplate', id: string, name: string } | null, channel: { __typename?: 'MessageChannel', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string } | null, author: { __typename?: 'User', id: string, name: string } | null } };

export type CustomerQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  orders: Scalars['Boolean']['input'];
  deals: Scalars['Boolean']['input'];
  tickets: Scalars['Boolean']['input'];
  followUps: Scalars['Boolean']['input'];
  alerts: Scalars['Boolean']['input'];
  consents: Scalars['Boolean']['input'];
}>;


export type CustomerQuery = { __typename?: 'Query', customer: { __typename?: 'Customer', id: string, version: number, number: string, kind: CustomerKind, name: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage, availableStages: Array<LifeCycleStage>, editableFields: Array<string>, abilities: Array<string>, source: string | null, industry: string | null, region: string | null, country: string | null, city: string | null, address: string | null, postalCode: string | null, phone: string | null, email: string | null, identityNumber: string | null, bankAccount: string | null, website: string | null, birthday: string | null, segment: string | null, creditGrade: CreditGrade | null, notes: string | null, stockNeeds: string | null, transportNeeds: string | null, packagingNeeds: string | null, informationNeeds: string | null, createdAt: string, updatedAt: string, lastActivityAt: string | null, orderCount?: number | null, firstOrderOn?: string | null, lastOrderOn?: string | null, openOpportunityCount?: number | null, openTicketCount?: number | null, creditLimit: { __typename?: 'Money', amount: string, currency: string } | null, outstanding: { __typename?: 'Money', amount: string, currency: string } | null, owner: { __typename?: 'User', id: string, name: string } | null, team: { __typename?: 'Team', id: string, name: string } | null, tags: Array<{ __typename?: 'Tag', id: string, name: string, color: string }>, externalIds: Array<{ __typename?: 'ExternalId', system: string, value: string }>, orderTotal?: { __typename?: 'Money', amount: string, currency: string } | null, contacts: { __typename?: 'ContactConnection', edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', id: string, version: number, name: string, title: string | null, decisionRole: DecisionRole | null, phone: string | null, mobile: string | null, email: string | null, fax: string | null, isPrimary: boolean, notes: string | null, abilities: Array<string> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null, consents?: Array<{ __typename?: 'Consent', id: string, purpose: ConsentPurpose, given: boolean, at: string, source: string | null, evidence: string | null }> | null, followUps?: { __typename?: 'FollowUpConnection', edges: Array<{ __typename?: 'FollowUpEdge', node: { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, doneAt: string | null, isOverdue: boolean, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null, why: { __typename?: 'Why', revision: number, firedAt: string, event: string | null, rule: { __typename?: 'Rule', id: string, kind: RuleKind, name: string, named: boolean } | null, chain: Array<{ __typename?: 'Rule', id: string, kind: RuleKind, name: string, named: boolean }> } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null, alerts?: { __typename?: 'AlertConnection', edges: Array<{ __typename?: 'AlertEdge', node: { __typename?: 'Alert', id: string, version: number, kind: RuleKind, status: AlertStatus, severity: AlertSeverity, priority: AlertPriority, nextStep: NextStep | null, advice: string | null, raisedAt: string, dueAt: string | null, snoozedUntil: string | null, doneAt: string | null, outcome: string | null, abilities: Array<string>, params: Array<{ __typename?: 'AlertParam', name: string, value: string }>, rule: { __typename?: 'Rule', id: string, name: string }, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, record:
            | { __typename: 'Approval', id: string, subject: string }
            | { __typename: 'Contract', id: string, number: string, title: string }
            | { __typename: 'Customer', id: string, name: string, orderCount: number | null, firstOrderOn: string | null, lastOrderOn: string | null }
            | { __typename: 'FollowUp', id: string, version: number, subject: string, dueAt: string, abilities: Array<string> }
            | { __typename: 'Opportunity', id: string, name: string, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string } }
            | { __typename: 'Order', id: string, number: string }
            | { __typename: 'Product', id: string, name: string }
            | { __typename: 'Ticket', id: string, number: string, subject: string }
           | null } }> } | null } | null };

export type ContactPartsFragment = { __typename?: 'Contact', id: string, version: number, name: string, title: string | null, decisionRole: DecisionRole | null, phone: string | null, mobile: string | null, email: string | null, fax: string | null, isPrimary: boolean, notes: string | null, abilities: Array<string> };

export type FollowUpPartsFragment = { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, doneAt: string | null, isOverdue: boolean, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null, why: { __typename?: 'Why', revision: number, firedAt: string, event: string | null, rule: { __typename?: 'Rule', id: string, kind: RuleKind, name: string, named: boolean } | null, chain: Array<{ __typename?: 'Rule', id: string, kind: RuleKind, name: string, named: boolean }> } | null };

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


export type PlanFollowUpMutation = { __typename?: 'Mutation', planFollowUp: { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, doneAt: string | null, isOverdue: boolean, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null, why: { __typename?: 'Why', revision: number, firedAt: string, event: string | null, rule: { __typename?: 'Rule', id: string, kind: RuleKind, name: string, named: boolean } | null, chain: Array<{ __typename?: 'Rule', id: string, kind: RuleKind, name: string, named: boolean }> } | null } };

export type RescheduleFollowUpMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  dueAt: Scalars['DateTime']['input'];
}>;


export type RescheduleFollowUpMutation = { __typename?: 'Mutation', rescheduleFollowUp: { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, doneAt: string | null, isOverdue: boolean, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null, why: { __typename?: 'Why', revision: number, firedAt: string, event: string | null, rule: { __typename?: 'Rule', id: string, kind: RuleKind, name: string, named: boolean } | null, chain: Array<{ __typename?: 'Rule', id: string, kind: RuleKind, name: string, named: boolean }> } | null } };

export type CompleteFollowUpMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  outcome: Scalars['String']['input'];
  logActivity?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type CompleteFollowUpMutation = { __typename?: 'Mutation', completeFollowUp: { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, doneAt: string | null, isOverdue: boolean, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null, why: { __typename?: 'Why', revision: number, firedAt: string, event: string | null, rule: { __typename?: 'Rule', id: string, kind: RuleKind, name: string, named: boolean } | null, chain: Array<{ __typename?: 'Rule', id: string, kind: RuleKind, name: string, named: boolean }> } | null } };

export type CancelFollowUpMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
}>;


export type CancelFollowUpMutation = { __typename?: 'Mutation', cancelFollowUp: { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, doneAt: string | null, isOverdue: boolean, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null, why: { __typename?: 'Why', revision: number, firedAt: string, event: string | null, rule: { __typename?: 'Rule', id: string, kind: RuleKind, name: string, named: boolean } | null, chain: Array<{ __typename?: 'Rule', id: string, kind: RuleKind, name: string, named: boolean }> } | null } };

export type CustomerNewsSubscriptionVariables = Exact<{
  types?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type CustomerNewsSubscription = { __typename?: 'Subscription', recordChanged: { __typename?: 'ChangeEvent', cursor: string, type: string, recordId: string, actor: { __typename?: 'User', id: string } | null, record:
      | { __typename: 'Activity', id: string, customer: { __typename?: 'Customer', id: string } | null }
      | { __typename: 'Alert', id: string, relatedCustomer: { __typename?: 'Customer', id: string } | null }
      | { __typename: 'Approval' }
      | { __typename: 'Contact', id: string, customer: { __typename?: 'Customer', id: string } | null }
      | { __typename: 'Contract', id: string, relatedCustomer: { __typename?: 'Customer', id: string } | null }
      | { __typename: 'Customer', id: string, version: number, name: string, kind: CustomerKind, level: CustomerLevel, lifeCycleStage: LifeCycleStage, availableStages: Array<LifeCycleStage>, phone: string | null, email: string | null, website: string | null, industry: string | null, segment: string | null, source: string | null, region: string | null, country: string | null, city: string | null, postalCode: string | null, address: string | null, identityNumber: string | null, bankAccount: string | null, birthday: string | null, creditGrade: CreditGrade | null, notes: string | null, stockNeeds: string | null, transportNeeds: string | null, packagingNeeds: string | null, informationNeeds: string | null, updatedAt: string, lastActivityAt: string | null, creditLimit: { __typename?: 'Money', amount: string, currency: string } | null, owner: { __typename?: 'User', id: string, name: string } | null }
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

export type OrderFactsFragment = { __typename?: 'Order', id: string, version: number, number: string, orderedOn: string, shippedOn: string | null, channel: string | null, lineCount: number, paymentDueOn: string | null, paidOn: string | null, abilities: Array<string>, orderStatus: OrderStatus, total: { __typename?: 'Money', amount: string, currency: string } | null, profit: { __typename?: 'Money', amount: string, currency: string } | null };

export type CustomerOrdersQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type CustomerOrdersQuery = { __typename?: 'Query', customer: { __typename?: 'Customer', id: string, orders: { __typename?: 'OrderConnection', edges: Array<{ __typename?: 'OrderEdge', node: { __typename?: 'Order', id: string, version: number, number: string, orderedOn: string, shippedOn: string | null, channel: string | null, lineCount: number, paymentDueOn: string | null, paidOn: string | null, abilities: Array<string>, orderStatus: OrderStatus, total: { __typename?: 'Money', amount: string, currency: string } | null, profit: { __typename?: 'Money', amount: string, currency: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type RecordOrderPaymentMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: OrderPaymentInput;
}>;


export type RecordOrderPaymentMutation = { __typename?: 'Mutation', recordOrderPayment: { __typename?: 'Order', id: string, version: number, number: string, orderedOn: string, shippedOn: string | null, channel: string | null, lineCount: number, paymentDueOn: string | null, paidOn: string | null, abilities: Array<string>, orderStatus: OrderStatus, total: { __typename?: 'Money', amount: string, currency: string } | null, profit: { __typename?: 'Money', amount: string, currency: string } | null } };

export type OrderLinesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type OrderLinesQuery = { __typename?: 'Query', order: { __typename?: 'Order', id: string, lines: { __typename?: 'OrderLineConnection', edges: Array<{ __typename?: 'OrderLineEdge', node: { __typename?: 'OrderLine', id: string, position: number, description: string | null, quantity: number, discount: number | null, isReturn: boolean, unitPrice: { __typename?: 'Money', amount: string, currency: string } | null, total: { __typename?: 'Money', amount: string, currency: string } | null, product: { __typename?: 'Product', id: string, name: string, sku: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

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


export type CustomerTimelineQuery = { __typename?: 'Query', customer: { __typename?: 'Customer', id: string, activities: { __typename?: 'ActivityConnection', edges: Array<{ __typename?: 'ActivityEdge', node: { __typename?: 'Activity', id: string, version: number, channel: Channel, direction: Direction, subject: string, body: string | null, occurredAt: string, durationMinutes: number | null, createdAt: string, abilities: Array<string>, contact: { __typename?: 'Contact', id: string, name: string } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null, author: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

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

export type TicketPartsFragment = { __typename?: 'Ticket', resolutionDueAt: string | null, resolvedAt: string | null, closedAt: string | null, satisfaction: number | null, satisfactionComment: string | null, ratedAt: string | null, abilities: Array<string>, availableStatuses: Array<TicketStatus>, id: string, version: number, number: string, subject: string, channel: Channel, kind: TicketKind, priority: TicketPriority, status: TicketStatus, createdAt: string, updatedAt: string, nextDueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null, phone: string | null, mobile: string | null, email: string | null } | null, product: { __typename?: 'Product', id: string, name: string } | null, team: { __typename?: 'Team', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, assignee: { __typename?: 'User', id: string, name: string } | null };

export type MessagePartsFragment = { __typename?: 'TicketMessage', id: string, direction: Direction, channel: Channel, body: string, authorName: string | null, sentAt: string, author: { __typename?: 'User', id: string, name: string } | null };

export type TicketQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TicketQuery = { __typename?: 'Query', ticket: { __typename?: 'Ticket', resolutionDueAt: string | null, resolvedAt: string | null, closedAt: string | null, satisfaction: number | null, satisfactionComment: string | null, ratedAt: string | null, abilities: Array<string>, availableStatuses: Array<TicketStatus>, id: string, version: number, number: string, subject: string, channel: Channel, kind: TicketKind, priority: TicketPriority, status: TicketStatus, createdAt: string, updatedAt: string, nextDueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, messages: { __typename?: 'TicketMessageConnection', edges: Array<{ __typename?: 'TicketMessageEdge', node: { __typename?: 'TicketMessage', id: string, direction: Direction, channel: Channel, body: string, authorName: string | null, sentAt: string, author: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasPreviousPage: boolean, startCursor: string | null } } | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null, phone: string | null, mobile: string | null, email: string | null } | null, product: { __typename?: 'Product', id: string, name: string } | null, team: { __typename?: 'Team', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, assignee: { __typename?: 'User', id: string, name: string } | null } | null };

export type EarlierMessagesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  before: Scalars['Cursor']['input'];
}>;


export type EarlierMessagesQuery = { __typename?: 'Query', ticket: { __typename?: 'Ticket', id: string, messages: { __typename?: 'TicketMessageConnection', edges: Array<{ __typename?: 'TicketMessageEdge', node: { __typename?: 'TicketMessage', id: string, direction: Direction, channel: Channel, body: string, authorName: string | null, sentAt: string, author: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasPreviousPage: boolean, startCursor: string | null } } | null } | null };

export type TicketCustomerQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TicketCustomerQuery = { __typename?: 'Query', customer: { __typename?: 'Customer', id: string, name: string, number: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage, phone: string | null, email: string | null, city: string | null, region: string | null, lastActivityAt: string | null, openTicketCount: number | null, owner: { __typename?: 'User', id: string, name: string } | null, tags: Array<{ __typename?: 'Tag', id: string, name: string }>, tickets: { __typename?: 'TicketConnection', edges: Array<{ __typename?: 'TicketEdge', node: { __typename?: 'Ticket', id: string, number: string, subject: string, status: TicketStatus, createdAt: string } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null, activities: { __typename?: 'ActivityConnection', edges: Array<{ __typename?: 'ActivityEdge', node: { __typename?: 'Activity', id: string, channel: Channel, subject: string, occurredAt: string } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type TicketContactsQueryVariables = Exact<{
  customerId: Scalars['ID']['input'];
}>;


export type TicketContactsQuery = { __typename?: 'Query', customer: { __typename?: 'Customer', id: string, contacts: { __typename?: 'ContactConnection', edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', id: string, name: string, title: string | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type OpenTicketMutationVariables = Exact<{
  input: OpenTicketInput;
}>;


export type OpenTicketMutation = { __typename?: 'Mutation', openTicket: { __typename?: 'Ticket', resolutionDueAt: string | null, resolvedAt: string | null, closedAt: string | null, satisfaction: number | null, satisfactionComment: string | null, ratedAt: string | null, abilities: Array<string>, availableStatuses: Array<TicketStatus>, id: string, version: number, number: string, subject: string, channel: Channel, kind: TicketKind, priority: TicketPriority, status: TicketStatus, createdAt: string, updatedAt: string, nextDueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null, phone: string | null, mobile: string | null, email: string | null } | null, product: { __typename?: 'Product', id: string, name: string } | null, team: { __typename?: 'Team', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, assignee: { __typename?: 'User', id: string, name: string } | null } };

export type UpdateTicketMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: UpdateTicketInput;
}>;


export type UpdateTicketMutation = { __typename?: 'Mutation', updateTicket: { __typename?: 'Ticket', resolutionDueAt: string | null, resolvedAt: string | null, closedAt: string | null, satisfaction: number | null, satisfactionComment: string | null, ratedAt: string | null, abilities: Array<string>, availableStatuses: Array<TicketStatus>, id: string, version: number, number: string, subject: string, channel: Channel, kind: TicketKind, priority: TicketPriority, status: TicketStatus, createdAt: string, updatedAt: string, nextDueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null, phone: string | null, mobile: string | null, email: string | null } | null, product: { __typename?: 'Product', id: string, name: string } | null, team: { __typename?: 'Team', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, assignee: { __typename?: 'User', id: string, name: string } | null } };

export type AssignTicketMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type AssignTicketMutation = { __typename?: 'Mutation', assignTicket: { __typename?: 'Ticket', resolutionDueAt: string | null, resolvedAt: string | null, closedAt: string | null, satisfaction: number | null, satisfactionComment: string | null, ratedAt: string | null, abilities: Array<string>, availableStatuses: Array<TicketStatus>, id: string, version: number, number: string, subject: string, channel: Channel, kind: TicketKind, priority: TicketPriority, status: TicketStatus, createdAt: string, updatedAt: string, nextDueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null, phone: string | null, mobile: string | null, email: string | null } | null, product: { __typename?: 'Product', id: string, name: string } | null, team: { __typename?: 'Team', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, assignee: { __typename?: 'User', id: string, name: string } | null } };

export type MoveTicketMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  to: TicketStatus;
}>;


export type MoveTicketMutation = { __typename?: 'Mutation', moveTicket: { __typename?: 'Ticket', resolutionDueAt: string | null, resolvedAt: string | null, closedAt: string | null, satisfaction: number | null, satisfactionComment: string | null, ratedAt: string | null, abilities: Array<string>, availableStatuses: Array<TicketStatus>, id: string, version: number, number: string, subject: string, channel: Channel, kind: TicketKind, priority: TicketPriority, status: TicketStatus, createdAt: string, updatedAt: string, nextDueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null, phone: string | null, mobile: string | null, email: string | null } | null, product: { __typename?: 'Product', id: string, name: string } | null, team: { __typename?: 'Team', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, assignee: { __typename?: 'User', id: string, name: string } | null } };

export type RateTicketMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: RateTicketInput;
}>;


export type RateTicketMutation = { __typename?: 'Mutation', rateTicket: { __typename?: 'Ticket', resolutionDueAt: string | null, resolvedAt: string | null, closedAt: string | null, satisfaction: number | null, satisfactionComment: string | null, ratedAt: string | null, abilities: Array<string>, availableStatuses: Array<TicketStatus>, id: string, version: number, number: string, subject: string, channel: Channel, kind: TicketKind, priority: TicketPriority, status: TicketStatus, createdAt: string, updatedAt: string, nextDueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null, phone: string | null, mobile: string | null, email: string | null } | null, product: { __typename?: 'Product', id: string, name: string } | null, team: { __typename?: 'Team', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, assignee: { __typename?: 'User', id: string, name: string } | null } };

export type ReplyToTicketMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  input: TicketReplyInput;
}>;


export type ReplyToTicketMutation = { __typename?: 'Mutation', replyToTicket: { __typename?: 'Ticket', resolutionDueAt: string | null, resolvedAt: string | null, closedAt: string | null, satisfaction: number | null, satisfactionComment: string | null, ratedAt: string | null, abilities: Array<string>, availableStatuses: Array<TicketStatus>, id: string, version: number, number: string, subject: string, channel: Channel, kind: TicketKind, priority: TicketPriority, status: TicketStatus, createdAt: string, updatedAt: string, nextDueAt: string | null, firstResponseDueAt: string | null, firstRespondedAt: string | null, messages: { __typename?: 'TicketMessageConnection', edges: Array<{ __typename?: 'TicketMessageEdge', node: { __typename?: 'TicketMessage', id: string, direction: Direction, channel: Channel, body: string, authorName: string | null, sentAt: string, author: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasPreviousPage: boolean, startCursor: string | null } } | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null, phone: string | null, mobile: string | null, email: string | null } | null, product: { __typename?: 'Product', id: string, name: string } | null, team: { __typename?: 'Team', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, assignee: { __typename?: 'User', id: string, name: string } | null } };

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


export type MyDayQuery = { __typename?: 'Query', urgent?: { __typename?: 'AlertConnection', edges: Array<{ __typename?: 'AlertEdge', node: { __typename?: 'Alert', id: string, version: number, kind: RuleKind, status: AlertStatus, severity: AlertSeverity, priority: AlertPriority, nextStep: NextStep | null, advice: string | null, raisedAt: string, dueAt: string | null, snoozedUntil: string | null, doneAt: string | null, outcome: string | null, abilities: Array<string>, params: Array<{ __typename?: 'AlertParam', name: string, value: string }>, rule: { __typename?: 'Rule', id: string, name: string }, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, record:
          | { __typename: 'Approval', id: string, subject: string }
          | { __typename: 'Contract', id: string, number: string, title: string }
          | { __typename: 'Customer', id: string, name: string, orderCount: number | null, firstOrderOn: string | null, lastOrderOn: string | null }
          | { __typename: 'FollowUp', id: string, version: number, subject: string, dueAt: string, abilities: Array<string> }
          | { __typename: 'Opportunity', id: string, name: string, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string } }
          | { __typename: 'Order', id: string, number: string }
          | { __typename: 'Product', id: string, name: string }
          | { __typename: 'Ticket', id: string, number: string, subject: string }
         | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, worthALook?: { __typename?: 'AlertConnection', edges: Array<{ __typename?: 'AlertEdge', node: { __typename?: 'Alert', id: string, version: number, kind: RuleKind, status: AlertStatus, severity: AlertSeverity, priority: AlertPriority, nextStep: NextStep | null, advice: string | null, raisedAt: string, dueAt: string | null, snoozedUntil: string | null, doneAt: string | null, outcome: string | null, abilities: Array<string>, params: Array<{ __typename?: 'AlertParam', name: string, value: string }>, rule: { __typename?: 'Rule', id: string, name: string }, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, record:
          | { __typename: 'Approval', id: string, subject: string }
          | { __typename: 'Contract', id: string, number: string, title: string }
          | { __typename: 'Customer', id: string, name: string, orderCount: number | null, firstOrderOn: string | null, lastOrderOn: string | null }
          | { __typename: 'FollowUp', id: string, version: number, subject: string, dueAt: string, abilities: Array<string> }
          | { __typename: 'Opportunity', id: string, name: string, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string } }
          | { __typename: 'Order', id: string, number: string }
          | { __typename: 'Product', id: string, name: string }
          | { __typename: 'Ticket', id: string, number: string, subject: string }
         | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, due?: { __typename?: 'FollowUpConnection', edges: Array<{ __typename?: 'FollowUpEdge', node: { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, isOverdue: boolean, abilities: Array<string>, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, today?: { __typename?: 'FollowUpConnection', edges: Array<{ __typename?: 'FollowUpEdge', node: { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, isOverdue: boolean, abilities: Array<string>, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, opportunity: { __typename?: 'Opportunity', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, closing?: { __typename?: 'OpportunityConnection', edges: Array<{ __typename?: 'OpportunityEdge', node: { __typename?: 'Opportunity', id: string, name: string, status: OpportunityStatus, expectedCloseOn: string | null, probability: number, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string }, customer: { __typename?: 'Customer', id: string, name: string } | null, owner: { __typename?: 'User', id: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, mine?: { __typename?: 'TicketConnection', edges: Array<{ __typename?: 'TicketEdge', node: { __typename?: 'Ticket', id: string, version: number, number: string, subject: string, status: TicketStatus, priority: TicketPriority, createdAt: string, nextDueAt: string | null, firstRespondedAt: string | null, firstResponseDueAt: string | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, assignee: { __typename?: 'User', id: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type DealPartsFragment = { __typename?: 'Opportunity', createdAt: string, closedAt: string | null, source: string | null, notes: string | null, id: string, version: number, number: string, name: string, status: OpportunityStatus, probability: number, expectedCloseOn: string | null, stageEnteredAt: string, ageInStageDays: number, isRotten: boolean, lostReason: string | null, lastActivityAt: string | null, abilities: Array<string>, weightedValue: { __typename?: 'Money', amount: string, currency: string } | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null } | null, team: { __typename?: 'Team', id: string, name: string } | null, pipeline: { __typename?: 'Pipeline', id: string, name: string, stages: Array<{ __typename?: 'Stage', id: string, name: string, position: number, kind: StageKind, probability: number, rottenAfterDays: number | null }> }, products: Array<{ __typename?: 'OpportunityProduct', quantity: number, price: { __typename?: 'Money', amount: string, currency: string } | null, product: { __typename?: 'Product', id: string, name: string, sku: string, unit: string | null } }>, stageHistory: Array<{ __typename?: 'StageChange', enteredAt: string, leftAt: string | null, days: number, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, changedBy: { __typename?: 'User', id: string, name: string } | null }>, availableMoves: Array<{ __typename?: 'StageMove', missing: Array<string>, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind } }>, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, nextFollowUp: { __typename?: 'FollowUp', id: string, subject: string, dueAt: string, isOverdue: boolean } | null };

export type DealFollowUpPartsFragment = { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, doneAt: string | null, isOverdue: boolean, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null };

export type DealQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DealQuery = { __typename?: 'Query', opportunity: { __typename?: 'Opportunity', createdAt: string, closedAt: string | null, source: string | null, notes: string | null, id: string, version: number, number: string, name: string, status: OpportunityStatus, probability: number, expectedCloseOn: string | null, stageEnteredAt: string, ageInStageDays: number, isRotten: boolean, lostReason: string | null, lastActivityAt: string | null, abilities: Array<string>, weightedValue: { __typename?: 'Money', amount: string, currency: string } | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null } | null, team: { __typename?: 'Team', id: string, name: string } | null, pipeline: { __typename?: 'Pipeline', id: string, name: string, stages: Array<{ __typename?: 'Stage', id: string, name: string, position: number, kind: StageKind, probability: number, rottenAfterDays: number | null }> }, products: Array<{ __typename?: 'OpportunityProduct', quantity: number, price: { __typename?: 'Money', amount: string, currency: string } | null, product: { __typename?: 'Product', id: string, name: string, sku: string, unit: string | null } }>, stageHistory: Array<{ __typename?: 'StageChange', enteredAt: string, leftAt: string | null, days: number, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, changedBy: { __typename?: 'User', id: string, name: string } | null }>, availableMoves: Array<{ __typename?: 'StageMove', missing: Array<string>, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind } }>, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, nextFollowUp: { __typename?: 'FollowUp', id: string, subject: string, dueAt: string, isOverdue: boolean } | null } | null };

export type DealFollowUpsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type DealFollowUpsQuery = { __typename?: 'Query', opportunity: { __typename?: 'Opportunity', id: string, followUps: { __typename?: 'FollowUpConnection', edges: Array<{ __typename?: 'FollowUpEdge', node: { __typename?: 'FollowUp', id: string, version: number, subject: string, dueAt: string, status: FollowUpStatus, channel: Channel | null, outcome: string | null, doneAt: string | null, isOverdue: boolean, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type DealActivitiesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type DealActivitiesQuery = { __typename?: 'Query', opportunity: { __typename?: 'Opportunity', id: string, activities: { __typename?: 'ActivityConnection', edges: Array<{ __typename?: 'ActivityEdge', node: { __typename?: 'Activity', id: string, channel: Channel, direction: Direction, subject: string, body: string | null, occurredAt: string, durationMinutes: number | null, author: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ContactChoicesQueryVariables = Exact<{
  customerId: Scalars['ID']['input'];
}>;


export type ContactChoicesQuery = { __typename?: 'Query', customer: { __typename?: 'Customer', id: string, contacts: { __typename?: 'ContactConnection', edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', id: string, name: string, title: string | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type UpdateDealMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: UpdateOpportunityInput;
}>;


export type UpdateDealMutation = { __typename?: 'Mutation', updateOpportunity: { __typename?: 'Opportunity', createdAt: string, closedAt: string | null, source: string | null, notes: string | null, id: string, version: number, number: string, name: string, status: OpportunityStatus, probability: number, expectedCloseOn: string | null, stageEnteredAt: string, ageInStageDays: number, isRotten: boolean, lostReason: string | null, lastActivityAt: string | null, abilities: Array<string>, weightedValue: { __typename?: 'Money', amount: string, currency: string } | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null } | null, team: { __typename?: 'Team', id: string, name: string } | null, pipeline: { __typename?: 'Pipeline', id: string, name: string, stages: Array<{ __typename?: 'Stage', id: string, name: string, position: number, kind: StageKind, probability: number, rottenAfterDays: number | null }> }, products: Array<{ __typename?: 'OpportunityProduct', quantity: number, price: { __typename?: 'Money', amount: string, currency: string } | null, product: { __typename?: 'Product', id: string, name: string, sku: string, unit: string | null } }>, stageHistory: Array<{ __typename?: 'StageChange', enteredAt: string, leftAt: string | null, days: number, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, changedBy: { __typename?: 'User', id: string, name: string } | null }>, availableMoves: Array<{ __typename?: 'StageMove', missing: Array<string>, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind } }>, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, nextFollowUp: { __typename?: 'FollowUp', id: string, subject: string, dueAt: string, isOverdue: boolean } | null } };

export type AssignDealMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  ownerId: Scalars['ID']['input'];
}>;


export type AssignDealMutation = { __typename?: 'Mutation', assignOpportunity: { __typename?: 'Opportunity', createdAt: string, closedAt: string | null, source: string | null, notes: string | null, id: string, version: number, number: string, name: string, status: OpportunityStatus, probability: number, expectedCloseOn: string | null, stageEnteredAt: string, ageInStageDays: number, isRotten: boolean, lostReason: string | null, lastActivityAt: string | null, abilities: Array<string>, weightedValue: { __typename?: 'Money', amount: string, currency: string } | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null } | null, team: { __typename?: 'Team', id: string, name: string } | null, pipeline: { __typename?: 'Pipeline', id: string, name: string, stages: Array<{ __typename?: 'Stage', id: string, name: string, position: number, kind: StageKind, probability: number, rottenAfterDays: number | null }> }, products: Array<{ __typename?: 'OpportunityProduct', quantity: number, price: { __typename?: 'Money', amount: string, currency: string } | null, product: { __typename?: 'Product', id: string, name: string, sku: string, unit: string | null } }>, stageHistory: Array<{ __typename?: 'StageChange', enteredAt: string, leftAt: string | null, days: number, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, changedBy: { __typename?: 'User', id: string, name: string } | null }>, availableMoves: Array<{ __typename?: 'StageMove', missing: Array<string>, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind } }>, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, nextFollowUp: { __typename?: 'FollowUp', id: string, subject: string, dueAt: string, isOverdue: boolean } | null } };

export type SetDealProductsMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  products: Array<OpportunityProductInput> | OpportunityProductInput;
}>;


export type SetDealProductsMutation = { __typename?: 'Mutation', setOpportunityProducts: { __typename?: 'Opportunity', createdAt: string, closedAt: string | null, source: string | null, notes: string | null, id: string, version: number, number: string, name: string, status: OpportunityStatus, probability: number, expectedCloseOn: string | null, stageEnteredAt: string, ageInStageDays: number, isRotten: boolean, lostReason: string | null, lastActivityAt: string | null, abilities: Array<string>, weightedValue: { __typename?: 'Money', amount: string, currency: string } | null, contact: { __typename?: 'Contact', id: string, name: string, title: string | null } | null, team: { __typename?: 'Team', id: string, name: string } | null, pipeline: { __typename?: 'Pipeline', id: string, name: string, stages: Array<{ __typename?: 'Stage', id: string, name: string, position: number, kind: StageKind, probability: number, rottenAfterDays: number | null }> }, products: Array<{ __typename?: 'OpportunityProduct', quantity: number, price: { __typename?: 'Money', amount: string, currency: string } | null, product: { __typename?: 'Product', id: string, name: string, sku: string, unit: string | null } }>, stageHistory: Array<{ __typename?: 'StageChange', enteredAt: string, leftAt: string | null, days: number, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, changedBy: { __typename?: 'User', id: string, name: string } | null }>, availableMoves: Array<{ __typename?: 'StageMove', missing: Array<string>, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind } }>, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, nextFollowUp: { __typename?: 'FollowUp', id: string, subject: string, dueAt: string, isOverdue: boolean } | null } };

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

export type PurchaseFactsFragment = { __typename?: 'Purchase', id: string, version: number, quantity: number, orderedOn: string | null, expectedOn: string | null, receivedOn: string | null, abilities: Array<string>, purchaseStatus: PurchaseStatus, unitCost: { __typename?: 'Money', amount: string, currency: string } | null, product: { __typename?: 'Product', id: string, name: string, sku: string } | null, supplier: { __typename?: 'Supplier', id: string, name: string } | null };

export type PurchasesQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<PurchaseFilter>;
  sort?: InputMaybe<PurchaseSort>;
}>;


export type PurchasesQuery = { __typename?: 'Query', purchases: { __typename?: 'PurchaseConnection', edges: Array<{ __typename?: 'PurchaseEdge', node: { __typename?: 'Purchase', id: string, version: number, quantity: number, orderedOn: string | null, expectedOn: string | null, receivedOn: string | null, abilities: Array<string>, purchaseStatus: PurchaseStatus, unitCost: { __typename?: 'Money', amount: string, currency: string } | null, product: { __typename?: 'Product', id: string, name: string, sku: string } | null, supplier: { __typename?: 'Supplier', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type PurchaseQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PurchaseQuery = { __typename?: 'Query', purchase: { __typename?: 'Purchase', id: string, version: number, quantity: number, orderedOn: string | null, expectedOn: string | null, receivedOn: string | null, abilities: Array<string>, purchaseStatus: PurchaseStatus, unitCost: { __typename?: 'Money', amount: string, currency: string } | null, product: { __typename?: 'Product', id: string, name: string, sku: string } | null, supplier: { __typename?: 'Supplier', id: string, name: string } | null } | null };

export type SuppliersQueryVariables = Exact<{ [key: string]: never; }>;


export type SuppliersQuery = { __typename?: 'Query', suppliers: { __typename?: 'SupplierConnection', edges: Array<{ __typename?: 'SupplierEdge', node: { __typename?: 'Supplier', id: string, name: string } }> } };

export type CreatePurchaseMutationVariables = Exact<{
  input: CreatePurchaseInput;
}>;


export type CreatePurchaseMutation = { __typename?: 'Mutation', createPurchase: { __typename?: 'Purchase', id: string, version: number, quantity: number, orderedOn: string | null, expectedOn: string | null, receivedOn: string | null, abilities: Array<string>, purchaseStatus: PurchaseStatus, unitCost: { __typename?: 'Money', amount: string, currency: string } | null, product: { __typename?: 'Product', id: string, name: string, sku: string } | null, supplier: { __typename?: 'Supplier', id: string, name: string } | null } };

export type ReceivePurchaseMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  receivedOn: Scalars['Date']['input'];
}>;


export type ReceivePurchaseMutation = { __typename?: 'Mutation', receivePurchase: { __typename?: 'Purchase', id: string, version: number, quantity: number, orderedOn: string | null, expectedOn: string | null, receivedOn: string | null, abilities: Array<string>, purchaseStatus: PurchaseStatus, unitCost: { __typename?: 'Money', amount: string, currency: string } | null, product: { __typename?: 'Product', id: string, name: string, sku: string } | null, supplier: { __typename?: 'Supplier', id: string, name: string } | null } };

export type CancelPurchaseMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
}>;


export type CancelPurchaseMutation = { __typename?: 'Mutation', cancelPurchase: { __typename?: 'Purchase', id: string, version: number, quantity: number, orderedOn: string | null, expectedOn: string | null, receivedOn: string | null, abilities: Array<string>, purchaseStatus: PurchaseStatus, unitCost: { __typename?: 'Money', amount: string, currency: string } | null, product: { __typename?: 'Product', id: string, name: string, sku: string } | null, supplier: { __typename?: 'Supplier', id: string, name: string } | null } };

export type SegmentRowFragment = { __typename?: 'Segment', id: string, version: number, name: string, shared: boolean, customerCount: number | null, updatedAt: string, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null };

export type SegmentsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type SegmentsQuery = { __typename?: 'Query', segments: { __typename?: 'SegmentConnection', edges: Array<{ __typename?: 'SegmentEdge', node: { __typename?: 'Segment', id: string, version: number, name: string, shared: boolean, customerCount: number | null, updatedAt: string, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type SegmentQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type SegmentQuery = { __typename?: 'Query', segment: { __typename?: 'Segment', id: string, version: number, name: string, shared: boolean, customerCount: number | null, updatedAt: string, abilities: Array<string>, condition: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }>, owner: { __typename?: 'User', id: string, name: string } | null } | null };

export type SegmentSizeQueryVariables = Exact<{
  condition: ConditionInput;
}>;


export type SegmentSizeQuery = { __typename?: 'Query', countCustomers: number };

export type CreateSegmentMutationVariables = Exact<{
  input: CreateSegmentInput;
}>;


export type CreateSegmentMutation = { __typename?: 'Mutation', createSegment: { __typename?: 'Segment', id: string, version: number, name: string, shared: boolean, customerCount: number | null, updatedAt: string, abilities: Array<string>, condition: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }>, owner: { __typename?: 'User', id: string, name: string } | null } };

export type UpdateSegmentMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: UpdateSegmentInput;
}>;


export type UpdateSegmentMutation = { __typename?: 'Mutation', updateSegment: { __typename?: 'Segment', id: string, version: number, name: string, shared: boolean, customerCount: number | null, updatedAt: string, abilities: Array<string>, condition: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }>, owner: { __typename?: 'User', id: string, name: string } | null } };

export type DeleteSegmentMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DeleteSegmentMutation = { __typename?: 'Mutation', deleteSegment: boolean };

export type AuditRowFragment = { __typename?: 'Event', id: string, type: string, recordId: string, at: string, address: string | null, credentialId: string | null, requestId: string | null, cause: string | null, actor: { __typename?: 'User', id: string, name: string } | null, record:
    | { __typename: 'Activity', id: string }
    | { __typename: 'Alert', id: string }
    | { __typename: 'ApiKey', id: string }
    | { __typename: 'Approval', id: string }
    | { __typename: 'Backup', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'CampaignMember', id: string }
    | { __typename: 'Category', name: string, id: string }
    | { __typename: 'Consent', id: string }
    | { __typename: 'Contact', name: string, id: string }
    | { __typename: 'Contract', id: string }
    | { __typename: 'Customer', name: string, id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'FollowUp', subject: string, id: string }
    | { __typename: 'LifeCycleStep', id: string }
    | { __typename: 'MessageChannel', id: string }
    | { __typename: 'MessageTemplate', id: string }
    | { __typename: 'Opportunity', name: string, id: string }
    | { __typename: 'Order', number: string, id: string }
    | { __typename: 'OrderLine', id: string }
    | { __typename: 'OutboundMessage', id: string }
    | { __typename: 'Pipeline', name: string, id: string }
    | { __typename: 'PolicyVersion', id: string }
    | { __typename: 'PrivacyRequest', id: string }
    | { __typename: 'Product', name: string, id: string }
    | { __typename: 'Purchase', id: string }
    | { __typename: 'Rule', id: string }
    | { __typename: 'Segment', id: string }
    | { __typename: 'Shipper', id: string }
    | { __typename: 'Stage', name: string, id: string }
    | { __typename: 'Supplier', name: string, id: string }
    | { __typename: 'Tag', id: string }
    | { __typename: 'Team', name: string, id: string }
    | { __typename: 'Ticket', subject: string, id: string }
    | { __typename: 'TicketMessage', id: string }
    | { __typename: 'User', name: string, id: string }
    | { __typename: 'WarehouseCheck', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
   | null, changes: Array<{ __typename?: 'FieldChange', field: string, before: string | null, after: string | null, withheld: boolean, undoable: boolean, beforeRecord:
      | { __typename: 'Activity', id: string }
      | { __typename: 'Alert', id: string }
      | { __typename: 'ApiKey', id: string }
      | { __typename: 'Approval', id: string }
      | { __typename: 'Backup', id: string }
      | { __typename: 'Campaign', id: string }
      | { __typename: 'CampaignMember', id: string }
      | { __typename: 'Category', name: string, id: string }
      | { __typename: 'Consent', id: string }
      | { __typename: 'Contact', name: string, id: string }
      | { __typename: 'Contract', id: string }
      | { __typename: 'Customer', name: string, id: string }
      | { __typename: 'Event', id: string }
      | { __typename: 'FollowUp', subject: string, id: string }
      | { __typename: 'LifeCycleStep', id: string }
      | { __typename: 'MessageChannel', id: string }
      | { __typename: 'MessageTemplate', id: string }
      | { __typename: 'Opportunity', name: string, id: string }
      | { __typename: 'Order', number: string, id: string }
      | { __typename: 'OrderLine', id: string }
      | { __typename: 'OutboundMessage', id: string }
      | { __typename: 'Pipeline', name: string, id: string }
      | { __typename: 'PolicyVersion', id: string }
      | { __typename: 'PrivacyRequest', id: string }
      | { __typename: 'Product', name: string, id: string }
      | { __typename: 'Purchase', id: string }
      | { __typename: 'Rule', id: string }
      | { __typename: 'Segment', id: string }
      | { __typename: 'Shipper', id: string }
      | { __typename: 'Stage', name: string, id: string }
      | { __typename: 'Supplier', name: string, id: string }
      | { __typename: 'Tag', id: string }
      | { __typename: 'Team', name: string, id: string }
      | { __typename: 'Ticket', subject: string, id: string }
      | { __typename: 'TicketMessage', id: string }
      | { __typename: 'User', name: string, id: string }
      | { __typename: 'WarehouseCheck', id: string }
      | { __typename: 'Webhook', id: string }
      | { __typename: 'WebhookDelivery', id: string }
     | null, afterRecord:
      | { __typename: 'Activity', id: string }
      | { __typename: 'Alert', id: string }
      | { __typename: 'ApiKey', id: string }
      | { __typename: 'Approval', id: string }
      | { __typename: 'Backup', id: string }
      | { __typename: 'Campaign', id: string }
      | { __typename: 'CampaignMember', id: string }
      | { __typename: 'Category', name: string, id: string }
      | { __typename: 'Consent', id: string }
      | { __typename: 'Contact', name: string, id: string }
      | { __typename: 'Contract', id: string }
      | { __typename: 'Customer', name: string, id: string }
      | { __typename: 'Event', id: string }
      | { __typename: 'FollowUp', subject: string, id: string }
      | { __typename: 'LifeCycleStep', id: string }
      | { __typename: 'MessageChannel', id: string }
      | { __typename: 'MessageTemplate', id: string }
      | { __typename: 'Opportunity', name: string, id: string }
      | { __typename: 'Order', number: string, id: string }
      | { __typename: 'OrderLine', id: string }
      | { __typename: 'OutboundMessage', id: string }
      | { __typename: 'Pipeline', name: string, id: string }
      | { __typename: 'PolicyVersion', id: string }
      | { __typename: 'PrivacyRequest', id: string }
      | { __typename: 'Product', name: string, id: string }
      | { __typename: 'Purchase', id: string }
      | { __typename: 'Rule', id: string }
      | { __typename: 'Segment', id: string }
      | { __typename: 'Shipper', id: string }
      | { __typename: 'Stage', name: string, id: string }
      | { __typename: 'Supplier', name: string, id: string }
      | { __typename: 'Tag', id: string }
      | { __typename: 'Team', name: string, id: string }
      | { __typename: 'Ticket', subject: string, id: string }
      | { __typename: 'TicketMessage', id: string }
      | { __typename: 'User', name: string, id: string }
      | { __typename: 'WarehouseCheck', id: string }
      | { __typename: 'Webhook', id: string }
      | { __typename: 'WebhookDelivery', id: string }
     | null }> | null };

export type AuditEventsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<AuditFilter>;
  sort?: InputMaybe<AuditSort>;
}>;


export type AuditEventsQuery = { __typename?: 'Query', auditEvents: { __typename?: 'EventConnection', edges: Array<{ __typename?: 'EventEdge', node: { __typename?: 'Event', id: string, type: string, recordId: string, at: string, address: string | null, credentialId: string | null, requestId: string | null, cause: string | null, actor: { __typename?: 'User', id: string, name: string } | null, record:
          | { __typename: 'Activity', id: string }
          | { __typename: 'Alert', id: string }
          | { __typename: 'ApiKey', id: string }
          | { __typename: 'Approval', id: string }
          | { __typename: 'Backup', id: string }
          | { __typename: 'Campaign', id: string }
          | { __typename: 'CampaignMember', id: string }
          | { __typename: 'Category', name: string, id: string }
          | { __typename: 'Consent', id: string }
          | { __typename: 'Contact', name: string, id: string }
          | { __typename: 'Contract', id: string }
          | { __typename: 'Customer', name: string, id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'FollowUp', subject: string, id: string }
          | { __typename: 'LifeCycleStep', id: string }
          | { __typename: 'MessageChannel', id: string }
          | { __typename: 'MessageTemplate', id: string }
          | { __typename: 'Opportunity', name: string, id: string }
          | { __typename: 'Order', number: string, id: string }
          | { __typename: 'OrderLine', id: string }
          | { __typename: 'OutboundMessage', id: string }
          | { __typename: 'Pipeline', name: string, id: string }
          | { __typename: 'PolicyVersion', id: string }
          | { __typename: 'PrivacyRequest', id: string }
          | { __typename: 'Product', name: string, id: string }
          | { __typename: 'Purchase', id: string }
          | { __typename: 'Rule', id: string }
          | { __typename: 'Segment', id: string }
          | { __typename: 'Shipper', id: string }
          | { __typename: 'Stage', name: string, id: string }
          | { __typename: 'Supplier', name: string, id: string }
          | { __typename: 'Tag', id: string }
          | { __typename: 'Team', name: string, id: string }
          | { __typename: 'Ticket', subject: string, id: string }
          | { __typename: 'TicketMessage', id: string }
          | { __typename: 'User', name: string, id: string }
          | { __typename: 'WarehouseCheck', id: string }
          | { __typename: 'Webhook', id: string }
          | { __typename: 'WebhookDelivery', id: string }
         | null, changes: Array<{ __typename?: 'FieldChange', field: string, before: string | null, after: string | null, withheld: boolean, undoable: boolean, beforeRecord:
            | { __typename: 'Activity', id: string }
            | { __typename: 'Alert', id: string }
            | { __typename: 'ApiKey', id: string }
            | { __typename: 'Approval', id: string }
            | { __typename: 'Backup', id: string }
            | { __typename: 'Campaign', id: string }
            | { __typename: 'CampaignMember', id: string }
            | { __typename: 'Category', name: string, id: string }
            | { __typename: 'Consent', id: string }
            | { __typename: 'Contact', name: string, id: string }
            | { __typename: 'Contract', id: string }
            | { __typename: 'Customer', name: string, id: string }
            | { __typename: 'Event', id: string }
            | { __typename: 'FollowUp', subject: string, id: string }
            | { __typename: 'LifeCycleStep', id: string }
            | { __typename: 'MessageChannel', id: string }
            | { __typename: 'MessageTemplate', id: string }
            | { __typename: 'Opportunity', name: string, id: string }
            | { __typename: 'Order', number: string, id: string }
            | { __typename: 'OrderLine', id: string }
            | { __typename: 'OutboundMessage', id: string }
            | { __typename: 'Pipeline', name: string, id: string }
            | { __typename: 'PolicyVersion', id: string }
            | { __typename: 'PrivacyRequest', id: string }
            | { __typename: 'Product', name: string, id: string }
            | { __typename: 'Purchase', id: string }
            | { __typename: 'Rule', id: string }
            | { __typename: 'Segment', id: string }
            | { __typename: 'Shipper', id: string }
            | { __typename: 'Stage', name: string, id: string }
            | { __typename: 'Supplier', name: string, id: string }
            | { __typename: 'Tag', id: string }
            | { __typename: 'Team', name: string, id: string }
            | { __typename: 'Ticket', subject: string, id: string }
            | { __typename: 'TicketMessage', id: string }
            | { __typename: 'User', name: string, id: string }
            | { __typename: 'WarehouseCheck', id: string }
            | { __typename: 'Webhook', id: string }
            | { __typename: 'WebhookDelivery', id: string }
           | null, afterRecord:
            | { __typename: 'Activity', id: string }
            | { __typename: 'Alert', id: string }
            | { __typename: 'ApiKey', id: string }
            | { __typename: 'Approval', id: string }
            | { __typename: 'Backup', id: string }
            | { __typename: 'Campaign', id: string }
            | { __typename: 'CampaignMember', id: string }
            | { __typename: 'Category', name: string, id: string }
            | { __typename: 'Consent', id: string }
            | { __typename: 'Contact', name: string, id: string }
            | { __typename: 'Contract', id: string }
            | { __typename: 'Customer', name: string, id: string }
            | { __typename: 'Event', id: string }
            | { __typename: 'FollowUp', subject: string, id: string }
            | { __typename: 'LifeCycleStep', id: string }
            | { __typename: 'MessageChannel', id: string }
            | { __typename: 'MessageTemplate', id: string }
            | { __typename: 'Opportunity', name: string, id: string }
            | { __typename: 'Order', number: string, id: string }
            | { __typename: 'OrderLine', id: string }
            | { __typename: 'OutboundMessage', id: string }
            | { __typename: 'Pipeline', name: string, id: string }
            | { __typename: 'PolicyVersion', id: string }
            | { __typename: 'PrivacyRequest', id: string }
            | { __typename: 'Product', name: string, id: string }
            | { __typename: 'Purchase', id: string }
            | { __typename: 'Rule', id: string }
            | { __typename: 'Segment', id: string }
            | { __typename: 'Shipper', id: string }
            | { __typename: 'Stage', name: string, id: string }
            | { __typename: 'Supplier', name: string, id: string }
            | { __typename: 'Tag', id: string }
            | { __typename: 'Team', name: string, id: string }
            | { __typename: 'Ticket', subject: string, id: string }
            | { __typename: 'TicketMessage', id: string }
            | { __typename: 'User', name: string, id: string }
            | { __typename: 'WarehouseCheck', id: string }
            | { __typename: 'Webhook', id: string }
            | { __typename: 'WebhookDelivery', id: string }
           | null }> | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type AuditPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditPeopleQuery = { __typename?: 'Query', users: { __typename?: 'UserConnection', edges: Array<{ __typename?: 'UserEdge', node: { __typename?: 'User', id: string, name: string } }> } };

export type BackupRowFragment = { __typename?: 'Backup', id: string, kind: BackupKind, state: BackupState, file: string | null, createdAt: string, startedAt: string | null, finishedAt: string | null, rows: number, bytes: number | null, milliseconds: number | null, hash: string | null, fault: BackupFault | null, check: BackupCheck, checkedAt: string | null, askedBy: { __typename?: 'User', id: string, name: string } | null };

export type BackupsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type BackupsQuery = { __typename?: 'Query', backups: { __typename?: 'BackupConnection', edges: Array<{ __typename?: 'BackupEdge', node: { __typename?: 'Backup', id: string, kind: BackupKind, state: BackupState, file: string | null, createdAt: string, startedAt: string | null, finishedAt: string | null, rows: number, bytes: number | null, milliseconds: number | null, hash: string | null, fault: BackupFault | null, check: BackupCheck, checkedAt: string | null, askedBy: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } }, backupSchedule: { __typename?: 'BackupSchedule', folder: string, everySeconds: number | null, incrementEverySeconds: number | null, keepDaily: number, keepWeekly: number, keepMonthly: number, lastMadeAt: string | null, nextAt: string | null, nextKind: BackupKind | null } };

export type StartBackupMutationVariables = Exact<{ [key: string]: never; }>;


export type StartBackupMutation = { __typename?: 'Mutation', startBackup: { __typename?: 'Backup', id: string, kind: BackupKind, state: BackupState, file: string | null, createdAt: string, startedAt: string | null, finishedAt: string | null, rows: number, bytes: number | null, milliseconds: number | null, hash: string | null, fault: BackupFault | null, check: BackupCheck, checkedAt: string | null, askedBy: { __typename?: 'User', id: string, name: string } | null } };

export type CheckBackupMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CheckBackupMutation = { __typename?: 'Mutation', checkBackup: { __typename?: 'Backup', id: string, kind: BackupKind, state: BackupState, file: string | null, createdAt: string, startedAt: string | null, finishedAt: string | null, rows: number, bytes: number | null, milliseconds: number | null, hash: string | null, fault: BackupFault | null, check: BackupCheck, checkedAt: string | null, askedBy: { __typename?: 'User', id: string, name: string } | null } };

export type CalendarPartsFragment = { __typename?: 'WorkspaceCalendar', version: number, timeZone: string, counted: boolean, week: Array<{ __typename?: 'WeekdayHours', weekday: number, shifts: Array<{ __typename?: 'Shift', from: number, to: number }> }>, lists: Array<{ __typename?: 'HolidayList', name: string, days: number, from: string, to: string }> };

export type WorkspaceCalendarQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkspaceCalendarQuery = { __typename?: 'Query', workspaceCalendar: { __typename?: 'WorkspaceCalendar', version: number, timeZone: string, counted: boolean, week: Array<{ __typename?: 'WeekdayHours', weekday: number, shifts: Array<{ __typename?: 'Shift', from: number, to: number }> }>, lists: Array<{ __typename?: 'HolidayList', name: string, days: number, from: string, to: string }> } };

export type HolidaysQueryVariables = Exact<{
  year: Scalars['Int']['input'];
}>;


export type HolidaysQuery = { __typename?: 'Query', holidays: Array<{ __typename?: 'Holiday', id: string, list: string, day: string, name: string, kind: HolidayKind, shifts: Array<{ __typename?: 'Shift', from: number, to: number }> | null }> };

export type HolidayPreviewQueryVariables = Exact<{
  input: HolidayFileInput;
}>;


export type HolidayPreviewQuery = { __typename?: 'Query', holidayPreview: { __typename?: 'HolidayImport', added: number, changed: number, removed: number, observances: number, days: Array<{ __typename?: 'HolidayDay', day: string, name: string, kind: HolidayKind }>, faults: Array<{ __typename?: 'HolidayFileFault', line: number, code: string }> } };

export type HolidayFileQueryVariables = Exact<{
  list: Scalars['String']['input'];
}>;


export type HolidayFileQuery = { __typename?: 'Query', holidayFile: string };

export type SetWorkingHoursMutationVariables = Exact<{
  version: Scalars['Int']['input'];
  input: WorkingHoursInput;
}>;


export type SetWorkingHoursMutation = { __typename?: 'Mutation', setWorkingHours: { __typename?: 'WorkspaceCalendar', version: number, timeZone: string, counted: boolean, week: Array<{ __typename?: 'WeekdayHours', weekday: number, shifts: Array<{ __typename?: 'Shift', from: number, to: number }> }>, lists: Array<{ __typename?: 'HolidayList', name: string, days: number, from: string, to: string }> } };

export type SetHolidayMutationVariables = Exact<{
  input: HolidayInput;
}>;


export type SetHolidayMutation = { __typename?: 'Mutation', setHoliday: { __typename?: 'WorkspaceCalendar', version: number, timeZone: string, counted: boolean, week: Array<{ __typename?: 'WeekdayHours', weekday: number, shifts: Array<{ __typename?: 'Shift', from: number, to: number }> }>, lists: Array<{ __typename?: 'HolidayList', name: string, days: number, from: string, to: string }> } };

export type RemoveHolidayMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RemoveHolidayMutation = { __typename?: 'Mutation', removeHoliday: { __typename?: 'WorkspaceCalendar', version: number, timeZone: string, counted: boolean, week: Array<{ __typename?: 'WeekdayHours', weekday: number, shifts: Array<{ __typename?: 'Shift', from: number, to: number }> }>, lists: Array<{ __typename?: 'HolidayList', name: string, days: number, from: string, to: string }> } };

export type RemoveHolidayListMutationVariables = Exact<{
  list: Scalars['String']['input'];
}>;


export type RemoveHolidayListMutation = { __typename?: 'Mutation', removeHolidayList: { __typename?: 'WorkspaceCalendar', version: number, timeZone: string, counted: boolean, week: Array<{ __typename?: 'WeekdayHours', weekday: number, shifts: Array<{ __typename?: 'Shift', from: number, to: number }> }>, lists: Array<{ __typename?: 'HolidayList', name: string, days: number, from: string, to: string }> } };

export type ImportHolidaysMutationVariables = Exact<{
  input: HolidayFileInput;
}>;


export type ImportHolidaysMutation = { __typename?: 'Mutation', importHolidays: { __typename?: 'HolidayImport', added: number, changed: number, removed: number } };

export type CostToServeQueryVariables = Exact<{ [key: string]: never; }>;


export type CostToServeQuery = { __typename?: 'Query', costToServe: { __typename?: 'CostToServe', perOrder: { __typename?: 'Money', amount: string, currency: string } | null, perTicket: { __typename?: 'Money', amount: string, currency: string } | null, perVisit: { __typename?: 'Money', amount: string, currency: string } | null, perShipment: { __typename?: 'Money', amount: string, currency: string } | null } };

export type SetCostToServeMutationVariables = Exact<{
  input: CostToServeInput;
}>;


export type SetCostToServeMutation = { __typename?: 'Mutation', setCostToServe: { __typename?: 'CostToServe', perOrder: { __typename?: 'Money', amount: string, currency: string } | null, perTicket: { __typename?: 'Money', amount: string, currency: string } | null, perVisit: { __typename?: 'Money', amount: string, currency: string } | null, perShipment: { __typename?: 'Money', amount: string, currency: string } | null } };

export type CostToServePartsFragment = { __typename?: 'CostToServe', perOrder: { __typename?: 'Money', amount: string, currency: string } | null, perTicket: { __typename?: 'Money', amount: string, currency: string } | null, perVisit: { __typename?: 'Money', amount: string, currency: string } | null, perShipment: { __typename?: 'Money', amount: string, currency: string } | null };

export type JobsPartsFragment = { __typename?: 'JobsStatus', jobs: Array<{ __typename?: 'Job', name: string, dueAt: string, runningSince: string | null, askedAt: string | null, runs: number, failures: number, milliseconds: number | null, lastRun: { __typename?: 'JobRunRecord', id: string, reason: JobRunReason, outcome: JobRunOutcome, begunAt: string, endedAt: string, error: string | null, counts: Array<{ __typename?: 'JobCount', name: string, value: number }> } | null }>, waiting: Array<{ __typename?: 'Waiting', what: string, count: number, since: string | null }> };

export type JobRunPartsFragment = { __typename?: 'JobRunRecord', id: string, reason: JobRunReason, outcome: JobRunOutcome, begunAt: string, endedAt: string, error: string | null, counts: Array<{ __typename?: 'JobCount', name: string, value: number }> };

export type JobsQueryVariables = Exact<{ [key: string]: never; }>;


export type JobsQuery = { __typename?: 'Query', jobs: { __typename?: 'JobsStatus', jobs: Array<{ __typename?: 'Job', name: string, dueAt: string, runningSince: string | null, askedAt: string | null, runs: number, failures: number, milliseconds: number | null, lastRun: { __typename?: 'JobRunRecord', id: string, reason: JobRunReason, outcome: JobRunOutcome, begunAt: string, endedAt: string, error: string | null, counts: Array<{ __typename?: 'JobCount', name: string, value: number }> } | null }>, waiting: Array<{ __typename?: 'Waiting', what: string, count: number, since: string | null }> } };

export type JobRunsQueryVariables = Exact<{
  name: Scalars['String']['input'];
}>;


export type JobRunsQuery = { __typename?: 'Query', jobRuns: Array<{ __typename?: 'JobRunRecord', id: string, reason: JobRunReason, outcome: JobRunOutcome, begunAt: string, endedAt: string, error: string | null, counts: Array<{ __typename?: 'JobCount', name: string, value: number }> }> };

export type RunJobMutationVariables = Exact<{
  name: Scalars['String']['input'];
}>;


export type RunJobMutation = { __typename?: 'Mutation', runJob: { __typename?: 'JobsStatus', jobs: Array<{ __typename?: 'Job', name: string, dueAt: string, runningSince: string | null, askedAt: string | null, runs: number, failures: number, milliseconds: number | null, lastRun: { __typename?: 'JobRunRecord', id: string, reason: JobRunReason, outcome: JobRunOutcome, begunAt: string, endedAt: string, error: string | null, counts: Array<{ __typename?: 'JobCount', name: string, value: number }> } | null }>, waiting: Array<{ __typename?: 'Waiting', what: string, count: number, since: string | null }> } };

export type KeyPartsFragment = { __typename?: 'ApiKey', id: string, version: number, name: string, prefix: string, scopes: Array<string>, ceiling: Role | null, requestsPerMinute: number | null, costPerMinute: number | null, createdAt: string, expiresAt: string, lastUsedAt: string | null, lastUsedFrom: string | null, oldSecretUntil: string | null, revokedAt: string | null, abilities: Array<string>, issuer: { __typename?: 'User', id: string, name: string } | null, grants: Array<{ __typename?: 'PolicyGrant', type: string, verbs: Array<{ __typename?: 'PolicyVerb', verb: string, rows: PolicyRows, where: Array<{ __typename?: 'PolicyCondition', column: string, values: Array<string> }> }>, groups: Array<{ __typename?: 'PolicyField', name: string, right: PolicyFieldRight }> }> | null };

export type KeysQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter: ApiKeyFilter;
}>;


export type KeysQuery = { __typename?: 'Query', apiKeys: { __typename?: 'ApiKeyConnection', edges: Array<{ __typename?: 'ApiKeyEdge', node: { __typename?: 'ApiKey', id: string, version: number, name: string, prefix: string, scopes: Array<string>, ceiling: Role | null, requestsPerMinute: number | null, costPerMinute: number | null, createdAt: string, expiresAt: string, lastUsedAt: string | null, lastUsedFrom: string | null, oldSecretUntil: string | null, revokedAt: string | null, abilities: Array<string>, issuer: { __typename?: 'User', id: string, name: string } | null, grants: Array<{ __typename?: 'PolicyGrant', type: string, verbs: Array<{ __typename?: 'PolicyVerb', verb: string, rows: PolicyRows, where: Array<{ __typename?: 'PolicyCondition', column: string, values: Array<string> }> }>, groups: Array<{ __typename?: 'PolicyField', name: string, right: PolicyFieldRight }> }> | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type GrantableToKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type GrantableToKeysQuery = { __typename?: 'Query', grantableToKeys: Array<{ __typename?: 'GrantableType', type: string, verbs: Array<string>, groups: Array<{ __typename?: 'GrantableGroup', name: string, fields: Array<string> }>, conditions: Array<{ __typename?: 'PolicyCondition', column: string, values: Array<string> }> }> };

export type CreateKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateKeyMutation = { __typename?: 'Mutation', createApiKey: { __typename?: 'CreatedApiKey', secret: string | null, apiKey: { __typename?: 'ApiKey', id: string, version: number, name: string, prefix: string, scopes: Array<string>, ceiling: Role | null, requestsPerMinute: number | null, costPerMinute: number | null, createdAt: string, expiresAt: string, lastUsedAt: string | null, lastUsedFrom: string | null, oldSecretUntil: string | null, revokedAt: string | null, abilities: Array<string>, issuer: { __typename?: 'User', id: string, name: string } | null, grants: Array<{ __typename?: 'PolicyGrant', type: string, verbs: Array<{ __typename?: 'PolicyVerb', verb: string, rows: PolicyRows, where: Array<{ __typename?: 'PolicyCondition', column: string, values: Array<string> }> }>, groups: Array<{ __typename?: 'PolicyField', name: string, right: PolicyFieldRight }> }> | null } } };

export type NarrowKeyMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: UpdateApiKeyInput;
}>;


export type NarrowKeyMutation = { __typename?: 'Mutation', updateApiKey: { __typename?: 'ApiKey', id: string, version: number, name: string, prefix: string, scopes: Array<string>, ceiling: Role | null, requestsPerMinute: number | null, costPerMinute: number | null, createdAt: string, expiresAt: string, lastUsedAt: string | null, lastUsedFrom: string | null, oldSecretUntil: string | null, revokedAt: string | null, abilities: Array<string>, issuer: { __typename?: 'User', id: string, name: string } | null, grants: Array<{ __typename?: 'PolicyGrant', type: string, verbs: Array<{ __typename?: 'PolicyVerb', verb: string, rows: PolicyRows, where: Array<{ __typename?: 'PolicyCondition', column: string, values: Array<string> }> }>, groups: Array<{ __typename?: 'PolicyField', name: string, right: PolicyFieldRight }> }> | null } };

export type RotateKeyMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  graceHours: Scalars['Int']['input'];
}>;


export type RotateKeyMutation = { __typename?: 'Mutation', rotateApiKey: { __typename?: 'CreatedApiKey', secret: string | null, apiKey: { __typename?: 'ApiKey', id: string, version: number, name: string, prefix: string, scopes: Array<string>, ceiling: Role | null, requestsPerMinute: number | null, costPerMinute: number | null, createdAt: string, expiresAt: string, lastUsedAt: string | null, lastUsedFrom: string | null, oldSecretUntil: string | null, revokedAt: string | null, abilities: Array<string>, issuer: { __typename?: 'User', id: string, name: string } | null, grants: Array<{ __typename?: 'PolicyGrant', type: string, verbs: Array<{ __typename?: 'PolicyVerb', verb: string, rows: PolicyRows, where: Array<{ __typename?: 'PolicyCondition', column: string, values: Array<string> }> }>, groups: Array<{ __typename?: 'PolicyField', name: string, right: PolicyFieldRight }> }> | null } } };

export type RevokeKeyMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RevokeKeyMutation = { __typename?: 'Mutation', revokeApiKey: { __typename?: 'ApiKey', id: string, version: number, name: string, prefix: string, scopes: Array<string>, ceiling: Role | null, requestsPerMinute: number | null, costPerMinute: number | null, createdAt: string, expiresAt: string, lastUsedAt: string | null, lastUsedFrom: string | null, oldSecretUntil: string | null, revokedAt: string | null, abilities: Array<string>, issuer: { __typename?: 'User', id: string, name: string } | null, grants: Array<{ __typename?: 'PolicyGrant', type: string, verbs: Array<{ __typename?: 'PolicyVerb', verb: string, rows: PolicyRows, where: Array<{ __typename?: 'PolicyCondition', column: string, values: Array<string> }> }>, groups: Array<{ __typename?: 'PolicyField', name: string, right: PolicyFieldRight }> }> | null } };

export type LeavingPersonQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type LeavingPersonQuery = { __typename?: 'Query', node:
    | { __typename?: 'Activity' }
    | { __typename?: 'Alert' }
    | { __typename?: 'ApiKey' }
    | { __typename?: 'Approval' }
    | { __typename?: 'Backup' }
    | { __typename?: 'Campaign' }
    | { __typename?: 'CampaignMember' }
    | { __typename?: 'Category' }
    | { __typename?: 'Consent' }
    | { __typename?: 'Contact' }
    | { __typename?: 'Contract' }
    | { __typename?: 'Customer' }
    | { __typename?: 'Event' }
    | { __typename?: 'FollowUp' }
    | { __typename?: 'LifeCycleStep' }
    | { __typename?: 'MessageChannel' }
    | { __typename?: 'MessageTemplate' }
    | { __typename?: 'Opportunity' }
    | { __typename?: 'Order' }
    | { __typename?: 'OrderLine' }
    | { __typename?: 'OutboundMessage' }
    | { __typename?: 'Pipeline' }
    | { __typename?: 'PolicyVersion' }
    | { __typename?: 'PrivacyRequest' }
    | { __typename?: 'Product' }
    | { __typename?: 'Purchase' }
    | { __typename?: 'Rule' }
    | { __typename?: 'Segment' }
    | { __typename?: 'Shipper' }
    | { __typename?: 'Stage' }
    | { __typename?: 'Supplier' }
    | { __typename?: 'Tag' }
    | { __typename?: 'Team' }
    | { __typename?: 'Ticket' }
    | { __typename?: 'TicketMessage' }
    | { __typename?: 'User', id: string, version: number, name: string, role: Role, active: boolean, abilities: Array<string>, team: { __typename?: 'Team', id: string, name: string, manager: { __typename?: 'User', id: string, name: string } | null } | null }
    | { __typename?: 'WarehouseCheck' }
    | { __typename?: 'Webhook' }
    | { __typename?: 'WebhookDelivery' }
   | null, ownedBy: Array<{ __typename?: 'OwnedKind', type: string, fate: LeavingFate, count: number, first: Array<
      | { __typename: 'Activity', id: string }
      | { __typename: 'Alert', id: string }
      | { __typename: 'ApiKey', name: string, id: string }
      | { __typename: 'Approval', id: string }
      | { __typename: 'Backup', id: string }
      | { __typename: 'Campaign', name: string, id: string }
      | { __typename: 'CampaignMember', id: string }
      | { __typename: 'Category', id: string }
      | { __typename: 'Consent', id: string }
      | { __typename: 'Contact', id: string }
      | { __typename: 'Contract', id: string }
      | { __typename: 'Customer', name: string, id: string }
      | { __typename: 'Event', id: string }
      | { __typename: 'FollowUp', subject: string, id: string }
      | { __typename: 'LifeCycleStep', id: string }
      | { __typename: 'MessageChannel', id: string }
      | { __typename: 'MessageTemplate', id: string }
      | { __typename: 'Opportunity', name: string, id: string }
      | { __typename: 'Order', id: string }
      | { __typename: 'OrderLine', id: string }
      | { __typename: 'OutboundMessage', id: string }
      | { __typename: 'Pipeline', id: string }
      | { __typename: 'PolicyVersion', id: string }
      | { __typename: 'PrivacyRequest', id: string }
      | { __typename: 'Product', id: string }
      | { __typename: 'Purchase', id: string }
      | { __typename: 'Rule', id: string }
      | { __typename: 'Segment', id: string }
      | { __typename: 'Shipper', id: string }
      | { __typename: 'Stage', id: string }
      | { __typename: 'Supplier', id: string }
      | { __typename: 'Tag', id: string }
      | { __typename: 'Team', name: string, id: string }
      | { __typename: 'Ticket', subject: string, id: string }
      | { __typename: 'TicketMessage', id: string }
      | { __typename: 'User', id: string }
      | { __typename: 'WarehouseCheck', id: string }
      | { __typename: 'Webhook', id: string }
      | { __typename: 'WebhookDelivery', id: string }
    > }> };

export type DeactivateUserMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  handover?: InputMaybe<HandoverInput>;
}>;


export type DeactivateUserMutation = { __typename?: 'Mutation', deactivateUser: { __typename?: 'Leaving', user: { __typename?: 'User', id: string, version: number, active: boolean, abilities: Array<string> }, handedOver: Array<{ __typename?: 'HandedOver', type: string, count: number, to: { __typename?: 'User', id: string, name: string } }> } };

export type MessageTemplatePartsFragment = { __typename?: 'MessageTemplate', id: string, version: number, name: string, purpose: MessagePurpose, about: MessageSubject, channelKinds: Array<MessageChannelKind>, enabled: boolean, revision: number, abilities: Array<string>, texts: Array<{ __typename?: 'MessageText', locale: Locale, subject: string | null, body: string }> };

export type MessageTemplatesQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type MessageTemplatesQuery = { __typename?: 'Query', messageTemplates: { __typename?: 'MessageTemplateConnection', edges: Array<{ __typename?: 'MessageTemplateEdge', node: { __typename?: 'MessageTemplate', id: string, version: number, name: string, purpose: MessagePurpose, about: MessageSubject, channelKinds: Array<MessageChannelKind>, enabled: boolean, revision: number, abilities: Array<string>, texts: Array<{ __typename?: 'MessageText', locale: Locale, subject: string | null, body: string }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type MessageVariablesQueryVariables = Exact<{
  about: MessageSubject;
}>;


export type MessageVariablesQuery = { __typename?: 'Query', messageVariables: Array<{ __typename?: 'MessageVariable', name: string }> };

export type PreviewMessageQueryVariables = Exact<{
  input: PreviewMessageInput;
}>;


export type PreviewMessageQuery = { __typename?: 'Query', previewMessage: { __typename?: 'MessagePreview', subject: string | null, body: string, empty: Array<string>, hidden: Array<string>, recordId: string } };

export type CreateMessageTemplateMutationVariables = Exact<{
  input: CreateMessageTemplateInput;
}>;


export type CreateMessageTemplateMutation = { __typename?: 'Mutation', createMessageTemplate: { __typename?: 'MessageTemplate', id: string, version: number, name: string, purpose: MessagePurpose, about: MessageSubject, channelKinds: Array<MessageChannelKind>, enabled: boolean, revision: number, abilities: Array<string>, texts: Array<{ __typename?: 'MessageText', locale: Locale, subject: string | null, body: string }> } };

export type UpdateMessageTemplateMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: UpdateMessageTemplateInput;
}>;


export type UpdateMessageTemplateMutation = { __typename?: 'Mutation', updateMessageTemplate: { __typename?: 'MessageTemplate', id: string, version: number, name: string, purpose: MessagePurpose, about: MessageSubject, channelKinds: Array<MessageChannelKind>, enabled: boolean, revision: number, abilities: Array<string>, texts: Array<{ __typename?: 'MessageText', locale: Locale, subject: string | null, body: string }> } };

export type MessageChannelPartsFragment = { __typename?: 'MessageChannel', id: string, version: number, name: string, kind: MessageChannelKind, enabled: boolean, url: string | null, method: string | null, headerNames: Array<string> | null, body: string | null, successPath: string | null, successValue: string | null, secretSetAt: string | null, restsUntil: string | null, sentAt: string | null, waitingCount: number | null, deadCount: number | null, abilities: Array<string> };

export type MessageChannelsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type MessageChannelsQuery = { __typename?: 'Query', messageChannels: { __typename?: 'MessageChannelConnection', edges: Array<{ __typename?: 'MessageChannelEdge', node: { __typename?: 'MessageChannel', id: string, version: number, name: string, kind: MessageChannelKind, enabled: boolean, url: string | null, method: string | null, headerNames: Array<string> | null, body: string | null, successPath: string | null, successValue: string | null, secretSetAt: string | null, restsUntil: string | null, sentAt: string | null, waitingCount: number | null, deadCount: number | null, abilities: Array<string> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type CreateMessageChannelMutationVariables = Exact<{
  input: CreateMessageChannelInput;
}>;


export type CreateMessageChannelMutation = { __typename?: 'Mutation', createMessageChannel: { __typename?: 'MessageChannel', id: string, version: number, name: string, kind: MessageChannelKind, enabled: boolean, url: string | null, method: string | null, headerNames: Array<string> | null, body: string | null, successPath: string | null, successValue: string | null, secretSetAt: string | null, restsUntil: string | null, sentAt: string | null, waitingCount: number | null, deadCount: number | null, abilities: Array<string> } };

export type UpdateMessageChannelMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: UpdateMessageChannelInput;
}>;


export type UpdateMessageChannelMutation = { __typename?: 'Mutation', updateMessageChannel: { __typename?: 'MessageChannel', id: string, version: number, name: string, kind: MessageChannelKind, enabled: boolean, url: string | null, method: string | null, headerNames: Array<string> | null, body: string | null, successPath: string | null, successValue: string | null, secretSetAt: string | null, restsUntil: string | null, sentAt: string | null, waitingCount: number | null, deadCount: number | null, abilities: Array<string> } };

export type TestMessageChannelMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  to?: InputMaybe<Scalars['String']['input']>;
}>;


export type TestMessageChannelMutation = { __typename?: 'Mutation', testMessageChannel: { __typename?: 'OutboundMessage', id: string } };

export type OutboundMessagePartsFragment = { __typename?: 'OutboundMessage', id: string, channelKind: MessageChannelKind, purpose: MessagePurpose, recipient: MessageRecipient, status: MessageStatus, reason: SuppressionReason | null, tries: number, dueAt: string, answer: number | null, fault: string | null, to: string | null, subject: string | null, body: string | null, locale: Locale | null, settledAt: string | null, createdAt: string, abilities: Array<string>, template: { __typename?: 'MessageTemplate', id: string, name: string } | null, channel: { __typename?: 'MessageChannel', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string } | null, author: { __typename?: 'User', id: string, name: string } | null };

export type OutboundMessagesQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<OutboundMessageFilter>;
}>;


export type OutboundMessagesQuery = { __typename?: 'Query', outboundMessages: { __typename?: 'OutboundMessageConnection', edges: Array<{ __typename?: 'OutboundMessageEdge', node: { __typename?: 'OutboundMessage', id: string, channelKind: MessageChannelKind, purpose: MessagePurpose, recipient: MessageRecipient, status: MessageStatus, reason: SuppressionReason | null, tries: number, dueAt: string, answer: number | null, fault: string | null, to: string | null, subject: string | null, body: string | null, locale: Locale | null, settledAt: string | null, createdAt: string, abilities: Array<string>, template: { __typename?: 'MessageTemplate', id: string, name: string } | null, channel: { __typename?: 'MessageChannel', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string } | null, author: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ReplayOutboundMessageMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ReplayOutboundMessageMutation = { __typename?: 'Mutation', replayOutboundMessage: { __typename?: 'OutboundMessage', id: string, channelKind: MessageChannelKind, purpose: MessagePurpose, recipient: MessageRecipient, status: MessageStatus, reason: SuppressionReason | null, tries: number, dueAt: string, answer: number | null, fault: string | null, to: string | null, subject: string | null, body: string | null, locale: Locale | null, settledAt: string | null, createdAt: string, abilities: Array<string>, template: { __typename?: 'MessageTemplate', id: string, name: string } | null, channel: { __typename?: 'MessageChannel', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string } | null, author: { __typename?: 'User', id: string, name: string } | null } };

export type ReplayOutboundMessagesMutationVariables = Exact<{
  channelId: Scalars['ID']['input'];
}>;


export type ReplayOutboundMessagesMutation = { __typename?: 'Mutation', replayOutboundMessages: number };

export type PersonPartsFragment = { __typename?: 'User', id: string, version: number, name: string, email: string | null, title: string | null, role: Role, active: boolean, locale: Locale, timeZone: string, createdAt: string, invitedAt: string | null, abilities: Array<string>, team: { __typename?: 'Team', id: string, name: string } | null };

export type PeopleQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter: UserFilter;
}>;


export type PeopleQuery = { __typename?: 'Query', users: { __typename?: 'UserConnection', edges: Array<{ __typename?: 'UserEdge', node: { __typename?: 'User', id: string, version: number, name: string, email: string | null, title: string | null, role: Role, active: boolean, locale: Locale, timeZone: string, createdAt: string, invitedAt: string | null, abilities: Array<string>, team: { __typename?: 'Team', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type PeopleCountQueryVariables = Exact<{
  filter: UserFilter;
}>;


export type PeopleCountQuery = { __typename?: 'Query', users: { __typename?: 'UserConnection', totalCount: number } };

export type TeamChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type TeamChoicesQuery = { __typename?: 'Query', teams: { __typename?: 'TeamConnection', edges: Array<{ __typename?: 'TeamEdge', node: { __typename?: 'Team', id: string, name: string } }> } };

export type PersonByIdQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PersonByIdQuery = { __typename?: 'Query', node:
    | { __typename?: 'Activity' }
    | { __typename?: 'Alert' }
    | { __typename?: 'ApiKey' }
    | { __typename?: 'Approval' }
    | { __typename?: 'Backup' }
    | { __typename?: 'Campaign' }
    | { __typename?: 'CampaignMember' }
    | { __typename?: 'Category' }
    | { __typename?: 'Consent' }
    | { __typename?: 'Contact' }
    | { __typename?: 'Contract' }
    | { __typename?: 'Customer' }
    | { __typename?: 'Event' }
    | { __typename?: 'FollowUp' }
    | { __typename?: 'LifeCycleStep' }
    | { __typename?: 'MessageChannel' }
    | { __typename?: 'MessageTemplate' }
    | { __typename?: 'Opportunity' }
    | { __typename?: 'Order' }
    | { __typename?: 'OrderLine' }
    | { __typename?: 'OutboundMessage' }
    | { __typename?: 'Pipeline' }
    | { __typename?: 'PolicyVersion' }
    | { __typename?: 'PrivacyRequest' }
    | { __typename?: 'Product' }
    | { __typename?: 'Purchase' }
    | { __typename?: 'Rule' }
    | { __typename?: 'Segment' }
    | { __typename?: 'Shipper' }
    | { __typename?: 'Stage' }
    | { __typename?: 'Supplier' }
    | { __typename?: 'Tag' }
    | { __typename?: 'Team' }
    | { __typename?: 'Ticket' }
    | { __typename?: 'TicketMessage' }
    | { __typename?: 'User', id: string, version: number, name: string, email: string | null, title: string | null, role: Role, active: boolean, locale: Locale, timeZone: string, createdAt: string, invitedAt: string | null, abilities: Array<string>, team: { __typename?: 'Team', id: string, name: string } | null }
    | { __typename?: 'WarehouseCheck' }
    | { __typename?: 'Webhook' }
    | { __typename?: 'WebhookDelivery' }
   | null };

export type OwnedByQueryVariables = Exact<{
  userId: Scalars['ID']['input'];
}>;


export type OwnedByQuery = { __typename?: 'Query', ownedBy: Array<{ __typename?: 'OwnedKind', type: string, fate: LeavingFate, count: number }> };

export type UpdateUserMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: UpdateUserInput;
}>;


export type UpdateUserMutation = { __typename?: 'Mutation', updateUser: { __typename?: 'User', id: string, version: number, name: string, email: string | null, title: string | null, role: Role, active: boolean, locale: Locale, timeZone: string, createdAt: string, invitedAt: string | null, abilities: Array<string>, team: { __typename?: 'Team', id: string, name: string } | null } };

export type ChangeRoleMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  role: Role;
}>;


export type ChangeRoleMutation = { __typename?: 'Mutation', changeRole: { __typename?: 'User', id: string, version: number, name: string, email: string | null, title: string | null, role: Role, active: boolean, locale: Locale, timeZone: string, createdAt: string, invitedAt: string | null, abilities: Array<string>, team: { __typename?: 'Team', id: string, name: string } | null } };

export type InviteUserMutationVariables = Exact<{
  input: InviteUserInput;
}>;


export type InviteUserMutation = { __typename?: 'Mutation', inviteUser: { __typename?: 'PasswordLinkMade', link: string | null, user: { __typename?: 'User', id: string, version: number, name: string, email: string | null, title: string | null, role: Role, active: boolean, locale: Locale, timeZone: string, createdAt: string, invitedAt: string | null, abilities: Array<string>, team: { __typename?: 'Team', id: string, name: string } | null } } };

export type ResendInvitationMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ResendInvitationMutation = { __typename?: 'Mutation', resendInvitation: { __typename?: 'PasswordLinkMade', link: string | null, user: { __typename?: 'User', id: string, version: number, name: string, email: string | null, title: string | null, role: Role, active: boolean, locale: Locale, timeZone: string, createdAt: string, invitedAt: string | null, abilities: Array<string>, team: { __typename?: 'Team', id: string, name: string } | null } } };

export type MakeResetLinkMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type MakeResetLinkMutation = { __typename?: 'Mutation', makeResetLink: { __typename?: 'PasswordLinkMade', link: string | null, user: { __typename?: 'User', id: string } } };

export type EndSessionsOfMutationVariables = Exact<{
  userId: Scalars['ID']['input'];
}>;


export type EndSessionsOfMutation = { __typename?: 'Mutation', endSessionsOf: number };

export type ResetSecondFactorMutationVariables = Exact<{
  userId: Scalars['ID']['input'];
}>;


export type ResetSecondFactorMutation = { __typename?: 'Mutation', resetSecondFactor: boolean };

export type ReactivateUserMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
}>;


export type ReactivateUserMutation = { __typename?: 'Mutation', reactivateUser: { __typename?: 'User', id: string, version: number, name: string, email: string | null, title: string | null, role: Role, active: boolean, locale: Locale, timeZone: string, createdAt: string, invitedAt: string | null, abilities: Array<string>, team: { __typename?: 'Team', id: string, name: string } | null } };

export type PolicyPartsFragment = { __typename?: 'Policy', version: number, roles: Array<{ __typename?: 'PolicyRole', role: Role, everything: boolean, grants: Array<{ __typename?: 'PolicyGrant', type: string, verbs: Array<{ __typename?: 'PolicyVerb', verb: string, rows: PolicyRows, where: Array<{ __typename?: 'PolicyCondition', column: string, values: Array<string> }> }>, groups: Array<{ __typename?: 'PolicyField', name: string, right: PolicyFieldRight }>, fields: Array<{ __typename?: 'PolicyField', name: string, right: PolicyFieldRight }> }> }>, types: Array<{ __typename?: 'GrantableType', type: string, verbs: Array<string>, groups: Array<{ __typename?: 'GrantableGroup', name: string, fields: Array<string> }>, conditions: Array<{ __typename?: 'PolicyCondition', column: string, values: Array<string> }> }> };

export type PolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyQuery = { __typename?: 'Query', policy: { __typename?: 'Policy', version: number, roles: Array<{ __typename?: 'PolicyRole', role: Role, everything: boolean, grants: Array<{ __typename?: 'PolicyGrant', type: string, verbs: Array<{ __typename?: 'PolicyVerb', verb: string, rows: PolicyRows, where: Array<{ __typename?: 'PolicyCondition', column: string, values: Array<string> }> }>, groups: Array<{ __typename?: 'PolicyField', name: string, right: PolicyFieldRight }>, fields: Array<{ __typename?: 'PolicyField', name: string, right: PolicyFieldRight }> }> }>, types: Array<{ __typename?: 'GrantableType', type: string, verbs: Array<string>, groups: Array<{ __typename?: 'GrantableGroup', name: string, fields: Array<string> }>, conditions: Array<{ __typename?: 'PolicyCondition', column: string, values: Array<string> }> }> } };

export type PolicyVersionPartsFragment = { __typename?: 'PolicyVersion', id: string, number: number, comment: string, at: string, author: { __typename?: 'User', id: string, name: string } | null, changes: Array<{ __typename?: 'PolicyChange', role: Role, type: string, aspect: PolicyAspect, name: string, before: string | null, after: string | null }> };

export type PolicyVersionsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type PolicyVersionsQuery = { __typename?: 'Query', policyVersions: { __typename?: 'PolicyVersionConnection', edges: Array<{ __typename?: 'PolicyVersionEdge', node: { __typename?: 'PolicyVersion', id: string, number: number, comment: string, at: string, author: { __typename?: 'User', id: string, name: string } | null, changes: Array<{ __typename?: 'PolicyChange', role: Role, type: string, aspect: PolicyAspect, name: string, before: string | null, after: string | null }> } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ChangePolicyMutationVariables = Exact<{
  version: Scalars['Int']['input'];
  input: ChangePolicyInput;
}>;


export type ChangePolicyMutation = { __typename?: 'Mutation', changePolicy: { __typename?: 'Policy', version: number, roles: Array<{ __typename?: 'PolicyRole', role: Role, everything: boolean, grants: Array<{ __typename?: 'PolicyGrant', type: string, verbs: Array<{ __typename?: 'PolicyVerb', verb: string, rows: PolicyRows, where: Array<{ __typename?: 'PolicyCondition', column: string, values: Array<string> }> }>, groups: Array<{ __typename?: 'PolicyField', name: string, right: PolicyFieldRight }>, fields: Array<{ __typename?: 'PolicyField', name: string, right: PolicyFieldRight }> }> }>, types: Array<{ __typename?: 'GrantableType', type: string, verbs: Array<string>, groups: Array<{ __typename?: 'GrantableGroup', name: string, fields: Array<string> }>, conditions: Array<{ __typename?: 'PolicyCondition', column: string, values: Array<string> }> }> } };

export type RestorePolicyVersionMutationVariables = Exact<{
  version: Scalars['Int']['input'];
  input: RestorePolicyInput;
}>;


export type RestorePolicyVersionMutation = { __typename?: 'Mutation', restorePolicyVersion: { __typename?: 'Policy', version: number, roles: Array<{ __typename?: 'PolicyRole', role: Role, everything: boolean, grants: Array<{ __typename?: 'PolicyGrant', type: string, verbs: Array<{ __typename?: 'PolicyVerb', verb: string, rows: PolicyRows, where: Array<{ __typename?: 'PolicyCondition', column: string, values: Array<string> }> }>, groups: Array<{ __typename?: 'PolicyField', name: string, right: PolicyFieldRight }>, fields: Array<{ __typename?: 'PolicyField', name: string, right: PolicyFieldRight }> }> }>, types: Array<{ __typename?: 'GrantableType', type: string, verbs: Array<string>, groups: Array<{ __typename?: 'GrantableGroup', name: string, fields: Array<string> }>, conditions: Array<{ __typename?: 'PolicyCondition', column: string, values: Array<string> }> }> } };

export type ViewAsQueryVariables = Exact<{
  userId: Scalars['ID']['input'];
  type?: InputMaybe<Scalars['String']['input']>;
}>;


export type ViewAsQuery = { __typename?: 'Query', viewAs: { __typename?: 'ViewedAs', user: { __typename?: 'User', id: string, name: string, role: Role }, types: Array<{ __typename?: 'ViewedType', type: string, verbs: Array<string>, fields: Array<{ __typename?: 'PolicyField', name: string, right: PolicyFieldRight }> }>, rows: Array<{ __typename?: 'ViewedRow', id: string, cells: Array<{ __typename?: 'ViewedCell', field: string, value: string }> }> } };

export type PrivacyRequestRowFragment = { __typename?: 'PrivacyRequest', id: string, kind: PrivacyRequestKind, state: PrivacyRequestState, dueOn: string, doneAt: string | null, createdAt: string, customer: { __typename?: 'Customer', id: string, name: string } | null, contact: { __typename?: 'Contact', id: string, name: string, customer: { __typename?: 'Customer', id: string, name: string } | null } | null, recordedBy: { __typename?: 'User', id: string, name: string } | null, doneBy: { __typename?: 'User', id: string, name: string } | null };

export type PrivacyRequestsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type PrivacyRequestsQuery = { __typename?: 'Query', privacyRequests: { __typename?: 'PrivacyRequestConnection', edges: Array<{ __typename?: 'PrivacyRequestEdge', node: { __typename?: 'PrivacyRequest', id: string, kind: PrivacyRequestKind, state: PrivacyRequestState, dueOn: string, doneAt: string | null, createdAt: string, customer: { __typename?: 'Customer', id: string, name: string } | null, contact: { __typename?: 'Contact', id: string, name: string, customer: { __typename?: 'Customer', id: string, name: string } | null } | null, recordedBy: { __typename?: 'User', id: string, name: string } | null, doneBy: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ErasurePreviewQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ErasurePreviewQuery = { __typename?: 'Query', erasurePreview: { __typename?: 'ErasurePreview', name: string, types: Array<{ __typename?: 'ErasureOfType', type: string, count: number, deleted: boolean, erased: Array<string>, because: KeptBecause | null }> } };

export type PeopleOfCustomerQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PeopleOfCustomerQuery = { __typename?: 'Query', customer:
    | { __typename?: 'Activity' }
    | { __typename?: 'Alert' }
    | { __typename?: 'ApiKey' }
    | { __typename?: 'Approval' }
    | { __typename?: 'Backup' }
    | { __typename?: 'Campaign' }
    | { __typename?: 'CampaignMember' }
    | { __typename?: 'Category' }
    | { __typename?: 'Consent' }
    | { __typename?: 'Contact' }
    | { __typename?: 'Contract' }
    | { __typename?: 'Customer', id: string, kind: CustomerKind, contacts: { __typename?: 'ContactConnection', edges: Array<{ __typename?: 'ContactEdge', node: { __typename?: 'Contact', id: string, name: string } }> } | null }
    | { __typename?: 'Event' }
    | { __typename?: 'FollowUp' }
    | { __typename?: 'LifeCycleStep' }
    | { __typename?: 'MessageChannel' }
    | { __typename?: 'MessageTemplate' }
    | { __typename?: 'Opportunity' }
    | { __typename?: 'Order' }
    | { __typename?: 'OrderLine' }
    | { __typename?: 'OutboundMessage' }
    | { __typename?: 'Pipeline' }
    | { __typename?: 'PolicyVersion' }
    | { __typename?: 'PrivacyRequest' }
    | { __typename?: 'Product' }
    | { __typename?: 'Purchase' }
    | { __typename?: 'Rule' }
    | { __typename?: 'Segment' }
    | { __typename?: 'Shipper' }
    | { __typename?: 'Stage' }
    | { __typename?: 'Supplier' }
    | { __typename?: 'Tag' }
    | { __typename?: 'Team' }
    | { __typename?: 'Ticket' }
    | { __typename?: 'TicketMessage' }
    | { __typename?: 'User' }
    | { __typename?: 'WarehouseCheck' }
    | { __typename?: 'Webhook' }
    | { __typename?: 'WebhookDelivery' }
   | null };

export type RecordPrivacyRequestMutationVariables = Exact<{
  input: RecordPrivacyRequestInput;
}>;


export type RecordPrivacyRequestMutation = { __typename?: 'Mutation', recordPrivacyRequest: { __typename?: 'PrivacyRequest', id: string, kind: PrivacyRequestKind, state: PrivacyRequestState, dueOn: string, doneAt: string | null, createdAt: string, customer: { __typename?: 'Customer', id: string, name: string } | null, contact: { __typename?: 'Contact', id: string, name: string, customer: { __typename?: 'Customer', id: string, name: string } | null } | null, recordedBy: { __typename?: 'User', id: string, name: string } | null, doneBy: { __typename?: 'User', id: string, name: string } | null } };

export type CancelPrivacyRequestMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type CancelPrivacyRequestMutation = { __typename?: 'Mutation', cancelPrivacyRequest: { __typename?: 'PrivacyRequest', id: string, kind: PrivacyRequestKind, state: PrivacyRequestState, dueOn: string, doneAt: string | null, createdAt: string, customer: { __typename?: 'Customer', id: string, name: string } | null, contact: { __typename?: 'Contact', id: string, name: string, customer: { __typename?: 'Customer', id: string, name: string } | null } | null, recordedBy: { __typename?: 'User', id: string, name: string } | null, doneBy: { __typename?: 'User', id: string, name: string } | null } };

export type ErasePersonMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
}>;


export type ErasePersonMutation = { __typename?: 'Mutation', erasePerson: { __typename?: 'PrivacyRequest', id: string, kind: PrivacyRequestKind, state: PrivacyRequestState, dueOn: string, doneAt: string | null, createdAt: string, customer: { __typename?: 'Customer', id: string, name: string } | null, contact: { __typename?: 'Contact', id: string, name: string, customer: { __typename?: 'Customer', id: string, name: string } | null } | null, recordedBy: { __typename?: 'User', id: string, name: string } | null, doneBy: { __typename?: 'User', id: string, name: string } | null } };

export type StartPersonExportMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type StartPersonExportMutation = { __typename?: 'Mutation', startPersonExport: { __typename?: 'PrivacyRequest', id: string, kind: PrivacyRequestKind, state: PrivacyRequestState, dueOn: string, doneAt: string | null, createdAt: string, customer: { __typename?: 'Customer', id: string, name: string } | null, contact: { __typename?: 'Contact', id: string, name: string, customer: { __typename?: 'Customer', id: string, name: string } | null } | null, recordedBy: { __typename?: 'User', id: string, name: string } | null, doneBy: { __typename?: 'User', id: string, name: string } | null } };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { __typename?: 'Mutation', updateProfile: { __typename?: 'Viewer', locale: Locale, timeZone: string, user: { __typename?: 'User', id: string, name: string, title: string | null, locale: Locale, timeZone: string } } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { __typename?: 'Mutation', changePassword: boolean };

export type NotificationPartsFragment = { __typename?: 'NotificationChoice', mode: NotificationMode, digestHour: number, quietFrom: number | null, quietTo: number | null };

export type NotificationChoiceQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationChoiceQuery = { __typename?: 'Query', notificationChoice: { __typename?: 'NotificationChoice', mode: NotificationMode, digestHour: number, quietFrom: number | null, quietTo: number | null } };

export type UpdateNotificationsMutationVariables = Exact<{
  input: UpdateNotificationsInput;
}>;


export type UpdateNotificationsMutation = { __typename?: 'Mutation', updateNotifications: { __typename?: 'NotificationChoice', mode: NotificationMode, digestHour: number, quietFrom: number | null, quietTo: number | null } };

export type RuleDefinitionPartsFragment = { __typename?: 'RuleDefinition', subject: RuleSubject, when: { __typename?: 'RuleWhen', kind: RuleMoment, types: Array<string> | null, every: RulePeriod | null, on: number | null, hour: number | null }, causes: Array<{ __typename?: 'RuleCause', name: string, severity: AlertSeverity, since: Array<string> | null, dueAt: string | null, where: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }>, until: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }> }>, actions: Array<{ __typename?: 'RuleAction', alert: { __typename?: 'RuleAlert', to: RuleConcerned | null, advice: string | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, followUp: { __typename?: 'RuleFollowUp', to: RuleConcerned | null, subject: string | null, channel: Channel | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } } | null, assign: { __typename?: 'RuleAssign', by: RuleAssignment, userIds: Array<string>, role: Role | null, regions: Array<string> | null } | null, set: { __typename?: 'RuleSet', field: string, value: string } | null, move: { __typename?: 'RuleMove', to: LifeCycleStage } | null, tag: { __typename?: 'RuleTag', tag: string } | null, notify: { __typename?: 'RuleNotify', userIds: Array<string>, manager: boolean | null, advice: string | null } | null, send: { __typename?: 'RuleSend', templateId: string, channelId: string, to: MessageRecipient } | null, approval: { __typename?: 'RuleApproval', userId: string | null, subject: string | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null }> };

export type RuleLimitPartsFragment = { __typename?: 'RuleLimits', coolingDays: number | null, quietFrom: number | null, quietUntil: number | null, workingHoursOnly: boolean | null, perPersonAndDay: number | null, holdOutPercent: number | null };

export type RulePartsFragment = { __typename?: 'Rule', id: string, version: number, kind: RuleKind, name: string, named: boolean, enabled: boolean, days: number | null, minutes: number | null, escalateAfterHours: number | null, openAlertCount: number, trouble: RuleTrouble | null, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null, segment: { __typename?: 'Segment', id: string, name: string } | null, definition: { __typename?: 'RuleDefinition', subject: RuleSubject, when: { __typename?: 'RuleWhen', kind: RuleMoment, types: Array<string> | null, every: RulePeriod | null, on: number | null, hour: number | null }, causes: Array<{ __typename?: 'RuleCause', name: string, severity: AlertSeverity, since: Array<string> | null, dueAt: string | null, where: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }>, until: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }> }>, actions: Array<{ __typename?: 'RuleAction', alert: { __typename?: 'RuleAlert', to: RuleConcerned | null, advice: string | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, followUp: { __typename?: 'RuleFollowUp', to: RuleConcerned | null, subject: string | null, channel: Channel | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } } | null, assign: { __typename?: 'RuleAssign', by: RuleAssignment, userIds: Array<string>, role: Role | null, regions: Array<string> | null } | null, set: { __typename?: 'RuleSet', field: string, value: string } | null, move: { __typename?: 'RuleMove', to: LifeCycleStage } | null, tag: { __typename?: 'RuleTag', tag: string } | null, notify: { __typename?: 'RuleNotify', userIds: Array<string>, manager: boolean | null, advice: string | null } | null, send: { __typename?: 'RuleSend', templateId: string, channelId: string, to: MessageRecipient } | null, approval: { __typename?: 'RuleApproval', userId: string | null, subject: string | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null }> } | null, limits: { __typename?: 'RuleLimits', coolingDays: number | null, quietFrom: number | null, quietUntil: number | null, workingHoursOnly: boolean | null, perPersonAndDay: number | null, holdOutPercent: number | null } | null };

export type RulesQueryVariables = Exact<{ [key: string]: never; }>;


export type RulesQuery = { __typename?: 'Query', rules: Array<{ __typename?: 'Rule', id: string, version: number, kind: RuleKind, name: string, named: boolean, enabled: boolean, days: number | null, minutes: number | null, escalateAfterHours: number | null, openAlertCount: number, trouble: RuleTrouble | null, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null, segment: { __typename?: 'Segment', id: string, name: string } | null, definition: { __typename?: 'RuleDefinition', subject: RuleSubject, when: { __typename?: 'RuleWhen', kind: RuleMoment, types: Array<string> | null, every: RulePeriod | null, on: number | null, hour: number | null }, causes: Array<{ __typename?: 'RuleCause', name: string, severity: AlertSeverity, since: Array<string> | null, dueAt: string | null, where: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }>, until: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }> }>, actions: Array<{ __typename?: 'RuleAction', alert: { __typename?: 'RuleAlert', to: RuleConcerned | null, advice: string | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, followUp: { __typename?: 'RuleFollowUp', to: RuleConcerned | null, subject: string | null, channel: Channel | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } } | null, assign: { __typename?: 'RuleAssign', by: RuleAssignment, userIds: Array<string>, role: Role | null, regions: Array<string> | null } | null, set: { __typename?: 'RuleSet', field: string, value: string } | null, move: { __typename?: 'RuleMove', to: LifeCycleStage } | null, tag: { __typename?: 'RuleTag', tag: string } | null, notify: { __typename?: 'RuleNotify', userIds: Array<string>, manager: boolean | null, advice: string | null } | null, send: { __typename?: 'RuleSend', templateId: string, channelId: string, to: MessageRecipient } | null, approval: { __typename?: 'RuleApproval', userId: string | null, subject: string | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null }> } | null, limits: { __typename?: 'RuleLimits', coolingDays: number | null, quietFrom: number | null, quietUntil: number | null, workingHoursOnly: boolean | null, perPersonAndDay: number | null, holdOutPercent: number | null } | null }> };

export type RuleVersionsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  before?: InputMaybe<Scalars['ID']['input']>;
}>;


export type RuleVersionsQuery = { __typename?: 'Query', node:
    | { __typename: 'Activity', id: string }
    | { __typename: 'Alert', id: string }
    | { __typename: 'ApiKey', id: string }
    | { __typename: 'Approval', id: string }
    | { __typename: 'Backup', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'CampaignMember', id: string }
    | { __typename: 'Category', id: string }
    | { __typename: 'Consent', id: string }
    | { __typename: 'Contact', id: string }
    | { __typename: 'Contract', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'FollowUp', id: string }
    | { __typename: 'LifeCycleStep', id: string }
    | { __typename: 'MessageChannel', id: string }
    | { __typename: 'MessageTemplate', id: string }
    | { __typename: 'Opportunity', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'OrderLine', id: string }
    | { __typename: 'OutboundMessage', id: string }
    | { __typename: 'Pipeline', id: string }
    | { __typename: 'PolicyVersion', id: string }
    | { __typename: 'PrivacyRequest', id: string }
    | { __typename: 'Product', id: string }
    | { __typename: 'Purchase', id: string }
    | { __typename: 'Rule', id: string, versions: Array<{ __typename?: 'RuleVersion', id: string, type: string, at: string, actor: { __typename?: 'User', id: string, name: string } | null, changes: Array<{ __typename?: 'FieldChange', field: string, before: string | null, after: string | null, withheld: boolean, undoable: boolean, beforeRecord:
            | { __typename: 'Activity', id: string }
            | { __typename: 'Alert', id: string }
            | { __typename: 'ApiKey', id: string }
            | { __typename: 'Approval', id: string }
            | { __typename: 'Backup', id: string }
            | { __typename: 'Campaign', id: string }
            | { __typename: 'CampaignMember', id: string }
            | { __typename: 'Category', name: string, id: string }
            | { __typename: 'Consent', id: string }
            | { __typename: 'Contact', name: string, id: string }
            | { __typename: 'Contract', id: string }
            | { __typename: 'Customer', name: string, id: string }
            | { __typename: 'Event', id: string }
            | { __typename: 'FollowUp', subject: string, id: string }
            | { __typename: 'LifeCycleStep', id: string }
            | { __typename: 'MessageChannel', id: string }
            | { __typename: 'MessageTemplate', id: string }
            | { __typename: 'Opportunity', name: string, id: string }
            | { __typename: 'Order', number: string, id: string }
            | { __typename: 'OrderLine', id: string }
            | { __typename: 'OutboundMessage', id: string }
            | { __typename: 'Pipeline', name: string, id: string }
            | { __typename: 'PolicyVersion', id: string }
            | { __typename: 'PrivacyRequest', id: string }
            | { __typename: 'Product', name: string, id: string }
            | { __typename: 'Purchase', id: string }
            | { __typename: 'Rule', id: string }
            | { __typename: 'Segment', id: string }
            | { __typename: 'Shipper', id: string }
            | { __typename: 'Stage', name: string, id: string }
            | { __typename: 'Supplier', name: string, id: string }
            | { __typename: 'Tag', id: string }
            | { __typename: 'Team', name: string, id: string }
            | { __typename: 'Ticket', subject: string, id: string }
            | { __typename: 'TicketMessage', id: string }
            | { __typename: 'User', name: string, id: string }
            | { __typename: 'WarehouseCheck', id: string }
            | { __typename: 'Webhook', id: string }
            | { __typename: 'WebhookDelivery', id: string }
           | null, afterRecord:
            | { __typename: 'Activity', id: string }
            | { __typename: 'Alert', id: string }
            | { __typename: 'ApiKey', id: string }
            | { __typename: 'Approval', id: string }
            | { __typename: 'Backup', id: string }
            | { __typename: 'Campaign', id: string }
            | { __typename: 'CampaignMember', id: string }
            | { __typename: 'Category', name: string, id: string }
            | { __typename: 'Consent', id: string }
            | { __typename: 'Contact', name: string, id: string }
            | { __typename: 'Contract', id: string }
            | { __typename: 'Customer', name: string, id: string }
            | { __typename: 'Event', id: string }
            | { __typename: 'FollowUp', subject: string, id: string }
            | { __typename: 'LifeCycleStep', id: string }
            | { __typename: 'MessageChannel', id: string }
            | { __typename: 'MessageTemplate', id: string }
            | { __typename: 'Opportunity', name: string, id: string }
            | { __typename: 'Order', number: string, id: string }
            | { __typename: 'OrderLine', id: string }
            | { __typename: 'OutboundMessage', id: string }
            | { __typename: 'Pipeline', name: string, id: string }
            | { __typename: 'PolicyVersion', id: string }
            | { __typename: 'PrivacyRequest', id: string }
            | { __typename: 'Product', name: string, id: string }
            | { __typename: 'Purchase', id: string }
            | { __typename: 'Rule', id: string }
            | { __typename: 'Segment', id: string }
            | { __typename: 'Shipper', id: string }
            | { __typename: 'Stage', name: string, id: string }
            | { __typename: 'Supplier', name: string, id: string }
            | { __typename: 'Tag', id: string }
            | { __typename: 'Team', name: string, id: string }
            | { __typename: 'Ticket', subject: string, id: string }
            | { __typename: 'TicketMessage', id: string }
            | { __typename: 'User', name: string, id: string }
            | { __typename: 'WarehouseCheck', id: string }
            | { __typename: 'Webhook', id: string }
            | { __typename: 'WebhookDelivery', id: string }
           | null }>, definitionBefore: { __typename?: 'RuleDefinition', subject: RuleSubject, when: { __typename?: 'RuleWhen', kind: RuleMoment, types: Array<string> | null, every: RulePeriod | null, on: number | null, hour: number | null }, causes: Array<{ __typename?: 'RuleCause', name: string, severity: AlertSeverity, since: Array<string> | null, dueAt: string | null, where: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }>, until: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }> }>, actions: Array<{ __typename?: 'RuleAction', alert: { __typename?: 'RuleAlert', to: RuleConcerned | null, advice: string | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, followUp: { __typename?: 'RuleFollowUp', to: RuleConcerned | null, subject: string | null, channel: Channel | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } } | null, assign: { __typename?: 'RuleAssign', by: RuleAssignment, userIds: Array<string>, role: Role | null, regions: Array<string> | null } | null, set: { __typename?: 'RuleSet', field: string, value: string } | null, move: { __typename?: 'RuleMove', to: LifeCycleStage } | null, tag: { __typename?: 'RuleTag', tag: string } | null, notify: { __typename?: 'RuleNotify', userIds: Array<string>, manager: boolean | null, advice: string | null } | null, send: { __typename?: 'RuleSend', templateId: string, channelId: string, to: MessageRecipient } | null, approval: { __typename?: 'RuleApproval', userId: string | null, subject: string | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null }> } | null, definitionAfter: { __typename?: 'RuleDefinition', subject: RuleSubject, when: { __typename?: 'RuleWhen', kind: RuleMoment, types: Array<string> | null, every: RulePeriod | null, on: number | null, hour: number | null }, causes: Array<{ __typename?: 'RuleCause', name: string, severity: AlertSeverity, since: Array<string> | null, dueAt: string | null, where: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }>, until: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }> }>, actions: Array<{ __typename?: 'RuleAction', alert: { __typename?: 'RuleAlert', to: RuleConcerned | null, advice: string | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, followUp: { __typename?: 'RuleFollowUp', to: RuleConcerned | null, subject: string | null, channel: Channel | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } } | null, assign: { __typename?: 'RuleAssign', by: RuleAssignment, userIds: Array<string>, role: Role | null, regions: Array<string> | null } | null, set: { __typename?: 'RuleSet', field: string, value: string } | null, move: { __typename?: 'RuleMove', to: LifeCycleStage } | null, tag: { __typename?: 'RuleTag', tag: string } | null, notify: { __typename?: 'RuleNotify', userIds: Array<string>, manager: boolean | null, advice: string | null } | null, send: { __typename?: 'RuleSend', templateId: string, channelId: string, to: MessageRecipient } | null, approval: { __typename?: 'RuleApproval', userId: string | null, subject: string | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null }> } | null, limitsBefore: { __typename?: 'RuleLimits', coolingDays: number | null, quietFrom: number | null, quietUntil: number | null, workingHoursOnly: boolean | null, perPersonAndDay: number | null, holdOutPercent: number | null } | null, limitsAfter: { __typename?: 'RuleLimits', coolingDays: number | null, quietFrom: number | null, quietUntil: number | null, workingHoursOnly: boolean | null, perPersonAndDay: number | null, holdOutPercent: number | null } | null }> }
    | { __typename: 'Segment', id: string }
    | { __typename: 'Shipper', id: string }
    | { __typename: 'Stage', id: string }
    | { __typename: 'Supplier', id: string }
    | { __typename: 'Tag', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'Ticket', id: string }
    | { __typename: 'TicketMessage', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'WarehouseCheck', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
   | null };

export type RuleReviewsQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleReviewsQuery = { __typename?: 'Query', rules: Array<{ __typename?: 'Rule', id: string, review: { __typename?: 'RuleReview', cut: number, done: number, dismissed: number, expired: number, waiting: number, meanHours: number | null, acted: { __typename?: 'RuleOutcome', fired: number, followedUp: number, ordered: number }, heldOut: { __typename?: 'RuleOutcome', fired: number, followedUp: number, ordered: number } } | null }> };

export type SimulationPartsFragment = { __typename?: 'RuleSimulation', count: number, records: Array<
    | { __typename: 'Approval', id: string, subject: string }
    | { __typename: 'Contract', id: string, title: string, customer: { __typename?: 'Customer', id: string, name: string } | null }
    | { __typename: 'Customer', id: string, name: string }
    | { __typename: 'FollowUp', id: string, subject: string, customer: { __typename?: 'Customer', id: string, name: string } | null }
    | { __typename: 'Opportunity', id: string, name: string }
    | { __typename: 'Order', id: string, number: string, customer: { __typename?: 'Customer', id: string, name: string } | null }
    | { __typename: 'Product', id: string, name: string }
    | { __typename: 'Ticket', id: string, subject: string }
  >, days: Array<{ __typename?: 'SimulatedDay', day: string, count: number }> };

export type SimulateRuleQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type SimulateRuleQuery = { __typename?: 'Query', simulateRule: { __typename?: 'RuleSimulation', count: number, records: Array<
      | { __typename: 'Approval', id: string, subject: string }
      | { __typename: 'Contract', id: string, title: string, customer: { __typename?: 'Customer', id: string, name: string } | null }
      | { __typename: 'Customer', id: string, name: string }
      | { __typename: 'FollowUp', id: string, subject: string, customer: { __typename?: 'Customer', id: string, name: string } | null }
      | { __typename: 'Opportunity', id: string, name: string }
      | { __typename: 'Order', id: string, number: string, customer: { __typename?: 'Customer', id: string, name: string } | null }
      | { __typename: 'Product', id: string, name: string }
      | { __typename: 'Ticket', id: string, subject: string }
    >, days: Array<{ __typename?: 'SimulatedDay', day: string, count: number }> } };

export type RuleChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleChoicesQuery = { __typename?: 'Query', ruleOptions: Array<{ __typename?: 'RuleOptions', subject: string, events: Array<string>, actions: Array<string>, settable: Array<string> }>, offeredRules: Array<{ __typename?: 'OfferedRule', kind: RuleKind, definition: { __typename?: 'RuleDefinition', subject: RuleSubject, when: { __typename?: 'RuleWhen', kind: RuleMoment, types: Array<string> | null, every: RulePeriod | null, on: number | null, hour: number | null }, causes: Array<{ __typename?: 'RuleCause', name: string, severity: AlertSeverity, since: Array<string> | null, dueAt: string | null, where: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }>, until: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }> }>, actions: Array<{ __typename?: 'RuleAction', alert: { __typename?: 'RuleAlert', to: RuleConcerned | null, advice: string | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, followUp: { __typename?: 'RuleFollowUp', to: RuleConcerned | null, subject: string | null, channel: Channel | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } } | null, assign: { __typename?: 'RuleAssign', by: RuleAssignment, userIds: Array<string>, role: Role | null, regions: Array<string> | null } | null, set: { __typename?: 'RuleSet', field: string, value: string } | null, move: { __typename?: 'RuleMove', to: LifeCycleStage } | null, tag: { __typename?: 'RuleTag', tag: string } | null, notify: { __typename?: 'RuleNotify', userIds: Array<string>, manager: boolean | null, advice: string | null } | null, send: { __typename?: 'RuleSend', templateId: string, channelId: string, to: MessageRecipient } | null, approval: { __typename?: 'RuleApproval', userId: string | null, subject: string | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null }> } }>, segments: { __typename?: 'SegmentConnection', edges: Array<{ __typename?: 'SegmentEdge', node: { __typename?: 'Segment', id: string, name: string } }> } };

export type RuleMessagesQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleMessagesQuery = { __typename?: 'Query', messageTemplates: { __typename?: 'MessageTemplateConnection', edges: Array<{ __typename?: 'MessageTemplateEdge', node: { __typename?: 'MessageTemplate', id: string, name: string, about: MessageSubject, enabled: boolean, channelKinds: Array<MessageChannelKind> } }> }, messageChannels: { __typename?: 'MessageChannelConnection', edges: Array<{ __typename?: 'MessageChannelEdge', node: { __typename?: 'MessageChannel', id: string, name: string, kind: MessageChannelKind } }> } };

export type SimulateOwnRuleQueryVariables = Exact<{
  definition: RuleDefinitionInput;
  segmentId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type SimulateOwnRuleQuery = { __typename?: 'Query', simulateOwnRule: { __typename?: 'RuleSimulation', count: number, records: Array<
      | { __typename: 'Approval', id: string, subject: string }
      | { __typename: 'Contract', id: string, title: string, customer: { __typename?: 'Customer', id: string, name: string } | null }
      | { __typename: 'Customer', id: string, name: string }
      | { __typename: 'FollowUp', id: string, subject: string, customer: { __typename?: 'Customer', id: string, name: string } | null }
      | { __typename: 'Opportunity', id: string, name: string }
      | { __typename: 'Order', id: string, number: string, customer: { __typename?: 'Customer', id: string, name: string } | null }
      | { __typename: 'Product', id: string, name: string }
      | { __typename: 'Ticket', id: string, subject: string }
    >, days: Array<{ __typename?: 'SimulatedDay', day: string, count: number }> } };

export type CreateOwnRuleMutationVariables = Exact<{
  input: OwnRuleInput;
}>;


export type CreateOwnRuleMutation = { __typename?: 'Mutation', createOwnRule: { __typename?: 'Rule', id: string, version: number, kind: RuleKind, name: string, named: boolean, enabled: boolean, days: number | null, minutes: number | null, escalateAfterHours: number | null, openAlertCount: number, trouble: RuleTrouble | null, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null, segment: { __typename?: 'Segment', id: string, name: string } | null, definition: { __typename?: 'RuleDefinition', subject: RuleSubject, when: { __typename?: 'RuleWhen', kind: RuleMoment, types: Array<string> | null, every: RulePeriod | null, on: number | null, hour: number | null }, causes: Array<{ __typename?: 'RuleCause', name: string, severity: AlertSeverity, since: Array<string> | null, dueAt: string | null, where: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }>, until: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }> }>, actions: Array<{ __typename?: 'RuleAction', alert: { __typename?: 'RuleAlert', to: RuleConcerned | null, advice: string | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, followUp: { __typename?: 'RuleFollowUp', to: RuleConcerned | null, subject: string | null, channel: Channel | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } } | null, assign: { __typename?: 'RuleAssign', by: RuleAssignment, userIds: Array<string>, role: Role | null, regions: Array<string> | null } | null, set: { __typename?: 'RuleSet', field: string, value: string } | null, move: { __typename?: 'RuleMove', to: LifeCycleStage } | null, tag: { __typename?: 'RuleTag', tag: string } | null, notify: { __typename?: 'RuleNotify', userIds: Array<string>, manager: boolean | null, advice: string | null } | null, send: { __typename?: 'RuleSend', templateId: string, channelId: string, to: MessageRecipient } | null, approval: { __typename?: 'RuleApproval', userId: string | null, subject: string | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null }> } | null, limits: { __typename?: 'RuleLimits', coolingDays: number | null, quietFrom: number | null, quietUntil: number | null, workingHoursOnly: boolean | null, perPersonAndDay: number | null, holdOutPercent: number | null } | null } };

export type UpdateOwnRuleMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: OwnRuleInput;
}>;


export type UpdateOwnRuleMutation = { __typename?: 'Mutation', updateOwnRule: { __typename?: 'Rule', id: string, version: number, kind: RuleKind, name: string, named: boolean, enabled: boolean, days: number | null, minutes: number | null, escalateAfterHours: number | null, openAlertCount: number, trouble: RuleTrouble | null, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null, segment: { __typename?: 'Segment', id: string, name: string } | null, definition: { __typename?: 'RuleDefinition', subject: RuleSubject, when: { __typename?: 'RuleWhen', kind: RuleMoment, types: Array<string> | null, every: RulePeriod | null, on: number | null, hour: number | null }, causes: Array<{ __typename?: 'RuleCause', name: string, severity: AlertSeverity, since: Array<string> | null, dueAt: string | null, where: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }>, until: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }> }>, actions: Array<{ __typename?: 'RuleAction', alert: { __typename?: 'RuleAlert', to: RuleConcerned | null, advice: string | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, followUp: { __typename?: 'RuleFollowUp', to: RuleConcerned | null, subject: string | null, channel: Channel | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } } | null, assign: { __typename?: 'RuleAssign', by: RuleAssignment, userIds: Array<string>, role: Role | null, regions: Array<string> | null } | null, set: { __typename?: 'RuleSet', field: string, value: string } | null, move: { __typename?: 'RuleMove', to: LifeCycleStage } | null, tag: { __typename?: 'RuleTag', tag: string } | null, notify: { __typename?: 'RuleNotify', userIds: Array<string>, manager: boolean | null, advice: string | null } | null, send: { __typename?: 'RuleSend', templateId: string, channelId: string, to: MessageRecipient } | null, approval: { __typename?: 'RuleApproval', userId: string | null, subject: string | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null }> } | null, limits: { __typename?: 'RuleLimits', coolingDays: number | null, quietFrom: number | null, quietUntil: number | null, workingHoursOnly: boolean | null, perPersonAndDay: number | null, holdOutPercent: number | null } | null } };

export type DeleteRuleMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DeleteRuleMutation = { __typename?: 'Mutation', deleteRule: boolean };

export type CreateRuleMutationVariables = Exact<{
  input: CreateRuleInput;
}>;


export type CreateRuleMutation = { __typename?: 'Mutation', createRule: { __typename?: 'Rule', id: string, version: number, kind: RuleKind, name: string, named: boolean, enabled: boolean, days: number | null, minutes: number | null, escalateAfterHours: number | null, openAlertCount: number, trouble: RuleTrouble | null, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null, segment: { __typename?: 'Segment', id: string, name: string } | null, definition: { __typename?: 'RuleDefinition', subject: RuleSubject, when: { __typename?: 'RuleWhen', kind: RuleMoment, types: Array<string> | null, every: RulePeriod | null, on: number | null, hour: number | null }, causes: Array<{ __typename?: 'RuleCause', name: string, severity: AlertSeverity, since: Array<string> | null, dueAt: string | null, where: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }>, until: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }> }>, actions: Array<{ __typename?: 'RuleAction', alert: { __typename?: 'RuleAlert', to: RuleConcerned | null, advice: string | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, followUp: { __typename?: 'RuleFollowUp', to: RuleConcerned | null, subject: string | null, channel: Channel | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } } | null, assign: { __typename?: 'RuleAssign', by: RuleAssignment, userIds: Array<string>, role: Role | null, regions: Array<string> | null } | null, set: { __typename?: 'RuleSet', field: string, value: string } | null, move: { __typename?: 'RuleMove', to: LifeCycleStage } | null, tag: { __typename?: 'RuleTag', tag: string } | null, notify: { __typename?: 'RuleNotify', userIds: Array<string>, manager: boolean | null, advice: string | null } | null, send: { __typename?: 'RuleSend', templateId: string, channelId: string, to: MessageRecipient } | null, approval: { __typename?: 'RuleApproval', userId: string | null, subject: string | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null }> } | null, limits: { __typename?: 'RuleLimits', coolingDays: number | null, quietFrom: number | null, quietUntil: number | null, workingHoursOnly: boolean | null, perPersonAndDay: number | null, holdOutPercent: number | null } | null } };

export type UpdateRuleMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: UpdateRuleInput;
}>;


export type UpdateRuleMutation = { __typename?: 'Mutation', updateRule: { __typename?: 'Rule', id: string, version: number, kind: RuleKind, name: string, named: boolean, enabled: boolean, days: number | null, minutes: number | null, escalateAfterHours: number | null, openAlertCount: number, trouble: RuleTrouble | null, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null, segment: { __typename?: 'Segment', id: string, name: string } | null, definition: { __typename?: 'RuleDefinition', subject: RuleSubject, when: { __typename?: 'RuleWhen', kind: RuleMoment, types: Array<string> | null, every: RulePeriod | null, on: number | null, hour: number | null }, causes: Array<{ __typename?: 'RuleCause', name: string, severity: AlertSeverity, since: Array<string> | null, dueAt: string | null, where: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }>, until: Array<{ __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null }> }>, actions: Array<{ __typename?: 'RuleAction', alert: { __typename?: 'RuleAlert', to: RuleConcerned | null, advice: string | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, followUp: { __typename?: 'RuleFollowUp', to: RuleConcerned | null, subject: string | null, channel: Channel | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } } | null, assign: { __typename?: 'RuleAssign', by: RuleAssignment, userIds: Array<string>, role: Role | null, regions: Array<string> | null } | null, set: { __typename?: 'RuleSet', field: string, value: string } | null, move: { __typename?: 'RuleMove', to: LifeCycleStage } | null, tag: { __typename?: 'RuleTag', tag: string } | null, notify: { __typename?: 'RuleNotify', userIds: Array<string>, manager: boolean | null, advice: string | null } | null, send: { __typename?: 'RuleSend', templateId: string, channelId: string, to: MessageRecipient } | null, approval: { __typename?: 'RuleApproval', userId: string | null, subject: string | null, due: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null }> } | null, limits: { __typename?: 'RuleLimits', coolingDays: number | null, quietFrom: number | null, quietUntil: number | null, workingHoursOnly: boolean | null, perPersonAndDay: number | null, holdOutPercent: number | null } | null } };

export type SecurityQueryVariables = Exact<{ [key: string]: never; }>;


export type SecurityQuery = { __typename?: 'Query', secondFactor: { __typename?: 'SecondFactor', totp: boolean, recoveryCodesLeft: number, due: boolean, requiredOfAdministrators: boolean, passkeys: Array<{ __typename?: 'Passkey', id: string, name: string, synced: boolean, createdAt: string, lastUsedAt: string | null }> }, sessions: Array<{ __typename?: 'BrowserSession', id: string, browser: string | null, system: string | null, address: string, createdAt: string, lastSeenAt: string, current: boolean }> };

export type StartTotpMutationVariables = Exact<{ [key: string]: never; }>;


export type StartTotpMutation = { __typename?: 'Mutation', startTotp: { __typename?: 'TotpSetup', secret: string, uri: string } };

export type EnableTotpMutationVariables = Exact<{
  code: Scalars['String']['input'];
}>;


export type EnableTotpMutation = { __typename?: 'Mutation', enableTotp: { __typename?: 'ChangedSecondFactor', recoveryCodes: Array<string> } };

export type DisableTotpMutationVariables = Exact<{ [key: string]: never; }>;


export type DisableTotpMutation = { __typename?: 'Mutation', disableTotp: { __typename?: 'ChangedSecondFactor', recoveryCodes: Array<string> } };

export type StartPasskeyMutationVariables = Exact<{ [key: string]: never; }>;


export type StartPasskeyMutation = { __typename?: 'Mutation', startPasskey: { __typename?: 'PasskeyRequest', challenge: string, options: string } };

export type AddPasskeyMutationVariables = Exact<{
  challenge: Scalars['String']['input'];
  name: Scalars['String']['input'];
  passkey: Scalars['String']['input'];
}>;


export type AddPasskeyMutation = { __typename?: 'Mutation', addPasskey: { __typename?: 'ChangedSecondFactor', recoveryCodes: Array<string> } };

export type RemovePasskeyMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RemovePasskeyMutation = { __typename?: 'Mutation', removePasskey: { __typename?: 'ChangedSecondFactor', recoveryCodes: Array<string> } };

export type RenewRecoveryCodesMutationVariables = Exact<{ [key: string]: never; }>;


export type RenewRecoveryCodesMutation = { __typename?: 'Mutation', renewRecoveryCodes: { __typename?: 'ChangedSecondFactor', recoveryCodes: Array<string> } };

export type EndSessionMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type EndSessionMutation = { __typename?: 'Mutation', endSession: boolean };

export type EndOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherSessionsMutation = { __typename?: 'Mutation', endOtherSessions: number };

export type RequireSecondFactorMutationVariables = Exact<{
  required: Scalars['Boolean']['input'];
}>;


export type RequireSecondFactorMutation = { __typename?: 'Mutation', requireSecondFactor: boolean };

export type TeamPartsFragment = { __typename?: 'Team', id: string, version: number, name: string, abilities: Array<string>, parent: { __typename?: 'Team', id: string } | null, manager: { __typename?: 'User', id: string, name: string } | null, members: { __typename?: 'UserConnection', totalCount: number } | null };

export type TeamsQueryVariables = Exact<{ [key: string]: never; }>;


export type TeamsQuery = { __typename?: 'Query', teams: { __typename?: 'TeamConnection', edges: Array<{ __typename?: 'TeamEdge', node: { __typename?: 'Team', id: string, version: number, name: string, abilities: Array<string>, parent: { __typename?: 'Team', id: string } | null, manager: { __typename?: 'User', id: string, name: string } | null, members: { __typename?: 'UserConnection', totalCount: number } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean } } };

export type CreateTeamMutationVariables = Exact<{
  input: CreateTeamInput;
}>;


export type CreateTeamMutation = { __typename?: 'Mutation', createTeam: { __typename?: 'Team', id: string, version: number, name: string, abilities: Array<string>, parent: { __typename?: 'Team', id: string } | null, manager: { __typename?: 'User', id: string, name: string } | null, members: { __typename?: 'UserConnection', totalCount: number } | null } };

export type UpdateTeamMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: UpdateTeamInput;
}>;


export type UpdateTeamMutation = { __typename?: 'Mutation', updateTeam: { __typename?: 'Team', id: string, version: number, name: string, abilities: Array<string>, parent: { __typename?: 'Team', id: string } | null, manager: { __typename?: 'User', id: string, name: string } | null, members: { __typename?: 'UserConnection', totalCount: number } | null } };

export type MoveTeamMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  parentId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type MoveTeamMutation = { __typename?: 'Mutation', moveTeam: { __typename?: 'Team', id: string, version: number, name: string, abilities: Array<string>, parent: { __typename?: 'Team', id: string } | null, manager: { __typename?: 'User', id: string, name: string } | null, members: { __typename?: 'UserConnection', totalCount: number } | null } };

export type DeleteTeamMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  intoId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type DeleteTeamMutation = { __typename?: 'Mutation', deleteTeam: string };

export type WarehousePartsFragment = { __typename?: 'WarehouseStatus', state: WarehouseState, asOf: string | null, lagSeconds: number | null, eventsBehind: number, bytes: number, builtAt: string | null, tables: Array<{ __typename?: 'WarehouseTable', table: string, rows: number }>, lastCheck: { __typename?: 'WarehouseCheck', id: string, agrees: boolean, firstAt: string, checkedAt: string, differences: Array<{ __typename?: 'WarehouseDifference', figure: string, operational: string, replica: string }> } | null };

export type WarehouseQueryVariables = Exact<{ [key: string]: never; }>;


export type WarehouseQuery = { __typename?: 'Query', warehouse: { __typename?: 'WarehouseStatus', state: WarehouseState, asOf: string | null, lagSeconds: number | null, eventsBehind: number, bytes: number, builtAt: string | null, tables: Array<{ __typename?: 'WarehouseTable', table: string, rows: number }>, lastCheck: { __typename?: 'WarehouseCheck', id: string, agrees: boolean, firstAt: string, checkedAt: string, differences: Array<{ __typename?: 'WarehouseDifference', figure: string, operational: string, replica: string }> } | null } };

export type RebuildWarehouseMutationVariables = Exact<{ [key: string]: never; }>;


export type RebuildWarehouseMutation = { __typename?: 'Mutation', rebuildWarehouse: { __typename?: 'WarehouseStatus', state: WarehouseState, asOf: string | null, lagSeconds: number | null, eventsBehind: number, bytes: number, builtAt: string | null, tables: Array<{ __typename?: 'WarehouseTable', table: string, rows: number }>, lastCheck: { __typename?: 'WarehouseCheck', id: string, agrees: boolean, firstAt: string, checkedAt: string, differences: Array<{ __typename?: 'WarehouseDifference', figure: string, operational: string, replica: string }> } | null } };

export type CheckWarehouseMutationVariables = Exact<{ [key: string]: never; }>;


export type CheckWarehouseMutation = { __typename?: 'Mutation', checkWarehouse: { __typename?: 'WarehouseStatus', state: WarehouseState, asOf: string | null, lagSeconds: number | null, eventsBehind: number, bytes: number, builtAt: string | null, tables: Array<{ __typename?: 'WarehouseTable', table: string, rows: number }>, lastCheck: { __typename?: 'WarehouseCheck', id: string, agrees: boolean, firstAt: string, checkedAt: string, differences: Array<{ __typename?: 'WarehouseDifference', figure: string, operational: string, replica: string }> } | null } };

export type WebhookPartsFragment = { __typename?: 'Webhook', id: string, version: number, name: string, url: string, types: Array<string>, enabled: boolean, failingSince: string | null, switchedOffAt: string | null, oldSecretUntil: string | null, deliveredAt: string | null, waitingCount: number, deadCount: number, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null };

export type WebhooksQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type WebhooksQuery = { __typename?: 'Query', webhooks: { __typename?: 'WebhookConnection', edges: Array<{ __typename?: 'WebhookEdge', node: { __typename?: 'Webhook', id: string, version: number, name: string, url: string, types: Array<string>, enabled: boolean, failingSince: string | null, switchedOffAt: string | null, oldSecretUntil: string | null, deliveredAt: string | null, waitingCount: number, deadCount: number, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type WebhookDeliveriesQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter: WebhookDeliveryFilter;
}>;


export type WebhookDeliveriesQuery = { __typename?: 'Query', webhookDeliveries: { __typename?: 'WebhookDeliveryConnection', edges: Array<{ __typename?: 'WebhookDeliveryEdge', node: { __typename?: 'WebhookDelivery', id: string, type: string, recordId: string, at: string, status: WebhookDeliveryStatus, tries: number, dueAt: string, answer: number | null, fault: string | null, milliseconds: number | null, settledAt: string | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type CreateWebhookMutationVariables = Exact<{
  input: CreateWebhookInput;
}>;


export type CreateWebhookMutation = { __typename?: 'Mutation', createWebhook: { __typename?: 'CreatedWebhook', secret: string | null, webhook: { __typename?: 'Webhook', id: string, version: number, name: string, url: string, types: Array<string>, enabled: boolean, failingSince: string | null, switchedOffAt: string | null, oldSecretUntil: string | null, deliveredAt: string | null, waitingCount: number, deadCount: number, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null } } };

export type UpdateWebhookMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  input: UpdateWebhookInput;
}>;


export type UpdateWebhookMutation = { __typename?: 'Mutation', updateWebhook: { __typename?: 'Webhook', id: string, version: number, name: string, url: string, types: Array<string>, enabled: boolean, failingSince: string | null, switchedOffAt: string | null, oldSecretUntil: string | null, deliveredAt: string | null, waitingCount: number, deadCount: number, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null } };

export type RotateWebhookSecretMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  graceHours: Scalars['Int']['input'];
}>;


export type RotateWebhookSecretMutation = { __typename?: 'Mutation', rotateWebhookSecret: { __typename?: 'CreatedWebhook', secret: string | null, webhook: { __typename?: 'Webhook', id: string, version: number, name: string, url: string, types: Array<string>, enabled: boolean, failingSince: string | null, switchedOffAt: string | null, oldSecretUntil: string | null, deliveredAt: string | null, waitingCount: number, deadCount: number, abilities: Array<string>, owner: { __typename?: 'User', id: string, name: string } | null } } };

export type DeleteWebhookMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DeleteWebhookMutation = { __typename?: 'Mutation', deleteWebhook: string };

export type TestWebhookMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TestWebhookMutation = { __typename?: 'Mutation', testWebhook: { __typename?: 'WebhookDelivery', id: string } };

export type ReplayWebhookDeliveryMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ReplayWebhookDeliveryMutation = { __typename?: 'Mutation', replayWebhookDelivery: { __typename?: 'WebhookDelivery', id: string, status: WebhookDeliveryStatus, tries: number, dueAt: string } };

export type ReplayWebhookDeliveriesMutationVariables = Exact<{
  webhookId: Scalars['ID']['input'];
}>;


export type ReplayWebhookDeliveriesMutation = { __typename?: 'Mutation', replayWebhookDeliveries: number };

export type PasswordLinkQueryVariables = Exact<{
  token: Scalars['String']['input'];
}>;


export type PasswordLinkQuery = { __typename?: 'Query', passwordLink: { __typename?: 'PasswordLinkFacts', kind: PasswordLinkKind, name: string, email: string } | null };

export type RequestPasswordResetMutationVariables = Exact<{
  email: Scalars['String']['input'];
}>;


export type RequestPasswordResetMutation = { __typename?: 'Mutation', requestPasswordReset: boolean };

export type AcceptInvitationMutationVariables = Exact<{
  token: Scalars['String']['input'];
  name: Scalars['String']['input'];
  password: Scalars['String']['input'];
}>;


export type AcceptInvitationMutation = { __typename?: 'Mutation', acceptInvitation: { __typename?: 'PasswordSet', email: string } };

export type ResetPasswordMutationVariables = Exact<{
  token: Scalars['String']['input'];
  password: Scalars['String']['input'];
}>;


export type ResetPasswordMutation = { __typename?: 'Mutation', resetPassword: { __typename?: 'PasswordSet', email: string } };

export type AlertPartsFragment = { __typename?: 'Alert', id: string, version: number, kind: RuleKind, status: AlertStatus, severity: AlertSeverity, priority: AlertPriority, nextStep: NextStep | null, advice: string | null, raisedAt: string, dueAt: string | null, snoozedUntil: string | null, doneAt: string | null, outcome: string | null, abilities: Array<string>, params: Array<{ __typename?: 'AlertParam', name: string, value: string }>, rule: { __typename?: 'Rule', id: string, name: string }, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, record:
    | { __typename: 'Approval', id: string, subject: string }
    | { __typename: 'Contract', id: string, number: string, title: string }
    | { __typename: 'Customer', id: string, name: string, orderCount: number | null, firstOrderOn: string | null, lastOrderOn: string | null }
    | { __typename: 'FollowUp', id: string, version: number, subject: string, dueAt: string, abilities: Array<string> }
    | { __typename: 'Opportunity', id: string, name: string, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string } }
    | { __typename: 'Order', id: string, number: string }
    | { __typename: 'Product', id: string, name: string }
    | { __typename: 'Ticket', id: string, number: string, subject: string }
   | null };

export type AlertsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter: AlertFilter;
  sort: AlertSort;
}>;


export type AlertsQuery = { __typename?: 'Query', alerts: { __typename?: 'AlertConnection', edges: Array<{ __typename?: 'AlertEdge', node: { __typename?: 'Alert', id: string, version: number, kind: RuleKind, status: AlertStatus, severity: AlertSeverity, priority: AlertPriority, nextStep: NextStep | null, advice: string | null, raisedAt: string, dueAt: string | null, snoozedUntil: string | null, doneAt: string | null, outcome: string | null, abilities: Array<string>, params: Array<{ __typename?: 'AlertParam', name: string, value: string }>, rule: { __typename?: 'Rule', id: string, name: string }, owner: { __typename?: 'User', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string, level: CustomerLevel } | null, record:
          | { __typename: 'Approval', id: string, subject: string }
          | { __typename: 'Contract', id: string, number: string, title: string }
          | { __typename: 'Customer', id: string, name: string, orderCount: number | null, firstOrderOn: string | null, lastOrderOn: string | null }
          | { __typename: 'FollowUp', id: string, version: number, subject: string, dueAt: string, abilities: Array<string> }
          | { __typename: 'Opportunity', id: string, name: string, value: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string } }
          | { __typename: 'Order', id: string, number: string }
          | { __typename: 'Product', id: string, name: string }
          | { __typename: 'Ticket', id: string, number: string, subject: string }
         | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type AlertRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type AlertRulesQuery = { __typename?: 'Query', rules: Array<{ __typename?: 'Rule', id: string, kind: RuleKind, name: string, named: boolean, definition: { __typename?: 'RuleDefinition', actions: Array<{ __typename?: 'RuleAction', alert: { __typename?: 'RuleAlert', to: RuleConcerned | null } | null, notify: { __typename?: 'RuleNotify', manager: boolean | null } | null }> } | null }> };

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

export type DismissAlertMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  outcome?: InputMaybe<Scalars['String']['input']>;
}>;


export type DismissAlertMutation = { __typename?: 'Mutation', dismissAlert: { __typename?: 'Alert', id: string, version: number, status: AlertStatus, snoozedUntil: string | null, doneAt: string | null, outcome: string | null } };

export type AlertBatchPartsFragment = { __typename?: 'AlertBatch', alerts: Array<{ __typename?: 'Alert', id: string, version: number, status: AlertStatus, snoozedUntil: string | null, doneAt: string | null, outcome: string | null, owner: { __typename?: 'User', id: string, name: string } | null }>, refused: Array<{ __typename?: 'RefusedAlert', alertId: string, reason: AlertRefusal }> };

export type SnoozeAlertsMutationVariables = Exact<{
  alerts: Array<AlertVersionInput> | AlertVersionInput;
  until: Scalars['DateTime']['input'];
}>;


export type SnoozeAlertsMutation = { __typename?: 'Mutation', snoozeAlerts: { __typename?: 'AlertBatch', alerts: Array<{ __typename?: 'Alert', id: string, version: number, status: AlertStatus, snoozedUntil: string | null, doneAt: string | null, outcome: string | null, owner: { __typename?: 'User', id: string, name: string } | null }>, refused: Array<{ __typename?: 'RefusedAlert', alertId: string, reason: AlertRefusal }> } };

export type CompleteAlertsMutationVariables = Exact<{
  alerts: Array<AlertVersionInput> | AlertVersionInput;
}>;


export type CompleteAlertsMutation = { __typename?: 'Mutation', completeAlerts: { __typename?: 'AlertBatch', alerts: Array<{ __typename?: 'Alert', id: string, version: number, status: AlertStatus, snoozedUntil: string | null, doneAt: string | null, outcome: string | null, owner: { __typename?: 'User', id: string, name: string } | null }>, refused: Array<{ __typename?: 'RefusedAlert', alertId: string, reason: AlertRefusal }> } };

export type DismissAlertsMutationVariables = Exact<{
  alerts: Array<AlertVersionInput> | AlertVersionInput;
}>;


export type DismissAlertsMutation = { __typename?: 'Mutation', dismissAlerts: { __typename?: 'AlertBatch', alerts: Array<{ __typename?: 'Alert', id: string, version: number, status: AlertStatus, snoozedUntil: string | null, doneAt: string | null, outcome: string | null, owner: { __typename?: 'User', id: string, name: string } | null }>, refused: Array<{ __typename?: 'RefusedAlert', alertId: string, reason: AlertRefusal }> } };

export type AssignAlertsMutationVariables = Exact<{
  alerts: Array<AlertVersionInput> | AlertVersionInput;
  ownerId: Scalars['ID']['input'];
}>;


export type AssignAlertsMutation = { __typename?: 'Mutation', assignAlerts: { __typename?: 'AlertBatch', alerts: Array<{ __typename?: 'Alert', id: string, version: number, status: AlertStatus, snoozedUntil: string | null, doneAt: string | null, outcome: string | null, owner: { __typename?: 'User', id: string, name: string } | null }>, refused: Array<{ __typename?: 'RefusedAlert', alertId: string, reason: AlertRefusal }> } };

export type AlertWorkloadQueryVariables = Exact<{ [key: string]: never; }>;


export type AlertWorkloadQuery = { __typename?: 'Query', alertWorkload: Array<{ __typename?: 'AlertWorkload', open: number, overdue: number, urgent: number, escalated: number, snoozed: number, today: number, thisWeek: number, older: number, oldestAt: string | null, owner: { __typename?: 'User', id: string, name: string } | null }> };

export type ReopenAlertMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
}>;


export type ReopenAlertMutation = { __typename?: 'Mutation', reopenAlert: { __typename?: 'Alert', id: string, version: number, status: AlertStatus, snoozedUntil: string | null, doneAt: string | null, outcome: string | null } };

export type ApprovalPartsFragment = { __typename?: 'Approval', id: string, version: number, status: ApprovalStatus, subject: string, note: string | null, requestedAt: string, dueAt: string | null, decidedAt: string | null, comment: string | null, abilities: Array<string>, approver: { __typename?: 'User', id: string, name: string } | null, requestedBy: { __typename?: 'User', id: string, name: string } | null, decidedBy: { __typename?: 'User', id: string, name: string } | null, rule: { __typename?: 'Rule', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string } | null, record:
    | { __typename: 'Customer', id: string, name: string }
    | { __typename: 'Opportunity', id: string, name: string }
    | { __typename: 'Order', id: string, number: string }
    | { __typename: 'Ticket', id: string, subject: string }
   | null };

export type ApprovalsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<ApprovalFilter>;
  sort?: InputMaybe<ApprovalSort>;
}>;


export type ApprovalsQuery = { __typename?: 'Query', approvals: { __typename?: 'ApprovalConnection', edges: Array<{ __typename?: 'ApprovalEdge', node: { __typename?: 'Approval', id: string, version: number, status: ApprovalStatus, subject: string, note: string | null, requestedAt: string, dueAt: string | null, decidedAt: string | null, comment: string | null, abilities: Array<string>, approver: { __typename?: 'User', id: string, name: string } | null, requestedBy: { __typename?: 'User', id: string, name: string } | null, decidedBy: { __typename?: 'User', id: string, name: string } | null, rule: { __typename?: 'Rule', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string } | null, record:
          | { __typename: 'Customer', id: string, name: string }
          | { __typename: 'Opportunity', id: string, name: string }
          | { __typename: 'Order', id: string, number: string }
          | { __typename: 'Ticket', id: string, subject: string }
         | null } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ApprovalCountQueryVariables = Exact<{
  filter?: InputMaybe<ApprovalFilter>;
}>;


export type ApprovalCountQuery = { __typename?: 'Query', approvalCount: number };

export type RequestApprovalMutationVariables = Exact<{
  input: RequestApprovalInput;
}>;


export type RequestApprovalMutation = { __typename?: 'Mutation', requestApproval: { __typename?: 'Approval', id: string, version: number, status: ApprovalStatus, subject: string, note: string | null, requestedAt: string, dueAt: string | null, decidedAt: string | null, comment: string | null, abilities: Array<string>, approver: { __typename?: 'User', id: string, name: string } | null, requestedBy: { __typename?: 'User', id: string, name: string } | null, decidedBy: { __typename?: 'User', id: string, name: string } | null, rule: { __typename?: 'Rule', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string } | null, record:
      | { __typename: 'Customer', id: string, name: string }
      | { __typename: 'Opportunity', id: string, name: string }
      | { __typename: 'Order', id: string, number: string }
      | { __typename: 'Ticket', id: string, subject: string }
     | null } };

export type DecideApprovalMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  decision: ApprovalStatus;
  comment?: InputMaybe<Scalars['String']['input']>;
}>;


export type DecideApprovalMutation = { __typename?: 'Mutation', decideApproval: { __typename?: 'Approval', id: string, version: number, status: ApprovalStatus, subject: string, note: string | null, requestedAt: string, dueAt: string | null, decidedAt: string | null, comment: string | null, abilities: Array<string>, approver: { __typename?: 'User', id: string, name: string } | null, requestedBy: { __typename?: 'User', id: string, name: string } | null, decidedBy: { __typename?: 'User', id: string, name: string } | null, rule: { __typename?: 'Rule', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string } | null, record:
      | { __typename: 'Customer', id: string, name: string }
      | { __typename: 'Opportunity', id: string, name: string }
      | { __typename: 'Order', id: string, number: string }
      | { __typename: 'Ticket', id: string, subject: string }
     | null } };

export type WithdrawApprovalMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
}>;


export type WithdrawApprovalMutation = { __typename?: 'Mutation', withdrawApproval: { __typename?: 'Approval', id: string, version: number, status: ApprovalStatus, subject: string, note: string | null, requestedAt: string, dueAt: string | null, decidedAt: string | null, comment: string | null, abilities: Array<string>, approver: { __typename?: 'User', id: string, name: string } | null, requestedBy: { __typename?: 'User', id: string, name: string } | null, decidedBy: { __typename?: 'User', id: string, name: string } | null, rule: { __typename?: 'Rule', id: string, name: string } | null, customer: { __typename?: 'Customer', id: string, name: string } | null, record:
      | { __typename: 'Customer', id: string, name: string }
      | { __typename: 'Opportunity', id: string, name: string }
      | { __typename: 'Order', id: string, number: string }
      | { __typename: 'Ticket', id: string, subject: string }
     | null } };

export type ConditionVocabularyQueryVariables = Exact<{
  type: Scalars['String']['input'];
}>;


export type ConditionVocabularyQuery = { __typename?: 'Query', conditionVocabulary: Array<{ __typename?: 'TestableType', name: string, fields: Array<{ __typename?: 'TestableField', name: string, kind: string, comparisons: Array<TestComparison>, enumeration: string | null, codes: Array<string> | null, of: string | null }>, links: Array<{ __typename?: 'TestableRelation', name: string, of: string }>, related: Array<{ __typename?: 'TestableRelation', name: string, of: string }>, figures: Array<{ __typename?: 'TestableField', name: string, kind: string, comparisons: Array<TestComparison>, enumeration: string | null, codes: Array<string> | null }> }> };

export type ConditionChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ConditionChoicesQuery = { __typename?: 'Query', users: { __typename?: 'UserConnection', edges: Array<{ __typename?: 'UserEdge', node: { __typename?: 'User', id: string, name: string } }> }, teams: { __typename?: 'TeamConnection', edges: Array<{ __typename?: 'TeamEdge', node: { __typename?: 'Team', id: string, name: string } }> }, tags: { __typename?: 'TagConnection', edges: Array<{ __typename?: 'TagEdge', node: { __typename?: 'Tag', id: string, name: string } }> } };

export type OperandPartsFragment = { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null };

export type ConditionNodePartsFragment = { __typename?: 'ConditionNode', path: string, kind: ConditionKind, field: { __typename?: 'FieldTest', path: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, figure: { __typename?: 'FigureTest', name: string, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } | null, values: Array<{ __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null }> | null } | null, related: { __typename?: 'RelatedTest', name: string, sum: string | null, is: TestComparison, value: { __typename?: 'Operand', text: string | null, number: number | null, amount: string | null, flag: boolean | null, time: string | null, field: string | null, ago: { __typename?: 'Span', count: number, unit: SpanUnit } | null, ahead: { __typename?: 'Span', count: number, unit: SpanUnit } | null, plus: { __typename?: 'Span', count: number, unit: SpanUnit } | null } } | null };

export type HistoryChangeFragment = { __typename?: 'FieldChange', field: string, before: string | null, after: string | null, withheld: boolean, undoable: boolean, beforeRecord:
    | { __typename: 'Activity', id: string }
    | { __typename: 'Alert', id: string }
    | { __typename: 'ApiKey', id: string }
    | { __typename: 'Approval', id: string }
    | { __typename: 'Backup', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'CampaignMember', id: string }
    | { __typename: 'Category', name: string, id: string }
    | { __typename: 'Consent', id: string }
    | { __typename: 'Contact', name: string, id: string }
    | { __typename: 'Contract', id: string }
    | { __typename: 'Customer', name: string, id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'FollowUp', subject: string, id: string }
    | { __typename: 'LifeCycleStep', id: string }
    | { __typename: 'MessageChannel', id: string }
    | { __typename: 'MessageTemplate', id: string }
    | { __typename: 'Opportunity', name: string, id: string }
    | { __typename: 'Order', number: string, id: string }
    | { __typename: 'OrderLine', id: string }
    | { __typename: 'OutboundMessage', id: string }
    | { __typename: 'Pipeline', name: string, id: string }
    | { __typename: 'PolicyVersion', id: string }
    | { __typename: 'PrivacyRequest', id: string }
    | { __typename: 'Product', name: string, id: string }
    | { __typename: 'Purchase', id: string }
    | { __typename: 'Rule', id: string }
    | { __typename: 'Segment', id: string }
    | { __typename: 'Shipper', id: string }
    | { __typename: 'Stage', name: string, id: string }
    | { __typename: 'Supplier', name: string, id: string }
    | { __typename: 'Tag', id: string }
    | { __typename: 'Team', name: string, id: string }
    | { __typename: 'Ticket', subject: string, id: string }
    | { __typename: 'TicketMessage', id: string }
    | { __typename: 'User', name: string, id: string }
    | { __typename: 'WarehouseCheck', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
   | null, afterRecord:
    | { __typename: 'Activity', id: string }
    | { __typename: 'Alert', id: string }
    | { __typename: 'ApiKey', id: string }
    | { __typename: 'Approval', id: string }
    | { __typename: 'Backup', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'CampaignMember', id: string }
    | { __typename: 'Category', name: string, id: string }
    | { __typename: 'Consent', id: string }
    | { __typename: 'Contact', name: string, id: string }
    | { __typename: 'Contract', id: string }
    | { __typename: 'Customer', name: string, id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'FollowUp', subject: string, id: string }
    | { __typename: 'LifeCycleStep', id: string }
    | { __typename: 'MessageChannel', id: string }
    | { __typename: 'MessageTemplate', id: string }
    | { __typename: 'Opportunity', name: string, id: string }
    | { __typename: 'Order', number: string, id: string }
    | { __typename: 'OrderLine', id: string }
    | { __typename: 'OutboundMessage', id: string }
    | { __typename: 'Pipeline', name: string, id: string }
    | { __typename: 'PolicyVersion', id: string }
    | { __typename: 'PrivacyRequest', id: string }
    | { __typename: 'Product', name: string, id: string }
    | { __typename: 'Purchase', id: string }
    | { __typename: 'Rule', id: string }
    | { __typename: 'Segment', id: string }
    | { __typename: 'Shipper', id: string }
    | { __typename: 'Stage', name: string, id: string }
    | { __typename: 'Supplier', name: string, id: string }
    | { __typename: 'Tag', id: string }
    | { __typename: 'Team', name: string, id: string }
    | { __typename: 'Ticket', subject: string, id: string }
    | { __typename: 'TicketMessage', id: string }
    | { __typename: 'User', name: string, id: string }
    | { __typename: 'WarehouseCheck', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
   | null };

export type HistoryPartFragment = { __typename?: 'HistoryEntry', id: string, type: string, at: string, actor: { __typename?: 'User', id: string, name: string } | null, changes: Array<{ __typename?: 'FieldChange', field: string, before: string | null, after: string | null, withheld: boolean, undoable: boolean, beforeRecord:
      | { __typename: 'Activity', id: string }
      | { __typename: 'Alert', id: string }
      | { __typename: 'ApiKey', id: string }
      | { __typename: 'Approval', id: string }
      | { __typename: 'Backup', id: string }
      | { __typename: 'Campaign', id: string }
      | { __typename: 'CampaignMember', id: string }
      | { __typename: 'Category', name: string, id: string }
      | { __typename: 'Consent', id: string }
      | { __typename: 'Contact', name: string, id: string }
      | { __typename: 'Contract', id: string }
      | { __typename: 'Customer', name: string, id: string }
      | { __typename: 'Event', id: string }
      | { __typename: 'FollowUp', subject: string, id: string }
      | { __typename: 'LifeCycleStep', id: string }
      | { __typename: 'MessageChannel', id: string }
      | { __typename: 'MessageTemplate', id: string }
      | { __typename: 'Opportunity', name: string, id: string }
      | { __typename: 'Order', number: string, id: string }
      | { __typename: 'OrderLine', id: string }
      | { __typename: 'OutboundMessage', id: string }
      | { __typename: 'Pipeline', name: string, id: string }
      | { __typename: 'PolicyVersion', id: string }
      | { __typename: 'PrivacyRequest', id: string }
      | { __typename: 'Product', name: string, id: string }
      | { __typename: 'Purchase', id: string }
      | { __typename: 'Rule', id: string }
      | { __typename: 'Segment', id: string }
      | { __typename: 'Shipper', id: string }
      | { __typename: 'Stage', name: string, id: string }
      | { __typename: 'Supplier', name: string, id: string }
      | { __typename: 'Tag', id: string }
      | { __typename: 'Team', name: string, id: string }
      | { __typename: 'Ticket', subject: string, id: string }
      | { __typename: 'TicketMessage', id: string }
      | { __typename: 'User', name: string, id: string }
      | { __typename: 'WarehouseCheck', id: string }
      | { __typename: 'Webhook', id: string }
      | { __typename: 'WebhookDelivery', id: string }
     | null, afterRecord:
      | { __typename: 'Activity', id: string }
      | { __typename: 'Alert', id: string }
      | { __typename: 'ApiKey', id: string }
      | { __typename: 'Approval', id: string }
      | { __typename: 'Backup', id: string }
      | { __typename: 'Campaign', id: string }
      | { __typename: 'CampaignMember', id: string }
      | { __typename: 'Category', name: string, id: string }
      | { __typename: 'Consent', id: string }
      | { __typename: 'Contact', name: string, id: string }
      | { __typename: 'Contract', id: string }
      | { __typename: 'Customer', name: string, id: string }
      | { __typename: 'Event', id: string }
      | { __typename: 'FollowUp', subject: string, id: string }
      | { __typename: 'LifeCycleStep', id: string }
      | { __typename: 'MessageChannel', id: string }
      | { __typename: 'MessageTemplate', id: string }
      | { __typename: 'Opportunity', name: string, id: string }
      | { __typename: 'Order', number: string, id: string }
      | { __typename: 'OrderLine', id: string }
      | { __typename: 'OutboundMessage', id: string }
      | { __typename: 'Pipeline', name: string, id: string }
      | { __typename: 'PolicyVersion', id: string }
      | { __typename: 'PrivacyRequest', id: string }
      | { __typename: 'Product', name: string, id: string }
      | { __typename: 'Purchase', id: string }
      | { __typename: 'Rule', id: string }
      | { __typename: 'Segment', id: string }
      | { __typename: 'Shipper', id: string }
      | { __typename: 'Stage', name: string, id: string }
      | { __typename: 'Supplier', name: string, id: string }
      | { __typename: 'Tag', id: string }
      | { __typename: 'Team', name: string, id: string }
      | { __typename: 'Ticket', subject: string, id: string }
      | { __typename: 'TicketMessage', id: string }
      | { __typename: 'User', name: string, id: string }
      | { __typename: 'WarehouseCheck', id: string }
      | { __typename: 'Webhook', id: string }
      | { __typename: 'WebhookDelivery', id: string }
     | null }> };

export type RecordHistoryQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  before?: InputMaybe<Scalars['ID']['input']>;
}>;


export type RecordHistoryQuery = { __typename?: 'Query', node:
    | { __typename: 'Activity', id: string }
    | { __typename: 'Alert', id: string }
    | { __typename: 'ApiKey', id: string }
    | { __typename: 'Approval', id: string }
    | { __typename: 'Backup', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'CampaignMember', id: string }
    | { __typename: 'Category', id: string }
    | { __typename: 'Consent', id: string }
    | { __typename: 'Contact', id: string }
    | { __typename: 'Contract', id: string }
    | { __typename: 'Customer', version: number, abilities: Array<string>, id: string, history: Array<{ __typename?: 'HistoryEntry', id: string, type: string, at: string, actor: { __typename?: 'User', id: string, name: string } | null, changes: Array<{ __typename?: 'FieldChange', field: string, before: string | null, after: string | null, withheld: boolean, undoable: boolean, beforeRecord:
            | { __typename: 'Activity', id: string }
            | { __typename: 'Alert', id: string }
            | { __typename: 'ApiKey', id: string }
            | { __typename: 'Approval', id: string }
            | { __typename: 'Backup', id: string }
            | { __typename: 'Campaign', id: string }
            | { __typename: 'CampaignMember', id: string }
            | { __typename: 'Category', name: string, id: string }
            | { __typename: 'Consent', id: string }
            | { __typename: 'Contact', name: string, id: string }
            | { __typename: 'Contract', id: string }
            | { __typename: 'Customer', name: string, id: string }
            | { __typename: 'Event', id: string }
            | { __typename: 'FollowUp', subject: string, id: string }
            | { __typename: 'LifeCycleStep', id: string }
            | { __typename: 'MessageChannel', id: string }
            | { __typename: 'MessageTemplate', id: string }
            | { __typename: 'Opportunity', name: string, id: string }
            | { __typename: 'Order', number: string, id: string }
            | { __typename: 'OrderLine', id: string }
            | { __typename: 'OutboundMessage', id: string }
            | { __typename: 'Pipeline', name: string, id: string }
            | { __typename: 'PolicyVersion', id: string }
            | { __typename: 'PrivacyRequest', id: string }
            | { __typename: 'Product', name: string, id: string }
            | { __typename: 'Purchase', id: string }
            | { __typename: 'Rule', id: string }
            | { __typename: 'Segment', id: string }
            | { __typename: 'Shipper', id: string }
            | { __typename: 'Stage', name: string, id: string }
            | { __typename: 'Supplier', name: string, id: string }
            | { __typename: 'Tag', id: string }
            | { __typename: 'Team', name: string, id: string }
            | { __typename: 'Ticket', subject: string, id: string }
            | { __typename: 'TicketMessage', id: string }
            | { __typename: 'User', name: string, id: string }
            | { __typename: 'WarehouseCheck', id: string }
            | { __typename: 'Webhook', id: string }
            | { __typename: 'WebhookDelivery', id: string }
           | null, afterRecord:
            | { __typename: 'Activity', id: string }
            | { __typename: 'Alert', id: string }
            | { __typename: 'ApiKey', id: string }
            | { __typename: 'Approval', id: string }
            | { __typename: 'Backup', id: string }
            | { __typename: 'Campaign', id: string }
            | { __typename: 'CampaignMember', id: string }
            | { __typename: 'Category', name: string, id: string }
            | { __typename: 'Consent', id: string }
            | { __typename: 'Contact', name: string, id: string }
            | { __typename: 'Contract', id: string }
            | { __typename: 'Customer', name: string, id: string }
            | { __typename: 'Event', id: string }
            | { __typename: 'FollowUp', subject: string, id: string }
            | { __typename: 'LifeCycleStep', id: string }
            | { __typename: 'MessageChannel', id: string }
            | { __typename: 'MessageTemplate', id: string }
            | { __typename: 'Opportunity', name: string, id: string }
            | { __typename: 'Order', number: string, id: string }
            | { __typename: 'OrderLine', id: string }
            | { __typename: 'OutboundMessage', id: string }
            | { __typename: 'Pipeline', name: string, id: string }
            | { __typename: 'PolicyVersion', id: string }
            | { __typename: 'PrivacyRequest', id: string }
            | { __typename: 'Product', name: string, id: string }
            | { __typename: 'Purchase', id: string }
            | { __typename: 'Rule', id: string }
            | { __typename: 'Segment', id: string }
            | { __typename: 'Shipper', id: string }
            | { __typename: 'Stage', name: string, id: string }
            | { __typename: 'Supplier', name: string, id: string }
            | { __typename: 'Tag', id: string }
            | { __typename: 'Team', name: string, id: string }
            | { __typename: 'Ticket', subject: string, id: string }
            | { __typename: 'TicketMessage', id: string }
            | { __typename: 'User', name: string, id: string }
            | { __typename: 'WarehouseCheck', id: string }
            | { __typename: 'Webhook', id: string }
            | { __typename: 'WebhookDelivery', id: string }
           | null }> }> }
    | { __typename: 'Event', id: string }
    | { __typename: 'FollowUp', id: string }
    | { __typename: 'LifeCycleStep', id: string }
    | { __typename: 'MessageChannel', id: string }
    | { __typename: 'MessageTemplate', id: string }
    | { __typename: 'Opportunity', version: number, abilities: Array<string>, id: string, history: Array<{ __typename?: 'HistoryEntry', id: string, type: string, at: string, actor: { __typename?: 'User', id: string, name: string } | null, changes: Array<{ __typename?: 'FieldChange', field: string, before: string | null, after: string | null, withheld: boolean, undoable: boolean, beforeRecord:
            | { __typename: 'Activity', id: string }
            | { __typename: 'Alert', id: string }
            | { __typename: 'ApiKey', id: string }
            | { __typename: 'Approval', id: string }
            | { __typename: 'Backup', id: string }
            | { __typename: 'Campaign', id: string }
            | { __typename: 'CampaignMember', id: string }
            | { __typename: 'Category', name: string, id: string }
            | { __typename: 'Consent', id: string }
            | { __typename: 'Contact', name: string, id: string }
            | { __typename: 'Contract', id: string }
            | { __typename: 'Customer', name: string, id: string }
            | { __typename: 'Event', id: string }
            | { __typename: 'FollowUp', subject: string, id: string }
            | { __typename: 'LifeCycleStep', id: string }
            | { __typename: 'MessageChannel', id: string }
            | { __typename: 'MessageTemplate', id: string }
            | { __typename: 'Opportunity', name: string, id: string }
            | { __typename: 'Order', number: string, id: string }
            | { __typename: 'OrderLine', id: string }
            | { __typename: 'OutboundMessage', id: string }
            | { __typename: 'Pipeline', name: string, id: string }
            | { __typename: 'PolicyVersion', id: string }
            | { __typename: 'PrivacyRequest', id: string }
            | { __typename: 'Product', name: string, id: string }
            | { __typename: 'Purchase', id: string }
            | { __typename: 'Rule', id: string }
            | { __typename: 'Segment', id: string }
            | { __typename: 'Shipper', id: string }
            | { __typename: 'Stage', name: string, id: string }
            | { __typename: 'Supplier', name: string, id: string }
            | { __typename: 'Tag', id: string }
            | { __typename: 'Team', name: string, id: string }
            | { __typename: 'Ticket', subject: string, id: string }
            | { __typename: 'TicketMessage', id: string }
            | { __typename: 'User', name: string, id: string }
            | { __typename: 'WarehouseCheck', id: string }
            | { __typename: 'Webhook', id: string }
            | { __typename: 'WebhookDelivery', id: string }
           | null, afterRecord:
            | { __typename: 'Activity', id: string }
            | { __typename: 'Alert', id: string }
            | { __typename: 'ApiKey', id: string }
            | { __typename: 'Approval', id: string }
            | { __typename: 'Backup', id: string }
            | { __typename: 'Campaign', id: string }
            | { __typename: 'CampaignMember', id: string }
            | { __typename: 'Category', name: string, id: string }
            | { __typename: 'Consent', id: string }
            | { __typename: 'Contact', name: string, id: string }
            | { __typename: 'Contract', id: string }
            | { __typename: 'Customer', name: string, id: string }
            | { __typename: 'Event', id: string }
            | { __typename: 'FollowUp', subject: string, id: string }
            | { __typename: 'LifeCycleStep', id: string }
            | { __typename: 'MessageChannel', id: string }
            | { __typename: 'MessageTemplate', id: string }
            | { __typename: 'Opportunity', name: string, id: string }
            | { __typename: 'Order', number: string, id: string }
            | { __typename: 'OrderLine', id: string }
            | { __typename: 'OutboundMessage', id: string }
            | { __typename: 'Pipeline', name: string, id: string }
            | { __typename: 'PolicyVersion', id: string }
            | { __typename: 'PrivacyRequest', id: string }
            | { __typename: 'Product', name: string, id: string }
            | { __typename: 'Purchase', id: string }
            | { __typename: 'Rule', id: string }
            | { __typename: 'Segment', id: string }
            | { __typename: 'Shipper', id: string }
            | { __typename: 'Stage', name: string, id: string }
            | { __typename: 'Supplier', name: string, id: string }
            | { __typename: 'Tag', id: string }
            | { __typename: 'Team', name: string, id: string }
            | { __typename: 'Ticket', subject: string, id: string }
            | { __typename: 'TicketMessage', id: string }
            | { __typename: 'User', name: string, id: string }
            | { __typename: 'WarehouseCheck', id: string }
            | { __typename: 'Webhook', id: string }
            | { __typename: 'WebhookDelivery', id: string }
           | null }> }> }
    | { __typename: 'Order', id: string }
    | { __typename: 'OrderLine', id: string }
    | { __typename: 'OutboundMessage', id: string }
    | { __typename: 'Pipeline', id: string }
    | { __typename: 'PolicyVersion', id: string }
    | { __typename: 'PrivacyRequest', id: string }
    | { __typename: 'Product', id: string }
    | { __typename: 'Purchase', id: string }
    | { __typename: 'Rule', id: string }
    | { __typename: 'Segment', id: string }
    | { __typename: 'Shipper', id: string }
    | { __typename: 'Stage', id: string }
    | { __typename: 'Supplier', id: string }
    | { __typename: 'Tag', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'Ticket', version: number, abilities: Array<string>, id: string, history: Array<{ __typename?: 'HistoryEntry', id: string, type: string, at: string, actor: { __typename?: 'User', id: string, name: string } | null, changes: Array<{ __typename?: 'FieldChange', field: string, before: string | null, after: string | null, withheld: boolean, undoable: boolean, beforeRecord:
            | { __typename: 'Activity', id: string }
            | { __typename: 'Alert', id: string }
            | { __typename: 'ApiKey', id: string }
            | { __typename: 'Approval', id: string }
            | { __typename: 'Backup', id: string }
            | { __typename: 'Campaign', id: string }
            | { __typename: 'CampaignMember', id: string }
            | { __typename: 'Category', name: string, id: string }
            | { __typename: 'Consent', id: string }
            | { __typename: 'Contact', name: string, id: string }
            | { __typename: 'Contract', id: string }
            | { __typename: 'Customer', name: string, id: string }
            | { __typename: 'Event', id: string }
            | { __typename: 'FollowUp', subject: string, id: string }
            | { __typename: 'LifeCycleStep', id: string }
            | { __typename: 'MessageChannel', id: string }
            | { __typename: 'MessageTemplate', id: string }
            | { __typename: 'Opportunity', name: string, id: string }
            | { __typename: 'Order', number: string, id: string }
            | { __typename: 'OrderLine', id: string }
            | { __typename: 'OutboundMessage', id: string }
            | { __typename: 'Pipeline', name: string, id: string }
            | { __typename: 'PolicyVersion', id: string }
            | { __typename: 'PrivacyRequest', id: string }
            | { __typename: 'Product', name: string, id: string }
            | { __typename: 'Purchase', id: string }
            | { __typename: 'Rule', id: string }
            | { __typename: 'Segment', id: string }
            | { __typename: 'Shipper', id: string }
            | { __typename: 'Stage', name: string, id: string }
            | { __typename: 'Supplier', name: string, id: string }
            | { __typename: 'Tag', id: string }
            | { __typename: 'Team', name: string, id: string }
            | { __typename: 'Ticket', subject: string, id: string }
            | { __typename: 'TicketMessage', id: string }
            | { __typename: 'User', name: string, id: string }
            | { __typename: 'WarehouseCheck', id: string }
            | { __typename: 'Webhook', id: string }
            | { __typename: 'WebhookDelivery', id: string }
           | null, afterRecord:
            | { __typename: 'Activity', id: string }
            | { __typename: 'Alert', id: string }
            | { __typename: 'ApiKey', id: string }
            | { __typename: 'Approval', id: string }
            | { __typename: 'Backup', id: string }
            | { __typename: 'Campaign', id: string }
            | { __typename: 'CampaignMember', id: string }
            | { __typename: 'Category', name: string, id: string }
            | { __typename: 'Consent', id: string }
            | { __typename: 'Contact', name: string, id: string }
            | { __typename: 'Contract', id: string }
            | { __typename: 'Customer', name: string, id: string }
            | { __typename: 'Event', id: string }
            | { __typename: 'FollowUp', subject: string, id: string }
            | { __typename: 'LifeCycleStep', id: string }
            | { __typename: 'MessageChannel', id: string }
            | { __typename: 'MessageTemplate', id: string }
            | { __typename: 'Opportunity', name: string, id: string }
            | { __typename: 'Order', number: string, id: string }
            | { __typename: 'OrderLine', id: string }
            | { __typename: 'OutboundMessage', id: string }
            | { __typename: 'Pipeline', name: string, id: string }
            | { __typename: 'PolicyVersion', id: string }
            | { __typename: 'PrivacyRequest', id: string }
            | { __typename: 'Product', name: string, id: string }
            | { __typename: 'Purchase', id: string }
            | { __typename: 'Rule', id: string }
            | { __typename: 'Segment', id: string }
            | { __typename: 'Shipper', id: string }
            | { __typename: 'Stage', name: string, id: string }
            | { __typename: 'Supplier', name: string, id: string }
            | { __typename: 'Tag', id: string }
            | { __typename: 'Team', name: string, id: string }
            | { __typename: 'Ticket', subject: string, id: string }
            | { __typename: 'TicketMessage', id: string }
            | { __typename: 'User', name: string, id: string }
            | { __typename: 'WarehouseCheck', id: string }
            | { __typename: 'Webhook', id: string }
            | { __typename: 'WebhookDelivery', id: string }
           | null }> }> }
    | { __typename: 'TicketMessage', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'WarehouseCheck', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
   | null };

export type UndoChangeMutationVariables = Exact<{
  eventId: Scalars['ID']['input'];
  field: Scalars['String']['input'];
  version: Scalars['Int']['input'];
}>;


export type UndoChangeMutation = { __typename?: 'Mutation', undoChange:
    | { __typename: 'Activity', id: string }
    | { __typename: 'Alert', id: string }
    | { __typename: 'ApiKey', id: string }
    | { __typename: 'Approval', id: string }
    | { __typename: 'Backup', id: string }
    | { __typename: 'Campaign', id: string }
    | { __typename: 'CampaignMember', id: string }
    | { __typename: 'Category', id: string }
    | { __typename: 'Consent', id: string }
    | { __typename: 'Contact', id: string }
    | { __typename: 'Contract', id: string }
    | { __typename: 'Customer', version: number, name: string, kind: CustomerKind, level: CustomerLevel, phone: string | null, email: string | null, website: string | null, industry: string | null, segment: string | null, source: string | null, region: string | null, country: string | null, city: string | null, postalCode: string | null, address: string | null, identityNumber: string | null, bankAccount: string | null, birthday: string | null, creditGrade: CreditGrade | null, notes: string | null, stockNeeds: string | null, transportNeeds: string | null, packagingNeeds: string | null, informationNeeds: string | null, id: string, creditLimit: { __typename?: 'Money', amount: string, currency: string } | null }
    | { __typename: 'Event', id: string }
    | { __typename: 'FollowUp', id: string }
    | { __typename: 'LifeCycleStep', id: string }
    | { __typename: 'MessageChannel', id: string }
    | { __typename: 'MessageTemplate', id: string }
    | { __typename: 'Opportunity', version: number, name: string, source: string | null, probability: number, expectedCloseOn: string | null, notes: string | null, id: string, value: { __typename?: 'Money', amount: string, currency: string } | null, customer: { __typename?: 'Customer', id: string, name: string } | null, contact: { __typename?: 'Contact', id: string, name: string } | null }
    | { __typename: 'Order', id: string }
    | { __typename: 'OrderLine', id: string }
    | { __typename: 'OutboundMessage', id: string }
    | { __typename: 'Pipeline', id: string }
    | { __typename: 'PolicyVersion', id: string }
    | { __typename: 'PrivacyRequest', id: string }
    | { __typename: 'Product', id: string }
    | { __typename: 'Purchase', id: string }
    | { __typename: 'Rule', id: string }
    | { __typename: 'Segment', id: string }
    | { __typename: 'Shipper', id: string }
    | { __typename: 'Stage', id: string }
    | { __typename: 'Supplier', id: string }
    | { __typename: 'Tag', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'Ticket', version: number, subject: string, priority: TicketPriority, id: string, ticketKind: TicketKind, customer: { __typename?: 'Customer', id: string, name: string } | null, contact: { __typename?: 'Contact', id: string, name: string } | null, product: { __typename?: 'Product', id: string, name: string } | null }
    | { __typename: 'TicketMessage', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'WarehouseCheck', id: string }
    | { __typename: 'Webhook', id: string }
    | { __typename: 'WebhookDelivery', id: string }
   };

export type RecordChangedSubscriptionVariables = Exact<{
  types?: InputMaybe<Array<Scalars['String']['input']> | Scalars['String']['input']>;
  recordId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type RecordChangedSubscription = { __typename?: 'Subscription', recordChanged: { __typename?: 'ChangeEvent', cursor: string, type: string, recordId: string, at: string, actor: { __typename?: 'User', id: string, name: string } | null, record:
      | { __typename: 'Activity', id: string, version: number, subject: string, body: string | null, occurredAt: string, opportunity: { __typename?: 'Opportunity', id: string } | null }
      | { __typename: 'Alert', id: string, version: number, severity: AlertSeverity, snoozedUntil: string | null, doneAt: string | null, outcome: string | null, alertStatus: AlertStatus }
      | { __typename: 'Approval' }
      | { __typename: 'Contact', id: string, version: number, name: string, title: string | null, decisionRole: DecisionRole | null, phone: string | null, mobile: string | null, email: string | null, isPrimary: boolean }
      | { __typename: 'Contract' }
      | { __typename: 'Customer', id: string, version: number, name: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage, phone: string | null, email: string | null, updatedAt: string, lastActivityAt: string | null, owner: { __typename?: 'User', id: string, name: string } | null }
      | { __typename: 'FollowUp', id: string, version: number, subject: string, dueAt: string, outcome: string | null, doneAt: string | null, isOverdue: boolean, followUpStatus: FollowUpStatus, opportunity: { __typename?: 'Opportunity', id: string } | null }
      | { __typename: 'Opportunity', id: string, version: number, name: string, probability: number, expectedCloseOn: string | null, stageEnteredAt: string, lastActivityAt: string | null, ageInStageDays: number, isRotten: boolean, dealStatus: OpportunityStatus, value: { __typename?: 'Money', amount: string, currency: string } | null, weightedValue: { __typename?: 'Money', amount: string, currency: string } | null, stage: { __typename?: 'Stage', id: string, name: string, kind: StageKind }, owner: { __typename?: 'User', id: string, name: string } | null }
      | { __typename: 'Order', id: string, version: number, shippedOn: string | null, orderStatus: OrderStatus, total: { __typename?: 'Money', amount: string, currency: string } | null }
      | { __typename: 'Ticket', id: string, version: number, subject: string, priority: TicketPriority, firstRespondedAt: string | null, resolvedAt: string | null, nextDueAt: string | null, updatedAt: string, ticketStatus: TicketStatus, assignee: { __typename?: 'User', id: string, name: string } | null }
     | null } };

export type EventCursorQueryVariables = Exact<{ [key: string]: never; }>;


export type EventCursorQuery = { __typename?: 'Query', eventCursor: string };

export type AlertRaisedSubscriptionVariables = Exact<{
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type AlertRaisedSubscription = { __typename?: 'Subscription', alertRaised: { __typename?: 'AlertEvent', cursor: string, alert: { __typename?: 'Alert', id: string, version: number, kind: RuleKind, status: AlertStatus, severity: AlertSeverity, priority: AlertPriority, raisedAt: string, owner: { __typename?: 'User', id: string } | null, escalatedTo: { __typename?: 'User', id: string } | null, customer: { __typename?: 'Customer', id: string, name: string } | null } } };

export type AlertChangedSubscriptionVariables = Exact<{
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type AlertChangedSubscription = { __typename?: 'Subscription', alertChanged: { __typename?: 'AlertEvent', cursor: string, alert: { __typename?: 'Alert', id: string, version: number, status: AlertStatus, severity: AlertSeverity, priority: AlertPriority, snoozedUntil: string | null, doneAt: string | null, outcome: string | null, owner: { __typename?: 'User', id: string } | null, escalatedTo: { __typename?: 'User', id: string } | null } } };

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

export type RevealFieldMutationVariables = Exact<{
  id: Scalars['ID']['input'];
  field: Scalars['String']['input'];
}>;


export type RevealFieldMutation = { __typename?: 'Mutation', revealField: string | null };

export type SearchQueryVariables = Exact<{
  text: Scalars['String']['input'];
}>;


export type SearchQuery = { __typename?: 'Query', search: Array<
    | { __typename: 'Campaign', id: string, name: string, number: string }
    | { __typename: 'Contact', id: string, name: string, title: string | null, customer: { __typename?: 'Customer', id: string, name: string } | null }
    | { __typename: 'Contract', id: string, number: string, contractTitle: string, customer: { __typename?: 'Customer', id: string, name: string } | null }
    | { __typename: 'Customer', id: string, name: string, number: string, level: CustomerLevel, lifeCycleStage: LifeCycleStage }
    | { __typename: 'Opportunity', id: string, name: string, number: string, stage: { __typename?: 'Stage', id: string, name: string } }
    | { __typename: 'Product', id: string, name: string, sku: string }
    | { __typename: 'Ticket', id: string, number: string, subject: string, status: TicketStatus }
  > };

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { __typename?: 'Query', secondFactorDue: boolean, workspace: { __typename?: 'Workspace', name: string, sendsMail: boolean, signInWith: string | null, currency: string, timeZone: string, locale: Locale, sample: boolean, samplePassword: string | null, sampleUsers: Array<{ __typename?: 'SampleUser', email: string, name: string, role: Role, title: string | null, team: string | null }> }, viewer: { __typename?: 'Viewer', role: Role, locale: Locale, timeZone: string, currency: string, abilities: Array<string>, user: { __typename?: 'User', id: string, name: string, email: string | null, title: string | null, role: Role } } | null };

export type ViewerPartsFragment = { __typename?: 'Viewer', role: Role, locale: Locale, timeZone: string, currency: string, abilities: Array<string>, user: { __typename?: 'User', id: string, name: string, email: string | null, title: string | null, role: Role } };

export type SignInMutationVariables = Exact<{
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
}>;


export type SignInMutation = { __typename?: 'Mutation', signIn: { __typename?: 'Viewer', role: Role, locale: Locale, timeZone: string, currency: string, abilities: Array<string>, user: { __typename?: 'User', id: string, name: string, email: string | null, title: string | null, role: Role } } };

export type StartPasskeySignInMutationVariables = Exact<{ [key: string]: never; }>;


export type StartPasskeySignInMutation = { __typename?: 'Mutation', startPasskeySignIn: { __typename?: 'PasskeyRequest', challenge: string, options: string } };

export type FinishSignInMutationVariables = Exact<{
  challenge: Scalars['String']['input'];
  proof: SecondFactorInput;
}>;


export type FinishSignInMutation = { __typename?: 'Mutation', finishSignIn: { __typename?: 'Viewer', role: Role, locale: Locale, timeZone: string, currency: string, abilities: Array<string>, user: { __typename?: 'User', id: string, name: string, email: string | null, title: string | null, role: Role } } };

export type StartProofMutationVariables = Exact<{ [key: string]: never; }>;


export type StartProofMutation = { __typename?: 'Mutation', startProof: { __typename?: 'ProofRequest', ways: Array<string>, passkey: { __typename?: 'PasskeyRequest', challenge: string, options: string } | null } };

export type ProveIdentityMutationVariables = Exact<{
  proof: ProofInput;
}>;


export type ProveIdentityMutation = { __typename?: 'Mutation', proveIdentity: boolean };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { __typename?: 'Mutation', signOut: boolean };

export type ChooseLocaleMutationVariables = Exact<{
  locale: Locale;
}>;


export type ChooseLocaleMutation = { __typename?: 'Mutation', updateProfile: { __typename?: 'Viewer', locale: Locale, user: { __typename?: 'User', id: string, locale: Locale } } };

export type WhyPartsFragment = { __typename?: 'Why', revision: number, firedAt: string, event: string | null, rule: { __typename?: 'Rule', id: string, kind: RuleKind, name: string, named: boolean } | null, chain: Array<{ __typename?: 'Rule', id: string, kind: RuleKind, name: string, named: boolean }> };

export type AlertWhyQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type AlertWhyQuery = { __typename?: 'Query', alert: { __typename?: 'Alert', id: string, why: { __typename?: 'Why', revision: number, firedAt: string, event: string | null, rule: { __typename?: 'Rule', id: string, kind: RuleKind, name: string, named: boolean } | null, chain: Array<{ __typename?: 'Rule', id: string, kind: RuleKind, name: string, named: boolean }> } | null } | null };

export { AnalysisChoicesDocument } from "./documents/AnalysisChoices";
export { AnalysisCustomersDocument } from "./documents/AnalysisCustomers";
export { ProfilingDocument } from "./documents/Profiling";
export { PersistencyDocument } from "./documents/Persistency";
export { ProfitabilityDocument } from "./documents/Profitability";
export { PerformanceDocument } from "./documents/Performance";
export { RevenueBridgeDocument } from "./documents/RevenueBridge";
export { SalesMapDocument } from "./documents/SalesMap";
export { AnalysisOrderLinesDocument } from "./documents/AnalysisOrderLines";
export { ProspectingDocument } from "./documents/Prospecting";
export { ProductAnalysisDocument } from "./documents/ProductAnalysis";
export { ProductLifeDocument } from "./documents/ProductLife";
export { AssociationRulesDocument } from "./documents/AssociationRules";
export { StockAnalysisDocument } from "./documents/StockAnalysis";
export { PromotionDocument } from "./documents/Promotion";
export { CampaignsDocument } from "./documents/Campaigns";
export { CampaignDocument } from "./documents/Campaign";
export { CampaignMembersDocument } from "./documents/CampaignMembers";
export { AudienceOptionsDocument } from "./documents/AudienceOptions";
export { AudienceSizeDocument } from "./documents/AudienceSize";
export { CreateCampaignDocument } from "./documents/CreateCampaign";
export { UpdateCampaignDocument } from "./documents/UpdateCampaign";
export { DeleteCampaignDocument } from "./documents/DeleteCampaign";
export { AddCampaignAudienceDocument } from "./documents/AddCampaignAudience";
export { AddCampaignMembersDocument } from "./documents/AddCampaignMembers";
export { RecordCampaignResponsesDocument } from "./documents/RecordCampaignResponses";
export { WithdrawCampaignResponsesDocument } from "./documents/WithdrawCampaignResponses";
export { RemoveCampaignMembersDocument } from "./documents/RemoveCampaignMembers";
export { RecordConsentDocument } from "./documents/RecordConsent";
export { CustomerContractsDocument } from "./documents/CustomerContracts";
export { CreateContractDocument } from "./documents/CreateContract";
export { UpdateContractDocument } from "./documents/UpdateContract";
export { MoveContractDocument } from "./documents/MoveContract";
export { RenewContractDocument } from "./documents/RenewContract";
export { CustomersDocument } from "./documents/Customers";
export { CustomerCountDocument } from "./documents/CustomerCount";
export { CustomerFilterOptionsDocument } from "./documents/CustomerFilterOptions";
export { CustomerSegmentsDocument } from "./documents/CustomerSegments";
export { SimilarCustomersDocument } from "./documents/SimilarCustomers";
export { CreateCustomerDocument } from "./documents/CreateCustomer";
export { UpdateCustomerDocument } from "./documents/UpdateCustomer";
export { AssignCustomerDocument } from "./documents/AssignCustomer";
export { MoveLifeCycleDocument } from "./documents/MoveLifeCycle";
export { TagCustomerDocument } from "./documents/TagCustomer";
export { UntagCustomerDocument } from "./documents/UntagCustomer";
export { CustomerLifeCycleDocument } from "./documents/CustomerLifeCycle";
export { SendableMessagesDocument } from "./documents/SendableMessages";
export { MessageDraftDocument } from "./documents/MessageDraft";
export { SendMessageDocument } from "./documents/SendMessage";
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
export { RecordOrderPaymentDocument } from "./documents/RecordOrderPayment";
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
export { RateTicketDocument } from "./documents/RateTicket";
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
export { PurchasesDocument } from "./documents/Purchases";
export { PurchaseDocument } from "./documents/Purchase";
export { SuppliersDocument } from "./documents/Suppliers";
export { CreatePurchaseDocument } from "./documents/CreatePurchase";
export { ReceivePurchaseDocument } from "./documents/ReceivePurchase";
export { CancelPurchaseDocument } from "./documents/CancelPurchase";
export { SegmentsDocument } from "./documents/Segments";
export { SegmentDocument } from "./documents/Segment";
export { SegmentSizeDocument } from "./documents/SegmentSize";
export { CreateSegmentDocument } from "./documents/CreateSegment";
export { UpdateSegmentDocument } from "./documents/UpdateSegment";
export { DeleteSegmentDocument } from "./documents/DeleteSegment";
export { AuditEventsDocument } from "./documents/AuditEvents";
export { AuditPeopleDocument } from "./documents/AuditPeople";
export { BackupsDocument } from "./documents/Backups";
export { StartBackupDocument } from "./documents/StartBackup";
export { CheckBackupDocument } from "./documents/CheckBackup";
export { WorkspaceCalendarDocument } from "./documents/WorkspaceCalendar";
export { HolidaysDocument } from "./documents/Holidays";
export { HolidayPreviewDocument } from "./documents/HolidayPreview";
export { HolidayFileDocument } from "./documents/HolidayFile";
export { SetWorkingHoursDocument } from "./documents/SetWorkingHours";
export { SetHolidayDocument } from "./documents/SetHoliday";
export { RemoveHolidayDocument } from "./documents/RemoveHoliday";
export { RemoveHolidayListDocument } from "./documents/RemoveHolidayList";
export { ImportHolidaysDocument } from "./documents/ImportHolidays";
export { CostToServeDocument } from "./documents/CostToServe";
export { SetCostToServeDocument } from "./documents/SetCostToServe";
export { JobsDocument } from "./documents/Jobs";
export { JobRunsDocument } from "./documents/JobRuns";
export { RunJobDocument } from "./documents/RunJob";
export { KeysDocument } from "./documents/Keys";
export { GrantableToKeysDocument } from "./documents/GrantableToKeys";
export { CreateKeyDocument } from "./documents/CreateKey";
export { NarrowKeyDocument } from "./documents/NarrowKey";
export { RotateKeyDocument } from "./documents/RotateKey";
export { RevokeKeyDocument } from "./documents/RevokeKey";
export { LeavingPersonDocument } from "./documents/LeavingPerson";
export { DeactivateUserDocument } from "./documents/DeactivateUser";
export { MessageTemplatesDocument } from "./documents/MessageTemplates";
export { MessageVariablesDocument } from "./documents/MessageVariables";
export { PreviewMessageDocument } from "./documents/PreviewMessage";
export { CreateMessageTemplateDocument } from "./documents/CreateMessageTemplate";
export { UpdateMessageTemplateDocument } from "./documents/UpdateMessageTemplate";
export { MessageChannelsDocument } from "./documents/MessageChannels";
export { CreateMessageChannelDocument } from "./documents/CreateMessageChannel";
export { UpdateMessageChannelDocument } from "./documents/UpdateMessageChannel";
export { TestMessageChannelDocument } from "./documents/TestMessageChannel";
export { OutboundMessagesDocument } from "./documents/OutboundMessages";
export { ReplayOutboundMessageDocument } from "./documents/ReplayOutboundMessage";
export { ReplayOutboundMessagesDocument } from "./documents/ReplayOutboundMessages";
export { PeopleDocument } from "./documents/People";
export { PeopleCountDocument } from "./documents/PeopleCount";
export { TeamChoicesDocument } from "./documents/TeamChoices";
export { PersonByIdDocument } from "./documents/PersonById";
export { OwnedByDocument } from "./documents/OwnedBy";
export { UpdateUserDocument } from "./documents/UpdateUser";
export { ChangeRoleDocument } from "./documents/ChangeRole";
export { InviteUserDocument } from "./documents/InviteUser";
export { ResendInvitationDocument } from "./documents/ResendInvitation";
export { MakeResetLinkDocument } from "./documents/MakeResetLink";
export { EndSessionsOfDocument } from "./documents/EndSessionsOf";
export { ResetSecondFactorDocument } from "./documents/ResetSecondFactor";
export { ReactivateUserDocument } from "./documents/ReactivateUser";
export { PolicyDocument } from "./documents/Policy";
export { PolicyVersionsDocument } from "./documents/PolicyVersions";
export { ChangePolicyDocument } from "./documents/ChangePolicy";
export { RestorePolicyVersionDocument } from "./documents/RestorePolicyVersion";
export { ViewAsDocument } from "./documents/ViewAs";
export { PrivacyRequestsDocument } from "./documents/PrivacyRequests";
export { ErasurePreviewDocument } from "./documents/ErasurePreview";
export { PeopleOfCustomerDocument } from "./documents/PeopleOfCustomer";
export { RecordPrivacyRequestDocument } from "./documents/RecordPrivacyRequest";
export { CancelPrivacyRequestDocument } from "./documents/CancelPrivacyRequest";
export { ErasePersonDocument } from "./documents/ErasePerson";
export { StartPersonExportDocument } from "./documents/StartPersonExport";
export { UpdateProfileDocument } from "./documents/UpdateProfile";
export { ChangePasswordDocument } from "./documents/ChangePassword";
export { NotificationChoiceDocument } from "./documents/NotificationChoice";
export { UpdateNotificationsDocument } from "./documents/UpdateNotifications";
export { RulesDocument } from "./documents/Rules";
export { RuleVersionsDocument } from "./documents/RuleVersions";
export { RuleReviewsDocument } from "./documents/RuleReviews";
export { SimulateRuleDocument } from "./documents/SimulateRule";
export { RuleChoicesDocument } from "./documents/RuleChoices";
export { RuleMessagesDocument } from "./documents/RuleMessages";
export { SimulateOwnRuleDocument } from "./documents/SimulateOwnRule";
export { CreateOwnRuleDocument } from "./documents/CreateOwnRule";
export { UpdateOwnRuleDocument } from "./documents/UpdateOwnRule";
export { DeleteRuleDocument } from "./documents/DeleteRule";
export { CreateRuleDocument } from "./documents/CreateRule";
export { UpdateRuleDocument } from "./documents/UpdateRule";
export { SecurityDocument } from "./documents/Security";
export { StartTotpDocument } from "./documents/StartTotp";
export { EnableTotpDocument } from "./documents/EnableTotp";
export { DisableTotpDocument } from "./documents/DisableTotp";
export { StartPasskeyDocument } from "./documents/StartPasskey";
export { AddPasskeyDocument } from "./documents/AddPasskey";
export { RemovePasskeyDocument } from "./documents/RemovePasskey";
export { RenewRecoveryCodesDocument } from "./documents/RenewRecoveryCodes";
export { EndSessionDocument } from "./documents/EndSession";
export { EndOtherSessionsDocument } from "./documents/EndOtherSessions";
export { RequireSecondFactorDocument } from "./documents/RequireSecondFactor";
export { TeamsDocument } from "./documents/Teams";
export { CreateTeamDocument } from "./documents/CreateTeam";
export { UpdateTeamDocument } from "./documents/UpdateTeam";
export { MoveTeamDocument } from "./documents/MoveTeam";
export { DeleteTeamDocument } from "./documents/DeleteTeam";
export { WarehouseDocument } from "./documents/Warehouse";
export { RebuildWarehouseDocument } from "./documents/RebuildWarehouse";
export { CheckWarehouseDocument } from "./documents/CheckWarehouse";
export { WebhooksDocument } from "./documents/Webhooks";
export { WebhookDeliveriesDocument } from "./documents/WebhookDeliveries";
export { CreateWebhookDocument } from "./documents/CreateWebhook";
export { UpdateWebhookDocument } from "./documents/UpdateWebhook";
export { RotateWebhookSecretDocument } from "./documents/RotateWebhookSecret";
export { DeleteWebhookDocument } from "./documents/DeleteWebhook";
export { TestWebhookDocument } from "./documents/TestWebhook";
export { ReplayWebhookDeliveryDocument } from "./documents/ReplayWebhookDelivery";
export { ReplayWebhookDeliveriesDocument } from "./documents/ReplayWebhookDeliveries";
export { PasswordLinkDocument } from "./documents/PasswordLink";
export { RequestPasswordResetDocument } from "./documents/RequestPasswordReset";
export { AcceptInvitationDocument } from "./documents/AcceptInvitation";
export { ResetPasswordDocument } from "./documents/ResetPassword";
export { AlertsDocument } from "./documents/Alerts";
export { AlertRulesDocument } from "./documents/AlertRules";
export { SnoozeAlertDocument } from "./documents/SnoozeAlert";
export { CompleteAlertDocument } from "./documents/CompleteAlert";
export { DismissAlertDocument } from "./documents/DismissAlert";
export { SnoozeAlertsDocument } from "./documents/SnoozeAlerts";
export { CompleteAlertsDocument } from "./documents/CompleteAlerts";
export { DismissAlertsDocument } from "./documents/DismissAlerts";
export { AssignAlertsDocument } from "./documents/AssignAlerts";
export { AlertWorkloadDocument } from "./documents/AlertWorkload";
export { ReopenAlertDocument } from "./documents/ReopenAlert";
export { ApprovalsDocument } from "./documents/Approvals";
export { ApprovalCountDocument } from "./documents/ApprovalCount";
export { RequestApprovalDocument } from "./documents/RequestApproval";
export { DecideApprovalDocument } from "./documents/DecideApproval";
export { WithdrawApprovalDocument } from "./documents/WithdrawApproval";
export { ConditionVocabularyDocument } from "./documents/ConditionVocabulary";
export { ConditionChoicesDocument } from "./documents/ConditionChoices";
export { RecordHistoryDocument } from "./documents/RecordHistory";
export { UndoChangeDocument } from "./documents/UndoChange";
export { RecordChangedDocument } from "./documents/RecordChanged";
export { EventCursorDocument } from "./documents/EventCursor";
export { AlertRaisedDocument } from "./documents/AlertRaised";
export { AlertChangedDocument } from "./documents/AlertChanged";
export { AlertCountDocument } from "./documents/AlertCount";
export { PickCustomersDocument } from "./documents/PickCustomers";
export { RecentCustomersDocument } from "./documents/RecentCustomers";
export { PickUsersDocument } from "./documents/PickUsers";
export { PickProductsDocument } from "./documents/PickProducts";
export { RevealFieldDocument } from "./documents/RevealField";
export { SearchDocument } from "./documents/Search";
export { SessionDocument } from "./documents/Session";
export { SignInDocument } from "./documents/SignIn";
export { StartPasskeySignInDocument } from "./documents/StartPasskeySignIn";
export { FinishSignInDocument } from "./documents/FinishSignIn";
export { StartProofDocument } from "./documents/StartProof";
export { ProveIdentityDocument } from "./documents/ProveIdentity";
export { SignOutDocument } from "./documents/SignOut";
export { ChooseLocaleDocument } from "./documents/ChooseLocale";
export { AlertWhyDocument } from "./documents/AlertWhy";
