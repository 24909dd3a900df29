// What stands where a list would be: one sentence and one button.
import type { ComponentChildren } from 'preact';

export function EmptyPlace({ says, children }: { says: string; children?: ComponentChildren }) {
  return (
    <div class="empty-place">
      <p>{says}</p>
      {children}
    </div>
  );
}
