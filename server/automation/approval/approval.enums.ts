import { registerEnumType } from "type-graphql";

export enum ApprovalStatus {
  PENDING = "PENDING",
  APPROVED = "APPROVED",
  REJECTED = "REJECTED",
  WITHDRAWN = "WITHDRAWN",
}
registerEnumType(ApprovalStatus, { name: "ApprovalStatus", description: "Waits for a decision; was decided; was taken back by whoever asked, or because its cause went away." });
