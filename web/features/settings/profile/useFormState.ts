"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { formErrors } from "@/lib/apollo/errors";

/** The values of a small form, and what the API found wrong with them, by field. */
export function useFormState<Values extends Record<string, string>>(initial: Values) {
  const texts = useTranslations("errors");
  const [values, setValues] = useState(initial);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const set = (name: keyof Values & string, value: string) => {
    setValues(before => ({ ...before, [name]: value }));
    setWrong(({ [name]: _mended, ...others }) => others);
  };
  /** A field's props; what is typed takes its error away. */
  const field = (name: keyof Values & string) => ({
    name,
    value: values[name],
    error: wrong[name],
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
  });
  return { values, set, field, wrong, fail: (error: unknown) => setWrong(formErrors(error, texts)), reset: () => setValues(initial) };
}
