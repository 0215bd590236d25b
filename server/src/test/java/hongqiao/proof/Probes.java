package hongqiao.proof;

import java.util.List;
import java.util.stream.Stream;

/** Every way through every route. */
final class Probes {

    static final List<Probe> ALL = Stream.of(
                    AreaProbes.all(),
                    UnitProbes.all(),
                    PeopleProbes.all(),
                    OwnProbes.all(),
                    OfficerProbes.all(),
                    GrantProbes.all(),
                    RecordProbes.all(),
                    MatchProbes.all(),
                    CaseProbes.all(),
                    CaseFileProbes.all(),
                    CasePictureProbes.all(),
                    CaseAfterProbes.all(),
                    CaseTemplateProbes.all(),
                    CallProbes.all(),
                    TriageProbes.all(),
                    FileProbes.all(),
                    KeptProbes.all(),
                    PlanProbes.all(),
                    AlignmentProbes.all(),
                    ReadingProbes.all(),
                    ReadingProbes.forms(),
                    EvaluationProbes.all(),
                    PackProbes.all())
            .flatMap(List::stream)
            .toList();

    private Probes() {}

    static List<Probe> to(String... paths) {
        return ALL.stream()
                .filter(probe -> Stream.of(paths).anyMatch(path -> probe.route().contains(path)))
                .toList();
    }
}
