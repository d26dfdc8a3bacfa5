import { badInput } from "../../core/errors";
import { CampaignStatus } from "./campaign.enums";

/** A campaign's days, the last one included. */
export interface CampaignDays {
  readonly startsOn: string;
  readonly endsOn?: string | null;
}

/** @throws BAD_USER_INPUT where a campaign would end before it begins */
export function assertDays({ startsOn, endsOn }: CampaignDays): void {
  if (endsOn && endsOn < startsOn) throw badInput({ path: "input.endsOn", code: "outOfRange", message: "must not be before the first day" });
}

/** Where a campaign stands on a day. */
export function statusOn(today: string, { startsOn, endsOn }: CampaignDays): CampaignStatus {
  if (today < startsOn) return CampaignStatus.PLANNED;
  return endsOn && endsOn < today ? CampaignStatus.ENDED : CampaignStatus.RUNNING;
}

/** @throws BAD_USER_INPUT where a response would be older than what it responds to */
export function assertResponse(sentAt: Date, respondedAt: Date, path = "input.respondedAt"): void {
  if (respondedAt < sentAt) throw badInput({ path, code: "outOfRange", message: "must not be before the customer was addressed" });
}
