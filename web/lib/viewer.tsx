"use client";
import { createContext, useContext, type ReactNode } from "react";
import type { SessionQuery, ViewerPartsFragment } from "@/generated/graphql";

/** Who is signed in. */
export type Viewer = ViewerPartsFragment;

export type Workspace = SessionQuery["workspace"];

const ViewerContext = createContext<Viewer | null>(null);
const WorkspaceContext = createContext<Workspace | null>(null);

/** Gives the whole tree who is signed in and where; filled by the frame's layout. */
export function ViewerProvider({ viewer, workspace, children }: { viewer: Viewer; workspace: Workspace; children: ReactNode }) {
  return (
    <WorkspaceContext value={workspace}>
      <ViewerContext value={viewer}>{children}</ViewerContext>
    </WorkspaceContext>
  );
}

/** Who is signed in. Only inside the frame. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error("useViewer outside of the frame");
  return viewer;
}

/** The workspace: its name, currency and zone. Only inside the frame. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("useWorkspace outside of the frame");
  return workspace;
}

/** Whether the viewer's role may do something at all: `useCan("customer:create")`. For one record ask its `abilities`. */
export function useCan(ability: string): boolean {
  return useViewer().abilities.includes(ability);
}
