"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { BucketPartsFragment, ProfileDimension } from "@/generated/graphql";

type Kind = "COMPANY" | "PERSON";
type Age = "AFTER_THE_PERIOD" | "UNDER_3_MONTHS" | "3_TO_6_MONTHS" | "6_TO_12_MONTHS" | "1_TO_2_YEARS" | "2_TO_3_YEARS" | "3_TO_5_YEARS" | "OVER_5_YEARS";

/** Says what a bucket is called in the viewer's language. */
export function useBucketName(dimension: ProfileDimension | "CHANNEL" | "CATEGORY"): (bucket: BucketPartsFragment) => string {
  const t = useTranslations("analysis");
  return useCallback(
    ({ key, label, isRest }: BucketPartsFragment) => {
      if (isRest) return t("profiling.rest");
      if (key === "") return t(dimension === "TAG" ? "profiling.untagged" : "unknown");
      if (dimension === "LEVEL") return t("profiling.level", { level: key });
      if (dimension === "KIND") return t(`profiling.kinds.${key as Kind}`);
      if (dimension === "AGE") return t(`profiling.ages.${key as Age}`);
      return label;
    },
    [dimension, t],
  );
}
