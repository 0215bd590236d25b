package hongqiao.worktime;

/**
 * The rule by which days are counted; limits of minutes and hours do not ask it. A day during whose working hours the clock
 * stood still at any moment is never counted.
 *
 * @param startDayCounts whether the day of the start is day one; where nothing of it is left, the next is all the same
 * @param end when the last day ends
 * @param rolls whether a limit of natural days that ends on a day off ends on the next working day instead
 * @param outside what a start outside working hours counts as
 */
public record Counting(boolean startDayCounts, DayEnd end, boolean rolls, OutsideHours outside) {

    /** When the last day ends; a day that is not worked always ends at 24:00. */
    public enum DayEnd {
        CLOSING,
        MIDNIGHT
    }

    /** What a start after closing, before opening, at lunch or on a day off counts as. */
    public enum OutsideHours {
        /** What it is: the day of the start is the day it fell on. */
        AS_IT_IS,
        /** A start at the next opening: what comes in on Saturday came in on Monday. */
        NEXT_OPENING
    }

    /**
     * The day of the start is not counted; a last day off gives way to the next working day; the last day ends when business
     * closes. Source: Civil Code (民法典) 201 and 203, read 2026-11-26; it says nothing of a start outside hours, which is
     * taken as it is.
     */
    public static final Counting CIVIL_CODE = new Counting(false, DayEnd.CLOSING, true, OutsideHours.AS_IT_IS);
}
