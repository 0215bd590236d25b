package hongqiao.cases;

import hongqiao.cases.Assignment.Standing;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseType.Relation;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.record.Forms;
import hongqiao.register.record.Kept;
import hongqiao.support.Project;
import hongqiao.worktime.Pause;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A type of case with a field of every kind, and cases of it in any state that tables can hold: the same for the same seed. */
final class TrialCases {

    private static final String TYPE = """
            format: 1
            case: trial
            title: {zh: 试验案件, en: Trial case}
            description: {zh: 各种字段各一个, en: A field of every kind}
            number: SY
            titleField: name
            access: {read: [dispatcher], open: [dispatcher]}
            place: {area: area}
            matters: {field: matter, table: urban-matters}
            record:
              type: object
              required: [name, matter]
              properties:
                name: {type: string, title: 名称, x-field: {en: Name}}
                note: {type: string, title: 备注, x-field: {en: Note, kind: longtext}}
                matter: {type: string, title: 事项, x-field: {en: Matter, kind: code, codes: urban-matters}}
                many: {type: array, title: 多选, x-field: {en: Many, kind: codes, codes: event-sources}}
                whole: {type: integer, title: 整数, x-field: {en: Whole}}
                number2: {type: number, title: 数值, x-field: {en: Number}}
                cost: {type: number, title: 费用, x-field: {en: Cost, kind: money, unit: {zh: 元, en: yuan}}}
                part: {type: number, title: 占比, x-field: {en: Part, kind: share}}
                yes: {type: boolean, title: 是否, x-field: {en: Yes}}
                day: {type: string, format: date, title: 日期, x-field: {en: Day}}
                moment: {type: string, format: date-time, title: 时刻, x-field: {en: Moment}}
                area: {type: string, title: 区域, x-field: {en: Area, kind: area}}
                body: {type: string, title: 单位, x-field: {en: Unit, kind: unit}}
                spot: {type: object, title: 位置, x-field: {en: Spot, kind: point}}
                papers: {type: array, title: 材料, x-field: {en: Papers, kind: files}}
                firm: {type: integer, title: 企业, x-field: {en: Firm, kind: record, register: firm, by: uscc}}
                twice: {type: number, title: 两倍, x-field: {en: Twice, computed: "number2 * 2 + whole"}}
                phone: {type: string, title: 电话, x-field: {en: Phone, kind: phone, personal: {why: {zh: 试验, en: Trial}, mask: phone}}}
            sections: [{title: {zh: 全部, en: All}, fields: [name, note, matter, many, whole, number2, cost, part, yes, day, moment, area, body, spot, papers, firm, phone]}]
            parts:
              any: {zh: 任何人, en: Anybody, roles: [dispatcher]}
            first: NEW
            states: {NEW: {zh: 新, en: New}, CLOSED: {zh: 结, en: Closed, final: true}}
            steps:
              close: {zh: 结案, en: Close, from: [NEW], to: CLOSED, by: [any]}
              reopen: {zh: 重开, en: Reopen, from: [CLOSED], to: NEW, by: [any]}
            clocks:
              handling: {zh: 处置, en: Handling, starts: [open, reopen], stops: [close], limit: 1 d, calendar: round-the-clock}
              answering: {zh: 响应, en: Answer, of: assisting, starts: [open], stops: [close], limit: 1 h, calendar: round-the-clock}
            source: {document: {zh: 试验, en: Trial}, read: null}
            """;

    private static final String[] WORDS = {"", "垃圾", "模拟企业一", "'; --", "红桥区𠮷", "HANDLED", "a%_\\"};

    private final Random random;
    private final CaseType type;
    private final Forms forms;
    private final Instant now;
    private final List<Integer> units;
    private final List<List<Integer>> areas;
    private final List<Long> firms;

    TrialCases(
            long seed,
            CaseType type,
            Forms forms,
            Instant now,
            List<Integer> units,
            List<List<Integer>> areas,
            List<Long> firms) {
        this.random = new Random(seed);
        this.type = type;
        this.forms = forms;
        this.now = now;
        this.units = units;
        this.areas = areas;
        this.firms = firms;
    }

    /** A folder of packs with that type in it. */
    static Path packs(Path folder) throws IOException {
        var from = Project.file("packs");
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var path = from.relativize(file);
                if (!path.toString().matches("(schema/examples|samples|.*/samples|.*/stories)/.*")) {
                    Files.createDirectories(folder.resolve(path).getParent());
                    Files.copy(file, folder.resolve(path));
                }
            }
        }
        Files.writeString(folder.resolve("grid-governance/cases/trial.yaml"), TYPE);
        return folder;
    }

    CaseFile next(long id) {
        var opened = moment();
        var closed = random.nextInt(3) == 0 ? later(opened) : null;
        var taken = new HashMap<String, Integer>();
        if (random.nextBoolean()) {
            taken.put("close", 1 + random.nextInt(2));
        }
        if (random.nextInt(3) == 0) {
            taken.put("reopen", random.nextInt(3));
        }
        var assigned = new ArrayList<Assignment>();
        for (int no = 1; no <= random.nextInt(4); no++) {
            assigned.add(assignment(no, opened));
        }
        var clocks = new ArrayList<Clock>();
        for (int no = 1; no <= random.nextInt(5); no++) {
            clocks.add(clock(no, opened, assigned));
        }
        return new CaseFile(
                new CaseFile.Head(
                        id,
                        "SY-%03d".formatted(id),
                        type,
                        maybe(units),
                        null,
                        opened,
                        "trial",
                        null,
                        null,
                        random.nextInt(4) == 0,
                        null,
                        null),
                1,
                1,
                closed == null ? "NEW" : "CLOSED",
                form(),
                assigned,
                clocks,
                taken,
                random.nextInt(3),
                opened,
                closed,
                Merged.NONE,
                null);
    }

    private Kept form() {
        var values = new HashMap<String, Object>();
        for (var field : type.form().stored()) {
            var value = random.nextInt(4) == 0 && !field.required() ? null : value(field.kind());
            if (value != null && !field.isPersonal()) {
                values.put(field.key(), value);
            }
        }
        values.put("matter", pick("06010", "06011"));
        var line = areas.get(random.nextInt(areas.size()));
        return forms.empty(type.form())
                .with(values, java.util.Map.of(), new Kept.Placing(null, line.isEmpty() ? null : line.getLast(), line));
    }

    private @Nullable Object value(FieldKind kind) {
        return switch (kind) {
            case TEXT, LONGTEXT, CODE, USCC, PHONE, WEB, PLANITEM -> pick(WORDS);
            case INTEGER -> random.nextLong(-3, 5);
            case DECIMAL, MONEY, SHARE -> new BigDecimal(pick("0", "0.5", "-12.25", "1000000.01", "24"));
            case BOOLEAN -> random.nextBoolean();
            case DATE -> LocalDate.parse(pick("2026-02-28", "2026-03-02", "2025-12-31"));
            case INSTANT -> moment();
            case CODES -> List.of(pick("PATROL", "垃圾"), "HOTLINE").subList(0, random.nextInt(3));
            case RECORD -> firms.get(random.nextInt(firms.size()));
            case AREA ->
                maybe(areas.stream()
                        .filter(line -> !line.isEmpty())
                        .map(List::getLast)
                        .toList());
            case UNIT -> maybe(units);
            case POINT, SHAPE -> JsonMapper.shared().readTree("{\"lon\":117.1,\"lat\":39.1}");
            case FILES -> JsonMapper.shared().readTree(pick("[]", "[{\"name\":\"a\"}]", "[{},{}]"));
        };
    }

    private Assignment assignment(int no, Instant opened) {
        var standing = Standing.values()[random.nextInt(Standing.values().length)];
        var asked = later(opened);
        var answered = standing == Standing.ASKED ? null : later(asked);
        return new Assignment(
                no,
                units.get(random.nextInt(units.size())),
                random.nextBoolean() ? Relation.LEAD : Relation.ASSISTING,
                standing,
                asked,
                answered,
                random.nextBoolean() && answered != null ? later(answered) : null,
                standing == Standing.FINISHED || standing == Standing.RELEASED ? later(asked) : null,
                null,
                null,
                random.nextBoolean() ? 1 + random.nextInt(5) : null,
                null);
    }

    private Clock clock(int no, Instant opened, List<Assignment> assigned) {
        var started = later(opened);
        var due = later(started);
        var stopped = random.nextBoolean() ? random.nextInt(4) == 0 ? due : later(started) : null;
        var paused = new ArrayList<Pause>();
        if (random.nextInt(3) == 0) {
            paused.add(new Pause(started, later(started)));
        }
        if (stopped == null && random.nextInt(3) == 0) {
            paused.add(Pause.open(started));
        }
        return new Clock(
                no,
                pick("handling", "answering"),
                assigned.isEmpty() || random.nextBoolean()
                        ? null
                        : assigned.get(random.nextInt(assigned.size())).no(),
                "round-the-clock",
                "1 d",
                started,
                random.nextInt(8) == 0 ? now : due,
                stopped,
                random.nextInt(3) == 0 ? due : null,
                0,
                null,
                paused,
                List.of(),
                JsonMapper.shared().createArrayNode());
    }

    private Instant moment() {
        return now.minus(Duration.ofMillis(random.nextLong(90L * 24 * 3_600_000)))
                .plusNanos(random.nextInt(1000) * 1000L);
    }

    private Instant later(Instant from) {
        return from.plus(Duration.ofMillis(random.nextLong(20L * 24 * 3_600_000)));
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }

    private @Nullable Integer maybe(List<Integer> of) {
        return random.nextInt(4) == 0 ? null : of.get(random.nextInt(of.size()));
    }
}
