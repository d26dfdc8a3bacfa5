interface Titled {
  title: string;
  /** Below the title, smaller. */
  caption: string;
  ink: { text: string; quiet: string; surface: string };
  /** Pixels of the picture for one of the screen. */
  ratio: number;
  fontFamily: string;
}

const MARGIN = 16;
const TITLE = 15;
const CAPTION = 11;

/** Cuts a text so that it fits; says with an ellipsis that it did. */
function fitted(pen: CanvasRenderingContext2D, text: string, width: number): string {
  if (pen.measureText(text).width <= width) return text;
  let end = text.length;
  while (end > 0 && pen.measureText(`${text.slice(0, end)}…`).width > width) end -= 1;
  return `${text.slice(0, end)}…`;
}

/** A drawn picture with its title and caption above it, for slides and mails. Returns the address of a PNG, as data. */
export function titledPicture(drawn: HTMLCanvasElement, { title, caption, ink, ratio, fontFamily }: Titled): string {
  const head = (MARGIN + TITLE * 1.4 + (caption ? CAPTION * 1.6 : 0)) * ratio;
  const side = MARGIN * ratio;
  const canvas = document.createElement("canvas");
  canvas.width = drawn.width + 2 * side;
  canvas.height = drawn.height + head + 2 * side;
  const pen = canvas.getContext("2d");
  if (!pen) return drawn.toDataURL("image/png");
  pen.fillStyle = ink.surface;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.textBaseline = "top";
  pen.fillStyle = ink.text;
  pen.font = `600 ${TITLE * ratio}px ${fontFamily}`;
  pen.fillText(fitted(pen, title, drawn.width), side, side);
  pen.fillStyle = ink.quiet;
  pen.font = `${CAPTION * ratio}px ${fontFamily}`;
  pen.fillText(fitted(pen, caption, drawn.width), side, side + TITLE * 1.5 * ratio);
  pen.drawImage(drawn, side, head + side);
  return canvas.toDataURL("image/png");
}
