package hongqiao.cases.definition;

import java.util.List;

/**
 * How orders of other hotlines come in by a file, and what is told back of them (工单导入和回传).
 *
 * @param from code field: which hotline; @param number field: its number there, by which it is taken once
 * @param at field of a moment: when it was made there; @param shows fields that the file back has besides
 */
public record Orders(String from, String number, String at, List<String> shows) {

    public Orders {
        shows = List.copyOf(shows);
    }
}
