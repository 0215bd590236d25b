import type { UnitDetails } from '../types';
import { AddUnitForm, RenameUnitForm } from './UnitWordsForm';
import { EndUnitForm, MoveUnitForm } from './UnitPlaceForm';

/** What can be done to a unit from a day on. */
export type UnitDeed = 'add' | 'rename' | 'move' | 'end';

export interface UnitFormProps {
  details: UnitDetails;
  /** How many units stand right below it. */
  below: number;
  onClose: () => void;
  onDone: () => void;
}

export function UnitForm({ deed, ...rest }: UnitFormProps & { deed: UnitDeed }) {
  switch (deed) {
    case 'add':
      return <AddUnitForm {...rest} />;
    case 'rename':
      return <RenameUnitForm {...rest} />;
    case 'move':
      return <MoveUnitForm {...rest} />;
    case 'end':
      return <EndUnitForm {...rest} />;
  }
}
