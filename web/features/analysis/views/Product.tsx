"use client";
import { useQuery } from "@apollo/client/react";
import { ProductAnalysisDocument } from "@/generated/graphql";
import { useUrlState } from "@/lib/url/useUrlState";
import { TopProducts } from "../product/TopProducts";
import { ViewPage } from "../parts/ViewPage";
import { Life } from "../product/Life";
import { Matrix } from "../product/Matrix";
import { ProductTable } from "../product/ProductTable";
import { Rules } from "../product/Rules";
import { Stock } from "../product/Stock";
import { shape, type ProductState } from "../product/state";
import { useAnalysis } from "../useAnalysis";

/** What sells, how evenly, what sells together, and what runs short or lies. */
export default function Product() {
  const { filter } = useAnalysis();
  const [state, setState] = useUrlState<ProductState>(shape);
  // The same variables as the server's first question, where nothing else is chosen.
  const variables = state.ranked === "REVENUE" ? { filter } : { filter, orderBy: state.ranked };
  const result = useQuery(ProductAnalysisDocument, { variables, fetchPolicy: "cache-and-network" });
  const view = (result.data ?? result.previousData)?.productAnalysis;
  const choose = (product: string) => setState({ product });
  const chosen = state.product || view?.top.find(({ product }) => product !== null)?.product?.id;
  return (
    <ViewPage answer={view} result={result}>
      {view && (
        <>
          <TopProducts products={view.top} order={state.ranked} onChoose={choose} />
          <Matrix view={view} shown={state.cells} onShow={cells => setState({ cells })} />
          <ProductTable products={view.top} order={state.ranked} onOrder={ranked => setState({ ranked })} onChoose={choose} />
          {chosen && <Life product={chosen} filter={filter} onChoose={choose} />}
          <Rules filter={filter} state={state} onState={setState} />
          <Stock filter={filter} state={state} onState={setState} />
        </>
      )}
    </ViewPage>
  );
}
