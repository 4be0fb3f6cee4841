import { Component, type ReactNode } from "react";

/** A fault in what is shown must not leave an empty pane. */
export class CrashGuard extends Component<
  { fallback: ReactNode; children: ReactNode },
  { crashed: boolean }
> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? this.props.fallback : this.props.children;
  }
}
