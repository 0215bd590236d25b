package hongqiao.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr;
import hongqiao.expression.Places.Place;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the checker found, in words that a pack author understands. */
final class CelWords {

    private static final Pattern UNKNOWN_NAME = Pattern.compile("undeclared reference to '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern UNKNOWN_FIELD = Pattern.compile("undefined field '([^']*)'.*", Pattern.DOTALL);
    private static final Pattern NO_FIELDS =
            Pattern.compile("type '(.*)' does not support field selection.*", Pattern.DOTALL);
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'.*", Pattern.DOTALL);

    private static final Set<String> LOOPS = Set.of("exists", "exists_one", "all", "map", "filter");

    private static final int MOST = 10;

    private final Environment environment;
    private final CelAbstractSyntaxTree parsed;
    private final Places places;

    CelWords(Environment environment, CelAbstractSyntaxTree parsed, Places places) {
        this.environment = environment;
        this.parsed = parsed;
        this.places = places;
    }

    /** Where there is a loop its names are unknown too; then the loop is fault enough. */
    List<Fault> of(List<CelIssue> issues) {
        return issues.stream()
                .filter(this::isLoop)
                .findFirst()
                .map(loop -> List.of(of(loop)))
                .orElseGet(() ->
                        issues.stream().map(this::of).distinct().limit(MOST).toList());
    }

    private boolean isLoop(CelIssue issue) {
        var name = UNKNOWN_NAME.matcher(issue.getMessage());
        return name.matches()
                && LOOPS.contains(name.group(1))
                && isCall(find(parsed.getExpr(), issue.getExprId()), name.group(1));
    }

    private Fault of(CelIssue issue) {
        var place = places.of(issue.getSourceLocation());
        var message = issue.getMessage();
        var part = find(parsed.getExpr(), issue.getExprId());
        var name = UNKNOWN_NAME.matcher(message);
        if (name.matches()) {
            return isCall(part, name.group(1))
                    ? unknownFunction(place, name.group(1))
                    : unknownName(place, name.group(1));
        }
        var field = UNKNOWN_FIELD.matcher(message);
        if (field.matches()) {
            return unknownField(place, field.group(1), part);
        }
        var none = NO_FIELDS.matcher(message);
        if (none.matches()) {
            return noFields(place, part, TypeWords.title(none.group(1)));
        }
        var overload = NO_OVERLOAD.matcher(message);
        return overload.matches()
                ? new TypeWords(places).mismatch(place, overload.group(1), overload.group(2), part)
                : new Fault(
                        place.line(),
                        place.column(),
                        "expression-not-supported",
                        new Words("表达式里不能这样写", "this cannot be said in an expression"),
                        new Words("可用的写法见 docs/expressions.md", "docs/expressions.md lists what can be said"));
    }

    private static boolean isCall(@Nullable CelExpr part, String name) {
        return part != null
                && part.getKind() == CelExpr.ExprKind.Kind.CALL
                && part.call().function().equals(name);
    }

    private Fault unknownFunction(Place place, String name) {
        if (name.equals("_[_]")) {
            return fault(
                    place,
                    "expression-not-supported",
                    new Words("不能按位置取列表中的一项", "an item of a list cannot be taken by its place"),
                    new Words("用 'a' in 列表 或 列表.contains('a')", "use 'a' in list, or list.contains('a')"));
        }
        if (LOOPS.contains(name)) {
            return fault(
                    place,
                    "expression-not-supported",
                    new Words(
                            "表达式里没有循环，不能用“%s”".formatted(name),
                            "an expression has no loops, so no “%s”".formatted(name)),
                    new Words(
                            "用 'a' in 列表；对多条记录用台账的 count、sum 字段",
                            "use 'a' in list; over many records, a field with count or sum"));
        }
        var message = new Words("没有“%s”这个函数".formatted(name), "there is no function “%s”".formatted(name));
        if (environment.names().containsKey(name)) {
            return fault(
                    place,
                    "expression-unknown-function",
                    message,
                    new Words(
                            "“%s”是名称，后面不加括号".formatted(name),
                            "“%s” is a name; leave the brackets out".formatted(name)));
        }
        var elsewhere = Elsewhere.FUNCTIONS.get(name.toLowerCase(Locale.ROOT));
        return fault(
                place,
                "expression-unknown-function",
                message,
                elsewhere != null
                        ? elsewhere
                        : NearNames.of(name, Functions.names(), new Words("可用的函数有", "there are")));
    }

    private Fault unknownName(Place place, String name) {
        var remedy = NearNames.of(name, environment.names().keySet(), new Words("可用的有", "there are"));
        return fault(
                place,
                "expression-unknown-name",
                new Words("没有“%s”这个字段或名称".formatted(name), "there is no field or name “%s”".formatted(name)),
                name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > 1
                        ? new Words(
                                "若是文字要加引号：'%s'；%s".formatted(name, remedy.zh()),
                                "quote it if it is a text: '%s'; %s".formatted(name, remedy.en()))
                        : remedy);
    }

    private Fault unknownField(Place place, String name, @Nullable CelExpr part) {
        var record = part == null || part.getKind() != CelExpr.ExprKind.Kind.SELECT
                ? Optional.<String>empty()
                : AstReader.pathOf(part.select().operand());
        var type = record.flatMap(this::rowType);
        var of = record.map(path -> new Words("“%s”里".formatted(path), " in “%s”".formatted(path)))
                .orElse(new Words("", ""));
        return fault(
                place,
                "expression-unknown-name",
                new Words("%s没有“%s”这个字段".formatted(of.zh(), name), "there is no field “%s”%s".formatted(name, of.en())),
                NearNames.of(
                        name,
                        type.map(found -> found.fields().keySet()).orElse(Set.of()),
                        new Words("可用的有", "there are")));
    }

    private Optional<RowType> rowType(String path) {
        var names = path.split("\\.");
        var type = Optional.ofNullable(environment.names().get(names[0]));
        Optional<RowType> row = Optional.empty();
        for (int i = 0; i < names.length; i++) {
            row = type.flatMap(
                    found -> found instanceof FieldType.Reference(String of) ? environment.type(of) : Optional.empty());
            var next = i + 1 < names.length ? names[i + 1] : "";
            type = row.flatMap(found -> found.find(next));
        }
        return row;
    }

    private Fault noFields(Place place, @Nullable CelExpr part, Words type) {
        var path = part == null || part.getKind() != CelExpr.ExprKind.Kind.SELECT
                ? Optional.<String>empty()
                : AstReader.pathOf(part.select().operand());
        return fault(
                place,
                "expression-type",
                new Words(
                        "%s是%s，点后面不能再取字段".formatted(path.map(name -> name + " ").orElse("点前面的值"), type.zh()),
                        "%s is %s and has no fields".formatted(path.orElse("what stands before the dot"), type.en())),
                new Words("只有引用另一条记录的字段才能再用点取值", "only a field that refers to another record has fields after a dot"));
    }

    private static @Nullable CelExpr find(CelExpr part, long id) {
        if (part.id() == id) {
            return part;
        }
        for (var child : TypeWords.children(part)) {
            var found = find(child, id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Fault fault(Place place, String code, Words message, Words remedy) {
        return new Fault(place.line(), place.column(), code, message, remedy);
    }
}
