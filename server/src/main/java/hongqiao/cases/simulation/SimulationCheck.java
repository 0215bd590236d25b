package hongqiao.cases.simulation;

import hongqiao.cases.Assignment.Standing;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseTypes;
import hongqiao.cases.definition.CaseVerb;
import hongqiao.cases.simulation.Simulation.Doing;
import hongqiao.cases.simulation.Simulation.Opened;
import hongqiao.cases.simulation.Simulation.Part;
import hongqiao.cases.simulation.Simulation.Waiting;
import hongqiao.pack.CalendarKind;
import hongqiao.pack.CheckedYaml;
import hongqiao.pack.CodeKind;
import hongqiao.pack.PackContent;
import hongqiao.register.definition.Field;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import hongqiao.worktime.Limit;
import hongqiao.worktime.WorktimeFault;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds what a simulation names against the packs it would live through: types, states, steps, clocks, units, roles, codes. */
final class SimulationCheck {

    private static final Words THERE = new Words("可用的有", "there are");

    private final CheckedYaml yaml;
    private final Simulation simulation;
    private final CaseTypes types;
    private final PackContent content;
    private boolean sound = true;

    SimulationCheck(CheckedYaml yaml, Simulation simulation, CaseTypes types, PackContent content) {
        this.yaml = yaml;
        this.simulation = simulation;
        this.types = types;
        this.content = content;
    }

    boolean isSound() {
        simulation.actors().values().forEach(this::actor);
        simulation.slow().keySet().forEach(unit -> unit("/slow/" + unit, unit));
        for (int i = 0; i < simulation.types().size(); i++) {
            opened("/types/" + i, simulation.types().get(i));
        }
        for (int i = 0; i < simulation.waiting().size(); i++) {
            waiting("/waiting/" + i, simulation.waiting().get(i));
        }
        simulation
                .lives()
                .forEach((key, life) -> types.find(key)
                        .ifPresentOrElse(
                                type -> life.states().forEach((state, stay) -> {
                                    var at = "/lives/" + key + "/" + state;
                                    known(at, state, type.states().keySet(), "dangling-state", "状态", "state");
                                    doings(at + "/then", type, stay.then());
                                    stay.each().forEach((standing, doings) -> {
                                        known(
                                                at + "/each/" + standing,
                                                standing,
                                                standings(),
                                                "dangling-state",
                                                "进度",
                                                "standing");
                                        doings(at + "/each/" + standing, type, doings);
                                    });
                                }),
                                () -> type("/lives/" + key, key)));
        return sound;
    }

    private static List<String> standings() {
        return Stream.of(Standing.values()).map(Standing::name).toList();
    }

    private void actor(Part part) {
        Stream.concat(Stream.of(part.role()), part.roles().values().stream())
                .forEach(role -> known("/actors/" + part.key(), role, content.roles(), "unknown-role", "角色", "role"));
    }

    private void opened(String at, Opened opened) {
        var found = types.find(opened.type());
        if (found.isEmpty()) {
            type(at + "/type", opened.type());
            return;
        }
        var type = found.get();
        known(
                at + "/type",
                opened.type(),
                simulation.lives().keySet(),
                "dangling-case",
                "该类案件的 lives",
                "life of that type,");
        for (int i = 0; i < opened.ways().size(); i++) {
            var way = opened.ways().get(i);
            var here = at + "/ways/" + i;
            by(here, way.by());
            way.calls().forEach(unit -> unit(here + "/calls", unit));
            fields(here + "/values", type, way.values());
            var part = simulation.actors().get(way.by());
            if (part != null && !type.lets(CaseVerb.OPEN, part.role())) {
                refuse(
                        here + "/by",
                        "unknown-role",
                        new Words(
                                "角色“%s”不能上报该类案件".formatted(part.role()),
                                "the role “%s” may not open such a case".formatted(part.role())),
                        new Words("改用 access.open 中的角色", "use a role of its access.open"));
            }
        }
        if (opened.byMatter()) {
            matters(at, type);
        }
        known(at + "/records", opened.records(), type, field -> field.by() != null);
    }

    private void waiting(String at, Waiting waiting) {
        var types = simulation.types().stream().map(Opened::type).toList();
        known(at + "/type", waiting.type(), types, "dangling-case", "由人上报的案件类型", "type that people open,");
        if (types.contains(waiting.type())) {
            var ways = simulation.opened(waiting.type()).ways().size();
            known(
                    at + "/way",
                    Integer.toString(waiting.way()),
                    IntStream.rangeClosed(1, ways).mapToObj(Integer::toString).toList(),
                    "dangling-part",
                    "开始方式",
                    "way");
            this.types
                    .find(waiting.type())
                    .ifPresent(type -> known(
                            at + "/stays", waiting.stays(), type.states().keySet(), "dangling-state", "状态", "state"));
        }
    }

    private void matters(String at, CaseType type) {
        var use = type.matters();
        var codes = use == null
                ? Map.<String, Object>of()
                : content.of(CodeKind.class)
                        .find(use.codes())
                        .<Map<String, ?>>map(list -> list.codes())
                        .orElse(Map.of());
        simulation
                .matters()
                .forEach(matter -> known(
                        at + "/byMatter", matter.code(), codes.keySet(), "dangling-code", "事项代码", "code of a matter"));
    }

    private void doings(String at, CaseType type, List<Doing> doings) {
        for (int i = 0; i < doings.size(); i++) {
            var doing = doings.get(i);
            var here = at + "/" + i;
            var step = doing.step();
            if (step == null) {
                continue;
            }
            known(here + "/step", step, type.steps().keySet(), "dangling-step", "步骤", "step");
            if (doing.by() != null) {
                by(here, doing.by());
            }
            if (doing.after().clock() != null) {
                known(
                        here + "/after/clock",
                        doing.after().clock(),
                        type.clocks().keySet(),
                        "dangling-clock",
                        "时钟",
                        "clock");
            }
            calendar(here + "/after/calendar", doing.after().calendar());
            if (doing.after().within() != null) {
                calendar(here + "/after/within", doing.after().within());
            }
            fields(here + "/fields", type, doing.fields());
            fields(here + "/only", type, doing.only());
            limit(here + "/after/limit", doing.after().limit());
        }
    }

    private void calendar(String at, String key) {
        var there = content.of(CalendarKind.class).calendars().keySet();
        known(at, key, there, "dangling-calendar", "日历", "calendar");
    }

    private void limit(String at, String limit) {
        try {
            Limit.parse(limit);
        } catch (WorktimeFault fault) {
            refuse(at, fault.code(), fault.message(), fault.remedy());
        }
    }

    private void fields(String at, CaseType type, Map<String, String> fields) {
        known(at, fields.keySet(), type, field -> true);
    }

    private void known(String at, Collection<String> fields, CaseType type, Predicate<Field> which) {
        var there = type.form().stored().stream().filter(which).map(Field::key).toList();
        fields.forEach(field -> known(at + "/" + field, field, there, "dangling-field", "字段", "field"));
    }

    private void by(String at, String actor) {
        known(at + "/by", actor, simulation.actors().keySet(), "dangling-part", "办理人", "actor");
    }

    private void unit(String at, String code) {
        if (!content.hasUnit(code)) {
            refuse(
                    at,
                    "dangling-unit",
                    new Words("没有单位“%s”".formatted(code), "there is no unit “%s”".formatted(code)),
                    new Words("改为 organisation/units.csv 中的代码", "use a code of organisation/units.csv"));
        }
    }

    private void type(String at, String key) {
        known(at, key, types.types().keySet(), "dangling-case", "案件类型", "case type");
    }

    private void known(String at, String name, Collection<String> known, String code, String zh, String en) {
        if (!known.contains(name)) {
            refuse(
                    at,
                    code,
                    new Words("没有%s“%s”".formatted(zh, name), "there is no %s “%s”".formatted(en, name)),
                    NearNames.of(name, known, THERE));
        }
    }

    private void refuse(String at, String code, Words message, Words remedy) {
        sound = false;
        yaml.refuse(at, code, message, remedy);
    }
}
