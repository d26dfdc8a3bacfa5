"use client";
import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useVocabulary } from "@/components/condition/vocabulary";
import type { RuleAssignInput, RuleAssignment } from "@/generated/graphql";
import { PeopleSelect } from "./PeopleSelect";
import styles from "./editor.module.css";

const WAYS: readonly RuleAssignment[] = ["ROUND_ROBIN", "LEAST_BUSY", "TERRITORY", "USER"];
const MOST = 50;

/** To whom records are given, and how it is decided whose turn it is. */
export function AssignForm({ value, onChange }: { value: RuleAssignInput; onChange: (value: RuleAssignInput) => void }) {
  const t = useTranslations("settings.rules.does");
  const { choices } = useVocabulary();
  const regions = value.regions ?? [];
  const withRegions = (by: RuleAssignment, userIds: string[]): RuleAssignInput => {
    const regionOf = (id: string) => regions[value.userIds.indexOf(id)] ?? "";
    return { by, ...(userIds.length === 0 && value.role && { role: value.role }), userIds: by === "USER" ? userIds.slice(0, 1) : userIds, ...(by === "TERRITORY" && userIds.length > 0 && { regions: userIds.map(regionOf) }) };
  };
  return (
    <div className={styles.fields}>
      <NativeSelect label={t("by")} size="xs" value={value.by} data={WAYS.map(by => ({ value: by, label: t(by) }))} onChange={({ currentTarget }) => onChange(withRegions(currentTarget.value as RuleAssignment, value.userIds))} />
      <PeopleSelect value={value.userIds} most={value.by === "USER" ? 1 : MOST} onChange={userIds => onChange(withRegions(value.by, userIds))} />
      {value.by === "TERRITORY" &&
        value.userIds.map((id, index) => (
          <TextInput
            key={id}
            size="xs"
            label={t("region", { name: choices("User")?.find(each => each.value === id)?.label ?? "…" })}
            value={regions[index] ?? ""}
            onChange={({ currentTarget }) => onChange({ ...value, regions: value.userIds.map((_, at) => (at === index ? currentTarget.value : (regions[at] ?? ""))) })}
          />
        ))}
    </div>
  );
}
