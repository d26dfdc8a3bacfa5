import "./catalog/conditions";
import "./customers/conditions";
import "./identity/conditions";
import "./marketing/conditions";
import "./orders/conditions";
import "./pipeline/conditions";
import "./service/conditions";
import { ChannelsResolver } from "./analysis/choices/channels.resolver";
import { CustomerSetResolver } from "./analysis/customer-set/customer-set.resolver";
import { PerformanceResolver } from "./analysis/performance/performance.resolver";
import { PersistencyResolver } from "./analysis/persistency/persistency.resolver";
import { ProductLifeResolver } from "./analysis/product/life/product-life.resolver";
import { ProductAnalysisResolver } from "./analysis/product/product-analysis.resolver";
import { AssociationRulesResolver } from "./analysis/product/rules/association-rules.resolver";
import { StockAnalysisResolver } from "./analysis/product/stock/stock.resolver";
import { WarehouseResolver } from "./analysis/warehouse/check/warehouse.resolver";
import { ProfilingResolver } from "./analysis/profiling/profiling.resolver";
import { CostToServeResolver } from "./analysis/profitability/cost-to-serve/cost-to-serve.resolver";
import { ProfitabilityResolver } from "./analysis/profitability/profitability.resolver";
import { PromotionResolver } from "./analysis/promotion/promotion.resolver";
import { ProspectingResolver } from "./analysis/prospecting/prospecting.resolver";
import { AlertResolver, CustomerAlertResolver } from "./automation/alert/alert.resolver";
import { ApprovalResolver, CustomerApprovalResolver } from "./automation/approval/approval.resolver";
import { AlertWhyResolver, FollowUpWhyResolver, LifeCycleStepWhyResolver } from "./automation/firing/why.resolver";
import { JobsResolver } from "./automation/jobs/jobs.resolver";
import { LiveResolver } from "./automation/live/live.resolver";
import { MessageChannelResolver } from "./automation/message/channel/message-channel.resolver";
import { OutboundMessageResolver } from "./automation/message/message.resolver";
import { MessageTemplateResolver } from "./automation/message/template/message-template.resolver";
import { NotificationResolver } from "./automation/notification/notification.resolver";
import { WebhookResolver } from "./automation/webhook/webhook.resolver";
import { Rule } from "./automation/rule/rule.entity";
import { RuleResolver } from "./automation/rule/rule.resolver";
import { OwnRuleResolver } from "./automation/rule/own/own-rule.resolver";
import { CategoryResolver } from "./catalog/category/category.resolver";
import { Product } from "./catalog/product/product.entity";
import { ProductResolver } from "./catalog/product/product.resolver";
import { ProductPurchaseResolver, PurchaseResolver } from "./catalog/purchase/purchase.resolver";
import { SupplierResolver } from "./catalog/supplier/supplier.resolver";
import { ConditionResolver } from "./core/condition/condition.resolver";
import { NodeResolver } from "./core/graph/node.resolver";
import { Activity } from "./customers/activity/activity.entity";
import { ActivityResolver, CustomerActivityResolver } from "./customers/activity/activity.resolver";
import { Contact } from "./customers/contact/contact.entity";
import { CustomerLifeCycleResolver, LifeCycleStepResolver } from "./customers/life-cycle/life-cycle.resolver";
import { ConsentResolver, ContactConsentResolver, CustomerConsentResolver } from "./customers/consent/consent.resolver";
import { PrivacyRequestResolver } from "./customers/privacy/privacy.resolver";
import { ContactResolver, CustomerContactResolver } from "./customers/contact/contact.resolver";
import { Customer } from "./customers/customer/customer.entity";
import { CustomerResolver } from "./customers/customer/customer.resolver";
import { SegmentResolver } from "./customers/segment/segment.resolver";
import { CustomerTagResolver, TagResolver } from "./customers/tag/tag.resolver";
import { VocabularyResolver } from "./customers/vocabulary/vocabulary.resolver";
import { PolicyResolver, PolicyVersionResolver } from "./identity/policy/graph/policy.resolver";
import { ViewAsResolver } from "./identity/policy/view-as/view-as.resolver";
import { ApiKeyResolver } from "./identity/api-key/api-key.resolver";
import { BackupResolver } from "./identity/backup/backup.resolver";
import { EventResolver } from "./identity/event/event.resolver";
import { LeavingResolver } from "./identity/leaving/leaving.resolver";
import { PasswordLinkResolver } from "./identity/password-link/password-link.resolver";
import { HistoryResolver, historyOf } from "./identity/event/history.resolver";
import { SessionResolver } from "./identity/session/session.resolver";
import { PasswordResolver } from "./identity/user/password.resolver";
import { SecondFactorResolver } from "./identity/second-factor/second-factor.resolver";
import { SignInResolver } from "./identity/sign-in/sign-in.resolver";
import { TeamResolver } from "./identity/team/team.resolver";
import { UserResolver } from "./identity/user/user.resolver";
import { ViewerResolver } from "./identity/viewer/viewer.resolver";
import { CalendarResolver } from "./identity/calendar/calendar.resolver";
import { WorkspaceResolver } from "./identity/workspace/workspace.resolver";
import { Campaign } from "./marketing/campaign/campaign.entity";
import { CampaignMemberResolver, CampaignResolver, CustomerCampaignResolver } from "./marketing/campaign/campaign.resolver";
import { CustomerOrdersResolver } from "./orders/customer-orders.resolver";
import { OrderLineResolver } from "./orders/order/order-line.resolver";
import { Order } from "./orders/order/order.entity";
import { OrderResolver } from "./orders/order/order.resolver";
import { ShipperResolver } from "./orders/shipper/shipper.resolver";
import { ActivityPipelineResolver, CustomerPipelineResolver } from "./pipeline/customer-pipeline.resolver";
import { Contract } from "./orders/contract/contract.entity";
import { ContractResolver, CustomerContractResolver } from "./orders/contract/contract.resolver";
import { FollowUp } from "./pipeline/follow-up/follow-up.entity";
import { FollowUpResolver } from "./pipeline/follow-up/follow-up.resolver";
import { Opportunity } from "./pipeline/opportunity/opportunity.entity";
import { OpportunityProductResolver, OpportunityResolver, StageChangeResolver } from "./pipeline/opportunity/opportunity.resolver";
import { PipelineResolver } from "./pipeline/pipeline/pipeline.resolver";
import { CustomerTicketResolver } from "./service/ticket/customer-ticket.resolver";
import { Ticket } from "./service/ticket/ticket.entity";
import { TicketMessageResolver, TicketResolver } from "./service/ticket/ticket.resolver";
import { SearchResolver } from "./search.resolver";

/** The types whose records show what happened to them. A person's events are for auditors alone. */
const withHistory = [Activity, Campaign, Contact, Contract, Customer, FollowUp, Opportunity, Order, Product, Rule, Ticket];

/** Every resolver of every area, by area; what is not here is not in the schema. */
export const resolvers: readonly (new () => object)[] = [
  // core
  NodeResolver,
  ConditionResolver,
  // identity
  ApiKeyResolver,
  BackupResolver,
  PolicyResolver,
  ViewAsResolver,
  PolicyVersionResolver,
  EventResolver,
  LeavingResolver,
  PasswordLinkResolver,
  HistoryResolver,
  ...withHistory.map(historyOf),
  SessionResolver,
  SignInResolver,
  SecondFactorResolver,
  PasswordResolver,
  TeamResolver,
  UserResolver,
  ViewerResolver,
  CalendarResolver,
  JobsResolver,
  WorkspaceResolver,
  // customers
  CustomerResolver,
  CustomerContactResolver,
  CustomerActivityResolver,
  CustomerTagResolver,
  ContactResolver,
  CustomerLifeCycleResolver,
  LifeCycleStepResolver,
  ConsentResolver,
  CustomerConsentResolver,
  ContactConsentResolver,
  PrivacyRequestResolver,
  ActivityResolver,
  TagResolver,
  SegmentResolver,
  VocabularyResolver,
  // catalog
  CategoryResolver,
  ProductResolver,
  ProductPurchaseResolver,
  PurchaseResolver,
  SupplierResolver,
  // marketing
  CampaignResolver,
  CampaignMemberResolver,
  CustomerCampaignResolver,
  // pipeline
  ActivityPipelineResolver,
  CustomerPipelineResolver,
  FollowUpResolver,
  ContractResolver,
  CustomerContractResolver,
  OpportunityProductResolver,
  OpportunityResolver,
  PipelineResolver,
  StageChangeResolver,
  // orders
  CustomerOrdersResolver,
  OrderResolver,
  OrderLineResolver,
  ShipperResolver,
  // service
  TicketResolver,
  TicketMessageResolver,
  CustomerTicketResolver,
  // automation
  AlertResolver,
  ApprovalResolver,
  CustomerApprovalResolver,
  CustomerAlertResolver,
  AlertWhyResolver,
  FollowUpWhyResolver,
  LifeCycleStepWhyResolver,
  LiveResolver,
  MessageChannelResolver,
  MessageTemplateResolver,
  OutboundMessageResolver,
  OwnRuleResolver,
  RuleResolver,
  WebhookResolver,
  NotificationResolver,
  // analysis
  WarehouseResolver,
  ProfilingResolver,
  PersistencyResolver,
  CostToServeResolver,
  ProfitabilityResolver,
  ChannelsResolver,
  CustomerSetResolver,
  PerformanceResolver,
  ProspectingResolver,
  ProductAnalysisResolver,
  ProductLifeResolver,
  AssociationRulesResolver,
  StockAnalysisResolver,
  PromotionResolver,
  // all of them
  SearchResolver,
];
