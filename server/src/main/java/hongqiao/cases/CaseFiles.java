package hongqiao.cases;

import static hongqiao.files.FileProblem.ATTACHMENT_NOT_FOUND;

import hongqiao.cases.definition.CaseType;
import hongqiao.files.FileSubject.Belonging;
import hongqiao.files.Files;
import hongqiao.files.KeptFile;
import hongqiao.register.record.Forms;
import hongqiao.register.record.Kept;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Files that hang on cases: as evidence of a step, or named by a field of the form. Start here to see them. */
@Component
public class CaseFiles {

    /** The case itself says who sees it: the database asks for it, so nothing is copied that could fall behind. */
    private static final Belonging AS_THE_CASE = new Belonging(null, null, false);

    private final Files files;
    private final CaseStore store;
    private final CaseJournal journal;
    private final Forms forms;

    CaseFiles(Files files, CaseStore store, CaseJournal journal, Forms forms) {
        this.files = files;
        this.store = store;
        this.journal = journal;
        this.forms = forms;
    }

    /** Whether a file is still what it was when it came. */
    public enum Standing {
        SAME,
        /** Its bytes are not those that came. */
        CHANGED,
        /** Its bytes are not there. */
        GONE,
        /** It was taken away, for a reason that the journal has. */
        REMOVED
    }

    /**
     * A file that a step brought, held against the journal.
     *
     * @param seq number of the event that brought it
     * @param sha256 as the journal has it
     */
    public record Proven(int seq, String label, String file, String name, String sha256, Standing standing) {}

    /** In the transaction that writes the case. @param before null: it is just being opened */
    @Transactional(propagation = Propagation.MANDATORY)
    void hang(@Nullable Kept before, CaseFile after, @Nullable JsonNode evidence) {
        if (evidence != null) {
            hang(after, CaseEvidence.named(evidence), false);
        }
        forms.added(after.type().form(), before, after.form())
                .forEach((confidential, ids) -> hang(after, ids, confidential));
    }

    private void hang(CaseFile on, Collection<UUID> ids, boolean confidential) {
        if (!ids.isEmpty()) {
            files.attach(CaseHolder.subject(on), AS_THE_CASE, ids, confidential);
        }
    }

    /** One of cases of that type, or one's own that waits. @throws hongqiao.shared.Problem as {@link Files#getOpen} */
    @Transactional(readOnly = true)
    public KeptFile get(CaseType type, UUID id) {
        var file = files.getOpen(id);
        if (file.subject() != null) {
            requireOf(type, file);
        }
        return file;
    }

    /** One that says something of a person, against a reason that goes into the journal of file and case. */
    @Transactional
    public KeptFile open(CaseType type, UUID id, @Nullable String reason, Actor actor) {
        var why = Reason.required(reason);
        var file = files.get(id);
        if (file.subject() != null) {
            journal.unmasked(requireOf(type, file), actor, "file:" + id, why);
        }
        return files.open(id, why);
    }

    private CaseFile requireOf(CaseType type, KeptFile file) {
        return java.util.Optional.ofNullable(file.subject())
                .filter(subject -> subject.type().equals(CaseHolder.TYPE))
                .flatMap(subject -> store.find(Long.parseLong(subject.id())))
                .filter(of -> of.type().is(type))
                .orElseThrow(ATTACHMENT_NOT_FOUND::problem);
    }

    /** Every file that a step brought, in order; each is read whole. */
    @Transactional(readOnly = true)
    public List<Proven> proven(CaseFile file) {
        var all = new ArrayList<Proven>();
        for (var event : journal.story(file.id())) {
            if (event.after() == null) {
                continue;
            }
            for (var one : event.after().path("evidence")) {
                CaseEvidence.id(one)
                        .ifPresent(id -> all.add(new Proven(
                                event.seq(),
                                one.path("label").asString(),
                                id.toString(),
                                one.path("name").asString(),
                                one.path("sha256").asString(),
                                standing(id, one.path("sha256").asString()))));
            }
        }
        return all;
    }

    private Standing standing(UUID id, String told) {
        var file = files.seen(List.of(id)).stream().findFirst().orElse(null);
        if (file == null) {
            return Standing.GONE;
        }
        if (file.removedAt() != null) {
            return Standing.REMOVED;
        }
        return files.digest(file)
                .map(now -> now.equals(told) ? Standing.SAME : Standing.CHANGED)
                .orElse(Standing.GONE);
    }
}
