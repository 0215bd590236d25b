package hongqiao.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON contract: these fields, in this order, and null for what is missing. */
class PlanJsonTests {

    @Test
    void hasTheContractsFieldsInOrder() throws IOException {
        JsonNode plan = json(Compiled.text("""
                柳溪区第十五个五年规划纲要
                第一章 主要目标
                到2030年，新建公园12个，居民收入与经济增长同步。启动柳溪区中医医院迁建项目。
                序号 指标 2025年 2030年 属性
                1 绿地率（%） 33 36 约束性
                """));

        assertThat(plan.propertyNames())
                .containsExactly(
                        "title",
                        "period",
                        "sections",
                        "indicators",
                        "commitments",
                        "actions",
                        "coverage",
                        "diagnostics");
        assertThat(plan.get("sections").get(0).propertyNames())
                .containsExactly("level", "number", "title", "start", "end");
        assertThat(plan.get("indicators").get(0).propertyNames())
                .containsExactly("ordinal", "group", "name", "unit", "base", "target", "nature");
        assertThat(plan.get("indicators").get(0).get("base").propertyNames())
                .containsExactly("year", "text", "value", "cumulative");
        assertThat(plan.get("indicators").get(0).get("target").propertyNames())
                .containsExactly("year", "text", "value", "comparator", "relative", "cumulative");
        assertThat(plan.get("commitments").get(0).propertyNames())
                .containsExactly(
                        "start",
                        "end",
                        "text",
                        "metric",
                        "comparator",
                        "value",
                        "valueMax",
                        "unit",
                        "relative",
                        "deadline");
        assertThat(plan.get("actions").get(0).propertyNames())
                .containsExactly("start", "end", "name", "kind", "place", "deadline");
        assertThat(plan.get("coverage").propertyNames()).containsExactly("sentencesWithNumbers", "compiled", "leftOut");
        assertThat(plan.get("coverage").get("leftOut").get(0).propertyNames())
                .containsExactly("start", "end", "reason");
    }

    @Test
    void writesNullForWhatIsMissing() throws IOException {
        JsonNode plan = json(Compiled.text("居民收入与经济增长同步。\n"));

        assertThat(plan.get("period").get("from").isNull()).isTrue();
        assertThat(plan.get("commitments").get(0).get("value").isNull()).isTrue();
        assertThat(plan.get("commitments").get(0).get("deadline").isNull()).isTrue();
        assertThat(plan.get("diagnostics").get(0).propertyNames()).containsExactly("code", "start", "message");
    }

    private static JsonNode json(Compiled compiled) throws IOException {
        StringBuilder json = new StringBuilder();
        PlanJson.write(compiled.draft(), json);
        return JsonMapper.shared().readTree(json.toString());
    }
}
