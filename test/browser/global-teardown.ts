export default function stop(): void {
  (globalThis as { stopPreview?: () => void }).stopPreview?.();
}
