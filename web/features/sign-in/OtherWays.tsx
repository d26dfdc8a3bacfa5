"use client";
import { Alert, Anchor, Button, Stack } from "@mantine/core";
import { IconAlertTriangle, IconBuilding } from "@tabler/icons-react";
import { useTranslations } from "next-intl";

interface Props {
  /** What the company's own sign-in is called; null where there is none. */
  signInWith: string | null | undefined;
  /** Where to go afterwards: a path within this site. */
  next: string;
}

/** The company's own sign-in, and what to do without a password. */
export function OtherWays({ signInWith, next }: Props) {
  const t = useTranslations("access");
  return (
    <Stack gap="sm" mt="sm">
      {signInWith && (
        <Button component="a" href={`/auth/oidc/start?next=${encodeURIComponent(next)}`} variant="default" fullWidth leftSection={<IconBuilding size={18} />}>
          {t("with", { name: signInWith })}
        </Button>
      )}
      <Anchor href="/forgot-password" size="sm">
        {t("forgot.link")}
      </Anchor>
    </Stack>
  );
}

const REASONS = ["unknown", "busy", "failed"] as const;

/** Why the company's own sign-in let nobody in, when it has just sent somebody back. */
export function Refused({ reason }: { reason: string | undefined }) {
  const t = useTranslations("access.refused");
  const known = REASONS.find(each => each === reason);
  if (!known) return null;
  return (
    <Alert color="bad" variant="light" icon={<IconAlertTriangle size={18} />} role="alert" mb="sm">
      {t(known)}
    </Alert>
  );
}
