package hongqiao.reading.live;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.expression.Dimension;
import hongqiao.pack.CheckedYaml;
import hongqiao.pack.PackContent;
import hongqiao.pack.PackFile;
import hongqiao.pack.PackKind;
import hongqiao.pack.ValueKind;
import hongqiao.register.coverage.CoverageKind;
import hongqiao.register.coverage.ReachKind;
import hongqiao.register.measure.MeasureKind;
import hongqiao.register.measure.PackMeasure;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Live values of indicators: {@code live/KEY.yaml}, each from one measure, coverage or reach of any pack that is on. */
@Component
public final class LiveKind implements PackKind<LiveSources> {

    @Override
    public String folder() {
        return "live";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public LiveSources read(PackContent content) {
        var sources = new LinkedHashMap<String, LiveSource>();
        var taken = new HashMap<String, String>();
        for (var file : content.list(folder())) {
            var yaml = content.yaml(file, "live");
            if (yaml == null || !yaml.isSound()) {
                continue;
            }
            var source = source(content, file, yaml, sources);
            if (source != null && areFree(source, yaml, taken)) {
                sources.put(source.key(), source);
            }
        }
        return new LiveSources(sources);
    }

    private static @Nullable LiveSource source(
            PackContent content, PackFile file, CheckedYaml yaml, Map<String, LiveSource> before) {
        var tree = yaml.tree();
        var key = tree.path("live").asString();
        if (!yaml.isKeyed("live", file, before.keySet())) {
            return null;
        }
        var of = tree.has("measure")
                ? counted(content, yaml)
                : tree.has("coverage") ? land(content, yaml) : walk(content, yaml);
        var per = tree.has("per") ? content.of(ValueKind.class).number(yaml, "/per", file.pack()) : null;
        if (of == null || tree.has("per") && per == null) {
            return null;
        }
        return new LiveSource(
                key,
                file.pack(),
                words(tree.path("title")),
                tree.path("names").valueStream().map(JsonNode::asString).toList(),
                tree.path("unit").asString(),
                of,
                tree.has("times") ? new BigDecimal(tree.path("times").asString()) : BigDecimal.ONE,
                per,
                tree.path("public").asBoolean(false),
                tree.has("flaws") ? words(tree.path("flaws")) : null,
                words(tree.path("source").path("document")));
    }

    private static LiveSource.@Nullable Of counted(PackContent content, CheckedYaml yaml) {
        var measures = content.of(MeasureKind.class).measures();
        var key = yaml.tree().path("measure").asString();
        var measure = measures.get(key);
        if (measure == null) {
            yaml.refuse(
                    "/measure",
                    "dangling-measure",
                    new Words("没有指标算法“%s”".formatted(key), "there is no measure “%s”".formatted(key)),
                    NearNames.of(key, measures.keySet(), new Words("可用的有", "there are")));
            return null;
        }
        if (!yaml.tree().has("period")) {
            return new LiveSource.Of.Counted(measure, null);
        }
        var period = period(yaml, measure);
        return period == null ? null : new LiveSource.Of.Counted(measure, period);
    }

    private static LiveSource.@Nullable Of land(PackContent content, CheckedYaml yaml) {
        var coverages = content.of(CoverageKind.class).coverages();
        var key = yaml.tree().path("coverage").asString();
        var coverage = coverages.get(key);
        if (coverage == null) {
            yaml.refuse(
                    "/coverage",
                    "dangling-coverage",
                    new Words("没有覆盖率“%s”".formatted(key), "there is no coverage “%s”".formatted(key)),
                    NearNames.of(key, coverages.keySet(), new Words("可用的有", "there are")));
            return null;
        }
        return new LiveSource.Of.Land(coverage);
    }

    private static LiveSource.@Nullable Of walk(PackContent content, CheckedYaml yaml) {
        var reaches = content.of(ReachKind.class).reaches();
        var key = yaml.tree().path("reach").asString();
        var reach = reaches.get(key);
        if (reach == null) {
            yaml.refuse(
                    "/reach",
                    "dangling-reach",
                    new Words("没有步行可达“%s”".formatted(key), "there is no reach “%s”".formatted(key)),
                    NearNames.of(key, reaches.keySet(), new Words("可用的有", "there are")));
            return null;
        }
        return new LiveSource.Of.Walk(reach);
    }

    /** One by which the measure is told apart already, so that its totals answer. */
    private static @Nullable Dimension period(CheckedYaml yaml, PackMeasure measure) {
        var wanted = yaml.tree().path("period").asString();
        var periods = measure.by().stream()
                .filter(one -> one.grain() != Dimension.Grain.VALUE)
                .toList();
        var found = periods.stream().filter(one -> text(one).equals(wanted)).findFirst();
        if (found.isEmpty()) {
            var all = periods.stream().map(LiveKind::text).toList();
            yaml.refuse(
                    "/period",
                    "live-period",
                    new Words(
                            "指标算法“%s”没有按“%s”分组".formatted(measure.key(), wanted),
                            "the measure “%s” is not told apart by “%s”".formatted(measure.key(), wanted)),
                    all.isEmpty()
                            ? new Words("在它的 by 里加上年、季或月", "add a year, quarter or month to its by")
                            : NearNames.of(wanted, all, new Words("可用的有", "there are")));
        }
        return found.orElse(null);
    }

    private static String text(Dimension dimension) {
        return "%s(%s)".formatted(dimension.grain().name().toLowerCase(Locale.ROOT), dimension.path());
    }

    private static boolean areFree(LiveSource source, CheckedYaml yaml, Map<String, String> taken) {
        for (int i = 0; i < source.names().size(); i++) {
            var name = source.names().get(i);
            var other = taken.putIfAbsent(name + " " + source.unit(), source.key());
            if (other != null) {
                yaml.refuse(
                        "/names/" + i,
                        "live-name-taken",
                        new Words(
                                "“%s”（%s）已由“%s”给出".formatted(name, source.unit(), other),
                                "“%s” (%s) is given by “%s” already".formatted(name, source.unit(), other)),
                        new Words("两处留一处", "keep one of the two"));
                return false;
            }
        }
        return true;
    }
}
