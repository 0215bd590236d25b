package hongqiao.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;

/**
 * The same points and cells in PostGIS: a spatial join in one process, everything in memory. Timed is the join alone, in its process, summed
 * up in the server, the best of {@code ROUNDS} after a warm-up; reading the answers is not counted. Asked two ways: each point
 * looks for cells in a GiST index on the cells, which is what one does with points as they come; and each cell looks for
 * points in a GiST index on the points, which needs all points beforehand (building that index is not counted) but keeps one
 * prepared polygon at a time and is faster.
 */
final class PostgisPeer implements AutoCloseable {

    private static final int ROUNDS = 2;

    /** The slower way is timed over the first so many points. */
    private static final int SOME = 50_000;

    private static final String POINTS_IN_CELLS = """
            select count(*), sum(c.number::bigint)
              from (select * from point where number < %d) p
             cross join lateral (select number from cell where ST_Intersects(cell.shape, p.shape) offset 0) c
            """.formatted(SOME);

    private static final String CELLS_OVER_POINTS = """
            select count(*), sum(c.number::bigint)
              from cell c
             cross join lateral (select 1 from point where ST_Intersects(c.shape, point.shape) offset 0) p
            """;

    private static final String ANSWERS = """
            select p.number, c.number
              from cell c
             cross join lateral (select number from point where ST_Intersects(c.shape, point.shape) offset 0) p
            """;

    private final @Nullable PostgisCluster cluster;

    private PostgisPeer(@Nullable PostgisCluster cluster) {
        this.cluster = cluster;
    }

    /**
     * @param name with its version
     * @param lookedUp points per second when each point looks for cells
     * @param joined points per second when each cell looks for points
     * @param answers each point's smallest cell, or -1
     */
    record Result(String name, double lookedUp, double joined, int[] answers) {

        double faster() {
            return Math.max(lookedUp, joined);
        }
    }

    static PostgisPeer start() throws IOException {
        return new PostgisPeer(PostgisCluster.start().orElse(null));
    }

    @Override
    public void close() {
        if (cluster != null) {
            cluster.close();
        }
    }

    Optional<Result> measure(List<Geometry> cells, double[] x, double[] y) throws IOException {
        if (cluster == null) {
            return Optional.empty();
        }
        try (Connection connection = cluster.connect();
                Statement sql = connection.createStatement()) {
            load(sql, cells, x, y);
            double lookedUp = Math.min(SOME, x.length) / seconds(sql, POINTS_IN_CELLS);
            sql.execute("create index on point using gist (shape)");
            sql.execute("vacuum analyze point");
            double joined = x.length / seconds(sql, CELLS_OVER_POINTS);
            return Optional.of(new Result(version(sql), lookedUp, joined, answers(sql, x.length)));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void load(Statement sql, List<Geometry> cells, double[] x, double[] y)
            throws SQLException, IOException {
        sql.execute("create extension if not exists postgis");
        sql.execute("drop table if exists cell, point, raw");
        sql.execute("create table cell (number int primary key, shape geometry)");
        sql.execute("create table raw (number int, x float8, y float8)");
        var copy = sql.getConnection().unwrap(PGConnection.class).getCopyAPI();
        var writer = new WKBWriter();
        var in = copy.copyIn("copy cell from stdin");
        for (int i = 0; i < cells.size(); i++) {
            byte[] line =
                    (i + "\t" + WKBWriter.toHex(writer.write(cells.get(i))) + "\n").getBytes(StandardCharsets.US_ASCII);
            in.writeToCopy(line, 0, line.length);
        }
        in.endCopy();
        in = copy.copyIn("copy raw from stdin");
        for (int i = 0; i < x.length; i++) {
            byte[] line = (i + "\t" + x[i] + "\t" + y[i] + "\n").getBytes(StandardCharsets.US_ASCII);
            in.writeToCopy(line, 0, line.length);
        }
        in.endCopy();
        sql.execute("create table point as select number, ST_MakePoint(x, y) as shape from raw order by number");
        sql.execute("create index on cell using gist (shape)");
        sql.execute("vacuum analyze cell");
        sql.execute("vacuum analyze point");
        sql.execute("set max_parallel_workers_per_gather = 0");
    }

    private static double seconds(Statement sql, String join) throws SQLException, IOException {
        long process = sql.getConnection().unwrap(PGConnection.class).getBackendPID();
        double best = Double.MAX_VALUE;
        for (int i = -1; i < ROUNDS; i++) {
            long start = System.nanoTime();
            OptionalDouble before = CpuTime.ofProcess(process);
            sql.executeQuery(join).close();
            double byClock = (System.nanoTime() - start) / 1e9;
            double seconds =
                    before.isPresent() ? CpuTime.ofProcess(process).orElse(Double.NaN) - before.getAsDouble() : byClock;
            best = i < 0 ? best : Math.min(best, seconds);
        }
        return best;
    }

    private static int[] answers(Statement sql, int points) throws SQLException {
        int[] answers = new int[points];
        Arrays.fill(answers, -1);
        sql.getConnection().setAutoCommit(false);
        sql.setFetchSize(50_000);
        try (ResultSet rows = sql.executeQuery(ANSWERS)) {
            while (rows.next()) {
                int point = rows.getInt(1);
                int cell = rows.getInt(2);
                answers[point] = answers[point] < 0 ? cell : Math.min(answers[point], cell);
            }
        }
        sql.getConnection().commit();
        sql.getConnection().setAutoCommit(true);
        return answers;
    }

    private static String version(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery("select substring(postgis_lib_version() from '^[0-9]+[.][0-9]+')")) {
            row.next();
            return "postgis " + row.getString(1);
        }
    }
}
