import { registerEnumType } from "type-graphql";

/** How a deal stands; follows the kind of its stage. */
export enum OpportunityStatus {
  OPEN = "OPEN",
  WON = "WON",
  LOST = "LOST",
}
registerEnumType(OpportunityStatus, { name: "OpportunityStatus", description: "How a deal stands; follows the kind of its stage." });

export enum OpportunitySortField {
  NAME = "NAME",
  VALUE = "VALUE",
  EXPECTED_CLOSE_ON = "EXPECTED_CLOSE_ON",
  CREATED_AT = "CREATED_AT",
  STAGE_ENTERED_AT = "STAGE_ENTERED_AT",
  LAST_ACTIVITY_AT = "LAST_ACTIVITY_AT",
}
registerEnumType(OpportunitySortField, { name: "OpportunitySortField" });
