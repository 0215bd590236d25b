/** Pictures that everybody may see: what is hidden in them before. */
export const picturesZh = {
  title: '照片公开',
  lead: '只有在这里公开的照片，群众在公开页面、地图和 Open311 上才看得到。原图从不公开。',
  isPublic: (hidden: number) => (hidden > 0 ? `已公开，打码 ${hidden} 处` : '已公开，无需打码'),
  notPublic: '未公开',
  open: (name: string) => `公开 ${name}`,
  see: '看公开的样子',
  withdraw: '撤下',
  why: '为什么撤下',
  whyDo: '撤下这张照片',
  editor: '公开前打码',
  how: '框住人脸、车牌和门牌上的姓名。拖动画框；也可以加一块，用方向键移动，Shift＋方向键改大小，Delete 删除。',
  picture: '照片，拖动画框',
  box: (n: number, x: number, y: number, w: number, h: number) => `第 ${n} 块：左 ${x}%，上 ${y}%，宽 ${w}%，高 ${h}%`,
  add: '加一块',
  remove: '删除最后一块',
  masked: (n: number) => `打码 ${n} 处并公开`,
  none: '没有要遮的，公开',
  sure: '我看过了：没有人脸、车牌和姓名',
  cancel: '先不公开',
  alt: '公开的现场照片',
};
export type PicturesMessages = typeof picturesZh;
