/** Where forms appear. Their code is loaded when the first form opens. */
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
