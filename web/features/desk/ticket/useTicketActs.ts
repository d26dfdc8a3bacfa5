"use client";
import { useMutation } from "@apollo/client/react";
import { useTranslations } from "next-intl";
import { AssignTicketDocument, MoveTicketDocument, RateTicketDocument, UpdateTicketDocument, type RateTicketInput, type TicketStatus, type UpdateTicketInput } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";
import { useViewer } from "@/lib/viewer";
import type { Ticket } from "./useTicket";

/**
 * What can be done with a ticket besides answering. Who is too late is told so and shown the ticket as it is now;
 * assigning and moving can be undone for ten seconds.
 */
export function useTicketActs(ticket: Ticket, refresh: () => unknown) {
  const t = useTranslations("desk");
  const { user } = useViewer();
  const [assignTicket, assigning] = useAct(AssignTicketDocument);
  const [moveTicket, moving] = useAct(MoveTicketDocument);
  const [rateTicket] = useMutation(RateTicketDocument);
  const [updateTicket] = useMutation(UpdateTicketDocument);
  const { id, version } = ticket;
  // The error was said in a toast.
  const settle = (promise: Promise<unknown>) => promise.then(() => undefined, () => void refresh());
  const assign = (to: { id: string; name: string } | null) =>
    settle(
      assignTicket({ id, version, assigneeId: to?.id ?? null }, {
        done: to ? t("done.assigned", { name: to.name }) : t("done.unassigned"),
        undo: () => settle(assignTicket({ id, version: version + 1, assigneeId: ticket.assignee?.id ?? null })),
      }),
    );
  const move = (to: TicketStatus) => settle(moveTicket({ id, version, to }, { done: t("done.moved", { status: t(`status.${to}`) }) }));
  const update = (input: UpdateTicketInput, versionNow = version) => updateTicket({ variables: { id, version: versionNow, input } });
  const rate = (input: RateTicketInput, versionNow = version) => rateTicket({ variables: { id, version: versionNow, input } });
  const isMine = ticket.assignee?.id === user.id;
  const mayTake = !isMine && ticket.abilities.includes("assign");
  return { assign, take: () => assign(user), move, update, rate, mayTake, busy: assigning || moving };
}

export type TicketActs = ReturnType<typeof useTicketActs>;
