import { NodeResolver } from "./core/graph/node.resolver";
import { ActivityResolver, CustomerActivityResolver } from "./customers/activity/activity.resolver";
import { ContactResolver, CustomerContactResolver } from "./customers/contact/contact.resolver";
import { CustomerResolver } from "./customers/customer/customer.resolver";
import { CustomerTagResolver, TagResolver } from "./customers/tag/tag.resolver";
import { ApiKeyResolver } from "./identity/api-key/api-key.resolver";
import { EventResolver } from "./identity/event/event.resolver";
import { SessionResolver } from "./identity/session/session.resolver";
import { TeamResolver } from "./identity/team/team.resolver";
import { UserResolver } from "./identity/user/user.resolver";
import { ViewerResolver } from "./identity/viewer/viewer.resolver";
import { WorkspaceResolver } from "./identity/workspace/workspace.resolver";

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
];
