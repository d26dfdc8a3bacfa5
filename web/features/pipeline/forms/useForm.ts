"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { errorCode } from "@/lib/apollo/errors";
import { dealErrors } from "../move/fields";

type Texts = Record<string, string>;

/** The fields of a short form as typed, with what is wrong with them; `send` shows the server's field errors at their fields. */
export function useForm<Values extends Texts>(initial: Values) {
  const texts = useTranslations("errors");
  const [values, setValues] = useState(initial);
  const [problems, setProblems] = useState<Texts>({});
  const set = <Name extends keyof Values & string>(name: Name, value: Values[Name]) => setValues(before => ({ ...before, [name]: value }));
  const field = <Name extends keyof Values & string>(name: Name) => ({
    value: values[name],
    error: problems[name],
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value as Values[Name]),
  });
  /** Runs `act` when all of the required fields are filled in and nothing else is wrong. */
  const send = async (required: readonly (keyof Values & string)[], act: () => Promise<unknown>, wrong: Texts = {}): Promise<void> => {
    const empty = Object.fromEntries(required.filter(name => !values[name]?.trim()).map(name => [name, texts("fields.required")]));
    const found = { ...wrong, ...empty };
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    try {
      await act();
    } catch (error) {
      if (errorCode(error) === "BAD_USER_INPUT") setProblems(dealErrors(error, texts));
    }
  };
  return { values, set, field, send, problems };
}
