import { registerEnumType } from "type-graphql";

/** Where a campaign stands, by its days. */
export enum CampaignStatus {
  PLANNED = "PLANNED",
  RUNNING = "RUNNING",
  ENDED = "ENDED",
}
registerEnumType(CampaignStatus, { name: "CampaignStatus", description: "By its days: not begun yet, running, or over." });

/** What becomes of a member, so that the campaign's effect can be told from chance. */
export enum CampaignGroup {
  TREATED = "TREATED",
  CONTROL = "CONTROL",
}
registerEnumType(CampaignGroup, { name: "CampaignGroup", description: "TREATED members are addressed; CONTROL ones, the hold-out, are left alone to compare with." });

export enum CampaignSortField {
  STARTS_ON = "STARTS_ON",
  NAME = "NAME",
  NUMBER = "NUMBER",
}
registerEnumType(CampaignSortField, { name: "CampaignSortField" });
