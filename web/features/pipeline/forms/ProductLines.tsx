"use client";
import { ActionIcon, Button, TextInput, VisuallyHidden } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { ProductPicker } from "@/components/pickers/ProductPicker";
import { emptyLine, type ProductLine } from "./productLine";
import styles from "./forms.module.css";

interface Props {
  lines: ProductLine[];
  onChange: (lines: ProductLine[]) => void;
  problems: Record<string, string>;
  /** A heading says what these are already. */
  hideLegend?: boolean;
}

/** Products with quantity and price, a line each. */
export function ProductLines({ lines, onChange, problems, hideLegend = false }: Props) {
  const t = useTranslations("pipeline");
  const change = (index: number, changes: Partial<ProductLine>) => onChange(lines.map((line, at) => (at === index ? { ...line, ...changes } : line)));
  return (
    <fieldset className={styles.lines}>
      {hideLegend ? <VisuallyHidden component="legend">{t("fields.products")}</VisuallyHidden> : <legend className={styles.legend}>{t("fields.products")}</legend>}
      {lines.map((line, index) => (
        <div key={line.key} className={styles.line}>
          <ProductPicker
            hideLabel
            required
            label={t("fields.product")}
            placeholder={t("fields.product")}
            value={line.product}
            error={problems[`lines.${index}.product`]}
            onChange={product => change(index, { product, ...(product?.price && { price: product.price.amount, currency: product.price.currency }) })}
          />
          <TextInput aria-label={t("fields.quantity")} placeholder={t("fields.quantity")} inputMode="numeric" value={line.quantity} error={problems[`lines.${index}.quantity`]} onChange={event => change(index, { quantity: event.currentTarget.value })} />
          <TextInput aria-label={t("fields.price")} placeholder={t("fields.price")} inputMode="decimal" value={line.price} error={problems[`lines.${index}.price`]} onChange={event => change(index, { price: event.currentTarget.value })} />
          <ActionIcon aria-label={t("products.remove", { name: line.product?.name ?? "" })} onClick={() => onChange(lines.filter(each => each.key !== line.key))}>
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      {problems["lines"] && (
        <p className={styles.problem} role="alert">
          {problems["lines"]}
        </p>
      )}
      <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={() => onChange([...lines, emptyLine()])}>
        {t("products.add")}
      </Button>
    </fieldset>
  );
}
