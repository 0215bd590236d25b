package hongqiao.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hongqiao.scope.Scope;
import hongqiao.search.Findable.Place;
import hongqiao.search.Findable.Within;
import hongqiao.shared.Problem;
import hongqiao.support.Running;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One report among others: a manhole cover is missing at 勤俭道12号. */
@DisplayName("怎样写都找得到，没写的找不到")
class SoughtTests {

    private static final Findable COVER = new Findable(
            "1",
            1,
            "grid-event",
            "GE20260302-00012",
            "勤俭道12号井盖被盗",
            List.of("靠近Ａ座门口，行人须绕行", "已更换新井盖"),
            new Place(false, 7, List.of(), null));
    private static final Findable LITTER = new Findable(
            "2",
            2,
            "grid-event",
            "GE20260302-00013",
            "咸阳路垃圾满溢",
            List.of("盖子打不开"),
            new Place(false, 7, List.of(), null));

    @ParameterizedTest(name = "“{0}” 找得到井盖")
    @ValueSource(
            strings = {
                "井盖",
                "井",
                "盗",
                "被盗井盖",
                "井盖的被盗",
                "勤俭道12号",
                "12号",
                "GE20260302-00012",
                "ge20260302",
                "00012",
                "a座",
                "更换井盖",
                "绕行 门口",
                "勤俭道，井盖",
                "jg",
                "qjd"
            })
    void findsItHoweverItIsWritten(String words) throws IOException {
        assertThat(found(words)).contains(1L);
    }

    @ParameterizedTest(name = "“{0}” 找不到井盖")
    @ValueSource(strings = {"盖井", "井盖垃圾", "俭勤", "绕行已换", "GE20260302-00013", "咸阳路", "zz", "2号井"})
    void findsNothingThatIsNotThere(String words) throws IOException {
        assertThat(found(words)).doesNotContain(1L);
    }

    @Test
    @DisplayName("编号最先，标题先于正文，同样好的新的在先")
    void putsTheNumberBeforeTheTitleAndTheTitleBeforeTheRest() throws IOException {
        assertThat(found("盖")).containsExactly(1L, 2L);
        assertThat(found("GE20260302")).containsExactly(2L, 1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "，。！",
                "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"
            })
    void refusesWhatCannotBeLookedFor(String words) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Sought.of(words))
                .returns("search-words-not-valid", Problem::code);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"井盖,jg", "红桥区,hqq", "勤俭道12号,qjd12h", "咸阳路,xyl", "座椅,zy", "啊,a"})
    void knowsTheInitialsOfCommonCharacters(String text, String initials) {
        assertThat(Initials.of(text)).isEqualTo(initials);
    }

    @Test
    @DisplayName("标出的是原文里的字，全角和增补字也数得对")
    void marksTheWordsAsTheyStandInTheText() {
        var marks = Search.marks("a座 井盖");

        assertThat(marks.of("𠮷店Ａ座井盖").highlights()).containsExactly(List.of(2, 6));
        assertThat(marks.excerpt(List.of("无关", "丢".repeat(100) + "井盖" + "失".repeat(100))))
                .satisfies(piece -> {
                    assertThat(piece.text()).hasSize(82).startsWith("…丢").endsWith("失…");
                    assertThat(piece.highlights()).containsExactly(List.of(17, 19));
                });
        assertThat(marks.excerpt(List.of("无关"))).isNull();
    }

    @Test
    @DisplayName("别处的、别类的，写得再对也不在其中")
    void proposesNothingOutOfScope() throws IOException {
        try (var index = new Index(Running.newFolder())) {
            index.put("case", List.of(COVER, LITTER));
            index.refresh();
            var here = Scope.of(List.of(), List.of(7), "grid");
            var beside = Scope.of(List.of(), List.of(8), "grid");

            assertThat(in(index, new Within(here, List.of("grid-event")))).isEqualTo(2);
            assertThat(in(index, new Within(beside, List.of("grid-event")))).isZero();
            assertThat(in(index, new Within(here, List.of("whistle")))).isZero();
            assertThat(in(index, new Within(Scope.district("x"), List.of("grid-event"))))
                    .isEqualTo(2);
        }
    }

    private static int in(Index index, Within within) throws IOException {
        return index.read(
                searcher -> searcher.count(Search.query("case", Sought.of("盖").query(), List.of(within))));
    }

    private static List<Long> found(String words) throws IOException {
        try (var index = new Index(Running.newFolder())) {
            index.put("case", List.of(COVER, LITTER));
            index.refresh();
            return index.read((IndexSearcher searcher) -> Search.hits(
                            searcher,
                            searcher.search(
                                            Search.query(
                                                    "case",
                                                    Sought.of(words).query(),
                                                    List.of(new Within(Scope.district("x"), List.of("grid-event")))),
                                            10,
                                            Search.ORDER)
                                    .scoreDocs)
                    .stream()
                    .map(Search.Hit::no)
                    .toList());
        }
    }
}
