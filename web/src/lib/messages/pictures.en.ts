import type { PicturesMessages } from './pictures.zh';

export const picturesEn: PicturesMessages = {
  title: 'Public pictures',
  lead: 'The public sees a picture on public pages, the map and Open311 only where it was made public here. The original never is.',
  isPublic: (hidden) =>
    hidden > 0 ? `public, ${hidden} ${hidden === 1 ? 'part' : 'parts'} hidden` : 'public, nothing to hide',
  notPublic: 'not public',
  open: (name) => `Make ${name} public`,
  see: 'As the public sees it',
  withdraw: 'Withdraw',
  why: 'Why is it withdrawn',
  whyDo: 'Withdraw this picture',
  editor: 'Hide before it is public',
  how: 'Mark faces, number plates and names. Drag to draw; or add a part and move it with the arrow keys, size it with Shift and arrows, delete it with Delete.',
  picture: 'Picture; drag to mark',
  box: (n, x, y, w, h) => `Part ${n}: left ${x}%, top ${y}%, width ${w}%, height ${h}%`,
  add: 'Add a part',
  remove: 'Delete the last part',
  masked: (n) => `Hide ${n} ${n === 1 ? 'part' : 'parts'} and make public`,
  none: 'Nothing to hide, make public',
  sure: 'I have looked: no face, plate or name',
  cancel: 'Not now',
  alt: 'Public picture of the place',
};
