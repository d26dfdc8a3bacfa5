"use client";
import { useEffect } from "react";
import { leaveForSignIn } from "@/lib/apollo/client";

/** Nobody is signed in: on to sign-in, keeping the address (which only the browser knows in full). */
export function ToSignIn() {
  useEffect(leaveForSignIn, []);
  return null;
}
