import { PerformanceResolver } from "./analysis/performance/performance.resolver";
import { PersistencyResolver } from "./analysis/persistency/persistency.resolver";
import { ProductAnalysisResolver } from "./analysis/product/product-analysis.resolver";
import { ProfilingResolver } from "./analysis/profiling/profiling.resolver";
import { ProfitabilityResolver } from "./analysis/profitability/profitability.resolver";
import { PromotionResolver } from "./analysis/promotion/promotion.resolver";
import { ProspectingResolver } from "./analysis/prospecting/prospecting.resolver";
import { AlertResolver, CustomerAlertResolver } from "./automation/alert/alert.resolver";
import { LiveResolver } from "./automation/live/live.resolver";
import { RuleResolver } from "./automation/rule/rule.resolver";
import { CategoryResolver } from "./catalog/category/category.resolver";
import { ProductResolver } from "./catalog/product/product.resolver";
import { SupplierResolver } from "./catalog/supplier/supplier.resolver";
import { NodeResolver } from "./core/graph/node.resolver";
import { ActivityResolver, CustomerActivityResolver } from "./customers/activity/activity.resolver";
import { ContactResolver, CustomerContactResolver } from "./customers/contact/contact.resolver";
import { CustomerResolver } from "./customers/customer/customer.resolver";
import { CustomerTagResolver, TagResolver } from "./customers/tag/tag.resolver";
import { VocabularyResolver } from "./customers/vocabulary/vocabulary.resolver";
import { ApiKeyResolver } from "./identity/api-key/api-key.resolver";
import { EventResolver } from "./identity/event/event.resolver";
import { SessionResolver } from "./identity/session/session.resolver";
import { TeamResolver } from "./identity/team/team.resolver";
import { UserResolver } from "./identity/user/user.resolver";
import { ViewerResolver } from "./identity/viewer/viewer.resolver";
import { WorkspaceResolver } from "./identity/workspace/workspace.resolver";
import { CustomerOrdersResolver } from "./orders/customer-orders.resolver";
import { OrderLineResolver } from "./orders/order/order-line.resolver";
import { OrderResolver } from "./orders/order/order.resolver";
import { ShipperResolver } from "./orders/shipper/shipper.resolver";
import { ActivityPipelineResolver, CustomerPipelineResolver } from "./pipeline/customer-pipeline.resolver";
import { FollowUpResolver } from "./pipeline/follow-up/follow-up.resolver";
import { OpportunityProductResolver, OpportunityResolver, StageChangeResolver } from "./pipeline/opportunity/opportunity.resolver";
import { PipelineResolver } from "./pipeline/pipeline/pipeline.resolver";
import { CustomerTicketResolver } from "./service/ticket/customer-ticket.resolver";
import { TicketMessageResolver, TicketResolver } from "./service/ticket/ticket.resolver";
import { SearchResolver } from "./search.resolver";

/** Every resolver of every area, by area; what is not here is not in the schema. */
export const resolvers: readonly (new () => object)[] = [
  // core
  NodeResolver,
  // identity
  ApiKeyResolver,
  EventResolver,
  SessionResolver,
  TeamResolver,
  UserResolver,
  ViewerResolver,
  WorkspaceResolver,
  // customers
  CustomerResolver,
  CustomerContactResolver,
  CustomerActivityResolver,
  CustomerTagResolver,
  ContactResolver,
  ActivityResolver,
  TagResolver,
  VocabularyResolver,
  // catalog
  CategoryResolver,
  ProductResolver,
  SupplierResolver,
  // pipeline
  ActivityPipelineResolver,
  CustomerPipelineResolver,
  FollowUpResolver,
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
  CustomerAlertResolver,
  LiveResolver,
  RuleResolver,
  // analysis
  ProfilingResolver,
  PersistencyResolver,
  ProfitabilityResolver,
  PerformanceResolver,
  ProspectingResolver,
  ProductAnalysisResolver,
  PromotionResolver,
  // all of them
  SearchResolver,
];
