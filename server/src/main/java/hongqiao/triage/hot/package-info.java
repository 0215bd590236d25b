/** What more people say than they used to. Start at {@link hongqiao.triage.hot.HotTopics}. */
@NamedInterface("hot")
@NullMarked
package hongqiao.triage.hot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
