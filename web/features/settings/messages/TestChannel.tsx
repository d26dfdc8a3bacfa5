"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Group, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MessageOutcome } from "@/components/message/MessageOutcome";
import { OutboundMessagesDocument, TestMessageChannelDocument, type MessageChannelPartsFragment } from "@/generated/graphql";
import { fieldErrors, fieldText } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import styles from "./messages.module.css";

/** While it is looked at. */
const LOOK_AGAIN = 3_000;

/** Sends a message that tells of nothing, and shows what came of it. */
export function TestChannel({ channel: { id, kind } }: { channel: MessageChannelPartsFragment }) {
  const t = useTranslations("settings.messages.test");
  const errors = useTranslations("errors");
  const [to, setTo] = useState("");
  const [fault, setFault] = useState("");
  const [sent, setSent] = useState("");
  const [test, testing] = useAct(TestMessageChannelDocument);
  const { data, refetch } = useQuery(OutboundMessagesDocument, { variables: { first: 20, filter: { channelId: [id] } }, skip: !sent, pollInterval: LOOK_AGAIN, fetchPolicy: "network-only" });
  const message = data?.outboundMessages.edges.find(({ node }) => node.id === sent)?.node;
  const tryOut = async () => {
    setFault("");
    try {
      const { testMessageChannel } = await test({ id, to: to || null }, { quiet: ["BAD_USER_INPUT"] });
      setSent(testMessageChannel.id);
      if (sent) await refetch();
    } catch (failure) {
      setFault(fieldErrors(failure).map(each => fieldText(each, errors)).join(" "));
    }
  };
  return (
    <section className={styles.part} aria-label={t("title")}>
      <Group align="flex-end" gap="xs">
        {kind === "SMS" && <TextInput label={t("to")} type="tel" value={to} error={fault} onChange={({ currentTarget }) => setTo(currentTarget.value)} />}
        <Button variant="default" loading={testing} onClick={() => void tryOut()}>
          {t("open")}
        </Button>
      </Group>
      {fault && kind !== "SMS" && <p className={styles.fault}>{fault}</p>}
      <div aria-live="polite">{message && <MessageOutcome message={message} />}</div>
    </section>
  );
}
