package hongqiao.register.edition;

import hongqiao.pack.PackEffect;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Stages;
import hongqiao.register.definition.Verb;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What differs between two definitions of a register, as text; no record is asked. */
final class DefinitionChanges {

    private final String about;
    private final List<PackEffect> effects = new ArrayList<>();

    private DefinitionChanges(String about) {
        this.about = about;
    }

    static List<PackEffect> of(Register now, Register next) {
        var changes = new DefinitionChanges(next.key());
        changes.read(now, next);
        return changes.effects;
    }

    private void read(Register now, Register next) {
        one("title", now.title().zh(), next.title().zh(), new Words("台账名称", "title"));
        access(now, next);
        one(
                "place",
                now.place().shared() ? "shared" : null,
                next.place().shared() ? "shared" : null,
                new Words("全区可见", "seen by the whole district"));
        fields(now, next);
        keyed("stage", stages(now), stages(next), DefinitionChanges::stage);
        keyed("move", moves(now), moves(next), DefinitionChanges::move);
        keyed(
                "view",
                by(now.views(), Register.View::key),
                by(next.views(), Register.View::key),
                view -> view.title().zh() + " " + view.where() + " " + view.columns() + " " + view.sort());
        keyed(
                "rule",
                by(now.rules(), Register.Rule::key),
                by(next.rules(), Register.Rule::key),
                rule -> rule.must() + (rule.when() == null ? "" : " ← " + rule.when()) + " "
                        + (rule.refuses() ? "refuse" : "warn") + " "
                        + rule.message().zh());
        keyed(
                "criteria",
                by(now.criteria(), Register.Criteria::key),
                by(next.criteria(), Register.Criteria::key),
                set -> set.items().stream().map(item -> item.must().text()).toList() + " " + set.any());
        keyed(
                "due",
                by(now.dues(), Register.Due::key),
                by(next.dues(), Register.Due::key),
                due -> due.at() + " " + due.where() + " " + due.warnMonths());
    }

    private void fields(Register now, Register next) {
        now.fields().keySet().stream()
                .filter(key -> next.find(key).isEmpty())
                .forEach(key -> gone("field", key, now.field(key).title()));
        for (var field : next.all()) {
            var was = now.find(field.key());
            if (was.isEmpty()) {
                come("field", field.key(), field.title());
                continue;
            }
            var differing = FieldAspects.differing(was.get(), field);
            if (!differing.isEmpty()) {
                changed(
                        "field",
                        field.key(),
                        String.join("；", differing.stream().map(Words::zh).toList()),
                        String.join("; ", differing.stream().map(Words::en).toList()));
            }
        }
    }

    private void access(Register now, Register next) {
        for (var verb : Verb.values()) {
            var before = now.access().getOrDefault(verb, Set.of());
            var after = next.access().getOrDefault(verb, Set.of());
            var more = new TreeSet<>(after);
            more.removeAll(before);
            var fewer = new TreeSet<>(before);
            fewer.removeAll(after);
            if (!more.isEmpty()) {
                changed(
                        "access",
                        verb.key(),
                        "新增可“%s”的角色：%s".formatted(verb.permission().title().zh(), String.join("、", more)),
                        "may now %s: %s".formatted(verb.key(), String.join(", ", more)));
            }
            if (!fewer.isEmpty()) {
                changed(
                        "access",
                        verb.key(),
                        "不再可“%s”的角色：%s".formatted(verb.permission().title().zh(), String.join("、", fewer)),
                        "may no longer %s: %s".formatted(verb.key(), String.join(", ", fewer)));
            }
        }
    }

    private static Map<String, Stages.Stage> stages(Register register) {
        return register.stages() == null ? Map.of() : by(register.stages().states(), Stages.Stage::key);
    }

    private static Map<String, Stages.Move> moves(Register register) {
        return register.stages() == null ? Map.of() : by(register.stages().moves(), Stages.Move::key);
    }

    private static String stage(Stages.Stage stage) {
        return stage.title().zh() + (stage.last() ? " final" : "") + (stage.locked() ? " locked" : "");
    }

    private static String move(Stages.Move move) {
        return "%s → %s by %s%s %s%s%s"
                .formatted(
                        new TreeSet<>(move.from()),
                        move.to(),
                        new TreeSet<>(move.by()),
                        move.when() == null ? "" : " when " + move.when(),
                        move.requires(),
                        move.reason() ? " reason" : "",
                        move.attached() ? " file" : move.evidence() ? " evidence" : "");
    }

    private static <T> Map<String, T> by(List<T> list, Function<T, String> key) {
        var map = new LinkedHashMap<String, T>();
        list.forEach(one -> map.put(key.apply(one), one));
        return map;
    }

    private <T> void keyed(String part, Map<String, T> now, Map<String, T> next, Function<T, String> text) {
        now.keySet().stream().filter(key -> !next.containsKey(key)).forEach(key -> gone(part, key, null));
        next.forEach((key, one) -> {
            var was = now.get(key);
            if (was == null) {
                come(part, key, null);
            } else {
                one(part + " " + key, text.apply(was), text.apply(one), null);
            }
        });
    }

    private void one(String part, @Nullable String was, @Nullable String is, @Nullable Words name) {
        if (!Objects.equals(was, is)) {
            var before = was == null ? "—" : was;
            var after = is == null ? "—" : is;
            effects.add(PackEffect.of(
                    about,
                    part,
                    (name == null ? "" : name.zh() + "：") + before + " ⇒ " + after,
                    (name == null ? "" : name.en() + ": ") + before + " ⇒ " + after));
        }
    }

    private void come(String part, String key, @Nullable Words title) {
        changed(
                part,
                key,
                "新增" + (title == null ? "" : "“" + title.zh() + "”"),
                "new" + (title == null ? "" : ": " + title.en()));
    }

    private void gone(String part, String key, @Nullable Words title) {
        changed(
                part,
                key,
                "去掉" + (title == null ? "" : "“" + title.zh() + "”，已填的值保留"),
                "taken out" + (title == null ? "" : ": " + title.en() + "; values stay"));
    }

    private void changed(String part, String key, String zh, String en) {
        effects.add(PackEffect.of(about, part + " " + key, zh, en));
    }
}
