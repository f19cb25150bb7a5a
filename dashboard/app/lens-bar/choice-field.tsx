/** A field with a few choices for one part of the lens. */
interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly text: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

export function ChoiceField<Value extends string>({ label, value, values, text, onChoose }: ChoiceFieldProps<Value>) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value as Value)}>
        {values.map((one) => (
          <option key={one} value={one}>
            {text(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
