"use client";
import { Radio, Stack } from "@mantine/core";
import { useTranslations } from "next-intl";
import { UserPicker } from "@/components/pickers/UserPicker";
import type { Picked } from "@/components/pickers/RecordPicker";
import type { Choice } from "./choice";
import { useOwnedWords } from "./useOwnedWords";
import styles from "./leaving.module.css";

interface Props {
  choice: Choice;
  kinds: readonly { type: string; count: number }[];
  team: { name: string; manager: { id: string; name: string } | null } | null;
  leaver: string;
  onChange: (choice: Choice) => void;
}

const WAYS = ["PERSON", "TEAM_MANAGER", "ROUND_ROBIN", "LEAST_LOADED"] as const;

/** One person or a rule for all; somebody else for single kinds. */
export function ChooseSuccessors({ choice, kinds, team, leaver, onChange }: Props) {
  const t = useTranslations("settings.people.leaving");
  const words = useOwnedWords();
  const nobodyElse = (picked: Picked | null): Picked | null => (picked?.id === leaver ? null : picked);
  const choose = (type: string, picked: Picked | null) => {
    const { [type]: _before, ...others } = choice.kinds;
    const to = nobodyElse(picked);
    onChange({ ...choice, kinds: to ? { ...others, [type]: to } : others });
  };
  return (
    <Stack gap="md">
      <Radio.Group label={t("all")} value={choice.by} onChange={by => onChange({ ...choice, by: by })}>
        <Stack gap="xs" mt="xs">
          {WAYS.map(way => (
            <Radio key={way} value={way} disabled={way !== "PERSON" && !team} label={t(`by.${way}`)} description={t(`how.${way}`, { team: team?.name ?? "—", manager: (team?.manager?.id !== leaver && team?.manager?.name) || "—" })} />
          ))}
        </Stack>
      </Radio.Group>
      {choice.by === "PERSON" && <UserPicker label={t("person")} value={choice.person} onChange={person => onChange({ ...choice, person: nobodyElse(person) })} />}
      <fieldset className={styles.kinds}>
        <legend>{t("kinds")}</legend>
        {kinds.map(kind => (
          <UserPicker key={kind.type} label={words(kind)} value={choice.kinds[kind.type] ?? null} onChange={picked => choose(kind.type, picked)} placeholder={t("asAbove")} />
        ))}
      </fieldset>
    </Stack>
  );
}
