/**
 * Who there is and who answers: units as a tree, posts, people who hold them, duty rosters and the table of
 * responsibilities, all as it was and as it is. Start at {@link Units}, {@code people.People}, {@code roster.Rosters} and
 * {@code responsibility.Responsibilities}.
 */
@ApplicationModule(
        displayName = "组织机构",
        allowedDependencies = {"shared", "table", "scope", "journal", "area"})
@NullMarked
package hongqiao.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
