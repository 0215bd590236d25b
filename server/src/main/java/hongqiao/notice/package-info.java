/** Messages to people outside (外发消息): kept with what causes them, sent by an adapter, tried again. Start at {@link Notices}. */
@ApplicationModule(
        displayName = "外发消息",
        allowedDependencies = {"shared", "scope", "identity", "journal"})
@NullMarked
package hongqiao.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
