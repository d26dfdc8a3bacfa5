"use client";
import { NativeSelect } from "@mantine/core";
import { useTranslations } from "next-intl";
import { usePolicyWords } from "../policy/usePolicyWords";
import { GrantedType } from "./GrantedType";
import { takenUp, type Chosen, type GrantableType, type Given } from "./grants";
import styles from "./keys.module.css";

interface Props {
  types: readonly GrantableType[];
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}

/** Types, and of each the actions, rows and fields that a key gets; what is not chosen is not for the key. */
export function ChooseGrants({ types, chosen, onChange }: Props) {
  const t = useTranslations("settings.keys");
  const { word } = usePolicyWords();
  const taken = types.filter(({ type }) => type in chosen);
  const left = types.filter(({ type, groups }) => !(type in chosen) && groups.length > 0);
  const take = (name: string) => {
    const type = types.find(each => each.type === name);
    if (type) onChange({ ...chosen, [name]: takenUp(type) });
  };
  const change = (name: string, given: Given | null) => {
    const { [name]: _before, ...others } = chosen;
    onChange(given ? { ...chosen, [name]: given } : others);
  };
  return (
    <fieldset className={styles.choice}>
      <legend>{t("field.scopes")}</legend>
      {taken.map(type => {
        const given = chosen[type.type];
        return given && <GrantedType key={type.type} type={type} given={given} onChange={next => change(type.type, next)} />;
      })}
      <NativeSelect aria-label={t("grants.add")} value="" data={[{ value: "", label: t("grants.add") }, ...left.map(({ type }) => ({ value: type, label: word("types", type) }))]} onChange={event => take(event.currentTarget.value)} />
    </fieldset>
  );
}
