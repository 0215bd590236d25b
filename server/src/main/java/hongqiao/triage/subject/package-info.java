/** What a text is about: learned from examples. Start at {@link hongqiao.triage.subject.SubjectLearner}. */
@NamedInterface("subject")
@NullMarked
package hongqiao.triage.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
