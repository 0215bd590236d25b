/** Editions of the district's packs: published, tried before that, gone back from, all while the server runs. */
@NullMarked
package hongqiao.pack.edition;

import org.jspecify.annotations.NullMarked;
