"use client";
import { useQuery } from "@apollo/client/react";
import { Alert, Skeleton } from "@mantine/core";
import { IconShieldExclamation } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHead } from "@/components/page/PageHead";
import { ErrorState } from "@/components/state/ErrorState";
import { SecurityDocument } from "@/generated/graphql";
import { useCan } from "@/lib/viewer";
import { PasskeysPanel } from "./PasskeysPanel";
import { RecoveryPanel } from "./RecoveryPanel";
import { RequiredPanel } from "./RequiredPanel";
import { SessionsPanel } from "./SessionsPanel";
import { TotpPanel } from "./TotpPanel";
import styles from "./security.module.css";

const RecoveryCodes = dynamic(() => import("./RecoveryCodes"), { ssr: false });

/** A person's second factor, passkeys, recovery codes and sessions; for administrators whether all of them need a second factor. */
export function SecurityScreen() {
  const t = useTranslations("settings.security");
  const router = useRouter();
  const mayRequire = useCan("workspace:update");
  const { data, error, refetch } = useQuery(SecurityDocument, { fetchPolicy: "cache-and-network" });
  const [codes, setCodes] = useState<readonly string[]>([]);
  /** After each change: what is set up now, and new recovery codes if there are any. */
  const changed = (recoveryCodes: readonly string[] = []) => {
    setCodes(recoveryCodes);
    void refetch();
    // The frame asks anew whether a second factor is still missing.
    router.refresh();
  };
  if (error && !data) return <ErrorState error={error} retry={refetch} />;
  return (
    <>
      <PageHead title={t("title")} />
      <div className={styles.panels}>
        {!data && [88, 88, 72, 160].map((height, index) => <Skeleton key={index} height={height} radius={8} />)}
        {data && (
          <>
            {data.secondFactor.due && (
              <Alert color="watch" variant="light" icon={<IconShieldExclamation size={18} />}>
                {t("due")}
              </Alert>
            )}
            <TotpPanel on={data.secondFactor.totp} onChange={changed} />
            <PasskeysPanel passkeys={data.secondFactor.passkeys} onChange={changed} />
            <RecoveryPanel left={data.secondFactor.recoveryCodesLeft} needed={data.secondFactor.totp || data.secondFactor.passkeys.length > 0} onChange={changed} />
            <SessionsPanel sessions={data.sessions} onChange={changed} />
            {mayRequire && <RequiredPanel required={data.secondFactor.requiredOfAdministrators} onChange={changed} />}
          </>
        )}
      </div>
      {codes.length > 0 && <RecoveryCodes codes={codes} onClose={() => setCodes([])} />}
    </>
  );
}
