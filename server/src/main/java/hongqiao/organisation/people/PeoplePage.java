package hongqiao.organisation.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some people in the order of their staff numbers. @param next staff number to go on behind; null: that was all */
public record PeoplePage(
        List<Person> people, long total, @Nullable String next) {}
