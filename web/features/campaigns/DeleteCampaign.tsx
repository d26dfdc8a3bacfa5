"use client";
import { useTranslations } from "next-intl";
import ConfirmByName from "@/components/edit/ConfirmByName";
import { DeleteCampaignDocument, type CampaignFactsFragment } from "@/generated/graphql";
import { useAct } from "@/lib/useAct";

interface Props {
  campaign: CampaignFactsFragment;
  onClose: () => void;
  /** Called when the campaign has gone. */
  onGone: () => void;
}

/** Takes a campaign away for good; says beforehand what goes with it. */
export default function DeleteCampaign({ campaign, onClose, onGone }: Props) {
  const t = useTranslations("campaigns");
  const [remove] = useAct(DeleteCampaignDocument);
  const { id, version, name, counts } = campaign;
  return (
    <ConfirmByName
      opened
      onClose={onClose}
      title={t("deleteTitle")}
      consequence={t("deleteConsequence", { members: counts?.members ?? 0, responses: (counts?.responses ?? 0) + (counts?.controlResponses ?? 0) })}
      name={name}
      verb={t("delete")}
      onConfirm={() => remove({ id, version }, { done: t("deleted") }).then(onGone)}
    />
  );
}
