package hongqiao.organisation.people;

import org.jspecify.annotations.Nullable;

/** Who holds which post. @param person null where he is out of the asker's scope */
public record Holder(Post post, Holding holding, @Nullable Person person) {}
