package hongqiao.register.record;

import static hongqiao.files.FileProblem.ATTACHMENT_NOT_FOUND;
import static hongqiao.register.RegisterProblem.REASON_NEEDED;

import hongqiao.files.FileSubject;
import hongqiao.files.FileSubject.Belonging;
import hongqiao.files.Files;
import hongqiao.files.KeptFile;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.register.Registers;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.register.record.RecordWriter.Change;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Files that hang on records: through a field of kind files, or as evidence of a move. */
@Component
public class RecordFiles {

    private static final Words NOT_KNOWN = new Words(
            "有文件已失效（上传后一天内未保存）或不属于您，请重新上传",
            "a file has expired (it was sent more than a day ago) or is not yours; send it again");
    private static final Words NOT_A_LIST = new Words(
            "每件材料要有名称（200 字以内）或已上传的文件，最多 50 件",
            "each document has a name of 200 characters at most, or a file that was sent; 50 at most");

    private final Files files;
    private final Registers registers;
    private final Journal journal;
    private final String district;

    RecordFiles(Files files, Registers registers, Journal journal, District district) {
        this.files = files;
        this.registers = registers;
        this.journal = journal;
        this.district = district.code();
    }

    /** What a form says of documents, with what is known of each file; one that may not be used is a fault of its field. */
    WireReader.Read resolve(Register register, @Nullable Kept before, WireReader.Read read) {
        var values = new HashMap<>(read.values());
        var faults = new ArrayList<>(read.faults());
        for (var field : fields(register)) {
            if (values.get(field.key()) instanceof JsonNode documents) {
                var had = before == null ? null : before.value(field.key());
                var filled = filled(register, before, documents, had, field.isConfidential());
                if (filled == null) {
                    values.remove(field.key());
                    faults.add(new RecordFault(field.key(), "file-not-known", NOT_KNOWN));
                } else {
                    values.put(field.key(), filled);
                }
            }
        }
        return new WireReader.Read(values, read.keys(), read.given(), faults, read.warnings());
    }

    /** Likewise of what is given for a move. @throws hongqiao.shared.Problem {@code record-not-valid} */
    @Nullable
    JsonNode evidence(Register register, Kept before, @Nullable JsonNode given) {
        if (given == null || given.isNull()) {
            return null;
        }
        var documents = Documents.read(given)
                .orElseThrow(
                        () -> Records.refused(List.of(new RecordFault("evidence", "files-not-valid", NOT_A_LIST))));
        var filled = filled(register, before, documents, null, false);
        if (filled == null) {
            throw Records.refused(List.of(new RecordFault("evidence", "file-not-known", NOT_KNOWN)));
        }
        return filled;
    }

    private @Nullable JsonNode filled(
            Register register, @Nullable Kept before, JsonNode documents, @Nullable Object had, boolean confidential) {
        var ids = Documents.files(documents).keySet();
        var kept = files.usable(ids, before == null ? null : subject(register, before.id())).stream()
                .collect(Collectors.toMap(KeptFile::id, Function.identity()));
        return Documents.filled(documents, kept, Documents.files(had), confidential);
    }

    /** Hangs what was sent on the records that say so now. Those that hang on another record, as after a merge, stay there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(Register register, List<Change> changes) {
        for (var field : fields(register)) {
            for (var change : changes) {
                var ids = new LinkedHashMap<>(Documents.files(change.after().value(field.key())));
                change.between().forEach(one -> ids.putAll(Documents.files(one.value(field.key()))));
                if (change.before() != null) {
                    ids.keySet()
                            .removeAll(Documents.files(change.before().value(field.key()))
                                    .keySet());
                }
                attach(register, change.after(), ids.keySet(), field.isConfidential());
            }
        }
    }

    void attach(Register register, Kept record, @Nullable JsonNode evidence) {
        attach(register, record, Documents.files(evidence).keySet(), false);
    }

    private void attach(Register register, Kept record, Collection<UUID> ids, boolean confidential) {
        var waiting = files.usable(ids, null).stream().map(KeptFile::id).toList();
        if (!waiting.isEmpty()) {
            files.attach(subject(register, record.id()), belonging(register, record), waiting, confidential);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(Register register, List<Kept> moved) {
        files.follow(
                RecordHolder.TYPE,
                moved.stream()
                        .collect(Collectors.toMap(
                                record -> subject(register, record.id()).id(), record -> belonging(register, record))));
    }

    /** A file of that register's records, or one's own that waits. @throws hongqiao.shared.Problem as {@link Files#getOpen} */
    @Transactional(readOnly = true)
    public KeptFile get(Register register, UUID id) {
        return requireOf(register, files.getOpen(id));
    }

    private static KeptFile requireOf(Register register, KeptFile file) {
        if (file.subject() != null && !RecordHolder.isOf(register, file.subject())) {
            throw ATTACHMENT_NOT_FOUND.problem();
        }
        return file;
    }

    /** One that says something of a person, against a reason that goes into the journal. */
    @Transactional
    public KeptFile open(Register register, UUID id, @Nullable String reason) {
        var why = why(reason);
        var file = requireOf(register, files.get(id));
        if (file.subject() != null) {
            journal.append(new Entry(
                    new Subject(district, RecordWriter.SUBJECT, file.subject().id()),
                    Scopes.current().self(),
                    Records.UNMASKED,
                    null,
                    Map.of("field", confidentialField(register), "reason", why, "file", id.toString()),
                    registers.packVersion()));
        }
        return files.open(id, why);
    }

    private static String confidentialField(Register register) {
        return register.stored().stream()
                .filter(Field::isConfidential)
                .map(Field::key)
                .findFirst()
                .orElse("");
    }

    /** Takes a file away for good; what the record says of it stays. */
    @Transactional
    public void remove(Register register, UUID id, @Nullable String reason) {
        var why = why(reason);
        files.remove(requireOf(register, files.get(id)).id(), why);
    }

    private static String why(@Nullable String reason) {
        if (reason == null || reason.strip().length() < 2 || reason.length() > 200) {
            throw REASON_NEEDED.problem().atField("reason");
        }
        return reason.strip();
    }

    /**
     * All that hang on the record, also those taken away, in the order in which they came; then those that it names and that
     * hang on a record that went into it.
     *
     * @param named by the record and its moves
     */
    @Transactional(readOnly = true)
    public List<KeptFile> list(Register register, long record, Collection<UUID> named) {
        var all = new ArrayList<>(files.list(subject(register, record)));
        var others = new HashSet<>(named);
        all.forEach(file -> others.remove(file.id()));
        all.addAll(files.seen(others));
        return all;
    }

    /** Where the record's documents and moves name a file: by file, the field or the number of the move, and its label. */
    public record Use(
            @Nullable String field,
            @Nullable Integer move,
            @Nullable String label) {}

    public Map<UUID, Use> uses(Register register, Kept record, List<Moves.Made> moves) {
        var uses = new HashMap<UUID, Use>();
        for (var made : moves) {
            Documents.files(made.evidence())
                    .forEach((id, document) -> uses.put(id, new Use(null, made.no(), label(document))));
        }
        for (var field : fields(register)) {
            Documents.files(record.value(field.key()))
                    .forEach((id, document) -> uses.put(id, new Use(field.key(), null, label(document))));
        }
        return uses;
    }

    private static @Nullable String label(JsonNode document) {
        return document.path("label").isString() ? document.path("label").asString() : null;
    }

    private static List<Field> fields(Register register) {
        return register.stored().stream()
                .filter(field -> field.kind() == FieldKind.FILES)
                .toList();
    }

    private static FileSubject subject(Register register, long record) {
        return RecordHolder.subject(register, record);
    }

    private static Belonging belonging(Register register, Kept record) {
        return new Belonging(
                record.place().unit(),
                record.place().area(),
                Objects.requireNonNull(register.place()).shared());
    }
}
