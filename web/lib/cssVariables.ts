import type { CSSProperties } from "react";

/** Custom properties for a `style`, which React's types do not know. */
export const cssVariables = (variables: Record<`--${string}`, string | number>): CSSProperties => variables;
