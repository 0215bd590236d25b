package hongqiao.indicator;

import hongqiao.shared.Words;

/** What kind of promise an indicator makes (指标类型); it decides by which formula it is judged. */
public enum Measure {
    /** A stock at a moment: 4,000 care beds. */
    LEVEL("水平值", "Level"),
    /** Yearly growth rates in %, of which only the compound mean counts. */
    AVG_GROWTH("年均增速", "Average growth"),
    /** What is added over the whole plan, printed in [ ]. */
    CUMULATIVE("累计值", "Cumulative total"),
    /** Yearly falls in % that compound over the plan: energy intensity. */
    CUMULATIVE_REDUCTION("累计降幅", "Cumulative fall"),
    /** A share in %; differences are percentage points. */
    RATIO("比重", "Ratio"),
    /** To be kept in every year. */
    THRESHOLD("保持、控制", "Kept in every year"),
    /** Against somebody else's figure of the same period. */
    RELATIVE("相对目标", "Relative to another figure"),
    /** What the city assigns, and the city judges. */
    ASSIGNED("市级下达", "Assigned by the city"),
    /** Milestones; its readings are the weighted share done in %. */
    QUALITATIVE("定性、节点", "Milestones");

    private final Words words;

    Measure(String zh, String en) {
        this.words = new Words(zh, en);
    }

    public Words words() {
        return words;
    }

    /** Whether its readings are rates of whole years, which chain: a part of a year says nothing yet. */
    boolean isChained() {
        return this == AVG_GROWTH || this == CUMULATIVE_REDUCTION;
    }
}
