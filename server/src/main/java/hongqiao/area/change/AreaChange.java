package hongqiao.area.change;

import hongqiao.area.AreaKind;
import hongqiao.area.AreaName;
import hongqiao.area.ChangeKind;
import hongqiao.area.Special;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** What is to be done with areas, which are named by their codes. Geometry is CGCS2000 longitude and latitude. */
public sealed interface AreaChange {

    ChangeKind kind();

    /** @param code null: made by rule */
    record Part(AreaName name, @Nullable String code, Geometry geometry) {}

    /** The area ends; its parts begin, and take over what lies below it. */
    record Split(String area, List<Part> parts) implements AreaChange {
        public Split {
            parts = List.copyOf(parts);
        }

        @Override
        public ChangeKind kind() {
            return ChangeKind.SPLIT;
        }
    }

    /** The areas end; one begins on their land, and takes over what lies below them. */
    record Merge(
            List<String> areas, AreaName name, @Nullable String code) implements AreaChange {
        public Merge {
            areas = List.copyOf(areas);
        }

        @Override
        public ChangeKind kind() {
            return ChangeKind.MERGE;
        }
    }

    record NewBorder(String area, Geometry geometry) {}

    /** Neighbours get their new borders together. */
    record Border(List<NewBorder> borders) implements AreaChange {
        public Border {
            borders = List.copyOf(borders);
        }

        @Override
        public ChangeKind kind() {
            return ChangeKind.BORDER;
        }
    }

    /** A new area. @param geometry null: its border is not known yet */
    record Draw(
            String parent,
            AreaKind areaKind,
            AreaName name,
            @Nullable String code,
            Special special,
            @Nullable Geometry geometry)
            implements AreaChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.DRAW;
        }
    }

    record Rename(String area, AreaName name) implements AreaChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.RENAME;
        }
    }

    /** To another parent, with all below it. */
    record Move(String area, String parent) implements AreaChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.MOVE;
        }
    }

    record End(String area) implements AreaChange {
        @Override
        public ChangeKind kind() {
            return ChangeKind.END;
        }
    }
}
