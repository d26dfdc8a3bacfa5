import { testable } from "../core/condition/vocabulary";
import { nextAnniversary } from "../core/condition/anniversary";
import { all, one, through } from "../core/graph/relations";
import { Team } from "../identity/team/team.entity";
import { User } from "../identity/user/user.entity";
import { Activity } from "./activity/activity.entity";
import { Consent } from "./consent/consent.entity";
import { Contact } from "./contact/contact.entity";
import { Customer } from "./customer/customer.entity";
import { Tag } from "./tag/tag.entity";

testable(
  Customer,
  {
    owner: one(User, "ownerId"),
    team: one(Team, "teamId"),
    tags: through(Tag, "customer_tag", "customerId", "tagId"),
    contacts: all(Contact, "customerId"),
    activities: all(Activity, "customerId"),
    consents: all(Consent, "customerId"),
  },
  { nextBirthday: nextAnniversary("birthday"), nextAnniversary: nextAnniversary("firstOrderOn") },
);
testable(Contact, { customer: one(Customer, "customerId"), consents: all(Consent, "contactId") });
testable(Activity, { customer: one(Customer, "customerId"), contact: one(Contact, "contactId"), author: one(User, "authorId") });
