import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button, ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { useIdentityWords } from '@/lib/identityWords';
import { from } from '@/lib/pageData';
import { Icon } from '@/ui/Icon';
import '@/ui/fields.css';

export interface Option {
  key: string;
  words: string;
  more?: string;
}

/** How long one may pause while typing before the server is asked, ms. */
const PAUSE = 200;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/**
 * One of many, found by typing: the server searches, the list shows what it found.
 *
 * @param url where to ask for what was typed
 * @param read the options in its answer
 */
export function Picker<T>(p: {
  label: string;
  url: (typed: string) => string;
  read: (answer: T) => Option[];
  chosen: Option | null;
  onChange: (chosen: Option | null) => void;
  hint?: string;
  error?: string | undefined;
  autoFocus?: boolean;
}) {
  const w = useIdentityWords();
  const [typed, setTyped] = useState(p.chosen?.words ?? '');
  const settled = useSettled(typed);
  const { data } = useQuery({
    ...from<T>(p.url(settled === p.chosen?.words ? '' : settled.trim())),
    placeholderData: keepPreviousData,
  });
  const options = data ? p.read(data) : [];
  return (
    <ComboBox
      className="field"
      items={options}
      inputValue={typed}
      onInputChange={(text) => {
        setTyped(text);
        if (p.chosen && text !== p.chosen.words) p.onChange(null);
      }}
      selectedKey={p.chosen?.key ?? null}
      onSelectionChange={(key) => {
        const found = options.find((o) => o.key === key);
        if (!found) return;
        setTyped(found.words);
        p.onChange(found);
      }}
      allowsEmptyCollection
      allowsCustomValue
      menuTrigger="focus"
      isInvalid={p.error !== undefined}
      autoFocus={p.autoFocus ?? false}
    >
      <Label>{p.label}</Label>
      <div className="picker">
        <Input className="input" placeholder={w.pick.hint} />
        <Button className="picker-open">
          <Icon name="down" size="0.9em" />
        </Button>
      </div>
      {p.hint && p.error === undefined && (
        <Text slot="description" className="hint">
          {p.hint}
        </Text>
      )}
      <FieldError className="err">{p.error}</FieldError>
      <Popover className="pop">
        <ListBox<Option> className="options" renderEmptyState={() => <p className="option quiet">{w.pick.none}</p>}>
          {(o) => (
            <ListBoxItem id={o.key} textValue={o.words} className="option">
              {o.words}
              {o.more && <small className="quiet"> {o.more}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
