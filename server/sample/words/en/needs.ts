import type { NeedWords } from "../words";

export const needs: NeedWords = {
  stock: ["Two weeks' usual order kept in stock for them", "No stock needed, orders once a quarter"],
  transport: ["Deliver before 9 in the morning, goods entrance at the back", "With a tail lift, no forklift there"],
  packaging: ["Pallets of at most 1.2 m, wrapped", "Neutral cartons without our name"],
  information: ["Delivery note by e-mail the day before", "One invoice a month, with order numbers"],
};
