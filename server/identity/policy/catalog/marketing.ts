import type { Catalog } from "./grantable";

/** Campaigns, and whom they address. `address`: choose the members. */
export const marketing: Catalog = {
  Campaign: {
    verbs: ["read", "create", "update", "address", "delete", "export"],
    groups: {
      essentials: ["number", "name", "status", "startsOn", "endsOn"],
      course: ["channel", "couponCode"],
      money: ["fixedCost", "contactCost", "responseValue"],
      notes: ["notes"],
      ownership: ["owner", "team"],
      related: ["members", "counts"],
    },
  },
  CampaignMember: {
    verbs: ["read", "update", "delete"],
    groups: { essentials: ["group", "sentAt", "responded", "respondedAt"], parties: ["campaign", "customer"], content: ["response"] },
  },
};
