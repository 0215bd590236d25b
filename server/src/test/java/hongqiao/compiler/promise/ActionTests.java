package hongqiao.compiler.promise;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.compiler.Compiled;
import hongqiao.compiler.PlanDraft.Action;
import hongqiao.compiler.PlanDraft.Action.Kind;
import org.junit.jupiter.api.Test;

/** What is to be done and has a name. */
class ActionTests {

    @Test
    void findsAProjectByName() {
        assertThat(Compiled.plan("启动柳溪区中医医院迁建项目。").draft().actions())
                .extracting(Action::kind, Action::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.PROJECT, "柳溪区中医医院迁建项目"));
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
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.TASK, "2028"));
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
}
