package hongqiao.compiler.promise;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.compiler.Compiled;
import hongqiao.compiler.PlanDraft.Action;
import hongqiao.compiler.PlanDraft.Action.Kind;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is to be done and has a name. */
class ActionTests {

    @Test
    void findsAProjectByName() {
        assertThat(Compiled.plan("启动柳溪区中医医院迁建项目。").draft().actions())
                .extracting(Action::kind, Action::name)
                .containsExactly(Tuple.tuple(Kind.PROJECT, "柳溪区中医医院迁建项目"));
    }

    @Test
    void findsAListOfProjects() {
        var action = Compiled.plan("加快推进东门片改造、北市场更新、西坝污水处理厂等12个重点项目建设。")
                .draft()
                .actions()
                .getFirst();

        assertThat(action.kind()).isEqualTo(Kind.LIST);
        assertThat(action.name()).isEqualTo("东门片改造、北市场更新、西坝污水处理厂等12个重点项目");
    }

    @Test
    void findsAnAreaWithItsBoundaries() {
        var compiled = Compiled.plan("一、加快柳溪新城建设\n范围：北至光明道，南至柳河，西至洪湖路，东至新开河。\n发挥区位优势，提升功能，完善配套。\n");

        assertThat(compiled.draft().actions().getFirst())
                .returns(Kind.AREA, Action::kind)
                .returns("柳溪新城", Action::name)
                .returns("北至光明道，南至柳河，西至洪湖路，东至新开河", Action::place);
    }

    @Test
    void findsAThingWithADateAndNoFigure() {
        assertThat(Compiled.plan("到2028年，建成覆盖城乡的雨污分流体系。").draft().actions())
                .extracting(Action::kind, Action::deadline)
                .containsExactly(Tuple.tuple(Kind.TASK, "2028"));
    }

    @Test
    void takesAKindWithoutANameForNoProject() {
        assertThat(Compiled.plan("加快推进重大项目建设，实施一批基础设施工程。").draft().actions()).isEmpty();
    }

    @Test
    void takesNothingFromTheReview() {
        assertThat(Compiled.text("一、2025年工作回顾\n过去一年，启动了柳溪区中医医院迁建项目，取得了明显成效。\n")
                        .draft()
                        .actions())
                .isEmpty();
    }

    @Test
    void findsTheProjectsOfABoxWithPlaceAndDeadline() {
        var compiled =
                Compiled.plan("专栏1  重点项目\n1．柳河跨河桥项目。位于北岸片，2028年6月底前通车。\n2．老厂房更新工程。保留旧厂房，引入新用途。\n二、保障措施\n落实责任。\n");

        assertThat(compiled.draft().actions())
                .extracting(Action::kind, Action::name, Action::place, Action::deadline)
                .contains(
                        Tuple.tuple(Kind.PROJECT, "柳河跨河桥项目", "北岸片", "2028-06"),
                        Tuple.tuple(Kind.PROJECT, "老厂房更新工程", "", null));
    }

    @Test
    void takesTheBoundariesOfAnAreaAndNothingElse() {
        var area = Compiled.plan("（一）北岸片。以柳河公园为中心，东至新开河，南至柳河，面积3.6平方公里。\n")
                .draft()
                .actions()
                .getFirst();

        assertThat(area).returns("北岸片", Action::name).returns("东至新开河，南至柳河", Action::place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "加快建设国际贸易中心。",
                "打造区域性金融中心。",
                "建设人尽其才的平台。",
                "实施总投资64亿元的6个更新项目。",
                "支持传承人进学校。",
                "实施一批循环经济、污染治理和节能减排项目。"
            })
    void takesAnAimForNoProject(String sentence) {
        assertThat(Compiled.plan(sentence).draft().actions()).isEmpty();
    }

    @Test
    void takesNamesWithACountForAList() {
        assertThat(Compiled.plan("推进柳河大桥等9个交通项目。建设110千伏柳河输变电工程。").draft().actions())
                .extracting(Action::kind, Action::name)
                .containsExactly(Tuple.tuple(Kind.LIST, "柳河大桥等9个交通项目"), Tuple.tuple(Kind.PROJECT, "110千伏柳河输变电工程"));
    }
}
