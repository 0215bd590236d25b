package hongqiao.indicator;

import hongqiao.shared.Words;

/** How final a figure is (数据版本). A later one supersedes an earlier one; none is ever overwritten. */
public enum Vintage {
    FLASH("快报数", "Flash"),
    PRELIMINARY("初步数", "Preliminary"),
    ANNUAL_REPORT("年报数", "Annual report"),
    FINAL("最终核实数", "Final"),
    CENSUS_REVISION("普查修订数", "Revised after a census");

    private final Words words;

    Vintage(String zh, String en) {
        this.words = new Words(zh, en);
    }

    public Words words() {
        return words;
    }
}
