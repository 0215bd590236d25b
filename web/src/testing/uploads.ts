/** Stands where XMLHttpRequest does and takes files: what it got, and what it says of each. */
export class Uploads {
  static sent: { url: string; name: string }[] = [];
  /** Nobody is there. */
  static away = false;
  upload: { onprogress?: unknown; onload?: unknown } = {};
  status = 0;
  responseText = '';
  onload: () => void = () => undefined;
  onerror: () => void = () => undefined;
  #url = '';
  open(_method: string, url: string) {
    this.#url = url;
  }
  setRequestHeader() {
    // nobody looks
  }
  send(form: FormData) {
    const file = form.get('file') as File;
    if (Uploads.away) {
      queueMicrotask(() => this.onerror());
      return;
    }
    Uploads.sent.push({ url: this.#url, name: file.name });
    this.status = 201;
    this.responseText = JSON.stringify({
      id: `id-${Uploads.sent.length}`,
      name: file.name,
      mediaType: 'image/jpeg',
      size: file.size,
      picture: true,
    });
    queueMicrotask(() => this.onload());
  }
}
