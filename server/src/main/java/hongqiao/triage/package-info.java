/**
 * What comes in is told apart (分拣): what it is about, where it is, whether it has been said before, what more and more people
 * say. Proposals only, each with how sure it is and why; learned from the district's own closed cases, on this machine. Start
 * at {@link hongqiao.triage.subject.SubjectLearner}, {@link hongqiao.triage.place.Gazetteer},
 * {@link hongqiao.triage.same.Sameness}, {@link hongqiao.triage.hot.HotTopics}; at the desk, at
 * {@link hongqiao.triage.desk.SubjectSuggestions} and {@link hongqiao.triage.desk.PlaceSuggestions}.
 */
@ApplicationModule(
        displayName = "分拣",
        allowedDependencies = {
            "shared",
            "meaning",
            "table",
            "scope",
            "pack",
            "organisation",
            "area",
            "identity",
            "register",
            "register :: definition",
            "register :: list",
            "register :: record",
            "cases",
            "cases :: definition"
        })
@NullMarked
package hongqiao.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
