/** The drawer that shows the open form. */
import { useRef } from 'react';
import { Drawer } from '../../controls/drawer';
import { useSay } from '../../controls/live-region';
import { editing } from '../../words/en/editing';
import { AddForm } from '../adding/add-form';
import { CorrectForm } from '../correcting/correct-form';
import { JudgeForm } from '../judging/judge-form';
import type { Edit } from '../open-edit';
import { RetractForm } from '../retracting/retract-form';

export function EditDrawer({ edit, onClose }: { readonly edit: Edit; readonly onClose: () => void }) {
  const say = useSay();
  const done = useRef(false);
  const closed = () => {
    if (!done.current) say(editing.draft.kept);
    onClose();
    // The element that opened the form may have disappeared with the fact. The focus must still go somewhere.
    setTimeout(() => {
      if (document.activeElement === document.body) document.getElementById('page')?.focus();
    });
  };
  const onDone = () => {
    done.current = true;
    closed();
  };
  return (
    <Drawer title={editing.titles[edit.kind]} onClose={closed} wide>
      {edit.kind === 'correct' && <CorrectForm assertion={edit.assertion} onDone={onDone} />}
      {edit.kind === 'retract' && <RetractForm assertion={edit.assertion} onDone={onDone} />}
      {edit.kind === 'add' && <AddForm entity={edit.entity} onDone={onDone} />}
      {edit.kind === 'judge' && <JudgeForm entity={edit.entity} onDone={onDone} />}
    </Drawer>
  );
}
