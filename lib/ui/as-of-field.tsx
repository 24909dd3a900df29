// The day as of which everything is told; today unless chosen.
import { useDesk } from './desk.ts';
import { dateWords } from './wording.ts';

export function AsOfField() {
  const desk = useDesk();
  const chosen = desk.address.value.asOf;
  return (
    <div class="as-of">
      <label class="button as-of-label">
        <span aria-hidden="true">as of {chosen ? dateWords(chosen, true) : 'today'}</span>
        <input
          type="date"
          aria-label="As of which day"
          value={desk.asOf.value}
          max={desk.today.value}
          onClick={(event) => {
            try {
              event.currentTarget.showPicker();
            } catch {
              // Some browsers open it by themselves, or only from a key.
            }
          }}
          onChange={(event) => {
            const day = event.currentTarget.value;
            desk.go({ asOf: day && day < desk.today.value ? day : null });
          }}
        />
      </label>
      {chosen ? (
        <button type="button" class="textual small" onClick={() => desk.go({ asOf: null })}>
          today
        </button>
      ) : null}
    </div>
  );
}
