"use client";
import { useQuery } from "@apollo/client/react";
import { Skeleton } from "@mantine/core";
import { ErrorState } from "@/components/state/ErrorState";
import { NotificationChoiceDocument } from "@/generated/graphql";
import { NotificationForm } from "./NotificationForm";

/** How one is told of one's alerts by mail. */
export function Notifications() {
  const { data, error, refetch } = useQuery(NotificationChoiceDocument);
  if (data) return <NotificationForm choice={data.notificationChoice} />;
  return error ? <ErrorState error={error} retry={() => refetch()} /> : <Skeleton height={160} />;
}
