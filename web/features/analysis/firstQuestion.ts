import type { TypedDocumentNode } from "@apollo/client";
import {
  PerformanceDocument,
  PersistencyDocument,
  ProductAnalysisDocument,
  ProfilingDocument,
  ProfitabilityDocument,
  PromotionDocument,
  ProspectingDocument,
} from "@/generated/graphql";
import { dayIn } from "@/lib/format/date";
import { readState } from "@/lib/url/codecs";
import { performanceVariables } from "./performance/pivotState";
import { persistencyVariables } from "./persistency/state";
import { profilingVariables } from "./profiling/state";
import { promotionVariablesAt } from "./promotion/state";
import { analysisFilter, shape, type AnalysisState, type View } from "./state";

/** A query with its variables, to be asked before the screen is there. */
export interface Question {
  query: TypedDocumentNode<unknown, Record<string, unknown>>;
  variables: Record<string, unknown>;
}

// Checked against each other here; who asks need not know which view it is.
const question = <Variables extends object>(query: TypedDocumentNode<unknown, Variables>, variables: Variables): Question => ({ query, variables }) as unknown as Question;

/** What a view asks first, given the address: the very variables of its screen, or the answer would not be found there. */
export function firstQuestion(view: View, address: URLSearchParams, viewer: { timeZone: string; abilities: readonly string[] }): Question {
  const filter = analysisFilter(readState<AnalysisState>(shape, address), dayIn(new Date(), viewer.timeZone));
  switch (view) {
    case "profiling":
      return question(ProfilingDocument, profilingVariables(filter, address));
    case "persistency":
      return question(PersistencyDocument, persistencyVariables(filter, address));
    case "profitability":
      return question(ProfitabilityDocument, { filter });
    case "performance":
      return question(PerformanceDocument, performanceVariables(filter, address, viewer.abilities));
    case "prospecting":
      return question(ProspectingDocument, { filter });
    case "product":
      return question(ProductAnalysisDocument, { filter });
    case "promotion":
      return question(PromotionDocument, promotionVariablesAt(filter, address));
  }
}
