import type { AnalysisFilter, PromotionQueryVariables, ResponseDimension } from "@/generated/graphql";
import { oneOf, readState, text } from "@/lib/url/codecs";

/** For how many days after a member was addressed orders may count as its conversion. */
export const WINDOWS = ["7", "14", "30", "60", "90"] as const;
type Window = (typeof WINDOWS)[number];

export const DIMENSIONS: readonly ResponseDimension[] = ["SEGMENT", "LEVEL", "REGION", "SOURCE", "INDUSTRY", "KIND", "TAG"];

/** What the address says of this view besides period and scope. */
export interface PromotionState {
  /** The campaign looked at; empty for all. */
  campaign: string;
  window: Window;
  by: ResponseDimension;
}

export const shape = {
  campaign: text(),
  window: oneOf<Window>(WINDOWS, "30"),
  by: oneOf<ResponseDimension>(DIMENSIONS, "SEGMENT"),
};

/** What the API is asked for the view. */
export const promotionVariables = (filter: AnalysisFilter, { window, by, campaign }: PromotionState): PromotionQueryVariables => ({ filter, window: Number(window), by, ...(campaign && { campaignId: campaign }) });

/** The same, read from an address. */
export const promotionVariablesAt = (filter: AnalysisFilter, address: URLSearchParams): PromotionQueryVariables => promotionVariables(filter, readState<PromotionState>(shape, address));
