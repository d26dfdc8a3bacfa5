import type { DealCardPartsFragment, DealPartsFragment, OpportunityFilter, PipelinesQuery } from "@/generated/graphql";
import type { DealSort } from "./filters";

/** A deal as cards and rows show it. */
export type DealCardData = DealCardPartsFragment;

/** A deal with all that its page shows. */
export type DealData = DealPartsFragment;

export type PipelineData = PipelinesQuery["pipelines"][number];

export type StageData = PipelineData["stages"][number];

/** What every view of a pipeline is given. */
export interface ViewProps {
  pipeline: PipelineData;
  filter: OpportunityFilter;
  /** The deal open beside; empty when none is. */
  openId: string;
  onOpen: (id: string) => void;
  sort: DealSort;
  onSort: (sort: DealSort) => void;
  /** Set while filters are on. */
  onClearFilters: (() => void) | undefined;
}
