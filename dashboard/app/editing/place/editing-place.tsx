/** Where forms appear; they are loaded when the first is opened. */
import { lazy, Suspense } from 'react';
import { closeEdit, useOpenEdit } from '../open-edit';

const EditDrawer = lazy(async () => ({ default: (await import('./edit-drawer')).EditDrawer }));

export function EditingPlace() {
  const edit = useOpenEdit();
  if (!edit) return null;
  return (
    <Suspense fallback={null}>
      <EditDrawer key={JSON.stringify(edit)} edit={edit} onClose={closeEdit} />
    </Suspense>
  );
}
