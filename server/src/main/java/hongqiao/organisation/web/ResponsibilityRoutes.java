package hongqiao.organisation.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.organisation.Name;
import hongqiao.organisation.Subject;
import hongqiao.organisation.Subjects;
import hongqiao.organisation.Texts;
import hongqiao.organisation.Today;
import hongqiao.organisation.Units;
import hongqiao.organisation.responsibility.Answer;
import hongqiao.organisation.responsibility.Answers;
import hongqiao.organisation.responsibility.Responsibilities;
import hongqiao.organisation.responsibility.ResponsibilityFacts;
import hongqiao.organisation.responsibility.ResponsibilityKind;
import hongqiao.organisation.responsibility.SubjectKey;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk's API for who answers for what. */
@RestController
@RequestMapping("/api/desk")
class ResponsibilityRoutes {

    record ResponsibilityList(LocalDate at, List<ResponsibilityView> responsibilities) {}

    record SubjectList(List<Subject> subjects) {}

    record ResponsibilityRequest(
            @Nullable ResponsibilityKind kind,
            @Nullable String subject,
            @Nullable String areaCode,
            @Nullable String placeKind,
            @Nullable String lead,
            @Nullable List<String> assisting,
            @Nullable String basis,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record ResponsibilityMade(int id) {}

    record ResponsibilityEnd(@Nullable LocalDate effective) {}

    record AnsweringView(Ref unit, OnDutyView onDuty, List<HolderView> holders) {}

    record CandidateView(
            ResponsibilityView row,
            boolean decided,
            @Nullable Words lost) {}

    record AnswerView(
            String subject,
            Ref area,
            LocalDate at,
            @Nullable Instant knownAt,
            @Nullable AnsweringView lead,
            List<AnsweringView> assisting,
            boolean fallback,
            List<CandidateView> candidates,
            Words explanation) {}

    private final Subjects subjects;
    private final Responsibilities table;
    private final Answers answers;
    private final Units units;
    private final Refs refs;
    private final Today today;

    ResponsibilityRoutes(
            Subjects subjects, Responsibilities table, Answers answers, Units units, Refs refs, Today today) {
        this.subjects = subjects;
        this.table = table;
        this.answers = answers;
        this.units = units;
        this.refs = refs;
        this.today = today;
    }

    /** What one can answer for, by its names. */
    @GetMapping("/subjects")
    @Needs(value = Permission.UNITS_READ, does = Operation.LIST)
    SubjectList subjects() {
        return new SubjectList(subjects.list());
    }

    @GetMapping("/responsibilities")
    @Needs(value = Permission.UNITS_READ, does = Operation.LIST)
    ResponsibilityList list(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at) {
        var asOf = today.asOf(at, null);
        var book = refs.book(asOf);
        var rows = table.list(
                subject == null || subject.isBlank() ? null : subject,
                refs.areaIdOrNull(area, "area"),
                unit == null || unit.isBlank() ? null : units.getId(unit),
                asOf);
        return new ResponsibilityList(
                asOf.at(),
                rows.stream().map(row -> ResponsibilityView.of(row, book)).toList());
    }

    @PostMapping("/responsibilities")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = Permission.RESPONSIBILITY_EDIT, does = Operation.WRITE)
    ResponsibilityMade add(@RequestBody ResponsibilityRequest request) {
        var kind = needed(request.kind(), "kind");
        List<String> assisting = request.assisting() == null ? List.of() : request.assisting();
        var facts = new ResponsibilityFacts(
                kind,
                kind == ResponsibilityKind.FALLBACK ? "" : SubjectKey.required(request.subject()),
                refs.areaIdOrNull(request.areaCode(), "areaCode"),
                request.placeKind() == null ? null : Texts.code(request.placeKind(), "placeKind"),
                units.getId(needed(request.lead(), "lead")),
                assisting.stream().map(units::getId).toList(),
                Texts.optional(request.basis(), "basis"));
        return new ResponsibilityMade(table.add(facts, needed(request.from(), "from"), request.to()));
    }

    @PostMapping("/responsibilities/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(value = Permission.RESPONSIBILITY_EDIT, does = Operation.WRITE)
    void end(@PathVariable int id, @RequestBody ResponsibilityEnd request) {
        table.end(id, needed(request.effective(), "effective"));
    }

    /** Who answers for a subject in an area, and why. */
    @GetMapping("/answers-for")
    @Needs(value = Permission.UNITS_READ, does = Operation.READ)
    AnswerView answersFor(
            @RequestParam String subject,
            @RequestParam String area,
            @RequestParam(required = false) @Nullable String placeKind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        var asOf = today.asOf(at, knownAt);
        var id = refs.areaId(area, "area");
        var answer = answers.answersFor(subject, id, placeKind, asOf);
        var book = refs.book(asOf);
        var there = book.area(id);
        return new AnswerView(
                subject,
                there == null ? new Ref(area, new Name(area, null)) : there,
                asOf.at(),
                knownAt,
                answer.lead() == null ? null : view(answer.lead(), book),
                answer.assisting().stream().map(it -> view(it, book)).toList(),
                answer.fallback(),
                answer.candidates().stream()
                        .map(it -> new CandidateView(ResponsibilityView.of(it.row(), book), it.decided(), it.lost()))
                        .toList(),
                answer.explanation());
    }

    private static AnsweringView view(Answer.Answering answering, Refs.Book book) {
        return new AnsweringView(
                book.unit(answering.unit().id()),
                OnDutyView.of(answering.onDuty(), book),
                answering.holders().stream()
                        .map(holder -> HolderView.of(holder, book))
                        .toList());
    }
}
