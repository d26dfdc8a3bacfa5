"use client";
import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import { AnalysisChoicesDocument } from "@/generated/graphql";
import { useCan } from "@/lib/viewer";
import type { Scope } from "./state";

interface Option {
  value: string;
  label: string;
}

const named = (edges: readonly { node: { id: string; name: string } }[] | undefined): Option[] => edges?.map(({ node }) => ({ value: node.id, label: node.name })) ?? [];
const plain = (values: readonly string[] | undefined): Option[] => values?.map(value => ({ value, label: value })) ?? [];

/** The values that each part of the scope may be narrowed to; people and teams only for those who see more than their own. */
export function useChoices(): Record<Scope, Option[]> {
  const [handsOut, seesAll, keepsSegments] = [useCan("customer:assign"), useCan("analysis:profit"), useCan("segment:read")];
  const { data } = useQuery(AnalysisChoicesDocument, { variables: { people: handsOut || seesAll, segments: keepsSegments } });
  return useMemo(
    () => ({
      team: named(data?.teams?.edges),
      owner: named(data?.users?.edges),
      region: plain(data?.customerFacets.regions),
      segment: plain(data?.customerFacets.segments),
      saved: named(data?.segments?.edges),
      channel: plain(data?.analysisChannels),
      category: data?.categories.edges.map(({ node }) => ({ value: node.id, label: node.parent ? `${node.parent.name} › ${node.name}` : node.name })).sort((a, b) => a.label.localeCompare(b.label)) ?? [],
    }),
    [data],
  );
}

/** The category's id by its name, the part after `›`: figures carry names, the filter takes ids. */
export const categoryId = (categories: readonly Option[], name: string): string | undefined =>
  categories.find(({ label }) => label === name || label.endsWith(` › ${name}`))?.value;
