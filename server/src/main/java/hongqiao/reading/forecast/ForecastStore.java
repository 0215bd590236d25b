package hongqiao.reading.forecast;

import hongqiao.indicator.Forecast;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps forecasts; the database refuses to change one, and shows those in scope only. */
@Component
class ForecastStore {

    private static final String INSERT = """
            insert into reading.forecast (district, plan, indicator, after, figures, year, middle, low50, high50, low80, high80,
                   unit, simulated, recorded_at)
            values (:district, :plan, :indicator, :after, :figures, :year, :middle, :low50, :high50, :low80, :high80, :unit,
                    :simulated, :at)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final String district;

    ForecastStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /** All of a plan, in the order in which they were made. */
    List<KeptForecast> list(String plan) {
        return jdbc.sql("select * from reading.forecast where district = :district and plan = :plan order by id")
                .param("district", district)
                .param("plan", plan)
                .query(ForecastStore::read)
                .list();
    }

    /** Of two processes that make the same one, the first keeps it. @return whether it is a new one */
    boolean insert(String plan, @Nullable Integer unit, KeptForecast forecast) {
        var point = forecast.point();
        return jdbc.sql(INSERT)
                        .param("district", district)
                        .param("plan", plan)
                        .param("indicator", forecast.indicator())
                        .param("after", forecast.after())
                        .param("figures", forecast.figures())
                        .param("year", point.year())
                        .param("middle", point.middle())
                        .param("low50", point.low50())
                        .param("high50", point.high50())
                        .param("low80", point.low80())
                        .param("high80", point.high80())
                        .param("unit", unit, Types.INTEGER)
                        .param("simulated", forecast.simulated())
                        .param("at", Timestamp.from(forecast.recordedAt()))
                        .update()
                > 0;
    }

    private static KeptForecast read(ResultSet row, int n) throws SQLException {
        return new KeptForecast(
                row.getString("indicator"),
                row.getLong("after"),
                row.getInt("figures"),
                new Forecast.Point(
                        row.getInt("year"),
                        row.getBigDecimal("middle"),
                        row.getBigDecimal("low50"),
                        row.getBigDecimal("high50"),
                        row.getBigDecimal("low80"),
                        row.getBigDecimal("high80")),
                row.getBoolean("simulated"),
                Instants.get(row, "recorded_at"));
    }
}
