package hongqiao.triage.desk;

import hongqiao.support.Running;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Grid events that were closed in February 2026, of which triage learns. */
public final class GridPast {

    public static final String LITTER = "06010";
    public static final String LAMP = "01037";
    public static final String BIKES = "09011";
    public static final String NOISE = "06028";

    private static final Map<String, List<String>> PHRASES = Map.of(
            LITTER, List.of("堆放生活垃圾没人清", "树坑里有成堆垃圾", "散落餐盒和垃圾袋", "垃圾堆了两天发臭"),
            LAMP, List.of("路灯不亮", "路灯坏了晚上很黑", "路灯灯罩破损", "一排路灯都灭了"),
            BIKES, List.of("共享单车堵住路口", "共享单车倒伏一片", "单车乱停占了便道", "共享单车堆在出口"),
            NOISE, List.of("夜间施工噪声扰民", "楼下音响噪声太大", "半夜还在施工很吵", "广场舞音响扰民"));

    private static final List<String> PLACES = List.of("芥园道", "西站前街", "丁字沽", "咸阳路", "团结里", "北门外");

    private final JdbcTemplate rows;
    private int number;

    public GridPast(JdbcTemplate rows) {
        this.rows = rows;
    }

    /** Triage looks once at what was opened and closed since. */
    public static void learned(Running server) {
        server.bean(LearningThread.class).look();
    }

    /** Each phrase at each place, closed: 96 texts of four matters. */
    public void write(boolean simulated) {
        PHRASES.forEach((matter, phrases) -> phrases.forEach(
                phrase -> PLACES.forEach(place -> closed(place + phrase, matter, simulated, "CLOSED", false))));
    }

    void closed(String what, String matter, boolean simulated, String state, boolean confidential) {
        rows.update(
                """
                insert into cases.case_file (district, id, number, type, version, state, title, matter, areas, opened_at,
                       opened_by, changed_at, closed_at, simulated, data, pack_version, confidential)
                values ('120106', nextval('cases.case_id'), ?, 'grid-event', 3, ?, ?, ?, '{}', '2026-02-01', 'past', '2026-02-02',
                        '2026-02-02', ?, jsonb_build_object('what', ?::text, 'matter', ?::text, 'source', 'PATROL'), '', ?)""", "WG20260201-%05d".formatted(++number), state, what, matter, simulated, what, matter, confidential);
    }
}
