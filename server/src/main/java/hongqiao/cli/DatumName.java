package hongqiao.cli;

import hongqiao.area.geo.Datum;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A datum as files name it; case does not matter. */
final class DatumName implements ITypeConverter<Datum> {

    @Override
    public Datum convert(String name) {
        return Arrays.stream(Datum.values())
                .filter(datum -> datum.key().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("%1$s 不是坐标系，应为 %2$s / %1$s is no datum, should be %2$s"
                        .formatted(
                                name,
                                Arrays.stream(Datum.values()).map(Datum::key).collect(Collectors.joining(", ")))));
    }
}
