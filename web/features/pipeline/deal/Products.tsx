"use client";
import { Button, Group } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Panel } from "@/components/page/Panel";
import { Amount } from "@/components/text/Amount";
import { SetDealProductsDocument } from "@/generated/graphql";
import { errorCode } from "@/lib/apollo/errors";
import { useAct } from "@/lib/useAct";
import { useFormats } from "@/lib/useFormats";
import { ProductLines } from "../forms/ProductLines";
import { lineErrors, linesInput, type ProductLine } from "../forms/productLine";
import { dealErrors } from "../move/fields";
import type { DealData } from "../types";
import styles from "./deal.module.css";

const linesOf = ({ products }: DealData): ProductLine[] =>
  products.map(({ product, quantity, price }, index) => ({ key: `${product.id}.${index}`, product, quantity: String(quantity), price: price?.amount ?? "", ...(price && { currency: price.currency }) }));

/** What is to be sold, with quantity and price. */
export function Products({ deal }: { deal: DealData }) {
  const t = useTranslations("pipeline");
  const formats = useFormats();
  const actions = useTranslations("common.actions");
  const [editing, setEditing] = useState(false);
  const canEdit = deal.abilities.includes("update");
  return (
    <Panel
      title={t("fields.products")}
      aside={
        canEdit &&
        !editing && (
          <Button variant="subtle" size="compact-sm" onClick={() => setEditing(true)}>
            {deal.products.length > 0 ? actions("edit") : actions("add")}
          </Button>
        )
      }
    >
      {editing ? (
        <Editor deal={deal} onDone={() => setEditing(false)} />
      ) : deal.products.length === 0 ? (
        <p className={styles.none}>{t("products.none")}</p>
      ) : (
        <ul className={styles.rows}>
          {deal.products.map(({ product, quantity, price }, index) => (
            <li key={`${product.id}.${index}`} className={styles.product}>
              <span className={styles.productName} title={product.name}>
                {product.name}
                <span className={styles.quiet}> {product.sku}</span>
              </span>
              <span className={styles.figure}>{`${formats.count(quantity)} ×`}</span>
              <span className={styles.figure}>
                <Amount money={price} currency />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Editor({ deal, onDone }: { deal: DealData; onDone: () => void }) {
  const actions = useTranslations("common.actions");
  const saved = useTranslations("common.state")("saved");
  const texts = useTranslations("errors");
  const [lines, setLines] = useState(() => linesOf(deal));
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [set, saving] = useAct(SetDealProductsDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = lineErrors(lines, texts, false);
    setProblems(wrong);
    if (Object.keys(wrong).length > 0) return;
    try {
      await set({ id: deal.id, version: deal.version, products: linesInput(lines) }, { done: saved, quiet: ["BAD_USER_INPUT"] });
      onDone();
    } catch (error) {
      if (errorCode(error) === "BAD_USER_INPUT") setProblems(dealErrors(error, texts));
    }
  };
  return (
    <form onSubmit={event => void submit(event)} noValidate>
      <ProductLines hideLegend lines={lines} onChange={setLines} problems={problems} />
      <Group justify="flex-end" gap="xs" mt="sm">
        <Button size="xs" variant="default" onClick={onDone}>
          {actions("cancel")}
        </Button>
        <Button size="xs" type="submit" loading={saving}>
          {actions("save")}
        </Button>
      </Group>
    </form>
  );
}
