"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/state/ErrorState";
import { Notice } from "@/components/state/Notice";
import { fieldErrors } from "@/lib/apollo/errors";
import { useAnalysis } from "../useAnalysis";

/** Why a view has no figures. Of a saved segment that is gone, or asks about what the viewer may not see, it says so and goes on without it. */
export function ViewError({ error, retry }: { error: unknown; retry: () => unknown }) {
  const t = useTranslations("analysis.segmentRefused");
  const { setState } = useAnalysis();
  const refused = fieldErrors(error).find(({ path }) => path === "filter.segmentId");
  if (!refused) return <ErrorState error={error} retry={retry} />;
  return (
    <div role="alert">
      <Notice
        meaning="bad"
        title={t("title")}
        hint={refused.code === "notAllowed" ? t("hidden") : t("gone")}
        action={
          <Button variant="default" onClick={() => setState({ saved: "" })}>
            {t("without")}
          </Button>
        }
      />
    </div>
  );
}
