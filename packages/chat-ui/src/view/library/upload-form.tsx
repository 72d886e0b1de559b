import { useState } from 'preact/hooks';
import type { PartProps } from './library-parts.js';

/** PDFs from this device: dropped on it, or chosen. Without script it is the form that it is. */
export function UploadForm({ text, actions }: PartProps) {
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState(false);
  const upload = async (files: FileList | null | undefined) => {
    const form = new FormData();
    for (const file of Array.from(files ?? [])) form.append('files', file);
    if (!form.has('files')) return;
    setSending(true);
    await actions?.send('/api/uploads', form);
    setSending(false);
  };
  return (
    <form
      class={`upload ${over ? 'over' : ''}`}
      method="post"
      action="/api/uploads"
      encType="multipart/form-data"
      aria-labelledby="upload-title"
      aria-busy={sending}
      onDragOver={
        actions &&
        ((event) => {
          event.preventDefault();
          setOver(true);
        })
      }
      onDragLeave={actions && (() => setOver(false))}
      onDrop={
        actions &&
        ((event) => {
          event.preventDefault();
          setOver(false);
          void upload(event.dataTransfer?.files);
        })
      }
    >
      <h2 id="upload-title">{text.upload.title}</h2>
      <p>{actions ? text.upload.drop : text.upload.choose}</p>
      <p class="upload-file">
        <label for="upload-files">{text.upload.label}</label>
        <input
          id="upload-files"
          type="file"
          name="files"
          accept="application/pdf,.pdf"
          multiple
          required
          disabled={sending}
          onChange={
            actions &&
            (async ({ currentTarget }) => {
              await upload(currentTarget.files);
              currentTarget.value = '';
            })
          }
        />
        {!actions && <button type="submit">{text.upload.send}</button>}
      </p>
      <p class="upload-state" role="status">
        {sending ? text.upload.sending : ''}
      </p>
      <p class="small">{text.upload.stays}</p>
    </form>
  );
}
