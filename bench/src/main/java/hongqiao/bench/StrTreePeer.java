package hongqiao.bench;

import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/** What one would write first: JTS's R-tree over the cells, and its indexed point-in-area test for each candidate. */
final class StrTreePeer {

    static final String NAME = "jts strtree";

    private final STRtree tree = new STRtree();

    private record Cell(int number, IndexedPointInAreaLocator area) {}

    StrTreePeer(List<Geometry> cells) {
        for (int i = 0; i < cells.size(); i++) {
            tree.insert(cells.get(i).getEnvelopeInternal(), new Cell(i, new IndexedPointInAreaLocator(cells.get(i))));
        }
        tree.build();
    }

    /** Each point's smallest cell, or -1. */
    void route(double[] x, double[] y, int[] out) {
        var point = new Coordinate();
        for (int i = 0; i < x.length; i++) {
            point.x = x[i];
            point.y = y[i];
            int[] owner = {Integer.MAX_VALUE};
            tree.query(new Envelope(point), item -> {
                var cell = (Cell) item;
                if (cell.number < owner[0] && cell.area.locate(point) != Location.EXTERIOR) {
                    owner[0] = cell.number;
                }
            });
            out[i] = owner[0] == Integer.MAX_VALUE ? -1 : owner[0];
        }
    }
}
