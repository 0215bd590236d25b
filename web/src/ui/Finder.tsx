import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import './fields.css';

/** One thing that can be chosen: what identifies it, what it is called, and a word to tell it from its like. */
export interface Found {
  id: string;
  label: string;
  note?: string | undefined;
}

interface FinderProps<F extends Found> {
  label: ReactNode;
  value: F | null;
  onChange: (value: F | null) => void;
  /** What fits the text; called while somebody types, and once with nothing typed. */
  find: (text: string, signal: AbortSignal) => Promise<F[]>;
  /** Said in the list: nothing fits; still looking. */
  words: { none: string; waiting: string };
  hint?: string | undefined;
  placeholder?: string | undefined;
  error?: string | undefined;
  wide?: boolean;
  autoFocus?: boolean;
}

const PAUSE_MS = 180;

/** A field that finds: type a few letters, choose from what fits. Text that was not chosen from the list is no value. */
export function Finder<F extends Found>(p: FinderProps<F>) {
  const [text, setText] = useState(p.value?.label ?? '');
  const [found, setFound] = useState<F[] | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const find = useRef(p.find);
  useEffect(() => {
    find.current = p.find;
  });

  // Set from outside: a filter was cleared, a form was filled, what a number names has become known.
  const id = p.value?.id ?? null;
  const label = p.value?.label ?? null;
  const [seen, setSeen] = useState({ id, label });
  if (seen.id !== id || seen.label !== label) {
    setSeen({ id, label });
    if (label !== null && (seen.id !== id || text === seen.label)) setText(label);
    else if (id === null && found?.some((f) => f.label === text)) setText('');
  }

  useEffect(() => {
    if (asked === null) return undefined;
    const stop = new AbortController();
    const wait = setTimeout(
      () => {
        find.current(asked, stop.signal).then(
          (all) => !stop.signal.aborted && setFound(all),
          () => !stop.signal.aborted && setFound([]),
        );
      },
      asked === '' ? 0 : PAUSE_MS,
    );
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [asked]);

  return (
    <ComboBox
      className={p.wide ? 'field wide' : 'field'}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="focus"
      items={found ?? []}
      inputValue={text}
      selectedKey={id}
      isInvalid={p.error !== undefined}
      onOpenChange={(open) => open && setAsked(p.value ? '' : text)}
      onInputChange={(typed) => {
        setText(typed);
        setAsked(typed.trim());
        if (p.value && typed !== p.value.label) p.onChange(null);
      }}
      onSelectionChange={(key) => {
        const chosen = found?.find((f) => f.id === key);
        if (!chosen) return;
        setText(chosen.label);
        p.onChange(chosen);
      }}
    >
      <Label>{p.label}</Label>
      <Input className="input" placeholder={p.placeholder} autoFocus={p.autoFocus ?? false} />
      {p.hint && p.error === undefined && (
        <Text slot="description" className="hint">
          {p.hint}
        </Text>
      )}
      <FieldError className="err">{p.error}</FieldError>
      <Popover className="pop">
        <ListBox<F>
          className="options"
          renderEmptyState={() => <div className="option quiet">{found === null ? p.words.waiting : p.words.none}</div>}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className="option">
              {item.label}
              {item.note && <small className="quiet option-note">{item.note}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
