import { CarriedFigures } from "./analysis/figure/carried-figures.entity";
import { CustomerFigure } from "./analysis/figure/customer-figure.entity";
import { ServeRates } from "./analysis/profitability/cost-to-serve/cost-to-serve.entity";
import { WarehouseCheck } from "./analysis/warehouse/check/warehouse-check.entity";
import { Category } from "./catalog/category/category.entity";
import { Product } from "./catalog/product/product.entity";
import { Purchase } from "./catalog/purchase/purchase.entity";
import { Supplier } from "./catalog/supplier/supplier.entity";
import { Approval } from "./automation/approval/approval.entity";
import { Alert } from "./automation/alert/alert.entity";
import { WebhookDelivery } from "./automation/webhook/webhook-delivery.entity";
import { Notification } from "./automation/notification/notification.entity";
import { MessageChannel } from "./automation/message/channel/message-channel.entity";
import { OutboundMessage } from "./automation/message/message.entity";
import { MessageTemplate } from "./automation/message/template/message-template.entity";
import { NotificationSetting } from "./automation/notification/notification-setting.entity";
import { Webhook } from "./automation/webhook/webhook.entity";
import { RuleFiring } from "./automation/firing/firing.entity";
import { Rule } from "./automation/rule/rule.entity";
import type { ModelClass } from "./core/database/database";
import { DataKey } from "./core/encryption/data-key.entity";
import { SealingProgress } from "./core/encryption/sealing-progress.entity";
import { EventCounter } from "./core/events/event-counter.entity";
import { Event } from "./core/events/event.entity";
import { ExternalId } from "./core/external-id/external-id.entity";
import { IdempotencyReceipt } from "./core/graph/idempotency";
import { JobRun, JobState } from "./core/jobs/job.entity";
import { JobLease } from "./core/jobs/job-lease.entity";
import { NumberCounter } from "./core/numbers";
import { SearchEntry, SearchTermRow } from "./core/search/search-term.entity";
import { Activity } from "./customers/activity/activity.entity";
import { Contact } from "./customers/contact/contact.entity";
import { Customer } from "./customers/customer/customer.entity";
import { LifeCycleStep } from "./customers/life-cycle/life-cycle-step.entity";
import { Consent } from "./customers/consent/consent.entity";
import { PrivacyRequest } from "./customers/privacy/privacy-request.entity";
import { Segment } from "./customers/segment/segment.entity";
import { CustomerTag, Tag } from "./customers/tag/tag.entity";
import { VocabularyWord } from "./customers/vocabulary/vocabulary.entity";
import { Backup } from "./identity/backup/backup.entity";
import { PolicyVersion } from "./identity/policy/stored/policy-version.entity";
import { ApiKey } from "./identity/api-key/api-key.entity";
import { OidcIdentity } from "./identity/oidc/oidc-identity.entity";
import { OutgoingMail } from "./identity/mail/outgoing-mail.entity";
import { PasswordLink } from "./identity/password-link/password-link.entity";
import { ResetRequest } from "./identity/password-link/reset-request.entity";
import { Session } from "./identity/session/session.entity";
import { KeptPasskey } from "./identity/second-factor/passkey.entity";
import { RecoveryCode } from "./identity/second-factor/recovery-code.entity";
import { Totp } from "./identity/second-factor/totp.entity";
import { Challenge } from "./identity/sign-in/challenge.entity";
import { Device } from "./identity/sign-in/device.entity";
import { Team } from "./identity/team/team.entity";
import { User } from "./identity/user/user.entity";
import { CalendarFacts, HolidayFacts } from "./identity/calendar/calendar.entity";
import { WorkspaceFacts } from "./identity/workspace/workspace.entity";
import { LoadCheckpoint } from "./load/checkpoint.entity";
import { CampaignMember } from "./marketing/campaign/campaign-member.entity";
import { Campaign } from "./marketing/campaign/campaign.entity";
import { OrderLine } from "./orders/order/order-line.entity";
import { Order } from "./orders/order/order.entity";
import { Shipper } from "./orders/shipper/shipper.entity";
import { Contract } from "./orders/contract/contract.entity";
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
  DataKey,
  Event,
  EventCounter,
  ExternalId,
  IdempotencyReceipt,
  JobLease,
  JobState,
  JobRun,
  NumberCounter,
  SealingProgress,
  SearchEntry,
  SearchTermRow,
  // load
  LoadCheckpoint,
  // identity
  ApiKey,
  OidcIdentity,
  OutgoingMail,
  PasswordLink,
  ResetRequest,
  Backup,
  PolicyVersion,
  Session,
  Device,
  Challenge,
  KeptPasskey,
  RecoveryCode,
  Totp,
  Team,
  User,
  CalendarFacts,
  HolidayFacts,
  WorkspaceFacts,
  // customers
  Activity,
  Consent,
  LifeCycleStep,
  PrivacyRequest,
  Contact,
  Customer,
  Segment,
  CustomerTag,
  Tag,
  VocabularyWord,
  // catalog
  Category,
  Product,
  Purchase,
  Supplier,
  // marketing
  Campaign,
  CampaignMember,
  // pipeline
  Contract,
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
  Approval,
  CarriedFigures,
  CustomerFigure,
  WarehouseCheck,
  Rule,
  Webhook,
  WebhookDelivery,
  Notification,
  NotificationSetting,
  MessageChannel,
  MessageTemplate,
  OutboundMessage,
  RuleFiring,
  // analysis
  ServeRates,
];
